"""A message as words and numbers, each with its place in what was typed.

Spelling is levelled here (case, full-width forms, curly quotes, zero-width characters); between two
words stands a gap, which says how they were joined: glued, by a space, a dash, a comma.
"""

import re
import unicodedata
from collections import defaultdict
from functools import lru_cache
from typing import Any

GLUED, SPACE, DASH, SPACED_DASH, SLASH = "", " ", "-", " - ", "/"
DOT, COLON, COMMA, STOP, AMPERSAND = ".", ":", ",", ";", "&"
FULL_STOP = ". "
"""A dot that is not tight; an abbreviation's is a space, every other a STOP."""
SOFT = frozenset((GLUED, SPACE))
"""Gaps across which words belong to one phrase."""
LOOSE = frozenset((GLUED, SPACE, COMMA, DASH, SPACED_DASH, DOT))
"""Gaps across which one day may explain another: "Minggu, 17 November"."""

# Single letters joined by dots or slashes first ("s.d.", "s/d", "a.m."), then words with their
# apostrophes ("jum'at"), then numbers. No alternative can be read in two ways: no backtracking.
_TOKEN = re.compile(
    r"((?:s\.d\.?|s/d|[ap]\.m\.?|2(?:day|morrow|moro|mrw|nite|night))(?![a-z0-9])"
    r"|[a-z]+(?:'[a-z]+)*|[0-9]+)"
)
_PLAIN_TOKEN = re.compile(r"([a-z]+|[0-9]+)")
_PLAIN = {ord(c): None for c in "./'"}
_SPELLED_OUT = {
    "–": "-", "—": "-", "‒": "-", "−": "-", "‐": "-", "‑": "-", "―": "-", "⁄": "/", "∕": "/",
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "…": ".", "•": ";",
    "。": ".", "、": ",", "×": "x",
}  # fmt: skip
_ABBREVIATIONS = """
tgl jl jln no lt kel kec lap kep kp kpg pd tj tg gn ps hr bln th thn jkt jak jam pkl pk rp st dr jan
feb mar apr jun jul agu ags agt aug sep sept okt oct nov nop des dec sen sel rab kam jum sab mon tue
tues wed thu thur thurs fri sat sun p s kab lbk klp kby tn drg a v ver
"""
_ABBREVIATED = frozenset(_ABBREVIATIONS.split())
"""Words whose full stop ends no sentence."""
_GAPS = {
    "": GLUED, " ": SPACE, ", ": COMMA, ",": COMMA, ". ": FULL_STOP, ".": DOT, "? ": STOP,
    "! ": STOP, "-": DASH, " - ": SPACED_DASH, "/": SLASH, ":": COLON, ": ": COLON, "&": AMPERSAND,
    " & ": AMPERSAND, "  ": SPACE,
}  # fmt: skip
"""Gaps that are what they look like."""
_DECORATION = str.maketrans("", "", "*_~\"'()[]{}|<>")
_AFTER_AMOUNTS = ("%", "$")
_SENTENCE = frozenset(".?!;")
SENTINELS = 4
_NO_WORDS = [""] * SENTINELS
_NO_GAPS = [STOP] * SENTINELS


@lru_cache(maxsize=4096)
def _level(char: str) -> str:
    """What one character counts as: lower case, compatible form, no accents, "" if invisible."""
    if char in _SPELLED_OUT:
        return _SPELLED_OUT[char]
    plain = unicodedata.normalize("NFKD", char).lower()
    kept = "".join(_SPELLED_OUT.get(c, c) for c in plain if unicodedata.category(c) not in _DROPPED)
    return kept if kept.isascii() or not kept else kept[0]


_DROPPED = frozenset(("Mn", "Me", "Cf", "Cc"))


def _levelled(source: str) -> tuple[str, list[int]]:
    """`source` levelled, and for each character the place that it came from."""
    parts: list[str] = []
    places: list[int] = []
    for place, char in enumerate(source):
        level = char.lower() if char.isascii() else _level(char)
        parts.append(level)
        places.extend([place] * len(level))
    places.append(len(source))
    return "".join(parts), places


@lru_cache(maxsize=1024)
def _gap(between: str) -> str:
    """The kind of gap that the characters between two words make."""
    if between in _GAPS:
        return _GAPS[between]
    if "\n" in between:
        return STOP
    bare = between.translate(_DECORATION).strip()
    if not bare:
        return SPACE
    return FULL_STOP if bare == "." else _mixed(bare)


