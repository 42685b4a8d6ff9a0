"""Two figures beside a day that is named already are hours: "besok 9-12", "aeon besok 10-9"."""

from dataclasses import replace
from datetime import time

from handlers.understanding.days.numeric import DASHES, is_bare_pair
from handlers.understanding.hours import settle_hour
from handlers.understanding.mention import (
    Clock,
    Date,
    Either,
    Mention,
    Nothing,
    Now,
    Offset,
    Range,
    Weekday,
)
from handlers.understanding.text import Text

_NAMED = (Date, Weekday, Offset, Now, Range, Either)
_LINKS = frozenset(("to", "and", "or", "from"))
_OPENS, _NOON, _CLOSES = 6, 12, 22
_MONTHS = 12
_WHY = "hours, since a day is named beside them"


def hours_beside(text: Text, days: list[Mention]) -> tuple[list[Mention], list[Mention]]:
    """`days` less the pairs of figures that are hours, and these; all of their words are used up.

    "Minggu 17-11" can be no hours: it is that date, if the calendar agrees.
    """
    pairs = [i for i in text.at["num"] if text.gaps[i + 1] in DASHES and is_bare_pair(text, i)]
    if not pairs:
        return days, []
    read = {day.first: day for day in days}
    pairs = [i for i in pairs if text.free(i, i + 1) or _is_date(read.get(i), i)]
    named = [day for day in days if day.first not in pairs and isinstance(day.known, _NAMED)]
    if not named:
        return days, []
    hours = [i for i in pairs if _beside(text, i, named)]
    kept = [day for day in days if day.first not in hours]
    clocks = []
    for i in hours:
        text.take(i, i + 1)
        opens = _opening(text.values[i], text.values[i + 1])
        if opens is None:
            kept = [_or_date(day, text.values[i], text.values[i + 1]) for day in kept]
        known = Nothing() if opens is None else Clock(opens)
        clocks.append(Mention(i, i + 1, "hours", known, _WHY))
    return kept, clocks


def _is_date(day: Mention | None, i: int) -> bool:
    return day is not None and day.last == i + 1 and isinstance(day.known, Date)


def _beside(text: Text, i: int, named: list[Mention]) -> bool:
    """Whether the pair at word `i` makes no span or list with one of the days."""
    if any(day.last == i - 1 or day.first == i + 2 for day in named):
        return True
    return text.tags[i - 1] not in _LINKS and text.tags[i + 2] not in _LINKS


def _opening(first: int, last: int) -> time | None:
    """The first of two hours; None: nobody would open and close so."""
    if not (_OPENS <= first < last <= _CLOSES or (last < first <= _NOON and last)):
        return None
    hour = settle_hour(first, None)
    return None if hour is None else time(hour)


def _or_date(day: Mention, number: int, month: int) -> Mention:
    """A weekday beside which figures stand that are no hours: its date, if the calendar agrees."""
    known = day.known
    if not isinstance(known, Weekday) or known.number is not None or not 1 <= month <= _MONTHS:
        return day
    return day._replace(known=replace(known, number=number, month=month))
