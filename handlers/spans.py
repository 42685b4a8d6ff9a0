"""Days around a day, and what is beyond the calendar's end."""

from datetime import date, timedelta

from schedule_data.model.query import DaySpan

_SATURDAY = 5
_SUNDAY = 6


def shifted(day: date, days: int) -> date | None:
    """The day so many days later; None beyond the calendar's end."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def weekend_of(today: date) -> DaySpan | None:
    """Saturday and Sunday of this week, from today on."""
    saturday = shifted(today, _SATURDAY - today.weekday())
    sunday = shifted(today, _SUNDAY - today.weekday())
    if saturday is None or sunday is None:
        return None
    return DaySpan(max(saturday, today), sunday)


def a_year_after(day: date) -> date:
    """The same day of the next year; of a leap day the day after it."""
    if day.year >= date.max.year:
        return date.max
    leap = day.month == 2 and day.day == 29
    return date(day.year + 1, 3, 1) if leap else day.replace(year=day.year + 1)
