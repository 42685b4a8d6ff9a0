"""Warnings before an officer saves: what is odd, and which sittings a change touches."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

from schedule_data.agenda import FARTHEST_DAYS, Agenda
from schedule_data.model.desk import Edit
from schedule_data.model.event import Event, Occurrence
from schedule_data.model.oddity import Odd, Oddity
from schedule_data.model.place import Venue
from schedule_data.model.query import DaySpan, Query
from schedule_data.resolver import Missed, resolve
from schedule_data.series import EventRefusedError, Series, series_of
from schedule_data.snapshot import Snapshot
from schedule_data.venue_oddities import venue_oddities

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Affected:
    """One sitting as it is and as it would be; None where it is not held."""

    before: Occurrence | None
    after: Occurrence | None


def oddities(snapshot: Snapshot, edits: Iterable[Edit], today: date) -> tuple[Oddity, ...]:
    """What is odd about `edits`, none of which is in `snapshot` yet. Looks 400 days ahead."""
    edits = tuple(edits)
    found: list[Oddity] = []
    tried = snapshot.changed(edits)
    for edit in edits:
        if isinstance(edit.after, Venue):
            found += venue_oddities(tried, edit.after)
        elif isinstance(edit.after, Event):
            found += _of_event(tried, edit, edit.after, today)
    return tuple(found)


def affected(snapshot: Snapshot, edits: Iterable[Edit], days: DaySpan) -> tuple[Affected, ...]:
    """The sittings of `days` (400 of them at most) that `edits` add, take away or change."""
    days = DaySpan(days.start, min(days.end, days.start + timedelta(days=FARTHEST_DAYS)))
    query = Query(when=days)
    old = {each.id: each for each in Agenda(snapshot).between(query)}
    new = {each.id: each for each in Agenda(snapshot.changed(edits)).between(query)}
    return tuple(
        Affected(old.get(key), new.get(key))
        for key in dict.fromkeys((*old, *new))
        if old.get(key) != new.get(key)
    )


def _of_event(tried: Snapshot, edit: Edit, event: Event, today: date) -> Iterator[Oddity]:
    try:
        series = series_of(event, {slug: venue.region for slug, venue in tried.venues.items()})
    except EventRefusedError as refused:
        backwards = event.last_day is not None and event.last_day < event.first_day
        yield Oddity(Odd.ENDS_BEFORE_START if backwards else Odd.WRONG_RULE, detail=str(refused))
        return
    if event.opens is not None and event.closes is not None and event.closes <= event.opens:
        yield Oddity(Odd.CLOSES_BEFORE_OPENING)
    yield from _in_the_past(edit, event, series, today)
    start = max(event.first_day, today).toordinal()
    end = min(start + FARTHEST_DAYS, date.max.toordinal())
    coming = list(resolve(series, start, end, tried.circumstances))
    held = [each for each in coming if isinstance(each, Occurrence)]
    missed = [each for each in coming if isinstance(each, Missed)]
    if not held and series.last_day >= today.toordinal():
        yield Oddity(Odd.NEVER_HELD)
    yield from _days_off(tried, held, missed)
    yield from in_the_way(tried, held)


def _in_the_past(edit: Edit, event: Event, series: Series, today: date) -> Iterator[Oddity]:
    """Days before today, where they are new: what an event had already is no mistake of now."""
    before = edit.before if isinstance(edit.before, Event) else None
    if series.ruled:
        if series.last_day < today.toordinal():
            yield Oddity(Odd.IN_THE_PAST, (date.fromordinal(series.last_day),), 1)
        return
    same = before is not None and before.recurrence == event.recurrence
    if same and before is not None and before.first_day == event.first_day:
        return
    last = min(series.last_day, today.toordinal() - 1)
    past = [date.fromordinal(day) for day in series.planned(max(last - FARTHEST_DAYS, 1), last)]
    if past:
        yield _told(Odd.IN_THE_PAST, past)


def _days_off(
    tried: Snapshot, held: Iterable[Occurrence], missed: Iterable[Missed]
) -> Iterator[Oddity]:
    names = {each.day: tried.day_kinds.of(each.day).holiday for each in held}
    on_holidays = [day for day, name in names.items() if name is not None]
    if on_holidays:
        yield _told(Odd.ON_A_HOLIDAY, on_holidays, detail=names[on_holidays[0]], held=True)
    left_out = [each for each in missed if each.reason and not (each.cancelled or each.moved_to)]
    for odd, shut in ((Odd.ON_A_HOLIDAY, False), (Odd.VENUE_CLOSED, True)):
        of_it = [each for each in left_out if each.shut is shut]
        if of_it:
            yield _told(odd, [each.occurrence.day for each in of_it], detail=of_it[0].reason)
    unexplained = [each.occurrence.day for each in missed if each.shut and not each.reason]
    if unexplained:
        yield _told(Odd.VENUE_CLOSED, unexplained)


def in_the_way(tried: Snapshot, held: Iterable[Occurrence]) -> Iterator[Oddity]:
    """Other events at the same venue at the same hours; an hour that is not known may be any."""
    agenda = Agenda(tried)
    days: dict[str, list[date]] = {}
    for sitting in held:
        there = Query(DaySpan.day(sitting.day), places=frozenset({sitting.venue}))
        for other in agenda.between(there):
            if other.uid != sitting.uid and _overlap(sitting, other):
                days.setdefault(other.uid, []).append(sitting.day)
    for uid, on in days.items():
        yield _told(Odd.SAME_VENUE_SAME_HOURS, on, other=uid)


def _overlap(one: Occurrence, other: Occurrence) -> bool:
    starts, ends = one.opens or time.min, one.closes or time.max
    return starts < (other.closes or time.max) and (other.opens or time.min) < ends


def _told(
    odd: Odd,
    days: list[date],
    *,
    other: str | None = None,
    detail: str | None = None,
    held: bool = False,
) -> Oddity:
    return Oddity(odd, tuple(days[:_SHOWN]), len(days), other, detail, held)
