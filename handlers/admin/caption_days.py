"""A poster that tells its weekdays and its dates in two lines: "Tanggal: 2-13 Desember", below it
"Hari: Senin - Jumat". Together they are the days of one event.
"""

import re
from collections.abc import Iterable

from handlers.understanding.plans.patterns import AND, GAP, MONTH_NAME, TILL, WEEKDAY, YEAR

_EDGE = r"[^\w(]*"
_WEEKDAYS = re.compile(
    rf"^{_EDGE}(?:(?:hari|days?)\b\s*:?\s*)?\(?\s*"
    rf"(?P<days>{WEEKDAY}(?:{GAP}{WEEKDAY}){{0,6}})\s*\)?\W*$",
    re.IGNORECASE,
)
_DAY = rf"\d{{1,2}}(?:\s+{MONTH_NAME}{YEAR}|/\d{{1,2}}(?:/\d{{2,4}})?)?"
_DATES = re.compile(
    rf"^{_EDGE}(?:(?:tanggal|tgl|dates?|periode|waktu)\b\s*:?\s*)?\(?\s*"
    rf"(?P<dates>{_DAY}(?:\s*(?:{AND}|{TILL})\s*{_DAY}){{0,8}})\s*\)?\W*$",
    re.IGNORECASE,
)
_OF_A_MONTH = re.compile(rf"\d\s+{MONTH_NAME}|\d/\d", re.IGNORECASE)


def days_together(lines: Iterable[str]) -> list[str]:
    """The lines, those that tell weekdays and dates of one event as one."""
    told: list[str] = []
    for line in lines:
        days = _together(told[-1], line) if told else None
        if days is None:
            told.append(line)
        else:
            told[-1] = days
    return told


def _together(above: str, below: str) -> str | None:
    """The days of both lines, the weekdays first; None: they are not of one event."""
    for one, other in ((above, below), (below, above)):
        weekdays, dates = _WEEKDAYS.match(one), _DATES.match(other)
        if weekdays and dates and _OF_A_MONTH.search(dates["dates"]):
            return f"{weekdays['days']}, {dates['dates']}"
    return None
