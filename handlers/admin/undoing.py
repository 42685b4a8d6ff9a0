"""/undo: the officer's last change of the schedule, the one of a number or the one that words
choose; an undo can be undone.

A role that was given or taken back is undone by its number or its button alone.
"""

from dataclasses import replace

from handlers.admin.auditing import PER_PAGE, in_audit, line_of, undo_buttons
from handlers.admin.differing import edit_differences, thing_name
from handlers.admin.keys import key, rows
from handlers.admin.named_days import apart
from handlers.admin.officer import Officer
from handlers.admin.pending import beside_theirs
from handlers.admin.saving import clashed, refused
from handlers.admin.tokens import Press
from handlers.admin.undo_words import meant_by
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_keys import Key
from handlers.speech.admin_parts import Desk, Difference, Field
from handlers.speech.admin_record_facts import AuditList
from schedule_data.model.circumstance import DayOverride, VenueClosure
from schedule_data.model.desk import Action, AuditEntry, Change, Kind, Role
from schedule_data.model.desk_outcome import Conflict, Outcome, Refused, Saved
from schedule_data.model.query import DaySpan
from schedule_data.search import LARGEST_PAGE

_MOST_NAMED = 5
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
    fits = meant_by(officer, words)
    searched = "" if fits else in_audit(words)
    found = await officer.desk.audit(size=LARGEST_PAGE, words=searched)
    mine = [e for e in found.items if _can_undo(officer, e) and (fits is None or fits(e))]
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
        return await _clashed(officer, entry, outcome)
    again = key(officer, Key.UNDO, "un", outcome.entry.number)
    told = DeskSaid(Desk.UNDONE, f"#{number}", count=number, buttons=rows((again,)))
    return told if entry is None else _with_what(officer, told, entry)


def _with_what(officer: Officer, told: DeskSaid, entry: AuditEntry) -> DeskSaid:
    """All things that it is about, the first by name, and what is no longer so of one alone."""
    events = [edit for edit in entry.edits if edit.key[0] is Kind.EVENT]
    edits = events or entry.edits  # a place that came with an event is not named beside it
    names = [thing_name(edit.after or edit.before, officer.snapshot) for edit in edits]
    said = list(dict.fromkeys(name for name in names if isinstance(name, str) and name))
    days = sorted({day for name in names if not isinstance(name, str) for day in name})
    shown, again = said[:_MOST_NAMED], entry.action is Action.UNDO
    found = (d for d in _differences(officer, entry) if d.field is not Field.CONFIRMED)
    return replace(
        told,
        text=", ".join(shown) or ("" if days else told.text),
        days=DaySpan(days[0], days[-1]) if days else None,
        apart=apart(days),
        others=len(said) - len(shown),
        action=None if again else entry.action,
        changes=() if again or len(said) > 1 else tuple(found),
    )


def _differences(officer: Officer, entry: AuditEntry) -> tuple[Difference, ...]:
    """What it changed; of days off and closures all, of which one order may bring several."""
    declared = [
        e for e in entry.edits if isinstance(e.after or e.before, DayOverride | VenueClosure)
    ]
    if len(declared) < max(2, len(entry.edits)):
        return line_of(officer, entry).differences
    every = (d for e in declared[:_MOST_NAMED] for d in edit_differences(e, officer.snapshot))
    return tuple(every)


async def _clashed(officer: Officer, entry: AuditEntry | None, outcome: Outcome) -> DeskReply:
    """Somebody changed it since: what does not stand against theirs can be taken back beside it."""
    if entry is None or not isinstance(outcome, Conflict):
        return clashed(officer, outcome)
    edits = tuple(edit.undone for edit in reversed(entry.edits))
    name = thing_name(edits[0].before or edits[0].after, officer.snapshot)
    back = Change(Action.CHANGE, edits)
    text = name if isinstance(name, str) else ""
    return await beside_theirs(officer, back, Desk.CHANGED, text, outcome)
