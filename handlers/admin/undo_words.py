"""Which changes an officer means by a day, or by what sort of change it was: "/urung 2 des"."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeAlias

from handlers.admin.day_change import days_of
from handlers.admin.officer import Officer
from handlers.understanding.plans import read_plan
from schedule_data.model.circumstance import DayOverride, HoursSpan, VenueClosure
from schedule_data.model.desk import AuditEntry, Edit, Thing
from schedule_data.model.event import Event, Override

Fits: TypeAlias = Callable[[AuditEntry], bool]
_DAYS_OFF = frozenset(("libur", "hari libur", "holiday", "day off"))


def meant_by(officer: Officer, words: str) -> Fits | None:
    """What the changes that are meant have in common; None: the words are searched for."""
    if words.casefold() in _DAYS_OFF:
        return lambda entry: any(isinstance(e.after or e.before, DayOverride) for e in entry.edits)
    plan = read_plan(words, now=officer.now, names=officer.names)
    if plan.places or plan.named or plan.title or plan.unread or plan.place_words:
        return None
    days = set(days_of(plan))
    return (lambda entry: any(_touches(edit, days) for edit in entry.edits)) if days else None


def _touches(edit: Edit, days: set[date]) -> bool:
    before, after = edit.before, edit.after
    if isinstance(before, Event) and isinstance(after, Event):
        changed = set(before.overrides) ^ set(after.overrides)
        named = {before.first_day, before.last_day} ^ {after.first_day, after.last_day}
        off = {day for event in (before, after) for day in _off(event)}
        gone = off - (set(_off(before)) & set(_off(after)))
        return not days.isdisjoint({*_held(changed), *named, *gone})
    return not days.isdisjoint(_days(after or before, days))


def _off(event: Event) -> tuple[date, ...]:
    return () if event.recurrence is None else event.recurrence.exdates


def _held(changed: set[Override]) -> Iterator[date | None]:
    for each in changed:
        yield each.recurrence_id
        yield each.day


def _days(thing: Thing | None, days: set[date]) -> Iterator[date]:
    match thing:
        case DayOverride():
            yield thing.day
        case VenueClosure() | HoursSpan():
            yield from (day for day in days if day in thing.days)
        case Event():
            yield thing.first_day
        case _:
            return
