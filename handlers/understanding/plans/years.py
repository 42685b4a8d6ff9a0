"""Which year a day of an officer's line is of: a series may have begun, an event may be over."""

from datetime import date, timedelta

from handlers.understanding.meaning import DayDoubt, DayProblem
from handlers.understanding.mention import Date, Day, Either, Mention, Range
from handlers.understanding.settle import Settled, settle
from handlers.understanding.text import Text
from schedule_data.model.query import DaySpan

_LATELY = timedelta(days=120)
_JUST_NOW = timedelta(days=60)
"""An event is planned less often ten months ahead than it is written down afterwards."""


def nearest(day: date, today: date) -> date:
    """ "mulai 1 Nov" said on the 14th: a series that runs already, not one of next year."""
    try:
        before = day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return day
    return before if today - before < day - today and today - before <= _LATELY else day


def just_passed(text: Text, mention: Mention, spans: list[DaySpan], today: date) -> DayDoubt | None:
    """ "10 Nov" said on the 14th, which citizens mean of the next year: an officer may not."""
    if not all(_no_year(part) for part in parts_of(mention.known)):
        return None
    whole = DaySpan(spans[0].start, max(span.end for span in spans))
    try:
        passed = DaySpan(*(day.replace(year=day.year - 1) for day in (whole.start, whole.end)))
    except ValueError:  # 29 February
        return None
    if not timedelta() < today - passed.end <= _JUST_NOW:
        return None
    touching = sum(map(len, spans)) == len(whole)
    words = text.typed(mention.first, mention.last)
    return DayDoubt(DayProblem.PASSED, words, (passed, whole) if touching else ())


def _no_year(day: Day) -> bool:
    """Whether a date names a month and leaves its year open."""
    if isinstance(day, Range):
        return _no_year(day.last) and (not isinstance(day.first, Date) or day.first.year is None)
    return isinstance(day, Date) and day.month is not None and day.year is None and not day.shift


def begun(part: Range, today: date) -> Settled | None:
    """ "1 Okt sampai Desember" said in November: it has begun this year."""
    if not isinstance(part.first, Date) or part.first.year is not None:
        return None
    first = settle(part.first, today).span
    if first is None or (start := nearest(first.start, today)) == first.start:
        return None
    return settle(part, start)


def parts_of(known: object) -> list[Day]:
    """The days of a list, each with the month that only the last one names."""
    if not isinstance(known, Either):
        return [known] if isinstance(known, Day) else []
    month = next((day for day in reversed(known.days) if isinstance(day, Date) and day.month), None)
    parts: list[Day] = []
    for day in known.days:
        lacks = month is not None and isinstance(day, Date) and day.month is None
        parts.append(_with_month(day, month) if lacks else day)
    return parts


def _with_month(day: Day, month: Date | None) -> Day:
    if month is None or not isinstance(day, Date):
        return day
    return Date(day.day, month.month, month.year, month.shift, month.year_shift)
