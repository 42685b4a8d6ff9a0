"""The place that somebody names and that stands in no schedule: "Plaza Senayan", "jl Sudirman"."""

from handlers.understanding.mention import Mention, Named
from handlers.understanding.phrases import Tree, longest, tree
from handlers.understanding.text import SOFT, Text
from handlers.understanding.vocabulary.unlisted import (
    AT,
    FROM,
    HEADS,
    KNOWN,
    NO_NAME,
    NO_OPENING,
    RISKY,
    SURE,
    TAILS,
    UNPLACED,
)
from schedule_data.model.name import NameKind

_KNOWN: Tree = tree([(KNOWN, True), (RISKY, False)])
_TOLD = HEADS | TAILS | _KNOWN.keys()
_SHORTEST, _LONGEST, _MOST_WORDS = 4, 30, 3
_FEW = 4


def unlisted_place(text: Text, names: list[Mention], *, alone: bool) -> tuple[int, int] | None:
    """The first and last word of a place that is none of `names`; None: no such is named. Where
    it does not stand `alone`, but with a region, "di" before an unknown word makes it no place, and
    where somebody comes from is not asked for.
    """
    if not _TOLD.isdisjoint(text.words):
        for i in range(text.size):
            found = _named(text, i, names) if text.words[i] in _TOLD else None
            if found and (alone or text.words[found[0] - 1] not in FROM):
                return found
    return _introduced(text) if alone and not UNPLACED.isdisjoint(text.words) else None


def opening(text: Text) -> tuple[int, int] | None:
    """The word that nobody knows at the beginning of a question of few words about a day: "bsm
    besok buka?" can only name a place.
    """
    entry = text.entries[0]
    if text.size > _FEW or entry.signs or entry.weight or text.taken[0]:
        return None
    word = text.words[0]
    no_name = word in NO_OPENING or word in NO_NAME
    return None if no_name or not word.isalpha() or len(word) < _SHORTEST - 1 else (0, 0)


def _is_district(name: Mention) -> bool:
    """Whether it is a kecamatan's or kelurahan's name, not one of a whole region."""
    known = name.known
    return isinstance(known, Named) and all(
        each.kind is NameKind.REGION and each.detail for each in known.names
    )


def _named(text: Text, i: int, names: list[Mention]) -> tuple[int, int] | None:
    led = _known(text, i + 1) if text.words[i] in HEADS else None  # "tpu menteng pulo"
    return led or _known(text, i) or _told(text, i, names)


def _known(text: Text, i: int) -> tuple[int, int] | None:
    """A well-known name at word `i`, with the "mall" before it."""
    if text.words[i] not in _KNOWN:
        return None
    found = longest(_KNOWN, text, i)
    if found is None or not (found[1][0] or text.words[i - 1] in AT):
        return None
    first = i - (text.words[i - 1] in HEADS and text.gaps[i] in SOFT)
    return first, found[0]


def _told(text: Text, i: int, names: list[Mention]) -> tuple[int, int] | None:
    """The name that "plaza" at word `i` leads in or "city" ends."""
    if text.taken[i] or not (text.words[i] in HEADS or text.words[i] in TAILS):
        return None
    named = (range(each.first, each.last + 1) for each in names if _is_district(each))
    districts = {j for words in named for j in words}
    first = last = i
    if text.words[i] in HEADS:
        while last - i < _MOST_WORDS and _goes_on(text, last + 1, last + 1, districts):
            last += 1
    else:
        while i - first < _MOST_WORDS and _goes_on(text, first - 1, first, districts):
            first -= 1
        last += text.words[i + 1] in TAILS and text.gaps[i + 1] in SOFT  # "Cilandak Town Square"
    others = [j for j in range(first, last + 1) if j != i]
    sure = text.words[i] in SURE or any(j not in districts for j in others)
    return (first, last) if others and sure else None


def _goes_on(text: Text, i: int, joint: int, districts: set[int]) -> bool:
    """Whether word `i` is of the name too, across the gap before word `joint`."""
    if not 0 <= i < text.size or text.gaps[joint] not in SOFT:
        return False
    return i in districts or _is_unknown(text, i) or (not text.taken[i] and text.words[i] in TAILS)


def _introduced(text: Text) -> tuple[int, int] | None:
    """A word that must name a place, since "di" or "jl" stands before it."""
    for i in range(1, text.size):
        if text.words[i - 1] in UNPLACED and text.gaps[i] in SOFT and _is_unknown(text, i):
            return i, i
    return None


def _is_unknown(text: Text, i: int) -> bool:
    entry, word = text.entries[i], text.words[i]
    plain = not (text.taken[i] or entry.signs or entry.weight)
    return plain and word.isalpha() and _SHORTEST <= len(word) <= _LONGEST and word not in NO_NAME
