"""A schedule as an iCalendar file: calendar programs read the sittings, we read all of it back.

What RFC 5545 has no word for, or says otherwise than we do, stands in X-PTSP-... properties named
as the columns; X-PTSP-CHECK tells a reader whether a calendar program has changed the rest since.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from schedule_data.exchange.event_rows import event_cells, override_cells
from schedule_data.exchange.ical_check import DERIVED, PLACE, PREFIX, extended, not_held
from schedule_data.exchange.ical_days import write_day
from schedule_data.exchange.ical_declared import declaration
from schedule_data.exchange.ical_lines import Component, Property, write_component
from schedule_data.exchange.ical_plan import holds, plan
from schedule_data.exchange.ical_stamp import stamper
from schedule_data.exchange.ical_truth import Truth, Truths
from schedule_data.exchange.limits import DERIVED_SITTINGS, LIST_ITEMS
from schedule_data.exchange.records import Content
from schedule_data.exchange.texts import writable
from schedule_data.exchange.venue_rows import venue_cells
from schedule_data.model.event import Event, EventStatus, Occurrence, Override, Recurrence
from schedule_data.model.place import Venue

_REPEATED = {"summary": "", "sequence": ""}


def write_ical(written: Content) -> bytes:
    """The calendar of a schedule; the facts of its venues stand at its head."""
    by_slug = {venue.slug: venue for venue in written.venues}
    calendar = Component("VCALENDAR")
    calendar.properties = [
        Property("VERSION", "2.0"),
        Property("PRODID", "-//ptsp-bot//schedule//ID"),
        Property("CALSCALE", "GREGORIAN"),
        *map(_venue, written.venues),
    ]
    told = [
        *_components(written, by_slug),
        *(declaration(thing, by_slug) for thing in written.declared),
    ]
    calendar.components = [_zone(), *map(stamper(written), told)]
    return "".join(write_component(calendar)).encode()


def _components(written: Content, venues: Mapping[str, Venue]) -> Iterator[Component]:
    truths, room = Truths(written), DERIVED_SITTINGS
    for event in written.events:
        truth = truths.of(event)
        yield _series(event, truth, venues)
        for override in sorted(event.overrides, key=lambda each: each.recurrence_id):
            yield _sitting(event, override, truth, venues)
        room -= len(truth.other)
        if room >= 0:
            for day, sitting in sorted(truth.other.items()):
                yield _derived(event, day, sitting, truth, venues)


def _series(event: Event, truth: Truth, venues: Mapping[str, Venue]) -> Component:
    recurrence, seen = event.recurrence or Recurrence(), truth.seen
    first, rrule = plan(seen, weekends=truth.shut is not None)
    added = (each.recurrence_id for each in event.overrides if each.added)
    extra = [*recurrence.rdates, *(day for day in added if day in truth.held)]
    missed = sorted({*truth.missed, *(truth.shut or ())})
    out = [*recurrence.exdates, *missed]
    if not holds(event, first) and first not in truth.held:
        out.append(first)
    component = _vevent(seen, seen.status, first, event, venues.get(event.venue))
    if rrule:
        component.properties.append(Property("RRULE", rrule))
    component.properties += _days("RDATE", [day for day in extra if day != first], seen)
    component.properties += _days("EXDATE", [day for day in out if day not in truth.held], seen)
    if missed:
        component.properties.append(not_held(missed))
    return extended(component, event_cells(event))


def _days(name: str, days: Sequence[date], seen: Event) -> Iterator[Property]:
    """As many properties as a list of days needs."""
    days = list(dict.fromkeys(days))
    for start in range(0, len(days), LIST_ITEMS):
        written = [write_day(day, seen.opens) for day in days[start : start + LIST_ITEMS]]
        yield Property(name, ",".join(value for value, _ in written), written[0][1])


def _sitting(
    event: Event, override: Override, truth: Truth, venues: Mapping[str, Venue]
) -> Component:
    """A changed sitting; one that is not held, for whatever reason, is cancelled for others."""
    sitting = truth.held.get(override.recurrence_id)
    held = replace(
        event,
        opens=override.opens or event.opens,
        closes=override.closes or event.closes,
        room=override.room or (None if override.venue else event.room),
    )
    if sitting is not None:
        held = replace(held, opens=sitting.opens, closes=sitting.closes, room=sitting.room)
    status = EventStatus.CANCELLED if sitting is None else EventStatus.CONFIRMED
    venue = venues.get(override.venue or event.venue)
    component = _vevent(held, status, override.day or override.recurrence_id, event, venue)
    component.properties.insert(1, _instead_of(override.recurrence_id, truth))
    if override.reason:
        component.properties.append(Property.of_text("COMMENT", writable(override.reason)))
    return extended(component, override_cells(event.uid, override) | _REPEATED)


def _derived(
    event: Event, day: date, sitting: Occurrence, truth: Truth, venues: Mapping[str, Venue]
) -> Component:
    """A sitting that nobody changed, but that has other hours on its day."""
    held = replace(event, opens=sitting.opens, closes=sitting.closes)
    component = _vevent(held, EventStatus.CONFIRMED, day, event, venues.get(event.venue))
    component.properties.insert(1, _instead_of(day, truth))
    component.properties.append(Property(PREFIX + DERIVED, "HOURS"))
    return extended(component, override_cells(event.uid, Override(day)) | _REPEATED)


def _instead_of(day: date, truth: Truth) -> Property:
    return Property("RECURRENCE-ID", *write_day(day, truth.seen.opens))


def _vevent(
    held: Event, status: EventStatus, day: date, event: Event, venue: Venue | None
) -> Component:
    stamp = datetime.combine(event.confirmed_on or event.first_day, time())
    component = Component("VEVENT")
    component.properties = [
        Property.of_text("UID", writable(event.uid)),
        Property("DTSTAMP", f"{stamp:%Y%m%dT%H%M%SZ}"),
        Property("SEQUENCE", str(event.sequence)),
        Property("STATUS", status.value),
        Property.of_text("SUMMARY", writable(event.summary)),
        Property("DTSTART", *write_day(day, held.opens)),
    ]
    if held.opens and held.closes:
        component.properties.append(Property("DTEND", *write_day(day, held.closes)))
    elif not held.opens:
        component.properties.append(Property("DTEND", *write_day(day + timedelta(days=1), None)))
    if venue is not None:
        parts = (venue.name, held.room, venue.address)
        place = ", ".join(writable(each) for each in parts if each)
        component.properties.append(Property.of_text("LOCATION", place))
        if venue.coordinates:
            point = venue.coordinates
            component.properties.append(Property("GEO", f"{point.latitude};{point.longitude}"))
    return component


def _venue(venue: Venue) -> Property:
    facts = json.dumps(venue_cells(venue), ensure_ascii=False)
    return Property.of_text(PREFIX + PLACE, facts)


def _zone() -> Component:
    """Asia/Jakarta: seven hours before Greenwich, all the year, since 1964."""
    standard = Component("STANDARD")
    standard.properties = [
        Property("DTSTART", "19700101T000000"),
        Property("TZOFFSETFROM", "+0700"),
        Property("TZOFFSETTO", "+0700"),
        Property("TZNAME", "WIB"),
    ]
    zone = Component("VTIMEZONE", properties=[Property("TZID", "Asia/Jakarta")])
    zone.components = [standard]
    return zone
