"""What a file would change, and row by row what is refused and why: values, nothing saved yet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from schedule_data.model.circumstance import Circumstance, DayOverride, HoursSpan, VenueClosure
from schedule_data.model.desk import Edit
from schedule_data.model.event import Event
from schedule_data.model.name import Name
from schedule_data.model.place import Region, Venue
from schedule_data.model.service import Service


class Form(StrEnum):
    """The four forms of a schedule in a file; the value is the file's ending."""

    CSV = "csv"
    XLSX = "xlsx"
    ICS = "ics"
    YAML = "yaml"

    @classmethod
    def of(cls, name: str) -> "Form | None":
        """The form that a file's name tells by its ending, or None."""
        ending = name.rpartition(".")[2].casefold() if "." in name else ""
        return {"yml": cls.YAML}.get(ending) or next((form for form in cls if form == ending), None)


class KnownSchedule(Protocol):
    """The schedule that a file is read against: a Snapshot is one."""

    @property
    def version(self) -> int:
        """Of the schedule: each change of anything in it raises it."""

    @property
    def regions(self) -> Mapping[str, Region]:
        """Regions by slug."""

    @property
    def venues(self) -> Mapping[str, Venue]:
        """Venues by slug."""

    @property
    def services(self) -> Mapping[str, Service]:
        """Services by slug."""

    @property
    def events(self) -> Mapping[str, Event]:
        """Events by uid."""

    @property
    def names(self) -> tuple[Name, ...]:
        """What people call regions, venues and services."""

    @property
    def days(self) -> Mapping[date, DayOverride]:
        """What officers declared of single days."""

    @property
    def closures(self) -> Mapping[str, VenueClosure]:
        """Venues that are shut for a span, by uid."""

    @property
    def hours(self) -> Mapping[str, HoursSpan]:
        """Other hours for a span, by uid."""


class Reason(StrEnum):
    """Why something of a file is refused; report.py says each as a sentence."""

    ENDING = "ending"
    EMPTY_FILE = "empty-file"
    TOO_LARGE = "too-large"
    BROKEN = "broken"
    ENCODING = "encoding"
    TOO_MANY = "too-many"
    TOO_MUCH_WRONG = "too-much-wrong"
    NO_HEADER = "no-header"
    UNKNOWN_COLUMN = "unknown-column"
    COLUMN_TWICE = "column-twice"
    MISSING = "missing"
    TOO_LONG = "too-long"
    CONTROL_CHARACTER = "control-character"
    FORMULA = "formula"
    NOT_A_DAY = "not-a-day"
    NO_SUCH_DAY = "no-such-day"
    WRONG_WEEKDAY = "wrong-weekday"
    DAY_OUT_OF_RANGE = "day-out-of-range"
    NOT_A_TIME = "not-a-time"
    NOT_A_NUMBER = "not-a-number"
    NOT_A_CHOICE = "not-a-choice"
    NOT_ONE_TEXT = "not-one-text"
    NOT_AN_EVERY = "not-an-every"
    BACKWARDS = "backwards"
    TOO_LONG_A_SPAN = "too-long-a-span"
    TOO_LONG_A_DECLARATION = "too-long-a-declaration"
    RULE = "rule"
    UNKNOWN_VENUE = "unknown-venue"
    UNSURE_VENUE = "unsure-venue"
    UNKNOWN_REGION = "unknown-region"
    OTHER_REGION = "other-region"
    UNKNOWN_SERVICE = "unknown-service"
    CONTRADICTION = "contradiction"
    ALONE = "alone"
    SAYS_OFF = "says-off"
    TWICE = "twice"
    NO_SUCH_EVENT = "no-such-event"
    OUTDATED = "outdated"
    NOT_SUPPORTED = "not-supported"


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing that is refused. `row` is the row of the sheet (its head is row 1), or the line of
    a calendar or YAML file; None: the file as a whole. `detail` is what the reason's sentence
    names: a suggestion, a limit, the other row.
    """

    reason: Reason
    row: int | None = None
    column: str | None = None
    value: str | None = None
    detail: str = ""


class Note(StrEnum):
    """What is taken, but worth a look before it is saved."""

    SHEET_NOT_READ = "sheet-not-read"
    COMPONENT_NOT_READ = "component-not-read"
    VENUE_FACT_KEPT = "venue-fact-kept"
    SAME_VENUE_AND_DAY = "same-venue-and-day"
    IS_CANCELLED = "is-cancelled"
    CHANGES_NO_SITTING = "changes-no-sitting"
    NO_PLACE_OF_KIND = "no-place-of-kind"
    MAY_BE_OLDER = "may-be-older"
    NEAR_VENUE = "near-venue"


@dataclass(frozen=True, slots=True)
class Remark:
    """A note about one row, in the terms of a Refusal."""

    note: Note
    row: int | None = None
    column: str | None = None
    value: str | None = None
    detail: str = ""


class Standing(StrEnum):
    """What an entry of the file is to the schedule that is known."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event as it would be saved, and as it `was`; `row` is where the file has it.

    A changed event's `sequence` is already raised above the one that is known.
    """

    event: Event
    standing: Standing
    row: int
    was: Event | None = None


@dataclass(frozen=True, slots=True)
class VenueDraft:
    """A venue as it would be saved, and as it `was`; `row` is where the file has it."""

    venue: Venue
    standing: Standing
    row: int
    was: Venue | None = None


@dataclass(frozen=True, slots=True)
class DeclaredDraft:
    """A declared day, a closure or other hours as they would be saved, and as they were (`was`)."""

    thing: Circumstance
    standing: Standing
    row: int
    was: Circumstance | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What the file `name` holds. All or nothing: it may be saved only where it is `taken`.

    `heads` are the names that the file gives its columns, by ours. `unplaced` are new places, as
    the file calls them: their regions are missing, and nothing else is wrong.
    """

    name: str
    form: Form | None
    events: tuple[EventDraft, ...] = ()
    venues: tuple[VenueDraft, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    remarks: tuple[Remark, ...] = ()
    heads: Mapping[str, str] = field(default_factory=dict)
    declared: tuple[DeclaredDraft, ...] = ()
    unplaced: tuple[str, ...] = ()

    @property
    def taken(self) -> bool:
        """Whether nothing is refused."""
        return not self.refusals

    @property
    def changes_nothing(self) -> bool:
        """Whether all of it is known already."""
        return self.taken and next(self.edits(), None) is None

    def edits(self) -> Iterator[tuple[int, Edit]]:
        """Row and edit of all that it would change, venues before what stands on them."""
        for place in self.venues:
            if place.standing is not Standing.UNCHANGED:
                yield place.row, Edit(place.was, place.venue)
        for sitting in self.events:
            if sitting.standing is not Standing.UNCHANGED:
                yield sitting.row, Edit(sitting.was, sitting.event)
        for word in self.declared:
            if word.standing is not Standing.UNCHANGED:
                yield word.row, Edit(word.was, word.thing)
