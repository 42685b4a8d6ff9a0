"""A line whose hours or days differ by place, "Blok M 9-15, AEON 10-21": one line for each place.

What stands at the same side of every place is its own; what stands once, before the first or behind
the last, is of all. Anything between the two cannot be told apart.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from handlers.understanding.mention import Mention
from handlers.understanding.names import Names
from handlers.understanding.plans.hours import HourRange, find_hour_ranges
from handlers.understanding.plans.named import venues
from handlers.understanding.plans.reading import read_one
from handlers.understanding.plans.several_places import find_places, headed
from handlers.understanding.plans.times import is_rest
from handlers.understanding.text import Text

_LINK = r"\b(?:dan|and|serta|sedangkan|while)\b"
_BREAK = re.compile(rf"[,;|!]|\.(?!\d)|{_LINK}", re.IGNORECASE)
_LINKED = re.compile(rf"(?:\s|,)*{_LINK}$", re.IGNORECASE)
_STRONG = re.compile(r"[;|!]|\.(?!\d)\s")
_LOOSE_ENDS = " ,;|.!&"


class _Side(StrEnum):
    """Where days or hours stand: once, of all; before each place; behind each."""

    ONCE = "once"
    BEFORE = "before"
    BEHIND = "behind"


_OF_ALL = re.compile(
    r"[,;.]\s*(?:dan\s+)?(?:kecuali|selain|mulai|sampai|s/d|s\.d|hingga|selama|libur|tutup"
    r"|hari kerja|except|from|until|till|starting|closed)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Gap:
    """The words before, between or behind the places; where its hours begin and end in it (-1:
    it has none), and whether it names a day.
    """

    text: str
    opens: int
    closes: int
    dated: bool


def by_place(line: str, *, now: datetime, names: Names) -> tuple[str, ...]:
    """`line` as one line for each place; alone where its places share days and hours; none where
    nobody can say which are whose.
    """
    line = _spelt_out(headed(line, names), names)
    text, places, ranges = _found(line, names)
    if len(places) < 2:
        return (line,)
    gaps = _gaps(text, places, ranges, now, names)
    hours = _side([gap.opens >= 0 for gap in gaps])
    days = _side([gap.dated for gap in gaps])
    if hours is None or days is None:
        return ()
    if hours is _Side.ONCE and days is _Side.ONCE and all(map(_is_known, places)):
        return (line,)
    if days is _Side.BEHIND and _OF_ALL.search(gaps[-1].text):
        return ()  # of the last, or of all: that is asked
    of_all, first = _head(gaps[0], hours, days)
    last, of_all_too = _tail(gaps[-1], hours, days)
    cuts = [_cut(gap, hours, days) for gap in gaps[1:-1]]
    before = [first, *(after for _, after in cuts)]
    behind = [*(own for own, _ in cuts), last]
    return tuple(
        f"{of_all} {lead} {text.typed(place.first, place.last)} {own}, {of_all_too}".strip(" ,")
        for lead, place, own in zip(before, places, behind, strict=True)
    )


def _found(line: str, names: Names) -> tuple[Text, list[Mention], list[HourRange]]:
    text = Text(line)
    names.speller.spell(text)
    places: list[Mention] = []
    named = sorted(names.find(text))
    for mention in named:
        own = venues((mention,))
        if own and (not places or own != venues(places[-1:])):
            places.append(mention)
    ranges = [each for each in find_hour_ranges(text) if not is_rest(text, each)]
    return text, find_places(text, named) or places, ranges


def _is_known(place: Mention) -> bool:
    return bool(venues((place,)))


def _spelt_out(line: str, names: Names) -> str:
    """The line with its hours so that nobody takes them for days where fewer words stand around."""
    text, places, ranges = _found(line, names)
    for each in reversed(ranges if len(places) > 1 else []):
        begin, end = text.place(each.first, each.last)
        closes = "selesai" if each.closes is None else f"{each.closes:%H.%M}"
        line = f"{line[:begin]}{each.opens:%H.%M} - {closes}{line[end:]}"
    return line


def _gaps(
    text: Text, places: Sequence[Mention], ranges: Sequence[HourRange], now: datetime, names: Names
) -> list[_Gap]:
    bounds = [text.place(place.first, place.last) for place in places]
    begins = [0, *(end for _, end in bounds)]
    ends = [*(begin for begin, _ in bounds), len(text.source)]
    hours = [text.place(each.first, each.last) for each in ranges]
    return [
        _gap(text.source, begin, end, hours, now, names)
        for begin, end in zip(begins, ends, strict=True)
    ]


def _gap(
    source: str,
    begin: int,
    end: int,
    hours: Sequence[tuple[int, int]],
    now: datetime,
    names: Names,
) -> _Gap:
    inside = [each for each in hours if begin <= each[0] < end]
    rest = list(source)
    for first, last in inside:
        rest[first:last] = " " * (last - first)
    plan = read_one("".join(rest[begin:end]), now=now, names=names)
    dated = bool(plan.first_day or plan.days or plan.repeat or plan.or_else or plan.day_doubt)
    opens, closes = (inside[0][0] - begin, inside[-1][1] - begin) if inside else (-1, -1)
    return _Gap(source[begin:end], opens, closes, dated)


def _side(there: Sequence[bool]) -> _Side | None:
    """On which side of the places something stands, by the gaps in which it does; None: neither."""
    if sum(there) == 0 or (sum(there) == 1 and (there[0] or there[-1])):
        return _Side.ONCE
    if all(there[1:]) and not there[0]:
        return _Side.BEHIND
    return _Side.BEFORE if all(there[:-1]) and not there[-1] else None


def _head(gap: _Gap, hours: _Side, days: _Side) -> tuple[str, str]:
    """What stands before all places: of all, and of the first."""
    if hours is _Side.BEFORE and days is _Side.BEFORE:
        return "", gap.text
    if hours is _Side.BEFORE:
        return gap.text[: gap.opens], gap.text[gap.opens :]
    if days is _Side.BEFORE:
        at = max(gap.closes, 0)
        return gap.text[:at], gap.text[at:]
    return gap.text, ""


def _tail(gap: _Gap, hours: _Side, days: _Side) -> tuple[str, str]:
    """What stands behind all places: of the last, and of all."""
    at = 0
    if days is _Side.BEHIND:
        end = _STRONG.search(gap.text, max(gap.closes, 0))
        at = len(gap.text) if end is None else end.start()
        at = at if hours is _Side.BEHIND or gap.opens < 0 else gap.opens
    elif hours is _Side.BEHIND:
        at = gap.closes
    return gap.text[:at].strip(_LOOSE_ENDS), gap.text[at:].strip(_LOOSE_ENDS)


def _cut(gap: _Gap, hours: _Side, days: _Side) -> tuple[str, str]:
    """What stands between two places: of the one before it, and of the one behind it."""
    if _Side.BEFORE not in (hours, days):
        return _LINKED.sub("", gap.text.strip(_LOOSE_ENDS)), ""
    if hours is _Side.BEFORE and days is _Side.BEHIND:
        return gap.text[: gap.opens].strip(_LOOSE_ENDS), gap.text[gap.opens :]
    start = gap.closes if hours is _Side.BEHIND else 0
    stop = gap.opens if hours is _Side.BEFORE else len(gap.text)
    found = _BREAK.search(gap.text, start, stop)
    at = start if found is None else found.end()
    return gap.text[:at].strip(_LOOSE_ENDS), gap.text[at:]
