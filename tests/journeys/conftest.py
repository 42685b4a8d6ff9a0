"""A real Chromium, a web chat on loopback whose answers a test decides, a foreign Bot API."""

import asyncio
import json
import os
import shutil
import socket
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import uvicorn
from aiohttp import web
from lo_bot_api_emulator import LoBotApiEmulator
from playwright.sync_api import Browser, Page, sync_playwright
from starlette.applications import Starlette

from bot.channels.web.channel import WebChannel
from bot.channels.web.labels import PageLabels
from handlers.message import (
    Choice,
    Incoming,
    Outgoing,
    Paragraph,
    Part,
    Pin,
    Pressed,
    SharedLocation,
    Span,
    Words,
)
from tests.journeys.desk_doors import Door, open_door

LABELS = Path(__file__).parents[1] / "channels" / "web" / "labels.json"
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)


def find_chromium() -> str | None:
    """The browser that CHROMIUM names, else one of the usual names on the PATH."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    return next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


@contextmanager
def launched() -> Iterator[Browser]:
    path = find_chromium()
    if path is None:
        reason = "no Chromium: install chromium, or name one in CHROMIUM"
        if os.environ.get("CI", "").lower() in {"true", "1"}:
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(CHROMIUM_FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with launched() as browser:
        yield browser


@pytest.fixture
def in_browser() -> Callable[[Callable[[Browser], Any]], Any]:
    """Runs a function with a browser of its own, in a thread: Playwright's loop takes its thread
    for itself, and coroutines may be tested beside it.
    """

    def run(deed: Callable[[Browser], Any]) -> Any:
        def whole() -> Any:
            with launched() as browser:
                return deed(browser)

        with ThreadPoolExecutor(1) as thread:
            return thread.submit(whole).result()

    return run


def lines(*each: str | tuple[Span, ...]) -> tuple[tuple[Span, ...], ...]:
    return tuple((Span(line),) if isinstance(line, str) else line for line in each)


class Counter:
    """Stands for the conversation: answers like it, as slowly or as wrongly as a test wants."""

    def __init__(self) -> None:
        self.heard: list[Incoming] = []
        self.now = datetime(2019, 11, 14, 9, 0, tzinfo=ZoneInfo("Asia/Jakarta"))
        self.scripted: list[Outgoing | Exception] = []
        self.open = threading.Event()
        self.open.set()

    @property
    def said(self) -> list[str]:
        """What was typed or pressed, in order."""
        return [
            each.content.text
            if isinstance(each.content, Words)
            else getattr(each.content, "token", "")
            for each in self.heard
        ]

    async def __call__(self, incoming: Incoming) -> Sequence[Outgoing]:
        self.heard.append(incoming)
        while not self.open.is_set():
            await asyncio.sleep(0.01)
        if self.scripted:
            answer = self.scripted.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return (answer,)
        return (self._usual(incoming),)

    def _usual(self, incoming: Incoming) -> Outgoing:
        match incoming.content:
            case Pressed("map"):
                pin = Pin(-6.244, 106.801, "Blok M Square", "titik perkiraan")
                return Outgoing((Paragraph(lines("Di peta:")),), "id", pin=pin)
            case Pressed(token):
                head = Paragraph(lines(f"Jumat, 15 November 2019 ({token})"), Part.HEAD)
                return Outgoing((head,), "id", ((Choice("Lusa", "d3", 1),),), replaces=True)
            case SharedLocation():
                return Outgoing((Paragraph(lines("Terdekat: Blok M Square")),), "id")
        return places()


def places() -> Outgoing:
    return Outgoing(
        (
            Paragraph(lines("Kamis, 14 November 2019 · hari ini", "3 tempat"), Part.HEAD),
            Paragraph(
                lines(
                    (Span("Blok M Square", strong=True), Span(", Lantai Dasar")),
                    "Jakarta Selatan · Jl. Melawai V, Melawai, Kebayoran Baru",
                    (Span("Buka 09.00–15.00", strong=True), Span(" · tutup 6 jam lagi")),
                ),
                Part.PLACE,
                1,
            ),
            Paragraph(
                lines((Span("Bella Terra", strong=True),), "Jakarta Utara", "Jam belum diumumkan"),
                Part.PLACE,
                2,
            ),
            Paragraph(
                lines((Span("Lapangan Banteng", strong=True),), "Jakarta Pusat"), Part.PLACE, 3
            ),
            Paragraph(
                (
                    (
                        Span("Cek dulu sebelum berangkat: "),
                        Span("pelayanan.jakarta.go.id", link="https://pelayanan.jakarta.go.id/"),
                    ),
                ),
                Part.NOTE,
            ),
        ),
        "id",
        (
            (Choice("Jumat, 15 Nov", "d2", 4), Choice("Akhir pekan ini", "w", 5)),
            (Choice("Peta", "map", 6),),
        ),
    )


class ChatServer:
    """The web chat, served on `url` by a thread of this process until closed."""

    def __init__(self) -> None:
        self.counter = Counter()
        words = json.loads(LABELS.read_text("utf-8"))
        self.labels: dict[Any, PageLabels] = {
            language: PageLabels(**{**own, "examples": tuple(own["examples"])})
            for language, own in words.items()
        }
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/"
        self.pace = [0.0]
        channel = WebChannel(lambda: self.counter.now, self.labels, monotonic=lambda: self.pace[0])
        app = Starlette(routes=list(channel.routes))
        config = uvicorn.Config(
            app, log_level="warning", lifespan="off", timeout_graceful_shutdown=1
        )
        self._server = uvicorn.Server(config)
        self._channel = channel
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()))

    async def _serve(self) -> None:
        running = asyncio.create_task(self._channel.run(lambda incoming: self.counter(incoming)))
        await self._server.serve(sockets=[self._socket])
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    def __enter__(self) -> "ChatServer":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join(timeout=10)

    def fresh(self) -> None:
        """Forget what other tests did, and give every session its pace again."""
        self.counter.open.set()
        self.counter = Counter()
        self.pace[0] += 1000.0


@pytest.fixture(scope="module")
def chat_server() -> Iterator[ChatServer]:
    with ChatServer() as server:
        yield server


class Citizen:
    """A person at the page: what they do, and what they see."""

    def __init__(self, page: Page, server: ChatServer) -> None:
        self.page = page
        self.server = server
        self.counter = server.counter
        self.complaints: list[str] = []
        page.on("console", self._note)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _note(self, message: Any) -> None:
        # A failed request is what some tests are about; the page itself must never complain.
        if message.type in {"error", "warning"} and "Failed to load resource" not in message.text:
            self.complaints.append(message.text)

    @property
    def field(self) -> Any:
        return self.page.locator("#text")

    @property
    def answers(self) -> Any:
        return self.page.get_by_role("log").locator(".message.bot")

    @property
    def mine(self) -> Any:
        return self.page.get_by_role("log").locator(".message.me")

    def open(self, query: str = "") -> None:
        self.page.goto(self.server.url + query)
        self.answers.first.wait_for()

    def ask(self, text: str) -> Any:
        """Type and send; returns the answer that came."""
        return self.after(lambda: (self.field.fill(text), self.field.press("Enter")))

    def press(self, name: str) -> Any:
        """Press the last button of that name; returns the answer that came."""
        return self.after(self.page.get_by_role("button", name=name).last.click)

    def after(self, deed: Callable[[], Any]) -> Any:
        count = self.answers.count()
        deed()
        self.answers.nth(count).wait_for()
        return self.answers.nth(count)

    def focused(self) -> str:
        return str(self.page.evaluate("document.activeElement.id"))

    def stored(self) -> str:
        return str(self.page.evaluate("localStorage.getItem('ptsp.chat')"))


@pytest.fixture
def visit(chromium: Browser, chat_server: ChatServer) -> Callable[..., Any]:
    """`with visit(width=..., dark=..., language=...) as citizen`; the page must not complain."""
    chat_server.fresh()

    @contextmanager
    def visiting(
        *,
        width: int = 1000,
        height: int = 740,
        dark: bool = False,
        language: str = "id-ID",
        **more: Any,
    ) -> Iterator[Citizen]:
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            locale=language,
            reduced_motion=more.pop("reduced_motion", "reduce"),
            **more,
        )
        context.set_default_timeout(8_000)
        citizen = Citizen(context.new_page(), chat_server)
        try:
            yield citizen
            assert citizen.complaints == []
        finally:
            chat_server.counter.open.set()
            context.close()

    return visiting


class Emulator(LoBotApiEmulator):  # type: ignore[misc]
    """Keeps what was sent, and has a username, which the original's getMe lacks."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[tuple[str, dict[str, Any]]] = []

    def validate(self, method: str, fields: dict[str, Any], uploads: dict[str, Any]) -> Any:
        result = super().validate(method, fields, uploads)
        self.sent.append((method, dict(fields)))
        return {**result, "username": "ptsp_bot"} if method == "getMe" else result

    def messages(self, chat: int) -> list[dict[str, Any]]:
        """All that a chat was told in words, as the door sent it."""
        return [
            fields
            for method, fields in self.sent
            if method in ("sendMessage", "editMessageText") and int(fields["chat_id"]) == chat
        ]

    def texts(self, chat: int) -> list[str]:
        return [fields["text"] for fields in self.messages(chat)]


@asynccontextmanager
async def served() -> AsyncIterator[tuple[Emulator, str]]:
    server = Emulator()
    runner = web.AppRunner(server.app(), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield server, f"http://127.0.0.1:{runner.addresses[0][1]}/bot"
    await runner.cleanup()


@pytest.fixture
async def emulator() -> AsyncIterator[tuple[Emulator, str]]:
    """A Bot API server that is not ours, and its base URL."""
    async with served() as serving:
        yield serving


@pytest.fixture(params=["telegram", "web"])
async def door(
    request: pytest.FixtureRequest, tmp_path: Path, emulator: tuple[Emulator, str]
) -> AsyncIterator[Door]:
    """Each door with its officers, over a database of its own."""
    async with open_door(request.param, tmp_path, emulator) as opened:
        yield opened


@pytest.fixture
def in_emulator() -> Callable[[Callable[[tuple[Emulator, str]], Awaitable[Any]]], Any]:
    """The same for a test that is no coroutine: runs one with it and returns what that gives."""

    def run(deed: Callable[[tuple[Emulator, str]], Awaitable[Any]]) -> Any:
        async def whole() -> Any:
            async with served() as serving:
                return await deed(serving)

        return asyncio.run(whole())

    return run
