"""A building beside the known one: "MKG 5", where the schedule has "MKG 3", often called "MKG"."""

from handlers.understanding.mention import Mention
from handlers.understanding.names import Names
from handlers.understanding.plans.named import venues
from handlers.understanding.text import SOFT, Text

_MOST = 9


def other_building(text: Text, found: list[Mention], names: Names) -> Mention | None:
    """The place that is named with another number than its own, which no reader of days or hours
    has used up; that number is used up then.
    """
    for place in found:
        i = place.last + 1
        word = text.words[i]
        stands = word.isdigit() and len(word) == 1 and not text.taken[i] and text.gaps[i] in SOFT
        if stands and venues((place,)) and _has_a_number(text, place, names):
            text.take(i, i)
            return place
    return None


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
