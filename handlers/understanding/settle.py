"""The only step that adds what was not said: the year, the month, the week. Known becomes days."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, NamedTuple

from handlers.understanding.meaning import DayProblem
from handlers.understanding.mention import (
    Ahead,
    Beside,
    Daily,
    Date,
    Day,
    Either,
    Month,
    Now,
    Offset,
    Range,
    Vague,
    Week,
    Weekday,
)
from schedule_data.model.query import DaySpan

_SUNDAY = 6
_WRAP_DAYS = 183
"""A span that names no year may run over New Year where it is shorter than this."""
_YEARS_LOOKED_AT = 9
"""A leap day comes again within eight years."""


class Settled(NamedTuple):
    """The days meant; or what is wrong with them, and the likely readings."""

    span: DaySpan | None = None
    problem: DayProblem | None = None
    readings: tuple[DaySpan, ...] = ()


_NONE = Settled()


def settle(day: Day, today: date) -> Settled:
    """The days that `day` is, asked on `today`."""
    try:
        return _RULES[type(day)](day, today)
    except (OverflowError, ValueError):
        return _NONE


def _one(day: date) -> Settled:
    return Settled(DaySpan.day(day))


def _days(start: date, end: date) -> Settled:
    return Settled(DaySpan(start, end))


def _plus_months(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _offset(day: Offset, today: date) -> Settled:
    return _one(_plus_months(today, day.months) + timedelta(day.days))


def _now(_: Now, today: date) -> Settled:
    return _one(today)


def _ahead(day: Ahead, today: date) -> Settled:
    if day.months:
        return _days(today, _plus_months(today, day.months) - timedelta(1))
    return _days(today, today + timedelta(day.days - 1))


def _monday(today: date, week: int) -> date:
    return today - timedelta(today.weekday()) + timedelta(7 * week)


def _weekday(day: Weekday, today: date) -> Settled:
    if day.past:
        return _one(today - timedelta((today.weekday() - day.day - 1) % 7 + 1))
    if day.week is not None:
        return _one(_monday(today, day.week) + timedelta(day.day))
    return _one(_on_or_after(today, day.day))


def _on_or_after(start: date, weekday: int) -> date:
    return start + timedelta((weekday - start.weekday()) % 7)


def _week(day: Week, today: date) -> Settled:
    monday = _monday(today, day.week)
    start = monday + timedelta(5) if day.weekend else monday
    end = monday + timedelta(_SUNDAY)
    return _days(max(start, today) if day.week == 0 else start, end)


def _month(day: Month, today: date) -> Settled:
    if day.month is None:
        start = _plus_months(today.replace(day=1), day.shift or 0)
        year, month = start.year, start.month
        known = day.shift != 0
    else:
        month = day.month
        known = day.year is not None or day.year_shift is not None or day.shift is not None
        year = _year(day, today)
        if year is None:
            year = today.year + (month < today.month)
            if day.shift == -1:
                year = today.year - (month >= today.month)
    start, end = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return _days(start if known else max(start, today), end)


def _year(day: Month | Date, today: date) -> int | None:
    if day.year is not None:
        return day.year
    return None if day.year_shift is None else today.year + day.year_shift


def _make(year: int, month: int, day: int) -> date | None:
    if not (1 <= month <= 12 and 1 <= year <= 9998 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def _date(day: Date, today: date) -> Settled:
    found = _first_date(day, today, today)
    return _no_such_day(day, today) if found is None else _one(found)


def _first_date(day: Date, today: date, start: date) -> date | None:
    """The first day from `start` on that `day` may be; None: no calendar has it."""
    if day.month is None:
        base = _plus_months(today.replace(day=1), day.shift) if day.shift is not None else None
        if base is not None:
            return _make(base.year, base.month, day.day)
        months = (_plus_months(start.replace(day=1), n) for n in range(13))
        days = (_make(month.year, month.month, day.day) for month in months)
    elif (year := _year(day, today)) is not None:
        return _make(year, day.month, day.day)
    else:
        years = range(start.year, start.year + _YEARS_LOOKED_AT)
        days = (_make(year, day.month, day.day) for year in years)
    return next((found for found in days if found is not None and found >= start), None)


def _no_such_day(day: Date, today: date) -> Settled:
    """The last day of that month and the first of the next are what may have been meant."""
    month = day.month
    readings: tuple[DaySpan, ...] = ()
    if month is not None and 1 <= month <= 12 and day.day > 0:
        year = _year(day, today) or today.year + (month < today.month)
        last = date(year, month, monthrange(year, month)[1])
        readings = (DaySpan.day(last), DaySpan.day(last + timedelta(1)))
    return Settled(None, DayProblem.NO_SUCH_DAY, readings)


def _range(day: Range, today: date) -> Settled:
    first, last = day.first, day.last
    if isinstance(first, Date) and isinstance(last, Date):
        return _date_range(first, last, today)
    start = settle(first, today)
    if start.span is None:
        return start
    end = settle(last, today)
    if isinstance(last, Weekday) and last.week is None and not last.past:
        after = start.span.start + timedelta(isinstance(first, Weekday))
        end = _one(_on_or_after(after, last.day))
    elif isinstance(last, Date):
        end = _date(last, today) if _year(last, today) else _date_after(last, start.span.start)
    elif isinstance(last, Vague):
        return Settled(None, DayProblem.VAGUE)
    if end.span is None:
        return end
    return _forward(start.span.start, end.span.end)


def _date_after(day: Date, start: date) -> Settled:
    found = _first_date(day, start, start)
    return _no_such_day(day, start) if found is None else _one(found)


def _forward(start: date, end: date) -> Settled:
    if end < start:
        return Settled(None, DayProblem.BACKWARDS, (DaySpan(end, start),))
    return _days(start, end)


def _date_range(first: Date, last: Date, today: date) -> Settled:
    """Two dates: the one that names a month or a year gives it to the other."""
    if last.month is not None and first.month is None:
        first = replace(first, month=last.month)
    if first.month is not None and last.month is None and last.shift is None:
        last = replace(last, month=first.month)
    if first.month is None or last.month is None:
        return _nameless_range(first, last, today)
    for part in (first, last):
        if _first_date(part, today, today) is None and not _exists(part):
            return _no_such_day(part, today)
    return _named_range(first, last, today)


def _exists(day: Date) -> bool:
    return day.month is not None and _make(day.year or 2000, day.month, day.day) is not None


def _named_range(first: Date, last: Date, today: date) -> Settled:
    start_year, end_year = _year(first, today), _year(last, today)
    backwards = (first.month, first.day) > (last.month, last.day)
    if start_year is not None and end_year is not None:
        return _between(first, start_year, last, end_year, today)
    wraps = backwards and first.month != last.month and _months_apart(first, last) <= 6
    if backwards and not wraps:
        return _backwards(first, last, today)
    if end_year is not None:
        return _between(first, end_year - wraps, last, end_year, today)
    if start_year is not None:
        return _between(first, start_year, last, start_year + wraps, today)
    for year in range(today.year - 1, today.year + _YEARS_LOOKED_AT):
        found = _between(first, year, last, year + wraps, today)
        if found.span is not None and found.span.end >= today:
            return found
    return _no_such_day(first, today)


def _months_apart(first: Date, last: Date) -> int:
    return ((last.month or 0) - (first.month or 0)) % 12


def _between(first: Date, start_year: int, last: Date, end_year: int, today: date) -> Settled:
    start = _make(start_year, first.month or 1, first.day)
    end = _make(end_year, last.month or 1, last.day)
    if start is None or end is None:
        return _no_such_day(first if start is None else last, today)
    return _forward(start, end) if start <= end else _backwards(first, last, today)


def _backwards(first: Date, last: Date, today: date) -> Settled:
    """ "22 s.d. 4 November": a digit may have been lost, or the two been swapped."""
    readings = []
    if first.month == last.month and last.month is not None:
        year = _year(last, today) or _year(first, today) or today.year
        digits = [d for d in range(first.day, 32) if str(d).endswith(str(last.day))]
        for start, end in ((first.day, digits[0] if digits else 0), (last.day, first.day)):
            one, other = _make(year, last.month, start), _make(year, last.month, end)
            if one and other and one <= other:
                readings.append(DaySpan(one, other))
    return Settled(None, DayProblem.BACKWARDS, tuple(readings))


def _nameless_range(first: Date, last: Date, today: date) -> Settled:
    """ "tgl 15 sampai 17", "tgl 28 sampai 2": no month is named, or only "bulan depan"."""
    if not (1 <= first.day <= 31 and 1 <= last.day <= 31):
        return _no_such_day(first if not 1 <= first.day <= 31 else last, today)
    shift = first.shift if first.shift is not None else last.shift
    wraps = last.day < first.day
    if shift is not None and wraps:
        return Settled(None, DayProblem.BACKWARDS)
    months = range(-1, 13) if shift is None else (shift,)
    for n in months:
        month = _plus_months(today.replace(day=1), n)
        next_month = _plus_months(month, 1) if wraps else month
        start = _make(month.year, month.month, first.day)
        end = _make(next_month.year, next_month.month, last.day)
        if start and end and (end >= today or shift is not None):
            return _days(start, end)
    return _no_such_day(first, today)


def _either(day: Either, today: date) -> Settled:
    """Days side by side: their span where they touch, else the first."""
    parts = [_with_month(part, day.days[-1]) for part in day.days]
    if _is_weekend(parts):
        week = next((p.week for p in parts if isinstance(p, Weekday) and p.week is not None), 0)
        return _week(Week(week, weekend=True), today)
    settled = [settle(part, today) for part in parts]
    wrong = next((part for part in settled if part.span is None), None)
    return wrong or Settled(_touching([part.span for part in settled if part.span]))


def _with_month(day: Day, last: Day) -> Day:
    if isinstance(day, Date) and isinstance(last, Date) and day.month is None:
        return replace(day, month=last.month, year=last.year, shift=last.shift)
    return day


def _is_weekend(days: list[Day]) -> bool:
    numbers = [day.day for day in days if isinstance(day, Weekday) and not day.past]
    return len(days) == 2 and numbers == [5, 6]


def _touching(spans: list[DaySpan]) -> DaySpan:
    """The span of all where each touches the next; else the first."""
    if (whole := union(spans)) is not None:
        return whole
    return spans[0]


def union(spans: list[DaySpan]) -> DaySpan | None:
    """The one span that `spans` make together, or None where there is a gap between them."""
    ordered = sorted(spans)
    start, end = ordered[0].start, ordered[0].end
    for span in ordered[1:]:
        if span.start > end + timedelta(1):
            return None
        end = max(end, span.end)
    return DaySpan(start, end)


def _beside(day: Beside, today: date) -> Settled:
    """Two words for one day. A date wins over "besok", "besok" over a weekday that it is not."""
    first, second = settle(day.first, today), settle(day.second, today)
    for part, settled in ((day.first, first), (day.second, second)):
        if isinstance(part, Date):
            return settled
    return first


def _vague(day: Vague, today: date) -> Settled:
    month = _month(day.month, today).span if day.month != Month() else None
    if month is None:
        return Settled(None, DayProblem.VAGUE)
    first = month.start.replace(day=1)
    tenth = timedelta(9)
    if day.edge in ("akhir", "penghujung", "ujung", "late", "end"):
        likely = DaySpan(month.end - tenth, month.end)
    elif day.edge in ("pertengahan", "tengah", "mid", "middle"):
        likely = DaySpan(first + timedelta(10), first + timedelta(19))
    else:
        likely = DaySpan(first, first + tenth)
    return Settled(None, DayProblem.VAGUE, (likely,))


def _daily(_: Daily, __: date) -> Settled:
    return _NONE


_RULES: dict[type, Callable[[Any, date], Settled]] = {
    Offset: _offset,
    Now: _now,
    Ahead: _ahead,
    Weekday: _weekday,
    Week: _week,
    Month: _month,
    Date: _date,
    Range: _range,
    Either: _either,
    Beside: _beside,
    Vague: _vague,
    Daily: _daily,
}
