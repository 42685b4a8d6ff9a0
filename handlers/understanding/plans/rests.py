"""Rests of some weekdays alone: "istirahat 12-13, jumat 11.30-13.00", "tiap Jumat istirahat
11.30-13". They are cut out of the line before anybody can take them for opening hours of a day.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time

from handlers.understanding.directions import find_directions
from handlers.understanding.names import Names
from handlers.understanding.plans.extent import anchors
from handlers.understanding.plans.hours import HourRange, find_hour_ranges
from handlers.understanding.plans.pieces import MONTHS, WEEKDAYS
from handlers.understanding.plans.words import RESTS
from handlers.understanding.text import DASH, SOFT, SPACED_DASH, Text
from schedule_data.model.circumstance import Pause

_CALLED = RESTS - {"closed", "tutup"}
_SIGN = re.compile(rf"\b(?:{'|'.join(sorted(_CALLED))})", re.IGNORECASE)
_SUNDAY = "minggu"
_OF_A_REST = frozenset(("and", "or", "to", "hari", "every", "on", "the", "jam", "at"))
_BUT = frozenset(("kecuali", "selain", "except"))
_WORDS = _BUT | {
    "khusus", "khususnya", "kalau", "kalo", "untuk", "pada", "sedangkan", "sedang", "serta", "saat",
    "adalah", "for", "only", "but", "jamnya", "nya", "waktu", "time", "wib", "dari",
}  # fmt: skip
_DAYS = frozenset((*WEEKDAYS, *MONTHS, _SUNDAY, "tgl", "relative", "weekend", "week", "year"))
_NOON_FROM, _NOON_TO = time(11), time(14, 30)
_LONGEST = 180
"""So many minutes a rest lasts at most that nobody calls one again."""
_WHOLE_WEEK = frozenset(range(7))


@dataclass(frozen=True, slots=True)
class _Rest:
    """Words `first` to `last` tell a rest of `weekdays`; `named`: a word for it stands there."""

    first: int
    last: int
    pause: Pause
    named: bool


def split_rests(line: str, names: Names) -> tuple[str, tuple[Pause, ...]]:
    """The line without the rests of single weekdays, and those."""
    if _SIGN.search(line) is None:
        return line, ()
    text = Text(line)
    names.speller.spell(text)
    find_directions(text, names.find(text))
    ranges = list(find_hour_ranges(text))
    found = [rest for rest in _rests(text, ranges) if _stands(text, rest, ranges)]
    for rest in reversed(found):
        begin, end = text.place(rest.first, rest.last)
        line = f"{line[:begin]} {line[end:]}"
    return line, tuple(rest.pause for rest in found)


def _rests(text: Text, ranges: Sequence[HourRange]) -> Iterator[_Rest]:
    """What may be the rest of some weekdays, in order; one behind another need not be called so."""
    before: _Rest | None = None
    for number, hours in enumerate(ranges):
        floor = ranges[number - 1].last + 1 if number else 0
        rest = _rest(text, hours, floor, before)
        if rest is not None and rest.pause.weekdays != _WHOLE_WEEK:
            yield rest
        before = rest


def _rest(text: Text, hours: HourRange, floor: int, before: _Rest | None) -> _Rest | None:
    """The rest at `hours`, of which no word lies before `floor`; one of every day has all days."""
    if hours.closes is None or hours.closes <= hours.opens:
        return None
    first = _begins(text, hours.first, floor)
    last = hours.last + _called_behind(text, hours.last)
    named = last > hours.last or any(word in _CALLED for word in text.words[first : hours.first])
    goes_on = before is not None and first == floor and _like(before.pause, hours)
    days = frozenset(_weekdays(text, first, hours.first))
    if not (named or (goes_on and days)):
        return None
    but = not _BUT.isdisjoint(text.words[first : hours.first])
    if but and before is not None and before.pause.weekdays == days:
        days = _WHOLE_WEEK - days  # "jumat istirahat 11-13, selain jumat 12-13"
    at_once = last > hours.last and not days and floor > 0
    days = days if days or at_once else _WHOLE_WEEK
    return _Rest(first, last, Pause(hours.opens, hours.closes, days), named)


def _begins(text: Text, i: int, floor: int) -> int:
    """Where the words for a rest and its weekdays before word `i` begin."""
    while i > floor and (_of_a_rest(text, i - 1) or text.words[i - 1] in _CALLED):
        i -= 1
    return i


def _of_a_rest(text: Text, i: int) -> bool:
    if text.taken[i]:
        return False
    tag, word = text.tags[i], text.words[i]
    return tag in WEEKDAYS or tag == _SUNDAY or tag in _OF_A_REST or word in _WORDS


def _called_behind(text: Text, last: int) -> int:
    """How many words behind the hours up to word `last` call these, and no others, a rest."""
    i = last + 1
    if i >= text.size or text.words[i] not in _CALLED or text.gaps[i] not in SOFT:
        return 0
    while text.words[i + 1] in _CALLED:
        i += 1
    goes_on = text.gaps[i + 1] in SOFT and i + 1 < text.size
    return 0 if goes_on and (_of_a_rest(text, i + 1) or text.words[i + 1].isdigit()) else i - last


def _like(rest: Pause, hours: HourRange) -> bool:
    """Whether the hours of some weekdays behind a rest are a rest too: short, and at its time."""
    assert hours.closes is not None  # noqa: S101 - the caller has looked
    short = _minutes(hours.closes) - _minutes(hours.opens) <= _LONGEST
    meets = hours.opens < rest.ends and rest.starts < hours.closes
    return short and (meets or (hours.opens >= _NOON_FROM and hours.closes <= _NOON_TO))


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _weekdays(text: Text, first: int, end: int) -> Iterator[int]:
    """The weekdays that are named there, those between two of them included; Monday is 0."""
    before: int | None = None
    spans = False
    for i in range(first, end):
        if text.tags[i] in WEEKDAYS or text.tags[i] == _SUNDAY:
            day = 6 if text.tags[i] == _SUNDAY else text.values[i]
            spans = spans or text.gaps[i] in (DASH, SPACED_DASH)
            if before is not None and spans:
                yield from ((before + n) % 7 for n in range((day - before) % 7))
            yield day
            before, spans = day, False
        else:
            spans = text.tags[i] == "to"


def _stands(text: Text, rest: _Rest, ranges: Sequence[HourRange]) -> bool:
    """Whether the weekdays are the rest's own: those before "istirahat" are the event's where it
    names no others, "Jumat 9-15 istirahat 11.30-13" is held on Fridays.
    """
    words = text.words[rest.first : rest.last + 1]
    called = next((i for i, word in enumerate(words) if word in _CALLED), -1)
    first = next((i for i in range(len(words)) if _is_day(text, rest.first + i)), len(words))
    if not rest.named or called < first:
        return True
    others = (i for i in range(text.size) if not rest.first <= i <= rest.last)
    if any(_is_day(text, i) or anchors(text, i) for i in others):
        return True
    return not any(each.last < rest.first or each.first > rest.last for each in ranges)


def _is_day(text: Text, i: int) -> bool:
    return text.tags[i] in _DAYS
