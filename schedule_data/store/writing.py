"""The schedule written: what changed, the version that this makes, and which things it touched."""

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import InstrumentedAttribute

from schedule_data.model.circumstance import DayOverride, HoursSpan, VenueClosure
from schedule_data.model.desk import Kind, Officer
from schedule_data.model.event import Event
from schedule_data.model.place import Venue
from schedule_data.snapshot import News
from schedule_data.store.desk_tables import (
    ClosureRow,
    DayRow,
    HoursRow,
    OfficerRow,
    ScheduleChange,
)
from schedule_data.store.raw import day
from schedule_data.store.rows import (
    Values,
    closure_values,
    day_values,
    event_values,
    hours_values,
    officer_values,
    override_values,
    venue_values,
)
from schedule_data.store.tables import Base, EventRow, OverrideRow, ScheduleState, VenueRow
from schedule_data.store.upsert import insert_or_update

T = TypeVar("T")

KEPT_VERSIONS = 5_000
"""How far behind another process may be and still read only what changed."""
_KEYS_AT_ONCE = 400


async def write_news(connection: AsyncConnection, news: News) -> int:
    """Write things as they are to be (None: gone); returns the schedule's new version.

    Venues come before what stands on them, and go after it.
    """
    await _put(connection, VenueRow, [venue_values(each) for each in _new(news, Venue)])
    await _write_events(connection, news)
    await _put(connection, DayRow, [day_values(each) for each in _new(news, DayOverride)])
    await _put(connection, ClosureRow, [closure_values(each) for each in _new(news, VenueClosure)])
    await _put(connection, HoursRow, [hours_values(each) for each in _new(news, HoursSpan)])
    await _put(connection, OfficerRow, [officer_values(each) for each in _new(news, Officer)])
    for kind in (Kind.DAY, Kind.CLOSURE, Kind.HOURS, Kind.OFFICER, Kind.VENUE):
        await _drop(connection, kind, [key for (of, key), each in news.items()
                                       if of is kind and each is None])  # fmt: skip
    return await _log(connection, news)


def _new(news: News, kind: type[T]) -> list[T]:
    return [thing for thing in news.values() if isinstance(thing, kind)]


async def _write_events(connection: AsyncConnection, news: News) -> None:
    events = _new(news, Event)
    touched = [key for kind, key in news if kind is Kind.EVENT]
    await _drop_where(connection, OverrideRow, touched, OverrideRow.event)
    gone = [key for key in touched if news[Kind.EVENT, key] is None]
    await _drop_where(connection, EventRow, gone, EventRow.uid)
    await _put(connection, EventRow, [event_values(each) for each in events])
    overrides = [values for event in events for values in override_values(event)]
    if overrides:
        await connection.execute(insert(OverrideRow), overrides)


async def _put(connection: AsyncConnection, table: type[Base], rows: list[Values]) -> None:
    if rows:
        keys = {column.name for column in table.__table__.primary_key}
        changed = [name for name in rows[0] if name not in keys]
        statement = insert_or_update(connection.dialect.name, table, *changed)
        await connection.execute(statement, rows)


async def _drop(connection: AsyncConnection, kind: Kind, keys: list[str]) -> None:
    match kind:
        case Kind.DAY:
            await _drop_where(connection, DayRow, [day(key) for key in keys], DayRow.day)
        case Kind.CLOSURE:
            await _drop_where(connection, ClosureRow, keys, ClosureRow.uid)
        case Kind.HOURS:
            await _drop_where(connection, HoursRow, keys, HoursRow.uid)
        case Kind.VENUE:
            await _drop_where(connection, VenueRow, keys, VenueRow.slug)
        case _:
            named = OfficerRow.channel + ":" + OfficerRow.address
            await _drop_where(connection, OfficerRow, keys, named)


async def _drop_where(
    connection: AsyncConnection,
    table: type[Base],
    keys: Sequence[object],
    column: ColumnElement[Any] | InstrumentedAttribute[Any],
) -> None:
    for start in range(0, len(keys), _KEYS_AT_ONCE):
        part = keys[start : start + _KEYS_AT_ONCE]
        await connection.execute(delete(table).where(column.in_(part)))


async def _log(connection: AsyncConnection, news: News) -> int:
    """Raise the version, note what it touched, and forget what is long past."""
    raised = update(ScheduleState).values(version=ScheduleState.version + 1)
    await connection.execute(raised)
    version = (await connection.execute(select(ScheduleState.version))).scalar_one()
    await connection.execute(
        insert(ScheduleChange),
        [{"version": version, "kind": kind.value, "key": key} for kind, key in news],
    )
    if version % 100 == 0:
        old = ScheduleChange.version < version - KEPT_VERSIONS
        await connection.execute(delete(ScheduleChange).where(old))
    return version
