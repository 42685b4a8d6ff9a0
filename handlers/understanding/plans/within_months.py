"""Weekdays beside the month, the first or last day or the number of weeks that they come again in:
"Senin-Jumat selama Desember", "mulai 1 Des Senin-Jumat", "dua minggu ke depan, Senin-Jumat".
"""

import re

from handlers.understanding.plans.patterns import (
    AND,
    GAP,
    MONTH_NAME,
    TILL,
    WEEKDAY,
    WEEKEND,
    YEAR,
    words_of,
)
from handlers.understanding.plans.within_spans import NOT_BEFORE, OF_A_MONTH

_DAYS = rf"{WEEKDAY}(?:{GAP}{WEEKDAY}){{0,6}}"
_ALL_MONTH = re.compile(
    rf"(?P<again>\b(?:setiap|tiap|every|each)\s+)?(?P<days>\b(?:{_DAYS}|{WEEKEND}))\)?\s*,?"
    rf"\s*(?:(?:selama|sepanjang|di|pada|bulan|in|during|throughout)\s+)+(?P<month>{MONTH_NAME}{YEAR})",
    re.IGNORECASE,
)
_LOCAL_MONTH = re.compile(
    rf"(?P<again>\b(?:setiap|tiap)\s+)?(?P<days>\b{_DAYS})\)?\s*,?\s*(?P<month>{MONTH_NAME}{YEAR})",
    re.IGNORECASE,
)
"""Who names weekdays in Indonesian says no month before its day."""
_MONTH_BEFORE = re.compile(
    rf"(?<!\d)(?<!\d )(?<!of )\b(?:(?:selama|di|pada|bulan|in|during)\s+)*"
    rf"(?P<month>{MONTH_NAME}{YEAR})[\s,:]*\(?(?:hari\s+)?"
    rf"(?P<days>\b{WEEKDAY}(?:{GAP}{WEEKDAY}){{1,6}})\)?(?!{NOT_BEFORE})",
    re.IGNORECASE,
)
_BOUND = re.compile(
    rf"(?:{TILL}|till|mulai|sejak|since|from|per|{AND})\s*(?:bulan\s+)?$", re.IGNORECASE
)
"""Before a month that is the end of something."""
_NEAR_MONTH = re.compile(
    rf"(?P<again>\b(?:setiap|tiap|every|each)\s+)?(?P<days>\b(?:{_DAYS}|{WEEKEND}))\)?\s*,?\s*"
    r"(?:(?:selama|di|pada|in|during)\s+)*(?P<month>bulan\s+(?:depan|ini)|(?:next|this)\s+month)\b",
    re.IGNORECASE,
)
_ALONE = re.compile(
    rf"\b(?P<all>(?:selama|sepanjang|during|throughout)\s+(?:bulan\s+)?{MONTH_NAME}{YEAR})\s*,?\s+"
    r"(?=\d{1,2}\s*-\s*\d)",
    re.IGNORECASE,
)
_ENDS = (
    r"(?:mulai|sejak|per|since|from|start(?:s|ing)?|efektif|effective|terhitung"
    r"|sampai|hingga|s/d|s\.d\.?|sd|until|till)"
)
_ONWARD = re.compile(
    rf"\b(?P<since>{_ENDS}\s+(?:(?:tgl|tanggal|the)\s+)?{OF_A_MONTH})[\s,]*\(?\s*"
    rf"(?:(?:pada|on|hari)\s+)*(?P<days>(?>{WEEKDAY}(?:{GAP}{WEEKDAY}){{1,6}}))\)?(?!{NOT_BEFORE})",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    rf"\b(?:(?P<led>(?>{_DAYS}))[\s,]*)?(?:(?:selama|for|dalam|the)\s+)*"
    r"(?:(?P<count>\w+)\s+(?:minggu|pekan)\s+(?:ke\s?depan|mendatang)|next\s+(?P<weeks>\w+)\s+weeks)\b"
    rf"(?:[\s,]*\(?(?P<days>(?>{_DAYS}))\)?)?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:\d(?:st|nd|rd|th)|first|second|third|fourth|last|\bke-?\s?\w+|terakhir|pertama)"
    r"(?:\s+hari)?\s*$",
    re.IGNORECASE,
)
"""Before a weekday: "1st and 3rd Tuesday in December" are two days of it."""


def within_months(line: str) -> str:
    """The line with "setiap" before such weekdays."""
    line = _AHEAD.sub(_ahead, _ONWARD.sub(_onward, line))
    line = _NEAR_MONTH.sub(_near, _MONTH_BEFORE.sub(_in_month, line))
    line = _LOCAL_MONTH.sub(_in_month, line)
    return _ALONE.sub(r"\g<all> jam ", _ALL_MONTH.sub(_in_month, line))


def _onward(found: re.Match[str]) -> str:
    """ "mulai 1 Des Senin-Jumat": the 1st is no Monday."""
    return f"{found['since']}; {words_of(found['days'])[2]} {found['days']}"


def _ahead(found: re.Match[str]) -> str:
    """ "dua minggu ke depan, Senin-Jumat"."""
    days = found["led"] or found["days"]
    if days is None:
        return found[0]
    return f"{words_of(days)[2]} {days} selama {found['count'] or found['weeks']} minggu"


def _near(found: re.Match[str]) -> str:
    """ "tiap Senin bulan depan": the Mondays of that month."""
    if _NUMBERED.search(found.string[: found.start()]):
        return found[0]
    again = found["again"] or f"{words_of(found['days'])[2]} "
    return f"{found['month']} {again}{found['days']}"


def _in_month(found: re.Match[str]) -> str:
    """ "Senin-Jumat selama Desember 9-15": hours follow, and no days of that month."""
    behind = found.string[found.end() :]
    before = found.string[: found.start()]
    if _NUMBERED.search(before):
        return found[0]
    if found.re is _MONTH_BEFORE and _BOUND.search(before):
        return f"{found['month']}; {words_of(found['days'])[2]} {found['days']}"
    if found.re is _LOCAL_MONTH and words_of(found["days"])[0] == "from":
        return found[0]
    hours = " jam" if re.match(r"\s*,?\s*\d{1,2}\s*-\s*\d", behind) else ""
    again = found.groupdict().get("again") or f"{words_of(found['days'])[2]} "
    return f"{again}{found['days']} selama bulan {found['month']}{hours}"
