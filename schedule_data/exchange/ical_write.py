"""A schedule as an iCalendar file: calendar programs read the sittings, we read all of it back.

What RFC 5545 has no word for, or says otherwise than we do, stands in X-PTSP-... properties named
as the columns; X-PTSP-CHECK tells a reader whether a calendar program has changed the rest since.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from schedule_data.exchange.event_rows import event_cells, override_cells
from schedule_data.exchange.ical_check import CHECK, PLACE, PREFIX, check, extension
from schedule_data.exchange.ical_days import end_of_day, write_day
from schedule_data.exchange.ical_event import standard_cells
from schedule_data.exchange.ical_lines import Component, Property, write_component
from schedule_data.exchange.records import in_order
from schedule_data.exchange.texts import writable
from schedule_data.exchange.venue_rows import venue_cells
from schedule_data.model.event import Event, EventStatus, Override, Recurrence
from schedule_data.model.place import Venue
from schedule_data.rules import Days, RuleRefusedError, parse_rule
from schedule_data.series import EventRefusedError, series_of

_WORKDAYS = "BYDAY=MO,TU,WE,TH,FR"


def write_ical(events: Iterable[Event], venues: Iterable[Venue]) -> bytes:
    """The calendar of `events`; a venue's facts stand at its head."""
    by_slug = {venue.slug: venue for venue in venues}
    calendar = Component("VCALENDAR")
    calendar.properties = [
        Property("VERSION", "2.0"),
        Property("PRODID", "-//ptsp-bot//schedule//ID"),
        Property("CALSCALE", "GREGORIAN"),
        *(_venue(by_slug[slug]) for slug in sorted(by_slug)),
    ]
    calendar.components = [
        _zone(),
        *(component for event in in_order(events) for component in _components(event, by_slug)),
    ]
    return "".join(write_component(calendar)).encode()


def _components(event: Event, venues: Mapping[str, Venue]) -> Iterator[Component]:
    yield _series(event, venues)
    for override in sorted(event.overrides, key=lambda each: each.recurrence_id):
        yield _sitting(event, override, venues)


def _series(event: Event, venues: Mapping[str, Venue]) -> Component:
    recurrence = event.recurrence or Recurrence()
    first, rrule = _plan(event, recurrence)
    extra = [day for day in recurrence.rdates if day != first]
    out = recurrence.exdates if _holds(event, first) else (*recurrence.exdates, first)
    component = _vevent(event, event.status, first, event, venues.get(event.venue))
    if rrule:
        component.properties.append(Property("RRULE", rrule))
    for name, days in (("RDATE", extra), ("EXDATE", out)):
        if days:
            written = [write_day(day, event.opens) for day in days]
            values = ",".join(value for value, _ in written)
            component.properties.append(Property(name, values, written[0][1]))
    return _extended(component, event_cells(event))


def _sitting(event: Event, override: Override, venues: Mapping[str, Venue]) -> Component:
    held = replace(
        event,
        opens=override.opens or event.opens,
        closes=override.closes or event.closes,
        room=override.room or (None if override.venue else event.room),
    )
    venue = venues.get(override.venue or event.venue)
    day = override.day or override.recurrence_id
    component = _vevent(held, override.status, day, event, venue)
    value, parameters = write_day(override.recurrence_id, event.opens)
    component.properties.insert(1, Property("RECURRENCE-ID", value, parameters))
    if override.reason:
        component.properties.append(Property.of_text("COMMENT", writable(override.reason)))
    cells = override_cells(event.uid, override)
    return _extended(component, cells | {"summary": "", "sequence": ""})


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


def _plan(event: Event, recurrence: Recurrence) -> tuple[date, str | None]:
    """The first real day, which RFC 5545 wants as DTSTART, and the rule that goes on from it."""
    timed = event.opens is not None
    if recurrence.rrule:
        try:
            cycle = parse_rule(recurrence.rrule, event.first_day)
        except RuleRefusedError:
            return event.first_day, None
        first = _first(cycle if event.last_day is None else cycle.until(event.last_day.toordinal()))
        if first is None:  # calendar programs differ on a rule that ends before its first day
            return min(recurrence.rdates, default=event.first_day), None
        return first, _bounded(recurrence.rrule, event, timed=timed)
    if recurrence.rdates:
        return min(recurrence.rdates), None
    first, last = event.first_day, event.last_day or event.first_day
    if first == last:
        return first, None
    until = end_of_day(last, timed=timed)
    if not recurrence.working_days:
        return first, f"FREQ=DAILY;UNTIL={until}"
    working = (first + timedelta(days=n) for n in range((last - first).days + 1))
    start = next((day for day in working if day.weekday() < 5), first)
    return start, f"FREQ=WEEKLY;UNTIL={until};{_WORKDAYS}"


def _first(days: Days) -> date | None:
    found = next(days.days(days.first, days.last), None)
    return None if found is None else date.fromordinal(found)


def _holds(event: Event, day: date) -> bool:
    """Whether the event plans `day`; a calendar program shows DTSTART whatever the rule says."""
    recurrence = event.recurrence
    if recurrence is None or day in recurrence.exdates:
        return True
    try:
        series = series_of(replace(event, overrides=()), {event.venue: ""})
    except EventRefusedError:
        return True
    return series.plans(day.toordinal())


def _bounded(rrule: str, event: Event, *, timed: bool) -> str:
    """The rule with UNTIL as calendar programs want it, the event's last day kept."""
    parts = dict(part.partition("=")[::2] for part in rrule.upper().split(";"))
    last = event.last_day
    if "UNTIL" in parts:
        until = date.fromisoformat(parts["UNTIL"])
        last = min(last, until) if last else until
    if last is not None and "COUNT" in parts:
        ends = parse_rule(rrule, event.first_day).last
        if ends <= last.toordinal():
            last = None
        else:
            del parts["COUNT"]
    if last is not None:
        parts["UNTIL"] = end_of_day(max(last, event.first_day), timed=timed)
    return ";".join(f"{name}={value}" for name, value in parts.items())


def _extended(component: Component, cells: Mapping[str, str]) -> Component:
    """The component with what its standard properties do not say, or say otherwise."""
    said = standard_cells(component)
    for column in sorted(cells.keys() | said.keys()):
        if said.get(column, "") != cells.get(column, "") and column not in _NOT_OURS:
            component.properties.append(Property.of_text(extension(column), cells.get(column, "")))
    component.properties.append(Property(PREFIX + CHECK, check(component)))
    return component


_NOT_OURS = frozenset({"summary", "sequence"})


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
