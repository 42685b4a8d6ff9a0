"""Hours as officers and spreadsheets write them: 10.00, 10:00, pukul 10.00 s.d. 21.00 WIB."""

import re
from datetime import time

from schedule_data.exchange.day_cells import TO
from schedule_data.exchange.draft import Reason
from schedule_data.exchange.refused import RefusedError

_TIME = re.compile(
    r"(?:(?:jam|pukul|pk\.?|pkl\.?)\s*)?(\d{1,2})(?:[.:,](\d{2})(?:[.:](\d{2}))?)?\s*(?:wib)?",
    re.ASCII | re.I,
)
_BETWEEN = re.compile(rf"\s*(?:\b{TO}\s*|[-–—])\s*|(?<=\d){TO}\s*", re.I)
_OPEN_END = {"selesai", "habis", "finish", "end"}


def read_time(text: str) -> time:
    """The clock time of `text`, in Jakarta; a number alone is the hour.

    Raises:
        RefusedError: it is no clock time.
    """
    match = _TIME.fullmatch(text)
    if match is None:
        raise RefusedError(Reason.NOT_A_TIME)
    try:
        return time(int(match[1]), int(match[2] or 0), int(match[3] or 0))
    except ValueError:
        raise RefusedError(Reason.NOT_A_TIME) from None


def read_hours(text: str) -> tuple[time, time | None]:
    """Opening and closing time of `text`; "10.00 s.d. selesai" does not tell when it closes.

    Raises:
        RefusedError: it is no span of clock times.
    """
    parts = _BETWEEN.split(text, maxsplit=1)
    if len(parts) == 1:
        return read_time(text), None
    opens, closes = (each.strip() for each in parts)
    return read_time(opens), None if closes.casefold() in _OPEN_END else read_time(closes)


def write_time(moment: time) -> str:
    """`moment` as 10:00, with seconds only where it has some."""
    return moment.strftime("%H:%M:%S" if moment.second else "%H:%M")
