"""Loads the first schedule into an empty database, and later what a release corrects of it."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, insert, select, update

from schedule_data.seed import packaged_events, packaged_venues
from schedule_data.store.rows import Values, event_values, venue_values
from schedule_data.store.tables import AppliedSeed, EventRow, OverrideRow, ScheduleState, VenueRow

FIRST_SCHEDULE = "2019-11-17"
EARLIER = {
    f"{FIRST_SCHEDULE} venue tpu-karet-tengsin": frozenset({"54945ad95434191e"}),
    f"{FIRST_SCHEDULE} venue tpu-malaka": frozenset({"0ccbe7b69d209256"}),
}
"""Digests of what releases that noted nothing loaded, where it was other than now. Whoever corrects
a thing adds here what it was: some databases are as old.
"""


class _Thing(NamedTuple):
    """A venue or an event of the package: its row, as the package has it."""

    table: type[VenueRow | EventRow]
    key: str
    values: Values

    @property
    def name(self) -> str:
        return f"{FIRST_SCHEDULE} {self.table.__tablename__} {self.key}"


def load_first_schedule(connection: Connection) -> bool:
    """Insert what was never loaded, renew what nobody touched; returns whether that was anything.

    What an officer changed stays as it is, as a whole, and what an officer removed does not come
    back. Each thing is noted beside a digest of what was loaded of it: it is untouched where its
    row still has that digest.
    """
    _ensure_version(connection)
    noted = _noted(connection)
    unnoted = FIRST_SCHEDULE in noted and len(noted) == 1  # loaded by a release that noted nothing
    done = False
    for thing in _things():
        known, wanted = noted.get(thing.name), _digest(thing.values)
        if known == wanted:
            continue
        loaded = EARLIER.get(thing.name, frozenset()) if known is None else frozenset({known})
        if known is None and not unnoted:
            done = _add(connection, thing) or done
        elif _untouched(connection, thing, loaded):
            _renew(connection, thing)
            done = True
        elif known is not None:
            continue
        _note(connection, thing.name, wanted)
    if FIRST_SCHEDULE not in noted:
        connection.execute(insert(AppliedSeed).values(name=FIRST_SCHEDULE))
    if done:
        raised = update(ScheduleState).values(version=ScheduleState.version + 1)
        connection.execute(raised)
    return done


def _ensure_version(connection: Connection) -> None:
    if connection.execute(select(ScheduleState.version)).first() is None:
        connection.execute(insert(ScheduleState).values(id=1, version=1))


def _noted(connection: Connection) -> dict[str, str]:
    """The digest of each thing that was loaded, by its name."""
    names = connection.execute(select(AppliedSeed.name)).scalars()
    pairs = (name.rpartition(" ") for name in names)
    return {name or digest: digest for name, _, digest in pairs}


def _note(connection: Connection, name: str, digest: str) -> None:
    connection.execute(
        delete(AppliedSeed).where(AppliedSeed.name.startswith(f"{name} ", autoescape=True))
    )
    connection.execute(insert(AppliedSeed).values(name=f"{name} {digest}"))


def _things() -> Iterator[_Thing]:
    """Venues before the events that are held at them."""
    for venue in packaged_venues():
        yield _Thing(VenueRow, venue.slug, venue_values(venue))
    for event in packaged_events():
        yield _Thing(EventRow, event.uid, event_values(event))


def _row(connection: Connection, thing: _Thing) -> Mapping[str, Any] | None:
    table = thing.table.__table__
    (key,) = table.primary_key
    found = connection.execute(select(table).where(key == thing.key)).mappings().first()
    return None if found is None else dict(found)


def _add(connection: Connection, thing: _Thing) -> bool:
    """Whether it was not there and could be added: an event wants its venue."""
    if _row(connection, thing) is not None or not _has_venue(connection, thing):
        return False
    connection.execute(insert(thing.table).values(thing.values))
    return True


def _untouched(connection: Connection, thing: _Thing, loaded: frozenset[str]) -> bool:
    """Whether its row still is one of those that were `loaded`."""
    row = _row(connection, thing)
    changed = select(OverrideRow.event).where(OverrideRow.event == thing.key)
    return (
        row is not None
        and _digest(row) in loaded
        and _has_venue(connection, thing)
        and (thing.table is VenueRow or connection.execute(changed).first() is None)
    )


def _renew(connection: Connection, thing: _Thing) -> None:
    (key,) = thing.table.__table__.primary_key
    connection.execute(update(thing.table).where(key == thing.key).values(thing.values))


def _has_venue(connection: Connection, thing: _Thing) -> bool:
    venue = thing.values.get("venue")
    there = select(VenueRow.slug).where(VenueRow.slug == venue)
    return thing.table is VenueRow or connection.execute(there).first() is not None


def _digest(values: Mapping[str, Any]) -> str:
    """What says something of the row; a later column that is empty says nothing."""
    said = {name: value for name, value in values.items() if value}
    text = json.dumps(said, default=str, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
