"""Spans from one date to another, of which one may lend the other its month or year."""

from dataclasses import replace
from datetime import date

from handlers.understanding.meaning import DayProblem
from handlers.understanding.mention import Date
from handlers.understanding.settle.calendar_days import Settled, days, forward, make, plus_months
from handlers.understanding.settle.single import YEARS_LOOKED_AT, first_date, no_such_day, year_of
from schedule_data.model.query import DaySpan

_LONGEST_OVER_NEW_YEAR = 6
"""A span that names no year runs over New Year only where its months are no further apart."""


def date_range(first: Date, last: Date, today: date) -> Settled:
    """Two dates: the one that names a month or a year gives it to the other."""
    if last.month is not None and first.month is None:
        first = replace(first, month=last.month)
    if first.month is not None and last.month is None and last.shift is None:
        last = replace(last, month=first.month)
    if first.month is None or last.month is None:
        return _nameless_range(first, last, today)
    for part in (first, last):
        if first_date(part, today, today) is None and not _exists(part):
            return no_such_day(part, today)
    return _named_range(first, last, today)


def _exists(day: Date) -> bool:
    return day.month is not None and make(day.year or 2000, day.month, day.day) is not None


def _named_range(first: Date, last: Date, today: date) -> Settled:
    """Both months are known: find the years, so that the span is not over yet."""
    start_year, end_year = year_of(first, today), year_of(last, today)
    backwards = (first.month, first.day) > (last.month, last.day)
    if start_year is not None and end_year is not None:
        return _between(first, start_year, last, end_year, today)
    wraps = (
        backwards
        and first.month != last.month
        and _months_apart(first, last) <= _LONGEST_OVER_NEW_YEAR
    )
    if backwards and not wraps:
        return _backwards(first, last, today)
    if end_year is not None:
        return _between(first, end_year - wraps, last, end_year, today)
    if start_year is not None:
        return _between(first, start_year, last, start_year + wraps, today)
    for year in range(today.year - 1, today.year + YEARS_LOOKED_AT):
        found = _between(first, year, last, year + wraps, today)
        if found.span is not None and found.span.end >= today:
            return found
    return no_such_day(first, today)


def _months_apart(first: Date, last: Date) -> int:
    return ((last.month or 0) - (first.month or 0)) % 12


def _between(first: Date, start_year: int, last: Date, end_year: int, today: date) -> Settled:
    start = make(start_year, first.month or 1, first.day)
    end = make(end_year, last.month or 1, last.day)
    if start is None or end is None:
        return no_such_day(first if start is None else last, today)
    return forward(start, end) if start <= end else _backwards(first, last, today)


def _backwards(first: Date, last: Date, today: date) -> Settled:
    """ "22 s.d. 4 November": a digit may have been lost, or the two been swapped."""
    readings = []
    if first.month == last.month and last.month is not None:
        year = year_of(last, today) or year_of(first, today) or today.year
        digits = [d for d in range(first.day, 32) if str(d).endswith(str(last.day))]
        for start, end in ((first.day, digits[0] if digits else 0), (last.day, first.day)):
            one, other = make(year, last.month, start), make(year, last.month, end)
            if one and other and one <= other:
                readings.append(DaySpan(one, other))
    return Settled(None, DayProblem.BACKWARDS, tuple(readings))


def _nameless_range(first: Date, last: Date, today: date) -> Settled:
    """ "tgl 15 sampai 17", "tgl 28 sampai 2": no month is named, or only "bulan depan"."""
    if not (1 <= first.day <= 31 and 1 <= last.day <= 31):
        return no_such_day(first if not 1 <= first.day <= 31 else last, today)
    shift = first.shift if first.shift is not None else last.shift
    wraps = last.day < first.day
    if shift is not None and wraps:
        return Settled(None, DayProblem.BACKWARDS)
    months = range(-1, 13) if shift is None else (shift,)
    for n in months:
        month = plus_months(today.replace(day=1), n)
        next_month = plus_months(month, 1) if wraps else month
        start = make(month.year, month.month, first.day)
        end = make(next_month.year, next_month.month, last.day)
        if start and end and (end >= today or shift is not None):
            return days(start, end)
    return no_such_day(first, today)
