"""What one line of a caption is to the event that it stands in."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from handlers.understanding.plans import Plan

_LONGEST_SPAN = 62


class Kind(StrEnum):
    """What a line of a caption is to the event that it stands in."""

    PART = "part"
    LOOSE = "loose"
    WORDS = "words"
    SPAN = "span"
    CLOSED = "closed"
    OFF = "off"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Told:
    """One line as it is shown, what it says, and what it is. `own_hours`: where it says none, they
    are not those of the event before.
    """

    text: str
    plan: Plan
    kind: Kind
    own_hours: bool = False


def dated(plan: Plan) -> bool:
    """Whether a day is told, or tried to be; hours that differ by day are not counted."""
    return bool(plan.first_day or plan.repeat or plan.days or plan.day_doubt)


def less(plan: Plan, gone: set[date]) -> Plan:
    """The plan without days that a line calls closed."""
    if plan.repeat is not None:
        return replace(plan, but_not=tuple(sorted({*plan.but_not, *gone})))
    days = days_of(plan)
    left = tuple(day for day in days if day not in gone)
    return plan if not left or left == days else on_days(plan, left)


def on_days(plan: Plan, days: tuple[date, ...]) -> Plan:
    """The plan on these days, which are some."""
    whole = (days[-1] - days[0]).days + 1 == len(days)
    return replace(
        plan, first_day=days[0], last_day=days[-1], days=() if whole else days, or_else=()
    )


def days_of(plan: Plan) -> tuple[date, ...]:
    """The days that a plan names one by one or as a short span."""
    if plan.days or plan.first_day is None or plan.repeat is not None:
        return plan.days
    last = plan.last_day or plan.first_day
    count = (last - plan.first_day).days + 1
    return tuple(plan.first_day + timedelta(n) for n in range(min(count, _LONGEST_SPAN)))
