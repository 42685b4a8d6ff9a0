"""/audit: who changed what, when, from what to what; each can be undone."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from handlers.admin.counter import BUTTON
from handlers.admin.differing import edit_differences, event_differences, thing_name, whole_facts
from handlers.admin.keys import paging, rows, token
from handlers.admin.officer import Officer
from handlers.admin.past_days import sought
from handlers.admin.tokens import Press
from handlers.admin.venue_lists import safe
from handlers.admin.words import in_its_language
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_keys import Button, Key
from handlers.speech.admin_parts import Desk, Difference, Field
from handlers.speech.admin_record_facts import AuditLine, AuditList
from schedule_data.model.circumstance import DayOverride, HoursSpan, VenueClosure
from schedule_data.model.desk import ANYBODY, Action, AuditEntry, Edit, Page, Role
from schedule_data.model.event import Event
from schedule_data.model.query import DaySpan
from schedule_data.snapshot import Snapshot

PER_PAGE = 5
_NUMBER = re.compile(r"#\s?(\d{1,9})")
_LONGEST = 60
_ARGS = 3
_MOST_PARTS = 6
_OF_COURSE = frozenset((Field.CONFIRMED, Field.SITTING))
"""What the rest of a series need not be told to have."""
_ACTIONS = {
    word: action
    for action, words in {
        "add": "tambah menambah ditambah ditambahkan added",
        "change": "ubah mengubah diubah changed",
        "cancel": "batal membatalkan dibatalkan cancelled canceled",
        "close": "tutup menutup ditutup penutupan closed",
        "import": "impor mengimpor diimpor imported",
        "confirm": "konfirmasi mengonfirmasi dikonfirmasi confirmed",
        "invite": "undang mengundang diundang invited",
        "grant": "memberi granted",
        "revoke": "cabut mencabut dicabut revoked",
        "withdraw": "tarik menarik ditarik withdrew withdrawn",
        "undo": "urung mengurungkan diurungkan undid undone",
        "refused": "ditolak penolakan percobaan refused",
    }.items()
    for word in words.split()
}
"""What the actions are called in Indonesian; the audit keeps them in English."""


async def audit(officer: Officer, words: str) -> DeskReply:
    """The command: the newest entries, the one of that number, or those that the words find."""
    number = _NUMBER.fullmatch(words)
    if number is not None:
        entry = await officer.desk.entry(int(number[1]))
        entries = () if entry is None else (entry,)
        return _listed(officer, Page(entries, 1, 1, len(entries)), words, None)
    found = sought(officer, words[:_LONGEST])
    page = await _page(officer, found.words, found.days, 1)
    if not page.total and found.days is not None:  # an officer may be called Mei
        page = await _page(officer, words[:_LONGEST], None, 1)
        return page if page.total else replace(page, days=found.days)
    return replace(page, words=words[:_LONGEST])


def in_audit(words: str) -> str:
    """The words as the audit is searched by them."""
    return " ".join(_ACTIONS.get(word.casefold(), word) for word in words.split())


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """Another page; None: it is another button."""
    if press.verb != "au":
        return None
    if not officer.role.covers(Role.OWNER):
        return DeskSaid(Desk.NOT_ALLOWED)
    words = press.arg(0).replace("_", " ")
    if len(press.args) < _ARGS:  # of before days could be searched for
        return await _page(officer, words, None, press.page(1))
    return await _page(officer, words, _days(press.arg(1)), press.page(2))


async def _page(officer: Officer, words: str, days: DaySpan | None, number: int) -> AuditList:
    found = await officer.desk.audit(number, size=PER_PAGE, words=in_audit(words), days=days)
    return _listed(officer, found, words, days)


def _listed(
    officer: Officer, found: Page[AuditEntry], words: str, days: DaySpan | None
) -> AuditList:
    undo = undo_buttons(officer, found.items)
    span = f"{days.start:%Y%m%d}-{days.end:%Y%m%d}" if days else ""
    turning = paging(officer, found.number, found.pages, "au", safe(words), span)
    return AuditList(
        lines=tuple(line_of(officer, entry) for entry in found.items),
        total=found.total,
        page=found.number,
        pages=found.pages,
        words=words,
        days=days,
        buttons=rows(undo[:3], undo[3:], turning),
    )


def _days(span: str) -> DaySpan | None:
    try:
        start, end = (datetime.strptime(day, "%Y%m%d").date() for day in span.split("-"))  # noqa: DTZ007
        return DaySpan(start, end)
    except ValueError:  # none, or made up
        return None


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
    if entry.action is not Action.REFUSED:
        return line
    if entry.note == BUTTON:
        return replace(line, note="", button=True)
    return replace(line, note=in_its_language(line.note, officer.language))


def _differences(edits: tuple[Edit, ...], snapshot: Snapshot) -> tuple[Difference, ...]:
    """What the first edit made different; of a series that goes on otherwise, from when on too."""
    first, second = edits[0], edits[1] if len(edits) > 1 else None
    before, after = first.before, second.after if second and second.before is None else None
    found = edit_differences(first, snapshot)
    if before is None or first.after is None:
        return (*found, *whole_facts(first, snapshot))
    if not isinstance(before, Event) or not isinstance(after, Event):
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
