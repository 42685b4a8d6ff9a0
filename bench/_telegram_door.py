"""A Telegram door as tests and benchmarks need it: its words, its clock, opened and closed."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.channels.channel import Answer
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.inbox import Inbox
from bot.channels.telegram.labels import Command, Profile, TelegramLabels
from bot.channels.telegram.officers import Roles
from bot.channels.telegram.patience import Patience
from handlers.message import Incoming, Outgoing, Paragraph, Span, Words

TOKEN = "1234567890:AAH-never-to-be-seen_anywhere_x"
NOW = datetime(2019, 11, 14, 9, tzinfo=ZoneInfo("Asia/Jakarta"))
LABELS = TelegramLabels(
    profiles={
        "id": Profile((Command("besok", "PTSP besok"),), "PTSP", "Di mana PTSP", "Selamat datang"),
        "en": Profile((Command("tomorrow", "PTSP tomorrow"),), "PTSP", "Where", "Welcome"),
    },
    failure={"id": "Maaf, ada yang rusak: {reference}", "en": "Sorry, broken: {reference}"},
    commands=frozenset({"besok", "tomorrow", "start"}),
)


class MemoryInbox:
    """An inbox that lives as long as a test does."""

    def __init__(self, written: Sequence[tuple[int, str]] = ()) -> None:
        self.waiting = dict(written)
        self.finished: list[int] = []
        self._changed = asyncio.Event()

    async def put(self, updates: Sequence[tuple[int, str]]) -> set[int]:
        fresh = {number for number, _ in updates} - set(self.waiting) - set(self.finished)
        self.waiting.update((number, said) for number, said in updates if number in fresh)
        return fresh

    async def done(self, update_id: int) -> None:
        del self.waiting[update_id]
        self.finished.append(update_id)
        self._changed.set()

    async def until_finished(self, count: int, within: float = 20.0) -> None:
        """Return once so many were done; TimeoutError if that takes too long, in seconds."""
        async with asyncio.timeout(within):
            while len(self.finished) < count:
                await self._changed.wait()
                self._changed.clear()

    async def pending(self) -> list[tuple[int, str]]:
        return sorted(self.waiting.items())


class Impatience(Patience):
    """Waits no time at all, and remembers how long it would have waited, in seconds."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self.waits: list[float] = []
        super().__init__(self._note, lambda: 0.0, monotonic)

    async def _note(self, seconds: float) -> None:
        self.waits.append(seconds)
        await asyncio.sleep(0)


def says(text: str) -> tuple[Outgoing, ...]:
    """An answer of one line."""
    return (Outgoing((Paragraph(((Span(text),),)),), "id"),)


async def echo(incoming: Incoming) -> tuple[Outgoing, ...]:
    """The question again."""
    return says(incoming.content.text if isinstance(incoming.content, Words) else "?")


@asynccontextmanager
async def open_door(
    base_url: str,
    answer: Answer = echo,
    inbox: Inbox | None = None,
    patience: Patience | None = None,
    seconds: Callable[[], float] = time.time,
    roles: Roles | None = None,
    counted: Callable[[str], None] = lambda _ending: None,
) -> AsyncIterator[TelegramChannel]:
    """A door that is running; closed at the end as at a clean stop."""
    channel = TelegramChannel(
        TOKEN,
        base_url,
        inbox if inbox is not None else MemoryInbox(),
        lambda: NOW,
        LABELS,
        patience or Impatience(),
        seconds=seconds,
        roles=roles,
        counted=counted,
    )
    running = asyncio.create_task(channel.run(answer))
    try:
        yield channel
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
