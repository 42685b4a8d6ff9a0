"""An event half written: what is known of it so far, and what is being asked."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from handlers.understanding.plans import Repeat
from schedule_data.model.circumstance import Pause
from schedule_data.model.event import Event, HolidayPolicy
from schedule_data.model.place import Venue
from schedule_data.model.query import DaySpan

_LETTERS = "ghijklmnopqrstuvwxyz"
DRAFT = "event"
"""The name under which the desk keeps it."""
ASIDE = "aside"
"""What the names of those begin with that were begun before it, and wait."""


class Step(StrEnum):
    """One question of the desk, in the order in which a new officer is led through them."""

    VENUE = "venue"
    REGION = "region"
    WHEN = "when"
    HOURS = "hours"
    ROOM = "room"
    SERVICES = "services"
    TITLE = "title"
    NOTE = "note"
    POINT = "point"


@dataclass(frozen=True, slots=True)
class Timetable:
    """Days with their own hours, where those of one line differ: "Selasa 9-12 dan Kamis 13-15"."""

    first_day: date | None = None
    last_day: date | None = None
    days: tuple[date, ...] = ()
    repeat: Repeat | None = None
    but_not: tuple[date, ...] = ()
    opens: time | None = None
    closes: time | None = None
    pauses: tuple[Pause, ...] = ()


GUIDED = (
    Step.VENUE, Step.REGION, Step.ROOM, Step.WHEN, Step.HOURS, Step.SERVICES, Step.TITLE,
)  # fmt: skip
"""What is asked of whoever types no line."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The event as far as it is written.

    `once` names this draft in its buttons. `venue` is a slug; of a new venue `new_venue` is what is
    known (its region may be ""). `before` is the event that is being changed, as the officer saw
    it; then `touched` says whether its days were said anew. `step` is the question that is open
    since `asked_at`, `behind` the steps that were answered or passed over. `guided`: all steps are
    asked. `pushed_from` are days of "the first working day" that a holiday pushes on, `pushed_to`
    where they go. `also` are further timetables, each an event of its own that shares all else;
    `several`: hours that differ by day were not told apart. `near` is the region, and where in it,
    that was named before any place was known: there a new one lies. `other_region` was named beside
    a venue that lies elsewhere. `resting`: something else was talked of since, so words are no
    longer meant for it. `choices` are what the numbers of an open question stand for.
    """

    once: str
    asked_at: datetime
    title: str = ""
    venue: str | None = None
    new_venue: Venue | None = None
    room: str | None = None
    first_day: date | None = None
    last_day: date | None = None
    days: tuple[date, ...] = ()
    repeat: Repeat | None = None
    but_not: tuple[date, ...] = ()
    pushed_from: tuple[date, ...] = ()
    pushed_to: tuple[date, ...] = ()
    on_holidays: HolidayPolicy | None = None
    opens: time | None = None
    closes: time | None = None
    pauses: tuple[Pause, ...] = ()
    last_intake: time | None = None
    quota: int | None = None
    note: str | None = None
    services: tuple[str, ...] = ()
    or_else: tuple[Repeat, ...] = ()
    unread: tuple[str, ...] = ()
    weekday_off: date | None = None
    two_hours: bool = False
    ends_first: bool = False
    also: tuple[Timetable, ...] = ()
    several: bool = False
    places: tuple[str, ...] = ()
    area_words: str = ""
    near: tuple[str, ...] = ()
    other_region: str = ""
    day_words: str = ""
    day_problem: str = ""
    day_readings: tuple[DaySpan, ...] = ()
    before: Event | None = None
    touched: bool = False
    step: Step | None = None
    behind: tuple[Step, ...] = ()
    guided: bool = False
    resting: bool = False

    @property
    def apart(self) -> "tuple[Sheet, ...]":
        """A sheet for each event that this one stands for; the first is the one that is changed."""
        alone = replace(self, also=())
        others = (
            replace(
                alone,
                first_day=each.first_day,
                last_day=each.last_day,
                days=each.days,
                repeat=each.repeat,
                but_not=each.but_not,
                opens=each.opens,
                closes=each.closes,
                pauses=each.pauses,
                before=None,
                # No draft's own name begins so: events of one day and place stay apart.
                once=f"{_LETTERS[number % len(_LETTERS)]}{self.once}",
            )
            for number, each in enumerate(self.also)
        )
        return (alone, *others)

    @property
    def is_begun(self) -> bool:
        """Whether it is a new event of which something is written."""
        return self.before is None and (self.has_when or self.has_place or bool(self.title))

    @property
    def has_when(self) -> bool:
        """Whether any day is known."""
        return self.first_day is not None or self.repeat is not None or bool(self.days)

    @property
    def has_place(self) -> bool:
        """Whether the place is known, and where a new one lies."""
        if self.new_venue is not None:
            return bool(self.new_venue.region)
        return self.venue is not None
