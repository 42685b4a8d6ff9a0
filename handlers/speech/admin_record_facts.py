"""The desk's records, as facts: the audit, officers, days off, rows of a file."""

from dataclasses import dataclass
from datetime import date, datetime, time

from handlers.speech.admin_keys import Buttons
from handlers.speech.admin_parts import (
    Difference,
    Row,
    Warned,
    When,
)
from schedule_data.model.desk import Action, Officer, Role
from schedule_data.model.query import DaySpan


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One entry: who ("" several), when, what, of which thing, from what to what; tried in vain
    `times` times. `button`: what was tried is a button of the desk.
    """

    number: int
    at: datetime
    who: str
    action: Action
    thing: str | DaySpan = ""
    differences: tuple[Difference, ...] = ()
    note: str = ""
    undone: bool = False
    more: int = 0
    times: int = 1
    button: bool = False


@dataclass(frozen=True, slots=True)
class AuditList:
    """A page of the audit, newest first. `undoing`: one of them is to be undone, but which?"""

    lines: tuple[AuditLine, ...]
    total: int
    page: int = 1
    pages: int = 1
    words: str = ""
    days: DaySpan | None = None
    undoing: bool = False
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InviteTold:
    """An invitation that still works: for what role, until when, and for whom if that was said."""

    role: Role
    until: datetime
    name: str = ""


@dataclass(frozen=True, slots=True)
class OfficerList:
    """Who may do what, a page of it; on the first the open invitations, and how many more of them
    there are than are shown.
    """

    officers: tuple[Officer, ...]
    page: int = 1
    pages: int = 1
    invites: tuple[InviteTold, ...] = ()
    more_invites: int = 0
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownDay:
    """A day off, as the base knows it, or as an officer declared it (`by`)."""

    day: date
    name: str
    estimated: bool = False
    open: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True)
class YearTold:
    """The days off of a year; `settled`: cuti bersama of that year is decreed."""

    year: int
    days: tuple[KnownDay, ...]
    settled: bool
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowTold:
    """One row: its number, what comes of it, and the thing or the fault. `missing` is what an
    unclear one leaves out, `more` and `facts` what else would be saved: services, the break, the
    quota; `unread` are numbers in it that nobody could read; `most` is how many rows are read of
    what is too long.
    """

    number: int
    row: Row
    text: str = ""
    when: When | None = None
    venue: str = ""
    hours: tuple[time | None, time | None] = (None, None)
    missing: str = ""
    more: tuple[str, ...] = ()
    facts: tuple[Difference, ...] = ()
    unread: str = ""
    most: int = 0


@dataclass(frozen=True, slots=True)
class ImportTold:
    """Row by row what an import would do; `buttons` save it where nothing is refused. `remarks`
    and `warnings` are worth a look before that. `nowhere` is a new place: they tell where it lies.
    """

    name: str
    rows: tuple[RowTold, ...]
    counts: tuple[tuple[Row, int], ...]
    buttons: Buttons = ()
    picks: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    nowhere: str = ""
    warnings: tuple[Warned, ...] = ()
