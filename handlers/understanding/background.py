"""What is told beside the question: where PTSP was last week, where somebody moved from."""

from datetime import date

from handlers.understanding.choosing import Choice, clauses
from handlers.understanding.cues import Cues
from handlers.understanding.exclusions import is_place
from handlers.understanding.mention import Mention
from handlers.understanding.settle import settle
from handlers.understanding.text import STOP, Text
from handlers.understanding.vocabulary import listed

_TO = listed("ke menuju to towards arah")
_BEFORE_NAME = listed("di daerah wilayah area kawasan arah mall mal kecamatan kelurahan kota the")
"""Between "dari" and the place that one comes from, or "ke" and the one that one goes to."""
_MOVES = listed("pindah pindahan moved moving move relocated")
_WAY = 6
"""So many words from the place that one leaves the other one is named."""


def clock_in_background(text: Text, cues: Cues, clock: Mention, choice: Choice | None) -> bool:
    """Whether the time belongs to a day that is not asked for: "kemarin jam 3 tutup, besok?"."""
    if choice is None or not choice.background:
        return False
    numbers = clauses(text, cues)
    own = numbers[clock.first]
    if any(numbers[day.first] == own for day in choice.days):
        return False
    return any(numbers[day.first] == own for day in choice.background)


def told_beside(
    text: Text, names: list[Mention], cues: Cues, choice: Choice | None, today: date
) -> list[Mention]:
    """Those of `names` that are places and not asked for: where one comes from ("dari Grogol ke
    Duren Sawit"), and what was on a day that is over, where the question is where it is now
    ("weekend kemarin di MKG, weekend ini di mana?").
    """
    left = len(names) > 1 and "from" in text.at
    over = choice is not None and choice.background and "where" in cues
    if not (left or over):
        return []
    places = [name for name in names if is_place(name)]
    beside = _left_behind(text, places) if left and len(places) > 1 else []
    if choice is not None and over:
        beside += _of_the_past(text, places, cues, choice, today)
    return beside


def _left_behind(text: Text, places: list[Mention]) -> list[Mention]:
    """The places that one comes from, where it is told where to."""
    return [
        place
        for place in places
        if _is_led_in(text, place, "from")
        and (
            any(_goes_to(text, place, other) for other in places)
            or not _MOVES.isdisjoint(text.words[max(place.first - _WAY, 0) : place.first])
        )
    ]


def _goes_to(text: Text, place: Mention, other: Mention) -> bool:
    between = range(place.last + 1, other.first)
    if not 0 < len(between) <= _WAY or STOP in text.gaps[place.last + 1 : other.first + 1]:
        return False
    return _is_led_in(text, other, "to")


def _is_led_in(text: Text, place: Mention, by: str) -> bool:
    """Whether "dari" or "ke" stands before the place, with nothing but "daerah" between."""
    i = place.first - 1
    while i > 0 and text.words[i] in _BEFORE_NAME and text.words[i - 1] not in _BEFORE_NAME:
        i -= 1
    if i < 0:
        return False
    return text.tags[i] == "from" if by == "from" else text.words[i] in _TO


def _of_the_past(
    text: Text, places: list[Mention], cues: Cues, choice: Choice, today: date
) -> list[Mention]:
    """The places told of a day that is over, if "where" is asked behind or without them."""
    numbers = clauses(text, cues)
    days = sorted((*choice.days, *choice.background))
    over = {day for day in choice.background if _is_over(day, today)}
    return [
        place
        for place in places
        if _day_of(place, days, numbers) in over
        and any(
            first > place.last or numbers[first] != numbers[place.first]
            for first, _ in cues["where"]
        )
    ]


def _is_over(day: Mention, today: date) -> bool:
    span = settle(day.known, today).span  # type: ignore[arg-type]
    return span is not None and span.end < today


def _day_of(place: Mention, days: list[Mention], numbers: list[int]) -> Mention | None:
    """The day that a place is told of: the last before it in its clause, else the first behind."""
    own = [day for day in days if numbers[day.first] == numbers[place.first]]
    before = [day for day in own if day.first < place.first]
    return before[-1] if before else own[0] if own else None
