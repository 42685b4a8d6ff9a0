"""What is odd about a change before it is saved, as facts: the officer decides."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Odd(StrEnum):
    """The kinds of oddities.

    WRONG_RULE and ENDS_BEFORE_START keep an event from being saved; the others only warn.
    OUTSIDE_REGION is sure of itself, FAR_FROM_REGION only says that another region's middle is
    nearer: the borders of the regions are not known here.
    """

    WRONG_RULE = "wrong-rule"
    ENDS_BEFORE_START = "ends-before-start"
    CLOSES_BEFORE_OPENING = "closes-before-opening"
    NEVER_HELD = "never-held"
    IN_THE_PAST = "in-the-past"
    ON_A_HOLIDAY = "on-a-holiday"
    VENUE_CLOSED = "venue-closed"
    SAME_VENUE_SAME_HOURS = "same-venue-same-hours"
    SAME_NAME = "same-name"
    OUTSIDE_REGION = "outside-region"
    FAR_FROM_REGION = "far-from-region"
    OTHER_KECAMATAN = "other-kecamatan"


@dataclass(frozen=True, slots=True)
class Oddity:
    """`days` are the first (at most five) days that it is about, of `count`; `other` is the uid of
    the event or the slug of the venue that stands in the way, or the region where the point lies.
    `detail` is one line for the officer: why a rule is refused, the holiday's name, the closure's
    reason. `held`: there are sittings on those days all the same.
    """

    odd: Odd
    days: tuple[date, ...] = ()
    count: int = 0
    other: str | None = None
    detail: str | None = None
    held: bool = False

    @property
    def forbids(self) -> bool:
        """Whether it cannot be saved like this."""
        return self.odd in (Odd.WRONG_RULE, Odd.ENDS_BEFORE_START, Odd.CLOSES_BEFORE_OPENING)
