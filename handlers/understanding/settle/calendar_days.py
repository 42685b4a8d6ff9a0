"""Calendar arithmetic, and what a settled day is."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from handlers.understanding.meaning import DayProblem
from schedule_data.model.query import DaySpan


class Settled(NamedTuple):
    """The days meant; or what is wrong with them, and the likely readings.

    With days `readings` are others that the same words name: the second of two that do not touch,
    or, where it is a `clash`, what contradicts the day ("Sabtu 17 November" is a Sunday).
    """

    span: DaySpan | None = None
    problem: DayProblem | None = None
    readings: tuple[DaySpan, ...] = ()
    clash: bool = False


NONE = Settled()
_LAST_YEAR = 9998


def one(day: date) -> Settled:
    """A single day."""
    return Settled(DaySpan(day, day))


def days(start: date, end: date) -> Settled:
    """From one day to another, both in."""
    return Settled(DaySpan(start, end))


def forward(start: date, end: date) -> Settled:
    """From one day to another; BACKWARDS where the second comes first."""
    if end < start:
        return Settled(None, DayProblem.BACKWARDS, (DaySpan(end, start),))
    return days(start, end)


def plus_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def monday(today: date, week: int) -> date:
    """The Monday of this week (0), the next (1), ..."""
    return today - timedelta(today.weekday()) + timedelta(7 * week)


def on_or_after(start: date, weekday: int) -> date:
    """The first such weekday from `start` on."""
    return start + timedelta((weekday - start.weekday()) % 7)


def make(year: int, month: int, day: int) -> date | None:
    """That day, or None where no calendar has it."""
    try:
        return date(year, month, day) if year <= _LAST_YEAR else None
    except ValueError:
        return None


def union(spans: list[DaySpan]) -> DaySpan | None:
    """The one span that `spans` make together, or None where there is a gap between them."""
    ordered = sorted(spans)
    start, end = ordered[0].start, ordered[0].end
    for span in ordered[1:]:
        if span.start > end + timedelta(1):
            return None
        end = max(end, span.end)
    return DaySpan(start, end)
