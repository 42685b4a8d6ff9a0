"""What the desk answers an officer, as facts: no sentence stands here, and tests compare these."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypeAlias

from handlers.speech.admin_keys import Buttons
from handlers.speech.admin_list_facts import EventCard, EventList, VenueCard, VenueChoice, VenueList
from handlers.speech.admin_parts import Desk, Difference, Field, Question, Warned, When
from handlers.speech.admin_record_facts import AuditList, ImportTold, OfficerList, YearTold
from handlers.speech.facts import ListedPlace
from schedule_data.model.desk import Action, Role
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
    days: DaySpan | None = None
    apart: tuple[date, ...] = ()
    problem: str = ""
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DeskSaid:
    """One of those answers, with what it is about; `others` are things beside the `count` ones.
    `action` and `changes` are what was undone. `apart` are all of the days where they do not touch.
    """

    saying: Desk
    text: str = ""
    day: date | None = None
    days: DaySpan | None = None
    apart: tuple[date, ...] = ()
    count: int = 0
    others: int = 0
    link: str = ""
    role: Role | None = None
    until: datetime | None = None
    reason: str = ""
    action: Action | None = None
    changes: tuple[Difference, ...] = ()
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
    told of it; None: nothing changes that they know of. `apart` as there.
    """

    saying: Desk
    text: str = ""
    day: date | None = None
    days: DaySpan | None = None
    apart: tuple[date, ...] = ()
    reason: str = ""
    differences: tuple[Difference, ...] = ()
    touched: tuple[Touched, ...] = ()
    count: int = 0
    reach: int | None = None
    warnings: tuple[Warned, ...] = ()
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
