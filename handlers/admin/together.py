"""Several places that are named together: "blok m dan bella terra"."""

import re

from handlers.admin.finding import venues_meant
from handlers.admin.moves import MOVED
from handlers.admin.officer import Officer

_AND = re.compile(r"\s*(?:[,+]|&+|\b(?:dan|dn|and|sama|serta)\b)\s*", re.IGNORECASE)
_THERE = re.compile(rf"(?:ke|di|to|at)\s|{MOVED.pattern}", re.IGNORECASE)
_LONGEST, _MOST_PARTS = 200, 12


def parts_of(line: str) -> list[str]:
    """What stands before, between and behind each "and"."""
    return [part for part in _AND.split(line[:_LONGEST])[:_MOST_PARTS] if part]


def names_several(officer: Officer, line: str) -> bool:
    """Whether another place is named beside the first, and not as where that one goes."""
    first, *more = parts_of(line) or [""]
    if not more:
        return False
    named = venues_meant(officer, first)
    return bool(named) and any(
        _THERE.match(part) is None and _others(officer, part, named) for part in more
    )


def _others(officer: Officer, part: str, named: set[str]) -> bool:
    meant = venues_meant(officer, part)
    return bool(meant) and meant.isdisjoint(named)
