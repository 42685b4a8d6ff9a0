"""Every word that the ear knows, and which known word an unknown one was meant to be."""

import re
from collections.abc import Iterable, Iterator

from handlers.understanding.text import GLUED, Text
from handlers.understanding.vocabulary import english, indonesian
from handlers.understanding.vocabulary.asking import ASKING, MENDED
from handlers.understanding.vocabulary.smalltalk import SMALLTALK
from handlers.understanding.vocabulary.time_words import TIME_WORDS

Entry = tuple[str, int]
"""A word's tag and value; ("", 0) for a known word that is none of the time words."""

SHORTEST_MENDED = 5
"""Words of fewer letters are never taken for misspelt, nor is a longer one for them."""
LONGEST_MENDED = 24
_CLITICS = ("nya", "kah", "lah", "pun", "ku", "mu")
_PREFIXES = ("di", "ke")
_HELD = re.compile(r"([a-z])\1\1")
_RUN = re.compile(r"([a-z])\1+")
_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_ORDINAL: Entry = ("ordinal", 0)
_MENDED_TAGS = frozenset(("weekday", "minggu", "month", "relative", "weekend"))


def _time_words() -> Iterator[tuple[str, Entry]]:
    for tag, value, _, spellings in TIME_WORDS:
        for word in spellings.split():
            yield word, (tag, value)


def _cue_words() -> Iterator[str]:
    for phrases in (*ASKING.values(), *SMALLTALK.values()):
        yield from phrases.replace("|", " ").split()


def _common_words() -> Iterator[str]:
    for part in (indonesian, english):
        for words in (part.QUESTION, part.GRAMMAR, part.PREPOSITIONS, part.COMMON):
            yield from words.split()
    yield from english.NEUTRAL.split()


UNTAGGED: Entry = ("", 0)
"""The entry of a word that is known, and no word about time."""
TIME: dict[str, Entry] = dict(_time_words())
KNOWN: dict[str, Entry] = {
    word: UNTAGGED for word in (*_common_words(), *_cue_words()) if not word.isdigit()
} | TIME


def one_apart(one: str, other: str) -> bool:
    """Whether one letter wrong, dropped, added or swapped with its neighbour makes them equal."""
    if len(one) > len(other):
        one, other = other, one
    start = 0
    while start < len(one) and one[start] == other[start]:
        start += 1
    if len(one) < len(other):
        return len(other) - len(one) == 1 and one[start:] == other[start + 1 :]
    rest, other_rest = one[start + 1 :], other[start + 1 :]
    if rest == other_rest:
        return True
    swapped = one[start + 1 : start + 2] + one[start : start + 1]
    return swapped == other[start : start + 2] and one[start + 2 :] == other[start + 2 :]


def _shortened(word: str) -> set[str]:
    return {word[:i] + word[i + 1 :] for i in range(len(word))}


class Nearby:
    """Finds the words one letter away: a table from each word less one letter to the words."""

    __slots__ = ("_table",)

    def __init__(self, words: Iterable[str]) -> None:
        table: dict[str, tuple[str, ...]] = {}
        for word in words:
            for key in (word, *_shortened(word)):
                table[key] = (*table.get(key, ()), word)
        self._table = table

    def find(self, word: str) -> list[str]:
        """The words one letter away from `word`, without order."""
        table = self._table
        found = {near for key in (word, *_shortened(word)) for near in table.get(key, ())}
        return [near for near in found if one_apart(word, near)]


def _targets() -> Iterator[str]:
    """What a typo may have been: the standard spelling of a day, and the words of MENDED."""
    for tag, _, _, spellings in TIME_WORDS:
        word = spellings.split()[0]
        if tag in _MENDED_TAGS and len(word) >= SHORTEST_MENDED:
            yield word
    yield from MENDED.split()


_NEARBY = Nearby(_targets())
_BARE = {_RUN.sub(r"\1", word): word for word in KNOWN if _RUN.search(word) and len(word) > 3}


