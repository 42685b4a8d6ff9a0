"""What a pasted text or a file brings: the report row by row, and where its new places lie."""

import asyncio
from collections import Counter
from dataclasses import dataclass, replace

from handlers.admin import new_places
from handlers.admin.doubting import warned
from handlers.admin.files import FileRead, signed
from handlers.admin.keys import key, rows
from handlers.admin.new_places import BROUGHT, Brought
from handlers.admin.officer import Officer
from handlers.admin.opening import Open, close, leave_open
from handlers.admin.pasting import read_lines
from handlers.admin.pending import wait
from handlers.admin.rows import edit_told
from handlers.admin.tokens import Press
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_keys import Key
from handlers.speech.admin_parts import Desk, Row, Warned
from handlers.speech.admin_record_facts import ImportTold, RowTold
from handlers.understanding.plans import read_plan
from schedule_data.model.desk import Action, Change, Edit
from schedule_data.model.oddity import Odd
from schedule_data.model.place import Venue
from schedule_data.oddities import oddities

_MOST_ROWS = 500
_MOST_ASKED = 6
"""Of a file with more new places without a region it is told that they are missing, no more."""
_MOST_WARNED_OF = 60
_FEW_WORDS = 4
_STOPS = (Row.REFUSED, Row.ASK, Row.ALL_OFF, Row.TOO_LONG)
"""One such row, and nothing is taken."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was read, row by row, and what it would change. `nowhere` are new places of which only
    the region is missing.
    """

    read: FileRead
    rows: tuple[RowTold, ...]
    edits: tuple[Edit, ...]
    nowhere: tuple[str, ...] = ()


async def bring(officer: Officer, brought: Brought) -> DeskReply:
    """The report; where a new place lies is asked, one place after the other."""
    found = await _found(officer, brought)
    if not found.rows:
        return DeskSaid(Desk.NOTHING_NEW if brought.file else Desk.NOT_AN_EVENT)
    report = await _report(officer, found)
    if not found.nowhere or not isinstance(report, ImportTold):
        await new_places.drop(officer)
        return report
    await new_places.keep(officer, brought)
    await leave_open(officer, BROUGHT)
    place = found.nowhere[0]
    return replace(report, nowhere=place, buttons=new_places.ways(officer, place))


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """A region was chosen for a new place; None: it is another button."""
    if press.verb != "ir":
        return None
    brought = await new_places.kept(officer)
    if brought is None:
        return DeskSaid(Desk.DRAFT_GONE)
    asked = (await _found(officer, brought)).nowhere
    place, region = new_places.pointed_at(press, asked), press.arg(1)
    if place is None or region not in officer.snapshot.regions:
        return DeskSaid(Desk.OLD_BUTTON)
    await close(officer)
    return await bring(officer, new_places.lying(brought, place, region))


async def told_region(officer: Officer, text: str, _: Open) -> DeskReply | None:
    """A region that is typed in the place of its button; None: the words name none."""
    regions = read_plan(f"di {text}", now=officer.now, names=officer.names).regions
    brought = await new_places.kept(officer)
    if brought is None or len(regions) != 1 or len(text.split()) > _FEW_WORDS:
        return None
    asked = (await _found(officer, brought)).nowhere
    await close(officer)
    placed = new_places.lying(brought, asked[0], regions[0]) if asked else brought
    return await bring(officer, placed)


async def _found(officer: Officer, brought: Brought) -> Found:
    if not brought.file:
        lines = read_lines(officer, brought.text, brought.by_slug)
        return Found(FileRead(""), lines.rows, lines.edits, lines.nowhere)
    if officer.files is None:
        return Found(FileRead(brought.file), (), ())
    data = brought.data
    # Beside the others' turns: a large file takes seconds.
    read = await asyncio.to_thread(
        officer.files.read,
        brought.file,
        data,
        officer.snapshot,
        officer.language,
        brought.by_name,
        officer.today,
    )
    few = len(read.unplaced) <= _MOST_ASKED and len(data) <= new_places.LARGEST_KEPT
    edits = () if read.faults else read.edits
    return Found(read, _rows(officer, read), edits, read.unplaced if few else ())


def _rows(officer: Officer, read: FileRead) -> tuple[RowTold, ...]:
    faults = (RowTold(each.row, Row.REFUSED, each.why) for each in read.faults[:_MOST_ROWS])
    numbers = (
        read.rows if len(read.rows) == len(read.edits) else tuple(range(1, len(read.edits) + 1))
    )
    changes = (
        edit_told(officer, number, edit) for number, edit in zip(numbers, read.edits, strict=True)
    )
    return (*faults, *changes)


async def _report(officer: Officer, found: Found) -> DeskReply:
    """The rows; where nothing stands against them, "Simpan" takes all of them."""
    read, edits = found.read, found.edits
    counts = Counter(each.row for each in found.rows)
    counts[Row.SAME] += read.same
    shown = tuple((row, counts[row]) for row in Row if counts[row])
    if any(counts[row] for row in _STOPS) or not edits:
        return ImportTold(read.name, found.rows, shown, remarks=read.remarks)
    if all(isinstance(e.after, Venue) and e.before == e.after for e in edits):
        return DeskSaid(Desk.NOTHING_NEW)
    change = Change(Action.IMPORT, signed(edits, officer.actor), read.name or None)
    once = await wait(officer, change, Desk.IMPORTED, read.name)
    ways = (key(officer, Key.SAVE, "sp", once), key(officer, Key.DISCARD, "dp", once))
    return ImportTold(
        read.name,
        found.rows,
        shown,
        buttons=rows(ways),
        remarks=read.remarks,
        warnings=_there_already(officer, edits),
    )


def _there_already(officer: Officer, edits: tuple[Edit, ...]) -> tuple[Warned, ...]:
    """New events at the place and hours of others; of a large file nobody reads that."""
    if len(edits) > _MOST_WARNED_OF:
        return ()
    odd = oddities(officer.snapshot, edits, officer.today)
    return tuple(warned(each, officer) for each in odd if each.odd is Odd.SAME_VENUE_SAME_HOURS)
