"""What the desk answers an officer, as facts: no sentence stands here, and tests compare these."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypeAlias

from handlers.speech.admin_parts import (
    Buttons,
    Desk,
    Difference,
    Field,
    Question,
    Row,
    Warned,
    When,
)
from handlers.speech.facts import ListedPlace
from schedule_data.model.desk import Action, Officer, Role
from schedule_data.model.event import Event
from schedule_data.model.place import Region, Venue
from schedule_data.model.query import DaySpan
from schedule_data.model.service import Service


@dataclass(frozen=True, slots=True)
class Planned:
    """The days and hours of an event, and the next of its days."""

    when: When
    hours: tuple[time | None, time | None]
    coming: tuple[date, ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """The event before it is saved: as citizens will see it, its next days, what is odd. `also` are
    events that are saved with it, at other days and hours. `reach` is how many will be told; None:
    nothing changes that people know of. `aside` is the event that was begun before, and waits.
    """

    today: date
    title: str
    place: ListedPlace | None
    when: When
    coming: tuple[date, ...]
    more: bool = False
    also: tuple[Planned, ...] = ()
    warnings: tuple[Warned, ...] = ()
    differences: tuple[Difference, ...] = ()
    editing: bool = False
    aside: str = ""
    reach: int | None = None
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the officer; `text` is what it is about. `unread`: the last answer to it could
    not be used.
    """

    question: Question
    text: str = ""
    unread: str = ""
    day: date | None = None
    problem: str = ""
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DeskSaid:
    """One of those answers, with what it is about; `others` are things beside the `count` ones."""

    saying: Desk
    text: str = ""
    day: date | None = None
    days: DaySpan | None = None
    count: int = 0
    others: int = 0
    link: str = ""
    role: Role | None = None
    until: datetime | None = None
    reason: str = ""
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Touched:
    """One sitting that a change touches: the place's name and the day."""

    venue: str
    day: date


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change before it is saved. `saying` is what will be said then, of `text` and the days;
    `touched` are the first of `count` sittings that it changes, `reach` is how many people will be
    told of it; None: nothing changes that they know of.
    """

    saying: Desk
    text: str = ""
    day: date | None = None
    days: DaySpan | None = None
    reason: str = ""
    differences: tuple[Difference, ...] = ()
    touched: tuple[Touched, ...] = ()
    count: int = 0
    reach: int | None = None
    warnings: tuple[Warned, ...] = ()
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One entry: who ("" several), when, what, of which thing, from what to what; tried in vain
    `times` times. `button`: what was tried is a button of the desk.
    """

    number: int
    at: datetime
    who: str
    action: Action
    thing: str | DaySpan = ""
    differences: tuple[Difference, ...] = ()
    note: str = ""
    undone: bool = False
    more: int = 0
    times: int = 1
    button: bool = False


@dataclass(frozen=True, slots=True)
class AuditList:
    """A page of the audit, newest first."""

    lines: tuple[AuditLine, ...]
    total: int
    page: int = 1
    pages: int = 1
    words: str = ""
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficerList:
    """Who may do what, a page of it."""

    officers: tuple[Officer, ...]
    page: int = 1
    pages: int = 1
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownDay:
    """A day off, as the base knows it, or as an officer declared it (`by`)."""

    day: date
    name: str
    estimated: bool = False
    open: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True)
class YearTold:
    """The days off of a year; `settled`: cuti bersama of that year is decreed."""

    year: int
    days: tuple[KnownDay, ...]
    settled: bool
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clashed:
    """Somebody was quicker: what they changed, what this officer wanted; nothing is lost."""

    thing: str | DaySpan
    who: tuple[str, ...]
    theirs: tuple[Difference, ...]
    mine: tuple[Difference, ...]
    both: tuple[Field, ...] = ()
    gone: bool = False
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowTold:
    """One row: its number, what comes of it, and the thing or the fault. `missing` is what an
    unclear one leaves out, `more` and `facts` what else would be saved: services, the break, the
    quota; `unread` are numbers in it that nobody could read; `most` is how many rows are read of
    what is too long.
    """

    number: int
    row: Row
    text: str = ""
    when: When | None = None
    venue: str = ""
    hours: tuple[time | None, time | None] = (None, None)
    missing: str = ""
    more: tuple[str, ...] = ()
    facts: tuple[Difference, ...] = ()
    unread: str = ""
    most: int = 0


@dataclass(frozen=True, slots=True)
class ImportTold:
    """Row by row what an import would do; `buttons` save it where nothing is refused. `remarks` are
    worth a look before that.
    """

    name: str
    rows: tuple[RowTold, ...]
    counts: tuple[tuple[Row, int], ...]
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DeskHelp:
    """What this officer can do, by role."""

    role: Role
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ServicesAsked:
    """Which services: those that are chosen, those that are not."""

    chosen: tuple[Service, ...]
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()


DeskReply: TypeAlias = (
    Preview
    | Proposal
    | Asked
    | DeskSaid
    | EventList
    | EventCard
    | VenueList
    | VenueCard
    | VenueChoice
    | AuditList
    | OfficerList
    | YearTold
    | Clashed
    | ImportTold
    | DeskHelp
    | ServicesAsked
)
