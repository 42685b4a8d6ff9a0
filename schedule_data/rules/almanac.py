"""Days that a calendar gives (the second Thursday, 29 February): asked for year by year."""

from calendar import isleap
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from schedule_data.rules.cycle import FOREVER
from schedule_data.rules.steps import Steps
from schedule_data.rules.year import bits, shape_of


@dataclass(frozen=True, slots=True)
class Almanac:
    """The days of a pattern in the periods that INTERVAL keeps, from `first` to `last` (ordinals).

    `years` holds the pattern's days by the shape of a year (see `year_masks`); `steps` is None
    where every period is kept. One day or one year is asked for in about a microsecond, however
    long ago `first` is, and no walk is longer than the 9999 years of the calendar: a few
    milliseconds.
    """

    years: tuple[int, ...]
    steps: Steps | None
    first: int
    last: int = FOREVER
    weekdays: frozenset[int] = frozenset(range(7))
    """The weekdays (Monday 0) on which it can fall."""

    def days(self, start: int, end: int) -> Iterator[int]:
        """The days from `start` to `end`, both in, in order."""
        start, end = max(start, self.first), min(end, self.last)
        if start > end:
            return
        for year in range(date.fromordinal(start).year, date.fromordinal(end).year + 1):
            january = date(year, 1, 1).toordinal()
            days = self._of(year, january)
            if start > january:
                days = days >> (start - january) << (start - january)
            if end - january < 366:
                days &= (2 << (end - january)) - 1
            for day in bits(days):
                yield january + day

    def holds(self, day: int) -> bool:
        """Whether `day` is one of the days."""
        if not self.first <= day <= self.last:
            return False
        year = date.fromordinal(day).year
        january = date(year, 1, 1).toordinal()
        return bool(self._of(year, january) >> (day - january) & 1)

    def until(self, day: int) -> "Almanac":
        """The same days, none after `day`."""
        return replace(self, last=min(self.last, day))

    def counted(self, count: int) -> "Almanac":
        """The first `count` days only: counted year by year, once, into a last day."""
        since = date.fromordinal(self.first).year
        for year in range(since, date.fromordinal(self.last).year + 1):
            january = date(year, 1, 1).toordinal()
            days = self._of(year, january)
            if year == since:
                days = days >> (self.first - january) << (self.first - january)
            here = days.bit_count()
            if count <= here:
                return self.until(january + list(bits(days))[count - 1])
            count -= here
        return self

    def _of(self, year: int, january: int) -> int:
        leap = isleap(year)
        days = self.years[shape_of((january - 1) % 7, leap=leap)]
        return days if self.steps is None else days & self.steps.kept(year, january, leap=leap)
