"""What every rule comes to, whatever form answers fastest: a set of days that can be asked."""

from collections.abc import Iterator
from typing import Protocol, Self


class Days(Protocol):
    """Days as proleptic ordinals; immutable. The forms are `Cycle` and `Almanac`."""

    @property
    def first(self) -> int:
        """No day is before it: the rule is valid from here."""
        ...

    @property
    def last(self) -> int:
        """No day is after it."""
        ...

    @property
    def weekdays(self) -> frozenset[int]:
        """The weekdays (Monday 0) on which a day can fall."""
        ...

    def days(self, start: int, end: int) -> Iterator[int]:
        """The days from `start` to `end`, both in, in order."""
        ...

    def holds(self, day: int) -> bool:
        """Whether `day` is one of the days."""
        ...

    def until(self, day: int) -> Self:
        """The same days, none after `day`."""
        ...

    def counted(self, count: int) -> Self:
        """The first `count` days only."""
        ...
