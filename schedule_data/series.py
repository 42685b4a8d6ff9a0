"""An event made ready to be asked: its plan as arithmetic, its changes by their day."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from schedule_data.model.event import Event, EventStatus, HolidayPolicy, Override
from schedule_data.rules import Cycle, Days, RuleRefusedError, parse_rule

_NO_DAYS: frozenset[int] = frozenset()


class Heeds(IntEnum):
    """Which kinds of days close an event: none, libur nasional and cuti bersama, weekends too."""

    NOTHING = 0
    HOLIDAYS = 1
    DAYS_OFF = 2


class EventRefusedError(ValueError):
    """The event cannot be taken; the message is one line for the person who wrote it."""


@dataclass(slots=True)
class Series:
    """An event made ready to be asked: days as ordinals, changes by the day that they change.

    `cycle` are the days of the rule or of the span, None where the event has extra days only.
    `extra` are days that somebody named, `dropped` those that somebody struck out.
    """

    event: Event
    region: str
    cycle: Days | None
    extra: frozenset[int] = _NO_DAYS
    dropped: frozenset[int] = _NO_DAYS
    changes: Mapping[int, tuple[Override, str]] | None = None

    @property
    def ruled(self) -> bool:
        """Whether a rule gives the days, rather than somebody who named each."""
        return self.event.recurrence is not None and self.event.recurrence.rrule is not None

    @property
    def keeps_working_days(self) -> bool:
        """Whether it is on "setiap hari kerja" only."""
        return self.event.recurrence is not None and self.event.recurrence.working_days

    @property
    def heeds(self) -> Heeds:
        """Which kinds of days close it."""
        policy = self.event.on_holidays
        if self.keeps_working_days:
            return Heeds.DAYS_OFF
        unsure = policy is HolidayPolicy.UNKNOWN and self.ruled
        return Heeds.HOLIDAYS if unsure or policy is HolidayPolicy.CLOSED else Heeds.NOTHING

    @property
    def simple(self) -> bool:
        """Whether its plan is all that there is to say: nothing added, changed or called off."""
        confirmed = self.event.status is EventStatus.CONFIRMED
        return confirmed and self.changes is None and not self.extra

    @property
    def last_day(self) -> int:
        """The last day that the plan, an extra day or a change can put it on."""
        changed = [each.day for each, _ in (self.changes or {}).values() if each.day]
        return max(
            self.cycle.last if self.cycle else 0,
            *self.extra,
            *(day.toordinal() for day in changed),
            1,
        )

    def planned(self, start: int, end: int) -> list[int]:
        """The days that the plan gives from `start` to `end`, kinds of days not yet looked at."""
        days = self.cycle.days(start, end) if self.cycle else iter(())
        if not self.extra and not self.dropped:
            return list(days)
        extra = {day for day in self.extra if start <= day <= end}
        return sorted((extra | set(days)) - self.dropped)

    def plans(self, day: int) -> bool:
        """Whether the plan gives `day`."""
        if day in self.dropped:
            return False
        return day in self.extra or (self.cycle is not None and self.cycle.holds(day))


def series_of(event: Event, region_of: Mapping[str, str]) -> Series:
    """`event` ready to be asked; `region_of` gives the region of a venue.

    Raises:
        EventRefusedError: its rule is refused, its days run backwards, or a venue is unknown.
    """
    region, cycle = _region(event.venue, region_of), _cycle(event)
    if event.recurrence is None and not event.overrides:
        return Series(event, region, cycle)
    added = frozenset(each.recurrence_id.toordinal() for each in event.overrides if each.added)
    return Series(
        event,
        region,
        cycle,
        _ordinals(event, "rdates") | added or _NO_DAYS,
        # Whoever adds a sitting knows that the series does not give it.
        _ordinals(event, "exdates") - added or _NO_DAYS,
        {
            each.recurrence_id.toordinal(): (each, _region(each.venue or event.venue, region_of))
            for each in event.overrides
        }
        or None,
    )


def _ordinals(event: Event, name: str) -> frozenset[int]:
    days = getattr(event.recurrence, name) if event.recurrence else ()
    return frozenset(day.toordinal() for day in days)


def _region(venue: str, region_of: Mapping[str, str]) -> str:
    region = region_of.get(venue)
    if region is None:
        raise EventRefusedError(f"the schedule has no venue {venue!r}")
    return region


def _cycle(event: Event) -> Days | None:
    recurrence, first = event.recurrence, event.first_day.toordinal()
    if event.last_day is not None and event.last_day < event.first_day:
        raise EventRefusedError(f"it ends ({event.last_day}) before it starts ({event.first_day})")
    if recurrence is not None and recurrence.rrule is not None:
        try:
            cycle = parse_rule(recurrence.rrule, event.first_day)
        except RuleRefusedError as refused:
            raise EventRefusedError(str(refused)) from refused
        return cycle if event.last_day is None else cycle.until(event.last_day.toordinal())
    if recurrence is not None and recurrence.rdates:
        return None
    return _each_day(first, first if event.last_day is None else event.last_day.toordinal())


@lru_cache(maxsize=4096)
def _each_day(first: int, last: int) -> Cycle:
    """Each day of a span; most events of a big schedule share a few thousand of them."""
    return Cycle(first, 1, (0,), first, last)
