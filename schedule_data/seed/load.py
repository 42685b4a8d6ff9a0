"""Reads the package data of regions, venues, services and events into the model."""

import json
from collections.abc import Mapping
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Any

from schedule_data.model.event import Event, HolidayPolicy, Recurrence
from schedule_data.model.place import Candidate, Coordinates, Region, Venue
from schedule_data.model.service import Permit, PermitStatus, Service
from schedule_data.model.text import Bilingual

FOLDER = Path(__file__).parent


@cache
def packaged_regions() -> tuple[Region, ...]:
    """The six regions."""
    return tuple(
        Region(row["slug"], _bilingual(row["name"]), Coordinates(**row["centre"]))
        for row in _rows("regions.json")
    )


@cache
def packaged_venues() -> tuple[Venue, ...]:
    """The venues of the first schedule."""
    return tuple(_venue(row) for row in _rows("venues.json"))


@cache
def packaged_services() -> tuple[Service, ...]:
    """The five services with their permits."""
    return tuple(
        Service(
            slug=row["slug"],
            name=_bilingual(row["name"]),
            spellings=tuple(row["spellings"]),
            permits=tuple(_permit(permit) for permit in row["permits"]),
        )
        for row in _rows("services.json")
    )


@cache
def packaged_events() -> tuple[Event, ...]:
    """The events of the first schedule."""
    return tuple(_event(row) for row in _rows("events.json"))


def _rows(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return rows


def _bilingual(row: Mapping[str, str]) -> Bilingual:
    return Bilingual(row["id"], row["en"])


def _venue(row: dict[str, Any]) -> Venue:
    nested = {
        "aliases": tuple(row.get("aliases", ())),
        "coordinates": Coordinates(**row["coordinates"]) if "coordinates" in row else None,
        "candidates": tuple(Candidate(**each) for each in row.get("candidates", ())),
    }
    return Venue(**(row | nested))


def _permit(row: dict[str, Any]) -> Permit:
    bare = row.get("bare")
    nested = {
        "name": _bilingual(row["name"]),
        "spellings": tuple(row["spellings"]),
        "status": PermitStatus(row["status"]),
        "bare": bare["spelling"] if bare else None,
        "bare_after": tuple(bare["only_after"]) if bare else (),
    }
    for key in ("about", "requirements", "fee"):
        if key in row:
            nested[key] = _bilingual(row[key])
    return Permit(**(row | nested))


def _event(row: dict[str, Any]) -> Event:
    rrule, working_days = row.get("rrule"), row.get("working_days", False)
    return Event(
        uid=row["uid"],
        summary=row["summary"],
        venue=row["venue"],
        first_day=date.fromisoformat(row["first_day"]),
        last_day=date.fromisoformat(row["last_day"]) if "last_day" in row else None,
        recurrence=Recurrence(rrule=rrule, working_days=working_days) if rrule else None,
        room=row.get("room"),
        opens=time.fromisoformat(row["opens"]) if "opens" in row else None,
        closes=time.fromisoformat(row["closes"]) if "closes" in row else None,
        on_holidays=HolidayPolicy(row["on_holidays"]),
        source=row["source"],
        confidence=row["confidence"],
        confirmed_on=date.fromisoformat(row["confirmed_on"]),
    )
