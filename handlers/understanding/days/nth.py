"""Numbered weekdays of a month: "Senin pertama Desember", "last Friday of November"."""

from handlers.understanding.days.dates import year_after
from handlers.understanding.lexicon import NTH
from handlers.understanding.mention import Month, Nth
from handlers.understanding.reader import Found, Reader
from handlers.understanding.text import COMMA, DASH, GLUED, SOFT, Text
from handlers.understanding.vocabulary.bounds import ORDINALS

_WEEKDAYS = frozenset(("weekday", "senen"))
_SHORT = frozenset(("weekday_short", "minggu"))
_WEEKS = frozenset(("minggu", "week"))
_SATURDAY, _WEEKEND, _ANY_DAY = 5, 7, 8
"""What is numbered beside weekdays has numbers behind theirs."""
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
    """ "The first Monday of December", "last day of the month", "2nd Tuesday in May"."""
    glued = text.tags[i] == "ordinal"
    first = i - 1 if glued else i
    n = -1 if text.tags[i] == "last" else text.values[first]
    if (text.tags[i] == "last" and text.words[i] != "last") or n > _MOST:
        return None
    what = _counted_at(text, i + 1)
    links = text.tags[i + 2] == "on" or text.words[i + 2] in ("in", "this", "next")
    month = _month(text, i + 2) if what is not None and links else None
    if what is None or month is None:
        return None
    if text.tags[first - 1] == "the":
        first -= 1
    return first, month[0], _nth(what, n, month[1])


def _behind(text: Text, first: int, last: int, n: int) -> Found | None:
    """What the ordinal from word `first` to `last` numbers, before it, and the month behind it."""
    day = first - 1
    if text.tags[day] in _WEEKS and _counted_at(text, day - 1) in range(7):
        day -= 1  # "selasa minggu keempat"
    what = _counted_at(text, day)
    month = _month(text, last + 1) if what is not None and text.gaps[first] in SOFT else None
    if what is None or month is None:
        return None
    if text.tags[day] in _WEEKS and text.tags[day - 1] == "edge":
        day -= 1
    if text.tags[day - 1] == "hari" and text.gaps[day] in SOFT:
        day -= 1
    if text.tags[day - 1] == "from":
        return None  # "dari Selasa ke 4 November" is a span
    return day, month[0], _nth(what, n, month[1])


def _nth(what: int, n: int, month: Month) -> Nth:
    if what == _WEEKEND:
        return Nth(_SATURDAY, n, month, days=2)
    return Nth(None if what == _ANY_DAY else what, n, month)


def _counted_at(text: Text, i: int) -> int | None:
    """The weekday that word `i` is ("minggu" only behind "hari"), or a weekend, or any day."""
    if i < 0 or text.taken[i]:
        return None
    tag, before = text.tags[i], text.tags[i - 1]
    if tag in _WEEKDAYS or (tag in _SHORT and before == "hari"):
        return text.values[i]
    if tag == "weekend" or (tag in _WEEKS and before == "edge" and text.keys[i - 1] == "akhir"):
        return _WEEKEND
    return _ANY_DAY if tag in ("hari", "tgl") else None


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
