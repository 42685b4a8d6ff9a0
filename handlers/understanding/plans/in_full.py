"""Short ways to tell days and hours, in full: "smpe 22 des" is "sampai", "buka 9 tutup 16" is 9 to
16, "mulai des" is from its first day.
"""

import re

from handlers.understanding.plans.patterns import CLOCK, MONTH, MONTH_NAME, WEEKDAY

_LEADS = r"(?:(?:dgn|dengan|ke)\s+)?"
_UNTIL = re.compile(
    rf"(?<![\w.])(?:(?-i:smp)|smpe|smpek|smpai|sampe|ampe|ampek|mpe|sp)\b\.?(?=\s+{_LEADS}"
    rf"(?:(?:tgl|tanggal|akhir|awal|bulan|bln|jam|pkl|pukul)\b|{WEEKDAY}|{MONTH_NAME}"
    rf"|\d{{1,2}}(?:\s+{MONTH}\b|/\d)))",
    re.IGNORECASE,
)
"""Before a day or an hour; in capitals "SMP" is a school."""
_UNTIL_WITH = re.compile(r"\b(sampai|sampe)\s+(?:dengan|dgn)\b", re.IGNORECASE)
_AT = r"(?:jam|pukul|pkl|at)?"
_OPENS_CLOSES = re.compile(
    rf"\b(?:jam\s+)?(?:buka|open(?:s|ing)?)\s*{_AT}\s*(?P<opens>{CLOCK})\s*,?\s*"
    rf"(?:(?:dan|and|lalu)\s+)?(?:tutup|close[sd]?|closing)\s*{_AT}\s*(?P<closes>{CLOCK})",
    re.IGNORECASE,
)
_SINCE_MONTH = re.compile(
    rf"\b(?P<since>mulai|sejak|per|since|start(?:s|ing)?(?:\s+(?:from|in))?)\s+(?:(?:bulan|bln)\s+)?"
    rf"(?P<month>{MONTH_NAME})(?!\s*\d{{1,2}}(?:st|nd|rd|th)?\b)(?!\s*(?:-|s/d)\s*[a-z])",
    re.IGNORECASE,
)
_WHOLE_MONTH = re.compile(
    r"\b(?:sepanjang|(?:selama\s+)?(?:sebulan|satu\s+bulan)\s+penuh(?:\s+(?:di|pada|selama))?"
    rf"|(?:all|the\s+whole)\s+(?:of\s+)?)\s*(?=(?:bulan\s+)?{MONTH_NAME})",
    re.IGNORECASE,
)
_REST = r"(?:istirahat|ishoma|break|rehat|jeda)"
_FRIDAY_REST = re.compile(
    rf"(?P<before>\b{_REST}\b.{{3,40}}?)\b(?:(?:tiap|setiap|every|khusus|hari|untuk|kecuali)\s+)*"
    rf"(?P<day>jum'?at|fridays?)\s+(?P<rest>{_REST})\s+(?=\d)",
    re.IGNORECASE,
)
"""The second rest is Friday's, and the event is held on the days that it has."""
_SATURDAY_AND = r"sabtu\s*(?:dan|&|-|/|,)?\s*"
_TWO_WEEKENDS = re.compile(
    rf"\b(?:hari\s+)?{_SATURDAY_AND}minggu\s+(?P<one>ini|depan)\s*(?:dan|&|,|serta)\s*"
    rf"(?:{_SATURDAY_AND})?(?:minggu|pekan)\s+(?P<two>depan(?:nya)?)\b",
    re.IGNORECASE,
)

_THIS_AND_NEXT = re.compile(
    r"\b(?P<what>akhir\s+pekan|weekend)\s+ini\s*(?:dan|&|,)\s*depan(?:nya)?\b", re.IGNORECASE
)


def in_full(line: str) -> str:
    """The line with those ways written out."""
    line = _UNTIL_WITH.sub(r"\1", line)
    line = _OPENS_CLOSES.sub(r"\g<opens> - \g<closes>", _UNTIL.sub("sampai", line))
    line = _FRIDAY_REST.sub(r"\g<before>\g<rest> \g<day> ", line)
    line = _WHOLE_MONTH.sub("selama ", _SINCE_MONTH.sub(r"\g<since> 1 \g<month>", line))
    line = _THIS_AND_NEXT.sub(r"\g<what> ini dan \g<what> depan", line)
    return _TWO_WEEKENDS.sub(r"akhir pekan \g<one> dan akhir pekan \g<two>", line)
