"""The facts of reminders: a question that is kept, when it is asked next, what it brings then."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

from handlers.choice import Chosen
from handlers.speech.facts import ANYWHERE, Scope, Section
from handlers.speech.offer import Offers
from schedule_data.model.query import DaySpan
from schedule_data.model.subscription import Subscription


@dataclass(frozen=True, slots=True)
class ToldSubscription:
    """A kept question. `due` is when it is asked next, `coming` what is known to be on then.

    `first` is the next time at which something is known to be on, where that is later than `due`.
    """

    subscription: Subscription
    scope: Scope
    due: datetime | None = None
    coming: Section | None = None
    first: date | None = None


class KeptNews(StrEnum):
    """What has just happened to a subscription."""

    ADDED = "added"
    SAME = "same"
    CHANGED = "changed"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class KeptTold:
    """One subscription, and what its buttons can change."""

    news: KeptNews
    told: ToldSubscription
    today: date
    offers: Offers = ()
    picks: tuple[Chosen, ...] = ()


class ListNews(StrEnum):
    """What has just happened to a person's subscriptions."""

    SHOWN = "shown"
    NOTHING_ENDED = "nothing-ended"
    GONE_ALREADY = "gone-already"
    REMOVED = "removed"
    TAKEN_BACK = "taken-back"
    TOO_MANY = "too-many"
    SEVERAL = "several"
    NOT_ONCE = "not-once"
    NOTHING_CHANGED = "nothing-changed"
    PAUSED = "paused"
    RESUMED = "resumed"
    EMPTY_UNTOLD = "empty-untold"
    NOT_BY_DATE = "not-by-date"


@dataclass(frozen=True, slots=True)
class KeptList:
    """A page of a person's subscriptions, numbered from `first`; `total` counts those of all pages.

    `most` is how many a person may have, `gone` those that were just removed.
    """

    news: ListNews
    items: tuple[ToldSubscription, ...]
    today: date
    total: int
    most: int
    offers: Offers = ()
    picks: tuple[Chosen, ...] = ()
    gone: tuple[ToldSubscription, ...] = ()
    first: int = 1


class Choosing(StrEnum):
    """What of a subscription is to be chosen."""

    SLOT = "slot"
    DAY = "day"
    HOUR = "hour"
    REGION = "region"
    KIND = "kind"


class Instead(StrEnum):
    """What is said in the place of a reminder that cannot be."""

    NO_SUCH_SLOT = "no-such-slot"
    OF_CHANGES = "of-changes"


@dataclass(frozen=True, slots=True)
class KeptAsked:
    """Which day, hour, region or sort of place? The answers are the offers.

    `once` are the days of a single reminder, which there is not; `on` is what is on then for what
    `scope` names, and `today` the day on which that is told.
    """

    choosing: Choosing
    offers: Offers
    once: DaySpan | None = None
    scope: Scope = ANYWHERE
    on: Section | None = None
    today: date | None = None
    instead: Instead | None = None
    picks: tuple[Chosen, ...] = ()


@dataclass(frozen=True, slots=True)
class NotFromHere:
    """This channel cannot be written to unasked. `link` opens the same question where it can be;
    None where there is no such place. `along`: the link holds what was asked.
    """

    link: str | None
    offers: Offers = ()
    along: bool = False
    picks: tuple[Chosen, ...] = ()


@dataclass(frozen=True, slots=True)
class DataTold:
    """All that is kept of a person, by name; it goes along as a file."""

    data: Mapping[str, object]
    offers: Offers = ()
    picks: tuple[Chosen, ...] = ()


KeptReply: TypeAlias = KeptTold | KeptList | KeptAsked | NotFromHere | DataTold
