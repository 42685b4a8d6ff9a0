"""Dates in the place of others: "22-24 Nov jadi 23-25 Nov" is the new span alone, and "28 Nov jadi
29 Nov" moves that one day.
"""

import re

from handlers.understanding.plans.patterns import MONTH, TILL, WEEKDAY

_OF_A_MONTH = rf"/\d{{1,2}}(?:/\d{{2,4}})?|\s*{MONTH}\b\.?(?:\s+\d{{4}})?"
_DAY = rf"(?:(?:tgl|tanggal)\.?\s*)?\d{{1,2}}(?:{_OF_A_MONTH})?"
_SPAN = rf"{_DAY}\s*(?:[-–]|{TILL})\s*{_DAY}"
_BECOMES = r"(?:di)?(?:jadi|jd|jdi|menjadi|becomes?|→|->|(?:ganti|ubah)(?:\s+(?:jadi|menjadi|ke))?)"
_TO = (
    rf"\s*,?\s*(?:{_BECOMES}|to"
    r"|(?:pindah|geser|undur|mundur|maju|moved?)(?:kan)?(?:\s+(?:ke|to|jadi))?)\s+"
)
_DATED = re.compile(rf"{MONTH}\b|/|\b(?:tgl|tanggal)\b", re.IGNORECASE)
_SPANS = re.compile(rf"(?<![\w.:/-])(?P<old>{_SPAN}){_TO}(?P<new>{_SPAN})(?![.:\d])", re.IGNORECASE)
_DAYS = re.compile(
    rf"(?<![\w.:/-])(?P<old>{_DAY})\s*,?\s*{_BECOMES}\s+"
    rf"(?P<new>{_DAY})(?![.:\d])(?!\s*(?:[-–]|{TILL})\s*\d)",
    re.IGNORECASE,
)
_MOVES = re.compile(
    r"(?<!\s)(?:\s+|\s*,\s*)?\b(?:di)?(?:pindah|ganti)(?:kan|in)?\s+(?:ke\s+|jadi\s+|di\s+)?"
    rf"(?=(?:hari\s+)?{WEEKDAY}\b|{_DAY}(?![.:\d]))",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b(?:jam|pukul|pkl|hours?|at|from)\s*$", re.IGNORECASE)


def dates_anew(line: str) -> str:
    """`line` with only the dates that are to be, or with the day and where it moves to."""
    line = _SPANS.sub(lambda found: _told(found, found["new"]), line)
    return _DAYS.sub(lambda found: _told(found, f"{found['old']} pindah ke {found['new']}"), line)


def moved(line: str) -> str | None:
    """What is called off in `line` as a move, where the day that takes its place is told: "28 Nov
    pindah ke 29 Nov", "tanggal 21, diganti hari Jumat"; None: no such is.
    """
    return _MOVES.sub(" pindah ke ", line) if _MOVES.search(line) else None


def _told(found: re.Match[str], instead: str) -> str:
    """What is said instead; hours that become others stay as they are."""
    before = found.string[max(0, found.start() - 8) : found.start()]
    hours = _CLOCK.search(before) is not None
    dated = _DATED.search(found["old"]) or _DATED.search(found["new"])
    return instead if dated and not hours else found[0]
