"""XLSX workbooks: days and hours in Excel's own types, formulas neither read nor written."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from schedule_data.exchange.column import Kind
from schedule_data.exchange.columns import BY_NAME, COLUMNS, WRITTEN
from schedule_data.exchange.draft import Note, Reason
from schedule_data.exchange.hour_cells import write_time
from schedule_data.exchange.limits import COLUMNS as MOST_COLUMNS
from schedule_data.exchange.refused import Findings, RefusedError
from schedule_data.exchange.row import Row
from schedule_data.exchange.tables import Line, table_rows
from schedule_data.exchange.texts import disarm
from schedule_data.exchange.xlsx_guard import LAST_ROW, look_through

SHEET = "schedule"
HELP_SHEET = "columns"
_MADE = datetime(2019, 11, 17)  # noqa: DTZ001 - a date in the file's properties, the same for all
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_FORMATS = {Kind.DAY: "yyyy-mm-dd", Kind.TIME: "hh:mm"}


def read_xlsx(data: bytes, findings: Findings) -> list[Row]:
    """The rows of a workbook's first sheet.

    Raises:
        RefusedError: the file as a whole cannot be read.
    """
    look_through(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
            sheet, *others = book.worksheets
            for other in others:
                if other.title != HELP_SHEET:
                    findings.remark(Note.SHEET_NOT_READ, value=other.title)
            return table_rows(_lines(sheet), findings)
    except RefusedError:
        raise
    except Exception:  # a workbook that is no workbook fails in the library in any way it likes
        raise RefusedError(Reason.BROKEN, "xlsx") from None


def write_xlsx(cells: Iterable[Mapping[str, str]], notes: Iterable[str] = ()) -> bytes:
    """A workbook with the schedule and a sheet that explains the columns; the same each time."""
    book = Workbook(write_only=True)
    book.properties.creator = "ptsp-bot"
    sheet = book.create_sheet(SHEET)
    sheet.freeze_panes = "A2"
    sheet.append([_cell(sheet, name, bold=True) for name in WRITTEN])
    for note in notes:
        sheet.append([_cell(sheet, f"# {note}")])
    for row in cells:
        sheet.append([_value(sheet, name, row.get(name)) for name in WRITTEN])
    explained = book.create_sheet(HELP_SHEET)
    for column in COLUMNS:
        lines = (column.name, column.about, column.wanted, ", ".join(column.also))
        explained.append([_cell(explained, disarm(each)) for each in lines])
    packed = io.BytesIO()
    book.save(packed)
    return _steady(packed)


def write_bare_xlsx(
    head: Iterable[str], notes: Iterable[str], explained: Iterable[Iterable[str]]
) -> bytes:
    """A workbook with a head of any names and comment rows, and what each column wants."""
    book = Workbook(write_only=True)
    book.properties.creator = "ptsp-bot"
    sheet = book.create_sheet(SHEET)
    sheet.freeze_panes = "A2"
    sheet.append([_cell(sheet, name, bold=True) for name in head])
    for told in notes:
        sheet.append([_cell(sheet, f"# {told}")])
    beside = book.create_sheet(HELP_SHEET)
    for line in explained:
        beside.append([_cell(beside, disarm(each)) for each in line])
    packed = io.BytesIO()
    book.save(packed)
    return _steady(packed)


def _lines(sheet: Any) -> Iterator[Line]:
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=LAST_ROW, max_col=MOST_COLUMNS + 1)
    for number, row in enumerate(rows, start=1):
        cells = [_text(cell) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        yield number, cells


def _text(cell: Any) -> str:
    value = cell.value
    if value is None or isinstance(value, str):
        # What a formula could not work out is no better than the formula.
        return f"={value}" if cell.data_type == "e" else value or ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        value += timedelta(milliseconds=500)
        at_midnight = value.time() < time(0, 0, 1)
        return value.date().isoformat() if at_midnight else value.isoformat(" ", "seconds")
    if isinstance(value, (time, timedelta)):
        return _clock(value)
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return value.isoformat() if isinstance(value, date) else str(value)


def _clock(value: time | timedelta) -> str:
    """A clock time to the second; Excel keeps it as a fraction of a day."""
    if isinstance(value, time):
        value = timedelta(
            hours=value.hour,
            minutes=value.minute,
            seconds=value.second,
            microseconds=value.microsecond,
        )
    seconds = round(value.total_seconds())
    if not 0 <= seconds < 24 * 3600:
        return str(value)
    return write_time(time(seconds // 3600, seconds // 60 % 60, seconds % 60))


def _value(sheet: Any, name: str, text: str | None) -> Any:
    if not text:
        return None
    kind = BY_NAME[name].kind
    if kind is Kind.NUMBER and f"{float(text):.15g}" in (text, text.removesuffix(".0")):
        return float(text)  # Excel has fifteen digits and no more
    if kind not in _FORMATS:
        return _cell(sheet, disarm(text))
    value: Any = date.fromisoformat(text) if kind is Kind.DAY else time.fromisoformat(text)
    cell = WriteOnlyCell(sheet, value)
    cell.number_format = _FORMATS[kind]
    return cell


def _cell(sheet: Any, text: str, *, bold: bool = False) -> Any:
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"  # never a formula or an error, whatever it looks like
    if bold:
        cell.font = Font(bold=True)
    return cell


def _steady(packed: io.BytesIO) -> bytes:
    """The same workbook without the moment at which it was made."""
    steady = io.BytesIO()
    stamp = rb"\g<1>" + _MADE.isoformat().encode() + b"Z"
    with zipfile.ZipFile(packed) as made, zipfile.ZipFile(steady, "w") as target:
        for name in made.namelist():
            part = made.read(name)
            if name == "docProps/core.xml":
                part = _STAMP.sub(stamp, part)
            target.writestr(
                zipfile.ZipInfo(name, _ZIP_TIME), part, zipfile.ZIP_DEFLATED, compresslevel=6
            )
    return steady.getvalue()
