"""What a reminder says at this moment: composed once for all who asked the same, never older than
the schedule.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeAlias

from handlers.remind import Reminder, Verdict, remind
from schedule_data.agenda import Agenda
from schedule_data.model.campaign import Claimed
from schedule_data.model.subscription import Asked
from schedule_data.model.text import Language

Key: TypeAlias = tuple[int, Language, frozenset[Asked]]
MOST_KEPT = 10_000


class Composer:
    """`agenda` gives the newest schedule, `clock` the calendar's moment."""

    def __init__(
        self, agenda: Callable[[], Awaitable[Agenda]], clock: Callable[[], datetime]
    ) -> None:
        self._newest = agenda
        self._clock = clock
        self._agenda: Agenda | None = None
        self._kept: dict[Key, Reminder] = {}
        self.composed = 0

    async def refresh(self) -> None:
        """Read the schedule again where it has changed; what was composed from the old one goes."""
        agenda = await self._newest()
        if agenda is not self._agenda:
            self._agenda = agenda
            self._kept.clear()

    def reminder(self, claimed: Claimed) -> Reminder:
        """What this message is now; SKIP where its reader has stopped since."""
        if self._agenda is None:
            raise RuntimeError("refresh() comes first")
        now = self._clock()
        if not claimed.asked:
            return Reminder(Verdict.SKIP, now)
        key = (claimed.campaign.id, claimed.language, claimed.asked)
        known = self._kept.get(key)
        if known is None or now >= known.good_until:
            campaign = claimed.campaign
            known = remind(
                campaign.slot, campaign.day, claimed.asked, claimed.language, now, self._agenda
            )
            self.composed += 1
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            self._kept[key] = known
        return known
