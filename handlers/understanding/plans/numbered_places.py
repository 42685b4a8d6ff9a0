"""Numbers of places: a school's or a neighbourhood's own ("SMP 22", "SDN 05 Pagi", "RW 05"), and a
building beside the known one ("MKG 5", where the schedule has "MKG 3", often called "MKG").
"""

from handlers.understanding.mention import Mention, Nothing
from handlers.understanding.names import Names
from handlers.understanding.plans.named import venues
from handlers.understanding.plans.pieces import MONTHS
from handlers.understanding.plans.words import WHERE
from handlers.understanding.text import SOFT, Text

_MOST = 9
_NUMBERED = frozenset(
    ("sdn", "smpn", "sma", "sman", "smk", "smkn", "tk", "paud", "mtsn", "man", "rptra",
     "rw", "rt", "slb", "slbn")
)  # fmt: skip
_SCHOOLS = frozenset(("smp", "sd"))
"""They are short for "sampai" too."""
_STATE = frozenset(("negeri", "negri", "swasta"))
_SHIFTS = frozenset(("pagi", "pg", "petang", "siang"))
"""When a primary school's classes are, which is a part of its name: "SDN Cipinang 05 Pagi"."""
_LONGEST_NAME = 4


def is_school(text: Text, i: int) -> bool:
    """Whether "smp" or "sd" at word `i` is a school: behind "di", or in capitals."""
    if text.words[i] not in _SCHOOLS:
        return False
    return text.words[i - 1] in WHERE or (text.words[i] == "smp" and text.typed(i, i) == "SMP")


def own_numbers(text: Text) -> list[Mention]:
    """The numbers that are of a place's own name, with the "Pagi" of a school; used up."""
    found = []
    for i in range(1, text.size):
        if text.tags[i] != "num" or text.taken[i] or text.gaps[i] not in SOFT:
            continue
        last = i + (text.words[i + 1] in _SHIFTS and _of_a_primary(text, i))
        if last > i or (_numbers(text, i - 1) and text.tags[i + 1] not in MONTHS):
            text.take(i, last)
            found.append(Mention(i, last, "number", Nothing(), "the number of a place"))
    return found


def _numbers(text: Text, i: int) -> bool:
    """Whether word `i` is of places that have numbers."""
    i -= text.words[i] in _STATE
    return text.words[i] in _NUMBERED or is_school(text, i)


def _of_a_primary(text: Text, i: int) -> bool:
    """Whether the name of a primary school leads to the number at word `i`, of two figures."""
    near = range(max(i - _LONGEST_NAME, 0), i)
    named = any(text.words[j] == "sdn" or (text.words[j] == "sd" and is_school(text, j))
                for j in near)  # fmt: skip
    return named and len(text.words[i]) == 2


def other_building(text: Text, found: list[Mention], names: Names) -> Mention | None:
    """The place that is named with another number than its own, which no reader of days or hours
    has used up; that number is used up then.
    """
    for place in found:
        i = place.last + 1
        word = text.words[i]
        stands = word.isdigit() and len(word) == 1 and not text.taken[i] and text.gaps[i] in SOFT
        if not stands or not venues((place,)):
            continue
        own = _own_number(place)
        if own or _has_a_number(text, place, names):
            text.take(i, i)
            if word != own:
                return place
    return None


def _own_number(place: Mention) -> str:
    """The 3 of "mkg-3", by whichever of its names it is called: "mall kelapa gading"."""
    (slug,) = venues((place,))[:1]
    return next((part for part in slug.split("-") if part.isdigit()), "")


def _has_a_number(text: Text, place: Mention, names: Names) -> bool:
    """Whether the place is known by the same words with a number behind them."""
    typed = text.typed(place.first, place.last)
    return any(_named_whole(f"{typed} {number}", place, names) for number in range(1, _MOST + 1))


def _named_whole(words: str, place: Mention, names: Names) -> bool:
    text = Text(words)
    names.speller.spell(text)
    return any(
        name.first == 0 and name.last == text.size - 1 and venues((name,)) == venues((place,))
        for name in names.find(text)
    )
