"""A question that is kept, who keeps it, and when it is asked again."""

from dataclasses import dataclass
from datetime import datetime

from schedule_data.model.query import Query
from schedule_data.model.slot import Slot
from schedule_data.model.text import Language


@dataclass(frozen=True, slots=True)
class Subscription:
    """`query.when` and `.at` stay empty: the slot says which days are meant.

    `silent`: the message makes no sound. `when_empty`: with nothing on, one line says so.
    `since` is the calendar's moment from which it counts; None: it always did (an import).
    """

    channel: str
    address: str
    query: Query
    slot: Slot
    language: Language = "id"
    silent: bool = False
    when_empty: bool = True
    paused: bool = False
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of a person, as a reminder answers it. It has days only where the person was
    told of those and has changed the question since.
    """

    query: Query
    when_empty: bool = True


@dataclass(frozen=True, slots=True)
class Changed:
    """How many subscriptions are new, were changed, or stood so already."""

    added: int = 0
    changed: int = 0
    same: int = 0
