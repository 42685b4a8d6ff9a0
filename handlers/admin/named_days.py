"""Days that are named one by one: together in spans, and told apart where they do not touch."""

from collections.abc import Sequence
from datetime import date, timedelta

from handlers.admin.day_change import days_of
from handlers.admin.everywhere import EXCEPT
from handlers.understanding.plans import Plan
from handlers.understanding.plans.repeating import weekdays_of_rule
from schedule_data.model.query import DaySpan

_A_DAY = timedelta(days=1)


def spans_of(days: Sequence[date]) -> tuple[DaySpan, ...]:
    """The same days, each run of them as one span."""
    spans: list[DaySpan] = []
    for day in sorted(set(days)):
        if spans and day - spans[-1].end == _A_DAY:
            spans[-1] = DaySpan(spans[-1].start, day)
        else:
            spans.append(DaySpan.day(day))
    return tuple(spans)


def days_meant(plan: Plan, said: str) -> tuple[date, ...]:
    """The days that `plan` names, without those behind "kecuali": "Sabtu tutup" leaves none out. Of
    weekdays that come again those between its ends; none where it has no end.
    """
    out = plan.but_not if EXCEPT.search(said) else ()
    named = (day for day in days_of(plan) if day not in out)
    if plan.repeat is None:
        return tuple(named)
    weekdays = weekdays_of_rule(plan.repeat) if plan.last_day is not None else frozenset()
    return tuple(day for day in named if day.weekday() in weekdays)


def apart(days: Sequence[date]) -> tuple[date, ...]:
    """All of the days where others lie between them; none where they are one span."""
    return tuple(sorted(set(days))) if len(spans_of(days)) > 1 else ()
