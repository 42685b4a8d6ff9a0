"""An officer's line with its days said so that each word can be read alone: "Senin & Rabu 2-18 Des"
is "Senin & Rabu mulai 2 Des sampai 18 Des", "hari Minggu tutup" is "kecuali Minggu".
"""

import re
from datetime import date

from handlers.understanding.plans.lists import spelled_out
from handlers.understanding.plans.patterns import AND, MONTH, MONTH_OF, TILL, WEEKDAY
from handlers.understanding.plans.spoken import written
from handlers.understanding.plans.wrappings import unwrapped

_NAME = re.compile(WEEKDAY, re.IGNORECASE)
_PLURAL = re.compile(r"(?<=[a-z])days\b", re.IGNORECASE)
_WEEK = 7
_OF_A_MONTH = rf"\d{{1,2}}(?:\s+{MONTH}\b\.?(?:\s+\d{{4}})?|/\d{{1,2}}(?:/\d{{2,4}})?)"
_OF_A_MONTH_SURELY = rf"\d{{1,2}}(?:\s+{MONTH}\b|/\d)"
_FROM_TO = re.compile(rf"(?<=\w)\s*{TILL}\s*\w+$", re.IGNORECASE)
_PAIRS = re.compile(
    rf"\b({WEEKDAY})\s*(?:{TILL}|&|dan|and)\s*({WEEKDAY})\s*,?\s*\(?"
    rf"({_OF_A_MONTH})\s*((?:{TILL}|&|dan|and))\s*({_OF_A_MONTH})",
    re.IGNORECASE,
)
_SPANNED = re.compile(
    rf"\b(?P<days>{WEEKDAY}(?:\s*(?:{AND}|{TILL})?\s*(?:hari\s+)?{WEEKDAY}){{1,6}})"
    rf"\s*,?\s*\(?(?:(?:tgl|tanggal|on)\b\.?\s*)?(?P<first>\d{{1,2}}(?!\d)(?:\s+{MONTH}\b\.?)?|{_OF_A_MONTH})"
    rf"\s*{TILL}\s*(?P<last>{_OF_A_MONTH})",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"(?P<day>\d{{1,2}})(?P<rest>\s+(?P<name>{MONTH})\b.*|/(?P<month>\d{{1,2}}).*|\s*)",
    re.IGNORECASE,
)
_THESE = rf"(?:hari\s+)?{WEEKDAY}(?:\s*(?:{AND})\s*(?:hari\s+)?{WEEKDAY}){{0,5}}"
_CLOSED = r"(?:tutup|libur|closed|off)"
_SHUT = re.compile(
    rf"(?P<kept>[,;(]\s*|\s)(?:(?:tiap|setiap|every)\s+)?(?P<days>{_THESE})\s+{_CLOSED}\b"
    r"(?!\s*(?:jam|pkl|pukul|pk|at\b|nasional|\d))"
    rf"|(?P<led>[,;(]\s*|\s){_CLOSED}\s+(?:(?:on|every|tiap|setiap|pada)\s+)*(?P<these>{_THESE})"
    rf"(?!\s*,?\s*{_OF_A_MONTH_SURELY})",
    re.IGNORECASE,
)
_FLOOR = re.compile(
    r"\b(?:(\d{1,2})(?:st|nd|rd|th)|([LU]?G|B\d|\d{1,2}[A-Z]?))\s+(?:floor|fl)\b", re.IGNORECASE
)
"""The floor's name before the word: "3rd floor", "UG floor"."""
_SUNDAY = re.compile(rf"\bmin\b\.?(?=\s*,?\s*{_OF_A_MONTH})", re.IGNORECASE)
_OFF_COLON = re.compile(r"(?<=\d)\s*:\s+(?=\d)")
_LEAP = 2020


def prepared(line: str) -> str:
    """ "Sabtu-Minggu, 30 Nov - 1 Des": each weekday beside its date. "23/11: 10.00-21.00": a colon
    that stands off from what follows is no clock's. "Min 24/11": a Sunday.
    """
    line = spelled_out(written(unwrapped(line)))
    line = _SUNDAY.sub("Minggu", _OFF_COLON.sub(", ", line))
    line = _FLOOR.sub(lambda found: f"floor {found[1] or found[2]}", _SHUT.sub(_but, line))
    return _PAIRS.sub(r"\1 \3 \4 \2 \5", _SPANNED.sub(_between, line))


def _but(found: re.Match[str]) -> str:
    """ "Minggu tutup", "closed on Sundays": left out."""
    days = _PLURAL.sub("day", found["days"] or found["these"])
    return f"{found['kept'] or found['led'] or ' '}kecuali {days}"


def _between(found: re.Match[str]) -> str:
    """Weekdays beside a span that holds more days than they are come again within it; as many days
    as weekdays are those.
    """
    first, last = _DAY.fullmatch(found["first"]), _DAY.fullmatch(found["last"])
    if first is None or last is None:
        return found[0]
    begins = found["first"] if first["rest"].strip() else f"{first['day']}{last['rest']}"
    length, named = _length(_DAY.fullmatch(begins), last), _NAME.findall(found["days"])
    from_to = len(named) == 2 and _FROM_TO.search(found["days"]) is not None
    if length is None or (from_to and length <= _WEEK) or length < len(named):
        return found[0]
    if length == len(named):
        return f"{named[0]} {begins} - {named[-1]} {found['last']}"
    return f"{found['days']} mulai {begins} sampai {found['last']}"


def _length(first: re.Match[str] | None, last: re.Match[str]) -> int | None:
    if first is None:
        return None
    days = [_date(each) for each in (first, last)]
    if days[0] is None or days[1] is None:
        return None
    return (days[1] - days[0]).days % 366 + 1


def _date(found: re.Match[str]) -> date | None:
    month = MONTH_OF.get((found["name"] or "")[:3].casefold()) or int(found["month"] or 0)
    try:
        return date(_LEAP, month, int(found["day"]))
    except ValueError:
        return None
