"""The rows of an import as they are shown before it is saved: all that would be saved."""

from collections.abc import Iterator
from dataclasses import replace

from handlers.admin.differing import edit_differences, event_differences, thing_name
from handlers.admin.officer import Officer
from handlers.admin.planned import when_of
from handlers.speech.admin_parts import Difference, Field, Row
from handlers.speech.admin_record_facts import RowTold
from schedule_data.model.desk import Edit
from schedule_data.model.event import Event, EventStatus, HolidayPolicy
from schedule_data.model.place import Venue


def edit_told(officer: Officer, number: int, edit: Edit) -> RowTold:
    """The row of a thing in a file."""
    row = Row.NEW if edit.before is None else Row.CHANGED
    after = edit.after or edit.before
    if isinstance(after, Event):
        venue = officer.snapshot.venues.get(after.venue)
        return event_told(officer, number, row, after, venue.name if venue else after.venue)
    facts = edit_differences(edit, officer.snapshot)
    if isinstance(after, Venue) and edit.before is None:
        facts = tuple(_facts_of_place(officer, after))
    name = thing_name(after, officer.snapshot)
    # What is called by its days tells them as its one fact.
    return RowTold(number, row, name if isinstance(name, str) else "", facts=facts)


def event_told(
    officer: Officer, number: int, row: Row, event: Event, place: str, new: Venue | None = None
) -> RowTold:
    """The row of an event: all that would be saved; `new` is its place where that is saved too."""
    offered = (officer.snapshot.services.get(slug) for slug in sorted(event.services))
    services = ", ".join(each.name.in_language(officer.language) for each in offered if each)
    return RowTold(
        number,
        row,
        event.summary,
        when_of(event),
        ", ".join(part for part in (place, event.room) if part),
        hours=(event.opens, event.closes),
        more=(services,) if services else (),
        facts=(*_facts(event, officer), *(_facts_of_place(officer, new) if new else ())),
    )


def _facts(event: Event, officer: Officer) -> Iterator[Difference]:
    """What else is said of the event, and its changed sittings; holidays where they are known."""
    told: tuple[tuple[Field, object], ...] = (
        (Field.PAUSE, event.pauses),
        (Field.INTAKE, event.last_intake),
        (Field.QUOTA, event.quota),
        (Field.NOTE, event.note),
    )
    yield from (Difference(field, None, fact) for field, fact in told if fact not in (None, ()))
    if event.on_holidays is not HolidayPolicy.UNKNOWN:
        yield Difference(Field.HOLIDAYS, None, event.on_holidays)
    if event.status is not EventStatus.CONFIRMED:
        yield Difference(Field.STATUS, None, event.status)
    yield from event_differences(replace(event, overrides=()), event, officer.snapshot)


def _facts_of_place(officer: Officer, venue: Venue) -> Iterator[Difference]:
    """Where a place lies that nobody knows yet: what was read of it may be wrong."""
    region = officer.snapshot.regions.get(venue.region)
    if region is not None:
        yield Difference(Field.REGION, None, region.name.in_language(officer.language))
    if venue.address:
        yield Difference(Field.ADDRESS, None, venue.address)
