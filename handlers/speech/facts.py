"""The facts that an answer is made of: a place and how it stands now, a day off, how sure it is."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from schedule_data.model.place import Region, Venue
from schedule_data.model.query import DaySpan
from schedule_data.model.service import Permit, Service


class Now(StrEnum):
    """How a sitting of today stands at this moment."""

    OPENS = "opens"
    OPEN = "open"
    CLOSED = "closed"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class State:
    """`minutes` until it opens (OPENS) or closes (OPEN); `again` is the place's next sitting
    (CLOSED), with its hours where they are known.
    """

    now: Now
    minutes: int | None = None
    again: date | None = None
    again_opens: time | None = None


@dataclass(frozen=True, slots=True)
class Away:
    """About how far a place is, in metres: rounded to `step`, because more is not known."""

    metres: int
    step: int


@dataclass(frozen=True, slots=True)
class ListedPlace:
    """One place on the days on which the same sitting is there. `number` picks it.

    `ask_first`: the question named a service, and no source says what is served here.
    """

    number: int
    venue: Venue
    region: Region
    days: tuple[date, ...]
    room: str | None = None
    opens: time | None = None
    closes: time | None = None
    services: tuple[Service, ...] = ()
    confirmed_on: date | None = None
    state: State | None = None
    ask_first: bool = False
    away: Away | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """The places of some days. `total` counts different places, also those on other pages."""

    days: DaySpan
    total: int
    places: tuple[ListedPlace, ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """What the question named beside days."""

    regions: tuple[Region, ...] = ()
    venues: tuple[Venue, ...] = ()
    services: tuple[Service, ...] = ()
    kinds: tuple[str, ...] = ()

    @property
    def anywhere(self) -> bool:
        """Whether the question was about the whole city and any service."""
        return not (self.regions or self.venues or self.services or self.kinds)


ANYWHERE = Scope()
"""The whole city, and any service."""


class TrustLevel(StrEnum):
    """How old the facts are: AGEING, over 60 days; OLD, over a year."""

    AGEING = "ageing"
    OLD = "old"


@dataclass(frozen=True, slots=True)
class Trust:
    """Facts that were last confirmed on `since` (None: never), so: check before you go.

    `places` are the names that this holds for; empty where it holds for all that are listed.
    """

    level: TrustLevel
    since: date | None
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DayOff:
    """Why `venues`, which the rules would give on `day`, are not there (none named: those that
    keep to working days).

    `reason` is the holiday's name or why somebody called it off, None for a plain weekend.
    `certain` is False where nobody says whether they are there on a holiday; they count as closed.
    `estimated`: the holiday itself may move. `moved_to`: they are there on that day instead.
    """

    day: date
    reason: str | None = None
    cuti_bersama: bool = False
    certain: bool = True
    estimated: bool = False
    cancelled: bool = False
    moved_to: date | None = None
    venues: tuple[Venue, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether somebody called it off or moved it."""
        return self.cancelled or self.moved_to is not None

    @property
    def holiday(self) -> bool:
        """Whether a libur nasional or cuti bersama is why."""
        return self.reason is not None and not self.changed

    @property
    def weekend(self) -> bool:
        """Whether a plain Saturday or Sunday is why."""
        return self.reason is None and not self.changed


@dataclass(frozen=True, slots=True)
class ToldPermit:
    """A permit, the service that it belongs to, and what took its place if that is known."""

    permit: Permit
    service: Service
    successor: Permit | None = None


@dataclass(frozen=True, slots=True)
class Sitting:
    """A day on which something is, in a list of coming days."""

    place: ListedPlace
    day: date
