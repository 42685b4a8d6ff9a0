"""Lists and spans of day numbers: "15", "15-17", "15 s.d. 17", "15, 16 dan 17"."""

from collections.abc import Callable
from typing import NamedTuple

from handlers.understanding.mention import Day, Either, Range
from handlers.understanding.text import AMPERSAND, COMMA, DASH, SLASH, SOFT, SPACED_DASH, Text

_SPAN, _LIST = "span", "list"
_LINKS = {"to": _SPAN, "ke": _SPAN, "and": _LIST, "or": _LIST}
_GAPS = {
    DASH: _SPAN, SPACED_DASH: _SPAN, AMPERSAND: _LIST, COMMA: _LIST, SLASH: _LIST,
}  # fmt: skip
_OPENERS = frozenset(("tgl", "from", "between", "the", "hari", "on"))


class Numbers(NamedTuple):
    """The day numbers of one phrase, its first and last word, and whether they make a span."""

    first: int
    last: int
    days: tuple[int, ...]
    span: bool
    hyphen: bool = False

    def as_days(self, day: Callable[[int], Day]) -> Day:
        """The days that the numbers are, each made by `day`."""
        if len(self.days) == 1:
            return day(self.days[0])
        if self.span:
            return Range(day(self.days[0]), day(self.days[-1]))
        return Either(tuple(day(number) for number in self.days))


def day_number(text: Text, i: int) -> tuple[int, int] | None:
    """The number that word `i` is, and where it ends: "17", "17th", "tujuh belas", "dua puluh"."""
    if text.taken[i]:
        return None
    tag, value = text.tags[i], text.values[i]
    if tag == "ordinal_word":
        return value, i
    if tag != "num":
        return None
    after = text.tags[i + 1]
    if after == "ordinal":
        return value, i + 1
    if after == "belas" and value < 10:
        return value + 10, i + 1
    if after == "puluh" and value < 4:
        more = text.tags[i + 2] == "num" and text.values[i + 2] < 10 and text.gaps[i + 2] in SOFT
        return value * 10 + (text.values[i + 2] if more else 0), i + (2 if more else 1)
    return value, i


def _skip_openers(text: Text, i: int) -> int:
    while text.tags[i] in ("tgl", "the", "hari", "month_name"):
        i += 1
    return i


def _link(text: Text, end: int) -> tuple[str, int] | None:
    """How the word behind `end` is joined on, and at which word the next number would be."""
    kind = _GAPS.get(text.gaps[end + 1])
    i = end + 1
    tag = text.tags[i]
    if tag in _LINKS and not text.taken[i]:
        kind = _LINKS[tag]
        i += 2 if text.words[i + 1] == "dengan" else 1
    elif kind is None:
        return None
    return kind, _skip_openers(text, i)


def forward(text: Text, i: int) -> Numbers | None:
    """The numbers from word `i` on."""
    one = day_number(text, i)
    if one is None:
        return None
    days, end, span, hyphen = [one[0]], one[1], False, False
    while link := _link(text, end):
        more = day_number(text, link[1])
        if more is None or span:
            break
        hyphen = text.gaps[end + 1] == DASH
        days.append(more[0])
        end, span = more[1], link[0] == _SPAN
    if span and len(days) > 2:
        return None
    if len(days) == 2 and text.tags[with_openers(text, i)] == "between":
        span = True
    return Numbers(i, end, tuple(days), span, hyphen)


def with_openers(text: Text, i: int) -> int:
    """Where "tgl", "dari tanggal", "the" before word `i` begin."""
    while text.tags[i - 1] in _OPENERS and not text.taken[i - 1] and text.gaps[i] in SOFT:
        if text.tags[i - 1] == "hari" and text.tags[i] != "tgl":
            break
        i -= 1
    return i
