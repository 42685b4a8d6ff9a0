"""Lists and cards of events and places, as facts."""

from dataclasses import dataclass
from datetime import date

from handlers.speech.admin_keys import Buttons
from handlers.speech.admin_parts import (
    Question,
    When,
)
from handlers.speech.facts import ListedPlace
from schedule_data.model.event import Event
from schedule_data.model.place import Region, Venue


@dataclass(frozen=True, slots=True)
class EventLine:
    """One event of a list."""

    number: int
    event: Event
    venue: Venue
    when: When


@dataclass(frozen=True, slots=True)
class EventList:
    """Events: all, those that words found, or the stale ones. `total` counts all of them."""

    today: date
    lines: tuple[EventLine, ...]
    total: int
    page: int = 1
    pages: int = 1
    words: str = ""
    stale: bool = False
    question: Question | None = None
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventCard:
    """All of one event, for who keeps it."""

    today: date
    event: Event
    place: ListedPlace | None
    venue: Venue
    when: When
    coming: tuple[date, ...]
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VenueList:
    """Venues by name; `region_of` each stands beside it."""

    venues: tuple[tuple[Venue, Region | None], ...]
    total: int
    page: int = 1
    pages: int = 1
    words: str = ""
    question: Question | None = None
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VenueChoice:
    """The places whose facts are old, `total` of them; each is a button."""

    total: int
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VenueCard:
    """All of one venue, for who keeps it; `events` are how many are planned there."""

    venue: Venue
    region: Region | None
    events: int
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()
