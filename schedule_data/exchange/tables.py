"""Tables of text, whatever file they came from: finds the head, gives rows of named cells."""

from collections.abc import Iterable, Sequence
from itertools import chain, islice

from schedule_data.exchange.columns import BY_NAME, head_names, read_head
from schedule_data.exchange.draft import Reason
from schedule_data.exchange.limits import COLUMNS, ROWS
from schedule_data.exchange.refused import Findings, RefusedError, shown
from schedule_data.exchange.row import Row
from schedule_data.exchange.texts import clean, rearm

Line = tuple[int, Sequence[str]]
"""A row's number in the sheet and its cells."""

_TITLE_ROWS = 10
_COMMENT = "#"


def table_rows(lines: Iterable[Line], findings: Findings) -> list[Row]:
    """The rows under the head; titles above it, blank rows and rows that begin with # are passed.

    Raises:
        RefusedError: there is no head, or there are too many rows or columns.
    """
    read = iter(lines)
    above = list(islice(read, _TITLE_ROWS))
    at = next((n for n, (_, cells) in enumerate(above) if _is_head(cells)), None)
    if at is None:
        filled = [number for number, cells in above if any(cells)]
        raise (
            RefusedError(Reason.NO_HEADER, row=filled[0])
            if filled
            else RefusedError(Reason.EMPTY_FILE)
        )
    number, cells = above[at]
    names = read_head([cell.strip() for cell in cells], number, findings)
    findings.heads = {n: shown(cell) or n for n, cell in zip(names, cells, strict=True) if n}
    columns = frozenset(findings.heads)
    rows: list[Row] = []
    for line in chain(above[at + 1 :], read):
        if _is_blank(line[1]):
            continue
        if len(rows) >= ROWS:
            raise RefusedError(Reason.TOO_MANY, f"{ROWS} rows", row=line[0])
        rows.append(_row(line, names, columns, findings))
    return rows


def _is_head(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells[: COLUMNS + 1] if cell.strip()]
    named = sum(name is not None for name in head_names(filled))
    return named >= 2 and 2 * named >= len(filled)


def _is_blank(cells: Sequence[str]) -> bool:
    first = next((cell for cell in map(str.strip, cells) if cell), "")
    return not first or first.startswith(_COMMENT)


def _row(
    line: Line, names: Sequence[str | None], columns: frozenset[str], findings: Findings
) -> Row:
    number, cells = line
    filled: dict[str, str] = {}
    spoilt: set[str] = set()
    for column, raw in zip(names, cells, strict=False):
        if column is None or not raw:
            continue
        try:
            text = _text(column, raw)
        except RefusedError as error:
            findings.refuse(error, row=number, column=column, value=raw)
            spoilt.add(column)
        else:
            if text:
                filled[column] = text
    beyond = next((raw for raw in cells[len(names) :] if raw.strip()), None)
    if beyond is not None:
        findings.refuse(RefusedError(Reason.UNKNOWN_COLUMN), row=number, value=beyond)
    return Row(number, filled, columns, frozenset(spoilt))


def _text(column: str, raw: str) -> str:
    if raw.lstrip().startswith("="):
        raise RefusedError(Reason.FORMULA)
    return rearm(clean(raw, BY_NAME[column].longest))
