"""What is told once, out of turn: sittings that have changed, or an owner's announcement."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from schedule_data.model.event import Occurrence
from schedule_data.model.text import Bilingual


class ChangeKind(StrEnum):
    """What has changed most about a sitting; the other differences are told with it."""

    CANCELLED = "cancelled"
    RESTORED = "restored"
    MOVED = "moved"
    HOURS = "hours"
    ROOM = "room"


@dataclass(frozen=True, slots=True)
class SittingChange:
    """`old` is how the sitting was told last, `new` how it is now. Of a cancelled one `new` is how
    it would have been, of one that is back `old`. `reason` is in the officer's words. `earlier` is
    how it was told before it was told as `old`, the first time first.
    """

    kind: ChangeKind
    old: Occurrence
    new: Occurrence
    reason: str | None = None
    earlier: tuple[Occurrence, ...] = ()

    @property
    def told(self) -> tuple[Occurrence, ...]:
        """All that a reader may have been told of it."""
        return (*self.earlier, self.old)


@dataclass(frozen=True, slots=True)
class Changes:
    """Changes that were noticed together; each reader is told of those that concern them."""

    changes: tuple[SittingChange, ...]


@dataclass(frozen=True, slots=True)
class Announcement:
    """An owner's words to all, or to those who follow one of `regions`."""

    words: Bilingual
    regions: frozenset[str] = frozenset()


News: TypeAlias = Changes | Announcement
