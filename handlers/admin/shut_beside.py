"""A line that shuts one day and gives another its hours: both cannot be done at once."""

import re

from handlers.understanding.plans.patterns import HOURS, MONTH_NAME, WEEKDAY

_DAY = re.compile(
    rf"(?<!\w)(?:{WEEKDAY}|(?:tgl|tanggal)\.?\s*\d|\d{{1,2}}\s*{MONTH_NAME}|besok|lusa|tomorrow\b)",
    re.IGNORECASE,
)
_SHUT = re.compile(
    r"\b(?:libur|tutup|off|closed|tidak ada|tidak buka|ga(?:k)? ada)\b"
    r"(?!\s*(?:lebih|early|jam|pukul|pkl?\b|at\b|\d))",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[,;\n]|\b(?:dan|and|tapi|but|sedangkan|sedang|lalu)\b", re.IGNORECASE)
_TIMED = re.compile(HOURS, re.IGNORECASE)


def shuts_beside_hours(line: str) -> bool:
    """ "Rabu libur, Kamis jam 9-12"."""
    if _SHUT.search(line) is None or _TIMED.search(line) is None:
        return False
    dated = [clause for clause in _CLAUSES.split(line) if _DAY.search(clause)]
    shut = [_SHUT.search(clause) is not None for clause in dated]
    return any(shut) and any(
        _TIMED.search(clause) for clause, off in zip(dated, shut, strict=True) if not off
    )
