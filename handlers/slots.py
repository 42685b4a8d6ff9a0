"""The hours at which a question is asked again: the usual one, those to choose from, the next."""

import re
from datetime import date, datetime, time, timedelta

from handlers.spans import shifted
from schedule_data.model.slot import WEEKDAYS, Slot, SlotKind

WEEKEND_MALLS = Slot(SlotKind.WEEKLY, time(16), 4)
"""The usual reminder: on Friday at 16.00, where PTSP is until Sunday."""
EVENING_BEFORE = Slot(SlotKind.BEFORE, time(18))
EVERY_MORNING = Slot(SlotKind.DAILY, time(7))
HOURS = (6, 7, 8, 9, 10, 12, 14, 16, 17, 18, 19, 20)
"""The hours that buttons offer; any minute can be typed."""
_CODE = re.compile(rf"({'|'.join(WEEKDAYS)}|daily|before)([0-9]{{4}})")


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
