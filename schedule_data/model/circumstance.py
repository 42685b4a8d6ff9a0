"""What changes many sittings at once: a day declared open or closed, a place shut, other hours."""

from dataclasses import dataclass
from datetime import date, time
from typing import TypeAlias

from schedule_data.model.query import DaySpan


@dataclass(frozen=True, slots=True)
class Pause:
    """The desk rests from `starts` to `ends`: istirahat, salat Jumat.

    `weekdays` are those on which it does (Monday is 0); empty: every day.
    """

    starts: time
    ends: time
    weekdays: frozenset[int] = frozenset()

    def on(self, day: date) -> bool:
        """Whether the desk rests then on `day`."""
        return not self.weekdays or day.weekday() in self.weekdays


@dataclass(frozen=True, slots=True)
class DayOverride:
    """An officer's word on one day, over what the calendar of holidays says.

    Closed, the day is a holiday called `reason`: an event does on it what it does on holidays.
    Open, it is a working day, be it a holiday or a Sunday. `by` names who said so.
    """

    day: date
    open: bool
    reason: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class VenueClosure:
    """The venue is shut on `days`, to everything that is planned there, extra days included.

    What was moved to another venue is held there. `uid` names the closure for ever.
    """

    uid: str
    venue: str
    days: DaySpan
    reason: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class HoursSpan:
    """Other hours on `days` for many events at once (Ramadan).

    It is for the sittings that fit each of the sets; an empty set lets all through. What is None
    stays as the event has it; `pauses` () means no rest. Hours that one sitting was given alone
    win over it; of two spans that say different things, the one with the later `uid` wins.
    """

    uid: str
    days: DaySpan
    opens: time | None = None
    closes: time | None = None
    pauses: tuple[Pause, ...] | None = None
    events: frozenset[str] = frozenset()
    venues: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    reason: str | None = None
    by: str | None = None


Circumstance: TypeAlias = DayOverride | VenueClosure | HoursSpan
"""What an officer declared for all events at once."""
