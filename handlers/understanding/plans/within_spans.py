"""Weekdays beside a span of dates that is longer than they are come again within it: "2-13 Des
(Senin-Jumat)" is "mulai 2 Des sampai 13 Des; setiap Senin-Jumat".
"""

import re
from datetime import date

from handlers.understanding.plans.patterns import (
    AND,
    GAP,
    HOURS,
    MONTH,
    MONTH_NAME,
    MONTH_OF,
    TILL,
    WEEKDAY,
    WEEKEND,
    YEAR,
    weekday_of,
    words_of,
)

_NAME = re.compile(WEEKDAY, re.IGNORECASE)
_WEEK = 7
_FIGURES = r"\d{4}-\d{2}-\d{2}|\d{1,2}[.-]\d{1,2}[.-]\d{4}"
OF_A_MONTH = (
    rf"(?:{_FIGURES}|\d{{1,2}}(?:(?:\s+{MONTH}\b|{MONTH_NAME})\.?{YEAR}|/\d{{1,2}}(?:/\d{{2,4}})?))"
)
_TGL = r"(?:(?:tgl|tanggal|on|from|dari|mulai)\b\s*[.:]?\s*)*"
_FIRST = rf"(?:{OF_A_MONTH}|\d{{1,2}}(?![\d.:/]))"
_FROM_TO = re.compile(rf"(?<=\w)\s*{TILL}\s*(?:hari\s+)?\w+$", re.IGNORECASE)
_BEFORE = re.compile(
    rf"\(?\b(?P<days>{WEEKDAY}(?:{GAP}{WEEKDAY}){{1,6}}|{WEEKEND})\)?\s*,?\s*\(?{_TGL}"
    rf"(?P<first>{_FIRST})\s*{TILL}\s*(?P<last>{OF_A_MONTH})",
    re.IGNORECASE,
)
NOT_BEFORE = rf"\s*\)?\s*(?:tutup|libur|closed|off|ini\b|depan|\d{{1,2}}\s+{MONTH}\b)"
"""Behind weekdays that are not those of the span."""
_BEHIND = re.compile(
    rf"(?<![\w.:/-]){_TGL}(?P<first>{_FIRST})\s*{TILL}\s*(?P<last>{OF_A_MONTH})"
    rf"(?P<hours>\s*,?\s*{HOURS})?[\s,;]*\(?\s*(?:(?:pada|on|every|setiap|tiap|hari|khusus)\b\s*:?\s*)*"
    rf"(?P<days>(?>{WEEKDAY}(?:{GAP}{WEEKDAY}){{0,6}}|{WEEKEND}))\)?(?!{NOT_BEFORE})",
    re.IGNORECASE,
)
_TH = r"(?:st|nd|rd|th)?"
_AFTER_MONTH = (
    rf"(?P<month>\b{MONTH_NAME})\.?\s+(?P<first>\d{{1,2}}){_TH}\s*{TILL}\s*"
    rf"(?:(?P<other>{MONTH_NAME})\.?\s+)?(?P<last>\d{{1,2}}(?![\d.:/])){_TH}(?P<year>{YEAR})"
)
_MONTH_FIRST = re.compile(
    rf"(?<!\d)(?<!\d ){_AFTER_MONTH}(?=[\s,]*\(?(?:{WEEKDAY}|{WEEKEND}))", re.IGNORECASE
)
_MONTH_BEHIND = re.compile(
    rf"(?P<days>\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\)?[\s,(]*(?:(?:from|on)\s+)?){_AFTER_MONTH}",
    re.IGNORECASE,
)
"""Behind English weekdays: "Senin-Jumat Desember 9-15" tells hours."""
_DAY = re.compile(
    rf"(?P<day>\d{{1,2}})(?P<rest>\s*(?P<name>{MONTH})\b.*|[/.-](?P<month>\d{{1,2}}).*|\s*)",
    re.IGNORECASE,
)
_ISO = re.compile(r"\d{4}-(\d\d)-(\d\d)")
_BUT = re.compile(
    rf"(?P<but>\b(?:kecuali|minus|except)\s+(?:(?:tgl|tanggal|on)\s+)?{OF_A_MONTH}"
    rf"(?:\s*{AND}\s*{OF_A_MONTH})*)\s*[,;]\s*(?P<first>{_FIRST})\s*{TILL}\s*(?P<last>{OF_A_MONTH})",
    re.IGNORECASE,
)
_WEEKENDS = re.compile(
    rf"(?<!tiap )(?<!every )(?<!this )(?<!next )\b(?P<days>{WEEKEND})(?!\s+(?:ini|depan|lalu)\b)"
    rf"(?=.{{0,60}}\b(?:mulai|sejak|from|starting)\s+(?:(?:tgl|tanggal)\s+)?{OF_A_MONTH}"
    rf"\s*(?:sampai|hingga|s/d|until|till|to)\s+(?:(?:tgl|tanggal)\s+)?{OF_A_MONTH})",
    re.IGNORECASE,
)
"""They come again between two dates though no "setiap" says so."""
_LISTED = re.compile(rf"\d\s*(?:{MONTH}\b)?{YEAR}\s*{AND}\s*$", re.IGNORECASE)
"""Before a span: it is the last of a list."""
_LEAP = 2020


