"""Weekdays beside the month, the first or last day or the number of weeks that they come again in:
"Senin-Jumat selama Desember", "mulai 1 Des Senin-Jumat", "dua minggu ke depan, Senin-Jumat".
"""

import re

from handlers.understanding.plans.patterns import GAP, MONTH_NAME, WEEKDAY, WEEKEND, YEAR, words_of
from handlers.understanding.plans.within_spans import NOT_BEFORE, OF_A_MONTH

_DAYS = rf"{WEEKDAY}(?:{GAP}{WEEKDAY}){{0,6}}"
_ALL_MONTH = re.compile(
    rf"(?P<again>\b(?:setiap|tiap|every|each)\s+)?(?P<days>\b(?:{_DAYS}|{WEEKEND}))\)?\s*,?"
    rf"\s*(?:(?:selama|sepanjang|di|pada|bulan|in|during|throughout)\s+)+(?P<month>{MONTH_NAME}{YEAR})",
    re.IGNORECASE,
)
_ALONE = re.compile(
    rf"\b(?P<all>(?:selama|sepanjang|during|throughout)\s+(?:bulan\s+)?{MONTH_NAME}{YEAR})\s*,?\s+"
    r"(?=\d{1,2}\s*-\s*\d)",
    re.IGNORECASE,
)
_ENDS = (
    r"(?:mulai|sejak|per|since|from|starting|efektif|effective|terhitung"
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


def _in_month(found: re.Match[str]) -> str:
    """ "Senin-Jumat selama Desember 9-15": hours follow, and no days of that month."""
    behind = found.string[found.end() :]
    if _NUMBERED.search(found.string, 0, found.start()):
        return found[0]
    hours = " jam" if re.match(r"\s*,?\s*\d{1,2}\s*-\s*\d", behind) else ""
    again = found["again"] or f"{words_of(found['days'])[2]} "
    return f"{again}{found['days']} selama bulan {found['month']}{hours}"
