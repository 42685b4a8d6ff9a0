"""What the words ask of the wrong office: papers that PTSP does not issue, other cities."""

from typing import NamedTuple

from handlers.understanding.lexicon import ELSEWHERE, ELSEWHERE_TREE
from handlers.understanding.phrases import longest
from handlers.understanding.text import AMPERSAND, COMMA, DASH, SLASH, SOFT, SPACED_DASH, Text
from handlers.understanding.vocabulary.elsewhere import (
    BETWEEN,
    BROUGHT,
    BY_THE_WAY,
    CHILDREN,
    GONE,
    IN_CITY,
    LIVING,
    MAKING,
    NAMED_AFTER,
    OWNED,
    RISKY_CITIES,
    TOLD_OF,
    TOWARDS,
)

_LISTED = frozenset((AMPERSAND, COMMA, SLASH, DASH, SPACED_DASH))
_LINKS = frozenset(("and", "or"))
_REACH = 3


class Elsewhere(NamedTuple):
    """Slugs, each once, in the order of the words; whether an office is asked for that stays;
    the cities that somebody only comes from.
    """

    papers: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    offices: bool = False
    homes: tuple[str, ...] = ()


NOTHING_ELSEWHERE = Elsewhere()


def find_elsewhere(text: Text, *, service: bool) -> Elsewhere:
    """The papers and cities asked for; `service`: one that PTSP has is named as well.

    A paper that is brought ("bawa KTP") and a city that somebody comes from are not asked for.
    """
    papers: dict[str, None] = {}
    cities: dict[str, None] = {}
    homes: dict[str, None] = {}
    before, wanted, offices = -9, False, False
    for i in text.at.get(ELSEWHERE, ()):
        if text.taken[i] or i <= before:
            continue
        found = longest(ELSEWHERE_TREE, text, i)
        if found is None:
            continue
        last, (kind, slug) = found[0], found[1][0]
        if kind == "paper":
            joined = _joined(text, before, i)
            wanted = wanted if joined else _wanted(text, i, last, slug, service=service)
            if wanted:
                papers[slug] = None
            before = last
        elif kind == "office":
            offices = True
        elif kind == "city" and not _left_for(text, last):
            told = cities if _asked(text, i, slug) else homes if _lived_in(text, i) else {}
            told[slug] = None
    return Elsewhere(tuple(papers), tuple(cities), offices, tuple(homes))


def _joined(text: Text, before: int, i: int) -> bool:
    """Whether the paper stands in one list with the one that ended at word `before`."""
    if i - before == 1:
        return text.gaps[i] in SOFT or text.gaps[i] in _LISTED
    return i - before == 2 and text.tags[i - 1] in _LINKS


def _wanted(text: Text, first: int, last: int, slug: str, *, service: bool) -> bool:
    """Whether the paper is the errand: by the word before it, else by there being no other."""
    before = text.words[first - 1] if text.gaps[first] in SOFT else ""
    if before in BROUGHT:
        return False
    if slug == "kk" and first == last and text.words[first] == "kk":  # "kak" is written so too
        return before in MAKING
    made = _made_by(text, first)
    if made and not (service and made in GONE):  # "KTP hilang, bisa urus NIB?" is about NIB
        return True
    if service:
        return False
    behind = text.words[last + 1] if text.gaps[last + 1] in SOFT else ""
    if slug == "akta" and behind in CHILDREN:
        return True
    return behind not in OWNED or not GONE.isdisjoint(text.words[last + 2 : last + 4])


def _made_by(text: Text, i: int) -> str:
    """ "bikin", "perpanjang", "renew", if one governs word `i`; else nothing."""
    for j in range(i - 1, max(i - 1 - _REACH, -1), -1):
        if text.gaps[j + 1] not in SOFT:
            break
        if text.words[j] in MAKING:
            return text.words[j]
        if text.words[j] not in BETWEEN:
            break
    return ""


def _asked(text: Text, i: int, slug: str) -> bool:
    """Whether a city is asked for: it gives nothing its name, and nobody merely comes from it."""
    if i == 0 or text.gaps[i] not in SOFT:
        return slug not in RISKY_CITIES
    if slug in RISKY_CITIES and text.words[i - 1] not in IN_CITY:
        return False
    if not NAMED_AFTER.isdisjoint(text.words[max(i - 2, 0) : i]):
        return False
    return not _told_of(text, i)


def _left_for(text: Text, last: int) -> bool:
    """Whether a known place is where one goes to from the city: "Tangerang ke AEON Mall JGC"."""
    for i in range(last + 1, min(last + 1 + _REACH, text.size)):
        if text.words[i] in TOWARDS and not text.taken[i]:
            return text.taken[i + 1] == 1 and not text.tags[i + 1]
    return False


def _told_of(text: Text, i: int) -> bool:
    return _told_by(text, i) in TOLD_OF


def _lived_in(text: Text, i: int) -> bool:
    return _told_by(text, i) in LIVING


def _told_by(text: Text, i: int) -> str:
    """The word before the city, but for "in" and "my"."""
    j = i - 1
    while j > 0 and text.words[j] in BY_THE_WAY and text.words[j] not in TOLD_OF:
        j -= 1
    return text.words[j]
