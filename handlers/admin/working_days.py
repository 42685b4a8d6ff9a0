""" "Hari kerja pertama tiap bulan": where a holiday is in the way, the working day that it is then.

A rule knows weekdays and no holidays, so the days that differ are written beside it.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from handlers.admin.officer import Officer
from handlers.admin.sheet import Sheet
from handlers.understanding.plans import Repeat

_AHEAD = timedelta(days=730)
"""How far holidays are looked up: beyond it none is settled."""
_SATURDAY = 5


def on_working_days(officer: Officer, sheet: Sheet) -> Sheet:
    """The sheet with the days that holidays push on; as it is where its rule counts none."""
    nth = None if sheet.repeat is None else _counted(sheet.repeat)
    if nth is None:
        return replace(sheet, pushed_from=(), pushed_to=())
    first = max(sheet.first_day or officer.today, officer.today)
    last = min(sheet.last_day or first + _AHEAD, first + _AHEAD)
    pairs = [
        (planned, right) for planned, right in _pairs(officer, nth, first, last) if planned != right
    ]
    return replace(
        sheet,
        pushed_from=tuple(sorted({planned for planned, _ in pairs})),
        pushed_to=tuple(sorted({right for _, right in pairs if first <= right <= last})),
    )


def _counted(repeat: Repeat) -> tuple[int, ...] | None:
    """Which working days of each month the rule means; None: it is another rule."""
    parts = dict(part.split("=", 1) for part in repeat.rrule.split(";") if "=" in part)
    if set(parts) != {"FREQ", "BYDAY", "BYSETPOS"} or parts["FREQ"] != "MONTHLY":
        return None
    if parts["BYDAY"] != "MO,TU,WE,TH,FR":
        return None
    return tuple(int(n) for n in parts["BYSETPOS"].split(","))


def _pairs(
    officer: Officer, nth: tuple[int, ...], first: date, last: date
) -> Iterator[tuple[date, date]]:
    """The day that the rule gives, and the one that is meant."""
    kinds, month = officer.snapshot.day_kinds, first.replace(day=1)
    while month <= last:
        length = monthrange(month.year, month.month)[1]
        days = [month + timedelta(n) for n in range(length)]
        weekdays = [day for day in days if day.weekday() < _SATURDAY]
        working = [day for day in weekdays if kinds.of(day).working]
        for n in nth:
            at = n - 1 if n > 0 else n
            if -len(working) <= at < len(working):
                yield weekdays[at], working[at]
        month += timedelta(length)
