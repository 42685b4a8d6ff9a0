"""The days of a search in what was done: "kemarin", "Senin", "20 Nov" are days that have been."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import timedelta

from handlers.admin.officer import Officer
from handlers.understanding.hearing import Hearing, hear
from handlers.understanding.understand import summed_up
from handlers.understanding.vocabulary import listed
from schedule_data.model.query import DaySpan

_AROUND = listed("tanggal tgl tg pada di oleh dari hari oleh yang by on at from the in of")
_BACK = (0, 6, 13, 30, 365, 366)
"""From so many days ago the first such day is looked for: a weekday, a day of a month, of a year.
"""
_SUNDAY = 6


@dataclass(frozen=True, slots=True)
class Sought:
    """What is searched for: when it was done, None: whenever, and the words beside the days."""

    days: DaySpan | None
    words: str


def sought(officer: Officer, typed: str) -> Sought:
    """The days and the other words of a search."""
    heard = hear(typed, officer.names)
    days = _past(officer, heard) if heard.days else None
    taken = {i for day in heard.days for i in range(day.first, day.last + 1)} if days else set()
    left = [heard.text.typed(i, i) for i in range(heard.text.size) if i not in taken]
    kept = [word for word in left if word.casefold() not in _AROUND]
    return Sought(days, " ".join(kept))


def _past(officer: Officer, heard: Hearing) -> DaySpan | None:
    """The newest such days that have begun."""
    first: DaySpan | None = None
    for back in _BACK:
        days = summed_up(heard, officer.now - timedelta(days=back)).when
        if days is None:
            return None
        if first is not None and (first.start - days.start).days == back:
            return None  # "besok": it moves with the day on which it is said
        if days.start <= officer.today:
            return _whole(days, officer)
        first = first or days
    return None


def _whole(days: DaySpan, officer: Officer) -> DaySpan:
    """ "Minggu ini" and "bulan ini" from their first day on, not from today."""
    if days.start != officer.today or len(days) == 1:
        return days
    if days.end.weekday() == _SUNDAY and len(days) <= _SUNDAY:
        return DaySpan(days.end - timedelta(days=_SUNDAY), days.end)
    if days.end.day == monthrange(days.end.year, days.end.month)[1]:
        return DaySpan(days.end.replace(day=1), days.end)
    return days
