"""So many days or weeks away, or from now on: "3 hari lagi", "seminggu lagi", "the next 5 days"."""

from handlers.understanding.days.numbers import day_number
from handlers.understanding.mention import Ahead, Day, Month, Offset, Range, Week
from handlers.understanding.reader import Found, Reader
from handlers.understanding.text import DASH, GLUED, SOFT, SPACED_DASH, Text

_UNITS = {"hari": 1, "minggu": 7, "week": 7}
_ROUGHLY = {"harian": 1, "mingguan": 7, "bulanan": 30}
"""Units of "dua mingguan lagi", which is about two weeks away."""
_FURTHEST, _LONGEST = 99_999, 3660
"""Nobody asks for a day further away, or for a longer span."""
_FIGURES = 5
_THIS: dict[int, Day] = {7: Week(0), 30: Month(shift=0)}
"""What "seminggu ini", "sebulan ini" are."""


def _away(amount: int, unit: int, later: int = 0) -> Day | None:
    """`amount` times `unit` days (30: months, 365: years) from `later` days after today."""
    if abs(amount * unit) > _FURTHEST:
        return None
    if unit >= 30:
        return Offset(later, amount * (12 if unit == 365 else 1))
    return Offset(amount * unit + later)


def _span(amount: int, unit: int) -> Day | None:
    if not 0 < amount * unit <= _LONGEST:
        return None
    return Ahead(0, amount * (12 if unit == 365 else 1)) if unit >= 30 else Ahead(amount * unit)


def _unit(text: Text, i: int) -> int:
    """How many days the unit at word `i` has; 0: it is none."""
    tag = text.tags[i]
    if tag in ("bulan", "tahun"):
        return text.values[i]
    if text.gaps[i] not in SOFT:
        return 0
    return _UNITS.get(tag) or _ROUGHLY.get(text.words[i], 0)


def _onward(text: Text, i: int) -> int:
    """The last word of "ke depan" from word `i` on, or 0."""
    if text.tags[i] == "kedepan" or (text.tags[i] in ("coming",) and text.words[i] == "mendatang"):
        return i
    return i + 1 if text.tags[i] == "ke" and text.tags[i + 1] == "next" else 0


def afterwards(text: Text, i: int) -> int:
    """The last word of "lagi", "kemudian", "from now", "dari sekarang" from word `i` on, or 0."""
    if text.gaps[i] not in SOFT:
        return 0
    if text.tags[i] in ("again", "later"):
        return i
    if text.tags[i] == "from" and text.tags[i + 1] == "relative":
        return i + 1
    if text.tags[i] == "from" and text.words[i + 1] in ("now", "sekarang", "skrg", "today", "hari"):
        return i + 2 if text.words[i + 1] == "hari" and text.tags[i + 2] == "this" else i + 1
    return 0


def ago(text: Text, i: int) -> int:
    """The last word of "lalu", "yang lalu", "ago" from word `i` on, or 0."""
    if text.tags[i] == "yang":
        i += 1
    return i if text.tags[i] == "ago" or text.words[i] in ("lalu", "kemarin") else 0


def _amount(text: Text, i: int) -> tuple[int, int] | None:
    """The number at word `i`, of up to five figures, and where it ends."""
    if text.tags[i] in ("digits", "year"):
        return (int(text.words[i]), i) if len(text.words[i]) <= _FIGURES else None
    return day_number(text, i)


def _within(text: Text, i: int) -> int:
    """The first word of "dalam", "in", "the next" before word `i`, or -1."""
    tag = text.tags[i - 1]
    if tag == "dalam":
        return i - 1
    if text.words[i - 1] == "waktu" and text.tags[i - 2] == "dalam":
        return i - 2
    if tag == "next" or tag == "coming":
        before = i - 2 if text.tags[i - 2] in ("the", "every") else i - 1
        return before - 1 if text.tags[before - 1] == "dalam" else before
    return -1


def _settle(text: Text, first: int, end: int, amount: int, unit: int) -> Found | None:
    """Choose between away, from now on and past by the words around `amount` units."""
    before = _within(text, first)
    if last := _onward(text, end + 1):
        start = before if before >= 0 else first
        return _found(start, last, _span(amount, unit))
    if last := afterwards(text, end + 1):
        start = before if before >= 0 and text.tags[first - 1] == "dalam" else first
        later = text.values[last] if text.tags[last] == "relative" else 0
        return _found(start, last, _away(amount, unit, later))
    if last := ago(text, end + 1):
        return _found(first, last, _away(-amount, unit))
    if before < 0 or (text.tags[first - 1] == "dalam" and text.words[first - 1] == "within"):
        return _found(before, end, _span(amount, unit)) if before >= 0 else None
    if text.tags[first - 1] in ("next", "coming"):
        return _found(before, end, _span(amount, unit)) if amount > 1 else None
    if text.words[end + 1] == "time":
        end += 1
    return _found(before, end, _away(amount, unit))


def _found(first: int, last: int, day: Day | None) -> Found | None:
    return None if day is None else (first, last, day)


def number(text: Text, i: int) -> Found | None:
    """ "3 hari lagi", "dua minggu lagi", "in 3 days", "the next 5 days", "2-3 hari lagi"."""
    amount = _amount(text, i)
    if amount is None:
        return None
    unit_at = amount[1] + 1
    if text.words[unit_at] == "of" and text.words[i] == "couple":
        unit_at += 1
    if text.gaps[unit_at] in (DASH, SPACED_DASH) and text.tags[unit_at] == "num":
        return _between_two(text, i)
    unit = _unit(text, unit_at)
    if not unit:
        return None
    first = i - 1 if text.tags[i - 1] == "a" else i
    return _settle(text, first, unit_at, amount[0], unit)


def _between_two(text: Text, i: int) -> Found | None:
    found = number(text, i + 1)
    start = _away(text.values[i], _unit(text, i + 2))
    if found is None or start is None or not isinstance(found[2], Offset):
        return None
    first = i - 1 if text.tags[i - 1] == "dalam" else i
    return first, found[1], Range(start, found[2])


def one(text: Text, i: int) -> Found | None:
    """ "seminggu lagi", "sepekan ke depan", "in a fortnight"."""
    first = i - 1 if text.tags[i - 1] == "a" else i
    if text.tags[i + 1] == "this" and text.values[i] in _THIS:
        return i, i + 1, _THIS[text.values[i]]
    return _settle(text, first, i, 1, text.values[i])


def article(text: Text, i: int) -> Found | None:
    """ "in a week", "a week from now"."""
    unit = _unit(text, i + 1)
    if not unit or text.gaps[i + 1] == GLUED:
        return None
    return _settle(text, i, i + 1, 1, unit)


READERS: tuple[Reader, ...] = (
    *(
        Reader("counted", tag, number, "a number of days or weeks, and which way they are counted")
        for tag in ("num", "digits", "year")
    ),
    Reader("counted", "one_unit", one, "one week or day in one word, and which way it is counted"),
    Reader("counted", "a", article, "a week or a day, and which way it is counted"),
)
