"""The days of a year that a pattern wants, for each of the fourteen years that a calendar has.

A year is one of fourteen shapes: it begins on one of seven weekdays and is a leap year or not. A
set of its days is one number, bit 0 for 1 January, so that AND and OR answer for all days at once.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from itertools import accumulate
from operator import or_

from schedule_data.rules.rule import Frequency, Pattern, Weekday

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_EACH_SEVENTH = sum(1 << day for day in range(0, 366, 7))

Span = tuple[int, int]
"""The first and the last day of a period, both in, counted from 1 January as 0."""


def _month_spans(*, leap: bool) -> tuple[Span, ...]:
    lengths = [length + (leap and month == 1) for month, length in enumerate(_LENGTHS)]
    return tuple(
        (end - length, end - 1) for end, length in zip(accumulate(lengths), lengths, strict=True)
    )


MONTHS: tuple[tuple[Span, ...], tuple[Span, ...]] = (
    _month_spans(leap=False),
    _month_spans(leap=True),
)
"""The twelve months of a common year, and of a leap year."""


def bits(days: int) -> Iterator[int]:
    """The days that are in the set `days`, in order."""
    while days:
        lowest = days & -days
        yield lowest.bit_length() - 1
        days ^= lowest


def span_bits(span: Span) -> int:
    """The set of all days of `span`."""
    return (2 << span[1]) - (1 << span[0])


@lru_cache(maxsize=512)
def year_masks(pattern: Pattern) -> tuple[int, ...]:
    """The days that `pattern` wants, by `shape_of` a year; intervals are not looked at.

    Costs under a millisecond, once: schedules repeat few patterns. A pattern that says too little
    to give days (a YEARLY one without a month) gives all that it does not rule out.
    """
    return tuple(
        _Year(first_weekday, leap).wanted(pattern)
        for first_weekday in range(7)
        for leap in (False, True)
    )


def shape_of(first_weekday: int, *, leap: bool) -> int:
    """The place in `year_masks` of the years that begin on that weekday (Monday 0)."""
    return first_weekday * 2 + leap


@dataclass(frozen=True, slots=True)
class _Year:
    first_weekday: int
    leap: bool

    @property
    def span(self) -> Span:
        return (0, 364 + self.leap)

    @property
    def months(self) -> tuple[Span, ...]:
        return MONTHS[self.leap]

    def wanted(self, pattern: Pattern) -> int:
        """RFC 5545's table of what expands and what limits: for days, both are an AND."""
        if pattern.frequency is Frequency.WEEKLY and pattern.positions:
            return self._picked_of_weeks(pattern)
        days = span_bits(self.span)
        if pattern.months:
            days &= _union(span_bits(self.months[month - 1]) for month in pattern.months)
        if pattern.monthdays:
            days &= self._numbered_days(self.months, pattern.monthdays)
        if pattern.yeardays:
            days &= self._numbered_days((self.span,), pattern.yeardays)
        if pattern.weekdays:
            days &= self._weekdays(pattern)
        return self._picked(days, pattern) if pattern.positions else days

    def _numbered_days(self, spans: Iterable[Span], numbers: frozenset[int]) -> int:
        return _union(
            1 << day
            for first, last in spans
            for number in numbers
            if first <= (day := first + number - 1 if number > 0 else last + number + 1) <= last
        )

    def _weekdays(self, pattern: Pattern) -> int:
        """Plain and numbered ones together; the numbers count in the month or in the year."""
        within_months = pattern.frequency is Frequency.MONTHLY or pattern.months
        spans = self.months if within_months else (self.span,)
        plain = _union(
            _EACH_SEVENTH << (weekday - self.first_weekday) % 7
            for number, weekday in pattern.weekdays
            if number == 0
        )
        numbered = _union(
            self._numbered_weekday(span, each)
            for each in pattern.weekdays
            if each[0] != 0
            for span in spans
        )
        return plain | numbered

    def _numbered_weekday(self, span: Span, numbered: Weekday) -> int:
        (first, last), (number, weekday) = span, numbered
        if number > 0:
            day = first + (weekday - self._weekday(first)) % 7 + 7 * (number - 1)
        else:
            day = last - (self._weekday(last) - weekday) % 7 + 7 * (number + 1)
        return 1 << day if first <= day <= last else 0

    def _picked(self, days: int, pattern: Pattern) -> int:
        """BYSETPOS: some of the days of each period, counted among those that are wanted."""
        if pattern.frequency is Frequency.DAILY:
            return days if pattern.positions & {1, -1} else 0
        spans = self.months if pattern.frequency is Frequency.MONTHLY else (self.span,)
        return _union(
            1 << day
            for span in spans
            for day in picked(tuple(bits(days & span_bits(span))), pattern.positions)
        )

    def _picked_of_weeks(self, pattern: Pattern) -> int:
        """The same for weeks, which reach over both ends of the year.

        Only December and January lie there: a leap day nearby changes nothing.
        """
        weekdays = {weekday for _, weekday in pattern.weekdays}
        start = -((self.first_weekday - pattern.week_start) % 7)
        chosen = 0
        for monday in range(start, self.span[1] + 1, 7):
            week = tuple(
                day
                for day in range(monday, monday + 7)
                if self._weekday(day) in weekdays
                and (not pattern.months or self._month(day) in pattern.months)
            )
            inside = (day for day in picked(week, pattern.positions) if 0 <= day <= self.span[1])
            chosen |= _union(1 << day for day in inside)
        return chosen

    def _weekday(self, day: int) -> int:
        return (self.first_weekday + day) % 7

    def _month(self, day: int) -> int:
        if not 0 <= day <= self.span[1]:
            return 12 if day < 0 else 1
        return next(month for month, (_, last) in enumerate(self.months, 1) if day <= last)


def picked(days: Sequence[int], positions: frozenset[int]) -> set[int]:
    """Those of `days` that stand at `positions`: 1 is the first, -1 the last."""
    return {
        days[position - 1 if position > 0 else position]
        for position in positions
        if abs(position) <= len(days)
    }


def _union(sets: Iterable[int]) -> int:
    return reduce(or_, sets, 0)
