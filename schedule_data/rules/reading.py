"""Reads the text of an RRULE, or says in one line why it is not taken.

RFC 5545 section 3.3.10 at day granularity: its grammar, and each of its MUST and MUST NOT.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import TypeVar

from schedule_data.rules.rule import Frequency, Pattern, Rule, RuleRefusedError, Weekday

_LONGEST = 5000
_WEEKDAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
_TOO_FINE = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})
_TAKEN = frozenset(
    {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYYEARDAY"}
    | {"BYSETPOS"}
)
_NUMBER = re.compile(r"[0-9]{1,9}", re.ASCII)
_SIGNED = re.compile(r"[+-]?[0-9]{1,3}", re.ASCII)
_DATE = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})", re.ASCII)
_PART = re.compile(r"([A-Z][A-Z0-9-]*)=([A-Z0-9,+-]+)", re.ASCII)
_NUMBERED = re.compile(r"([+-]?[0-9]{1,2})?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)

Parts = Mapping[str, str]
Value = TypeVar("Value")


@lru_cache(maxsize=256)
def read_rule(text: str) -> Rule:
    """The rule that `text` says: an RRULE's value without its name, in capitals or not.

    Costs a pass over the text, of which 5000 characters are taken. A schedule repeats few texts.

    Raises:
        RuleRefusedError: the text is malformed, contradicts itself or RFC 5545, or asks for what
            is not supported (hours, week numbers).
    """
    parts = _parts(text)
    pattern = Pattern(
        _frequency(parts["FREQ"]),
        _numbers(parts, "BYMONTH", 12, signed=False),
        _numbers(parts, "BYMONTHDAY", 31),
        _numbers(parts, "BYYEARDAY", 366),
        _list(parts, "BYDAY", _weekday),
        _numbers(parts, "BYSETPOS", 366),
        _week_start(parts.get("WKST", "MO")),
    )
    _check(pattern)
    if "COUNT" in parts and "UNTIL" in parts:
        raise RuleRefusedError("COUNT and UNTIL cannot stand together")
    return Rule(
        pattern,
        _number(parts, "INTERVAL") or 1,
        _number(parts, "COUNT"),
        _until(parts["UNTIL"]) if "UNTIL" in parts else None,
    )


def _parts(text: str) -> Parts:
    shown = shortened(text)
    if not text.strip():
        raise RuleRefusedError("the rule is empty: FREQ=WEEKLY;BYDAY=TH is one")
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
            raise RuleRefusedError(f"{name[:40]} stands twice")
        if name not in _TAKEN:
            raise RuleRefusedError(_not_taken(name))
        parts[name] = value
    if "FREQ" not in parts:
        raise RuleRefusedError(f"FREQ is missing in {shown!r}")
    return parts


def shortened(text: str) -> str:
    """`text`, cut where it is too long for one line of an answer."""
    return text if len(text) <= 60 else text[:57] + "..."


def _not_taken(name: str) -> str:
    if name in _TOO_FINE:
        return f"{name} is not supported: a rule gives days, the hours stand in the event"
    if name in {"BYWEEKNO", "RSCALE", "SKIP"}:
        return f"{name} is not supported: say the days by BYMONTH, BYMONTHDAY or BYDAY"
    return f"{name[:40]} is no part of a recurrence rule"


def _frequency(text: str) -> Frequency:
    if text in Frequency.__members__:
        return Frequency(text)
    if text in {"HOURLY", "MINUTELY", "SECONDLY"}:
        raise RuleRefusedError(f"FREQ={text} is not supported: a rule gives days, not hours")
    raise RuleRefusedError(f"FREQ={text[:40]} is not one of {', '.join(Frequency)}")


def _check(pattern: Pattern) -> None:
    """RFC 5545's MUST NOTs: which parts have no place in which frequency."""
    frequency = pattern.frequency
    if pattern.monthdays and frequency is Frequency.WEEKLY:
        raise RuleRefusedError("BYMONTHDAY has no place in a WEEKLY rule")
    if pattern.yeardays and frequency is not Frequency.YEARLY:
        raise RuleRefusedError(f"BYYEARDAY has no place in a {frequency} rule")
    if frequency in {Frequency.DAILY, Frequency.WEEKLY} and any(
        number for number, _ in pattern.weekdays
    ):
        raise RuleRefusedError(f"a numbered weekday in BYDAY has no place in a {frequency} rule")
    if pattern.positions and not (
        pattern.months or pattern.monthdays or pattern.yeardays or pattern.weekdays
    ):
        raise RuleRefusedError("BYSETPOS wants another BY part beside it, such as BYDAY")


def _number(parts: Parts, name: str) -> int | None:
    text = parts.get(name)
    if text is None:
        return None
    if _NUMBER.fullmatch(text) is None or int(text) == 0:
        raise RuleRefusedError(f"{name}={text[:40]} is not a whole number from 1 to 999999999")
    return int(text)


def _numbers(parts: Parts, name: str, most: int, *, signed: bool = True) -> frozenset[int]:
    def read(text: str) -> int:
        number = int(text) if (_SIGNED if signed else _NUMBER).fullmatch(text) else 0
        if not 1 <= abs(number) <= most:
            reach = f"1 to {most}" + (f" or -1 to -{most}" if signed else "")
            raise RuleRefusedError(f"{text[:40]!r} in {name} is not a number from {reach}")
        return number

    return _list(parts, name, read)


def _list(parts: Parts, name: str, read: Callable[[str], Value]) -> frozenset[Value]:
    return frozenset(map(read, parts[name].split(","))) if name in parts else frozenset()


def _weekday(text: str) -> Weekday:
    match = _NUMBERED.fullmatch(text)
    number = int(match[1] or 0) if match else 0
    if match is None or abs(number) > 53 or (match[1] and not number):
        raise RuleRefusedError(f"{text[:40]!r} in BYDAY is not a weekday such as TH, 2TH or -1TH")
    return number, _WEEKDAYS[match[2]]


def _week_start(text: str) -> int:
    if text not in _WEEKDAYS:
        raise RuleRefusedError(f"WKST={text[:40]} is not one of {', '.join(_WEEKDAYS)}")
    return _WEEKDAYS[text]


def _until(text: str) -> int:
    match = _DATE.fullmatch(text)
    if match is None:
        raise RuleRefusedError(f"UNTIL={text[:40]} is not a day such as 20191231")
    try:
        return date(*map(int, match.groups())).toordinal()
    except ValueError:
        raise RuleRefusedError(f"UNTIL={text} is a day that no calendar has") from None
