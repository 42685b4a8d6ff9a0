"""Model values to rows."""

import json
from collections.abc import Iterable
from typing import Any

from schedule_data.model.circumstance import DayOverride, HoursSpan, Pause, VenueClosure
from schedule_data.model.desk import Officer
from schedule_data.model.event import Event, Recurrence
from schedule_data.model.place import Venue
from schedule_data.store.coding import encoded

Values = dict[str, Any]


def venue_values(venue: Venue) -> Values:
    """The columns of a venue."""
    point = venue.coordinates
    return {
        "slug": venue.slug,
        "name": venue.name,
        "kind": venue.kind,
        "region": venue.region,
        "aliases": list(venue.aliases),
        "kecamatan": venue.kecamatan,
        "kelurahan": venue.kelurahan,
        "address": venue.address,
        "latitude": point.latitude if point else None,
        "longitude": point.longitude if point else None,
        "within_m": point.within_m if point else None,
        "candidates": [{"name": each.name, "address": each.address} for each in venue.candidates],
        "source": venue.source,
        "confidence": venue.confidence,
        "wheelchair": venue.wheelchair,
        "parking": venue.parking,
        "finding": venue.finding,
    }


def event_values(event: Event) -> Values:
    """The columns of an event; its overrides have rows of their own."""
    recurrence = event.recurrence or Recurrence()
    return {
        "uid": event.uid,
        "summary": event.summary,
        "venue": event.venue,
        "first_day": event.first_day,
        "last_day": event.last_day,
        "recurs": event.recurrence is not None,
        "rrule": recurrence.rrule,
        "rdates": [day.isoformat() for day in recurrence.rdates],
        "exdates": [day.isoformat() for day in recurrence.exdates],
        "working_days": recurrence.working_days,
        "room": event.room,
        "services": sorted(event.services),
        "opens": event.opens,
        "closes": event.closes,
        "on_holidays": event.on_holidays.value,
        "status": event.status.value,
        "sequence": event.sequence,
        "source": event.source,
        "confidence": event.confidence,
        "confirmed_on": event.confirmed_on,
        "pauses": pauses_text(event.pauses) if event.pauses else None,
        "last_intake": event.last_intake,
        "quota": event.quota,
        "note": event.note,
    }


def override_values(event: Event) -> list[Values]:
    """The rows of an event's changed instances."""
    return [
        {
            "event": event.uid,
            "recurrence_id": each.recurrence_id,
            "status": each.status.value,
            "day": each.day,
            "opens": each.opens,
            "closes": each.closes,
            "venue": each.venue,
            "room": each.room,
            "reason": each.reason,
            "added": each.added,
        }
        for each in event.overrides
    ]


def day_values(declared: DayOverride) -> Values:
    """The columns of a declared day."""
    return {
        "day": declared.day,
        "open": declared.open,
        "reason": declared.reason,
        "by": declared.by,
    }


def closure_values(closure: VenueClosure) -> Values:
    """The columns of a closure."""
    return {
        "uid": closure.uid,
        "venue": closure.venue,
        "first_day": closure.days.start,
        "last_day": closure.days.end,
        "reason": closure.reason,
        "by": closure.by,
    }


def hours_values(span: HoursSpan) -> Values:
    """The columns of other hours."""
    return {
        "uid": span.uid,
        "first_day": span.days.start,
        "last_day": span.days.end,
        "opens": span.opens,
        "closes": span.closes,
        "pauses": None if span.pauses is None else pauses_text(span.pauses),
        "events": sorted(span.events),
        "venues": sorted(span.venues),
        "regions": sorted(span.regions),
        "kinds": sorted(span.kinds),
        "reason": span.reason,
        "by": span.by,
    }


def officer_values(officer: Officer) -> Values:
    """The columns of an officer."""
    return {
        "channel": officer.actor.channel,
        "address": officer.actor.address,
        "role": officer.role.value,
        "name": officer.name,
    }


def pauses_text(pauses: Iterable[Pause]) -> str:
    """Pauses as JSON text."""
    return json.dumps([encoded(each) for each in pauses], separators=(",", ":"))
