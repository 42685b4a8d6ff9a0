"""What an officer's line says of an event: only what stands in it, and what was unclear."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from handlers.understanding.meaning import DayDoubt, NameDoubt
from schedule_data.model.circumstance import Pause
from schedule_data.model.event import HolidayPolicy
from schedule_data.model.text import Language


class PlanProblem(StrEnum):
    """What in the line cannot be one event."""

    TWO_PLACES = "two-places"
    TWO_HOURS = "two-hours"
    ENDS_FIRST = "ends-first"
    TOO_LONG = "too-long"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class Repeat:
    """How an event comes again: an RRULE's value, and whether it keeps to working days."""

    rrule: str
    working_days: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """The meaning of one line. None or empty: the line does not say.

    `places` are known venues by slug, in the order in which they are named; `place_words` is how a
    place was called that the schedule does not know, `district` the kecamatan or kelurahan that was
    named. A span of days stands in `first_day` and `last_day`, days that do not touch in `days`.
    `repeat` is valid between `first_day` and `last_day`, either open. `but_not` are excepted days.
    `or_else` are other repeats that the same words may mean. `weekday_off` is a day that is not the
    weekday it was called, `area_words` a region or kelurahan behind "di", where no place was named,
    `named` what was typed of any place or area that is known by name.
    `unread` is what was left over, as typed. Where the problem is SEVERAL, hours that differ by
    day, the plan holds no day and no hour.
    """

    language: Language = "id"
    title: str = ""
    places: tuple[str, ...] = ()
    place_words: str = ""
    address: str | None = None
    regions: tuple[str, ...] = ()
    district: str | None = None
    room: str | None = None
    opens: time | None = None
    closes: time | None = None
    open_ended: bool = False
    pauses: tuple[Pause, ...] = ()
    last_intake: time | None = None
    quota: int | None = None
    note: str | None = None
    services: tuple[str, ...] = ()
    first_day: date | None = None
    last_day: date | None = None
    days: tuple[date, ...] = ()
    repeat: Repeat | None = None
    but_not: tuple[date, ...] = ()
    on_holidays: HolidayPolicy | None = None
    or_else: tuple[Repeat, ...] = ()
    problem: PlanProblem | None = None
    day_doubt: DayDoubt | None = None
    name_doubt: NameDoubt | None = None
    weekday_off: date | None = None
    area_words: str = ""
    named: str = ""
    unread: tuple[str, ...] = ()
