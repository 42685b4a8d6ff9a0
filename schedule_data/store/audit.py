"""The audit as rows: who did what, when, from what to what; written once and never changed, but
for the note that an entry was undone.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    and_,
    func,
    insert,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from schedule_data.model.circumstance import DayOverride, HoursSpan, VenueClosure
from schedule_data.model.desk import Action, Actor, AuditEntry, Edit, Kind, Officer, Thing
from schedule_data.model.event import Event
from schedule_data.model.place import Venue
from schedule_data.model.query import DaySpan
from schedule_data.model.zone import JAKARTA
from schedule_data.store.coding import decoded, encoded
from schedule_data.store.desk_tables import AuditRow, AuditThing

LONGEST_NOTE = 500
GONE = "deleted"
"""Who stands in the audit in the place of somebody who is forgotten."""
_LARGEST = 2**63 - 1
_NOT_MEANT = (Action.UNDO, Action.GRANT, Action.REVOKE, Action.INVITE, Action.WITHDRAW)
"""What nobody means by a bare /undo: it is about the schedule."""
_CLASSES: dict[Kind, type] = {
    Kind.EVENT: Event,
    Kind.VENUE: Venue,
    Kind.DAY: DayOverride,
    Kind.CLOSURE: VenueClosure,
    Kind.HOURS: HoursSpan,
    Kind.OFFICER: Officer,
}


async def write_entry(
    connection: AsyncConnection, entry: AuditEntry, *, once: str | None = None
) -> AuditEntry:
    """Write an entry, whose number is given here; marks the one that it undoes."""
    row = row_of(entry, once=once)
    inserted = await connection.execute(insert(AuditRow).values(row).returning(AuditRow.number))
    number = inserted.scalar_one()
    things = dict.fromkeys(edit.key for edit in entry.edits)
    if things:
        rows = [{"kind": kind.value, "key": key, "entry": number} for kind, key in things]
        await connection.execute(insert(AuditThing), rows)
    if entry.undoes is not None:
        await _mark_undone(connection, entry.undoes, number)
    return (await entry_of(connection, number)) or entry


def row_of(entry: AuditEntry, *, once: str | None) -> dict[str, Any]:
    """The entry as a row that has no number yet."""
    return {
        "at": entry.at,
        "channel": entry.actor.channel,
        "address": entry.actor.address,
        "name": entry.name,
        "action": entry.action.value,
        "note": entry.note[:LONGEST_NOTE] if entry.note else None,
        "edits": edits_text(entry.edits) if entry.edits else None,
        "once": once,
        "undoes": entry.undoes,
    }


async def entry_of(connection: AsyncConnection, number: int) -> AuditEntry | None:
    """The entry of that number."""
    if not 0 < number <= _LARGEST:
        return None
    return await _first(connection, select(AuditRow.__table__).where(AuditRow.number == number))


async def entry_once(connection: AsyncConnection, once: str) -> AuditEntry | None:
    """The entry that came of the press called `once`."""
    return await _first(connection, select(AuditRow.__table__).where(AuditRow.once == once))


async def entries_since(
    connection: AsyncConnection, key: tuple[Kind, str], number: int, most: int = 5
) -> tuple[AuditEntry, ...]:
    """The entries after `number` that are about a thing, newest first."""
    about = select(AuditThing.entry).where(
        AuditThing.kind == key[0].value, AuditThing.key == key[1], AuditThing.entry > number
    )
    newest = select(AuditRow.__table__).where(AuditRow.number.in_(about))
    rows = await connection.execute(newest.order_by(AuditRow.number.desc()).limit(most))
    return tuple(entry_from(row) for row in rows)


async def newest_undoable(connection: AsyncConnection, actor: Actor) -> AuditEntry | None:
    """The actor's last change of the schedule that nobody has undone; who may change it is none."""
    mine = select(AuditRow.__table__).where(
        AuditRow.channel == actor.channel,
        AuditRow.address == actor.address,
        AuditRow.edits.is_not(None),
        AuditRow.undone_by.is_(None),
        AuditRow.action.not_in([each.value for each in _NOT_MEANT]),
    )
    return await _first(connection, mine.order_by(AuditRow.number.desc()).limit(1))


async def last_change(connection: AsyncConnection) -> datetime | None:
    """When the newest entry that changed something was made; None where nothing was yet."""
    newest = select(AuditRow.at).where(AuditRow.edits.is_not(None))
    found = await connection.execute(newest.order_by(AuditRow.number.desc()).limit(1))
    return found.scalar_one_or_none()


