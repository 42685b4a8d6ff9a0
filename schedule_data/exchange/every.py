"""A weekly rule in plain words: "setiap Kamis", "Senin-Jumat", "every Tuesday", "hari kerja"."""

import re

from schedule_data.exchange.day_cells import TO, WEEKDAYS
from schedule_data.exchange.draft import Reason
from schedule_data.exchange.refused import RefusedError

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LEAD = re.compile(r"(?:setiap|tiap|every|each)\s+", re.I)
_AND = re.compile(r"\s*(?:[,;&/]|\b(?:dan|and|serta|atau)\b)\s*", re.I)
_BETWEEN = re.compile(rf"\s*(?:\b{TO}\b\.?|[-–—])\s*", re.I)
_WORKING = {"hari kerja", "working day", "working days", "weekday", "weekdays", "workday"}
_DAILY = {"hari", "day", "daily"}


def read_every(text: str) -> tuple[str, bool]:
    """The rule that `text` says, and whether it keeps to working days.

    Raises:
        RefusedError: it names no days of the week.
    """
    words = _LEAD.sub("", " ".join(text.split()), count=1).casefold()
    if words in _WORKING:
        return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", True
    if words in _DAILY:
        return "FREQ=DAILY", False
    days: set[int] = set()
    for part in _AND.split(words):
        days |= _weekdays(part.strip())
    return "FREQ=WEEKLY;BYDAY=" + ",".join(_CODES[day] for day in sorted(days)), False


def _weekdays(part: str) -> set[int]:
    ends = [_weekday(each.strip()) for each in _BETWEEN.split(part, maxsplit=1)]
    return {(ends[0] + step) % 7 for step in range((ends[-1] - ends[0]) % 7 + 1)}


def _weekday(word: str) -> int:
    name = word.removeprefix("hari ")
    weekday = WEEKDAYS.get(name, WEEKDAYS.get(name.removesuffix("s")))
    if weekday is None:
        raise RefusedError(Reason.NOT_AN_EVERY)
    return weekday
