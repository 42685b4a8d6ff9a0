"""/undo: the officer's last change of the schedule, or the one of a number; an undo can be undone.

A role that was given or taken back is undone by its number or its button alone.
"""

from handlers.admin.differing import thing_name
from handlers.admin.keys import key, rows
from handlers.admin.officer import Officer
from handlers.admin.saving import clashed, refused
from handlers.admin.tokens import Press
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_keys import Key
from handlers.speech.admin_parts import Desk
from schedule_data.model.desk import Role
from schedule_data.model.desk_outcome import Refused, Saved


async def undo(officer: Officer, line: str) -> DeskReply:
    """The command: the last change of one's own, or that of a number."""
    number = line.strip().lstrip("#")
    if number.isdecimal() and len(number) < 10:
        return await _undone(officer, int(number))
    last = await officer.desk.last_change(officer.actor)
    if last is None:
        return DeskSaid(Desk.NOTHING_TO_UNDO)
    return await _undone(officer, last.number)


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """ "Urung" under a change; None: it is another button."""
    if press.verb != "un":
        return None
    if not officer.role.covers(Role.EDITOR):
        return DeskSaid(Desk.NOT_ALLOWED)
    return await _undone(officer, press.page(0))


async def _undone(officer: Officer, number: int) -> DeskReply:
    entry = await officer.desk.entry(number)
    if entry is not None and entry.actor != officer.actor and not officer.role.covers(Role.OWNER):
        return DeskSaid(Desk.NOT_ALLOWED)
    outcome = await officer.desk.undo(number, by=officer.actor, now=officer.now)
    if isinstance(outcome, Refused):
        return refused(outcome)
    if not isinstance(outcome, Saved):
        return clashed(officer, outcome)
    edits = outcome.entry.edits
    edit = edits[0] if edits else None
    thing = None if edit is None else edit.before or edit.after
    name = thing_name(thing, officer.snapshot) or f"#{number}"
    text, days = (name, None) if isinstance(name, str) else ("", name)
    again = key(officer, Key.UNDO, "un", outcome.entry.number)
    return DeskSaid(Desk.UNDONE, text, days=days, count=number, buttons=rows((again,)))
