"""Every word that the ear knows, and which known word an unknown one was meant to be."""

import re
from collections.abc import Iterable, Iterator

from handlers.understanding.text import Text
from handlers.understanding.vocabulary import english, indonesian
from handlers.understanding.vocabulary.talk import CUES
from handlers.understanding.vocabulary.time_words import TIME_WORDS

Entry = tuple[str, int]
"""A word's tag and value; ("", 0) for a known word that is none of the time words."""

SHORTEST_MENDED = 5
"""Words of fewer letters are never taken for misspelt, nor is a longer one for them."""
LONGEST_MENDED = 24
_CLITICS = ("nya", "kah", "lah", "pun", "ku", "mu")
_PREFIXES = ("di", "ke")
_RUN = re.compile(r"([a-z])\1+")
_NO_TARGET = frozenset(("num", "one_unit", "ordinal_word", "edge", "a", "past", "less"))


def _time_words() -> Iterator[tuple[str, Entry]]:
    for tag, value, _, spellings in TIME_WORDS:
        for word in spellings.split():
            yield word, (tag, value)


def _cue_words() -> Iterator[str]:
    for _, phrases in CUES:
        yield from phrases.replace("|", " ").split()


def _common_words() -> Iterator[str]:
    for part in (indonesian, english):
        for words in (part.QUESTION, part.GRAMMAR, part.PREPOSITIONS, part.COMMON):
            yield from words.split()
    yield from english.NEUTRAL.split()


UNTAGGED: Entry = ("", 0)
TIME: dict[str, Entry] = dict(_time_words())
KNOWN: dict[str, Entry] = {word: UNTAGGED for word in (*_common_words(), *_cue_words())} | TIME


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
    for word, (tag, _) in TIME.items():
        if len(word) >= SHORTEST_MENDED and tag not in _NO_TARGET:
            yield word
    for word in set(_cue_words()) - TIME.keys():
        if len(word) > SHORTEST_MENDED:
            yield word


_NEARBY = Nearby(_targets())
_BARE = {_RUN.sub(r"\1", word): word for word in KNOWN if _RUN.search(word) and len(word) > 3}


class Speller:
    """Knows the vocabulary and the words of one set of names."""

    __slots__ = ("_name_words", "_nearby_names", "known")

    def __init__(self, name_words: Iterable[str], mendable: Iterable[str]) -> None:
        self._name_words = frozenset(name_words)
        self.known: dict[str, Entry] = {word: UNTAGGED for word in self._name_words} | KNOWN
        self._nearby_names = Nearby(sorted(set(mendable)))

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
        empty = len(text.words) - text.size
        tags.extend([""] * empty)
        values.extend([0] * empty)

    def _unknown(self, text: Text, i: int, word: str) -> Entry:
        if len(word) > LONGEST_MENDED:
            return UNTAGGED
        meant = self._plainer(word) or self._mended(word)
        if not meant:
            return UNTAGGED
        text.keys[i] = meant[0]
        if len(meant) > 1:
            text.guesses[i] = meant
            return UNTAGGED
        return self.known[meant[0]]

    def _plainer(self, word: str) -> tuple[str, ...]:
        """The known word inside one with a clitic, a glued "di", or letters held too long."""
        for ending in _CLITICS:
            if word.endswith(ending) and word[: -len(ending)] in self.known:
                return (word[: -len(ending)],)
        for start in _PREFIXES:
            if word.startswith(start) and self._stands_alone(word[len(start) :]):
                return (word[len(start) :],)
        if _RUN.search(word):
            bare = _RUN.sub(r"\1", word)
            if bare in self.known and (len(bare) > 3 or len(word) - len(bare) > 1):
                return (bare,)
            if bare in _BARE:
                return (_BARE[bare],)
        return ()

    def _stands_alone(self, word: str) -> bool:
        return len(word) > 3 and (word in self._name_words or word in TIME)

    def _mended(self, word: str) -> tuple[str, ...]:
        """The known words that one wrong letter may have made `word` from, the likeliest first."""
        if len(word) < SHORTEST_MENDED - 1:
            return ()
        near = set(_NEARBY.find(word)) | set(self._nearby_names.find(word))
        if len(word) < SHORTEST_MENDED:
            near = {other for other in near if other[0] == word[0]}
        same_start = {other for other in near if other[0] == word[0]}
        best = sorted(same_start or near)
        meanings = {self.known[other] for other in best}
        if len(meanings) == 1 and UNTAGGED not in meanings:
            return (best[0],)
        return tuple(best)


def _number(word: str) -> Entry:
    """Tag a run of digits: one or two may be a day or an hour, four a year."""
    if len(word) <= 2:
        return "num", int(word)
    if len(word) == 4 and word[:2] in ("19", "20"):
        return "year", int(word)
    return "digits", 0
