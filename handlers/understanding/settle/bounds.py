"""Days of which only one end was named: the other is added here, today or a week from then."""

from datetime import date, timedelta

from handlers.understanding.mention import Bound, Date, Day, Month, Vague, Weekday
from handlers.understanding.settle.calendar_days import Settled, days, make
from handlers.understanding.settle.vague import LATE
from schedule_data.model.query import DaySpan

_WEEK = timedelta(7)
_DAY = timedelta(1)
_TILL_THEN = ("before", "until", "after")
_NEAR = timedelta(2)
_AHEAD = timedelta(6)
"""So many days behind the first are told where no last is named: every weekly visit once."""


def of_bound(bound: Bound, named: Settled, today: date) -> Settled:
    """The days on that side of those that were `named`."""
    span = named.span
    if span is None:
        span = _late_end(bound, named)
    if span is None:
        return named
    return _SIDES[bound.side](bound.day, span, today)


def _late_end(bound: Bound, named: Settled) -> DaySpan | None:
    """The end of a month is a day where something lasts until then: "sampai akhir bulan"."""
    if not isinstance(bound.day, Vague) or bound.day.edge not in LATE or not named.readings:
        return None
    return DaySpan.day(named.readings[0].end) if bound.side in _TILL_THEN else None


def _before(day: Day, span: DaySpan, today: date) -> Settled:
    start = span.start
    if start == today and isinstance(day, Weekday):
        start += _WEEK  # said on that day, the next one is meant
    first = today if start > today else start - _WEEK
    return days(first, start - _DAY)


def _until(_: Day, span: DaySpan, today: date) -> Settled:
    return days(min(today, span.start) if span.end < today else today, span.end)


def _after(_: Day, span: DaySpan, __: date) -> Settled:
    first = span.end + _DAY
    return days(first, first + _AHEAD)


def _from(day: Day, span: DaySpan, today: date) -> Settled:
    if isinstance(day, Date) and day.month == today.month and _last(day, span.start, today) < today:
        return days(today, today + _AHEAD)  # "mulai 1 November", said in its middle: it has begun
    return days(span.start, max(span.end, span.start + _AHEAD))


def _around(_: Day, span: DaySpan, today: date) -> Settled:
    return days(max(span.start - _NEAR, min(today, span.start)), span.end + _NEAR)


def _since(day: Day, span: DaySpan, today: date) -> Settled:
    """From the last such day until today; from the next where it has not been."""
    start = _last(day, span.start, today)
    return _from(day, span, today) if start > today else days(start, max(today, start))


def _last(day: Day, start: date, today: date) -> date:
    if isinstance(day, Weekday) and day.week is None and start > today:
        return start - _WEEK
    if isinstance(day, Date) and day.year is None and day.shift is None and start > today:
        past = make(today.year, day.month or today.month, day.day)
        return past if past is not None and past <= today else start
    if isinstance(day, Month) and day.month is not None and day.year is None and start > today:
        return date(today.year, day.month, 1) if day.month < today.month else start
    return start


_SIDES = {
    "before": _before,
    "until": _until,
    "after": _after,
    "from": _from,
    "since": _since,
    "around": _around,
}
