"""What a message meant: the Understanding, and what the ear was unsure of."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import NamedTuple

from schedule_data.model.query import DaySpan
from schedule_data.model.text import Language


class Intent(StrEnum):
    """What the person wants; the words of the batch form."""

    FIND = "find"
    SERVICE_INFO = "service_info"
    SUBSCRIBE = "subscribe"
    UNSUBSCRIBE = "unsubscribe"
    HELP = "help"
    GREETING = "greeting"
    THANKS = "thanks"
    UNKNOWN = "unknown"


class DayProblem(StrEnum):
    """Why days that were named could not be settled."""

    NO_SUCH_DAY = "no-such-day"
    BACKWARDS = "backwards"
    VAGUE = "vague"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class DayDoubt:
    """The named days make no span. `words` is the stretch as typed; `readings` are likely spans.

    "31 November" is NO_SUCH_DAY with 30 November and 1 December, "22 s.d. 4 November" BACKWARDS
    with 22-24 November and 4-22 November, "awal bulan" VAGUE with the first ten days. An officer's
    "10 Nov" on the 14th is PASSED, with this year's day and the next year's.
    """

    problem: DayProblem
    words: str
    readings: tuple[DaySpan, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherDays:
    """Days that the message names beside `when`, which alone is answered: the second of two that do
    not touch; or, where it is a `clash`, what contradicts: "Sabtu 17 November" is a Sunday.
    """

    days: tuple[DaySpan, ...]
    clash: bool = False


@dataclass(frozen=True, slots=True)
class NameDoubt:
    """`words` may be a misspelling or a risky name of one of several things.

    `regions` and `places` are the slugs of what it may be; the bot asks with buttons.
    """

    words: str
    regions: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    days: tuple[DaySpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday whose date moves from year to year: only the calendar knows the day.

    `name` is what the calendar's own name for it holds; the year as far as it was named. `side`:
    the day after it (1), or before it (-1), is meant; with a `weekday` the first such day there.
    """

    name: str
    year: int | None = None
    year_shift: int | None = None
    side: int = 0
    weekday: int | None = None


class LeftOut(NamedTuple):
    """What is named only to be excepted: "selain Blok M Square", "bukan di mall".

    Slugs of `places` and `kinds`; `areas` are the names of parts of the city.
    """

    places: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()


NOTHING_LEFT_OUT = LeftOut()


@dataclass(frozen=True, slots=True)
class Slot:
    """When a reminder is asked for: a weekday (Monday 0), or None for daily, and an hour."""

    weekday: int | None
    at: time | None


class Understanding(NamedTuple):
    """The meaning of one message; the first seven fields are the contract's batch form.

    The rest helps to answer: `permits` are the codes named (IMB), `asks_when` says that days are
    asked for rather than named ("kapan PTSP di Blok M Square?"), `follows_up` that the words lean
    on the question before ("kalau besok?", "di jakbar?", "yang lain?"), `now_meant` that `at` is
    the moment itself ("masih buka?"), `language_shown` that the words themselves showed their
    language (False: "jaksel?", where the channel or an earlier turn decides). `foreign_papers` are
    papers of other offices that are asked for ("perpanjang SIM"), `foreign_cities` cities that are
    not Jakarta ("besok di Depok?"): slugs of vocabulary/elsewhere.py. `day_implied`: no day was
    named, and `when` is today only because an hour was ("jam 3 sore?"); `asks_where`: the place is
    asked for ("IPTM di mana?"). `holiday`: the one that is named, if only the calendar can date
    it; `but`: what is not to be told; `late`: the hour at which the part of the day begins that is
    named without a clock ("nanti malam"). `fixed_office`: one that stays where it is is asked for
    ("kantor lurah"); `unknown_place`: a place that stands in no schedule, as it was typed ("Plaza
    Senayan"), where no other is named. `beside`: of `regions` and `places` those that are told and
    not asked for ("kemarin di MKG, besok di mana?", "pindah dari Grogol ke Tebet"). `onward`: of
    the days only the first was named ("setelah tanggal 17"); `deadline`: what is asked for is
    before `at` ("sebelum jam 10"). `but_days`: days of `when` that are not to be told ("selain
    Jumat").
    """

    intent: Intent
    when: DaySpan | None = None
    at: time | None = None
    regions: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    language: Language = "id"
    permits: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    asks_when: bool = False
    follows_up: bool = False
    now_meant: bool = False
    language_shown: bool = False
    slot: Slot | None = None
    day_doubt: DayDoubt | None = None
    name_doubt: NameDoubt | None = None
    foreign_papers: tuple[str, ...] = ()
    foreign_cities: tuple[str, ...] = ()
    day_implied: bool = False
    asks_where: bool = False
    holiday: Holiday | None = None
    but: LeftOut = NOTHING_LEFT_OUT
    late: time | None = None
    fixed_office: bool = False
    unknown_place: str = ""
    beside: tuple[str, ...] = ()
    other_days: OtherDays | None = None
    onward: bool = False
    deadline: bool = False
    but_days: tuple[date, ...] = ()