class Speller:
    """Knows the vocabulary and the words of one set of names."""

    __slots__ = ("_name_words", "known", "nearby_names")

    def __init__(self, name_words: Iterable[str], first_words: Iterable[str]) -> None:
        """`first_words`: those at which a name may begin that a typo does not hide."""
        self._name_words = frozenset(word for word in name_words if not word.isdigit())
        self.known: dict[str, Entry] = dict.fromkeys(self._name_words, UNTAGGED) | KNOWN
        self.nearby_names = Nearby(sorted(set(first_words)))

    def spell(self, text: Text) -> None:
        """Fill in the text's keys, tags and values, and where each tag stands."""
        known, tags, values = self.known, text.tags, text.values
        for i in range(text.size):
            word = text.words[i]
            entry = known.get(word) or (
                _number(word) if word.isdigit() else self._unknown(text, i, word)
            )
            tag = entry[0]
            tags.append(tag)
            values.append(entry[1])
            if tag:
                text.at.setdefault(tag, []).append(i)
        for i in text.at.get("a", ()):
            if text.gaps[i] == GLUED:  # "17an" is no English article
                text.keys[i] = ""
        empty = len(text.words) - text.size
        tags.extend([""] * empty)
        values.extend([0] * empty)

    def _unknown(self, text: Text, i: int, word: str) -> Entry:
        """Read an unknown word as the known one that it was meant to be, if there is just one.

        That it may misspell the beginning of a name is left to `names`, as a guess.
        """
        if text.gaps[i] == GLUED and word in _ORDINALS and text.words[i - 1].isdigit():
            text.keys[i] = "ordinal"
            return _ORDINAL
        if len(word) > LONGEST_MENDED:
            return UNTAGGED
        meant = self._plainer(word)
        if not meant:
            if guesses := near_words(self.nearby_names, word):
                text.guesses[i] = guesses
            meant = _mended(word) or self._without_doubles(word)
        if not meant:
            return UNTAGGED
        text.keys[i] = meant
        return self.known[meant]

    def _plainer(self, word: str) -> str:
        """The known word inside one with a clitic, a glued "di", or letters held too long."""
        known = self.known
        for ending in _CLITICS:
            if word.endswith(ending) and word[: -len(ending)] in known:
                return word[: -len(ending)]
        for start in _PREFIXES:
            if word.startswith(start) and self._stands_alone(word[len(start) :]):
                return word[len(start) :]
        if _HELD.search(word):
            return self._without_doubles(word)
        return ""

    def _without_doubles(self, word: str) -> str:
        """The known word that doubled letters hide: "besssok", "jaksell"."""
        bare = _RUN.sub(r"\1", word)
        if bare == word:
            return ""
        if bare in self.known and (len(bare) > 3 or len(word) - len(bare) > 1):
            return bare
        return _BARE.get(bare, "")

    def is_name_word(self, word: str) -> bool:
        """Whether `word` is part of a name."""
        return word in self._name_words

    def _stands_alone(self, word: str) -> bool:
        return len(word) > 3 and (word in self._name_words or word in TIME)


def near_words(nearby: Nearby, word: str) -> tuple[str, ...]:
    """The words one letter away, those with the same first letter if there are any."""
    if len(word) < SHORTEST_MENDED - 1:
        return ()
    near = nearby.find(word)
    same_start = [other for other in near if other[0] == word[0]]
    if len(word) < SHORTEST_MENDED:
        near = same_start
    return tuple(sorted(same_start or near))


def _mended(word: str) -> str:
    """The word about time that `word` misspells; "": there is none, or more than one meaning."""
    near = near_words(_NEARBY, word)
    if not near and len(word) == SHORTEST_MENDED - 1:  # "abtu": the first letter was dropped
        near = tuple(other for other in _NEARBY.find(word) if other[1:] == word)
    return near[0] if len({KNOWN[other] for other in near}) == 1 else ""


def _number(word: str) -> Entry:
    """Tag a run of digits: one or two may be a day or an hour, four a year."""
    if len(word) <= 2:
        return "num", int(word)
    if len(word) == 4 and word[:2] in ("19", "20"):
        return "year", int(word)
    return "digits", 0
