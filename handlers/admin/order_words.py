"""Words of an order that tell no more than the order itself, and what happened, its reason."""

import re

from handlers.admin.days_that_stay import A_DAY
from handlers.admin.finding import split_reason
from handlers.admin.officer import Officer
from handlers.understanding.plans import read_plan
from handlers.understanding.plans.patterns import MONTH_NAME, TILL, WEEKDAY

_OFF = (
    r"(?:di)?batal(?:kan|in)?|(?:di)?liburkan|libur|(?:di)?tutup|ditiadakan|cancel(?:led|ed)?"
    r"|closed|off|called\s+off"
)
_ENDS = r"(?=\s*(?:$|[,;.]|(?:karena|krn|sebab|akibat|because|due|kecuali|except|tapi|but)\b))"
_ORDER = re.compile(
    rf"(?P<day>{A_DAY}|{MONTH_NAME}|\d{{4}})\s+(?:(?:is|are|yang|harus)\s+)?(?:{_OFF}){_ENDS}",
    re.IGNORECASE,
)
_ONWARDS = re.compile(
    rf"\b(?:mulai|sejak|dari|from|starting|since)\s+(?:bulan\s+)?"
    rf"(?P<days>{MONTH_NAME}(?:\s+\d{{4}}\b)?|(?:minggu|pekan|bulan)\s+(?:depan|dpn)\b"
    rf"|next\s+(?:week|month)\b)(?!\s*(?:\d|-|–|{TILL}|s/?d|till|selama|for)\b|\s*[-–])",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    rf"(?P<day>\b(?:{WEEKDAY}|{MONTH_NAME}(?:\s+\d{{4}})?|besok|lusa|tomorrow))\s*,?\s+"
    r"(?P<length>\d{1,2}\s*(?:hari|minggu|pekan|days?|weeks?)\b)(?!\s+(?:lagi|depan|sebelum"
    r"|sesudah|setelah|before|after|ago|lalu|pertama|terakhir)\b)",
    re.IGNORECASE,
)
_CAUSES = (
    "banjir", "hujan", "gempa", "kebakaran", "listrik", "mati listrik", "mati lampu", "air mati",
    "lift", "ac rusak", "ac mati", "petugas", "pegawai", "staf", "rapat", "upacara", "demo",
    "renovasi", "perbaikan", "pemilu", "pilkada", "sakit", "macet", "jaringan", "server",
    "flood(?:ed|ing)?", "rain", "storm", "fire", "earthquake", "power", "staff", "officers?",
    "meeting", "strike", "renovations?", "repairs?", "elections?", "no staff", "no power",
)  # fmt: skip
"""What happens to a place or to officers, and begins a reason without "karena"."""
_CAUSE = re.compile(
    rf"(?<!\w)(?:(?:ada|lagi|sedang|semua|there\s+is)\s+)?(?:{'|'.join(_CAUSES)})(?!\w)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:buka|open|opens|mulai|sampai|sampe|hingga|until|till|selesai|tutup|clos\w+|pulang|pindah"
    r"|move[ds]?|kecuali|except|te?tap|ttp|tetep|still|saja|aja|doang|cuma|hanya|only|istirahat"
    r"|break|dan|and|s/?d|pertama|kedua|sesi|session|kloter|dari|from)\b",
    re.IGNORECASE,
)
"""Behind these a reason would hide a part of the order."""
_SINCE = re.compile(r"\b(?:sejak|dari|since|kemarin|kmrn|semalam|tadi|yesterday)\b", re.IGNORECASE)


def onwards(officer: Officer, line: str) -> str:
    """ "Mulai Januari", "dari minggu depan" with the day on which it begins: it is no span."""
    found = _ONWARDS.search(split_reason(line)[0])
    if found is None:
        return line
    first = read_plan(found["days"], now=officer.now, names=officer.names).first_day
    if first is None:
        return line
    return f"{line[: found.start()]}mulai {first:%d/%m/%Y}{line[found.end() :]}"


def with_length(line: str) -> str:
    """ "24 Des 3 hari" is "24 Des selama 3 hari"."""
    return _LENGTH.sub(r"\g<day> selama \g<length>", line)


def without_the_order(line: str) -> str:
    """ "Sabtu libur", "25 Nov tutup" behind the order to do so: the days alone."""
    return _ORDER.sub(lambda found: found["day"], line)


def with_cause(officer: Officer, line: str) -> str:
    """The line with "karena" before what happened ("sabtu banjir jam 5 pagi"), so that hours and
    places in it are no part of the order; as it is where it may hold more than a reason.
    """
    said, reason = split_reason(line)
    found = None if reason else _CAUSE.search(said)
    if found is None:
        return line
    head, cause = said[: found.start()].rstrip(" ,;:"), said[found.start() :]
    plan = read_plan(head, now=officer.now, names=officer.names)
    named = plan.places or plan.named or plan.title or plan.place_words
    if plan.first_day is None or plan.unread or not named or _GOES_ON.search(cause):
        return line
    tells = read_plan(cause, now=officer.now, names=officer.names)
    days = tells.first_day or tells.days or tells.repeat
    return line if days and not _SINCE.search(cause) else f"{head} karena {cause}"
