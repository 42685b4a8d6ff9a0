"""An officer's change inside one transaction: looked at, refused, or written with its audit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from schedule_data.model.desk import (
    Action,
    Actor,
    AuditEntry,
    Change,
    Edit,
    Kind,
    Officer,
    Role,
    Thing,
)
from schedule_data.model.desk_outcome import Clash, Conflict, Outcome, Refused, Saved, Why
from schedule_data.model.event import Event
from schedule_data.snapshot import News
from schedule_data.store.audit import entries_since, entry_of, entry_once, write_entry
from schedule_data.store.checks import role_of, what_is_wrong
from schedule_data.store.reading import present
from schedule_data.store.refusals import note_refused
from schedule_data.store.writing import write_news


@dataclass(frozen=True, slots=True)
class Wish:
    """A change, or the number of an entry to undo, and who wants it. `owners`: by the settings."""

    wanted: Change | int
    by: Actor
    now: datetime
    owners: frozenset[Actor]


async def fulfil(connection: AsyncConnection, wishes: Sequence[Wish]) -> Sequence[Outcome]:
    """Handle wishes one after the other; what is refused has written nothing but its audit."""
    outcomes: list[Outcome] = []
    for wish in wishes:
        if isinstance(wish.wanted, int):
            outcomes.append(await _undo(connection, wish, wish.wanted))
        else:
            outcomes.append(await _apply(connection, wish, wish.wanted))
    return outcomes


async def _apply(connection: AsyncConnection, wish: Wish, change: Change) -> Outcome:
    if change.once is not None:
        entry = await entry_once(connection, change.once)
        if entry is not None:
            return Saved(entry, repeated=True)
    edits = tuple(edit for edit in change.edits if edit.before != edit.after)
    officer = await role_of(connection, wish.by, wish.owners)
    if not _may(officer, edits):
        return await _refused(connection, wish, officer, f"{change.action}: {_keys(edits)}")
    if not edits:
        return Refused(Why.NO_CHANGE)
    now = await present(connection, [edit.key for edit in edits])
    clashes = [edit for edit in edits if not _same(now[edit.key], edit.before)]
    if clashes:
        return Conflict(tuple([await _clash(connection, edit, now, 0) for edit in clashes]))
    entry = AuditEntry(0, wish.now, wish.by, change.action, note=change.reason)
    return await _write(connection, wish, officer, edits, entry, once=change.once)


async def _undo(connection: AsyncConnection, wish: Wish, number: int) -> Outcome:
    entry = await entry_of(connection, number)
    officer = await role_of(connection, wish.by, wish.owners)
    if not _may(officer, entry.edits if entry else ()):
        return await _refused(connection, wish, officer, f"undo {number}")
    if entry is None:
        return Refused(Why.NOTHING_THERE)
    if not entry.edits:
        return Refused(Why.CANNOT_BE_UNDONE)
    if entry.undone_by is not None:
        return Refused(Why.UNDONE_ALREADY, str(entry.undone_by))
    now = await present(connection, [edit.key for edit in entry.edits])
    clashes = [edit for edit in entry.edits if not _alike(now[edit.key], edit.after)]
    if clashes:
        told = [await _clash(connection, edit.undone, now, number) for edit in clashes]
        return Conflict(tuple(told))
    edits = tuple(Edit(now[edit.key], edit.before) for edit in entry.edits)
    undoing = AuditEntry(0, wish.now, wish.by, Action.UNDO, undoes=number)
    return await _write(connection, wish, officer, edits, undoing)


async def _write(
    connection: AsyncConnection,
    wish: Wish,
    officer: Officer | None,
    edits: tuple[Edit, ...],
    entry: AuditEntry,
    *,
    once: str | None = None,
) -> Outcome:
    edits = tuple(map(_numbered, edits))
    news: dict[tuple[Kind, str], Thing | None] = {edit.key: edit.after for edit in edits}
    wrong = await what_is_wrong(connection, edits, wish.by, wish.owners)
    if wrong is not None:
        return wrong
    await write_news(connection, news)
    entry = replace(entry, edits=edits, name=officer.name if officer else None)
    return Saved(await write_entry(connection, entry, once=once))


def _may(officer: Officer | None, edits: Iterable[Edit]) -> bool:
    """Editors change the schedule, owners also say who may."""
    of_officers = any(edit.key[0] is Kind.OFFICER for edit in edits)
    needed = Role.OWNER if of_officers else Role.EDITOR
    return officer is not None and officer.role.covers(needed)


async def _refused(
    connection: AsyncConnection, wish: Wish, officer: Officer | None, tried: str
) -> Refused:
    entry = AuditEntry(0, wish.now, wish.by, Action.REFUSED, note=tried)
    await note_refused(connection, [replace(entry, name=officer.name if officer else None)])
    return Refused(Why.NOT_ALLOWED)


async def _clash(connection: AsyncConnection, edit: Edit, now: News, number: int) -> Clash:
    return Clash(edit, now[edit.key], await entries_since(connection, edit.key, number))


def _numbered(edit: Edit) -> Edit:
    """The edit with the sequence that calendars need: a changed event's is more than before.

    That somebody confirmed the facts changes none of them.
    """
    before, after = edit.before, edit.after
    if not isinstance(after, Event) or not isinstance(before, Event):
        return edit
    same = replace(after, sequence=before.sequence, confirmed_on=before.confirmed_on) == before
    # A file may bring a calendar that is further than ours: its subscribers go by the number.
    sequence = before.sequence if same else max(before.sequence + 1, after.sequence)
    return Edit(before, replace(after, sequence=sequence))


def _same(now: Thing | None, expected: Thing | None) -> bool:
    if isinstance(now, Officer) and isinstance(expected, Officer):
        return (now.role, now.name) == (expected.role, expected.name)
    return now == expected


def _alike(now: Thing | None, expected: Thing | None) -> bool:
    """The same but for the sequence, which only ever rises."""
    if isinstance(now, Event) and isinstance(expected, Event):
        return now == replace(expected, sequence=now.sequence)
    return _same(now, expected)


def _keys(edits: Iterable[Edit]) -> str:
    return ", ".join(f"{kind} {key}" for kind, key in (edit.key for edit in edits))
