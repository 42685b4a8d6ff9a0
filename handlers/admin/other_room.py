"""A room that becomes another: of "lt dasar jadi lt 2" only the second is the event's."""

import re

from handlers.understanding.plans.words import ROOMS

_OF_NAMES = frozenset(
    (
        "blok",
        "gedung",
        "tower",
        "menara",
        "main",
        "balai",
        "area",
        "near",
        "dekat",
        "posko",
        "stand",
    )
)
"""Words of rooms that begin the name of a place too: "Blok M Plaza"."""
_ROOM = rf"(?:{'|'.join(sorted(ROOMS - _OF_NAMES, key=len, reverse=True))})\b"
_BECOMES = r"(?:(?:di)?pindah(?:kan)?\s+|digeser\s+)?(?:jadi|jd|jdi|menjadi|ke|to|becomes?)"
_OLD = re.compile(
    rf"\b(?:(?:di)?pindah(?:kan)?\s+)?(?:(?:dari|from)\s+)?{_ROOM}\.?(?:\s+[\w.]+){{0,4}}?"
    rf"\s+{_BECOMES}\s+(?={_ROOM})",
    re.IGNORECASE,
)


def new_room_only(line: str) -> str:
    """The line without the room that is left."""
    return _OLD.sub("", line)
