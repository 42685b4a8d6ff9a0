"""What an officer's line adds that citizens' words do not: a note, lists of days, months alone."""

import re

from handlers.understanding.mention import Date, Either, Mention, Month, Nothing
from handlers.understanding.plans.pieces import MONTHS
from handlers.understanding.text import AMPERSAND, COMMA, SOFT, Text

_NOTE = re.compile(
    r"\b(?:catatan|cttn|notes?|nb|ket|keterangan)\s*[:=]\s*(?P<note>\S.*)", re.I | re.S
)
_BARE_NOTE = re.compile(r"\b(?:catatan|cttn|keterangan|notes?)\s+(?P<note>\S.*)", re.I | re.S)
_WHEN = re.compile(
    r"\d\s*(?:[-–/]|s/?d|sampai)\s*\d|\d\s+[a-z]{3,}\s+\d|\b(?:se)?tiap\b|\bevery\b"
    r"|\d\s*(?:jan|feb|mar|apr|me[iy]|may|jun|jul|a[gu]|sep|o[kc]t|no[vp]|de[sc])",
    re.I,
)
"""What shows that days or hours follow, so that not all of the rest is the note."""
LONGEST_NOTE = 300
_LEADS = frozenset(
    ("mulai", "sejak", "sampai", "sampe", "hingga", "sd", "di", "bulan", "in", "from")
)
_LIST_GAPS = frozenset((*SOFT, COMMA, AMPERSAND))
_WHY_MONTH = "a short month behind a word that bounds"
_WHY = "days of the month that is named behind the last of them"


def split_note(line: str) -> tuple[str, str | None]:
    """The line without its note, and the note: "... catatan: bawa KTP asli"."""
    found = _NOTE.search(line)
    if found is None:
        found = _BARE_NOTE.search(line)
        if found is None or not found.start() or _WHEN.search(found["note"]):
            return line, None
    return line[: found.start()], " ".join(found["note"].split())[:LONGEST_NOTE]


def lone_months(text: Text) -> list[Mention]:
    """ "mulai des": a short month that is a common word elsewhere."""
    found = [
        i
        for i in range(text.size)
        if text.tags[i] == "month_short" and not text.taken[i] and text.words[i - 1] in _LEADS
    ]
    for i in found:
        text.take(i, i)
    return [Mention(i, i, "month", Month(month=text.values[i]), _WHY_MONTH) for i in found]


def listed(text: Text, days: list[Mention]) -> list[Mention]:
    """ "6 7 8 des": the numbers that rise to a date, with nothing between, are days too."""
    return [_listed(text, day) for day in days]


def _listed(text: Text, mention: Mention) -> Mention:
    known = mention.known
    if not isinstance(known, Date) or known.month is None or text.tags[mention.first] != "num":
        return mention
    first, numbers = mention.first, [known.day]
    while _rises(text, first - 1, numbers[0]):
        first -= 1
        numbers.insert(0, text.values[first])
    if first == mention.first:
        return mention
    text.take(first, mention.last)
    dates = tuple(Date(day, known.month, known.year) for day in numbers)
    return Mention(first, mention.last, "listed", Either(dates), _WHY)


def _rises(text: Text, i: int, before: int) -> bool:
    """Whether word `i` is a free number that comes right before the day `before` or in a list."""
    if i < 0 or text.taken[i] or text.tags[i] != "num" or text.gaps[i + 1] not in _LIST_GAPS:
        return False
    near = text.values[i] == before - 1 or text.gaps[i + 1] not in SOFT
    return near and 1 <= text.values[i] < before


_NUMBERED_ROOMS = frozenset(("hall", "tower", "menara", "gate", "stand", "booth", "tenda", "aula"))


def room_numbers(text: Text) -> list[Mention]:
    """The 2 of "Hall 2, 28 Nov", which is no day of that month."""
    found = [
        i
        for i in range(1, text.size)
        if text.tags[i] == "num" and not text.taken[i] and text.words[i - 1] in _NUMBERED_ROOMS
        and text.gaps[i] in SOFT and text.tags[i + 1] not in MONTHS
    ]  # fmt: skip
    for i in found:
        text.take(i, i)
    return [Mention(i, i, "room", Nothing(), "the number of a room") for i in found]
