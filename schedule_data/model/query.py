"""A question to the schedule, in calendar days of Asia/Jakarta."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta


@dataclass(frozen=True, slots=True, order=True)
class DaySpan:
    """First and last calendar day, both in.

    Raises:
        ValueError: the span would end before it starts.
    """

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a span cannot end ({self.end}) before it starts ({self.start})")

    @classmethod
    def day(cls, day: date) -> "DaySpan":
        """The span of one single day."""
        return cls(day, day)

    def __iter__(self) -> Iterator[date]:
        return (self.start + timedelta(days=n) for n in range(len(self)))

    def __len__(self) -> int:
        return (self.end - self.start).days + 1

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end


@dataclass(frozen=True, slots=True)
class Query:
    """What is wanted. `when` None: no day was named. An empty set of slugs: any.

    `at` is a clock time on those days at which the desk should be open. Places and regions add up:
    a sitting fits that is at one of the places or in one of the regions; a region that only tells
    where a named place lies ("Bella Terra di Jakarta Utara") adds nothing. What is at one of the
    places in `but` never fits.
    """

    when: DaySpan | None = None
    at: time | None = None
    regions: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    services: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    but: frozenset[str] = frozenset()
