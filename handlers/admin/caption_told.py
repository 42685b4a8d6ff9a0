"""What one line of a caption is to the event that it stands in."""

from dataclasses import dataclass
from enum import StrEnum

from handlers.understanding.plans import Plan


class Kind(StrEnum):
    """What a line of a caption is to the event that it stands in."""

    PART = "part"
    LOOSE = "loose"
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
