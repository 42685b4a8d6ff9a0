"""Weekdays of no week in particular: which a day is, and where they only tell dates again."""

from datetime import date

from handlers.understanding.mention import Date, Either, Mention, Range, Week, Weekday
from schedule_data.model.query import DaySpan


def dated(known: object) -> bool:
    """Whether a day of a month is named."""
    if isinstance(known, Range):
        return dated(known.first) and dated(known.last)
    if isinstance(known, Either):
        return all(map(dated, known.days))
    return isinstance(known, Date)


def weekdays(known: object) -> tuple[int, ...]:
    """The weekdays that a day is, where it is nothing but weekdays of no week in particular."""
    if isinstance(known, Weekday) and known.week is None and not known.past:
        return (known.day,)
    if isinstance(known, Either):
        each = [weekdays(day) for day in known.days]
        return tuple(day for days in each for day in days) if all(each) else ()
    if isinstance(known, Range):
        first, last = weekdays(known.first), weekdays(known.last)
        if len(first) == 1 and len(last) == 1:
            return tuple((first[0] + n) % 7 for n in range((last[0] - first[0]) % 7 + 1))
    return ()


def weekdays_of(mentions: list[Mention]) -> tuple[int, ...]:
    """The weekdays that `mentions` name, Monday 0."""
    return tuple(sorted({day for mention in mentions for day in weekdays(mention.known)}))


def weekday_off(day: object, span: DaySpan) -> date | None:
    """The day that is not the weekday it is called, where one of them is."""
    told = (day.first, day.last) if isinstance(day, Range) else (day,)
    for each, found in zip(told, (span.start, span.end), strict=False):
        if isinstance(each, Date) and each.weekday not in (None, found.weekday()):
            return found
    return None


def told_twice(days: list[Mention], *, repeats: bool) -> tuple[list[Mention], list[Mention]]:
    """The days that count, and those that only tell the others again: "Akhir Pekan" in a title,
    "Jumat-Minggu" before "22-24 November".
    """
    if not repeats and not any(dated(day.known) for day in days):
        return days, []
    again = [
        day
        for day in days
        if (isinstance(day.known, Week) and day.known.weekend)
        or (not repeats and weekdays(day.known))
    ]
    kept = [day for day in days if day not in again]
    return (kept, again) if kept or repeats else (days, [])
