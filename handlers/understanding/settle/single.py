"""The days that one way of naming them comes to: what the words left out is added here."""

from calendar import monthrange
from datetime import date, timedelta

from handlers.understanding.meaning import DayProblem
from handlers.understanding.mention import (
    Ahead,
    Date,
    Month,
    Now,
    Nth,
    Offset,
    Week,
    Weekday,
)
from handlers.understanding.settle.calendar_days import (
    Settled,
    days,
    make,
    monday,
    on_or_after,
    one,
    plus_months,
)
from schedule_data.model.query import DaySpan

_FRIDAY, _SATURDAY, _SUNDAY = 4, 5, 6
YEARS_LOOKED_AT = 9
"""A leap day comes again within eight years."""
_MONTHS_LOOKED_AT = 4


def of_offset(day: Offset, today: date) -> Settled:
    """So many days or months from today."""
    start = plus_months(today, day.months) if day.months else today
    return one(start + timedelta(day.days))


def of_now(_: Now, today: date) -> Settled:
    """Today."""
    return one(today)


def of_ahead(day: Ahead, today: date) -> Settled:
    """So many days from today on, today the first."""
    if day.months:
        return days(today, plus_months(today, day.months) - timedelta(1))
    return days(today, today + timedelta(day.days - 1))


def of_weekday(day: Weekday, today: date) -> Settled:
    """That weekday of the week named, else the first from today on."""
    if day.past:
        return one(today - timedelta((today.weekday() - day.day - 1) % 7 + 1))
    if day.week is not None:
        return one(monday(today, day.week) + timedelta(day.day))
    if day.number is not None:
        found = first_date(Date(day.number, day.month), today, today)
        if found is not None and found.weekday() == day.day:
            return one(found)
    return one(on_or_after(today, day.day))


def of_week(day: Week, today: date) -> Settled:
    """A week, its weekend or its working days; of this one what is left."""
    if day.working:
        return _working_week(day.week, today)
    first = monday(today, day.week)
    start = first + timedelta(_SATURDAY) if day.weekend else first
    return days(max(start, today) if day.week == 0 else start, first + timedelta(_SUNDAY))


def _working_week(week: int, today: date) -> Settled:
    """Monday to Friday; said on a weekend, this week's are those to come."""
    week += week == 0 and today.weekday() >= _SATURDAY
    first = monday(today, week)
    return days(max(first, today) if week == 0 else first, first + timedelta(_FRIDAY))


def of_month(day: Month, today: date) -> Settled:
    """A whole month; of this one what is left, unless its year was named."""
    if day.month is None:
        start = plus_months(today.replace(day=1), day.shift or 0)
        known = day.shift != 0
    else:
        start = date(_year_of_month(day, day.month, today), day.month, 1)
        known = not (day.year is None and day.year_shift is None and day.shift is None)
    end = start.replace(day=monthrange(start.year, start.month)[1])
    return days(start if known else max(start, today), end)


def _year_of_month(day: Month, month: int, today: date) -> int:
    """The year named, else the one in which the month is current or next to come, or has been."""
    year = year_of(day, today)
    if year is not None:
        return year
    if day.shift == -1:
        return today.year - (month >= today.month)
    return today.year + (month < today.month or (month == today.month and day.shift == 1))


def year_of(day: Month | Date, today: date) -> int | None:
    """The year that was named, as a number or as "tahun depan"."""
    if day.year is not None:
        return day.year
    return None if day.year_shift is None else today.year + day.year_shift


def of_date(day: Date, today: date) -> Settled:
    """The first such day from today on; a weekday that is named with it may contradict."""
    found = _last_date(day, today) if day.past else date_from(day, today, today)
    if found.span is None or day.weekday in (None, found.span.start.weekday()):
        return found
    return Settled(found.span, None, _of_that_weekday(day, found.span.start, today), clash=True)


def _last_date(day: Date, today: date) -> Settled:
    """The last such day before today."""
    if day.month is None:
        months = [plus_months(today.replace(day=1), -n) for n in range(_MONTHS_LOOKED_AT)]
    else:
        months = [date(today.year - n, day.month, 1) for n in range(YEARS_LOOKED_AT)]
    likely = (make(month.year, month.month, day.day) for month in months)
    found = next((each for each in likely if each is not None and each < today), None)
    return no_such_day(day, today) if found is None else one(found)


def _of_that_weekday(day: Date, found: date, today: date) -> tuple[DaySpan, ...]:
    """The weekday nearest to the date `found`; and the next month in which the date is that day."""
    near = found + timedelta(((day.weekday or 0) - found.weekday() + 3) % 7 - 3)
    near += timedelta(7 if near < today else 0)
    if day.month is not None or day.shift is not None:
        return (DaySpan.day(near),)
    months = (plus_months(found.replace(day=1), n) for n in range(1, _MONTHS_LOOKED_AT))
    likely = (make(month.year, month.month, day.day) for month in months)
    fitting = [d for d in likely if d is not None and d.weekday() == day.weekday][:1]
    return tuple(DaySpan.day(d) for d in (near, *fitting))


def date_from(day: Date, today: date, start: date) -> Settled:
    """The first such day from `start` on."""
    found = first_date(day, today, start)
    return no_such_day(day, today) if found is None else one(found)


def first_date(day: Date, today: date, start: date) -> date | None:
    """The first day from `start` on that `day` may be; None: no calendar has it."""
    if day.month is None:
        if day.shift is not None:
            base = plus_months(today.replace(day=1), day.shift)
            return make(base.year, base.month, day.day)
        months = (plus_months(start.replace(day=1), n) for n in range(13))
        likely = (make(month.year, month.month, day.day) for month in months)
    elif (year := year_of(day, today)) is not None:
        return make(year, day.month, day.day)
    else:
        years = range(start.year, start.year + YEARS_LOOKED_AT)
        likely = (make(year, day.month, day.day) for year in years)
    return next((found for found in likely if found is not None and found >= start), None)


def no_such_day(day: Date, today: date) -> Settled:
    """The last day of that month and the first of the next are what may have been meant."""
    month = day.month
    readings: tuple[DaySpan, ...] = ()
    if month is not None and 1 <= month <= 12 and day.day > 0:
        year = year_of(day, today) or today.year + (month < today.month)
        last = date(year, month, monthrange(year, month)[1])
        readings = (DaySpan.day(last), DaySpan.day(last + timedelta(1)))
    return Settled(None, DayProblem.NO_SUCH_DAY, readings)


def of_nth(day: Nth, today: date) -> Settled:
    """That weekday of the month, also where it has been; none where the month has no fifth."""
    month = of_month(day.month, today).span
    if month is None:
        return Settled(None, DayProblem.VAGUE)
    length = monthrange(month.start.year, month.start.month)[1]
    first, step = month.start.replace(day=1), 1
    if day.weekday is not None:
        first, step = on_or_after(first, day.weekday), 7
    number = first.day + step * (day.n - 1) if day.n > 0 else length - (length - first.day) % step
    found = make(first.year, first.month, number)
    if found is None:
        return Settled(None, DayProblem.NO_SUCH_DAY)
    return days(found, found + timedelta(day.days - 1))
