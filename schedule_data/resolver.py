"""From an event's plan to real sittings: which days it is held, and why it is not on others.

The layers, in order: rule, EXDATE and cancellations, extra days, then the kinds of days. An extra
day wins over a holiday, a cancellation over all.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from schedule_data.day_kinds import DayKinds
from schedule_data.model.event import EventStatus, HolidayPolicy, Occurrence, Override
from schedule_data.series import Series


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
