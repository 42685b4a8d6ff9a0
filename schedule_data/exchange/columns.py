"""The columns that a schedule has in a file, and the head of a table that names them.

docs/columns.md and the template are made from them; to add a column is to add a line to
event_columns.py, venue_columns.py or declared_columns.py, and its reading and writing in the file
of rows beside it.
"""

from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache

from schedule_data.exchange import declared_columns, event_columns, venue_columns
from schedule_data.exchange.draft import Reason
from schedule_data.exchange.limits import COLUMNS as MOST_COLUMNS
from schedule_data.exchange.refused import Findings, RefusedError, shown

COLUMNS = (*event_columns.COLUMNS, *venue_columns.COLUMNS, *declared_columns.COLUMNS)
BY_NAME = {column.name: column for column in COLUMNS}
WRITTEN = tuple(column.name for column in COLUMNS if not column.readable)
EVENT_COLUMNS = tuple(c.name for c in COLUMNS if c.event and not c.readable)
VENUE_COLUMNS = ("venue", *(c.name for c in COLUMNS if not c.event))

_NEAR = 0.7
_IGNORED = {"no", "no.", "nomor", "#"}


def head_names(cells: Sequence[str]) -> list[str | None]:
    """The column that each cell names, None where it names none."""
    return [_spellings().get(_bare(cell[:60])) for cell in cells]


def read_head(cells: Sequence[str], row: int, findings: Findings) -> list[str | None]:
    """The column of each cell of a table's head, None where the column is not read.

    Raises:
        RefusedError: the table has too many columns.
    """
    if len(cells) > MOST_COLUMNS:
        raise RefusedError(Reason.TOO_MANY, f"{MOST_COLUMNS} columns", row=row)
    names = head_names(cells)
    for cell, name in zip(cells, names, strict=True):
        if name is None and cell and _bare(cell) not in _IGNORED:
            error = RefusedError(Reason.UNKNOWN_COLUMN, nearest_column(cell))
            findings.refuse(error, row=row, column=shown(cell))
        elif name is not None and names.count(name) > 1:
            findings.refuse(RefusedError(Reason.COLUMN_TWICE), row=row, column=name, value=cell)
    return names


def nearest_column(cell: str) -> str:
    """The column whose name is nearest to `cell`, empty where none is near."""
    near = get_close_matches(_bare(cell[:60]), _spellings(), n=1, cutoff=_NEAR)
    return _spellings()[near[0]] if near else ""


@cache
def _spellings() -> dict[str, str]:
    return {
        _bare(spelling): column.name
        for column in COLUMNS
        for spelling in (column.name, *column.also)
    }


def _bare(cell: str) -> str:
    return " ".join(cell.replace("_", " ").replace("*", " ").casefold().split())
