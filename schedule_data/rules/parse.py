"""Reads the text of an RRULE, or says in one line why it is not taken.

RFC 5545 section 3.3.10 at day granularity. A frequency is one function in `_FREQUENCIES`, which
turns the parts that it knows into a Cycle, or None where they never meet.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from math import gcd

from schedule_data.rules.cycle import FOREVER, Cycle

_LONGEST = 500
_WEEKDAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
_TAKEN = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY"})
_KNOWN = _TAKEN | {
    f"BY{each}"
    for each in ("MONTH", "MONTHDAY", "SETPOS", "WEEKNO", "YEARDAY", "HOUR", "MINUTE", "SECOND")
}
_NUMBER = re.compile(r"[0-9]{1,9}", re.ASCII)
_DATE = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})", re.ASCII)
_PART = re.compile(r"([A-Z][A-Z0-9-]*)=([A-Z0-9,+-]+)", re.ASCII)

Parts = Mapping[str, str]


class RuleRefusedError(ValueError):
    """The rule is not taken; the message is one line for the person who wrote it."""


def parse_rule(text: str, since: date) -> Cycle:
    """The days of `text`, an RRULE's value without its name, valid from `since`.

    `since` is where intervals and COUNT start; it is a day of the rule only where the rule
    gives it.

    Raises:
        RuleRefusedError: the rule is malformed, contradictory, never happens or is not supported.
    """
    parts = _parts(text)
    make = _FREQUENCIES.get(parts["FREQ"])
    if make is None:
        raise RuleRefusedError(
            f"FREQ={parts['FREQ']} is not supported: DAILY and WEEKLY rules are taken"
        )
    for name in parts:
        if name not in _TAKEN:
            raise RuleRefusedError(f"{name} is not supported in a {parts['FREQ']} rule")
    cycle = make(parts, since)
    if cycle is None or next(cycle.days(cycle.first, FOREVER), None) is None:
        raise RuleRefusedError(f"{text} never happens from {since}")
    return _limited(cycle, parts)


def _parts(text: str) -> Parts:
    shown = text if len(text) <= 60 else text[:57] + "..."
    if len(text) > _LONGEST:
        raise RuleRefusedError(f"the rule is longer than {_LONGEST} characters: {shown!r}")
    if not text.isascii():
        raise RuleRefusedError(f"the rule holds a character that no rule has: {shown!r}")
    if text.upper().startswith("RRULE"):
        raise RuleRefusedError("the rule is wanted without the name RRULE:")
    parts: dict[str, str] = {}
    for piece in text.upper().split(";"):
        match = _PART.fullmatch(piece)
        if match is None:
            raise RuleRefusedError(f"{piece[:40]!r} is not NAME=VALUE in {shown!r}")
        name, value = match.groups()
        if name in parts:
            raise RuleRefusedError(f"{name} stands twice")
        if name not in _KNOWN:
            raise RuleRefusedError(f"{name} is no part of a recurrence rule")
        parts[name] = value
    if "FREQ" not in parts:
        raise RuleRefusedError(f"FREQ is missing in {shown!r}")
    return parts


def _daily(parts: Parts, since: date) -> Cycle | None:
    interval, start = _number(parts, "INTERVAL", 1), since.toordinal()
    if "BYDAY" not in parts:
        return Cycle(start, interval, (0,), first=start)
    wanted = _weekdays(parts)
    period = interval * 7 // gcd(interval, 7)
    offsets = tuple(step for step in range(0, period, interval) if (start + step - 1) % 7 in wanted)
    return Cycle(start, period, offsets, first=start) if offsets else None


def _weekly(parts: Parts, since: date) -> Cycle | None:
    interval, start = _number(parts, "INTERVAL", 1), since.toordinal()
    wanted = _weekdays(parts) if "BYDAY" in parts else frozenset({since.weekday()})
    week_starts = _weekday(parts.get("WKST", "MO"), "WKST")
    offsets = tuple(sorted((weekday - week_starts) % 7 for weekday in wanted))
    monday = start - (since.weekday() - week_starts) % 7
    return Cycle(monday, 7 * interval, offsets, first=start)


_FREQUENCIES: Mapping[str, Callable[[Parts, date], Cycle | None]] = {
    "DAILY": _daily,
    "WEEKLY": _weekly,
}


def _limited(cycle: Cycle, parts: Parts) -> Cycle:
    if "COUNT" in parts and "UNTIL" in parts:
        raise RuleRefusedError("COUNT and UNTIL cannot stand together")
    if "WKST" in parts:
        _weekday(parts["WKST"], "WKST")
    if "COUNT" in parts:
        return cycle.counted(_number(parts, "COUNT", 1))
    if "UNTIL" in parts:
        return cycle.until(_until(parts["UNTIL"]))
    return cycle


def _number(parts: Parts, name: str, default: int) -> int:
    text = parts.get(name)
    if text is None:
        return default
    if _NUMBER.fullmatch(text) is None or int(text) == 0:
        raise RuleRefusedError(f"{name}={text[:40]} is not a whole number from 1 to 999999999")
    return int(text)


def _until(text: str) -> int:
    match = _DATE.fullmatch(text)
    if match is None:
        raise RuleRefusedError(f"UNTIL={text[:40]} is not a day such as 20191231")
    try:
        return date(*map(int, match.groups())).toordinal()
    except ValueError:
        raise RuleRefusedError(f"UNTIL={text} is a day that no calendar has") from None


def _weekdays(parts: Parts) -> frozenset[int]:
    return frozenset(_weekday(each, "BYDAY", parts["FREQ"]) for each in parts["BYDAY"].split(","))


def _weekday(text: str, name: str, frequency: str = "") -> int:
    if text in _WEEKDAYS:
        return _WEEKDAYS[text]
    if frequency and text[-2:] in _WEEKDAYS and text[:-2].lstrip("+-").isdigit():
        raise RuleRefusedError(f"a numbered weekday ({text[:40]}) has no place in {frequency}")
    raise RuleRefusedError(f"{name}={text[:40]} is not one of MO, TU, WE, TH, FR, SA, SU")
