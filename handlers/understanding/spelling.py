"""Every word that the ear knows, and which known word an unknown one was meant to be."""

import re
from collections.abc import Iterable, Iterator

from handlers.understanding.nearby import Nearby
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


def _figures() -> Iterator[tuple[str, Entry]]:
    """One or two figures may be a day or an hour, four a year; the rest is neither."""
    for number in range(100):
        yield str(number), ("num", number)
        yield f"{number:02}", ("num", number)
    for year in range(1900, 2100):
        yield str(year), ("year", year)


_FIGURES: Entry = ("digits", 0)
KNOWN |= {"": UNTAGGED} | dict(_figures())


def _targets() -> Iterator[str]:
    """What a typo may have been: the standard spelling of a day, and the words of MENDED."""
    for tag, _, _, spellings in TIME_WORDS:
        word = spellings.split()[0]
        if tag in _MENDED_TAGS and len(word) >= SHORTEST_MENDED:
            yield word
    yield from MENDED.split()


_TARGETS = frozenset(_targets())
_BARE = {_RUN.sub(r"\1", word): word for word in KNOWN if _RUN.search(word) and len(word) > 3}


class Speller:
    """Knows the vocabulary and the words of one set of names."""

    __slots__ = ("_first_words", "_name_words", "_nearby", "known")

    def __init__(self, name_words: Iterable[str], first_words: Iterable[str]) -> None:
        """`first_words`: those at which a name may begin that a typo does not hide."""
        self._name_words = frozenset(word for word in name_words if not word.isdigit())
        self.known: dict[str, Entry] = dict.fromkeys(self._name_words, UNTAGGED) | KNOWN
        self._first_words = frozenset(first_words)
        self._nearby = Nearby(sorted(self._first_words | _TARGETS))

    def spell(self, text: Text) -> None:
        """Fill in the text's keys, tags and values, and where each tag stands."""
        known = self.known
        entries = [
            known[word] if word in known else self._unknown(text, i, word)
            for i, word in enumerate(text.words)
        ]
        text.tags = tags = [entry[0] for entry in entries]
        text.values = [entry[1] for entry in entries]
        at = text.at
        for i, tag in enumerate(tags):
            if tag:
                if tag in at:
                    at[tag].append(i)
                else:
                    at[tag] = [i]
        for i in at.get("a", ()):
            if text.gaps[i] == GLUED:  # "17an" is no English article
                text.keys[i] = ""

    def _unknown(self, text: Text, i: int, word: str) -> Entry:
        """Read an unknown word as the known one that it was meant to be, if there is just one.

        That it may misspell the beginning of a name is left to `names`, as a guess.
        """
        if word.isdigit():
            return _FIGURES
        if text.gaps[i] == GLUED and word in _ORDINALS and text.words[i - 1].isdigit():
            text.keys[i] = "ordinal"
            return _ORDINAL
        if len(word) > LONGEST_MENDED:
            return UNTAGGED
        meant = self._plainer(word)
        if not meant:
            near = self._nearby.find(word) if len(word) >= SHORTEST_MENDED - 1 else []
            if guesses := _likeliest(word, [other for other in near if other in self._first_words]):
                text.guesses[i] = guesses
            meant = _mended(word, near) or self._without_doubles(word)
        if not meant:
            return UNTAGGED
        text.keys[i] = meant
        return self.known[meant]

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
    return meant[0] if meant and len({KNOWN[other] for other in meant}) == 1 else ""
