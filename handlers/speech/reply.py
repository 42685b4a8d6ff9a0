"""What is answered, as facts: no sentence stands here, and tests compare these."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import TypeAlias

from handlers.choice import Chosen
from handlers.understanding.meaning import DayProblem
from schedule_data.model.place import Region, Venue
from schedule_data.model.query import DaySpan
from schedule_data.model.service import Permit, Service
from schedule_data.model.text import Language


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


@dataclass(frozen=True, slots=True)
class ToldPermit:
    """A permit, the service that it belongs to, and what took its place if that is known."""

    permit: Permit
    service: Service
    successor: Permit | None = None


class OfferKind(StrEnum):
    """What a button offers, for its label."""

    PREVIOUS = "previous"
    NEXT = "next"
    WEEKEND = "weekend"
    TODAY = "today"
    TOMORROW = "tomorrow"
    DAYS = "days"
    REGIONS = "regions"
    REGION = "region"
    ANYWHERE = "anywhere"
    PLACE = "place"
    MAP = "map"
    MAP_OF = "map-of"
    MORE = "more"
    BACK = "back"
    WHERE = "where"
    SERVICE = "service"
    PERMIT = "permit"
    LANGUAGE = "language"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Offer:
    """A button as facts: what it does, and what its label is about."""

    kind: OfferKind
    chosen: Chosen
    days: DaySpan | None = None
    region: Region | None = None
    venue: Venue | None = None
    service: Service | None = None
    count: int | None = None


Offers: TypeAlias = tuple[tuple[Offer, ...], ...]


@dataclass(frozen=True, slots=True)
class Schedule:
    """Where PTSP is on the days of `section`.

    `at` is the clock time that was named; `off_hours` says that nothing is open then and the
    section shows those days all the same. `about_now`: the question was whether it is open now.
    `shut` has closed for today already, where no day was named. `days_off` say why there is
    nothing, `then` is the next day that has something, `elsewhere` what is on those days outside
    the question's region or place, `last` the last known day of a place that has no more.
    `outdated` are named permits that something has replaced. `settled` is False where holidays of
    those days are not decreed yet.
    """

    today: date
    section: Section
    scope: Scope = Scope()
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
    outdated: tuple[ToldPermit, ...] = ()
    trust: Trust | None = None
    picks: tuple[Chosen, ...] = ()
    offers: Offers = ()


@dataclass(frozen=True, slots=True)
class Sitting:
    """A day on which something is, in a list of coming days."""

    place: ListedPlace
    day: date


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
    days_off: tuple[DayOff, ...] = ()
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
    where PTSP is next for them.
    """

    today: date
    permits: tuple[ToldPermit, ...]
    services: tuple[Service, ...]
    next: Section | None = None
    trust: Trust | None = None
    picks: tuple[Chosen, ...] = ()
    offers: Offers = ()


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
    TEXT_NEEDED = "text-needed"
    NO_REMINDERS = "no-reminders"
    NOTHING_TO_STOP = "nothing-to-stop"
    PRIVACY = "privacy"
    MY_DATA = "my-data"
    DELETED = "deleted"
    LANGUAGE_FIXED = "language-fixed"
    OLD_BUTTON = "old-button"
    NO_SUCH_NUMBER = "no-such-number"
    NOTHING_TO_PICK = "nothing-to-pick"


@dataclass(frozen=True, slots=True)
class Said:
    """One of those answers. `count` is how many there are to pick from (NO_SUCH_NUMBER)."""

    saying: Saying
    offers: Offers = ()
    count: int = 0
    language: Language | None = None
    picks: tuple[Chosen, ...] = ()


Reply: TypeAlias = (
    Schedule | Upcoming | Nearby | ServiceTold | MapShown | AskedBack | DayAsked | Said
)
