"""What became of a change at the desk: saved, or why not."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from schedule_data.model.desk import AuditEntry, Edit, Thing


@dataclass(frozen=True, slots=True)
class Saved:
    """It is kept. `repeated`: it was already, by the same press."""

    entry: AuditEntry
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Clash:
    """`edit` was not saved: the thing is `present` by now. `since` are the changes that made it so,
    newest first, as far as the audit knows.
    """

    edit: Edit
    present: Thing | None
    since: tuple[AuditEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Nothing was saved: somebody was quicker. `schedule_data.merging.merge` joins both."""

    clashes: tuple[Clash, ...]


class Why(StrEnum):
    """Why something is not done."""

    NOT_ALLOWED = "not-allowed"
    NOTHING_THERE = "nothing-there"
    UNDONE_ALREADY = "undone-already"
    CANNOT_BE_UNDONE = "cannot-be-undone"
    IN_USE = "in-use"
    LAST_OWNER = "last-owner"
    FIXED_OWNER = "fixed-owner"
    WRONG_EVENT = "wrong-event"
    NO_CHANGE = "no-change"


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was saved. `detail` is one line: the rule's fault, the event that uses the venue."""

    why: Why
    detail: str | None = None


Outcome: TypeAlias = Saved | Conflict | Refused
