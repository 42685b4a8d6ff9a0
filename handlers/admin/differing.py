"""What is different between two states of a thing, part by part, for previews and the audit."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from handlers.admin.planned import when_of
from handlers.speech.admin_parts import Difference, Field
from schedule_data.model.circumstance import DayOverride, HoursSpan, VenueClosure
from schedule_data.model.desk import Edit, Officer, Thing
from schedule_data.model.event import Event, Override
from schedule_data.model.place import Venue
from schedule_data.model.query import DaySpan
from schedule_data.snapshot import Snapshot

_EVENT: tuple[tuple[Field, Callable[[Event], Any]], ...] = (
    (Field.TITLE, lambda event: event.summary),
    (Field.ROOM, lambda event: event.room),
    (Field.WHEN, when_of),
    (Field.HOURS, lambda event: (event.opens, event.closes)),
    (Field.HOLIDAYS, lambda event: event.on_holidays),
    (Field.PAUSE, lambda event: event.pauses),
    (Field.INTAKE, lambda event: event.last_intake),
    (Field.QUOTA, lambda event: event.quota),
    (Field.NOTE, lambda event: event.note),
    (Field.STATUS, lambda event: event.status),
    (Field.CONFIRMED, lambda event: event.confirmed_on),
)
_OF_AN_EVENT = frozenset((Field.ROOM, Field.WHEN, Field.HOURS))
_VENUE: tuple[tuple[Field, Callable[[Venue], Any]], ...] = (
    (Field.NAME, lambda venue: venue.name),
    (Field.ADDRESS, lambda venue: venue.address),
    (Field.VILLAGE, lambda venue: venue.kelurahan),
    (Field.DISTRICT, lambda venue: venue.kecamatan),
    (Field.POINT, lambda venue: venue.coordinates),
    (Field.KIND, lambda venue: venue.kind),
    (Field.WHEELCHAIR, lambda venue: venue.wheelchair),
    (Field.PARKING, lambda venue: venue.parking),
    (Field.FINDING, lambda venue: venue.finding),
)


def event_differences(before: Event, after: Event, snapshot: Snapshot) -> tuple[Difference, ...]:
    """From one state of an event to another."""
    found = []
    if before.venue != after.venue:
        names = (_venue_name(slug, snapshot) for slug in (before.venue, after.venue))
        found.append(Difference(Field.VENUE, *names))
    found += _parts(_EVENT, before, after)
    if before.services != after.services:
        told = (tuple(sorted(event.services)) for event in (before, after))
        found.append(Difference(Field.SERVICES, *told))
    return (*found, *_sittings(before, after, snapshot))


def venue_differences(before: Venue, after: Venue, snapshot: Snapshot) -> tuple[Difference, ...]:
    """From one state of a venue to another."""
    found = _parts(_VENUE, before, after)
    if before.aliases != after.aliases:
        gone = tuple(each for each in before.aliases if each not in after.aliases)
        new = tuple(each for each in after.aliases if each not in before.aliases)
        found.append(Difference(Field.ALIASES, gone, new))
    if before.region != after.region:
        regions = (snapshot.regions.get(slug) for slug in (before.region, after.region))
        names = ("" if region is None else region.name for region in regions)
        found.append(Difference(Field.REGION, *names))
    return tuple(found)


def edit_differences(edit: Edit, snapshot: Snapshot) -> tuple[Difference, ...]:
    """What an edit of the audit made different; of what is new or gone, nothing part by part."""
    match edit.before, edit.after:
        case Event() as before, Event() as after:
            return event_differences(before, after, snapshot)
        case Venue() as before, Venue() as after:
            return venue_differences(before, after, snapshot)
        case before, after:
            return tuple(_whole(before, after))


def whole_facts(edit: Edit, snapshot: Snapshot) -> tuple[Difference, ...]:
    """The days, the hours and the room of an event that is new or gone; where a place lies."""
    present, new = edit.after or edit.before, edit.before is None
    match present:
        case Event():
            facts = [(field, read(present)) for field, read in _EVENT if field in _OF_AN_EVENT]
        case Venue():
            region = snapshot.regions.get(present.region)
            facts = [
                (Field.ADDRESS, present.address),
                (Field.REGION, None if region is None else region.name),
            ]
        case _:
            facts = []
    known = ((field, told) for field, told in facts if told not in (None, "", (None, None)))
    return tuple(
        Difference(field, None, told) if new else Difference(field, told, None)
        for field, told in known
    )


def thing_name(thing: Thing | None, snapshot: Snapshot) -> str | DaySpan:
    """What a thing is called in a list; what is about all places is called by its days."""
    match thing:
        case Event():
            return f"{thing.summary} · {_venue_name(thing.venue, snapshot)}"
        case Venue():
            return thing.name
        case VenueClosure():
            return _venue_name(thing.venue, snapshot)
        case Officer():
            return thing.name or str(thing.actor)
        case DayOverride():
            return DaySpan.day(thing.day)
        case HoursSpan():
            return thing.days
        case None:
            return ""


def _whole(before: Thing | None, after: Thing | None) -> list[Difference]:
    present = before if after is None else after
    if isinstance(present, DayOverride | VenueClosure | HoursSpan):
        return [Difference(Field.DAY, before, after)]
    if isinstance(present, Officer):
        roles = (each.role if isinstance(each, Officer) else None for each in (before, after))
        return [Difference(Field.ROLE, *roles)]
    return []


def _parts(
    parts: tuple[tuple[Field, Callable[[Any], Any]], ...], before: Any, after: Any
) -> list[Difference]:
    pairs = ((field, read(before), read(after)) for field, read in parts)
    return [Difference(field, one, other) for field, one, other in pairs if one != other]


def _sittings(before: Event, after: Event, snapshot: Snapshot) -> list[Difference]:
    """Single sittings that were changed or brought back; their places by name."""

    was, now = ({o.recurrence_id: o for o in event.overrides} for event in (before, after))
    return [
        Difference(
            Field.SITTING,
            _told(was.get(day), before, snapshot),
            _told(now.get(day), after, snapshot),
        )
        for day in sorted({*was, *now})
        if was.get(day) != now.get(day)
    ]


def _told(each: Override | None, of: Event, snapshot: Snapshot) -> Override | None:
    """With the name of its place, and both ends of its hours where one is as in the series."""
    if each is None:
        return None
    venue = _venue_name(each.venue, snapshot) if each.venue else None
    if each.opens is None and each.closes is None:
        return replace(each, venue=venue)
    opens, closes = each.opens or of.opens, each.closes or of.closes
    return replace(each, venue=venue, opens=opens, closes=closes)


def _venue_name(slug: str, snapshot: Snapshot) -> str:
    venue = snapshot.venues.get(slug)
    return slug if venue is None else venue.name
