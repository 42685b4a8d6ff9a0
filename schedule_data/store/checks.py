"""What no change may do: break an event, pull a venue from under one, lock everybody out."""

from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from schedule_data.model.circumstance import VenueClosure
from schedule_data.model.desk import Actor, Edit, Kind, Officer, Role
from schedule_data.model.desk_outcome import Refused, Why
from schedule_data.model.event import Event
from schedule_data.model.place import Venue
from schedule_data.series import EventRefusedError, series_of
from schedule_data.store.desk_tables import ClosureRow, OfficerRow
from schedule_data.store.tables import EventRow, OverrideRow, VenueRow

CLI = "cli"
"""The channel of who runs commands on the bot's own machine."""


async def role_of(
    connection: AsyncConnection, actor: Actor, owners: frozenset[Actor]
) -> Officer | None:
    """The officer that `actor` is at this moment, read where it is about to count."""
    if actor.channel == CLI or actor in owners:
        return Officer(actor, Role.OWNER, fixed=True)
    statement = select(OfficerRow.role, OfficerRow.name).where(
        OfficerRow.channel == actor.channel, OfficerRow.address == actor.address
    )
    row = (await connection.execute(statement)).first()
    return None if row is None else Officer(actor, Role(row.role), row.name)


async def what_is_wrong(
    connection: AsyncConnection, edits: tuple[Edit, ...], by: Actor, owners: frozenset[Actor]
) -> Refused | None:
    """The first fault of edits whose `before` is right; None where they can be written."""
    return (
        await _events(connection, edits)
        or await _venues(connection, edits)
        or await _officers(connection, edits, by, owners)
    )


async def _events(connection: AsyncConnection, edits: Iterable[Edit]) -> Refused | None:
    """Every event can be read, at venues that there are."""
    events = [edit.after for edit in edits if isinstance(edit.after, Event)]
    closures = [edit.after for edit in edits if isinstance(edit.after, VenueClosure)]
    if not events and not closures:
        return None
    rows = await connection.execute(select(VenueRow.slug, VenueRow.region))
    region_of = {row.slug: row.region for row in rows}
    for edit in edits:
        if edit.key[0] is Kind.VENUE:
            region_of.pop(edit.key[1], None)
            if isinstance(edit.after, Venue):
                region_of[edit.after.slug] = edit.after.region
    for closure in closures:
        if closure.venue not in region_of:
            return Refused(Why.WRONG_EVENT, f"the schedule has no venue {closure.venue!r}")
    for event in events:
        try:
            series_of(event, region_of)
        except EventRefusedError as refused:
            return Refused(Why.WRONG_EVENT, str(refused))
    return None


async def _venues(connection: AsyncConnection, edits: Iterable[Edit]) -> Refused | None:
    """A venue that goes leaves nothing behind that stands on it."""
    edits = tuple(edits)
    gone = {edit.key for edit in edits if edit.after is None}
    for kind, slug in gone:
        if kind is not Kind.VENUE:
            continue
        for of, key, uses in (
            (Kind.EVENT, EventRow.uid, EventRow.venue),
            (Kind.EVENT, OverrideRow.event, OverrideRow.venue),
            (Kind.CLOSURE, ClosureRow.uid, ClosureRow.venue),
        ):
            uids = (await connection.execute(select(key).where(uses == slug))).scalars()
            left = [uid for uid in uids if (of, uid) not in {edit.key for edit in edits}]
            if left:
                return Refused(Why.IN_USE, left[0])
    return None


async def _officers(
    connection: AsyncConnection, edits: Iterable[Edit], by: Actor, owners: frozenset[Actor]
) -> Refused | None:
    """Nobody takes back what the settings give, and one owner is always left, unless it is done on
    the bot's own machine, where another can be made.
    """
    lost = gained = 0
    for edit in edits:
        if edit.key[0] is not Kind.OFFICER:
            continue
        if any(isinstance(each, Officer) and each.actor in owners
               for each in (edit.before, edit.after)):  # fmt: skip
            return Refused(Why.FIXED_OWNER, edit.key[1])
        lost += isinstance(edit.before, Officer) and edit.before.role is Role.OWNER
        gained += isinstance(edit.after, Officer) and edit.after.role is Role.OWNER
    if lost <= gained or owners or by.channel == CLI:
        return None
    counted = select(func.count()).where(OfficerRow.role == Role.OWNER.value)
    left = (await connection.execute(counted)).scalar_one() - lost + gained
    return Refused(Why.LAST_OWNER) if left < 1 else None
