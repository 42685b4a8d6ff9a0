"""What a rule says once its text has been read: which days it wants, how often, and how long."""

from dataclasses import dataclass
from enum import StrEnum


class RuleRefusedError(ValueError):
    """The rule is not taken; the message is one line for the person who wrote it."""


class Frequency(StrEnum):
    """RFC 5545's FREQ, as far as a rule of days needs it: the period that a rule counts in."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


Weekday = tuple[int, int]
"""(number, weekday): Monday is 0; number 0 is each of them, 2 the second, -1 the last."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Which days of each period are wanted: the BY-parts, an empty set where one is not given.

    `months` 1..12; `monthdays`, `yeardays` and `positions` (BYSETPOS) count from 1, or from the end
    where negative; a week begins on `week_start` (Monday 0).
    """

    frequency: Frequency
    months: frozenset[int] = frozenset()
    monthdays: frozenset[int] = frozenset()
    yeardays: frozenset[int] = frozenset()
    weekdays: frozenset[Weekday] = frozenset()
    positions: frozenset[int] = frozenset()
    week_start: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern in every `interval`th period, limited by at most one of `count` and `until`.

    `count` is a number of days, `until` the ordinal of the last day that may be one.
    """

    pattern: Pattern
    interval: int = 1
    count: int | None = None
    until: int | None = None
