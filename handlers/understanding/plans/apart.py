"""A line whose hours differ by day, "Selasa 9-12 dan Kamis 13-15": one line for each of them.

Found by the hours: the days right before each of them are its own. What stands before the first
and behind the last is of all.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from handlers.understanding.directions import find_directions
from handlers.understanding.names import Names
from handlers.understanding.plans.day_words import BEFORE_HOURS, BESIDE
from handlers.understanding.plans.extent import anchors
from handlers.understanding.plans.hours import HourRange, find_hour_ranges
from handlers.understanding.plans.pieces import MONTHS, WEEKDAYS
from handlers.understanding.plans.times import is_rest
from handlers.understanding.plans.words import RESTS
from handlers.understanding.text import (
    Text,
)

_NAMED = WEEKDAYS | MONTHS | {"minggu", "weekend", "relative", "tgl"}
_JOINS = frozenset(("and", "or", "to", "hari", "every", "tgl", "the", "on", "ordinal"))
_DAY_WORDS = frozenset(("kerja", "working", "business", "akhir", "pekan"))
_LINKS = frozenset(("and", "or", "on", "to"))
_LINK_WORDS = frozenset(("serta", "lalu", "kemudian", "sedangkan", "plus", "then", "juga", "wib"))


@dataclass(frozen=True, slots=True)
class _Block:
    """Words `first` to `days` name days, those up to `last` their hours."""

    first: int
    days: int
    last: int
    hours: tuple[HourRange, ...]


def apart(line: str, names: Names) -> tuple[str, ...]:
    """`line` as one line for each timetable; alone where it holds but one; none where it holds
    several that cannot be told apart.
    """
    text = Text(line)
    names.speller.spell(text)
    find_directions(text, names.find(text))
    ranges = [found for found in find_hour_ranges(text) if not is_rest(text, found)]
    blocks = _blocks(text, ranges) if len(ranges) > 1 else []
    if blocks is None:
        return ()
    if len(blocks) < 2:
        return (line,)
    if not _only_links_between(text, blocks) or len({*_dated(text, blocks)}) > 1:
        return ()
    return tuple(_lines(text, blocks))


def _blocks(text: Text, ranges: Sequence[HourRange]) -> list[_Block] | None:
    """The days with their hours; None: hours stand before their days, which may be either's."""
    blocks: list[_Block] = []
    strays = 0
    for found in ranges:
        first = _days_before(text, found.first)
        if first is not None:
            blocks.append(_Block(first, found.first - 1, found.last, (found,)))
        elif blocks:  # "9-12 dan 13-15": the same day goes on
            hours = (*blocks[-1].hours, found)
            blocks[-1] = _Block(blocks[-1].first, blocks[-1].days, found.last, hours)
        else:
            strays += 1
    return None if strays and blocks else blocks


def _days_before(text: Text, hours: int) -> int | None:
    """Where the days right before the hours begin; None: no day stands there."""
    i = hours
    while i and not text.taken[i - 1] and _of_days(text, i - 1):
        if text.gaps[i] not in (BEFORE_HOURS if i == hours else BESIDE):
            break
        i -= 1
    while i < hours and (text.tags[i] in _LINKS or text.tags[i] == "the"):
        i += 1
    named = any(text.tags[j] in _NAMED or anchors(text, j) for j in range(i, hours))
    return i if named else None


def _of_days(text: Text, i: int) -> bool:
    tag, word = text.tags[i], text.words[i]
    if tag == "num":
        return _day_of_a_date(text, i)
    return tag in _NAMED or tag in _JOINS or tag == "year" or word in _DAY_WORDS or anchors(text, i)


def _day_of_a_date(text: Text, i: int) -> bool:
    """Whether a month follows, but for other days: "22", "23 dan 24 Nov"."""
    if text.tags[i - 1] == "tgl":
        return True
    while text.tags[i] in ("num", "and", "to", "ordinal") and i < text.size:
        i += 1
    return text.tags[i] in MONTHS


def _dated(text: Text, blocks: Sequence[_Block]) -> Iterator[bool]:
    """Of each block, whether it names days of a month."""
    for block in blocks:
        tags = text.tags[block.first : block.days + 1]
        yield any(tag in MONTHS or tag in ("tgl", "relative") for tag in tags)


def _only_links_between(text: Text, blocks: Sequence[_Block]) -> bool:
    """Whether nothing but "dan" stands between; a room there could be of one or of all."""
    between = (range(a.last + 1, b.first) for a, b in pairwise(blocks))
    return all(
        text.taken[i] or text.tags[i] in _LINKS or text.words[i] in (_LINK_WORDS | RESTS)
        for span in between
        for i in span
    ) and not any(_named_place(text, a.last + 1, b.first) for a, b in pairwise(blocks))


def _named_place(text: Text, first: int, end: int) -> bool:
    """Whether used-up words lie there that are no hours of a rest."""
    rests = [i for i in range(first, end) if text.words[i] in RESTS]
    start = rests[0] if rests else end
    return any(text.taken[i] for i in range(first, start))


def _lines(text: Text, blocks: Sequence[_Block]) -> Iterator[str]:
    """What is of all around the days and hours of one; around all days where the hours are one."""
    begin, _ = text.place(blocks[0].first, blocks[0].last)
    _, end = text.place(blocks[-1].first, blocks[-1].last)
    head, tail = text.source[:begin], text.source[end:]
    ends = [*(block.first - 1 for block in blocks[1:]), blocks[-1].last]
    hours = [_told(text, block, last) for block, last in zip(blocks, ends, strict=True)]
    days = [text.typed(block.first, block.days) for block in blocks]
    if len(set(hours)) == 1:
        yield f"{head}{' dan '.join(days)} {hours[0]}{tail}"
        return
    again = _again(text, blocks)
    for block, when, told in zip(blocks, days, hours, strict=True):
        lacks = again and not _says_again(text, block)
        yield f"{head}{again} {when} {told}{tail}" if lacks else f"{head}{when} {told}{tail}"


def _told(text: Text, block: _Block, last: int) -> str:
    """The hours so that nobody takes them for days, and the rest that was said behind them."""
    hours = " dan ".join(
        f"{each.opens:%H.%M} - {'selesai' if each.closes is None else f'{each.closes:%H.%M}'}"
        for each in block.hours
    )
    rest = next((i for i in range(block.last + 1, last + 1) if text.words[i] in RESTS), None)
    return hours if rest is None else f"{hours} {text.typed(rest, _without_link(text, last))}"


def _without_link(text: Text, last: int) -> int:
    while text.tags[last] in _LINKS or text.words[last] in _LINK_WORDS - {"wib"}:
        last -= 1
    return last


def _again(text: Text, blocks: Sequence[_Block]) -> str:
    """The "setiap" that is of all where one of them has it and none names a day of a month."""
    if any(_dated(text, blocks)):
        return ""
    for block in blocks:
        for i in range(block.first, block.days + 1):
            if anchors(text, i):
                return text.typed(i, i) if text.tags[i] == "every" else "setiap"
    return ""


def _says_again(text: Text, block: _Block) -> bool:
    return any(anchors(text, i) for i in range(block.first, block.days + 1))
