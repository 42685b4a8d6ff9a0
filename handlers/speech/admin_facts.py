"""What the desk answers an officer, as facts: no sentence stands here, and tests compare these."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeAlias

from handlers.speech.facts import ListedPlace
from schedule_data.model.desk import Action, Officer, Role
from schedule_data.model.event import Event
from schedule_data.model.place import Region, Venue
from schedule_data.model.query import DaySpan
from schedule_data.model.service import Service


class Key(StrEnum):
    """What an officer's button is called; NAMED ones say their own text."""

    NAMED = "named"
    DAY = "day"
    DAYS = "days"
    SAVE = "save"
    CHANGE = "change"
    DISCARD = "discard"
    RESUME = "resume"
    BACK = "back"
    SKIP = "skip"
    DONE = "done"
    SERVICE_ON = "service-on"
    SERVICE_OFF = "service-off"
    AREA = "area"
    FIELD = "field"
    REPEAT = "repeat"
    OPEN_ON_HOLIDAYS = "open-on-holidays"
    CLOSED_ON_HOLIDAYS = "closed-on-holidays"
    PREVIOUS_PAGE = "previous-page"
    NEXT_PAGE = "next-page"
    ADD = "add"
    EDIT = "edit"
    CALL_OFF = "call-off"
    FROM_DAY_ON = "from-day-on"
    ALL_OF_IT = "all-of-it"
    ANOTHER_DAY = "another-day"
    NO_REASON = "no-reason"
    YES = "yes"
    UNDO = "undo"
    CONFIRM = "confirm"
    CONFIRM_VENUE = "confirm-venue"
    CLOSE = "close"
    YEAR = "year"
    INVITE = "invite"
    REVOKE = "revoke"
    MERGE = "merge"
    THEIRS = "theirs"
    FORMAT = "format"
    TEMPLATE = "template"
    EVENTS = "events"
    VENUES = "venues"
    STALE = "stale"
    RENAME = "rename"
    ALIAS = "alias"
    POINT = "point"
    ADDRESS = "address"
    WHEELCHAIR = "wheelchair"
    PARKING = "parking"
    FINDING = "finding"
    SHOW = "show"
    NO = "no"
    OPEN_AGAIN = "open-again"
    ADD_VENUE = "add-venue"
    UNDO_NUMBER = "undo-number"


@dataclass(frozen=True, slots=True)
class Button:
    """A button: what it is called and about, and the token that it sends."""

    key: Key
    token: str
    text: str = ""
    days: DaySpan | None = None
    repeat: str = ""
    working_days: bool = False
    count: int = 0
    role: Role | None = None


Buttons: TypeAlias = tuple[tuple[Button, ...], ...]


class Field(StrEnum):
    """A part of an event or a venue that can be changed."""

    VENUE = "venue"
    REGION = "region"
    ROOM = "room"
    WHEN = "when"
    HOURS = "hours"
    SERVICES = "services"
    TITLE = "title"
    NOTE = "note"
    PAUSE = "pause"
    INTAKE = "intake"
    QUOTA = "quota"
    HOLIDAYS = "holidays"
    STATUS = "status"
    SITTING = "sitting"
    CONFIRMED = "confirmed"
    NAME = "name"
    ALIASES = "aliases"
    ADDRESS = "address"
    POINT = "point"
    KIND = "kind"
    WHEELCHAIR = "wheelchair"
    PARKING = "parking"
    FINDING = "finding"
    DAY = "day"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class Difference:
    """One part from `before` to `after`, each as a short value; "" is nothing."""

    field: Field
    before: object = None
    after: object = None


@dataclass(frozen=True, slots=True)
class When:
    """The days of an event: a rule between two days, a span, or single days."""

    first_day: date | None = None
    last_day: date | None = None
    rrule: str = ""
    working_days: bool = False
    days: tuple[date, ...] = ()
    but_not: tuple[date, ...] = ()


class Warn(StrEnum):
    """What an officer should look at before saving."""

    UNREAD = "unread"
    WEEKDAY_OFF = "weekday-off"
    NEW_VENUE = "new-venue"
    NO_HOURS = "no-hours"
    WRONG_RULE = "wrong-rule"
    ENDS_FIRST = "ends-first"
    CLOSES_FIRST = "closes-first"
    NEVER_HELD = "never-held"
    PAST = "past"
    HOLIDAY = "holiday"
    VENUE_CLOSED = "venue-closed"
    TWICE = "twice"
    SAME_NAME = "same-name"
    OUTSIDE_REGION = "outside-region"
    FAR_FROM_REGION = "far-from-region"


@dataclass(frozen=True, slots=True)
class Warned:
    """One of these. `text` is what stands in the way, or what was not read; `days` are the first
    days that it is about, of `count`. `held`: it is held on them all the same. `forbids`: it cannot
    be saved like this.
    """

    warn: Warn
    text: str = ""
    days: tuple[date, ...] = ()
    count: int = 0
    held: bool = False
    forbids: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """The event before it is saved: as citizens will see it, its next days, what is odd."""

    today: date
    title: str
    place: ListedPlace | None
    when: When
    coming: tuple[date, ...]
    more: bool = False
    warnings: tuple[Warned, ...] = ()
    differences: tuple[Difference, ...] = ()
    editing: bool = False
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()


