"""All tables of words as one: what is known of a word is looked up once."""

from collections.abc import Iterator
from typing import Any

from handlers.understanding.phrases import Tree, tree
from handlers.understanding.vocabulary import english, indonesian
from handlers.understanding.vocabulary.asking import ASKING
from handlers.understanding.vocabulary.bounds import BOUNDS, ONWARD, ORDINALS
from handlers.understanding.vocabulary.elsewhere import CITIES, NEITHER, OFFICES, PAPERS
from handlers.understanding.vocabulary.feasts import FEASTS, HOLIDAYS
from handlers.understanding.vocabulary.kinds import KINDS
from handlers.understanding.vocabulary.nothing import TITLES
from handlers.understanding.vocabulary.permits import HEADS, SIP_WORDS
from handlers.understanding.vocabulary.smalltalk import SMALLTALK
from handlers.understanding.vocabulary.time_words import TIME_WORDS

TITLE, FEAST, HOLIDAY, PERMIT = "a title", "a feast", "a holiday", "a permit"
KIND, ELSEWHERE, CUE = "a kind", "elsewhere, a", "a cue"
BOUND, NTH = "a bound", "an ordinal"
NAME, INNER = "a name", "inside a name"
"""What may begin at a word, or (INNER) what it may go on with: signs of it, as its tag is one."""
UNSOUGHT = frozenset(
    ("again", "ago", "ampm", "and", "belas", "between", "coming", "dalam", "datang", "jakarta",
     "kedepan", "later", "less", "next", "oclock", "on", "or", "past", "puluh", "side", "the",
     "this", "to", "wib", "yang")
)  # fmt: skip
"""Tags that are only read beside another word, so that nobody is sent to their places."""
_QUESTION, _GRAMMAR, _PREPOSITION, _COMMON = 5, 3, 2, 1

TITLE_TREE = tree([(TITLES, None)])
FEAST_TREE = tree((phrases, (day, month)) for phrases, day, month in FEASTS)
HOLIDAY_TREE = tree(HOLIDAYS)
ELSEWHERE_TREE = tree(
    [
        *((phrases, ("paper", slug)) for slug, phrases in PAPERS),
        *((phrases, ("city", slug)) for slug, phrases in CITIES),
        (OFFICES, ("office", "")),
        (NEITHER, ("", "")),
    ]
)
BOUND_TREE = tree((phrases, side) for side, phrases in (*BOUNDS, ("onward", ONWARD)))
CUE_TREE = tree((phrases, cue) for cue, phrases in (ASKING | SMALLTALK).items())


class Word:
    """What the tables say of a word.

    `tag` and `value`: what it means in days and clock times; "" where nothing. `weight`: how much
    it speaks for Indonesian (above 0) or English (below 0). `signs`: its tag, and what may begin at
    it; `cues` is the tree of the hints that do.
    """

    __slots__ = ("cues", "signs", "tag", "value", "weight")

    def __init__(self, tag: str = "", value: int = 0) -> None:
        self.tag, self.value, self.weight = tag, value, 0
        self.signs: tuple[str, ...] = (tag,) if tag and tag not in UNSOUGHT else ()
        self.cues: dict[str, Any] | None = None

    def beginning(self, what: str) -> "Word":
        """The same word where also `what` may begin at it."""
        other = Word(self.tag, self.value)
        other.weight, other.signs, other.cues = self.weight, self.signs, self.cues
        other.begin(what)
        return other

    def begin(self, what: str) -> None:
        """Let also `what` begin at the word."""
        if what not in self.signs:
            self.signs += (what,)

    @property
    def meaning(self) -> tuple[str, int]:
        """Tag and value: two words of one meaning may be corrected into either."""
        return self.tag, self.value


def _time_words() -> dict[str, Word]:
    return {
        word: Word(tag, value)
        for tag, value, _, spellings in TIME_WORDS
        for word in spellings.split()
    }


def _figures() -> Iterator[tuple[str, Word]]:
    """One or two figures may be a day or an hour, four a year; the rest is neither."""
    for number in range(100):
        yield str(number), Word("num", number)
        yield f"{number:02}", Word("num", number)
    for year in range(1900, 2100):
        yield str(year), Word("year", year)


def _weights() -> dict[str, int]:
    """How much each word speaks for a language; one of both speaks for none."""
    weights: dict[str, int] = {}
    for part, sign in ((indonesian, 1), (english, -1)):
        own: dict[str, int] = {}
        for words, weight in (
            (part.COMMON, _COMMON),
            (part.PREPOSITIONS, _PREPOSITION),
            (part.GRAMMAR, _GRAMMAR),
            (part.QUESTION, _QUESTION),
        ):
            own.update(dict.fromkeys(words.split(), sign * weight))
        for word, weight in own.items():
            weights[word] = weights.get(word, 0) + weight
    for _, _, language, spellings in TIME_WORDS:
        if language:
            for word in spellings.split():
                weights.setdefault(word, _COMMON if language == "id" else -_COMMON)
    return weights | dict.fromkeys(english.NEUTRAL.split(), 0)


def _phrase_words(root: Tree) -> Iterator[str]:
    for word, node in root.items():
        if isinstance(node, dict):
            yield word
            yield from _phrase_words(node)


def _lexicon() -> dict[str, Word]:
    words = {"": Word()} | _time_words()
    for word, weight in _weights().items():
        words.setdefault(word, Word()).weight = weight
    for word in _phrase_words(CUE_TREE):
        if not word.isdigit():
            words.setdefault(word, Word())
    words |= dict(_figures())
    for word, node in CUE_TREE.items():
        words[word].cues = node
    heads = [word for _, spellings in HEADS for word in spellings.split()]
    kinds = [word for spellings in KINDS.values() for word in spellings.split()]
    for what, begin in (
        (TITLE, TITLE_TREE), (FEAST, FEAST_TREE), (PERMIT, [*heads, *SIP_WORDS]), (KIND, kinds),
        (ELSEWHERE, ELSEWHERE_TREE), (CUE, CUE_TREE), (HOLIDAY, HOLIDAY_TREE),
        (BOUND, BOUND_TREE), (NTH, ORDINALS),
    ):  # fmt: skip
        for word in begin:
            words.setdefault(word, Word()).begin(what)
    return words


TIME: dict[str, Word] = _time_words()
LEXICON: dict[str, Word] = _lexicon()
