"""What the counter needs of the world, as Protocols; `bot.wiring` joins them to real parts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from handlers.understanding.names import Names
from schedule_data.agenda import Agenda
from schedule_data.model.campaign import CampaignStatus, Received, Tally
from schedule_data.model.memory import Memory
from schedule_data.model.news import Announcement
from schedule_data.model.subscription import Subscription
from schedule_data.model.text import Language
from schedule_data.model.traces import Traces

__all__ = ["Campaigns", "Doors", "Memory", "People", "Work"]


@dataclass(frozen=True, slots=True)
class Doors:
    """The channels that can say something unasked, and the Telegram bot's name where it is on."""

    pushing: frozenset[str] = frozenset()
    telegram: str | None = None


class People(Protocol):
    """Who keeps which questions. What is read was committed; what is changed commits with the
    turn. Raises LedgerError where the ledger cannot be read.
    """

    async def subscriptions(self, channel: str, address: str) -> Sequence[Subscription]:
        """What a person keeps, oldest first."""
        ...

    async def received(self, channel: str, address: str) -> Sequence[Received]:
        """What was sent to a person unasked, newest first."""
        ...

    async def traces(self, channel: str, address: str) -> Traces:
        """What the desk keeps of a person who is, was or tried to be an officer."""
        ...

    def save(self, *wanted: Subscription) -> None:
        """Keep them; one of the same slot and question is changed to the new wishes. The person
        can be written to (again).
        """
        ...

    def replace(self, old: Subscription, new: Subscription) -> None:
        """Keep `new` in the place of `old`."""
        ...

    def remove(self, gone: Subscription) -> None:
        """Keep that one no more."""
        ...

    def stop(self, channel: str, address: str) -> None:
        """End all of a person's subscriptions."""
        ...

    def forget(self, channel: str, address: str) -> None:
        """Delete everything that is known of a person: subscriptions, deliveries, last question,
        language, role; in the audit they have no name any more.
        """
        ...

    def speak(self, channel: str, address: str, language: Language) -> None:
        """Remind the person in that language from now on."""
        ...

    def move(self, channel: str, address: str, to: str) -> None:
        """The conversation has the address `to` now, with all that was kept under the old one."""
        ...

    def reachable(self, channel: str, address: str) -> None:
        """The person can be written to again."""
        ...

    def unreachable(self, channel: str, address: str) -> None:
        """Nothing arrives at that address any more: it is let go until somebody speaks there."""
        ...


class Campaigns(Protocol):
    """What owners send to many. Each commits at once. Raises LedgerError."""

    async def may(self, channel: str, person: str, tried: str, now: datetime) -> bool:
        """Whether this person is an owner; who is none has tried, which is noted."""
        ...

    async def draft(self, announcement: Announcement, now: datetime) -> int:
        """Keep an announcement that is not sent yet; its number."""
        ...

    async def reach(self, announcement: Announcement) -> int:
        """How many would hear of it."""
        ...

    async def send(self, number: int, now: datetime) -> bool:
        """Send that draft; False: it was sent already, or there is none."""
        ...

    async def discard(self, number: int) -> bool:
        """Throw a draft away; False: it was sent already, or there is none."""
        ...

    async def tallies(
        self, campaigns: Iterable[int] | None = None, *, most: int = 50
    ) -> Sequence[Tally]:
        """How campaigns stand: those named, or the newest but for drafts."""
        ...

    async def set_status(self, number: int, status: CampaignStatus) -> None:
        """Pause it, let it run on, or cancel what of it is not sent yet."""
        ...


class Work(Protocol):
    """One turn's unit of work. Reading is synchronous and from memory; what is kept commits after
    the turn, all together.
    """

    @property
    def agenda(self) -> Agenda:
        """The schedule, the same throughout the turn."""
        ...

    @property
    def names(self) -> Names:
        """What the ear knows by name, of the same schedule."""
        ...

    @property
    def people(self) -> People:
        """Who is reminded of what."""
        ...

    @property
    def campaigns(self) -> Campaigns:
        """What owners send to many."""
        ...

    @property
    def doors(self) -> Doors:
        """How people can be reached."""
        ...

    async def recall(self, channel: str, address: str) -> Memory | None:
        """The conversation's memory, however old; None for a stranger."""
        ...

    def keep(self, channel: str, address: str, memory: Memory) -> None:
        """Remember; written in groups within 200 ms, readable in this process at once."""
        ...

    async def fixed_language(self, channel: str, address: str) -> Language | None:
        """The language that the person chose with /bahasa, or None."""
        ...

    def fix_language(self, channel: str, address: str, language: Language) -> None:
        """Answer this conversation in `language` from now on; commits with the turn."""
        ...
