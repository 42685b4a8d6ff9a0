"""The schedule read from the database: the whole of it, or the things that were changed."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import ColumnElement, Row, select
from sqlalchemy.ext.asyncio import AsyncConnection

from schedule_data.model.circumstance import DayOverride, HoursSpan, VenueClosure
from schedule_data.model.desk import Actor, Kind, Officer, Role, Thing, key_of
from schedule_data.model.event import Event
from schedule_data.model.place import Candidate, Coordinates, Venue
from schedule_data.model.query import DaySpan
from schedule_data.snapshot import News
from schedule_data.store.desk_tables import ClosureRow, DayRow, HoursRow, OfficerRow
from schedule_data.store.event_reading import EventReader
from schedule_data.store.raw import day, pauses, raw_columns
from schedule_data.store.tables import Base, EventRow, OverrideRow, VenueRow

_AT_ONCE = 5_000
_KEYS_AT_ONCE = 400


async def all_events(connection: AsyncConnection) -> list[Event]:
    """Every event. Read in parts, so that the rows are never in memory all at once, and made into
    events beside the event loop.
    """
    reader = EventReader()
    rows = (await connection.execute(_overrides())).all()
    changed = await asyncio.to_thread(reader.overrides, rows)
    found: list[Event] = []
    statement, last = _events().order_by(EventRow.uid).limit(_AT_ONCE), ""
    while True:
        part = (await connection.execute(statement.where(EventRow.uid > last))).all()
        found += await asyncio.to_thread(reader.events, part, changed)
        if len(part) < _AT_ONCE:
            return found
        last = part[-1][0]


async def all_things(connection: AsyncConnection, kind: Kind) -> list[Any]:
    """Every thing of a kind but events, in the order of their keys."""
    table, read = _TABLES[kind]
    keys = list(table.__table__.primary_key)
    rows = await connection.execute(select(table.__table__).order_by(*keys))
    return [read(row) for row in rows]


async def present(connection: AsyncConnection, keys: Iterable[tuple[Kind, str]]) -> News:
    """The things of those names as they are now; None for what is not there."""
    by_kind: dict[Kind, list[str]] = defaultdict(list)
    for kind, key in keys:
        by_kind[kind].append(key)
    found: dict[tuple[Kind, str], Thing | None] = {}
    for kind, wanted in by_kind.items():
        for start in range(0, len(wanted), _KEYS_AT_ONCE):
            part = wanted[start : start + _KEYS_AT_ONCE]
            found |= dict.fromkeys(((kind, key) for key in part), None)
            found |= {key_of(thing): thing for thing in await _of(connection, kind, part)}
    return found


async def _of(connection: AsyncConnection, kind: Kind, keys: list[str]) -> list[Any]:
    if kind is Kind.EVENT:
        reader = EventReader()
        overrides = await connection.execute(_overrides().where(OverrideRow.event.in_(keys)))
        rows = await connection.execute(_events().where(EventRow.uid.in_(keys)))
        return reader.events(rows, reader.overrides(overrides))
    table, read = _TABLES[kind]
    found = await connection.execute(select(table.__table__).where(_named(kind, keys)))
    return [read(row) for row in found]


def _named(kind: Kind, keys: list[str]) -> ColumnElement[bool]:
    match kind:
        case Kind.VENUE:
            return VenueRow.slug.in_(keys)
        case Kind.DAY:
            return DayRow.day.in_([day(key) for key in keys])
        case Kind.CLOSURE:
            return ClosureRow.uid.in_(keys)
        case Kind.HOURS:
            return HoursRow.uid.in_(keys)
        case _:
            return (OfficerRow.channel + ":" + OfficerRow.address).in_(keys)


def _events() -> Any:
    return select(*raw_columns(EventRow))


def _overrides() -> Any:
    return select(*raw_columns(OverrideRow))


def _venue(row: Row[Any]) -> Venue:
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
        wheelchair=row.wheelchair,
        parking=row.parking,
        finding=row.finding,
    )


def _day(row: Row[Any]) -> DayOverride:
    return DayOverride(row.day, row.open, row.reason, row.by)


def _closure(row: Row[Any]) -> VenueClosure:
    days = DaySpan(row.first_day, row.last_day)
    return VenueClosure(row.uid, row.venue, days, row.reason, row.by)


def _hours(row: Row[Any]) -> HoursSpan:
    return HoursSpan(
        row.uid,
        DaySpan(row.first_day, row.last_day),
        row.opens,
        row.closes,
        None if row.pauses is None else pauses(row.pauses),
        frozenset(row.events),
        frozenset(row.venues),
        frozenset(row.regions),
        frozenset(row.kinds),
        row.reason,
        row.by,
    )


def _officer(row: Row[Any]) -> Officer:
    return Officer(Actor(row.channel, row.address), Role(row.role), row.name)


_TABLES: dict[Kind, tuple[type[Base], Callable[[Row[Any]], Thing]]] = {
    Kind.VENUE: (VenueRow, _venue),
    Kind.DAY: (DayRow, _day),
    Kind.CLOSURE: (ClosureRow, _closure),
    Kind.HOURS: (HoursRow, _hours),
    Kind.OFFICER: (OfficerRow, _officer),
}
