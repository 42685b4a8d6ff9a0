"""The web chat's channel opened without a network, with the words that it is to say."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol
from zoneinfo import ZoneInfo

import httpx
import pytest
from starlette.applications import Starlette

from bot.channels.web.channel import WebChannel
from bot.channels.web.labels import PageLabels
from handlers.message import Incoming, Language, Outgoing, Paragraph, Span


class Counter:
    """Stands for the conversation: remembers what it heard, answers with the same words."""

    def __init__(self) -> None:
        self.heard: list[Incoming] = []

    async def __call__(self, incoming: Incoming) -> Sequence[Outgoing]:
        self.heard.append(incoming)
        return (Outgoing((Paragraph(((Span(str(incoming.content)),),)),), "id"),)


class Open(Protocol):
    """Opens the chat; `answer` None: it is not running yet."""

    def __call__(
        self, answer: Callable[[Incoming], Any] | None, **settings: Any
    ) -> AbstractAsyncContextManager[httpx.AsyncClient]: ...


@pytest.fixture
def now() -> datetime:
    return datetime(2019, 11, 14, 9, 0, tzinfo=ZoneInfo("Asia/Jakarta"))


@pytest.fixture(scope="session")
def labels() -> dict[Language, PageLabels]:
    words = json.loads(Path(__file__).with_name("labels.json").read_text("utf-8"))
    return {
        language: PageLabels(**{**own, "examples": tuple(own["examples"])})
        for language, own in words.items()
    }


@pytest.fixture
def counter() -> Counter:
    return Counter()


@pytest.fixture
def open_chat(now: datetime, labels: dict[Language, PageLabels]) -> Open:
    @asynccontextmanager
    async def opened(
        answer: Callable[[Incoming], Any] | None, **settings: Any
    ) -> AsyncIterator[httpx.AsyncClient]:
        channel = WebChannel(lambda: now, labels, **settings)
        running = asyncio.create_task(channel.run(answer)) if answer else None
        await asyncio.sleep(0)
        transport = httpx.ASGITransport(Starlette(routes=list(channel.routes)))
        async with httpx.AsyncClient(transport=transport, base_url="http://chat.test") as client:
            yield client
        if running:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)

    return opened
