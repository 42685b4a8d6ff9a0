"""The facts that an answer is made of: a place and how it stands now, a day off, how sure it is."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from schedule_data.model.circumstance import Pause
from schedule_data.model.place import Region, Venue
from schedule_data.model.query import DaySpan
from schedule_data.model.service import Permit, Service


class Now(StrEnum):
    """How a sitting of today stands at this moment."""

    OPENS = "opens"
    OPEN = "open"
    RESTING = "resting"
    FULL = "full"
    CLOSED = "closed"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class State:
    """`minutes` until it opens (OPENS), closes (OPEN) or goes on after a rest (RESTING). FULL: it
    is open, but takes nobody new. `again` is the place's next sitting (CLOSED, FULL), with its
    hours where they are known.
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

    `ask_first`: the question named a service, and no source says what is served here. `reason` is
    why it is not as usual, `moved_from` the one day that it was planned for, `added` an extra one.
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
    pauses: tuple[Pause, ...] = ()
    last_intake: time | None = None
    quota: int | None = None
    note: str | None = None
    reason: str | None = None
    moved_from: date | None = None
    added: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """The places of some days. `total` counts different places, also those on other pages."""

    days: DaySpan
    total: int
    places: tuple[ListedPlace, ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """What the question named beside days. `but`: the one region that `regions` leave out;
    `without`: the venues that it excepted; `but_kinds`: the sorts of places that `kinds` leave out,
    where these are fewer; `but_days`: the days that were excepted.
    """

    regions: tuple[Region, ...] = ()
    venues: tuple[Venue, ...] = ()
    services: tuple[Service, ...] = ()
    kinds: tuple[str, ...] = ()
    but: Region | None = None
    without: tuple[Venue, ...] = ()
    but_kinds: tuple[str, ...] = ()
    but_days: tuple[date, ...] = ()

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
    `estimated`: the holiday itself may move. `moved_to`: they are there on that day instead,
    `moved_where`: at that place.
    `shut`: the place itself is closed for a while; `declared`: an officer made it a day off.
    """

    day: date
    reason: str | None = None
    cuti_bersama: bool = False
    certain: bool = True
    estimated: bool = False
    cancelled: bool = False
    moved_to: date | None = None
    moved_where: Venue | None = None
    venues: tuple[Venue, ...] = ()
    shut: bool = False
    declared: bool = False

    @property
    def changed(self) -> bool:
        """Whether somebody called it off, moved it, or shut the place or the day."""
        moved = self.moved_to is not None or self.moved_where is not None
        return self.cancelled or moved or self.shut or self.declared

    @property
    def holiday(self) -> bool:
        """Whether a libur nasional or cuti bersama is why."""
        return self.reason is not None and not self.changed

    @property
    def weekend(self) -> bool:
        """Whether a plain Saturday or Sunday is why."""
        return self.reason is None and not self.changed


class Term(StrEnum):
    """What is asked of a permit: what it costs, how long it takes, what it needs."""

    FEE = "f"
    TIME = "t"
    NEEDS = "n"


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
