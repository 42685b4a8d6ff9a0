"""Declared days, closures and other hours in a calendar: notes of whole days that take no time."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta

from schedule_data.exchange.declared_rows import declared_cells
from schedule_data.exchange.ical_check import extended
from schedule_data.exchange.ical_days import write_day
from schedule_data.exchange.ical_lines import Component, Property
from schedule_data.exchange.texts import writable
from schedule_data.model.circumstance import Circumstance, DayOverride, HoursSpan, VenueClosure
from schedule_data.model.desk import key_of
from schedule_data.model.place import Venue
from schedule_data.model.query import DaySpan


def declaration(thing: Circumstance, venues: Mapping[str, Venue]) -> Component:
    """The thing as a calendar program shows it. It has no LOCATION: a program that drops our own
    properties must not leave behind what would be read as a sitting at a place.
    """
    days = DaySpan.day(thing.day) if isinstance(thing, DayOverride) else thing.days
    after = min(days.end, date.max - timedelta(days=1)) + timedelta(days=1)
    stamp = datetime.combine(days.start, time())
    component = Component("VEVENT")
    component.properties = [
        Property.of_text("UID", writable("-".join(key_of(thing)))),
        Property("DTSTAMP", f"{stamp:%Y%m%dT%H%M%SZ}"),
        Property.of_text("SUMMARY", writable(" ".join(_title(thing, venues)))),
        Property("DTSTART", *write_day(days.start, None)),
        Property("DTEND", *write_day(after, None)),
        Property("TRANSP", "TRANSPARENT"),
    ]
    if thing.reason:
        component.properties.append(Property.of_text("COMMENT", writable(thing.reason)))
    return extended(component, declared_cells(thing))


def _title(thing: Circumstance, venues: Mapping[str, Venue]) -> Iterator[str]:
    match thing:
        case DayOverride():
            yield "Hari kerja" if thing.open else "Libur"
        case VenueClosure():
            venue = venues.get(thing.venue)
            yield f"Tutup: {venue.name if venue else thing.venue}"
        case HoursSpan():
            yield "Jam layanan lain"
            ends = (f"{each:%H.%M}" if each else "..." for each in (thing.opens, thing.closes))
            if thing.opens or thing.closes:
                yield "-".join(ends)
    if thing.reason:
        yield f"({thing.reason})"
