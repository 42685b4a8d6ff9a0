"""Numbered weekdays of a month, once: "Selasa pertama dan ketiga Desember", "last Friday of May".

With "setiap" the same words come again, which is read elsewhere. Here each word is one letter
behind its gap, so that a whole phrase is one pattern.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise, product

from handlers.understanding.meaning import DayDoubt, DayProblem
from handlers.understanding.mention import Date, Day, Either, Mention, Month, Vague
from handlers.understanding.plans.pieces import MONTHS, WEEKDAYS, ordinal
from handlers.understanding.plans.words import ORDINALS
from handlers.understanding.settle import settle
from handlers.understanding.text import AMPERSAND, COMMA, DASH, SLASH, SOFT, SPACED_DASH, Text

_WHY = "numbered weekdays of the months that are named"
_GAPS = {
    **dict.fromkeys(SOFT, " "), **dict.fromkeys((COMMA, AMPERSAND, SLASH), ","),
    **dict.fromkeys((DASH, SPACED_DASH), "-"),
}  # fmt: skip
_TAGS = {
    **dict.fromkeys(WEEKDAYS, "W"), **dict.fromkeys(MONTHS, "M"), "hari": "h", "minggu": "s",
    "week": "s", "num": "N", "ordinal": "t", "ordinal_word": "o", "and": "&", "to": "-",
    "bulan": "b", "every": "e", "next": "x", "year": "y", "the": "f",
}  # fmt: skip
_WORDS = {
    **{word: "o" if word == "last" else "O" for word in ORDINALS}, "ke": "K", "sunday": "W",
    "of": "f", "in": "f", "di": "f", "pada": "f", "dalam": "f", "the": "f", "on": "f",
    "ini": "x", "this": "x",
}  # fmt: skip
_LINK = r"(?:[ ,]& |,)"
_DAY = r"(?:h [Ws]|W)"
_DAYS = rf"(?:{_DAY}(?:{_LINK}{_DAY})*)"
_BEHIND = rf"(?:(?:O|K[ -]N)(?:{_LINK}(?:O|K[ -]N))*)"
_NTH = r"(?:o|N t|K[ -]N)"
_BEFORE = rf"(?:{_NTH}(?:{_LINK}(?:f )?{_NTH})*)"
_MONTHS = rf"(?:M(?:-| - )M|M(?:{_LINK}M)*)(?: y)?"
_OF = rf"(?:(?:[ ,]f)*[ ,](?P<near>b x|x b)|(?:[ ,][fb])*[ ,](?P<months>{_MONTHS}))"
_PHRASES = (
    re.compile(rf"(?:{_DAYS}(?: s)? {_BEHIND}{_LINK})*{_DAYS}(?: s)? {_BEHIND}{_OF}(?!.e)"),
    re.compile(rf"(?:{_BEFORE} {_DAYS}{_LINK}(?:f )?)*{_BEFORE} {_DAYS}{_OF}(?!.e)"),
)
_AGAIN = re.compile(r"e(?: [hbfs])* $")
_YEAR = 12


def find_numbered(text: Text, today: date) -> list[Mention]:
    """The numbered weekdays in `text`; their words are used up."""
    found = []
    for first, last, told in _stretches(text):
        if text.free(first, last):
            text.take(first, last)
            found.append(Mention(first, last, "numbered", _known(text, told, today), _WHY))
    return found


def half_read(text: Text, days: Iterable[Mention]) -> DayDoubt | None:
    """ "Selasa kedua" of no month: a number that was left over beside a day is asked about."""
    for day in days:
        first, last = day.first, day.last
        if _left(text, last + 1) and text.gaps[last + 1] in SOFT:
            last += 1 + (text.words[last + 1] == "ke" and text.tags[last + 2] == "num")
        elif _left(text, first - 1) and text.gaps[first] in SOFT:
            first -= 1
        else:
            continue
        return DayDoubt(DayProblem.VAGUE, text.typed(first, last))
    return None


def _left(text: Text, i: int) -> bool:
    told = text.words[i] in ORDINALS or text.tags[i] == "ordinal_word" or text.words[i] == "ke"
    return 0 <= i < text.size and told and not text.taken[i]


def ends_numbered(text: Text, i: int) -> bool:
    """Whether such weekdays end with word `i`: numbers behind them are no days of their month."""
    return any(last == i for _, last, _ in _stretches(text))


def _stretches(text: Text) -> Iterator[tuple[int, int, re.Match[str]]]:
    shape = "".join(_letter(text, i) for i in range(text.size))
    if "o" not in shape and "O" not in shape and "K" not in shape and "t" not in shape:
        return
    for phrase in _PHRASES:
        for told in phrase.finditer(shape):
            if told.start() % 2 and not _AGAIN.search(shape, 0, told.start()):
                yield told.start() // 2, (told.end() - 1) // 2, told


def _letter(text: Text, i: int) -> str:
    word, tag = text.words[i], text.tags[i]
    return _GAPS.get(text.gaps[i], ";") + (_WORDS.get(word) or _TAGS.get(tag, "."))


def _known(text: Text, told: re.Match[str], today: date) -> Day:
    """The days; Vague where a month has no fifth such weekday."""
    counted, months = list(_counted(text, told)), list(_months(text, told, today))
    found = [_nth(*month, day, n) for month in months for day, n in counted]
    dates = sorted(day for day in found if day is not None)
    if len(dates) < len(found) or not dates:
        return Vague(Month(), "")
    each = tuple(Date(day.day, day.month, day.year) for day in dates)
    return each[0] if len(each) == 1 else Either(each)


def _counted(text: Text, told: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Each weekday with its number; "Selasa pertama dan Kamis ketiga" are two."""
    days: list[int] = []
    numbers: list[int] = []
    before = ""
    end = told.start("near" if told["near"] else "months")
    for i in range(told.start() // 2, end // 2):
        kind = _kind(text, i)
        if kind and before and kind != before and days and numbers:
            yield from product(days, numbers)
            days, numbers = [], []
        before = kind or before
        if kind == "day":
            days.append(text.values[i])
        elif kind and (nth := ordinal(text, i)) is not None:
            numbers.append(nth[0])
    yield from product(days, numbers)


def _kind(text: Text, i: int) -> str:
    """Whether word `i` is a weekday or a number; "minggu" is a day only behind "hari"."""
    if text.tags[i] in WEEKDAYS or (text.tags[i] == "minggu" and text.tags[i - 1] == "hari"):
        return "day"
    if text.words[i] == "sunday":
        return "day"
    behind_ke = text.tags[i] == "num" and text.words[i - 1] == "ke"
    return "number" if ordinal(text, i) is not None and not behind_ke else ""


def _months(text: Text, told: re.Match[str], today: date) -> Iterable[tuple[int, int]]:
    """Year and month of each; the year as far as none is told is that of the next to come."""
    last = (told.end() - 1) // 2
    if told["near"]:
        ahead = any(text.tags[i] == "next" for i in range(told.start("near") // 2, last + 1))
        return (_year_and_month(today.year, today.month + ahead),)
    places = range(told.start("months") // 2, last + 1)
    named = [text.values[i] for i in places if text.tags[i] in MONTHS]
    if "-" in told["months"]:
        named = [(named[0] + n - 1) % _YEAR + 1 for n in range((named[1] - named[0]) % _YEAR + 1)]
    if text.tags[last] == "year":
        year = text.values[last] - _turns(named)
    else:
        span = settle(Month(named[0]), today).span
        year = today.year if span is None else span.start.year
    return list(_running(named, year))


def _running(months: list[int], year: int) -> Iterator[tuple[int, int]]:
    """The months in their years: January behind December is of the next one."""
    before = 0
    for month in months:
        year += month < before
        before = month
        yield year, month


def _turns(months: list[int]) -> int:
    return sum(after < before for before, after in pairwise(months))


def _year_and_month(year: int, month: int) -> tuple[int, int]:
    return year + (month - 1) // _YEAR, (month - 1) % _YEAR + 1


def _nth(year: int, month: int, weekday: int, n: int) -> date | None:
    """The `n`th such weekday of a month, -1 the last; None: it has none."""
    length = monthrange(year, month)[1]
    first = 1 + (weekday - date(year, month, 1).weekday()) % 7
    day = first + 7 * (n - 1) if n > 0 else first + 7 * ((length - first) // 7)
    return date(year, month, day) if n and first <= day <= length else None
