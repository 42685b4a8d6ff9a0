"""Two reminders in one sentence, "jaksel tiap Jumat dan jaktim tiap Sabtu": a sentence makes one,
and one for both would be neither.
"""

import re
from datetime import datetime, time
from typing import NamedTuple

from handlers.understanding.meaning import Intent, Understanding
from handlers.understanding.names import Names
from handlers.understanding.understand import understand
from handlers.which_days import names_every_day, weekdays

_MOST_CHARACTERS = 200
_CONTRAST = re.compile(r"\b(?:tapi|tp|tetapi|but|sedangkan)\b", re.IGNORECASE)
_PARTS = re.compile(
    r"[,;]|\b(?:tapi|tp|tetapi|but|sedangkan|dan|dn|sama|ama|serta|terus|trus|and)\b",
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(
    r"\b(?:jangan|jgn|bukan|kecuali|selain|not|don'?t|except|ga|gak|nggak|tidak)\b", re.IGNORECASE
)


class _Part(NamedTuple):
    """The places, the days and the hour of a part of the sentence."""

    where: frozenset[str]
    days: frozenset[int]
    at: time | None


def asks_for_two(heard: Understanding, text: str, now: datetime, names: Names) -> bool:
    """Whether places are told with days or hours of their own."""
    several = len(heard.regions) + len(heard.places) > 1
    if heard.intent is not Intent.SUBSCRIBE or not several or len(text) > _MOST_CHARACTERS:
        return False
    first, _, behind = _CONTRAST.sub(";", text, count=1).partition(";")
    if behind and _LEFT_OUT.search(behind) is None:
        before, after = (_part(each, now, names) for each in (first, behind))
        if before.where and after.where and _is_timed(after):
            return True
    parts = [_part(each, now, names) for each in _PARTS.split(text)]
    own = {(part.days, part.at) for part in parts if part.where and _is_timed(part)}
    return len(own) > 1


def _part(text: str, now: datetime, names: Names) -> _Part:
    heard = understand(text, now=now, names=names)
    days = weekdays(text) | ({-1} if names_every_day(text) else set())
    return _Part(frozenset((*heard.regions, *heard.places)), frozenset(days), heard.at)


def _is_timed(part: _Part) -> bool:
    return bool(part.days) or part.at is not None
