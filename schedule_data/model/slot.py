"""When a kept question is asked again: `fri 16:00`, `daily 07:00`, `before 18:00`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from schedule_data.model.query import DaySpan
from schedule_data.model.zone import JAKARTA

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LAST_HOUR_OF_EVE = time(22)
"""After this hour nobody plans the next morning any more: `before` is useless."""
LOOKS_BACK_DAYS = 8
"""What a bot missed while it was off longer than this is not even counted."""
_SUNDAY = 6
_FORM = re.compile(r"(mon|tue|wed|thu|fri|sat|sun|daily|before) ([01][0-9]|2[0-3]):([0-5][0-9])")


class SlotKind(StrEnum):
    """What a slot asks for on its date: the rest of the week, the day, or the day after it."""

    WEEKLY = "weekly"
    DAILY = "daily"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class Slot:
    """A weekday (0 is Monday, for WEEKLY alone) and an hour of Jakarta's clock."""

    kind: SlotKind
    at: time
    weekday: int | None = None

    @classmethod
    def parse(cls, text: str) -> "Slot":
        """Read `fri 16:00`, `daily 07:00` or `before 18:00`.

        Raises:
            ValueError: it is no slot, or one whose hour is always too late.
        """
        form = _FORM.fullmatch(" ".join(text.lower().split()))
        if form is None:
            raise ValueError(
                f"{text!r} is no slot; wanted is one like fri 16:00, daily 07:00, before 18:00"
            )
        at = time(int(form[2]), int(form[3]))
        if form[1] in WEEKDAYS:
            return cls(SlotKind.WEEKLY, at, WEEKDAYS.index(form[1]))
        kind = SlotKind(form[1])
        if kind is SlotKind.BEFORE and at >= LAST_HOUR_OF_EVE:
            raise ValueError(f"{text!r} is too late; before needs an hour before 22:00")
        return cls(kind, at)

    def __str__(self) -> str:
        name = self.kind.value if self.weekday is None else WEEKDAYS[self.weekday]
        return f"{name} {self.at:%H:%M}"

    def due(self, day: date) -> datetime | None:
        """The moment on `day` at which it is asked; None where that is not one of its dates."""
        if self.weekday is not None and day.weekday() != self.weekday:
            return None
        return datetime.combine(day, self.at, JAKARTA)

    def days(self, day: date) -> DaySpan:
        """The days that it asks for on its date `day`.

        Source: interfaces.md, "Slots": to Sunday's end, that day, or the day after.
        """
        match self.kind:
            case SlotKind.WEEKLY:
                return DaySpan(day, day + timedelta(days=_SUNDAY - day.weekday()))
            case SlotKind.DAILY:
                return DaySpan.day(day)
            case SlotKind.BEFORE:
                return DaySpan.day(day + timedelta(days=1))

    def over(self, day: date) -> datetime:
        """From this moment on what it asked on `day` is useless, whatever the answer was."""
        if self.kind is SlotKind.BEFORE:
            return datetime.combine(day, LAST_HOUR_OF_EVE, JAKARTA)
        return datetime.combine(self.days(day).end + timedelta(days=1), time(), JAKARTA)

    def dates(self, now: datetime, looked_at: datetime | None) -> Iterator[tuple[date, bool]]:
        """Its dates that are due at `now`, and whether each is useless by then.

        One that is useful still is given however often it was looked at; one that is not, only if
        it came due after the moment `looked_at`, within the last eight days: it was missed.
        """
        for back in range(LOOKS_BACK_DAYS, -1, -1):
            day = now.date() - timedelta(days=back)
            due = self.due(day)
            if due is None or due > now:
                continue
            useless = self.over(day) <= now
            if not useless or (looked_at is not None and looked_at < due):
                yield day, useless
