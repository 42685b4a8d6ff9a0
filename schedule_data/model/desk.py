"""The admin's desk: who may change the schedule, what was changed, and what is half written."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

from schedule_data.model.circumstance import DayOverride, HoursSpan, VenueClosure
from schedule_data.model.event import Event
from schedule_data.model.place import Venue

T = TypeVar("T")

INVITE_LIVES = timedelta(days=1)
DRAFT_LIVES = timedelta(days=1)


class Role(StrEnum):
    """What an officer may do: a viewer reads, an editor changes, an owner also says who may."""

    VIEWER = "viewer"
    EDITOR = "editor"
    OWNER = "owner"

    def covers(self, needed: "Role") -> bool:
        """Whether this role may do what `needed` may."""
        ranks = list(Role)
        return ranks.index(self) >= ranks.index(needed)


@dataclass(frozen=True, slots=True, order=True)
class Actor:
    """The person who acts: in Telegram the user's id, also in a group; in the web the session.

    `channel` "cli" is who runs commands on the bot's own machine, and may do everything.
    """

    channel: str
    address: str

    def __str__(self) -> str:
        return f"{self.channel}:{self.address}"


ANYBODY = Actor("*", "*")
"""Who stands in the audit for many who tried in vain."""


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody with a role. `name` is how others know them ("Bu Rina"); `fixed`: an owner by the
    setting PTSP_ADMINS, whose role no command takes back.
    """

    actor: Actor
    role: Role
    name: str | None = None
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Invite:
    """A one-time link's `code`, shown once and kept only as a hash. Whoever brings it before
    `expires` becomes an officer of `role`.
    """

    code: str
    role: Role
    expires: datetime
    name: str | None = None


@dataclass(frozen=True, slots=True)
class OpenInvite:
    """An invitation that was not used yet. `key` names it and is not its code."""

    key: str
    role: Role
    expires: datetime
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What an officer has half written: `body` is the counter's own text, kept as it is.

    An officer has one draft of each `name` ("event", "import"). It is forgotten a day after `at`.
    """

    actor: Actor
    name: str
    body: str
    at: datetime


Thing: TypeAlias = Event | Venue | DayOverride | VenueClosure | HoursSpan | Officer
"""What the desk can change."""


class Kind(StrEnum):
    """What sort of thing was changed."""

    EVENT = "event"
    VENUE = "venue"
    DAY = "day"
    CLOSURE = "closure"
    HOURS = "hours"
    OFFICER = "officer"


_KINDS: dict[type, Kind] = {
    Event: Kind.EVENT,
    Venue: Kind.VENUE,
    DayOverride: Kind.DAY,
    VenueClosure: Kind.CLOSURE,
    HoursSpan: Kind.HOURS,
    Officer: Kind.OFFICER,
}


def key_of(thing: Thing) -> tuple[Kind, str]:
    """What names `thing` for ever: uid, slug, ISO day, or "channel:address"."""
    match thing:
        case Event() | VenueClosure() | HoursSpan():
            key = thing.uid
        case Venue():
            key = thing.slug
        case DayOverride():
            key = thing.day.isoformat()
        case Officer():
            key = str(thing.actor)
    return _KINDS[type(thing)], key


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing from `before`, as the officer saw it, to `after`. None: it is not there.

    Raises:
        ValueError: both are None, or they are not the same thing.
    """

    before: Thing | None
    after: Thing | None

    def __post_init__(self) -> None:
        keys = {key_of(each) for each in (self.before, self.after) if each is not None}
        if len(keys) != 1:
            raise ValueError("an edit is of one thing")

    @property
    def key(self) -> tuple[Kind, str]:
        """What is changed."""
        present = self.before if self.after is None else self.after
        assert present is not None  # noqa: S101 - __post_init__ saw to it
        return key_of(present)

    @property
    def undone(self) -> "Edit":
        """The way back."""
        return Edit(self.after, self.before)


class Action(StrEnum):
    """What an entry of the audit tells of."""

    ADD = "add"
    CHANGE = "change"
    CANCEL = "cancel"
    CLOSE = "close"
    CONFIRM = "confirm"
    IMPORT = "import"
    GRANT = "grant"
    REVOKE = "revoke"
    INVITE = "invite"
    WITHDRAW = "withdraw"
    UNDO = "undo"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Change:
    """What an officer wants saved: all of `edits` or none. `reason` is for the audit.

    `once` names the draft or the button that it comes of: a second change of that name finds the
    first one saved and does nothing.
    """

    action: Action
    edits: tuple[Edit, ...]
    reason: str | None = None
    once: str | None = None


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Who did what, when, from what to what. `number` counts from 1.

    `undoes` is the entry that this one took back, `undone_by` the one that took this back.
    A refused attempt has no edits; `note` says what was tried, `times` how often on that day.
    """

    number: int
    at: datetime
    actor: Actor
    action: Action
    edits: tuple[Edit, ...] = ()
    name: str | None = None
    note: str | None = None
    undoes: int | None = None
    undone_by: int | None = None
    times: int = 1


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A part of a long list: `number` of `pages`, counted from 1; `total` things in all."""

    items: tuple[T, ...]
    number: int
    pages: int
    total: int
