"""Weekdays reckoned from another day: "Senin setelah Natal", "two Thursdays from now"."""

from handlers.understanding.days.counted import afterwards, ago
from handlers.understanding.lexicon import BOUND, BOUND_TREE
from handlers.understanding.mention import (
    Apart,
    Date,
    Mention,
    Month,
    Nth,
    Offset,
    Reckoned,
    Week,
    Weekday,
)
from handlers.understanding.phrases import longest
from handlers.understanding.reader import Found
from handlers.understanding.text import SOFT, Text
from handlers.understanding.vocabulary.bounds import ORDINALS

_SIDES = {"after": 1, "before": -1}
_FROM = (Date, Weekday, Week, Month, Nth, Apart, Offset)
_FILLERS = frozenset(("hari", "the", "tgl"))
_MOST = 52
"""Nobody counts more Thursdays ahead."""


def reckon(text: Text, mentions: list[Mention]) -> list[Mention]:
    """`mentions` (joined, in their order), each weekday with the day that it is reckoned from."""
    places = text.at[BOUND]
    reckoned = mentions[:1]
    for mention in mentions[1:]:
        found = _reckoned(text, reckoned[-1], mention, places)
        if found is None:
            reckoned.append(mention)
        else:
            why = "the weekday before or after a day"
            reckoned[-1] = Mention(reckoned[-1].first, mention.last, "reckoned", found, why)
    return reckoned


def _reckoned(text: Text, one: Mention, other: Mention, places: list[int]) -> Reckoned | None:
    weekday = one.known
    if not isinstance(weekday, Weekday) or weekday != Weekday(weekday.day):
        return None  # "every", "next" and "last" say by themselves which it is
    n, at = _ordinal(text, one)
    known = other.known
    if at not in places or not isinstance(known, _FROM) or _comes_again(known):
        return None
    if _is_end(text, one.first, places):
        return None
    found = longest(BOUND_TREE, text, at)
    side = 0 if found is None else _SIDES.get(found[1][0], 0)
    if found is None or not side or not _joined(text, one.last + 1, found[0], other.first):
        return None
    return Reckoned(weekday.day, side * n, known)


def _is_end(text: Text, first: int, places: list[int]) -> bool:
    """Whether such a word stands before the weekday too: "setelah Senin, sebelum Jumat"."""
    hits = (longest(BOUND_TREE, text, i) for i in range(max(first - 3, 0), first) if i in places)
    return any(hit is not None and hit[0] == first - 1 for hit in hits)


def _ordinal(text: Text, weekday: Mention) -> tuple[int, int]:
    """The 2 of "Kamis kedua setelah", "the second Thursday after", else 1; and the word behind."""
    behind = weekday.last + 1
    if (n := ORDINALS.get(text.words[behind], 0)) > 0:
        return n, behind + 1
    before = weekday.first - 1
    return (text.values[before] if text.tags[before] == "ordinal_word" else 1), behind


def _comes_again(known: object) -> bool:
    return isinstance(known, Weekday | Week) and known.every


def _joined(text: Text, first: int, last: int, end: int) -> bool:
    """Whether words `first` to `end` are one phrase, with small words behind word `last` alone."""
    if any(text.gaps[i] not in SOFT for i in range(first, end + 1)):
        return False
    return all(text.tags[i] in _FILLERS for i in range(last + 1, end))


def counted(text: Text, i: int, weekday: int) -> Found | None:
    """ "Dua Kamis lagi", "2 Thursdays from now", "three Fridays ago", from the weekday at `i`."""
    first = i - 2 if text.tags[i - 1] == "hari" else i - 1
    if text.tags[first] != "num" or text.taken[first] or not 0 < text.values[first] <= _MOST:
        return None
    n = text.values[first]
    if last := afterwards(text, i + 1):
        return first, last, Reckoned(weekday, n, Offset(0))
    if last := ago(text, i + 1):
        return first, last, Reckoned(weekday, -n, Offset(0))
    return None
