"""Parts of a month, a week or a year: no days, but some that are likely to be meant."""

from datetime import date, timedelta

from handlers.understanding.meaning import DayProblem
from handlers.understanding.mention import Month, Vague, Week
from handlers.understanding.settle.calendar_days import Settled, monday, on_or_after
from handlers.understanding.settle.single import of_month
from schedule_data.model.query import DaySpan

_SUNDAY = 6
LATE = frozenset(("akhir", "penghujung", "ujung", "late", "end"))
_MIDDLE = frozenset(("pertengahan", "tengah", "mid", "middle"))
_TEN_DAYS = timedelta(9)


def of_vague(day: Vague, today: date) -> Settled:
    """A part of a month is a doubt; ten days of it, or three of a week, are the likely reading."""
    if isinstance(day.month, Week):
        readings = _parts_of_week(day, day.month.week, today)
    else:
        readings = _on_weekday(day, _parts_of_month(day, day.month, today))
        if day.month == Month() and (not readings or readings[-1].end < today):
            # "awal bulan", said in its middle
            readings = _on_weekday(day, _parts_of_month(day, Month(shift=1), today))
    return Settled(None, DayProblem.VAGUE, readings)


def _on_weekday(day: Vague, spans: tuple[DaySpan, ...]) -> tuple[DaySpan, ...]:
    """`spans`, or each day of the weekday in them, if one was named."""
    if day.weekday is None:
        return spans
    each = (one for span in spans for one in span if one.weekday() == day.weekday)
    return tuple(DaySpan.day(one) for one in dict.fromkeys(each))


def _parts_of_week(day: Vague, week: int, today: date) -> tuple[DaySpan, ...]:
    """Three days of that week; of this one, said at its end, of the next."""
    start = monday(today, week) + timedelta(2 if day.edge in _MIDDLE else 0)
    if week == 0 and start + timedelta(2) < today:
        start += timedelta(7)
    return _on_weekday(day, (DaySpan(start, start + timedelta(2)),))


def _parts_of_month(day: Vague, named: Month, today: date) -> tuple[DaySpan, ...]:
    """What a part of that month is likely to be; of no month in particular, of this one."""
    month = of_month(named, today).span
    if month is None:
        return ()
    first, end = month.start.replace(day=1), month.end
    if day.nth:
        return _weeks(day, first, end)
    if not day.edge:
        return (month,)
    if day.edge in LATE:
        return (DaySpan(end - _TEN_DAYS, end),)
    if day.edge in _MIDDLE:
        return (DaySpan(first + timedelta(10), first + timedelta(19)),)
    return (DaySpan(first, first + _TEN_DAYS),)


def _weeks(day: Vague, first: date, end: date) -> tuple[DaySpan, ...]:
    """The `nth` seven days of a month, and in Indonesian its Sunday of that number."""
    start = first + timedelta(7 * (day.nth - 1)) if day.nth > 0 else end - timedelta(6)
    if start > end:
        return ()
    sunday = on_or_after(start, _SUNDAY)
    week = DaySpan(start, min(start + timedelta(6), end))
    return (week, DaySpan.day(sunday)) if day.edge == "minggu" and sunday <= end else (week,)
