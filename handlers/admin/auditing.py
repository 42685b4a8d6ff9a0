"""/audit: who changed what, when, from what to what; each can be undone."""

from collections.abc import Iterable
from dataclasses import replace

from handlers.admin.counter import BUTTON
from handlers.admin.differing import edit_differences, event_differences, thing_name
from handlers.admin.keys import paging, rows, token
from handlers.admin.officer import Officer
from handlers.admin.tokens import Press
from handlers.admin.venue_lists import safe
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_keys import Button, Key
from handlers.speech.admin_parts import Desk, Difference, Field
from handlers.speech.admin_record_facts import AuditLine, AuditList
from schedule_data.model.circumstance import DayOverride, HoursSpan, VenueClosure
from schedule_data.model.desk import ANYBODY, Action, AuditEntry, Edit, Role
from schedule_data.model.event import Event
from schedule_data.snapshot import Snapshot

PER_PAGE = 5
_MOST_PARTS = 6
_OF_COURSE = frozenset((Field.CONFIRMED, Field.SITTING))
"""What the rest of a series need not be told to have."""
_ACTIONS = {
    "tambah": "add", "menambah": "add", "ubah": "change", "mengubah": "change", "batal": "cancel",
    "membatalkan": "cancel", "tutup": "close", "menutup": "close", "penutupan": "close",
    "impor": "import", "konfirmasi": "confirm", "undang": "invite", "mengundang": "invite",
    "cabut": "revoke", "tarik": "withdraw", "urung": "undo",
}  # fmt: skip
"""What the actions are called in Indonesian; the audit keeps them in English."""


async def audit(officer: Officer, words: str) -> DeskReply:
    """The command: the newest entries, or those that the words find."""
    return await _page(officer, words[:40], 1)


def in_audit(words: str) -> str:
    """The words as the audit is searched by them."""
    return " ".join(_ACTIONS.get(word.casefold(), word) for word in words.split())


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """Another page; None: it is another button."""
    if press.verb != "au":
        return None
    if not officer.role.covers(Role.OWNER):
        return DeskSaid(Desk.NOT_ALLOWED)
    return await _page(officer, press.arg(0).replace("_", " "), press.page(1))


async def _page(officer: Officer, words: str, number: int) -> AuditList:
    found = await officer.desk.audit(number, size=PER_PAGE, words=in_audit(words))
    undo = undo_buttons(officer, found.items)
    return AuditList(
        lines=tuple(line_of(officer, entry) for entry in found.items),
        total=found.total,
        page=found.number,
        pages=found.pages,
        words=words,
        buttons=rows(
            undo[:3], undo[3:], paging(officer, found.number, found.pages, "au", safe(words))
        ),
    )


def undo_buttons(officer: Officer, entries: Iterable[AuditEntry]) -> tuple[Button, ...]:
    """One for each of them that can be undone."""
    return tuple(
        Button(Key.UNDO_NUMBER, token(officer, "un", entry.number), count=entry.number)
        for entry in entries
        if entry.edits and entry.undone_by is None
    )


def line_of(officer: Officer, entry: AuditEntry) -> AuditLine:
    """An entry as it is listed."""
    edit = entry.edits[0] if entry.edits else None
    differences = () if edit is None else _differences(entry.edits, officer.snapshot)
    at = entry.at.astimezone(officer.now.tzinfo)
    line = AuditLine(
        number=entry.number,
        at=at,
        who=_who(entry),
        action=entry.action,
        thing="" if edit is None else thing_name(edit.after or edit.before, officer.snapshot),
        differences=differences[:_MOST_PARTS],
        note="" if edit is not None and _tells(edit, entry.note) else entry.note or "",
        undone=entry.undone_by is not None,
        more=max(0, len(entry.edits) - 1),
        times=entry.times,
    )
    if entry.action in (Action.INVITE, Action.WITHDRAW):
        return _invited(line)
    button = entry.action is Action.REFUSED and entry.note == BUTTON
    return replace(line, note="", button=True) if button else line


def _differences(edits: tuple[Edit, ...], snapshot: Snapshot) -> tuple[Difference, ...]:
    """What the first edit made different; of a series that goes on otherwise, from when on too."""
    first, second = edits[0], edits[1] if len(edits) > 1 else None
    before, after = first.before, second.after if second and second.before is None else None
    found = edit_differences(first, snapshot)
    if not isinstance(before, Event) or not isinstance(after, Event) or first.after is None:
        return found
    known = {each.field for each in found}
    new = event_differences(before, after, snapshot)
    return (*found, *(each for each in new if each.field not in known | _OF_COURSE))


def _who(entry: AuditEntry) -> str:
    if entry.actor == ANYBODY:
        return ""
    # Nobody in a chat, but a command of the bot's machine: its name is the whole of it.
    alone = entry.actor.address if entry.actor.channel == "cli" else str(entry.actor)
    return entry.name or alone


def _tells(edit: Edit, note: str | None) -> bool:
    """Whether the difference says already why."""
    match edit.after:
        case DayOverride() | VenueClosure() | HoursSpan() as declared:
            return declared.reason == note
        case Event() as event:
            return any(override.reason == note for override in event.overrides)
        case _:
            return False


def _invited(line: AuditLine) -> AuditLine:
    """An invitation's note is the role, and behind it the name, if one was given."""
    word, _, name = line.note.partition(" ")
    role = next((role for role in Role if role.value == word), None)
    if role is None:
        return line
    return replace(line, thing=name, note="", differences=(Difference(Field.ROLE, None, role),))
