"""From an event's plan to real sittings: which days it is held, and why it is not on others.

The layers, in order: rule, EXDATE and cancellations, extra days, then the kinds of days. An extra
day wins over a holiday, a cancellation over all.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from schedule_data.day_kinds import DayKinds
from schedule_data.model.event import Event, EventStatus, HolidayPolicy, Occurrence, Override
from schedule_data.rules import Cycle, Days, RuleRefusedError, parse_rule


class EventRefusedError(ValueError):
    """The event cannot be taken; the message is one line for the person who wrote it."""


@dataclass(frozen=True, slots=True)
class Missed:
    """A sitting that the plan gives but that does not take place, and why.

    `occurrence` is how it would have been; the other fields are those of `Closure`.
    """

    occurrence: Occurrence
    reason: str | None = None
    cuti_bersama: bool = False
    certain: bool = True
    estimated: bool = False
    cancelled: bool = False
    moved_to: date | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """An event made ready to be asked: days as ordinals, changes by the day that they change.

    `cycle` are the days of the rule or of the span, None where the event has extra days only.
    """

    event: Event
    region: str
    cycle: Days | None
    extra: frozenset[int] = frozenset()
    dropped: frozenset[int] = frozenset()
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
    recurrence = event.recurrence
    return Series(
        event,
        _region(event.venue, region_of),
        _cycle(event),
        frozenset(day.toordinal() for day in recurrence.rdates) if recurrence else frozenset(),
        frozenset(day.toordinal() for day in recurrence.exdates) if recurrence else frozenset(),
        {
            each.recurrence_id.toordinal(): (each, _region(each.venue or event.venue, region_of))
            for each in event.overrides
        }
        or None,
    )


def resolve(series: Series, start: int, end: int, kinds: DayKinds) -> Iterator[Occurrence | Missed]:
    """What is held, and what is missed, from day `start` to `end` (ordinals, both in)."""
    changes = series.changes
    for day in series.planned(start, end):
        change = changes.get(day) if changes else None
        if change is None:
            yield _unchanged(series, day, kinds)
        else:
            yield _changed(series, day, *change, kinds)
    for day, (override, region) in changes.items() if changes else ():
        moved = _moved_to(override)
        if moved is not None and start <= moved.toordinal() <= end and series.plans(day):
            yield _held(series, day, override, region)


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
    last = (event.last_day or event.first_day).toordinal()
    return Cycle(first, 1, (0,), first, last)


def _moved_to(override: Override) -> date | None:
    if override.status is EventStatus.CANCELLED or override.day == override.recurrence_id:
        return None
    return override.day


def _unchanged(series: Series, day: int, kinds: DayKinds) -> Occurrence | Missed:
    occurrence = _occurrence(series, day)
    if series.event.status is EventStatus.CANCELLED:
        return Missed(occurrence, cancelled=True)
    if day in series.extra:
        return occurrence
    return _closed(series, occurrence, kinds) or occurrence


def _changed(
    series: Series, day: int, override: Override, region: str, kinds: DayKinds
) -> Occurrence | Missed:
    planned, moved = _occurrence(series, day), _moved_to(override)
    if EventStatus.CANCELLED in (series.event.status, override.status):
        return Missed(planned, reason=override.reason, cancelled=True)
    if moved is not None:
        return Missed(planned, reason=override.reason, moved_to=moved)
    held = _with(planned, override, region)
    if override.day is not None or day in series.extra:
        return held
    return _closed(series, held, kinds) or held


def _held(series: Series, day: int, override: Override, region: str) -> Occurrence | Missed:
    occurrence = _with(_occurrence(series, day), override, region)
    if series.event.status is EventStatus.CANCELLED:
        return Missed(occurrence, cancelled=True)
    return occurrence


def _closed(series: Series, occurrence: Occurrence, kinds: DayKinds) -> Missed | None:
    policy, working_days = series.event.on_holidays, series.keeps_working_days
    if not working_days and (
        policy is HolidayPolicy.OPEN or (policy is HolidayPolicy.UNKNOWN and not series.ruled)
    ):
        return None
    kind = kinds.of(occurrence.day)
    if kind.working or (not working_days and kind.holiday is None):
        return None
    return Missed(
        occurrence,
        reason=kind.holiday,
        cuti_bersama=kind.cuti_bersama,
        certain=working_days or (policy is HolidayPolicy.CLOSED and not kind.cuti_bersama),
        estimated=kind.estimated,
    )


def _occurrence(series: Series, day: int) -> Occurrence:
    event, on = series.event, date.fromordinal(day)
    return Occurrence(
        event.uid,
        on,
        on,
        event.venue,
        series.region,
        event.summary,
        event.room,
        event.opens,
        event.closes,
        event.services,
        event.confirmed_on,
    )


def _with(planned: Occurrence, override: Override, region: str) -> Occurrence:
    elsewhere = override.venue is not None and override.venue != planned.venue
    return Occurrence(
        planned.uid,
        planned.recurrence_id,
        override.day or planned.day,
        override.venue or planned.venue,
        region,
        planned.summary,
        # Another venue has no such room.
        override.room if elsewhere else override.room or planned.room,
        override.opens or planned.opens,
        override.closes or planned.closes,
        planned.services,
        planned.confirmed_on,
    )
