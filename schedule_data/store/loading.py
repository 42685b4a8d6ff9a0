"""From the database to a snapshot: all of it once, then only what later versions changed."""

import asyncio
import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import distinct, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from schedule_data.model.desk import Actor, Kind, Officer
from schedule_data.seed import packaged_regions, packaged_services
from schedule_data.snapshot import News, Snapshot, make_snapshot
from schedule_data.store.audit import last_change
from schedule_data.store.desk_tables import ScheduleChange
from schedule_data.store.reading import all_events, all_things, present
from schedule_data.store.tables import ScheduleState

FEW = 2_000
"""With more changed things than this it is quicker to read everything."""
MANY_EVENTS = 10_000


@dataclass(frozen=True, slots=True)
class Loaded:
    """The schedule, and who has a role, at one version."""

    snapshot: Snapshot
    officers: Mapping[Actor, Officer]


async def current_version(connection: AsyncConnection) -> int:
    """The version of what is in the database."""
    return (await connection.execute(select(ScheduleState.version))).scalar_one()


async def load(connection: AsyncConnection, known: Loaded | None) -> Loaded:
    """What is in the database as of one moment; `known` is what was read before."""
    version = await current_version(connection)
    loaded = await _loaded(connection, known, version)
    changed_at = await last_change(connection)
    return replace(loaded, snapshot=replace(loaded.snapshot, changed_at=changed_at))


async def _loaded(connection: AsyncConnection, known: Loaded | None, version: int) -> Loaded:
    news = None if known is None else await _news(connection, known.snapshot.version, version)
    if known is None or news is None:
        return await _all(connection, version)
    if len(news) > 100:
        snapshot = await asyncio.to_thread(known.snapshot.renewed, news, version)
    else:
        snapshot = known.snapshot.renewed(news, version)
    return Loaded(snapshot, _officers(known.officers, news))


async def _news(connection: AsyncConnection, since: int, version: int) -> News | None:
    """What changed after `since`; None where that is not known, or too much."""
    if version < since:
        return None  # somebody went back to a copy
    later = ScheduleChange.version > since
    versions = select(func.count(distinct(ScheduleChange.version))).where(later)
    if (await connection.execute(versions)).scalar_one() != version - since:
        return None
    changed = select(ScheduleChange.kind, ScheduleChange.key).where(later).distinct()
    keys = (await connection.execute(changed.limit(FEW + 1))).all()
    if len(keys) > FEW:
        return None
    return await present(connection, [(Kind(kind), key) for kind, key in keys])


@contextmanager
def _uncollected() -> Iterator[None]:
    """What is loaded stays: to look for garbage among it meanwhile takes as long as loading it."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


async def _all(connection: AsyncConnection, version: int) -> Loaded:
    with _uncollected():
        return await _everything(connection, version)


async def _everything(connection: AsyncConnection, version: int) -> Loaded:
    parts: dict[Kind, list[Any]] = {
        kind: await all_things(connection, kind) for kind in Kind if kind is not Kind.EVENT
    }
    events = await all_events(connection)
    snapshot = await asyncio.to_thread(
        make_snapshot,
        version=version,
        regions=packaged_regions(),
        venues=parts[Kind.VENUE],
        services=packaged_services(),
        events=events,
        days=parts[Kind.DAY],
        closures=parts[Kind.CLOSURE],
        hours=parts[Kind.HOURS],
    )
    if len(events) > MANY_EVENTS:
        # It holds no circles, so the collector need not look through all of it again and again.
        gc.freeze()
    return Loaded(snapshot, {each.actor: each for each in parts[Kind.OFFICER]})


def _officers(known: Mapping[Actor, Officer], news: News) -> Mapping[Actor, Officer]:
    changed = {key: thing for (kind, key), thing in news.items() if kind is Kind.OFFICER}
    if not changed:
        return known
    kept = {actor: each for actor, each in known.items() if str(actor) not in changed}
    return kept | {each.actor: each for each in changed.values() if isinstance(each, Officer)}
