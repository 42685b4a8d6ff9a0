"""Looks through an XLSX file before it is opened: how much would it be, once unpacked?"""

import io
import zipfile
import zlib
from collections.abc import Mapping
from xml.parsers import expat

from schedule_data.exchange.draft import Reason
from schedule_data.exchange.limits import (
    COLUMNS,
    NODES,
    PACKED_PARTS,
    ROWS,
    UNPACKED_BYTES,
    UNPACKED_RATIO,
)
from schedule_data.exchange.refused import RefusedError

LAST_ROW = ROWS + 20
"""The last row that may hold a value: the most rows, a head and a few titles above it."""

_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_CHUNK = 64 * 1024
_SMALL = 256 * 1024
_LONGEST_TAG = 512 * 1024
_DEEPEST = 60
_ENCRYPTED = 0x1


def look_through(data: bytes) -> None:
    """Say nothing where the workbook can be opened without harm.

    Costs at most the unpacking of `UNPACKED_BYTES` in small pieces, none of which is kept.

    Raises:
        RefusedError: it is no XLSX file, or one that would be too much.
    """
    if data.startswith(_OLD_EXCEL):
        raise RefusedError(Reason.NOT_SUPPORTED, "xls")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            _check_sizes(parts)
            for part in parts:
                if part.filename.endswith((".xml", ".rels", ".vml")):
                    _Scan(is_sheet="/worksheets/" in part.filename).read(packed, part)
    except (
        zipfile.BadZipFile,
        zlib.error,
        expat.ExpatError,
        EOFError,
        OSError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        LookupError,
    ) as error:
        if isinstance(error, RefusedError):
            raise
        raise RefusedError(Reason.BROKEN, "xlsx") from None


def _check_sizes(parts: list[zipfile.ZipInfo]) -> None:
    if len(parts) > PACKED_PARTS:
        raise RefusedError(Reason.TOO_LARGE, "unpacked")
    if sum(part.file_size for part in parts) > UNPACKED_BYTES:
        raise RefusedError(Reason.TOO_LARGE, "unpacked")
    for part in parts:
        if part.file_size > max(_SMALL, UNPACKED_RATIO * part.compress_size):
            raise RefusedError(Reason.TOO_LARGE, "unpacked")
        if part.flag_bits & _ENCRYPTED:
            raise RefusedError(Reason.NOT_SUPPORTED, "protected")


class _Scan:
    """Counts the rows and cells of one part, and stops at the first that is too many."""

    def __init__(self, *, is_sheet: bool) -> None:
        self._is_sheet = is_sheet
        self._elements = 0
        self._depth = 0
        self._row = 0
        self._cells = 0
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = self._doctype

    def read(self, packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
        # A parser looks at an unfinished tag again with each piece that it gets: one tag of
        # megabytes would cost minutes, so a part in which none begins for long is refused.
        since = before = 0
        with packed.open(part) as stream:
            while chunk := stream.read(_CHUNK):
                self._parser.Parse(chunk)
                since = since + len(chunk) if self._elements == before else 0
                before = self._elements
                if since > _LONGEST_TAG:
                    raise RefusedError(Reason.TOO_LARGE, "unpacked")
            self._parser.Parse(b"", True)  # noqa: FBT003 - the end of the part

    def _doctype(self, *_: object) -> None:
        raise RefusedError(Reason.BROKEN, "doctype")

    def _end(self, _: str) -> None:
        self._depth -= 1

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._elements += 1
        self._depth += 1
        if self._elements > NODES * 2:
            raise RefusedError(Reason.TOO_MANY, f"{NODES} values")
        if self._depth > _DEEPEST:
            raise RefusedError(Reason.NOT_SUPPORTED, "depth")
        if self._is_sheet:
            self._count(tag.rpartition(":")[2], attributes)

    def _count(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "row":
            self._row = _number(attributes.get("r"), self._row + 1)
            self._cells = 0
        elif name == "c":
            self._cells += 1
            if self._cells > COLUMNS * 2:
                raise RefusedError(Reason.TOO_MANY, f"{COLUMNS} columns", row=self._row)
        elif name in ("v", "is", "f") and self._row > LAST_ROW:
            raise RefusedError(Reason.TOO_MANY, f"{ROWS} rows", row=self._row)


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 9 else default
