"""Words that mean something only after another question: "yang di pusat", "besoknya", "di sana"."""

import re
from typing import NamedTuple

from handlers.understanding.meaning import Understanding
from handlers.understanding.vocabulary import listed

_MOST_WORDS = 6
_MOST_WITH_PERMIT = 4
_MOST_ALONE = 2
_OTHERS = re.compile(r"\b(?:lain|lainnya|laennya|selain|others?|another|else(?:where)?)\b")
_THE_ONE = re.compile(r"(?:yang|yg|(?:and |is there )?(?:the|any|which) ones?|any)\b")
_THERE = re.compile(
    r"\b(?:(?:di|ke) ?(?:sana|situ)|(?<!is )(?<!are )(?<!be )(?<!will )there)\b"
    r"|\b(?:does|is|will|do|are|did|can|has) (?:it|they)\b"
)
_DAY_AFTER = re.compile(
    r"\b(?:(?:ke)?esoknya|besoknya|keesokan(?: hari(?:nya)?)?|hari (?:berikut|setelah|sesudah)nya"
    r"|next day|following day|day after)\b"
)
_DAY_BEFORE = re.compile(r"\b(?:hari sebelumnya|day before|previous day)\b")
_SIDES = {
    "pusat": "jakarta-pusat", "centre": "jakarta-pusat", "center": "jakarta-pusat",
    "central": "jakarta-pusat",
    "utara": "jakarta-utara", "north": "jakarta-utara", "northern": "jakarta-utara",
    "barat": "jakarta-barat", "west": "jakarta-barat", "western": "jakarta-barat",
    "selatan": "jakarta-selatan", "south": "jakarta-selatan", "southern": "jakarta-selatan",
    "timur": "jakarta-timur", "east": "jakarta-timur", "eastern": "jakarta-timur",
}  # fmt: skip
# "Kantor pusat" and "the south exit" are no side of the city: these stand around one that is.
_LEADS = listed(
    """
    di ke yang yg bagian sebelah daerah wilayah kalau kalo klo gimana dan atau in the about any or
    and
    """
)
_TAILS = listed(
    """
    ya yah dong deh aja saja ada gimana dan atau or and one ones side part please then too kak juga
    instead
    """
)


class Leaning(NamedTuple):
    """What the words take from the question before. `others`: what that did not give; `sides`:
    regions told by their side of the city alone; `days`: so many days after its own; `there`: its
    place, or the one of its answer.
    """

    others: bool = False
    sides: frozenset[str] = frozenset()
    days: int = 0
    there: bool = False

    @property
    def finds(self) -> bool:
        """Whether that alone asks where PTSP is."""
        return self.others or bool(self.sides) or self.days != 0


ON_NOTHING = Leaning()


def read(heard: Understanding, text: str) -> Leaning:
    """How the words lean, whether or not there is anything to lean on."""
    plain = " ".join(re.findall(r"\w+", text.casefold()))
    named = heard.regions or heard.places
    brief = plain.count(" ") < _MOST_WORDS
    others = heard.follows_up and not (named or heard.kinds) and _OTHERS.search(plain) is not None
    day_named = heard.when is not None and not heard.day_implied
    return Leaning(
        others,
        _sides(plain.split()) if brief and not named else frozenset(),
        _days(plain, day_named=day_named) if brief else 0,
        _is_there(heard, plain, brief=brief),
    )


def _sides(words: list[str]) -> frozenset[str]:
    around = ["di", *words, "ya"]
    return frozenset(
        _SIDES[word]
        for before, word, after in zip(around, words, around[2:], strict=False)
        if word in _SIDES and before in _LEADS and after in _TAILS
    )


def _days(plain: str, *, day_named: bool) -> int:
    """ "Besoknya" is read as tomorrow too; any other day that is named stands."""
    if day_named and "soknya" not in plain:
        return 0
    if _DAY_AFTER.search(plain):
        return 1
    return -1 if _DAY_BEFORE.search(plain) else 0


def _is_there(heard: Understanding, plain: str, *, brief: bool) -> bool:
    """ "Di sana bisa urus SIUP?"; but "where is it tomorrow?" asks for the place itself."""
    if brief and _THE_ONE.match(plain):
        return True
    if heard.asks_where:
        return _asks_where_alone(heard, plain)
    return _THERE.search(plain) is not None


def _asks_where_alone(heard: Understanding, plain: str) -> bool:
    """ "Di mana?" or "SIUP dimana?" and no word more, on the day that was just talked of."""
    named = heard.when or heard.regions or heard.places or heard.kinds
    most = _MOST_WITH_PERMIT if heard.services else _MOST_ALONE
    return not named and len(plain.split()) <= most and "ptsp" not in plain
