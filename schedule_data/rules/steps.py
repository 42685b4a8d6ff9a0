"""Which periods INTERVAL keeps, as the set of a year's days that lie in them.

A set of days is a number as in `year.py`. Each answer is arithmetic, whatever the interval.
"""

from dataclasses import dataclass
from typing import Protocol

from schedule_data.rules.year import MONTHS, span_bits

_YEAR = (1 << 366) - 1


class Steps(Protocol):
    """Whatever knows which periods are kept."""

    def kept(self, year: int, first: int, *, leap: bool) -> int:
        """The days of `year` that lie in a kept period; `first` is the ordinal of 1 January."""
        ...


@dataclass(frozen=True, slots=True)
class YearSteps:
    """Every `interval`th year from `start`."""

    start: int
    interval: int

    def kept(self, year: int, first: int, *, leap: bool) -> int:  # noqa: ARG002
        """All days or none."""
        return 0 if (year - self.start) % self.interval else _YEAR


@dataclass(frozen=True, slots=True)
class MonthSteps:
    """Every `interval`th month from `start`, which is year * 12 + month - 1."""

    start: int
    interval: int

    def kept(self, year: int, first: int, *, leap: bool) -> int:  # noqa: ARG002
        """The days of the months that are kept."""
        days = 0
        for month in range((self.start - year * 12) % self.interval, 12, self.interval):
            days |= span_bits(MONTHS[leap][month])
        return days


@dataclass(frozen=True, slots=True)
class DaySteps:
    """Blocks of days that come back every `period` days, from the ordinal `start` on.

    `blocks` is the set of days of a year that begins with a block; a block is `width` days long
    (1 for days, 7 for weeks).
    """

    start: int
    period: int
    width: int
    blocks: int

    def kept(self, year: int, first: int, *, leap: bool) -> int:  # noqa: ARG002
        """The days of the blocks, the one that reaches over from the year before among them."""
        ahead = (self.start - first) % self.period
        days = self.blocks << ahead & _YEAR if ahead < 366 else 0
        gone = self.period - ahead
        left = ((1 << self.width) - 1) >> gone if gone < self.width else 0
        return days | left


def day_steps(start: int, interval: int, width: int) -> DaySteps:
    """Every `interval`th block of `width` days; the ordinal `start` begins the first."""
    period, block = interval * width, (1 << width) - 1
    blocks = 0
    for day in range(0, 366, period):
        blocks |= block << day
    return DaySteps(start, period, width, blocks)