async def officers_ever(connection: AsyncConnection) -> tuple[Actor, ...]:
    """Everybody whose role an entry is about, or who did what officers may: an owner by the setting
    was never given a role.
    """
    keys = select(AuditThing.key).where(AuditThing.kind == Kind.OFFICER.value).distinct()
    found = (key.partition(":") for key in (await connection.execute(keys)).scalars())
    acted = select(AuditRow.channel, AuditRow.address).distinct()
    acted = acted.where(AuditRow.action != Action.REFUSED.value, AuditRow.address != GONE)
    named = {Actor(channel, address) for channel, _, address in found}
    doers = {Actor(*row) for row in await connection.execute(acted)}
    return tuple(sorted(named | doers))


@dataclass(frozen=True, slots=True)
class Wanted:
    """The entries that all `words` are in, or whose edits name one of `things`; of `days` alone."""

    words: str
    things: Sequence[str]
    days: DaySpan | None = None


async def count_entries(connection: AsyncConnection, wanted: Wanted) -> int:
    """How many they are."""
    counted = _wanted(select(func.count()).select_from(AuditRow), wanted)
    return int((await connection.execute(counted)).scalar_one())


async def entries_page(
    connection: AsyncConnection, wanted: Wanted, skip: int, size: int
) -> tuple[AuditEntry, ...]:
    """A part of them, newest first."""
    found = _wanted(select(AuditRow.__table__), wanted)
    rows = await connection.execute(found.order_by(AuditRow.number.desc()).offset(skip).limit(size))
    return tuple(entry_from(row) for row in rows)


def edits_text(edits: Iterable[Edit]) -> str:
    """Edits as JSON text."""
    return json.dumps(
        [
            {
                "kind": edit.key[0].value,
                "before": encoded(edit.before),
                "after": encoded(edit.after),
            }
            for edit in edits
        ],
        separators=(",", ":"),
        ensure_ascii=False,
    )


def edits_of(text: str) -> tuple[Edit, ...]:
    """The edits of that text."""
    return tuple(
        Edit(_thing(each["kind"], each["before"]), _thing(each["kind"], each["after"]))
        for each in json.loads(text)
    )


def _thing(kind: str, plain: Any) -> Thing | None:
    thing: Thing | None = None if plain is None else decoded(_CLASSES[Kind(kind)], plain)
    return thing


def _wanted(statement: Select[Any], wanted: Wanted) -> Select[Any]:
    """Those entries. A closure, hours or a move name a place only inside their edits."""
    told_of = [AuditRow.edits.contains(f'"{each}"', autoescape=True) for each in wanted.things]
    found = statement.where(or_(and_(true(), *_all_in(wanted.words)), *told_of))
    if wanted.days is None:
        return found
    start = datetime.combine(wanted.days.start, time(), JAKARTA)
    end = datetime.combine(wanted.days.end, time.max, JAKARTA)
    return found.where(AuditRow.at.between(start, end))


def _all_in(words: str) -> Iterator[ColumnElement[bool]]:
    for word in words.split()[:10]:
        about = select(AuditThing.entry).where(AuditThing.key.icontains(word, autoescape=True))
        columns = (AuditRow.name, AuditRow.action, AuditRow.note, AuditRow.address)
        told = (column.icontains(word, autoescape=True) for column in columns)
        yield or_(AuditRow.number.in_(about), *told)


async def _mark_undone(connection: AsyncConnection, undone: int, by: int) -> None:
    """Note it; what the undone entry undid itself is in force again, and so on down the chain."""
    entry: int | None = undone
    force: int | None = by
    while entry is not None:
        mark = update(AuditRow).where(AuditRow.number == entry).values(undone_by=force)
        await connection.execute(mark)
        force = entry if force is None else None
        deeper = select(AuditRow.undoes).where(AuditRow.number == entry)
        entry = (await connection.execute(deeper)).scalar_one_or_none()


async def _first(connection: AsyncConnection, statement: Select[Any]) -> AuditEntry | None:
    rows: Sequence[Row[Any]] = (await connection.execute(statement)).all()
    return entry_from(rows[0]) if rows else None


def entry_from(row: Row[Any]) -> AuditEntry:
    """The entry of a row."""
    return AuditEntry(
        row.number,
        row.at,
        Actor(row.channel, row.address),
        Action(row.action),
        edits_of(row.edits) if row.edits else (),
        row.name,
        row.note,
        row.undoes,
        row.undone_by,
        row.times,
    )
