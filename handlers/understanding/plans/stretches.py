"""Stretches of an officer's line that no reader used up, and what each of their words is of."""

from dataclasses import dataclass

from handlers.understanding.mention import Mention, Named
from handlers.understanding.plans.numbered_places import is_school
from handlers.understanding.plans.words import GLUE, LABELS, NOTES, ROOMS, WHERE
from handlers.understanding.text import COMMA, GLUED, SPACED_DASH, STOP, Text
from schedule_data.model.name import NameKind

_ENDS = frozenset((STOP, COMMA, SPACED_DASH))
FREE, PLACE, AREA, SERVICE, TOLD = "free", "place", "area", "service", "told"
"""What a word is of; "" is a word that is used up."""


@dataclass(slots=True)
class Run:
    """Words `first` to `last` that stand together; whether "di" leads to them, whether any of them
    is free, and whether they are a note to citizens.
    """

    first: int
    last: int
    led: bool
    free: bool
    note: bool = False


def kinds_of(text: Text, names: list[Mention], ignored: list[Mention]) -> list[str]:
    """What each word is of: free, a place, an area or a service; "" where it is used up."""
    kinds = ["" if text.taken[i] else FREE for i in range(text.size)]
    for mention in ignored:
        for i in range(mention.first, mention.last + 1):
            kinds[i] = FREE
    for mention in names:
        for i in range(mention.first, mention.last + 1):
            kinds[i] = _kind(mention)
    return kinds


def _kind(mention: Mention) -> str:
    known = mention.known
    if not isinstance(known, Named):
        return FREE
    if known.names[0].kind is NameKind.PLACE and not known.unsure:
        return PLACE
    return AREA if known.names[0].kind in (NameKind.REGION, NameKind.PLACE) else SERVICE


def runs_of(text: Text, kinds: list[str]) -> list[Run]:
    """Stretches of words that are no day, hour or known place, cut at commas and at "di"; a note
    goes on behind a comma.
    """
    runs: list[Run] = []
    led = False
    for i, kind in enumerate(kinds):
        if kind in ("", PLACE):
            led = False
            continue
        word = text.words[i]
        if runs and runs[-1].note and runs[-1].last == i - 1 and text.gaps[i] != STOP:
            runs[-1].last = i
            continue
        if kind == FREE and word in NOTES and i + 1 < text.size:
            runs.append(Run(i, i, led=False, free=True, note=True))
            continue
        if kind == FREE and word in WHERE and not _title_word(text, i):
            led = True
            runs.append(Run(i + 1, i, led, free=False))
            continue
        joined = runs and runs[-1].last == i - 1 and not (i and text.gaps[i] in _ENDS)
        starts_room = (
            kind == FREE and word in ROOMS and bool(runs) and led and not _is_name(text, i)
        )
        if not joined or (starts_room and runs[-1].last >= runs[-1].first):
            runs.append(
                Run(i, i, led and not starts_room and _after_lead(text, i), free=kind == FREE)
            )
        else:
            runs[-1].last = i
            runs[-1].free = runs[-1].free or kind == FREE
    return [run for run in runs if run.last >= run.first]


def _title_word(text: Text, i: int) -> bool:
    """ "tempat" is no announcement in "bukan tempat biasa": only with ":" or a name behind it."""
    return text.words[i] in ("tempat", "place", "venue", "location", "lokasi") and text.gaps[
        i + 1
    ] not in (":",)


def _after_lead(text: Text, i: int) -> bool:
    return i > 0 and text.words[i - 1] in WHERE


def _is_name(text: Text, i: int) -> bool:
    """ "Balai Kota", "Gedung Joang", "Hall" right behind "di" are the place itself."""
    return text.words[i - 1] in WHERE


def trimmed(text: Text, run: Run) -> tuple[int, int]:
    """The first and last word of the stretch that say something by themselves."""
    first, last = run.first, run.last
    while first <= last and says_nothing(text, first):
        first += 1
    while last >= first and says_nothing(text, last) and not _of_a_code(text, last):
        last -= 1
    return first, last


def _of_a_code(text: Text, i: int) -> bool:
    """Whether word `i` belongs to a number: the "A" of "lantai 3A"."""
    return text.gaps[i] == GLUED and text.words[i - 1].isdigit()


def says_nothing(text: Text, i: int) -> bool:
    """Whether word `i` only joins, or announces what stands behind it."""
    return (text.words[i] in GLUE or text.words[i] in LABELS) and not is_school(text, i)
