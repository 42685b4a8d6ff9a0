"""Hours as officers and spreadsheets write them: 10.00, 10:00, pukul 10.00 s.d. 21.00 WIB."""

import re
from datetime import time

from schedule_data.exchange.day_cells import TO
from schedule_data.exchange.draft import Reason
from schedule_data.exchange.refused import RefusedError

_TIME = re.compile(
    r"(?:(?:jam|pukul|pk\.?|pkl\.?)\s*)?(\d{1,2})(?:[.:,](\d{2})(?:[.:](\d{2}))?)?"
    r"(?:\s*(pagi|siang|sore|malam))?\s*(?:wib)?",
    re.ASCII | re.I,
)
_BETWEEN = re.compile(rf"\s*(?:\b{TO}\s*|[-–—])\s*|(?<=\d){TO}\s*", re.I)
_PARTS = {"pagi": (0, 12), "siang": (10, 15), "sore": (13, 19), "malam": (18, 23)}
"""The first and the last hour of each part of the day: "1 siang" is 13.00."""
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
        return time(_hour(int(match[1]), match[4]), int(match[2] or 0), int(match[3] or 0))
    except ValueError:
        raise RefusedError(Reason.NOT_A_TIME) from None


def _hour(said: int, part: str | None) -> int:
    """The hour of 24 that `said` is in that part of the day."""
    if part is None:
        return said
    first, last = _PARTS[part.casefold()]
    hour = said + 12 if said < first else said
    if not first <= hour <= last:
        raise RefusedError(Reason.NOT_A_TIME)
    return hour


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
