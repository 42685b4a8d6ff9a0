"""What many are to be told, and how each of them was: campaigns, deliveries, outcomes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

from schedule_data.model.news import News
from schedule_data.model.query import Query
from schedule_data.model.slot import Slot
from schedule_data.model.subscription import Asked
from schedule_data.model.text import Language

MOST_ATTEMPTS = 3
"""How often a message whose arrival is unknown is tried in all."""


class DeliveryState(StrEnum):
    """How one message to one subscriber stands.

    CLAIMED: a sender has taken it and sent nothing. SENDING: committed just before the request.
    """

    QUEUED = "queued"
    CLAIMED = "claimed"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    EXPIRED = "expired"
    SKIPPED = "skipped"


Key: TypeAlias = tuple[int, int]
"""A delivery: the numbers of its campaign and of its subscriber."""

OPEN = (DeliveryState.QUEUED, DeliveryState.CLAIMED, DeliveryState.SENDING)
"""States from which something is still to happen."""


class CampaignStatus(StrEnum):
    """Whether a campaign's messages go out; a draft has none yet."""

    RUNNING = "running"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Campaign:
    """One slot on its date, or `news` that are told once. `useless_at`: from then on nothing of it
    is sent any more. `slot` is None for news.
    """

    id: int
    slot: Slot | None
    day: date
    useless_at: datetime
    status: CampaignStatus = CampaignStatus.RUNNING
    news: News | None = None


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message that a sender has taken: to whom, and which questions it answers.

    `asked` empty: the person has stopped or paused all of them since it was planned.
    """

    campaign: Campaign
    subscriber: int
    address: str
    language: Language
    asked: frozenset[Asked]
    silent: bool = False
    attempts: int = 0
    reachable: bool = True

    @property
    def key(self) -> Key:
        """What names the delivery."""
        return (self.campaign.id, self.subscriber)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a delivery. `reason` is one word for the counts ("blocked", "refused").

    `arrived` False: the attempt surely did nothing and does not count. `unreachable`: nothing is
    sent to this person any more. `moved_to` is the address that took the place of the old one.
    """

    delivery: Key
    state: DeliveryState
    reason: str | None = None
    arrived: bool = True
    unreachable: bool = False
    moved_to: str | None = None


@dataclass(frozen=True, slots=True)
class AskedBefore:
    """A question that a reminder answered and its reader keeps no more. Up to the moment `until`
    the reader hears when a sitting changes that it told of, without a sound where it was `silent`.
    """

    query: Query
    silent: bool
    until: datetime


@dataclass(frozen=True, slots=True)
class Received:
    """One message that a person was sent unasked, and what became of it. `campaign` is the slot of
    a reminder, else "change" or "announcement"; at `ended_at`, by the calendar's clock, that was
    known. `asked_before` are the questions that it answered and the person has changed or removed
    since.
    """

    campaign: str
    day: date
    state: DeliveryState
    ended_at: datetime | None = None
    asked_before: tuple[AskedBefore, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many messages of a campaign stand how; blocked ones are counted as such."""

    campaign: Campaign
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        """To how many it goes."""
        return sum(self.counts.values())

    @property
    def open(self) -> int:
        """How many are still to be sent."""
        return sum(self.counts.get(state, 0) for state in OPEN)


@dataclass(frozen=True, slots=True)
class Tenure:
    """Who sends for a bot, as it was seen; `holder` None: nobody. The beat goes up while the
    holder lives.
    """

    holder: str | None
    beat: int
