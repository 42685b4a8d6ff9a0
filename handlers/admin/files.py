"""What the desk needs to take schedules in and out as files, as a Protocol."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Protocol

from schedule_data.model.circumstance import DayOverride, HoursSpan, VenueClosure
from schedule_data.model.desk import Actor, Edit
from schedule_data.model.text import Language
from schedule_data.snapshot import Snapshot

FORMS = ("xlsx", "csv", "ics", "yaml")
"""The endings of the files that can be asked for."""
NOWHERE: Mapping[str, str] = MappingProxyType({})
"""No region was told of any place."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing of a file that is not taken: where it stands, and why, in one line."""

    row: int
    why: str


@dataclass(frozen=True, slots=True)
class FileRead:
    """What a file would change. With a fault nothing of it is taken. `same` things are unchanged;
    `remarks` are lines for the officer. `unplaced` are new places, as the file calls them: their
    regions are missing, and nothing else is wrong.
    """

    name: str
    edits: tuple[Edit, ...] = ()
    rows: tuple[int, ...] = ()
    same: int = 0
    faults: tuple[Fault, ...] = ()
    remarks: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()


class Files(Protocol):
    """Schedules as files; bounded in memory and time, whatever the file is."""

    def read(
        self,
        name: str,
        data: bytes,
        snapshot: Snapshot,
        language: Language = "en",
        regions: Mapping[str, str] = NOWHERE,
        today: date | None = None,
    ) -> FileRead:
        """What the file would change; never raises for what is in it. Faults are in `language`.
        `regions` were told of new places, by the names that the file gives them. Where the file
        does not say since when its facts hold, they hold as of `today`.
        """
        ...

    def write(self, form: str, snapshot: Snapshot) -> bytes:
        """The schedule as a file of that ending."""
        ...

    def template(self, form: str, language: Language = "en") -> bytes:
        """A file to fill in."""
        ...

    def media_type(self, form: str) -> str:
        """What kind of file that ending is."""
        ...


def signed(edits: Iterable[Edit], by: Actor) -> tuple[Edit, ...]:
    """The edits with `by` as who declared what nobody has declared yet: a file does not say."""
    return tuple(_signed(edit, str(by)) for edit in edits)


def _signed(edit: Edit, by: str) -> Edit:
    after = edit.after
    if isinstance(after, DayOverride | VenueClosure | HoursSpan) and after.by is None:
        return Edit(edit.before, replace(after, by=by))
    return edit
