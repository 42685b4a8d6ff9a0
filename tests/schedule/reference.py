"""A slow, plain reading of a rule, day by day: what the fast one is measured against.

It shares no code and no idea with schedule_data.rules: periods are counted by walking through them,
numbered weekdays by looking along the month or the year.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
Parts = dict[str, str]


def days_of(text: str, since: date, last: date) -> list[date]:
    """The days of the rule `text`, valid from `since`, up to `last`."""
    parts = dict(part.split("=") for part in text.split(";"))
    found = [day for day in _unlimited(parts, since, last) if day >= since]
    if "COUNT" in parts:
        found = found[: int(parts["COUNT"])]
    if "UNTIL" in parts:
        found = [day for day in found if day.strftime("%Y%m%d") <= parts["UNTIL"]]
    return [day for day in found if day <= last]


def _unlimited(parts: Parts, since: date, last: date) -> Iterator[date]:
    interval = int(parts.get("INTERVAL", 1))
    for number, period in enumerate(_periods(parts, since, last)):
        if number % interval == 0:
            chosen = [day for day in period if _wanted(parts, since, day)]
            yield from _at_positions(parts, chosen)


def _periods(parts: Parts, since: date, last: date) -> Iterator[list[date]]:
    """Whole periods, one after the other, from the one of `since` to the one of `last`."""
    day = since
    while _same_period(parts, day, day - timedelta(1)):
        day -= timedelta(1)
    period = [day]
    while day <= last or _same_period(parts, day, last):
        day += timedelta(1)
        if not _same_period(parts, day, period[0]):
            yield period
            period = []
        period.append(day)


def _same_period(parts: Parts, one: date, other: date) -> bool:
    first, second = min(one, other), max(one, other)
    frequency = parts["FREQ"]
    if frequency == "YEARLY":
        return first.year == second.year
    if frequency == "MONTHLY":
        return (first.year, first.month) == (second.year, second.month)
    if frequency == "WEEKLY":
        begins = NAMES.index(parts.get("WKST", "MO"))
        while second > first and second.weekday() != begins:
            second -= timedelta(1)
        return first == second
    return first == second


def _wanted(parts: Parts, since: date, day: date) -> bool:
    if "BYMONTH" in parts and str(day.month) not in parts["BYMONTH"].split(","):
        return False
    if not any(name in parts for name in ("BYMONTHDAY", "BYYEARDAY", "BYDAY")):
        return _like_the_first_day(parts, since, day)
    month, year = _month(day.year, day.month), _year(day.year)
    if "BYMONTHDAY" in parts and not _numbered(parts["BYMONTHDAY"], month, day):
        return False
    if "BYYEARDAY" in parts and not _numbered(parts["BYYEARDAY"], year, day):
        return False
    if "BYDAY" not in parts:
        return True
    span = month if parts["FREQ"] == "MONTHLY" or "BYMONTH" in parts else year
    return any(_is_weekday(each, span, day) for each in parts["BYDAY"].split(","))


def _like_the_first_day(parts: Parts, since: date, day: date) -> bool:
    frequency = parts["FREQ"]
    if frequency == "DAILY":
        return True
    if frequency == "WEEKLY":
        return day.weekday() == since.weekday()
    if frequency == "MONTHLY" or "BYMONTH" in parts:
        return day.day == since.day
    return (day.month, day.day) == (since.month, since.day)


def _numbered(numbers: str, span: list[date], day: date) -> bool:
    from_start = span.index(day) + 1
    from_end = from_start - len(span) - 1
    return any(int(number) in (from_start, from_end) for number in numbers.split(","))


def _is_weekday(wanted: str, span: list[date], day: date) -> bool:
    if NAMES[day.weekday()] != wanted[-2:]:
        return False
    alike = [each for each in span if each.weekday() == day.weekday()]
    return not wanted[:-2] or _numbered(wanted[:-2], alike, day)


@cache
def _month(year: int, month: int) -> list[date]:
    return [day for day in _year(year) if day.month == month]


@cache
def _year(year: int) -> list[date]:
    every = (date(year, 1, 1) + timedelta(number) for number in range(366))
    return [day for day in every if day.year == year]


def _at_positions(parts: Parts, chosen: list[date]) -> list[date]:
    if "BYSETPOS" not in parts:
        return chosen
    wanted = {int(position) for position in parts["BYSETPOS"].split(",")}
    size = len(chosen)
    return [day for at, day in enumerate(chosen) if {at + 1, at - size} & wanted]
