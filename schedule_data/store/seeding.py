"""Loads the first schedule into an empty database, once."""

from sqlalchemy import Connection, insert, select

from schedule_data.seed import packaged_events, packaged_venues
from schedule_data.store.rows import Values, event_values, venue_values
from schedule_data.store.tables import AppliedSeed, EventRow, ScheduleState, VenueRow

FIRST_SCHEDULE = "2019-11-17"


def load_first_schedule(connection: Connection) -> bool:
    """Insert what is not there yet; returns whether this was the first time.

    What an admin changed stays as it is, and what an admin removed does not come back.
    """
    _ensure_version(connection)
    applied = connection.execute(select(AppliedSeed.name)).scalars().all()
    if FIRST_SCHEDULE in applied:
        return False
    venues = set(connection.execute(select(VenueRow.slug)).scalars())
    events = set(connection.execute(select(EventRow.uid)).scalars())
    _insert(connection, VenueRow, [
        venue_values(each) for each in packaged_venues() if each.slug not in venues
    ])  # fmt: skip
    _insert(connection, EventRow, [
        event_values(each) for each in packaged_events() if each.uid not in events
    ])  # fmt: skip
    connection.execute(insert(AppliedSeed).values(name=FIRST_SCHEDULE))
    connection.execute(
        ScheduleState.__table__.update().values(version=ScheduleState.version + 1)  # type: ignore[attr-defined]
    )
    return True


def _ensure_version(connection: Connection) -> None:
    if connection.execute(select(ScheduleState.version)).first() is None:
        connection.execute(insert(ScheduleState).values(id=1, version=1))


def _insert(connection: Connection, table: type[VenueRow | EventRow], rows: list[Values]) -> None:
    if rows:
        connection.execute(insert(table), rows)
