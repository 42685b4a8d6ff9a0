"""/import and /export: files and pasted lines in, with a report row by row; the schedule out."""

import asyncio
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from handlers.admin import pasted_regions
from handlers.admin.files import FORMS, FileRead, signed
from handlers.admin.keys import key, rows
from handlers.admin.officer import Officer
from handlers.admin.opening import Open, close, leave_open
from handlers.admin.pasted_regions import PASTED, PastedText
from handlers.admin.pasting import read_lines
from handlers.admin.pending import wait
from handlers.admin.rows import edit_told
from handlers.admin.tokens import Press
from handlers.message import Attachment, SharedFile
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_keys import Button, Key
from handlers.speech.admin_parts import Desk, Row
from handlers.speech.admin_record_facts import ImportTold, RowTold
from handlers.understanding.plans import read_plan
from schedule_data.model.desk import Action, Change, Edit, Role
from schedule_data.model.place import Venue

KIND = "import"
_MOST_ROWS = 500
_FEW_WORDS = 4
_STOPS = (Row.REFUSED, Row.ASK, Row.ALL_OFF, Row.TOO_LONG)
"""One such row, and nothing is taken."""
_TEMPLATE = re.compile(
    rf"(?:templa?te?|contoh|formulir|isian)(?:\s+(?:file|berkas))?(?:\s+\.?({'|'.join(FORMS)}))?",
    re.IGNORECASE,
)


async def ask_import(officer: Officer, text: str) -> DeskReply | tuple[DeskReply, Attachment]:
    """The command: with lines behind it they are read, else a file is asked for; with "contoh" or
    "template", and a form where it is said, there is a file to fill in.
    """
    asked = _TEMPLATE.fullmatch(text)
    if asked is not None and asked[1] and officer.files is not None:
        return _template(officer, asked[1].casefold())
    if text and asked is None:
        return await _pasted(officer, text)
    await leave_open(officer, KIND)
    return DeskSaid(Desk.SEND_FILE, buttons=rows(_forms(officer, Key.TEMPLATE, "tp")))


async def told(officer: Officer, text: str, _: Open) -> DeskReply:
    """Lines that are pasted after /import."""
    await close(officer)
    return await _pasted(officer, text)


async def export(officer: Officer, form: str) -> DeskReply | tuple[DeskReply, Attachment]:
    """The command: which form, or the file itself."""
    wanted = form.strip().lstrip(".").casefold()
    if officer.files is None:
        return DeskSaid(Desk.FILE_REFUSED)
    if wanted in FORMS:
        return await _file(officer, wanted)
    return DeskSaid(Desk.WHICH_FORM, buttons=rows(_forms(officer, Key.FORMAT, "ex")))


async def given(officer: Officer, file: SharedFile) -> DeskReply:
    """A file that was sent, with /import or without."""
    if not officer.role.covers(Role.EDITOR):
        return DeskSaid(Desk.NOT_ALLOWED)
    if officer.files is None:
        return DeskSaid(Desk.FILE_REFUSED)
    await close(officer)
    # Beside the others' turns: a large file takes seconds.
    read = await asyncio.to_thread(
        officer.files.read, file.name, file.data, officer.snapshot, officer.language
    )
    return await _told(officer, read)


async def pressed(
    officer: Officer, press: Press
) -> DeskReply | tuple[DeskReply, Attachment] | None:
    """A form was chosen; None: it is another button."""
    if press.verb == "ir":
        return await _lies(officer, press)
    if press.verb not in ("ex", "tp") or officer.files is None:
        return None
    if press.arg(0) not in FORMS:
        return DeskSaid(Desk.OLD_BUTTON)
    if press.verb == "ex":
        return await _file(officer, press.arg(0))
    return _template(officer, press.arg(0))


async def _file(officer: Officer, form: str) -> tuple[DeskReply, Attachment]:
    assert officer.files is not None  # noqa: S101 - both callers have looked
    name = f"ptsp-{officer.today:%Y-%m-%d}.{form}"
    data = await asyncio.to_thread(officer.files.write, form, officer.snapshot)
    file = Attachment(name, officer.files.media_type(form), data)
    return DeskSaid(Desk.FILE_HERE, name), file


