"""What sending needs of the ledger, as Protocols; `bot.wiring` joins them to the store."""

from collections.abc import AsyncIterator, Iterable, Sequence
from datetime import date, datetime
from typing import Protocol

from schedule_data.agenda import Agenda
from schedule_data.model.campaign import (
    Campaign,
    CampaignStatus,
    Claimed,
    Key,
    Outcome,
    Tally,
    Tenure,
)
from schedule_data.model.news import Announcement, Changes, SittingChange
from schedule_data.model.subscription import Changed, Subscription


class Lease(Protocol):
    """The right of one process to send for a bot."""

    holder: str

    async def look(self) -> Tenure:
        """Who sends now."""
        ...

    async def take(self, seen: Tenure) -> bool:
        """Become the sender, if all is still as it was `seen`."""
        ...

    async def release(self) -> None:
        """Let the next sender begin at once."""
        ...


class Messages(Protocol):
    """The messages of one bot. Raises LedgerError, and LeaseLostError for who is not its sender."""

    @property
    def lease(self) -> Lease:
        """Who may send them."""
        ...

    async def recover(self) -> None:
        """See to what the sender before left behind."""
        ...

    async def claim(self, now: datetime, most: int) -> list[Claimed]:
        """Take up to `most` messages."""
        ...

    async def step(
        self,
        now: datetime,
        begin: Sequence[Key],
        ended: Sequence[Outcome],
        schedule: int | None = None,
    ) -> set[Key] | None:
        """Write what ended and what begins at the aware moment `now`, in one commit; the ones
        that may be sent. None: the schedule is not the one of version `schedule` any more, and
        nothing was begun.
        """
        ...

    async def left(self, now: datetime) -> int:
        """How many are still to be sent."""
        ...


class Campaigns(Protocol):
    """What many are to be told. Raises LedgerError."""

    async def plan(self, now: datetime) -> list[Campaign]:
        """Plan what is due, once; all campaigns that are due, and those just missed."""
        ...

    async def tallies(
        self, campaigns: Iterable[int] | None = None, *, most: int = 50
    ) -> list[Tally]:
        """How campaigns stand: those named, or the newest `most`."""
        ...

    async def set_status(self, campaign: int, status: CampaignStatus) -> None:
        """Pause it, let it run on, or cancel what of it is not sent yet."""
        ...

    async def forget_before(self, day: date) -> None:
        """Drop the campaigns of dates before `day`."""
        ...


class Subscriptions(Protocol):
    """The questions that people keep. Raises LedgerError."""

    async def save(self, wanted: Iterable[Subscription]) -> Changed:
        """Keep all of them, or none."""
        ...

    def all(self) -> AsyncIterator[Subscription]:
        """Everybody's, in the order of their making."""
        ...


class News(Protocol):
    """What is told out of turn. Raises LedgerError."""

    async def notice(self, agenda: Agenda, now: datetime) -> Campaign | None:
        """Plan what must be told of changed sittings now; None: nothing."""
        ...

    async def reach(self, news: Changes | Announcement, agenda: Agenda) -> int:
        """How many people would hear of it."""
        ...

    async def reach_of_changes(self, changes: Sequence[SittingChange], agenda: Agenda) -> int:
        """How many people would be told of these changes."""
        ...

    async def draft(self, announcement: Announcement, now: datetime) -> int:
        """Keep an announcement that is not sent yet; its number."""
        ...

    async def announce(self, number: int, agenda: Agenda, now: datetime) -> bool:
        """Send that draft, once."""
        ...

    async def discard(self, number: int) -> bool:
        """Throw a draft away."""
        ...


class Reminders(Protocol):
    """The part of the ledger that is about subscribers."""

    @property
    def campaigns(self) -> Campaigns:
        """What many are to be told."""
        ...

    @property
    def subscriptions(self) -> Subscriptions:
        """Who asked for what."""
        ...

    @property
    def news(self) -> News:
        """What is told out of turn."""
        ...

    def deliveries(self, channel: str, bot: str, holder: str) -> Messages:
        """The messages of a bot, for the process `holder`."""
        ...
