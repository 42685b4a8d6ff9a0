"""The only step that adds what was not said: the year, the month, the week. Known becomes days."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain, pairwise
from typing import Any

from handlers.understanding.mention import (
    Ahead,
    Apart,
    Beside,
    Bound,
    Daily,
    Date,
    Day,
    Either,
    Month,
    Now,
    Nth,
    Offset,
    Range,
    Reckoned,
    Vague,
    Week,
    Weekday,
    WeekOf,
    Within,
)
from handlers.understanding.settle import single
from handlers.understanding.settle.bounds import of_bound
from handlers.understanding.settle.calendar_days import (
    NONE,
    Settled,
    forward,
    monday,
    on_or_after,
    one,
    union,
)
from handlers.understanding.settle.spans import date_range
from handlers.understanding.settle.vague import of_vague
from schedule_data.model.query import DaySpan

__all__ = ["Settled", "settle", "union"]

_SATURDAY, _SUNDAY = 5, 6


def settle(day: Day, today: date) -> Settled:
    """The days that `day` is, asked on `today`."""
    try:
        return _RULES[type(day)](day, today)
    except (OverflowError, ValueError):  # beyond the years that a calendar has
        return NONE


def _range(day: Range, today: date) -> Settled:
    first, last = day.first, day.last
    if isinstance(first, Date) and isinstance(last, Date):
        return date_range(first, last, today)
    start = settle(first, today)
    if start.span is None:
        return start
    end = _end(last, start.span.start, today, after=isinstance(first, Weekday))
    return end if end.span is None else forward(start.span.start, end.span.end)


def _end(last: Day, start: date, today: date, *, after: bool) -> Settled:
    """The end of a span that begins on `start`, or only `after` it."""
    if isinstance(last, Weekday) and last.week is None and not last.past:
        return one(on_or_after(start + timedelta(after), last.day))
    if isinstance(last, Bound):
        return settle(last, start)
    if isinstance(last, Date) and single.year_of(last, today) is None:
        return single.date_from(last, start, start)
    return settle(last, today)


def _either(day: Either, today: date) -> Settled:
    """Days side by side: their span where they touch, else the first."""
    parts = [_with_month(part, day.days[-1]) for part in day.days]
    if (weekend := _weekend(parts)) is not None:
        return single.of_week(weekend, today)
    settled = [settle(part, today) for part in parts]
    if settled[0].span is not None and _in_a_row(parts):
        first = settled[0].span.start
        return Settled(DaySpan(first, first + timedelta(len(parts) - 1)))
    spans = [part.span for part in settled if part.span is not None]
    if len(spans) < len(settled):
        doubtful = next(part for part in settled if part.span is None)
        likely = [part.readings if part.span is None else (part.span,) for part in settled]
        return doubtful._replace(readings=tuple(chain(*likely)))
    whole = union(spans)
    others = tuple(dict.fromkeys(span for span in spans if span != spans[0]))
    return Settled(spans[0], None, others) if whole is None else Settled(whole)


def _in_a_row(days: list[Day]) -> bool:
    """ "Senin, Selasa dan Rabu" are three days in a row, also when it is said on a Tuesday."""
    named = [day for day in days if isinstance(day, Weekday) and not day.past]
    return len(named) == len(days) and all(
        other.day - one.day == 1 and other.week == one.week for one, other in pairwise(named)
    )


def _with_month(day: Day, last: Day) -> Day:
    """ "15 dan 16 November": the last day lends the others its month."""
    if isinstance(day, Date) and isinstance(last, Date) and day.month is None:
        return replace(day, month=last.month, year=last.year, shift=last.shift)
    return day


def _weekend(days: list[Day]) -> Week | None:
    """ "Sabtu dan Minggu" is the weekend, also when it is said on its Sunday."""
    named = [day for day in days if isinstance(day, Weekday) and not day.past]
    if len(days) != 2 or [day.day for day in named] != [_SATURDAY, _SUNDAY]:
        return None
    return Week(next((day.week for day in named if day.week is not None), 0), weekend=True)


def _beside(day: Beside, today: date) -> Settled:
    """Two words for one day. A date wins over "besok", "besok" over a weekday that it is not."""
    second_wins = isinstance(day.second, Date) and not isinstance(day.first, Date)
    told, other = (day.second, day.first) if second_wins else (day.first, day.second)
    found, against = settle(told, today), settle(other, today)
    if found.span is None or against.span is None or found.span == against.span:
        return found
    if isinstance(day.first, Weekday):
        return found  # "Sabtu besok" is the Saturday to come
    return Settled(found.span, None, (against.span,), clash=True)


def _apart(day: Apart, today: date) -> Settled:
    """So many days from the one that was named."""
    named = settle(day.day, today)
    return named if named.span is None else one(named.span.start + timedelta(day.days))


def _reckoned(day: Reckoned, today: date) -> Settled:
    """Such weekdays are counted from the day after or before the one that was named."""
    named = settle(day.day, today).span
    if named is None:
        return settle(day.day, today)
    if day.n > 0:
        first = on_or_after(named.end + timedelta(1), day.weekday)
        return one(first + timedelta(7 * (day.n - 1)))
    last = on_or_after(named.start - timedelta(7), day.weekday)
    return one(last + timedelta(7 * (day.n + 1)))


def _week_of(day: WeekOf, today: date) -> Settled:
    """From that day's Monday to its Sunday."""
    named = settle(day.day, today)
    if named.span is None:
        return named
    start = monday(named.span.start, 0)
    return Settled(DaySpan(start, start + timedelta(6)))


def _within(day: Within, today: date) -> Settled:
    """The first such weekday of the month, of this month from today on."""
    month = single.of_month(day.month, today).span
    return NONE if month is None else one(on_or_after(month.start, day.day.day))


def _bound(day: Bound, today: date) -> Settled:
    return of_bound(day, settle(day.day, today), today)


def _daily(_: Daily, __: date) -> Settled:
    return NONE


_RULES: dict[type, Callable[[Any, date], Settled]] = {
    Offset: single.of_offset,
    Now: single.of_now,
    Ahead: single.of_ahead,
    Weekday: single.of_weekday,
    Week: single.of_week,
    Month: single.of_month,
    Date: single.of_date,
    Vague: of_vague,
    Range: _range,
    Either: _either,
    Beside: _beside,
    Apart: _apart,
    Reckoned: _reckoned,
    WeekOf: _week_of,
    Within: _within,
    Nth: single.of_nth,
    Bound: _bound,
    Daily: _daily,
}
