"""What an officer says of holidays in any order, as the ear reads it: "hari libur nasional Desember
tutup" is "Desember, libur tutup".
"""

import re

_MONTHS = (
    "jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:et|ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?"
    "|agu(?:s|stus)?|aug(?:ust)?|sep(?:t|tember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?"
    "|des(?:ember)?|dec(?:ember)?"
)
_RED = (
    r"(?:(?:pada|saat|di|on)\s+)?(?:(?:hari|tgl|tanggal)\s+)?"
    r"(?:libur\s+nas(?:ional)?|libur\s+resmi|(?:tgl|tanggal)\s+merah"
    r"|(?:public|national)\s+holidays?)"
    r"(?:\s+(?:dan|dn|&|and|/)\s+(?:cuti\s+bersama|cutber))?"
)
_MONTH = rf"(?:\s+(?:(?:bulan|di|in)\s+)?(?P<month>(?:{_MONTHS})(?:\s+\d{{4}})?))?"
_SHUT = r"(?:tutup|libur|closed|off|tdk\s+buka|tidak\s+buka|(?:tidak|tdk|gak|ga)\s+ada)"
_OPEN = r"(?:(?:tetap|ttp|tetep|still)\s+)?(?:buka|open)"
_WHICH = rf"(?:(?P<shut>{_SHUT})|(?P<open>{_OPEN}))"
_BEHIND = re.compile(rf"(?<!\w){_RED}{_MONTH}\s*,?\s*{_WHICH}(?!\w)", re.IGNORECASE)
_BEFORE = re.compile(rf"(?<!\w){_WHICH}\s+{_RED}{_MONTH}(?!\w)", re.IGNORECASE)


def with_red_days(line: str) -> str:
    """The line, with the months that stand between those words kept as days of their own."""
    return _BEFORE.sub(_said, _BEHIND.sub(_said, line))


def _said(found: re.Match[str]) -> str:
    month = f"{found['month']}, " if found["month"] else ""
    return f"{month}{'libur tutup' if found['shut'] else 'libur tetap buka'}"
