"""Facts of an event that an officer takes away: "hapus istirahat", "tanpa kuota"."""

import re
from dataclasses import replace
from typing import Any

from handlers.admin.more_services import TAKES
from handlers.admin.sheet import Sheet

_PARTS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("istirahat|rehat|jam istirahat|breaks?", {"pauses": ()}),
    ("kuota|quota", {"quota": None}),
    ("catatan|keterangan|ket|notes?", {"note": None}),
    ("ruang|ruangan|room|floor", {"room": None}),
)
"""What may be taken away, by the words for it, and how it is left."""
_TAKEN = tuple(
    (re.compile(rf"(?<!\w)(?:{TAKES})\s+(?:the\s+)?(?:{words})(?!\w)", re.IGNORECASE), left)
    for words, left in _PARTS
)


def beside_facts(line: str) -> str:
    """What else the line says than which facts it takes away; the line where it takes none."""
    for order, _ in _TAKEN:
        line = order.sub(" ", line)
    return line


def without_facts(sheet: Sheet, line: str) -> Sheet:
    """The sheet without the facts that the line takes away."""
    for order, left in _TAKEN:
        if order.search(line):
            sheet = replace(sheet, **left)
    return sheet
