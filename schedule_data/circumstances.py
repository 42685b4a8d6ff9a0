"""What holds on a day for all events at once: its kind, shut venues, hours that were changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from schedule_data.day_kinds import DayKind, DayKinds, day_kinds
from schedule_data.model.circumstance import HoursSpan, VenueClosure
from schedule_data.series import Heeds

_REMEMBERED_DAYS = 4000


@dataclass(frozen=True, slots=True)
class Around:
    """One day. `closed` is by venue; of `hours` the first that fits an event counts.

    An event that heeds at least `closes` is closed by the kind of the day. Of one that heeds less
    than `usual_below` nothing need be looked up: the day changes nothing about it.
    """

    date: date
    kind: DayKind
    closes: int
    usual_below: int
    closed: Mapping[str, VenueClosure]
    hours: tuple[HoursSpan, ...]
    _venue_kinds: Mapping[str, str]

    def hours_of(self, uid: str, venue: str, region: str) -> HoursSpan | None:
        """The other hours that this day has for an event at a venue."""
        for span in self.hours:
            if (
                (not span.events or uid in span.events)
                and (not span.venues or venue in span.venues)
                and (not span.regions or region in span.regions)
                and (not span.kinds or self._venue_kinds.get(venue) in span.kinds)
            ):
                return span
        return None


class Circumstances:
    """The circumstances of every day; immutable, but that it remembers the days it was asked for.

    `venue_kinds` is each venue's kind, by slug.
    """

    def __init__(
        self,
        kinds: DayKinds,
        closures: Iterable[VenueClosure] = (),
        hours: Iterable[HoursSpan] = (),
        venue_kinds: Mapping[str, str] | None = None,
    ) -> None:
        self.kinds = kinds
        self._closures = sorted(closures, key=lambda each: each.uid)
        self._hours = sorted(hours, key=lambda each: each.uid, reverse=True)
        self._venue_kinds = venue_kinds or {}
        self._days: dict[int, Around] = {}

    def on(self, ordinal: int) -> Around:
        """The circumstances of a day."""
        known = self._days.get(ordinal)
        if known is None:
            if len(self._days) >= _REMEMBERED_DAYS:
                self._days.clear()
            known = self._days[ordinal] = self._look(date.fromordinal(ordinal))
        return known

    def _look(self, day: date) -> Around:
        kind = self.kinds.of(day)
        closed = {each.venue: each for each in self._closures if day in each.days}
        hours = tuple(each for each in self._hours if day in each.days)
        closes = _closes(kind)
        usual_below = 0 if closed or hours else closes
        return Around(day, kind, closes, usual_below, closed, hours, self._venue_kinds)


def _closes(kind: DayKind) -> int:
    if kind.working:
        return Heeds.DAYS_OFF + 1
    return Heeds.DAYS_OFF if kind.holiday is None else Heeds.HOLIDAYS


def ordinary() -> Circumstances:
    """Holidays and nothing else: what holds where no officer has said anything."""
    return Circumstances(day_kinds())
