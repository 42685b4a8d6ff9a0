"""From an event's plan to real sittings: which days it is held, and why it is not on others.

The layers, the strongest first: a cancellation, a move, a shut venue, an extra day, the kind of
the day. So an extra day wins over a holiday, and a cancellation over all.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from schedule_data.circumstances import Around, Circumstances
from schedule_data.dressing import as_changed, as_planned
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
    moved_where: str | None = None
    shut: bool = False
    declared: bool = False


def resolve(
    series: Series, start: int, end: int, circumstances: Circumstances
) -> Iterator[Occurrence | Missed]:
    """What is held, and what is missed, from day `start` to `end` (ordinals, both in)."""
    changes = series.changes
    for day in series.planned(start, end):
        around = circumstances.on(day)
        change = changes.get(day) if changes else None
        if change is None:
            yield unchanged(series, around)
        else:
            yield _changed(series, around, *change)
    for day, (override, region) in changes.items() if changes else ():
        moved = _moved_to(override)
        if moved is not None and start <= moved.toordinal() <= end and series.plans(day):
            yield _moved(series, circumstances.on(moved.toordinal()), override, region)


def unchanged(series: Series, around: Around) -> Occurrence | Missed:
    """A sitting of a day that the plan gives and nobody changed."""
    occurrence = as_planned(series, around)
    if series.event.status is EventStatus.CANCELLED:
        return Missed(occurrence, cancelled=True)
    shut = _shut(occurrence, around)
    if shut is not None:
        return shut
    if around.date.toordinal() in series.extra:
        return occurrence
    return _day_off(series, occurrence, around) or occurrence


def left_behind(series: Series, held: Occurrence) -> Missed | None:
    """What is missed at the usual place of a sitting that is held elsewhere on its own day."""
    event = series.event
    if held.venue == event.venue or held.day != held.recurrence_id or held.added:
        return None
    planned = held._replace(venue=event.venue, region=series.region)
    return Missed(planned, reason=held.reason, moved_where=held.venue)


def _moved_to(override: Override) -> date | None:
    if override.status is EventStatus.CANCELLED or override.day == override.recurrence_id:
        return None
    return override.day


def _changed(
    series: Series, around: Around, override: Override, region: str
) -> Occurrence | Missed:
    planned, moved = as_planned(series, around), _moved_to(override)
    if EventStatus.CANCELLED in (series.event.status, override.status):
        return Missed(planned, reason=override.reason, cancelled=True)
    if moved is not None:
        return Missed(planned, reason=override.reason, moved_to=moved, moved_where=override.venue)
    held = as_changed(series, around, override, region)
    shut = _shut(held, around)
    if shut is not None:
        return shut
    if override.day is not None or around.date.toordinal() in series.extra:
        return held
    return _day_off(series, held, around) or held


def _moved(series: Series, around: Around, override: Override, region: str) -> Occurrence | Missed:
    """The sitting on the day that it was moved to."""
    occurrence = as_changed(series, around, override, region)
    if series.event.status is EventStatus.CANCELLED:
        return Missed(occurrence, cancelled=True)
    return _shut(occurrence, around) or occurrence


def _shut(occurrence: Occurrence, around: Around) -> Missed | None:
    closure = around.closed.get(occurrence.venue) if around.closed else None
    return None if closure is None else Missed(occurrence, reason=closure.reason, shut=True)


def _day_off(series: Series, occurrence: Occurrence, around: Around) -> Missed | None:
    if series.heeds < around.closes:
        return None
    working_days, kind = series.keeps_working_days, around.kind
    known = series.event.on_holidays is HolidayPolicy.CLOSED and not kind.cuti_bersama
    return Missed(
        occurrence,
        reason=kind.holiday,
        cuti_bersama=kind.cuti_bersama,
        certain=working_days or kind.declared or known,
        estimated=kind.estimated,
        declared=kind.declared,
    )
