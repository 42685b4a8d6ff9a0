"""Model values to rows and back."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy.engine import Row

from schedule_data.model.event import (
    Event,
    EventStatus,
    HolidayPolicy,
    Override,
    Recurrence,
)
from schedule_data.model.place import Candidate, Coordinates, Venue

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
    }


def venue_of(row: Row[Any]) -> Venue:
    """The venue of a row."""
    known = row.latitude is not None and row.longitude is not None
    return Venue(
        slug=row.slug,
        name=row.name,
        kind=row.kind,
        region=row.region,
        aliases=tuple(row.aliases),
        kecamatan=row.kecamatan,
        kelurahan=row.kelurahan,
        address=row.address,
        coordinates=Coordinates(row.latitude, row.longitude, row.within_m) if known else None,
        candidates=tuple(Candidate(**each) for each in row.candidates),
        source=row.source,
        confidence=row.confidence,
    )


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
        }
        for each in event.overrides
    ]


def events_of(rows: Iterable[Row[Any]], overrides: Iterable[Row[Any]]) -> list[Event]:
    """The events of their rows."""
    changed: dict[str, list[Override]] = {}
    for row in overrides:
        changed.setdefault(row.event, []).append(_override_of(row))
    return [_event_of(row, changed) for row in rows]


def _event_of(row: Row[Any], changed: Mapping[str, list[Override]]) -> Event:
    return Event(
        uid=row.uid,
        summary=row.summary,
        venue=row.venue,
        first_day=row.first_day,
        last_day=row.last_day,
        recurrence=_recurrence_of(row) if row.recurs else None,
        room=row.room,
        services=frozenset(row.services),
        opens=row.opens,
        closes=row.closes,
        on_holidays=HolidayPolicy(row.on_holidays),
        overrides=tuple(changed.get(row.uid, ())),
        status=EventStatus(row.status),
        sequence=row.sequence,
        source=row.source,
        confidence=row.confidence,
        confirmed_on=row.confirmed_on,
    )


def _recurrence_of(row: Row[Any]) -> Recurrence:
    return Recurrence(
        rrule=row.rrule,
        rdates=tuple(date.fromisoformat(day) for day in row.rdates),
        exdates=tuple(date.fromisoformat(day) for day in row.exdates),
        working_days=row.working_days,
    )


def _override_of(row: Row[Any]) -> Override:
    return Override(
        recurrence_id=row.recurrence_id,
        status=EventStatus(row.status),
        day=row.day,
        opens=row.opens,
        closes=row.closes,
        venue=row.venue,
        room=row.room,
        reason=row.reason,
    )
