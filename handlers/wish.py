"""What a person wants of their subscriptions and their data: a message's meaning that cannot be
answered from the schedule alone.
"""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from handlers.choice import EVERYTHING, Action, Chosen, short
from handlers.slots import read_code
from handlers.speech.kept import Instead
from schedule_data.model.query import DaySpan, Query
from schedule_data.model.slot import Slot
from schedule_data.model.subscription import Subscription
from schedule_data.model.text import Language

_MOST_IN_LINK = 64


class Want(StrEnum):
    """What is to be done; the letters stand in buttons."""

    KEEP = "k"
    CHANGE = "v"
    CHOOSE_SLOT = "c"
    LIST = "l"
    SHOW = "o"
    CHOOSE_DAY = "d"
    CHOOSE_HOUR = "h"
    SET_SLOT = "s"
    CHOOSE_REGION = "w"
    SET_REGION = "q"
    CHOOSE_KIND = "t"
    SET_KIND = "u"
    SILENT = "m"
    LOUD = "n"
    EMPTY_TOLD = "e"
    EMPTY_UNTOLD = "f"
    PAUSE = "p"
    RESUME = "r"
    REMOVE = "x"
    END_ONE = "j"
    END_SOME = "y"
    TEND = "1"
    NEXT = "2"
    STOP = "z"
    TAKE_BACK = "b"
    DATA = "a"
    ASK_FORGET = "g"
    FORGET = "i"


OF_ONE = frozenset(
    {
        Want.SHOW, Want.CHOOSE_DAY, Want.CHOOSE_HOUR, Want.SET_SLOT, Want.CHOOSE_REGION,
        Want.SET_REGION, Want.CHOOSE_KIND, Want.SET_KIND, Want.SILENT, Want.LOUD,
        Want.EMPTY_TOLD, Want.EMPTY_UNTOLD, Want.PAUSE, Want.RESUME, Want.REMOVE,
    }
)  # fmt: skip
"""What is about one subscription, which its short name tells."""
_SAID_ALONE = frozenset({Want.TEND, Want.NEXT})
"""What only words say, and no button."""


@dataclass(frozen=True, slots=True)
class Which:
    """Which of the kept ones is meant: by its question and its day, or its number on the list."""

    query: Query = EVERYTHING
    day: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Wish:
    """`name` is the short name of the subscription that it is about, `query` and `slot` what it
    becomes (`slot` None: the usual one for that question); `more` are the further days of the same
    question, each a reminder of its own. `day` is the half of a slot that was chosen first: "fri",
    "daily", "before". `days` and `at` are those of a single reminder. Of an END_ONE `query` and
    `day`, or its `number` on the list, are what that one is told by; of an END_SOME those that are
    `ended` go (none told: all there are), but none that is `spared`. `vague`: a sentence that names
    neither question nor hour, so one more is not surely wanted. `dated`: a pause or its end was
    wished for a day, which none can have. Of a TEND `each` is what is done to those that `which`
    tells (none told: to all), and a CHANGE with a `which` is of the one that it tells; `adds`: what
    it names is wanted beside what there was, `swaps`: in the place of what `which` tells it by.
    `instead`: why there is none as it was wished.
    """

    want: Want
    query: Query = EVERYTHING
    slot: Slot | None = None
    name: str = ""
    day: str = ""
    page: int = 0
    language: Language | None = None
    replaces: bool = False
    days: DaySpan | None = None
    at: time | None = None
    number: int = 0
    vague: bool = False
    dated: bool = False
    more: tuple[Slot, ...] = ()
    ended: tuple[Which, ...] = ()
    spared: tuple[Which, ...] = ()
    each: Want | None = None
    which: tuple[Which, ...] = ()
    adds: bool = False
    instead: Instead | None = None
    swaps: bool = False


def short_name(subscription: Subscription) -> str:
    """Six letters that stand for a subscription among those of its person."""
    query = subscription.query
    named = (query.regions, query.places, query.services, query.kinds)
    told = [",".join(sorted(each)) for each in (*named, *((query.but,) if query.but else ()))]
    return short("q", f"{subscription.slot}|" + "|".join(told))


def about(
    want: Want, *, name: str = "", value: str = "", query: Query | None = None, page: int = 0
) -> Chosen:
    """The button that says this."""
    more = "-".join(part for part in (want.value, name, value) if part)
    return Chosen(Action.KEPT, query or EVERYTHING, page, more=more)


def read_button(chosen: Chosen) -> Wish | None:
    """What a button about subscriptions wants; None where it was made up."""
    if chosen.action is Action.REMIND:
        return kept(chosen)
    letter, *rest = chosen.more.split("-")
    if letter not in set(Want) or len(rest) > 2:
        return None
    want = Want(letter)
    if want in _SAID_ALONE:
        return None
    name, value = (*rest, "", "")[:2]
    if bool(name) != (want in OF_ONE):
        return None
    slot = read_code(value)
    if want is Want.SET_SLOT and slot is None:
        return None
    return Wish(want, _anyday(chosen.query), slot, name, value, chosen.page, replaces=True)


def kept(chosen: Chosen) -> Wish:
    """The question of a button that keeps it."""
    return Wish(Want.KEEP, _anyday(chosen.query), read_code(chosen.more))


def to_payload(token: str) -> str:
    """A button's token as a link may hold it; empty where it holds too much for that."""
    payload = token.replace(".", "_")
    return "" if "*" in payload or len(payload) > _MOST_IN_LINK else payload


def from_payload(payload: str) -> str:
    """The token in a link."""
    return payload.replace("_", ".")


def _anyday(query: Query) -> Query:
    return Query(
        regions=query.regions,
        places=query.places,
        services=query.services,
        kinds=query.kinds,
        but=query.but,
    )
