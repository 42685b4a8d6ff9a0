"""Events as they are planned (once or by rule), and the sittings that come of them."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import NamedTuple

from schedule_data.model.circumstance import Pause


class HolidayPolicy(StrEnum):
    """What a series does on libur nasional and cuti bersama.

    UNKNOWN counts as closed and is told as uncertain. Days that were named one by one (an event
    without a rule, and every extra day) are held under UNKNOWN: who named them knew the day.
    """

    CLOSED = "closed"
    OPEN = "open"
    UNKNOWN = "unknown"


class EventStatus(StrEnum):
    """RFC 5545's STATUS of an event."""

    CONFIRMED = "CONFIRMED"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """RFC 5545's recurrence at day granularity; `rrule` is kept verbatim, without its name.

    `rdates` are extra days, held whatever kind of day it is; `exdates` win over both.
    `working_days`: Saturdays, Sundays, libur nasional and cuti bersama are left out.
    """

    rrule: str | None = None
    rdates: tuple[date, ...] = ()
    exdates: tuple[date, ...] = ()
    working_days: bool = False


@dataclass(frozen=True, slots=True)
class Override:
    """One changed instance of a series; a field that is None keeps the series' value.

    An override that names its `day`, be it the same, is held whatever kind of day that is.
    `added`: the series does not give `recurrence_id`; the sitting is an extra one.
    """

    recurrence_id: date
    status: EventStatus = EventStatus.CONFIRMED
    day: date | None = None
    opens: time | None = None
    closes: time | None = None
    venue: str | None = None
    room: str | None = None
    reason: str | None = None
    added: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """PTSP is at a venue, once or by rule.

    Without a recurrence it is there on each day from `first_day` to `last_day`, or on `first_day`
    alone. With a rule, `first_day` is "valid from": a day of the series only where the rule gives
    it, and `last_day` None means without end; with `rdates` alone, it is there on those. Hours are
    Jakarta's wall clock. `services` empty and `opens`, `closes`, `room` None mean: no source says.
    `confirmed_on` is the last day on which the facts were known to hold, `source` who said so,
    `confidence` how sure that is (high, medium, low). `last_intake` is the hour after which no new
    applicant is taken: it keeps its distance from the closing hour where that changes. `quota` is
    how many are served a day, `note` what else a citizen should know, in the officer's words.
    """

    uid: str
    summary: str
    venue: str
    first_day: date
    last_day: date | None = None
    recurrence: Recurrence | None = None
    room: str | None = None
    services: frozenset[str] = frozenset()
    opens: time | None = None
    closes: time | None = None
    on_holidays: HolidayPolicy = HolidayPolicy.UNKNOWN
    overrides: tuple[Override, ...] = ()
    status: EventStatus = EventStatus.CONFIRMED
    sequence: int = 0
    source: str | None = None
    confidence: str | None = None
    confirmed_on: date | None = None
    pauses: tuple[Pause, ...] = ()
    last_intake: time | None = None
    quota: int | None = None
    note: str | None = None


class Occurrence(NamedTuple):
    """One real sitting on `day`. (uid, recurrence_id) stays when the sitting moves.

    All facts of the sitting stand here, overrides already applied; `venue` and `region` are slugs.
    `pauses` are those of its day. `reason` is why it is not as usual, where somebody said so;
    `added`: an extra one, beside the series.

    A named tuple, because one question may make hundreds: it is made six times as quickly as a
    frozen dataclass.
    """

    uid: str
    recurrence_id: date
    day: date
    venue: str
    region: str
    summary: str
    room: str | None = None
    opens: time | None = None
    closes: time | None = None
    services: frozenset[str] = frozenset()
    confirmed_on: date | None = None
    pauses: tuple[Pause, ...] = ()
    last_intake: time | None = None
    quota: int | None = None
    note: str | None = None
    reason: str | None = None
    added: bool = False

    @property
    def moved_from(self) -> date | None:
        """The day that it was planned for, where it is held on another."""
        return None if self.day == self.recurrence_id else self.recurrence_id

    @property
    def id(self) -> tuple[str, date]:
        """What names this sitting for ever."""
        return (self.uid, self.recurrence_id)
