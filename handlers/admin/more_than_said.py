"""Lines by which more would be done than was said: what stays as it is, is cut off; what a duty
cannot do for a part of the days, of a day or of the city is said, and nothing is saved.
"""

import re

from handlers.admin.everywhere import EXCEPT
from handlers.admin.finding import split_reason
from handlers.admin.officer import Officer
from handlers.admin.words import Duty
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_parts import Desk
from handlers.understanding.plans import read_plan
from handlers.understanding.plans.patterns import MONTH_NAME, WEEKDAY

_DAY = (
    rf"(?:(?:hari|tgl|tanggal|on)\s+)?(?:{WEEKDAY}|\d{{1,2}}(?:\s+{MONTH_NAME})?"
    r"|besok|lusa|tomorrow|sisanya|lainnya|yang\s+lain|the\s+rest|others?)"
)
_STAYS = (
    r"(?:te?tap|ttp|tetep|masih\s+(?:ada|buka|jalan)|(?:is\s+)?still\s+(?:open|on|held)"
    r"|stays?|remains?)\b"
)
_AGAIN = r"(?:(?:di)?buka\s+(?:lagi|kembali)|(?:open|reopen)s?(?:\s+again)?)"
_BREAK = r"\s*(?:[,;\n]|\.\s)\s*(?:(?:tapi|tp|but|dan|and)\s+)?|\s+(?:tapi|tp|but)\s+"
_DAYS = rf"{_DAY}(?:\s*(?:,|&|dan|and|\s)\s*{_DAY})*"
_KEPT = re.compile(rf"(?:{_BREAK})(?:yang\s+)?{_DAYS}\s+{_STAYS}[^,;\n]*", re.IGNORECASE)
_KEPT_CLOSELY = re.compile(rf"\s+{_DAY}\s+{_STAYS}[^,;\n]*", re.IGNORECASE)
_BACK = re.compile(rf"(?:{_BREAK})(?:{_AGAIN}\s+{_DAY}|{_DAY}\s+{_AGAIN})\b[^,;\n]*", re.IGNORECASE)
_PART = r"(?:pagi|siang|sore|malam|morning|afternoon|evening)"
_ONLY = r"(?:saja|aja|doang|only|hari)"
_PART_OF_DAY = re.compile(
    rf"\b(?:setengah|separuh|half)\s+(?:hari|(?:a\s+|the\s+)?day)\b|\bhalf-day\b"
    rf"|\b(?:cuma|hanya|only|just|mulai|dari|sampai|from|until)\s+(?:(?:the|di)\s+)?{_PART}\b"
    rf"|\b{_PART}(?:nya)?\s+{_ONLY}\b|\b(?:{WEEKDAY}|{MONTH_NAME}|besok|lusa|tomorrow|hari\s+ini"
    rf"|today|tonight)\s+{_PART}\b|\b(?:jam|pukul|pkl?)\b\.?\s*\d",
    re.IGNORECASE,
)
_OFF = frozenset((Duty.CALL_OFF, Duty.CLOSE, Duty.HOLIDAY))


def only_what_changes(duty: Duty, line: str) -> str:
    """The line without the clauses that tell what stays: "sabtu saja, minggu tetap buka"."""
    if duty not in (Duty.CALL_OFF, Duty.CLOSE, Duty.EDIT):
        return line
    line = _KEPT.sub("", line)
    if duty is Duty.CALL_OFF:
        line = _BACK.sub("", _KEPT_CLOSELY.sub("", line))
    return line


def too_much(officer: Officer, duty: Duty, line: str) -> DeskReply | None:
    """What a line asks for that the duty cannot do by halves; None: it does what is said."""
    if duty not in _OFF:
        return None
    said, _ = split_reason(line)
    meant, *left_out = EXCEPT.split(said, maxsplit=1)
    plan = read_plan(meant, now=officer.now, names=officer.names)
    if duty is Duty.HOLIDAY and (plan.places or plan.regions):
        return DeskSaid(Desk.OFF_IS_FOR_ALL)
    if left_out and _names_a_day(officer, left_out[0]):
        return DeskSaid(Desk.EXCEPTION_UNREAD, left_out[0].strip()[:80])
    if plan.first_day and (plan.opens or plan.closes or _PART_OF_DAY.search(said)):
        return DeskSaid(Desk.WHOLE_DAYS_ONLY)
    return None


def _names_a_day(officer: Officer, words: str) -> bool:
    plan = read_plan(words, now=officer.now, names=officer.names)
    return bool(plan.first_day or plan.days or plan.repeat) and not plan.places
