"""What a reminder says at this moment: composed once for all who asked the same, never older than
the schedule.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeAlias

from handlers.remind import Reminder, Verdict, remind
from handlers.tell import tell
from schedule_data.agenda import Agenda
from schedule_data.model.campaign import Claimed
from schedule_data.model.subscription import Asked
from schedule_data.model.text import Language
from schedule_data.snapshot import Snapshot

Key: TypeAlias = tuple[int, Language, frozenset[Asked]]
MOST_KEPT = 10_000


class Composer:
    """`newest` gives the schedule as it is now, `clock` the calendar's moment."""

    def __init__(
        self, newest: Callable[[], Awaitable[Snapshot]], clock: Callable[[], datetime]
    ) -> None:
        self._newest = newest
        self._clock = clock
        self._agenda: Agenda | None = None
        self._kept: dict[Key, Reminder] = {}
        self.composed = 0

    @property
    def version(self) -> int | None:
        """Of which schedule it composes."""
        return None if self._agenda is None else self._agenda.snapshot.version

    async def refresh(self) -> None:
        """Read the schedule again where it has changed; what was composed from the old one goes."""
        snapshot = await self._newest()
        if self._agenda is None or self._agenda.snapshot is not snapshot:
            self._agenda = Agenda(snapshot)
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
            known = _composed(claimed, now, self._agenda)
            self.composed += 1
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            self._kept[key] = known
        return known


def _composed(claimed: Claimed, now: datetime, agenda: Agenda) -> Reminder:
    campaign, language = claimed.campaign, claimed.language
    if campaign.news is not None:
        return tell(campaign.news, claimed.asked, language, now, agenda)
    if campaign.slot is None:
        return Reminder(Verdict.SKIP, now)
    return remind(campaign.slot, campaign.day, claimed.asked, language, now, agenda)