def within_spans(line: str) -> str:
    """The line, each of its spans with the weekdays that it is held on."""
    line = _MONTH_BEHIND.sub(_day_first, _MONTH_FIRST.sub(_day_first, line))
    line = _BUT.sub(_bounds, line)
    line = _WEEKENDS.sub(lambda found: f"{words_of(found['days'])[2]} {found['days']}", line)
    return _BEHIND.sub(_behind, _BEFORE.sub(_before, line))


def _day_first(found: re.Match[str]) -> str:
    """ "Dec 2-27" as "2 Dec - 27 Dec"."""
    year = found["year"].replace(",", "")
    last = found["other"] or found["month"]
    days = found.groupdict().get("days") or ""
    return f"{days}{found['first']} {found['month']} - {found['last']} {last}{year}"


def _bounds(found: re.Match[str]) -> str:
    """ "tiap Sabtu kecuali 14 Des, 30 Nov s/d 21 Des": so long a span is not left out."""
    begins, last, length = _ends(found)
    if length is None or length <= _WEEK:
        return found[0]
    return f"mulai {begins} sampai {last} {found['but']}"


def _before(found: re.Match[str]) -> str:
    """As many days as weekdays are those; in more days the weekdays come again."""
    begins, last, more = _span(found)
    if more is None:
        return found[0]
    if not more:
        return _each(found, begins)
    since, till, every = words_of(found["days"])
    again = "" if _NAME.search(found["days"]) else f"{every} "
    return f"{again}{found['days']} {since} {begins} {till} {last}"


def _behind(found: re.Match[str]) -> str:
    begins, last, more = _span(found)
    if more is None:
        return found[0]
    hours = found["hours"] or ""
    if not more and _LISTED.search(found.string, 0, found.start()):
        return f"{found['first']} - {last}{hours}"
    if not more:
        return f"{_each(found, begins)}{hours}"
    since, till, every = words_of(found["days"])
    return f"{since} {begins} {till} {last}; {every} {found['days']}{hours}"


def _each(found: re.Match[str], begins: str) -> str:
    """The first and last day with their weekdays, so that a wrong one is seen."""
    named = _NAME.findall(found["days"])
    return f"{named[0]} {begins} - {named[-1]} {found['last']}"


def _span(found: re.Match[str]) -> tuple[str, str, bool | None]:
    """Its ends, and whether it holds more days than are named; None: that is not to be told."""
    begins, last, length = _ends(found)
    return begins, last, None if length is None else _holds_more(length, found["days"])


def _ends(found: re.Match[str]) -> tuple[str, str, int | None]:
    """The first day with its month, the last one, and how many days they make."""
    first, last = (_DAY.fullmatch(_ISO.sub(r"\2/\1", found[end])) for end in ("first", "last"))
    if first is None or last is None:
        return "", "", None
    begins = found["first"] if first["rest"].strip() else f"{first['day']}{last['rest']}"
    length = _length(first if first["rest"].strip() else _DAY.fullmatch(begins), last)
    return begins, found["last"], length


def _holds_more(length: int, days: str) -> bool | None:
    named = _NAME.findall(days)
    if len(named) < 2:  # "2-27 Des Senen" may be the place
        return None if days.casefold() == "senen" else length > _WEEK or None
    if len(named) == 2 and _FROM_TO.search(days):
        count = (weekday_of(named[1]) - weekday_of(named[0])) % _WEEK + 1
        return length > _WEEK or length - count > 1
    return None if length < len(named) else length > len(named)


def _length(first: re.Match[str] | None, last: re.Match[str]) -> int | None:
    if first is None:
        return None
    begin, end = _date(first), _date(last)
    return None if begin is None or end is None else (end - begin).days % 366 + 1


def _date(found: re.Match[str]) -> date | None:
    month = MONTH_OF.get((found["name"] or "")[:3].casefold()) or int(found["month"] or 0)
    try:
        return date(_LEAP, month, int(found["day"]))
    except ValueError:
        return None
