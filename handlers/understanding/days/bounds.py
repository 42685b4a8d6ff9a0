"""Days of which only one end is named: "sebelum tanggal 20", "setelah Minggu", "from the 20th"."""

from collections.abc import Iterable
from typing import TypeAlias

from handlers.understanding.lexicon import BOUND, BOUND_TREE
from handlers.understanding.mention import (
    Ahead,
    Bound,
    Daily,
    Date,
    Either,
    Mention,
    Now,
    Offset,
    Range,
    Week,
    Weekday,
    Within,
)
from handlers.understanding.phrases import longest
from handlers.understanding.text import SOFT, Text
from handlers.understanding.vocabulary.bounds import NO_BOUND, OPENING, PAPERS

_FILLERS = frozenset(("on", "the", "hari", "tgl"))
_LEAVE = frozenset(("libur", "liburan"))
_ENDLESS = (Now, Range, Either, Ahead, Daily, Within)
"""What has both ends, or none."""
_ONLY = frozenset(("from", "since"))
"""Beside another day these tell how long something has been so: "dari Senin tutup, besok?"."""
_NEAR = 5
_NOT = frozenset(("no", "not", "never"))
"""Before "later than"."""
_LINKS = frozenset(("ke", "dan", "and", "or"))
_STARTS, _ENDS = ("after", "from"), ("before", "until")
_WHY = "one end of the days that are meant"
_MOST = 64
"""Who says it more often asks for nothing; to look at all would only take time."""
_Side: TypeAlias = tuple[int, int, str]
"""First and last word of a phrase, and what it makes of a day."""


def set_bounds(text: Text, mentions: list[Mention]) -> list[Mention]:
    """`mentions` (joined, in their order), those that the words around them make an end of days."""
    sides: list[_Side] = []
    for i in text.at[BOUND][:_MOST]:
        found = longest(BOUND_TREE, text, i)
        if found is not None and text.words[i - 1] not in NO_BOUND:
            ends = _runs_out(text, i) or text.words[i - 1] in _NOT
            told = "until" if ends and found[1][0] == "after" else found[1][0]
            sides.append((i, found[0], told))
    if not sides:
        return mentions
    # "Libur mulai 16 Desember, sebelum itu ada?" asks for the days before.
    sides.sort(key=lambda side: side[2] != "before it")
    alone = len(mentions) == 1
    bounded = [_bounded(text, mention, sides, alone=alone) for mention in mentions]
    return bounded if alone else _with_both_ends(bounded)


def _with_both_ends(mentions: list[Mention]) -> list[Mention]:
    """ "Setelah tanggal 20, sebelum tanggal 25": two ends of the same days."""
    joined: list[Mention] = []
    for mention in mentions:
        before = joined[-1] if joined else None
        if before is not None and _is_end(before, _STARTS) and _is_end(mention, _ENDS):
            both = Range(before.known, mention.known)  # type: ignore[arg-type]
            joined[-1] = Mention(before.first, mention.last, "bound", both, "both ends")
        else:
            joined.append(mention)
    return joined


def _is_end(mention: Mention, sides: tuple[str, ...]) -> bool:
    return isinstance(mention.known, Bound) and mention.known.side in sides


def _runs_out(text: Text, i: int) -> bool:
    """Whether "habis" at word `i` says of a paper that it ends."""
    return text.words[i] in OPENING and not PAPERS.isdisjoint(text.words[max(i - _NEAR, 0) : i])


def _bounded(text: Text, mention: Mention, sides: list[_Side], *, alone: bool) -> Mention:
    known = mention.known
    if _comes_again(known):
        return mention
    for first, last, told in sides:
        if isinstance(known, _ENDLESS) and not (told == "before it" and isinstance(known, Range)):
            continue
        side, leads = _BEHIND.get(told, told), _LEADS.get(told, _leads)(text, first, last, mention)
        if leads and _may_end(known, side, alone=alone):
            start = min(first, mention.first)
            end = last if told == "onward" else mention.last
            return Mention(start, end, "bound", Bound(known, side), _WHY)  # type: ignore[arg-type]
    return mention


def _goes_on(text: Text, first: int, _: int, mention: Mention) -> bool:
    linked = first == mention.last + 2 and text.words[first - 1] in _LINKS
    alone = first == mention.last + 1 and text.words[first] != "later"  # "tomorrow, later"
    return (linked or alone) and text.gaps[mention.last + 1] in SOFT


def _told_back(_: Text, first: int, __: int, mention: Mention) -> bool:
    return first > mention.last


def _leads(text: Text, first: int, last: int, mention: Mention) -> bool:
    """Whether the phrase stands right before the day, or is its first word ("dari tanggal 20")."""
    if first == mention.first:
        return last < mention.last
    between = range(last + 1, mention.first)
    if last >= mention.first or len(between) > len(_FILLERS):
        return False
    if any(text.gaps[i] not in SOFT for i in range(last + 1, mention.first + 1)):
        return False
    return all(text.tags[i] in _FILLERS or text.words[i] in _LEAVE for i in between)


def _comes_again(known: object) -> bool:
    return isinstance(known, Weekday | Week) and known.every


def _may_end(known: object, side: str, *, alone: bool) -> bool:
    """Whether such a day may be that end: of what is past only "since" says something."""
    if side in _ONLY and not alone:
        return False
    if side == "around":
        return isinstance(known, Date)
    if isinstance(known, Offset) and not known.months:
        return known.days > 0 or (known.days < 0 and side == "since")
    if (isinstance(known, Weekday) and known.past) or (isinstance(known, Week) and known.week < 0):
        return side == "since"
    return True


def _right_before(text: Text, _: int, last: int, mention: Mention) -> bool:
    """ "Are you around on Independence Day?" has no other days."""
    return last + 1 == mention.first and not _is_on(text, mention.first)


def _is_on(text: Text, i: int) -> bool:
    return text.tags[i] == "on" or text.gaps[i] not in SOFT


_BEHIND = {"onward": "from", "before it": "before"}
_LEADS = {"onward": _goes_on, "before it": _told_back, "around": _right_before}
"""How else a phrase belongs to a day than by leading to it."""


def is_deadline(text: Text, clocks: Iterable[Mention]) -> bool:
    """Whether "sebelum" stands before one of the clock times: "sebelum jam 10"."""
    begin = {clock.first for clock in clocks}
    hits = (longest(BOUND_TREE, text, i) for i in text.at[BOUND])
    return any(hit and hit[0] + 1 in begin and "before" in hit[1] for hit in hits)
