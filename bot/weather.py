"""Whether messages get through at present, and how long to hold back where they do not."""

import random
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pauses:
    """Seconds. `first` doubles up to `longest`; so many troubles in a row are a `storm`."""

    first: float = 1.0
    longest: float = 30.0
    storm: int = 5
    lease: float = 10.0
    beat: float = 2.0
    idle: float = 5.0
    closing: float = 8.0

    def after(self, failures: int, luck: float) -> float:
        """How long to wait after so many failures in a row; `luck` is from 0 to 1."""
        longest = min(self.longest, self.first * 2.0 ** min(max(failures, 1) - 1, 10))
        return float(longest * (0.5 + luck / 2))


class Weather:
    """In a storm one message at a time feels its way, and the pauses grow: a server that is down
    for an hour must not use up the attempts of everybody.
    """

    def __init__(
        self,
        pauses: Pauses,
        clock: Callable[[], float],
        luck: Callable[[], float] = random.random,
    ) -> None:
        self.pauses = pauses
        self._clock = clock
        self._luck = luck
        self._troubles = 0
        self._until = float("-inf")
        self.since = clock()

    @property
    def stormy(self) -> bool:
        """Whether nothing has got through for a while."""
        return self._troubles >= self.pauses.storm

    @property
    def wait(self) -> float:
        """Seconds to hold back."""
        return max(0.0, self._until - self._clock())

    @property
    def bad_for(self) -> float:
        """Seconds since something got through, 0.0 where the last one did."""
        return self._clock() - self.since if self._troubles else 0.0

    def fine(self) -> None:
        """A message got through, or was refused by somebody who was there."""
        self._troubles = 0
        self.since = self._clock()

    def trouble(self) -> None:
        """One did not, and not for its own sake."""
        self._troubles += 1
        if self.stormy:
            over = self._troubles - self.pauses.storm + 1
            self._until = self._clock() + self.pauses.after(over, self._luck())

    def pause(self, failures: int) -> float:
        """Seconds until one message may be tried again after so many failures of its own."""
        return self.pauses.after(failures, self._luck())
