"""Weekdays in the place of others: "setiap Kamis jadi setiap Rabu"."""

import re

from handlers.admin.finding import find
from handlers.admin.officer import Officer
from handlers.understanding.plans.patterns import AND, TILL, WEEKDAY

_INSTEAD = re.compile(
    rf"\b(?P<old>(?:(?:dari|from)\s+)?(?:(?:setiap|tiap|every)\s+)?(?:hari\s+)?{WEEKDAY}(?:\s*(?:{AND}|{TILL})\s*{WEEKDAY})*)"
    rf"\s+(?:di)?(?:jadi|jd|jdi|menjadi|dijadikan|(?:ubah|ganti)(?:\s+(?:jadi|ke))?|ke|to|becomes?|→|->)\s+"
    rf"(?P<again>(?:setiap|tiap|every)\s+)?(?=(?:hari\s+)?{WEEKDAY})",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:setiap|tiap|every)\b", re.IGNORECASE)
_SEVERAL = re.compile(rf"{WEEKDAY}\s*(?:{AND}|{TILL})", re.IGNORECASE)


def weekdays_anew(officer: Officer, line: str) -> str:
    """ "setiap Kamis jadi setiap Rabu": the days that it is to have, without those that it had; of
    what comes again by a rule also "Senin-Jumat jadi Senin-Kamis". Of one day alone ("Kamis jadi
    Rabu") it is not said here which becomes which.
    """
    if _INSTEAD.search(line) is None:
        return line
    event = find(officer, line).sure
    ruled = event is not None and event.recurrence is not None and event.recurrence.rrule

    def new_days(found: re.Match[str]) -> str:
        again = found["again"] or _AGAIN.search(found["old"])
        if again is None:
            return "setiap " if ruled and _SEVERAL.search(found["old"]) else found[0]
        return found["again"] or f"{again[0]} "

    return _INSTEAD.sub(new_days, line)