class Question(StrEnum):
    """What the desk asks an officer."""

    VENUE = "venue"
    WHICH_VENUE = "which-venue"
    AREA_OR_VENUE = "area-or-venue"
    REGION = "region"
    WHEN = "when"
    DAY_DOUBT = "day-doubt"
    HOURS = "hours"
    TWO_HOURS = "two-hours"
    ROOM = "room"
    SERVICES = "services"
    TITLE = "title"
    NOTE = "note"
    WHICH_FIELD = "which-field"
    WHICH_EVENT = "which-event"
    WHICH_DAY = "which-day"
    REASON = "reason"
    ONE_DAY = "one-day"
    WHEELCHAIR = "wheelchair"
    CLOSE_WHICH = "close-which"
    CLOSE_WHEN = "close-when"
    NEW_NAME = "new-name"
    NEW_ALIAS = "new-alias"
    NEW_POINT = "new-point"
    NEW_ADDRESS = "new-address"
    NEW_PARKING = "new-parking"
    NEW_FINDING = "new-finding"
    VENUE_NAME = "venue-name"
    RESUME = "resume"


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


class Desk(StrEnum):
    """Answers of one line."""

    ADDED = "added"
    CHANGED = "changed"
    CHANGED_FROM = "changed-from"
    NO_CHANGE = "no-change"
    DISCARDED = "discarded"
    DRAFT_GONE = "draft-gone"
    NOT_ALLOWED = "not-allowed"
    NOTHING_THERE = "nothing-there"
    RULE_REFUSED = "rule-refused"
    NOT_AN_EVENT = "not-an-event"
    CALLED_OFF_DAY = "called-off-day"
    CALLED_OFF_FROM = "called-off-from"
    CALLED_OFF = "called-off"
    NO_SUCH_SITTING = "no-such-sitting"
    UNDONE = "undone"
    NOTHING_TO_UNDO = "nothing-to-undo"
    CANNOT_UNDO = "cannot-undo"
    HOURS_CHANGED = "hours-changed"
    OPENED_VENUE = "opened-venue"
    CLOSED_VENUE = "closed-venue"
    DAY_CLOSED = "day-closed"
    DAY_OPENED = "day-opened"
    DAY_FORGOTTEN = "day-forgotten"
    CONFIRMED = "confirmed"
    NOTHING_STALE = "nothing-stale"
    VENUE_SAVED = "venue-saved"
    VENUE_ADDED = "venue-added"
    VENUE_KNOWN = "venue-known"
    VENUE_IN_USE = "venue-in-use"
    NONE_FOUND = "none-found"
    INVITED = "invited"
    WELCOME = "welcome"
    REVOKED = "revoked"
    LAST_OWNER = "last-owner"
    FIXED_OWNER = "fixed-owner"
    INVITE_DEAD = "invite-dead"
    REFUSED = "refused"
    SEND_FILE = "send-file"
    FILE_HERE = "file-here"
    WHICH_FORM = "which-form"
    FILE_REFUSED = "file-refused"
    IMPORTED = "imported"
    NOTHING_NEW = "nothing-new"
    BAD_DAY = "bad-day"
    OLD_BUTTON = "old-button"


@dataclass(frozen=True, slots=True)
class DeskSaid:
    """One of those answers, with what it is about."""

    saying: Desk
    text: str = ""
    day: date | None = None
    days: DaySpan | None = None
    count: int = 0
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
    `touched` are the first of `count` sittings that it changes.
    """

    saying: Desk
    text: str = ""
    day: date | None = None
    days: DaySpan | None = None
    reason: str = ""
    differences: tuple[Difference, ...] = ()
    touched: tuple[Touched, ...] = ()
    count: int = 0
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
    next_day: date | None = None


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
    first: int
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
    """One entry: who, when, what, of which thing, from what to what."""

    number: int
    at: datetime
    who: str
    action: Action
    thing: str = ""
    differences: tuple[Difference, ...] = ()
    note: str = ""
    undone: bool = False
    more: int = 0


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
    """Who may do what."""

    officers: tuple[Officer, ...]
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownDay:
    """A day off, as the base knows it, or as an officer declared it (`by`)."""

    day: date
    name: str
    cuti_bersama: bool = False
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

    thing: str
    who: tuple[str, ...]
    theirs: tuple[Difference, ...]
    mine: tuple[Difference, ...]
    both: tuple[Field, ...] = ()
    gone: bool = False
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()


class Row(StrEnum):
    """What comes of one row of a file or one pasted line."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class RowTold:
    """One row: its number, what comes of it, and the thing or the fault. `missing` is what an
    unclear one leaves out.
    """

    number: int
    row: Row
    text: str = ""
    when: When | None = None
    venue: str = ""
    hours: tuple[time | None, time | None] = (None, None)
    missing: str = ""


@dataclass(frozen=True, slots=True)
class ImportTold:
    """Row by row what an import would do; `buttons` save it where nothing is refused."""

    name: str
    rows: tuple[RowTold, ...]
    counts: tuple[tuple[Row, int], ...]
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
