"""/undo: the officer's last change of the schedule, the one of a number or the one that words
choose; an undo can be undone.

A role that was given or taken back is undone by its number or its button alone.
"""

from handlers.admin.auditing import PER_PAGE, in_audit, line_of, undo_buttons
from handlers.admin.differing import thing_name
from handlers.admin.keys import key, rows
from handlers.admin.officer import Officer
from handlers.admin.saving import clashed, refused
from handlers.admin.tokens import Press
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_keys import Key
from handlers.speech.admin_parts import Desk
from handlers.speech.admin_record_facts import AuditList
from schedule_data.model.desk import Action, AuditEntry, Kind, Role
from schedule_data.model.desk_outcome import Refused, Saved
from schedule_data.search import LARGEST_PAGE

_IDLE = frozenset(("yang", "itu", "di", "terakhir", "perubahan", "the", "that", "last", "change"))
"""Words that choose no change."""


async def undo(officer: Officer, line: str) -> DeskReply:
    """The command: the last change of one's own, that of a number, or the one that words choose."""
    number = line.strip().lstrip("#")
    if number.isdecimal() and len(number) < 10:
        return await _undone(officer, int(number))
    words = " ".join(word for word in line.split() if word.casefold() not in _IDLE)[:40]
    last = await officer.desk.last_change(officer.actor)
    if words:
        return await _named(officer, words, last)
    if last is None:
        return DeskSaid(Desk.NOTHING_TO_UNDO)
    return await _undone(officer, last.number)


async def _named(officer: Officer, words: str, last: AuditEntry | None) -> DeskReply:
    """The changes that the words find; what is not the last one is shown before it is undone."""
    found = await officer.desk.audit(size=LARGEST_PAGE, words=in_audit(words))
    mine = [each for each in found.items if _can_undo(officer, each)]
    if not mine:
        return DeskSaid(Desk.NONE_FOUND, words)
    if last is not None and mine[0].number == last.number:
        return await _undone(officer, last.number)
    shown = mine[:PER_PAGE]
    undo = undo_buttons(officer, shown)
    return AuditList(
        tuple(line_of(officer, each) for each in shown),
        total=len(mine),
        words=words,
        undoing=True,
        buttons=rows(undo[:3], undo[3:]),
    )


def _can_undo(officer: Officer, entry: AuditEntry) -> bool:
    """Whether it is a change of the schedule that still stands, and this officer may undo it."""
    own = entry.actor == officer.actor or officer.role.covers(Role.OWNER)
    of_roles = any(edit.key[0] is Kind.OFFICER for edit in entry.edits)
    stands = bool(entry.edits) and entry.undone_by is None and not of_roles
    return own and stands and entry.action is not Action.UNDO


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """ "Urung" under a change; None: it is another button."""
    if press.verb == "ub":
        return DeskSaid(
            Desk.SAVED_ALREADY, buttons=rows((key(officer, Key.UNDO, "un", press.page(0)),))
        )
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
