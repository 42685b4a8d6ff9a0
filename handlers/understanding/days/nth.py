"""Numbered weekdays of a month: "Senin pertama Desember", "last Friday of November"."""

from handlers.understanding.days.dates import year_after
from handlers.understanding.lexicon import NTH
from handlers.understanding.mention import Month, Nth
from handlers.understanding.reader import Found, Reader
from handlers.understanding.text import COMMA, DASH, GLUED, SOFT, Text
from handlers.understanding.vocabulary.bounds import ORDINALS

_WEEKDAYS = frozenset(("weekday", "senen"))
_SHORT = frozenset(("weekday_short", "minggu"))
_MONTHS = frozenset(("month", "month_short"))
_LINKS = frozenset(("on", "dalam", "the", "from"))
_NEAR = {"this": 0, "next": 1, "last": -1}
_MOST = 5
"""No month has a sixth Monday."""
_GAPS = frozenset((*SOFT, COMMA))


def behind(text: Text, i: int) -> Found | None:
    """ "Senin pertama Desember", "jumat terakhir bulan ini", "selasa minggu keempat Mei"."""
    return _behind(text, i, i, ORDINALS[text.words[i]])


def behind_ke(text: Text, i: int) -> Found | None:
    """ "Selasa ke-4 November", "selasa minggu ke 2 bulan depan"."""
    joined = text.gaps[i + 1] in (*SOFT, DASH)
    if not joined or text.tags[i + 1] != "num" or not 1 <= text.values[i + 1] <= _MOST:
        return None
    return _behind(text, i, i + 1, text.values[i + 1])


def before(text: Text, i: int) -> Found | None:
    """ "The first Monday of December", "last friday of the month", "2nd Tuesday in May"."""
    glued = text.tags[i] == "ordinal"
    first = i - 1 if glued else i
    n = -1 if text.tags[i] == "last" else text.values[first]
    if (text.tags[i] == "last" and text.words[i] != "last") or n > _MOST:
        return None
    weekday = _weekday_at(text, i + 1)
    links = text.tags[i + 2] == "on" or text.words[i + 2] in ("in", "this", "next")
    month = _month(text, i + 2) if weekday is not None and links else None
    if weekday is None or month is None:
        return None
    if text.tags[first - 1] == "the":
        first -= 1
    return first, month[0], Nth(weekday, n, month[1])


def _behind(text: Text, first: int, last: int, n: int) -> Found | None:
    """The weekday before the ordinal from word `first` to `last`, and the month behind it."""
    day = first - 1
    if text.tags[day] in ("minggu", "week") and _weekday_at(text, day - 1) is not None:
        day -= 1  # "selasa minggu keempat"
    weekday = _weekday_at(text, day)
    if weekday is None or text.gaps[first] not in SOFT:
        return None
    month = _month(text, last + 1)
    if month is None:
        return None
    if text.tags[day - 1] == "hari" and text.gaps[day] in SOFT:
        day -= 1
    if text.tags[day - 1] == "from":
        return None  # "dari Selasa ke 4 November" is a span
    return day, month[0], Nth(weekday, n, month[1])


def _weekday_at(text: Text, i: int) -> int | None:
    """The weekday that word `i` is; "minggu" only behind "hari"."""
    if i < 0 or text.taken[i]:
        return None
    tag = text.tags[i]
    if tag in _WEEKDAYS or (tag in _SHORT and text.tags[i - 1] == "hari"):
        return text.values[i]
    return None


def _month(text: Text, i: int) -> tuple[int, Month] | None:
    """Where the month that is named from word `i` on ends, and which it is."""
    while text.tags[i] in _LINKS and text.gaps[i] in _GAPS:
        i += 1
    if text.gaps[i] not in (*_GAPS, GLUED):
        return None
    shift = _NEAR.get(text.tags[i])
    if shift is not None and text.tags[i + 1] == "bulan":
        return i + 1, Month(shift=shift)  # "this month"
    if text.tags[i] == "bulan" and text.tags[i + 1] not in _MONTHS:
        shift = _NEAR.get(text.tags[i + 1])
        return (i, Month(shift=0)) if shift is None else (i + 1, Month(shift=shift))
    i += text.tags[i] == "bulan"
    if text.tags[i] not in _MONTHS:
        return None
    end, year, year_shift = year_after(text, i)
    return end, Month(text.values[i], year=year, year_shift=year_shift)


_WHY = "a numbered weekday of a month"
READERS: tuple[Reader, ...] = (
    Reader("nth", NTH, behind, _WHY),
    Reader("nth", "ke", behind_ke, _WHY),
    Reader("nth", "ordinal_word", before, _WHY),
    Reader("nth", "ordinal", before, _WHY),
    Reader("nth", "last", before, _WHY),
)