def _template(officer: Officer, form: str) -> tuple[DeskReply, Attachment]:
    assert officer.files is not None  # noqa: S101 - both callers have looked
    name = f"ptsp-template.{form}"
    file = Attachment(name, officer.files.media_type(form), officer.files.template(form))
    return DeskSaid(Desk.FILE_HERE, name), file


def _forms(officer: Officer, kind: Key, verb: str) -> tuple[Button, ...]:
    if officer.files is None:
        return ()
    return tuple(Button(kind, key(officer, kind, verb, form).token, form.upper()) for form in FORMS)


async def _pasted(officer: Officer, text: str) -> DeskReply:
    return await _read(officer, PastedText(text))


async def _read(officer: Officer, pasted: PastedText) -> DeskReply:
    """The report; where a new place lies is asked, one place after the other."""
    found = read_lines(officer, pasted.text, pasted.known)
    if not found.rows:
        return DeskSaid(Desk.NOT_AN_EVENT)
    report = await _report(officer, FileRead(""), found.rows, found.edits)
    if not found.nowhere or not isinstance(report, ImportTold):
        await pasted_regions.drop(officer)
        return report
    await pasted_regions.keep(officer, pasted)
    await leave_open(officer, PASTED)
    place = found.nowhere[0]
    return replace(report, nowhere=place, buttons=pasted_regions.ways(officer, place))


async def _lies(officer: Officer, press: Press) -> DeskReply:
    """A region was chosen for a new place of the text."""
    pasted = await pasted_regions.kept(officer)
    if pasted is None:
        return DeskSaid(Desk.DRAFT_GONE)
    asked = read_lines(officer, pasted.text, pasted.known).nowhere
    place, region = pasted_regions.pointed_at(press, asked), press.arg(1)
    if place is None or region not in officer.snapshot.regions:
        return DeskSaid(Desk.OLD_BUTTON)
    await close(officer)
    return await _read(officer, pasted_regions.lying(pasted, place, region))


async def told_region(officer: Officer, text: str, _: Open) -> DeskReply | None:
    """A region that is typed in the place of its button; None: the words name none."""
    regions = read_plan(f"di {text}", now=officer.now, names=officer.names).regions
    pasted = await pasted_regions.kept(officer)
    if pasted is None or len(regions) != 1 or len(text.split()) > _FEW_WORDS:
        return None
    asked = read_lines(officer, pasted.text, pasted.known).nowhere
    await close(officer)
    placed = pasted_regions.lying(pasted, asked[0], regions[0]) if asked else pasted
    return await _read(officer, placed)


async def _told(officer: Officer, read: FileRead) -> DeskReply:
    faults = tuple(RowTold(each.row, Row.REFUSED, each.why) for each in read.faults[:_MOST_ROWS])
    numbers = (
        read.rows if len(read.rows) == len(read.edits) else tuple(range(1, len(read.edits) + 1))
    )
    changes = tuple(
        edit_told(officer, number, edit) for number, edit in zip(numbers, read.edits, strict=True)
    )
    if not faults and not changes:
        return DeskSaid(Desk.NOTHING_NEW)
    edits = () if faults else read.edits
    return await _report(officer, read, (*faults, *changes), edits)


async def _report(
    officer: Officer, read: FileRead, told: Sequence[RowTold], edits: Sequence[Edit]
) -> DeskReply:
    """The rows; where nothing stands against them, "Simpan" takes all of them."""
    counts = Counter(each.row for each in told)
    counts[Row.SAME] += read.same
    shown = tuple((row, counts[row]) for row in Row if counts[row])
    fine = not any(counts[row] for row in _STOPS) and edits
    if not fine:
        return ImportTold(read.name, tuple(told), shown, remarks=read.remarks)
    if all(isinstance(e.after, Venue) and e.before == e.after for e in edits):
        return DeskSaid(Desk.NOTHING_NEW)
    change = Change(Action.IMPORT, signed(edits, officer.actor), read.name or None)
    once = await wait(officer, change, Desk.IMPORTED, read.name)
    ways = (key(officer, Key.SAVE, "sp", once), key(officer, Key.DISCARD, "dp", once))
    return ImportTold(read.name, tuple(told), shown, buttons=rows(ways), remarks=read.remarks)