def _mixed(bare: str) -> str:
    """The kind of a gap of several characters, or of one that is set off by spaces."""
    if not _SENTENCE.isdisjoint(bare):
        return STOP
    if "%" in bare or "$" in bare:
        return bare[0]
    if bare.strip("-") == "":
        return SPACED_DASH
    if bare in (SLASH, AMPERSAND, COLON):
        return bare
    return AMPERSAND if bare == "+" else COMMA


class Text:
    """One message: parallel lists over its words, with empty sentinels behind the last.

    `words` are as typed but levelled; `keys` as the ear spells them; `entries` are what the lexicon
    knows of each, `tags` and `values` the parts of it that most readers want. `gaps[i]` stands
    before word i; `taken[i]` is set once a reader has used word i up. `at` gives the places of each
    sign (a tag, or what may begin at a word): who looks for what has no sign here need not look.
    """

    __slots__ = (
        "_parts", "_places", "at", "entries", "gaps", "guesses", "keys", "size", "source", "tags",
        "taken", "values", "words",
    )  # fmt: skip

    entries: list[Any]
    tags: list[str]
    values: list[int]

    def __init__(self, source: str) -> None:
        if source.isascii():
            folded, self._places = source.lower(), None
        else:
            folded, self._places = _levelled(source)
        self.source = source
        special = "." in folded or "/" in folded or "'" in folded
        # A text without these and a 2 needs but the plain words and numbers of `_TOKEN`.
        token = _TOKEN if special or "2" in folded else _PLAIN_TOKEN
        # gap, word, gap, word, ..., gap
        self._parts = parts = token.split(folded)
        words = parts[1::2]
        self.size = len(words)
        if special:
            words = [word if word.isalnum() else word.translate(_PLAIN) for word in words]
        gaps = list(map(_gap, parts[0::2]))
        if special:
            self._soften(gaps, words)
        # What closes the message changes nothing: "15%." is "15%".
        tail = parts[-1].translate(_DECORATION).lstrip()[:1]
        gaps[-1] = tail if tail in _AFTER_AMOUNTS else STOP
        self.words = self.keys = words + _NO_WORDS
        self.gaps = gaps + _NO_GAPS
        self.guesses: dict[int, tuple[str, ...]] = {}
        self.taken = bytearray(self.size + SENTINELS)
        self.at: defaultdict[str, list[int]] = defaultdict(list)

    def mend(self, i: int, key: str) -> None:
        """Spell word `i` as `key`."""
        if self.keys is self.words:  # most messages have no word to mend
            self.keys = self.words.copy()
        self.keys[i] = key

    @staticmethod
    def _soften(gaps: list[str], words: list[str]) -> None:
        """A full stop behind an abbreviation ends no sentence: "tgl. 17", "jl.Melawai"."""
        for i, gap in enumerate(gaps):
            if gap in (DOT, FULL_STOP):
                gaps[i] = SPACE if i and words[i - 1] in _ABBREVIATED else gap
                if gaps[i] == FULL_STOP:
                    gaps[i] = STOP

    def typed(self, first: int, last: int) -> str:
        """The stretch from word `first` to word `last`, as it was typed."""
        start, end = self.place(first, last)
        return self.source[start:end]

    def place(self, first: int, last: int) -> tuple[int, int]:
        """Where that stretch starts and ends in what was typed."""
        start = sum(map(len, self._parts[: 2 * first + 1]))
        end = start + sum(map(len, self._parts[2 * first + 1 : 2 * last + 2]))
        if self._places is None:
            return start, end
        return self._places[start], self._places[end - 1] + 1

    def free(self, first: int, last: int) -> bool:
        """Whether no reader has used a word of that stretch yet."""
        return 1 not in self.taken[first : last + 1]

    def take(self, first: int, last: int) -> None:
        """Use the words of that stretch up."""
        self.taken[first : last + 1] = b"\x01" * (last + 1 - first)


def words_of(phrase: str) -> list[str]:
    """The words of a name or a phrase, as the same words of a message have them."""
    if phrase.isascii() and phrase.replace(" ", "").isalpha():
        return phrase.lower().split()  # nearly all of two thousand, in a tenth of the time
    text = Text(phrase)
    return text.words[: text.size]
