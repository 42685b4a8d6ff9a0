"""Days that are left out: "Minggu tutup", "closed on Sundays", "libur Natal", "tgl 25 & 1 tutup"
and "except weekends" are "kecuali" with its days.
"""

import re

from handlers.understanding.plans.patterns import AND, MONTH, TILL, WEEKDAY, WEEKEND

_HARI = rf"(?:hari\s+)?{WEEKDAY}"
_THESE = (
    rf"(?:{_HARI}\s*{TILL}\s*{_HARI}|(?:hari\s+)?sabtu\s+minggu|(?:hari\s+)?{WEEKEND}"
    rf"|{_HARI}(?:\s*{AND}\s*{_HARI}){{0,5}})"
)
_CLOSED = r"(?:tutup|libur|closed|off)"
_IS_CLOSED = (
    r"(?:(?:tutup|closed)\b(?!\s*(?:jam|pkl|pukul|pk|at\b|\d))|(?:libur|off)\b(?!\s*nasional))"
)
"""Behind "tutup" an hour may stand, at which a day ends."""
_DATED = rf"\d{{1,2}}(?:\s+{MONTH}\b|/\d)"
_SHUT = re.compile(
    rf"(?P<kept>[,;(]\s*|\s)(?:(?:tiap|setiap|every)\s+)?(?P<days>{_THESE})\s+{_IS_CLOSED}"
    rf"|(?P<led>[,;(]\s*|\s){_CLOSED}\s+(?:(?:on|every|tiap|setiap|pada)\s+)*(?P<these>{_THESE})"
    rf"(?!\s*,?\s*{_DATED})",
    re.IGNORECASE,
)
_ONE = rf"\d{{1,2}}(?:\s+{MONTH}\b)?"
_NUMBERS = re.compile(
    rf"(?P<kept>[,;(]\s*|\s)(?P<days>(?:tgl|tanggal)\b\.?\s*{_ONE}(?:\s*(?:{AND}|{TILL})\s*{_ONE})*)"
    rf"\s+{_IS_CLOSED}",
    re.IGNORECASE,
)
_TH = r"\d{1,2}(?:st|nd|rd|th)\b"
_ORDINALS = re.compile(
    rf"(?P<led>[,;(]\s*|\s)(?:closed|off|not\s+open)\s+(?:on\s+)?(?:the\s+)?"
    rf"(?P<these>{_TH}(?:\s*{AND}\s*(?:the\s+)?{_TH})*)(?!\s*(?:of\s+)?{MONTH})",
    re.IGNORECASE,
)
_OFF_ON = re.compile(
    rf"(?P<led>[,;(]\s*|\s)libur\s+(?:pada\s+)?"
    rf"(?P<these>(?:tgl|tanggal)\b\.?\s*{_ONE}(?:\s*(?:{AND}|{TILL})\s*{_ONE})*)",
    re.IGNORECASE,
)
_DATE = rf"\d{{1,2}}(?:\s+{MONTH}\b|/\d{{1,2}}(?:/\d{{2,4}})?)"
_ITEM = rf"(?:{_DATE}|\d{{1,2}})"
_DATES = re.compile(
    rf"(?P<kept>^|[,;(]\s*|\s)(?P<days>(?:{_ITEM}\s*(?:&|dan|and|{TILL})\s*)*{_DATE})"
    rf"\s+{_CLOSED}\b(?=\s*(?:$|[,;).]))",
    re.IGNORECASE,
)
_FEAST = (
    r"(?:(?:hari\s+)?(?:raya\s+)?natal|tahun\s+baru|lebaran|idul\s+(?:fitri|adha)|christmas"
    r"|new\s+year(?:'s)?)"
)
_FEASTS = re.compile(
    rf"(?P<kept>[,;(]\s*){_CLOSED}\s+(?:(?:on|pada|saat|hari)\s+)*(?P<days>{_FEAST}(?:\s*{AND}\s*{_FEAST})*)",
    re.IGNORECASE,
)
_NO_FEASTS = re.compile(
    rf"(?P<days>\b{_FEAST}(?:\s*{AND}\s*{_FEAST})*)\s+{_IS_CLOSED}", re.IGNORECASE
)
_BUT_WEEKEND = re.compile(
    rf"\b(?P<but>kecuali|selain|minus|except|excluding|but\s+not|not\s+on|no)(?:\s+(?:for|on|the|hari|pada))*\s+"
    rf"(?P<days>{WEEKEND})",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"(?<=[a-z])days\b", re.IGNORECASE)


def with_exceptions(line: str) -> str:
    """The line with "kecuali" before the days that are left out."""
    for told in (_SHUT, _NUMBERS, _ORDINALS, _OFF_ON, _DATES, _FEASTS, _NO_FEASTS):
        line = told.sub(_but, line)
    return _BUT_WEEKEND.sub(_no_weekend, line)


def _but(found: re.Match[str]) -> str:
    parts = found.groupdict()
    days = _PLURAL.sub("day", parts.get("days") or parts["these"])
    return f"{parts.get('kept') or parts.get('led') or ' '}kecuali {_weekend(days)}"


def _no_weekend(found: re.Match[str]) -> str:
    but = "except" if found["but"].casefold() == "no" else found["but"]
    return f"{but} {_weekend(found['days'])}"


def _weekend(days: str) -> str:
    """Its two days, which can be left out one by one."""
    if not re.search(WEEKEND, days, re.IGNORECASE):
        return days
    return "Saturday and Sunday" if "week" in days.casefold() else "Sabtu dan Minggu"
