"""Which known word an unknown one was meant to be: a misspelt day, a clitic, a glued "di"."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from handlers.understanding.lexicon import INNER, LEXICON, NAME, TIME, Word
from handlers.understanding.nearby import Nearby
from handlers.understanding.text import GLUED, SENTINELS, Text
from handlers.understanding.vocabulary.asking import MENDED
from handlers.understanding.vocabulary.time_words import TIME_WORDS

SHORTEST_MENDED = 5
"""Words of fewer letters are never taken for misspelt, nor is a longer one for them."""
LONGEST_MENDED = 24
_REMEMBERED = 4096
"""So many unknown words are kept with what they were meant to be: people mistype the same ones."""
_CLITICS = ("nya", "kah", "lah", "pun", "ku", "mu")
_PREFIXES = ("di", "ke")
_HELD = re.compile(r"([a-z])\1\1")
_RUN = re.compile(r"([a-z])\1+")
_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_MENDED_TAGS = frozenset(("weekday", "minggu", "month", "relative", "weekend"))


_UNKNOWN = Word()
_NO_ENTRIES, _NO_TAGS, _NO_VALUES = [_UNKNOWN] * SENTINELS, [""] * SENTINELS, [0] * SENTINELS
_FIGURES = Word("digits")
_ORDINAL = Word("ordinal")
_ORDINAL.weight = -2  # nobody numbers a day so but in English


def _targets() -> Iterator[str]:
    """What a typo may have been: the standard spelling of a day, and the words of MENDED."""
    for tag, _, _, spellings in TIME_WORDS:
        word = spellings.split()[0]
        if tag in _MENDED_TAGS and len(word) >= SHORTEST_MENDED:
            yield word
    yield from MENDED.split()


_TARGETS = frozenset(_targets())
_BARE = {_RUN.sub(r"\1", word): word for word in LEXICON if _RUN.search(word) and len(word) > 3}


class Meant(NamedTuple):
    """What an unknown word was meant to be: the known `key` ("": none), and what is known of that;
    `guesses` are first words of names that it may misspell.
    """

    entry: Word
    key: str = ""
    guesses: tuple[str, ...] = ()


class Speller:
    """Knows the vocabulary and the words of one set of names."""

    __slots__ = ("_first_words", "_meant", "_name_words", "_nearby", "known")

    def __init__(
        self, name_words: Iterable[str], beginnings: Iterable[str], mendable: Iterable[str]
    ) -> None:
        """Names consist of `name_words` and begin with `beginnings`; with those of `mendable`
        also where they are misspelt.
        """
        self._name_words = frozenset(word for word in name_words if not word.isdigit())
        self._first_words = frozenset(mendable)
        self._nearby = Nearby(sorted(self._first_words | _TARGETS))
        self.known = LEXICON.copy()
        for word in self._name_words | set(beginnings):
            if word in beginnings:
                self.known[word] = LEXICON.get(word, _UNKNOWN).beginning(NAME)
            elif word.isalpha():
                self.known[word] = LEXICON.get(word, _UNKNOWN).beginning(INNER)
        self._meant: Callable[[str], Meant] = lru_cache(_REMEMBERED)(self._mend)

    def spell(self, text: Text) -> None:
        """Fill in what is known of the text's words, and where each sign stands."""
        at, words = text.at, text.words[: text.size]
        entries = [
            entry or self._unknown(text, i, words[i])
            for i, entry in enumerate(map(self.known.get, words))
        ]
        for i, entry in enumerate(entries):
            for sign in entry.signs:
                at[sign].append(i)
        text.values = [entry.value for entry in entries] + _NO_VALUES
        text.tags = [entry.tag for entry in entries] + _NO_TAGS
        text.entries = entries + _NO_ENTRIES
        for i in at.get("a", ()):
            if text.gaps[i] == GLUED:  # "17an" is no English article
                text.entries[i] = _UNKNOWN

    def _unknown(self, text: Text, i: int, word: str) -> Word:
        """Read an unknown word as the known one that it was meant to be, if there is just one.

        That it may misspell the beginning of a name is left to `names`, as a guess.
        """
        if word.isdigit():
            return _FIGURES
        if text.gaps[i] == GLUED and word in _ORDINALS and text.words[i - 1].isdigit():
            text.mend(i, "ordinal")
            return _ORDINAL
        if len(word) > LONGEST_MENDED:
            return _UNKNOWN
        entry, key, guesses = self._meant(word)
        if guesses:
            text.guesses[i] = guesses
        if key:
            text.mend(i, key)
        return entry

    def _mend(self, word: str) -> Meant:
        """What `word` was meant to be, wherever it stands."""
        guesses: tuple[str, ...] = ()
        meant = self._plainer(word)
        if not meant:
            near = self._nearby.find(word) if len(word) >= SHORTEST_MENDED - 1 else []
            guesses = _likeliest(word, [other for other in near if other in self._first_words])
            meant = _mended(word, near) or self._without_doubles(word)
        return Meant(self.known[meant] if meant else _UNKNOWN, meant, guesses)

    def _plainer(self, word: str) -> str:
        """The known word inside one with a clitic, a glued "di", or letters held too long."""
        known = self.known
        if word.endswith(_CLITICS):
            for ending in _CLITICS:
                if word.endswith(ending) and word[: -len(ending)] in known:
                    return word[: -len(ending)]
        if word.startswith(_PREFIXES) and self._stands_alone(word[2:]):
            return word[2:]
        if _HELD.search(word):
            return self._without_doubles(word)
        return ""

    def _without_doubles(self, word: str) -> str:
        """The known word that doubled letters hide: "besssok", "jaksell"."""
        if not _RUN.search(word):
            return ""
        bare = _RUN.sub(r"\1", word)
        if bare in self.known and (len(bare) > 3 or len(word) - len(bare) > 1):
            return bare
        return _BARE.get(bare, "")

    def name_beginnings(self, word: str) -> tuple[str, ...]:
        """The words that names begin with, one letter away from `word`."""
        near = self._nearby.find(word)
        return _likeliest(word, [other for other in near if other in self._first_words])

    def _stands_alone(self, word: str) -> bool:
        return len(word) > 3 and (word in self._name_words or word in TIME)


def _likeliest(word: str, near: list[str]) -> tuple[str, ...]:
    """Of the words one letter away those with the same first letter, if there are any."""
    if not near:
        return ()
    same_start = [other for other in near if other[0] == word[0]]
    if len(word) < SHORTEST_MENDED:
        near = same_start
    return tuple(sorted(same_start or near))


def _mended(word: str, near: list[str]) -> str:
    """The word about time that `word` misspells; "": there is none, or more than one meaning."""
    near = [other for other in near if other in _TARGETS]
    meant = _likeliest(word, near)
    if not meant and len(word) == SHORTEST_MENDED - 1:  # "abtu": the first letter was dropped
        meant = tuple(other for other in near if other[1:] == word)
    return meant[0] if meant and len({LEXICON[other].meaning for other in meant}) == 1 else ""
