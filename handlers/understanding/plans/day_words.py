"""Which words of an officer's line name days, and how far those of one day reach."""

from handlers.understanding.plans.pieces import MONTHS, WEEKDAYS, ordinal
from handlers.understanding.text import (
    AMPERSAND,
    COLON,
    COMMA,
    DASH,
    SLASH,
    SOFT,
    SPACED_DASH,
    Text,
)

_NAMES = WEEKDAYS | MONTHS | {"minggu", "weekend", "relative"}
_JOINS = frozenset(("and", "or", "to", "hari", "every", "tgl", "the", "on", "ordinal", "year"))
BESIDE = frozenset((*SOFT, COMMA, AMPERSAND, SLASH, DASH, SPACED_DASH))
BEFORE_HOURS = BESIDE | {COLON}
_SINCE = frozenset(
    ["mulai", "sejak", "per", "dari", "from", "since", "starting", "start", "terhitung",
     "efektif", "effective"]
)  # fmt: skip
_LAST_DAY = 31


def is_day(text: Text, i: int) -> bool:
    """Whether word `i` names a day, or is a part of its name: "Jumat", the 23 of "tgl 23"."""
    if i < 0 or text.taken[i]:
        return False
    tag = text.tags[i]
    if tag in _NAMES or (tag == "num" and _numbers_a_day(text, i)):
        return True
    if tag == "ordinal" or tag == "year":
        return text.tags[i - 1] in ("num", *MONTHS)
    linked = text.tags[i - 1] in ("and", "or") and ordinal(text, i) is not None
    return _nth_day(text, i) or _nth_day(text, i - 1) or (linked and _nth_day(text, i - 3))


def _numbers_a_day(text: Text, i: int) -> bool:
    """Whether "tgl", "the ...rd", a month or a slash shows the number to be a day's or month's."""
    if not 1 <= text.values[i] <= _LAST_DAY:
        return False
    if text.tags[i - 1] == "tgl" or text.tags[i + 1] == "ordinal" or text.gaps[i + 1] == SLASH:
        return True
    if text.gaps[i] == SLASH and text.tags[i - 1] == "num":
        return True
    listed = text.tags[i - 1] in ("and", "to") or text.gaps[i] in (COMMA, AMPERSAND, DASH)
    if listed and text.tags[i - 1 - (text.tags[i - 1] in ("and", "to"))] == "num":
        return _numbers_a_day(text, i - 1 - (text.tags[i - 1] in ("and", "to")))
    while text.tags[i] in ("num", "and", "to") and i < text.size:
        i += 1
    return text.tags[i] in MONTHS and text.gaps[i] in SOFT


def _nth_day(text: Text, i: int) -> bool:
    """Whether word `i` begins "hari terakhir", "hari ke-2", "last day"."""
    if i < 0:
        return False
    if text.tags[i] == "hari":
        return ordinal(text, i + 1) is not None
    return text.tags[i + 1] == "hari" and ordinal(text, i) is not None


def days_before(text: Text, end: int, floor: int) -> int | None:
    """Where the days right before word `end` begin; None: no day stands there."""
    i = end
    while i > floor and not text.taken[i - 1] and (is_day(text, i - 1) or _joins(text, i - 1)):
        if text.gaps[i] not in (BEFORE_HOURS if i == end else BESIDE) or _begins(text, i, end):
            break
        i -= 1
    while i < end and text.tags[i] in ("and", "or", "the", "on"):
        i += 1
    return i if any(is_day(text, j) for j in range(i, end)) else None


def _begins(text: Text, i: int, end: int) -> bool:
    """Whether other days begin with word `i`: "sampai 31 Des, | tgl 26 tutup jam 12"."""
    dated = text.tags[i - 1] in MONTHS or text.tags[i - 1] == "year"
    return (
        i < end
        and dated
        and text.gaps[i] == COMMA
        and (text.tags[i] in WEEKDAYS or text.tags[i] in ("tgl", "hari", "minggu", "the"))
    )


def _joins(text: Text, i: int) -> bool:
    return text.tags[i] in _JOINS or text.words[i] == "ke" or ordinal(text, i) is not None


def days_at(text: Text, i: int) -> tuple[int, int] | None:
    """The first and last word of the days that begin at word `i`; None: none does."""
    last = i - 1
    while last + 1 < text.size and not text.taken[last + 1]:
        told = is_day(text, last + 1) or _joins(text, last + 1)
        if not told or (last >= i and text.gaps[last + 1] not in BESIDE):
            break
        last += 1
    while last >= i and text.tags[last] in ("and", "or", "to", "the", "on"):
        last -= 1
    return (i, last) if any(is_day(text, j) for j in range(i, last + 1)) else None


def begins_bounds(text: Text, first: int) -> bool:
    """Whether the days that begin at word `first` are where a series begins or ends."""
    words = (text.words[first - 1], text.words[first])
    return text.tags[first] == "to" or text.tags[first - 1] == "to" or not _SINCE.isdisjoint(words)
