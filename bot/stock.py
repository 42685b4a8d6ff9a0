"""The messages that a sender has in hand and has not begun: those that may go, those that wait."""

import heapq
from collections import deque
from dataclasses import dataclass
from itertools import count

from schedule_data.model.campaign import Claimed


@dataclass(frozen=True, slots=True)
class Held:
    """A message in hand; `failures` counts what went wrong in a row, for how long to wait."""

    claimed: Claimed
    failures: int = 0


class Stock:
    """First come, first served; one that must wait comes back when its time has come."""

    def __init__(self) -> None:
        self._ready: deque[Held] = deque()
        self._waiting: list[tuple[float, int, Held]] = []
        self._number = count()

    def __len__(self) -> int:
        return len(self._ready) + len(self._waiting)

    @property
    def ready(self) -> int:
        """How many may go at once."""
        return len(self._ready)

    def add(self, *held: Held) -> None:
        """At the end of the line."""
        self._ready.extend(held)

    def back(self, held: list[Held]) -> None:
        """In front again, in their order: they could not be begun."""
        self._ready.extendleft(reversed(held))

    def later(self, held: Held, moment: float) -> None:
        """Not before `moment` of the lane's clock."""
        heapq.heappush(self._waiting, (moment, next(self._number), held))

    def take(self, now: float) -> Held | None:
        """The next that may go; those whose wait is over come first."""
        if self._waiting and self._waiting[0][0] <= now:
            return heapq.heappop(self._waiting)[2]
        return self._ready.popleft() if self._ready else None

    def next_moment(self) -> float | None:
        """When the first of those that wait may go."""
        return self._waiting[0][0] if self._waiting else None

    def empty(self) -> list[Held]:
        """Give all of it back."""
        everything = [*self._ready, *(held for _, _, held in self._waiting)]
        self._ready.clear()
        self._waiting.clear()
        return everything
