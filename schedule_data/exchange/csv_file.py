"""CSV as Excel and other programs write it: `,` `;` or tabs, UTF-8, UTF-16 or Windows-1252."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from schedule_data.exchange.columns import WRITTEN, head_names
from schedule_data.exchange.decoding import decode
from schedule_data.exchange.draft import Reason
from schedule_data.exchange.refused import Findings, RefusedError
from schedule_data.exchange.row import Row
from schedule_data.exchange.tables import Line, table_rows
from schedule_data.exchange.texts import disarm

_DELIMITERS = (",", ";", "\t", "|")
_LOOKED_AT = 10
_SEP = re.compile(r"sep=([,;\t|])\r?\n", re.I)


def read_csv(data: bytes, findings: Findings) -> list[Row]:
    """The rows of a CSV file.

    Raises:
        RefusedError: the file as a whole cannot be read.
    """
    return table_rows(_lines(decode(data)), findings)


def write_csv(cells: Iterable[Mapping[str, str]], notes: Iterable[str] = ()) -> bytes:
    """A CSV file with commas; `notes` are comment rows under the head.

    A byte order mark stands before it only where Excel would misread the letters without one.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(WRITTEN)
    writer.writerows([f"# {note}"] for note in notes)
    for row in cells:
        writer.writerow([disarm(row.get(column, "")) for column in WRITTEN])
    content = text.getvalue()
    return content.encode("utf-8" if content.isascii() else "utf-8-sig")


def write_bare_csv(head: Iterable[str], notes: Iterable[str]) -> bytes:
    """A head of any names with comment rows under it, `;` between its cells."""
    lines = (";".join(head), *(f"# {note}" for note in notes))
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8-sig")


def _lines(text: str) -> Iterator[Line]:
    told = _SEP.match(text)
    delimiter = told[1] if told else _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            if not (told and number == 1):
                yield number, cells
    except csv.Error as error:
        if "field limit" in str(error):
            limit = str(csv.field_size_limit())
            raise RefusedError(Reason.TOO_LONG, limit, row=number + 1) from None
        raise RefusedError(Reason.BROKEN, "csv", row=number + 1) from None


def _delimiter(text: str) -> str:
    """The delimiter under which most columns of the head are known."""
    top = list(islice(io.StringIO(text[:50_000], newline=""), _LOOKED_AT))
    return max(
        _DELIMITERS,
        key=lambda each: max(
            (sum(map(bool, head_names(line.replace('"', "").split(each)))) for line in top),
            default=0,
        ),
    )
