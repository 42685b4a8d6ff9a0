"""Days that come round: the same pattern of days again and again, found without walking."""

from collections.abc import Iterator
from dataclasses import dataclass

FOREVER = 3_652_059
"""The ordinal of 31 December 9999, the last day that a calendar here has."""


@dataclass(frozen=True, slots=True)
class Cycle:
    """Days `anchor + n * period + offset`, from `first` to `last`, as proleptic ordinals.

    `offsets` are sorted, each in [0, period); without any, there are no days. Everything is
    arithmetic on whole periods, so no rule can take longer than the days that it gives.
    """

    anchor: int
    period: int
    offsets: tuple[int, ...]
    first: int
    last: int = FOREVER

    def days(self, start: int, end: int) -> Iterator[int]:
        """The days from `start` to `end`, both in, in order."""
        start, end = max(start, self.first), min(end, self.last)
        if start > end or not self.offsets:
            return
        base = self.anchor + (start - self.anchor) // self.period * self.period
        while base <= end:
            for offset in self.offsets:
                if start <= base + offset <= end:
                    yield base + offset
            base += self.period

    def holds(self, day: int) -> bool:
        """Whether `day` is one of the days."""
        return self.first <= day <= self.last and (day - self.anchor) % self.period in self.offsets

    def until(self, day: int) -> "Cycle":
        """The same days, none after `day`."""
        return Cycle(self.anchor, self.period, self.offsets, self.first, min(self.last, day))

    def counted(self, count: int) -> "Cycle":
        """The first `count` days only; there is at least one offset."""
        base = self.anchor + (self.first - self.anchor) // self.period * self.period
        missed = sum(1 for offset in self.offsets if base + offset < self.first)
        periods, place = divmod(missed + count - 1, len(self.offsets))
        return self.until(base + periods * self.period + self.offsets[place])

    @property
    def weekdays(self) -> frozenset[int]:
        """The weekdays (Monday 0) on which it can fall."""
        if self.period % 7:
            return frozenset(range(7))
        return frozenset((self.anchor + offset - 1) % 7 for offset in self.offsets)
