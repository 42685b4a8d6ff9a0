"""What is answered, as facts: no sentence stands here, and tests compare these."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import TypeAlias

from handlers.choice import Chosen
from handlers.speech.campaigns import CampaignReply
from handlers.speech.facts import (
    ANYWHERE,
    DayOff,
    ListedPlace,
    Scope,
    Section,
    Sitting,
    Term,
    ToldPermit,
    Trust,
)
from handlers.speech.kept import KeptReply
from handlers.speech.offer import Offers
from handlers.understanding.meaning import DayProblem, OtherDays
from schedule_data.model.place import Region, Venue
from schedule_data.model.query import DaySpan
from schedule_data.model.service import Service
from schedule_data.model.text import Language


@dataclass(frozen=True, slots=True)
class Schedule:
    """Where PTSP is on the days of `section`.

    `at` is the clock time that was named; `off_hours` says that nothing is open then and the
    section shows those days all the same. `about_now`: the question was whether it is open now.
    `shut` has closed for today already, where no day was named. `days_off` say why there is
    nothing, `then` is the next day that has something, `elsewhere` what is on those days outside
    the question's region or place, `last` the last known day of a place that has no more.
    `outdated` are named permits that something has replaced. `settled` is False where holidays of
    those days are not decreed yet. `holiday` is the calendar's name of the one day,
    `others` are days that were named and are not answered.
    """

    today: date
    section: Section
    scope: Scope = ANYWHERE
    at: time | None = None
    page: int = 0
    pages: int = 1
    about_now: bool = False
    off_hours: bool = False
    shut: tuple[ListedPlace, ...] = ()
    days_off: tuple[DayOff, ...] = ()
    then: Section | None = None
    elsewhere: tuple[ListedPlace, ...] = ()
    last: date | None = None
    settled: bool = True
    holiday: str = ""
    others: OtherDays | None = None
    outdated: tuple[ToldPermit, ...] = ()
    trust: Trust | None = None
    picks: tuple[Chosen, ...] = ()
    offers: Offers = ()


@dataclass(frozen=True, slots=True)
class Upcoming:
    """When PTSP is at a place, or in a region: the next sittings, at most five.

    `place` is the one place that all of them are at, `last` the last known day of a place that has
    no more.
    """

    today: date
    scope: Scope
    sittings: tuple[Sitting, ...]
    place: ListedPlace | None = None
    last: date | None = None
    outdated: tuple[ToldPermit, ...] = ()
    trust: Trust | None = None
    picks: tuple[Chosen, ...] = ()
    offers: Offers = ()


@dataclass(frozen=True, slots=True)
class Nearby:
    """The places of `section` by distance from a location that was shared. `usable` is False
    where that location was no point on earth.
    """

    today: date
    section: Section | None
    trust: Trust | None = None
    picks: tuple[Chosen, ...] = ()
    offers: Offers = ()
    usable: bool = True


@dataclass(frozen=True, slots=True)
class ServiceTold:
    """What `permits` are and need; where none is named, which ones the `services` have. `next` is
    where PTSP is next for them, `terms` what was asked of them: what is not known of these is said.
    """

    today: date
    permits: tuple[ToldPermit, ...]
    services: tuple[Service, ...]
    next: Section | None = None
    trust: Trust | None = None
    picks: tuple[Chosen, ...] = ()
    offers: Offers = ()
    terms: frozenset[Term] = frozenset()


@dataclass(frozen=True, slots=True)
class MapShown:
    """A venue on the map: as a pin where its point is known well, else as a search by name."""

    venue: Venue
    region: Region
    exact: bool
    offers: Offers = ()
    picks: tuple[Chosen, ...] = ()


class Asking(StrEnum):
    """A question back that is answered with a button or its number."""

    REGION = "region"
    MAP = "map"
    LANGUAGE = "language"
    NAME = "name"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class AskedBack:
    """Which of several? `words` are the person's own that may mean each of the offers."""

    asking: Asking
    offers: Offers
    words: str = ""
    days: DaySpan | None = None
    today: date | None = None
    picks: tuple[Chosen, ...] = ()


@dataclass(frozen=True, slots=True)
class DayAsked:
    """What is wrong with the days that were named; the likely readings are the offers."""

    problem: DayProblem
    words: str
    today: date
    offers: Offers
    picks: tuple[Chosen, ...] = ()


class Saying(StrEnum):
    """Answers that hold no facts of the schedule."""

    START = "start"
    HELP = "help"
    GREETING = "greeting"
    THANKS = "thanks"
    UNKNOWN = "unknown"
    ABOUT = "about"
    A_PERSON = "a-person"
    TEXT_NEEDED = "text-needed"
    NOTHING_TO_STOP = "nothing-to-stop"
    NO_SUBSCRIPTIONS = "no-subscriptions"
    STOPPED = "stopped"
    ONE_AT_A_TIME = "one-at-a-time"
    ADMINS_ONLY = "admins-only"
    ADMINS_ONLY_DATA = "admins-only-data"
    PRIVACY = "privacy"
    ASK_FORGET = "ask-forget"
    ASK_FORGET_ROLE = "ask-forget-role"
    ASK_FORGET_OWNER = "ask-forget-owner"
    DELETED = "deleted"
    NOT_DELETED = "not-deleted"
    PRESS_SEND = "press-send"
    LANGUAGE_FIXED = "language-fixed"
    OLD_BUTTON = "old-button"
    NO_SUCH_NUMBER = "no-such-number"
    NOTHING_TO_PICK = "nothing-to-pick"
    SORRY = "sorry"
    QUEUE = "queue"
    NOT_KNOWN = "not-known"
    A_BOT = "a-bot"
    NEVER_MIND = "never-mind"
    CANCELLED = "cancelled"
    COMPLAINT = "complaint"
    WORKING_DAY = "working-day"
    WEEKEND_DAY = "weekend-day"


@dataclass(frozen=True, slots=True)
class Said:
    """One of those answers. `count` is how many there are to pick from (NO_SUCH_NUMBER)."""

    saying: Saying
    offers: Offers = ()
    count: int = 0
    language: Language | None = None
    picks: tuple[Chosen, ...] = ()


@dataclass(frozen=True, slots=True)
class NotHere:
    """What was asked of the wrong office: `papers` of others, and `cities` that are not Jakarta, by
    their slugs. `alone`: nothing else was asked, so that this is the answer. `office`: an office
    that stays where it is was asked for; `unknown`: a place that stands in no
    schedule, as it was named; `around`: its region is known.
    """

    papers: tuple[str, ...]
    cities: tuple[str, ...]
    alone: bool = True
    offers: Offers = ()
    picks: tuple[Chosen, ...] = ()
    office: bool = False
    unknown: str = ""
    around: bool = False


Reply: TypeAlias = (
    Schedule
    | Upcoming
    | Nearby
    | ServiceTold
    | MapShown
    | AskedBack
    | DayAsked
    | Said
    | NotHere
    | KeptReply
    | CampaignReply
)
