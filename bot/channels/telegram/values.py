"""Values of JSON that nobody vouches for: what they are, or nothing."""

import math
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]

# Telegram's own limit of a message; only another server would send more.
LONGEST = 4096
MOST_ID = 2**63


def cleaned(text: str) -> str:
    """Halves of surrogate pairs made harmless, and no longer than a message can be."""
    return text[:LONGEST].encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def as_object(value: object) -> Json:
    """`value`, or an empty object where it is none."""
    return value if isinstance(value, dict) else {}


def as_whole(value: object) -> int | None:
    """`value` where it is an integer that a database can hold."""
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return value if -MOST_ID <= value < MOST_ID else None


def as_degrees(value: object, most: int) -> float | None:
    """`value` where it is an angle from -`most` to `most`."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    return float(value) if math.isfinite(value) and -most <= value <= most else None
