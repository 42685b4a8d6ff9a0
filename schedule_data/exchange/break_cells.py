"""The hours at which a desk rests, as officers write them: 12.00-13.00; Jumat 11.30-13.00."""

import re
from collections.abc import Iterable

from schedule_data.exchange.draft import Reason
from schedule_data.exchange.hour_cells import read_hours, write_time
from schedule_data.exchange.lists import join_list, split_list
from schedule_data.exchange.refused import RefusedError
from schedule_data.model.circumstance import Pause

_WRITTEN = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NAMES = (
    ("senin", "sen", "monday", "mon"),
    ("selasa", "sel", "tuesday", "tue"),
    ("rabu", "rab", "wednesday", "wed"),
    ("kamis", "kam", "thursday", "thu"),
    ("jumat", "jum'at", "jum", "friday", "fri"),
    ("sabtu", "sab", "saturday", "sat"),
    ("minggu", "min", "sunday", "sun"),
)
_FILLING = {"dan", "and", "jam", "pukul", "hari", "setiap", "every"}
_WEEKDAYS = {name: weekday for weekday, names in enumerate(_NAMES) for name in names}


def read_breaks(text: str) -> tuple[Pause, ...]:
    """The breaks of a cell, separated by `;`: each its weekdays, where it is not daily, and hours.

    Raises:
        RefusedError: one of them is no span of hours, or runs backwards.
    """
    return tuple(_break(each) for each in split_list(text))


def write_breaks(pauses: Iterable[Pause]) -> str:
    """Breaks as `read_breaks` reads them."""
    return join_list(map(_written, pauses))


def _break(text: str) -> Pause:
    digit = re.search(r"\d", text)
    at = digit.start() if digit else len(text)
    starts, ends = read_hours(text[at:])
    if ends is None:
        raise RefusedError(Reason.NOT_A_TIME)
    if ends <= starts:
        raise RefusedError(Reason.BACKWARDS)
    return Pause(starts, ends, _weekdays(text[:at]))


def _weekdays(words: str) -> frozenset[int]:
    found = re.findall(r"[a-z']+", words.casefold())
    try:
        return frozenset(_WEEKDAYS[word] for word in found if word not in _FILLING)
    except KeyError:
        raise RefusedError(Reason.NOT_A_TIME) from None


def _written(pause: Pause) -> str:
    days = ",".join(_WRITTEN[day] for day in sorted(pause.weekdays))
    hours = f"{write_time(pause.starts)}-{write_time(pause.ends)}"
    return f"{days} {hours}" if days else hours
