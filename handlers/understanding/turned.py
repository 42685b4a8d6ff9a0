"""A place's name with its words turned round: "jgc aeon", "square blok m", "gading kelapa mall"."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from handlers.understanding.lexicon import KIND, LEXICON
from handlers.understanding.text import words_of
from schedule_data.model.name import Name, NameKind

_MOST_WORDS = 4
_SHORTEST_FIRST = 3


def turned_names(names: Sequence[Name]) -> Iterator[Name]:
    """The turned names of places, but for those that another thing is called by.

    "Kelapa Gading mall mana?" asks which mall there, so a district before a sort of place stays a
    district.
    """
    known = {" ".join(words_of(name.spelling)) for name in names}
    for name in names:
        if name.kind is NameKind.PLACE and not (name.exact or name.ask or name.only_after):
            for words in _turned(words_of(name.spelling)):
                if _may_be(words, known):
                    yield replace(name, spelling=" ".join(words), exact=True)


def _turned(words: list[str]) -> Iterator[list[str]]:
    if 2 <= len(words) <= _MOST_WORDS:
        yield [words[-1], *words[:-1]]
        if len(words) > 2:
            yield words[::-1]
            yield [words[1], words[0], *words[2:]]


def _may_be(words: list[str], known: Collection[str]) -> bool:
    first, last = LEXICON.get(words[0]), LEXICON.get(words[-1])
    if not words[0].isalpha() or len(words[0]) < _SHORTEST_FIRST or " ".join(words) in known:
        return False
    if first is not None and (first.tag or first.weight or first.cues):
        return False  # "Senen pasar", "timur kantor": a day, a side of the city
    return not (last is not None and KIND in last.signs and " ".join(words[:-1]) in known)
