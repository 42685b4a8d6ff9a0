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
_SEVERAL = re.compile(rf"{WEEKDAY}\s*(?:{AND}|{TILL})", re.IGNORECASE)
_ANEW = re.compile(
    rf"\b(?:jadi|jd|jdi|menjadi|dijadikan|becomes?|hanya|only)\s+(?:(?:setiap|tiap|every|hari)\s+)*{WEEKDAY}",
    re.IGNORECASE,
)


def all_its_days(line: str) -> bool:
    """Whether the weekdays in it are all that the event is to have."""
    return _ANEW.search(line) is not None


def several_instead(line: str) -> bool:
    """Whether several weekdays become others, and "every" is not said."""
    found = _INSTEAD.search(line)
    return found is not None and _SEVERAL.search(found["old"]) is not None


def new_days_only(line: str, *, ruled: bool) -> str:
    """The line without the weekdays that the event had: those of every week, where it says so or
    several of them are said of what comes again by a rule. Of one day alone ("Kamis jadi Rabu") it
    is not said here which becomes which.
    """

    def new_days(found: re.Match[str]) -> str:
        again = found["again"] or _AGAIN.search(found["old"])
        if again is None:
            return "setiap " if ruled and _SEVERAL.search(found["old"]) else found[0]
        return found["again"] or f"{again[0]} "

    return _INSTEAD.sub(new_days, line)
