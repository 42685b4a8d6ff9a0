"""The hours at which a question is asked again: the usual one, those to choose from, the next."""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from handlers.spans import shifted
from schedule_data.model.query import DaySpan
from schedule_data.model.slot import LAST_HOUR_OF_EVE, WEEKDAYS, Slot, SlotKind

WEEKEND_MALLS = Slot(SlotKind.WEEKLY, time(16), 4)
"""The usual reminder: on Friday at 16.00, where PTSP is until Sunday."""
EVENING_BEFORE = Slot(SlotKind.BEFORE, time(18))
EVERY_MORNING = Slot(SlotKind.DAILY, time(7))
HOURS = (6, 7, 8, 9, 10, 12, 14, 16, 17, 18, 19, 20)
"""The hours that buttons offer; any minute can be typed."""
_SATURDAY = 5
_CODE = re.compile(rf"({'|'.join(WEEKDAYS)}|daily|before)([0-9]{{4}})")


def nearest(now: datetime, days: DaySpan, at: time | None) -> tuple[Slot, ...]:
    """What comes nearest to one reminder of `days`: the evening before them if that is still to
    come, then their weekday and every day, at the hour `at`.
    """
    first = days.start
    hour = at or EVERY_MORNING.at
    weekend = len(days) > 1 and first.weekday() >= _SATURDAY
    weekly = WEEKEND_MALLS if weekend else Slot(SlotKind.WEEKLY, hour, first.weekday())
    others = (weekly, replace(EVERY_MORNING, at=hour))
    if first <= now.date():
        return others
    eve = EVENING_BEFORE.at
    if (first - now.date()).days == 1 and now.time() >= eve:
        late = (time(each) for each in HOURS if now.time() < time(each) < LAST_HOUR_OF_EVE)
        later = next(late, None)
        return others if later is None else (replace(EVENING_BEFORE, at=later), *others)
    return (EVENING_BEFORE, *others)


def code(slot: Slot) -> str:
    """A slot in a button: fri1600."""
    name, _, hour = str(slot).partition(" ")
    return name + hour.replace(":", "")


def read_code(text: str) -> Slot | None:
    """The slot of a button; None where it is none."""
    form = _CODE.fullmatch(text)
    if form is None:
        return None
    try:
        return Slot.parse(f"{form[1]} {form[2][:2]}:{form[2][2:]}")
    except ValueError:
        return None


def next_date(slot: Slot, now: datetime) -> date | None:
    """The first of its dates that comes due at `now` or later; None beyond the calendar's end."""
    for ahead in range(8):
        day = shifted(now.date(), ahead)
        due = None if day is None else slot.due(day)
        if due is not None and due >= now:
            return day
    return None


def dates_after(slot: Slot, first: date, count: int) -> list[date]:
    """`count` of its dates from its date `first` on, as far as the calendar goes."""
    step = timedelta(days=7 if slot.kind is SlotKind.WEEKLY else 1)
    room = (date.max - first) // step - 7
    return [first + step * n for n in range(min(count, max(room, 1)))]
