"""What owners send to many, joined to the reminders' part of the ledger."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from bot.ports import Reminders
from schedule_data.agenda import Agenda
from schedule_data.model.campaign import CampaignStatus, Tally
from schedule_data.model.news import Announcement

May: TypeAlias = Callable[[str, str, str, datetime], Awaitable[bool]]
"""Whether the person (channel, id) may do what was tried at that moment."""


async def nobody(channel: str, person: str, tried: str, now: datetime) -> bool:  # noqa: ARG001
    """Where there is no desk nobody is an owner."""
    return False


@dataclass(frozen=True, slots=True)
class Campaigning:
    """`handlers.ports.Campaigns` for one turn. `ledger` opens the reminders' part when needed."""

    ledger: Callable[[], Reminders]
    agenda: Agenda
    owner: May = nobody

    async def may(self, channel: str, person: str, tried: str, now: datetime) -> bool:
        """Whether this person is an owner."""
        return await self.owner(channel, person, tried, now)

    async def draft(self, announcement: Announcement, now: datetime) -> int:
        """Keep an announcement that is not sent yet."""
        return await self.ledger().news.draft(announcement, now)

    async def reach(self, announcement: Announcement) -> int:
        """How many would hear of it."""
        return await self.ledger().news.reach(announcement, self.agenda)

    async def send(self, number: int, now: datetime) -> bool:
        """Send that draft."""
        return await self.ledger().news.announce(number, self.agenda, now)

    async def discard(self, number: int) -> bool:
        """Throw a draft away."""
        return await self.ledger().news.discard(number)

    async def tallies(
        self, campaigns: Iterable[int] | None = None, *, most: int = 50
    ) -> Sequence[Tally]:
        """How campaigns stand."""
        return await self.ledger().campaigns.tallies(campaigns, most=most)

    async def set_status(self, number: int, status: CampaignStatus) -> None:
        """Pause it, let it run on, or cancel the rest."""
        await self.ledger().campaigns.set_status(number, status)
