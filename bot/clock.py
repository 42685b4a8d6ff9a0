"""What time it is in Jakarta: the one place that reads the clock for the calendar."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeAlias

from schedule_data.model.zone import JAKARTA

Clock: TypeAlias = Callable[[], datetime]
"""Gives the calendar's moment: aware, in Asia/Jakarta."""


def real_clock() -> datetime:
    """The real moment."""
    return datetime.now(JAKARTA)


def clock_from(start: datetime | None) -> Clock:
    """A clock that shows `start` now and runs on from there; the real one for None."""
    if start is None:
        return real_clock
    ahead = start - real_clock()
    return lambda: real_clock() + ahead


def frozen_clock(moment: datetime) -> Clock:
    """A clock that stands at `moment`, for a command's `--now`."""
    return lambda: moment


def read_moment(text: str) -> datetime:
    """Read an ISO 8601 moment or day; without an offset it is Jakarta's time.

    Raises:
        ValueError: `text` is no such moment.
    """
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise ValueError(f"{text!r} is no ISO moment such as 2019-11-14T09:00:00+07:00") from None
    return moment.astimezone(JAKARTA) if moment.tzinfo else moment.replace(tzinfo=JAKARTA)
