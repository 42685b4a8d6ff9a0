"""What the house needs of the ledger, as Protocols; `bot.wiring` joins them to the store."""

from collections.abc import Collection, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from bot.ports import Reminders
from handlers.ports import Memory, People
from schedule_data.model.event import Event
from schedule_data.model.place import Venue
from schedule_data.model.text import Language
from schedule_data.snapshot import Snapshot


class Unit(Protocol):
    """One turn's reading and writing: what it changes commits together, or not at all."""

    @property
    def snapshot(self) -> Snapshot:
        """The schedule, the same throughout the turn."""
        ...

    @property
    def people(self) -> People:
        """Who is reminded of what."""
        ...

    async def recall(self, channel: str, address: str) -> Memory | None:
        """The conversation's memory."""
        ...

    def keep(self, channel: str, address: str, memory: Memory) -> None:
        """Remember when the turn commits."""
        ...

    async def fixed_language(self, channel: str, address: str) -> Language | None:
        """The language that was chosen for good."""
        ...

    def fix_language(self, channel: str, address: str, language: Language) -> None:
        """Choose a language for good when the turn commits."""
        ...

    def save_venue(self, venue: Venue) -> None:
        """Add the venue, or change the one of its slug."""
        ...

    def save_event(self, event: Event) -> None:
        """Add the event, or change the one of its uid."""
        ...

    async def commit(self) -> None:
        """Keep all of it. Raises LedgerError: nothing was kept."""
        ...


class Inbox(Protocol):
    """Updates of a bot that wait until they are answered."""

    async def put(self, updates: Sequence[tuple[int, str]]) -> set[int]:
        """Write them down; the ids that are new."""
        ...

    async def done(self, update_id: int) -> None:
        """It was answered."""
        ...

    async def pending(self) -> list[tuple[int, str]]:
        """All that waits, the oldest first."""
        ...


class Menus(Protocol):
    """In which chats the bot shows a menu of the desk; outlives a restart."""

    async def shown(self) -> Collection[str]:
        """The chats that may have one."""
        ...

    async def note(self, chat: str) -> None:
        """It is about to be shown there."""
        ...

    async def drop(self, chat: str) -> None:
        """It is there no more."""
        ...


class Ledger(Protocol):
    """The open database: snapshots to read, units of work to write."""

    @property
    def reminders(self) -> Reminders:
        """Subscribers and what they are sent."""
        ...

    async def snapshot(self) -> Snapshot:
        """The schedule as it is now. Raises LedgerError: it cannot be read and never was."""
        ...

    def unit_of_work(self) -> AbstractAsyncContextManager[Unit]:
        """One turn; what it did not commit when it ends is dropped."""
        ...

    def inbox(self, bot: str) -> Inbox:
        """The updates of the bot of that name ("telegram:123456")."""
        ...

    def menus(self, bot: str) -> Menus:
        """In which chats the bot of that name shows a menu of the desk."""
        ...

    async def forget_before(self, moment: datetime) -> None:
        """Drop last questions from before `moment`."""
        ...

    async def problem(self) -> str | None:
        """Why the database cannot be used now, or None."""
        ...
