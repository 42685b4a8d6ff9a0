"""When a change of a sitting may be told, and until when that is of use."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from schedule_data.model.event import Occurrence
from schedule_data.model.news import SittingChange
from schedule_data.model.zone import JAKARTA

NIGHT_BEGINS, NIGHT_ENDS = time(21), time(6)
SOON = timedelta(hours=12)
_USUAL_OPENING = time(8)


def may_be_told(change: SittingChange, now: datetime) -> bool:
    """Whether nobody is woken by it: not from 21.00 to 06.00, unless it begins within 12 hours."""
    clock = now.time()
    if NIGHT_ENDS <= clock < NIGHT_BEGINS:
        return True
    sittings = {change.old, change.new}
    return any(now < begin <= now + SOON for begin in map(_begins, sittings))


def is_over(change: SittingChange, now: datetime) -> bool:
    """Whether both, the old sitting and the new one, have ended."""
    return all(_ends(each) <= now for each in (change.old, change.new))


def useless_at(changes: Iterable[SittingChange]) -> datetime:
    """When the last of what changed is over."""
    return max(_ends(sitting) for each in changes for sitting in (each.old, each.new))


def _begins(sitting: Occurrence) -> datetime:
    return datetime.combine(sitting.day, sitting.opens or _USUAL_OPENING, JAKARTA)


def _ends(sitting: Occurrence) -> datetime:
    if sitting.closes is not None:
        return datetime.combine(sitting.day, sitting.closes, JAKARTA)
    if sitting.day == date.max:
        return datetime.combine(sitting.day, time.max, JAKARTA)
    return datetime.combine(sitting.day + timedelta(days=1), time(), JAKARTA)
