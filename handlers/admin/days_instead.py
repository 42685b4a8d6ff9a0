"""Weekdays in the place of others: "setiap Kamis jadi setiap Rabu" is the new one alone."""

import re

from handlers.understanding.plans.patterns import AND, TILL, WEEKDAY

_INSTEAD = re.compile(
    rf"\b(?P<old>(?:(?:dari|from)\s+)?(?:(?:setiap|tiap|every)\s+)?(?:hari\s+)?{WEEKDAY}(?:\s*(?:{AND}|{TILL})\s*{WEEKDAY}){{0,6}})"
    rf"\s+(?:di)?(?:jadi|jd|jdi|menjadi|dijadikan|(?:ubah|ganti)(?:\s+(?:jadi|ke))?|ke|to|becomes?|→|->)\s+"
    rf"(?P<again>(?:setiap|tiap|every)\s+)?(?=(?:hari\s+)?{WEEKDAY})",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:setiap|tiap|every)\b", re.IGNORECASE)
_ANEW = re.compile(
    rf"\b(?:jadi|jd|jdi|menjadi|dijadikan|becomes?|hanya|only)\s+(?:(?:setiap|tiap|every|hari)\s+)*{WEEKDAY}",
    re.IGNORECASE,
)


def all_its_days(line: str) -> bool:
    """Whether the weekdays in it are all that the event is to have."""
    return _ANEW.search(line) is not None


def new_days_only(line: str) -> str:
    """The line without the weekdays that the event had. Of one day alone ("Kamis jadi Rabu") it is
    not said here which becomes which.
    """
    return _INSTEAD.sub(_new_days, line)


def _new_days(found: re.Match[str]) -> str:
    again = found["again"] or _AGAIN.search(found["old"])
    return found[0] if again is None else found["again"] or f"{again[0]} "
