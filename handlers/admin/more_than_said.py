"""Lines by which more would be done than was said: what stays as it is, is cut off; what a duty
cannot do for a part of the days, of a day or of the city is said, and nothing is saved.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from handlers.admin.day_change import days_of
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
_ALL = re.compile(r"\b(?:semua(?:nya)?|seluruh(?:nya)?|total|all|altogether)\b", re.IGNORECASE)
_CANCELS = re.compile(r"\b(?:di)?batal(?:kan|in)?\b|\bcancel", re.IGNORECASE)
_FREE_TEXT = re.compile(r"\b(?:judul|title|catatan|note)\b", re.IGNORECASE)
_A_DAY = timedelta(days=1)


def read_order(officer: Officer, duty: Duty, line: str) -> tuple[str, DeskReply | None]:
    """The line as the duty may read it, and the answer where it would do more than was said."""
    if duty is Duty.EDIT and _FREE_TEXT.search(line):
        return line, None
    rest, kept = _without_kept(duty, line)
    if kept and _reaches(officer, duty, rest, kept):
        return line, DeskSaid(Desk.EXCEPTION_UNREAD, kept[:80])
    if duty in (Duty.CALL_OFF, Duty.CLOSE):
        rest = _until_back(officer, rest)
    return rest, _too_much(officer, duty, rest)


def _without_kept(duty: Duty, line: str) -> tuple[str, str]:
    """The line without what stays ("sabtu saja, minggu tetap buka"), and what that is."""
    if duty not in (Duty.CALL_OFF, Duty.CLOSE, Duty.EDIT):
        return line, ""
    found = _KEPT.search(line)
    if found is None and duty is Duty.CALL_OFF:
        found = _KEPT_CLOSELY.search(line)
    if found is None:
        return line, ""
    return line[: found.start()] + line[found.end() :], found[0].strip(" ,;.\n")


def _reaches(officer: Officer, duty: Duty, rest: str, kept: str) -> bool:
    """Whether what is ordered without them holds for the days that stay, too."""
    said, _ = split_reason(rest)
    plan = read_plan(said, now=officer.now, names=officer.names)
    if plan.first_day is None:
        return duty is Duty.EDIT or _ALL.search(said) is not None
    if plan.last_day is None or plan.repeat is not None:
        return True
    stay = days_of(read_plan(kept, now=officer.now, names=officer.names))
    return not set(stay).isdisjoint(days_of(plan))


def _until_back(officer: Officer, line: str) -> str:
    """ "2 Des, buka lagi 5 Des" is until the fourth."""
    found = _BACK.search(line)
    if found is None:
        return line
    rest = line[: found.start()] + line[found.end() :]
    plan = read_plan(split_reason(rest)[0], now=officer.now, names=officer.names)
    back = read_plan(found[0].strip(" ,;.\n"), now=officer.now, names=officer.names).first_day
    if plan.first_day is None or plan.days or back is None or back <= plan.first_day:
        return line
    last = back - _A_DAY
    if last == plan.first_day or (plan.last_day or plan.first_day) > plan.first_day:
        return rest
    return f"{line[: found.start()]} sampai {last:%d/%m/%Y}{line[found.end() :]}"


def _too_much(officer: Officer, duty: Duty, line: str) -> DeskReply | None:
    """What a line asks for that the duty cannot do by halves; None: it does what is said."""
    said, _ = split_reason(line)
    if duty is Duty.EDIT and _CANCELS.search(said) and _PART_OF_DAY.search(said):
        return DeskSaid(Desk.WHOLE_DAYS_ONLY)
    if duty not in _OFF:
        return None
    meant, *left_out = EXCEPT.split(said, maxsplit=1)
    plan = read_plan(meant, now=officer.now, names=officer.names)
    if duty is Duty.HOLIDAY and (plan.places or plan.regions):
        return DeskSaid(Desk.OFF_IS_FOR_ALL)
    if left_out and _names_a_day(officer, left_out[0]):
        return DeskSaid(Desk.EXCEPTION_UNREAD, left_out[0].strip()[:80])
    if duty in (Duty.HOLIDAY, Duty.CLOSE) and _has_gaps(days_of(plan)):
        return DeskSaid(Desk.EXCEPTION_UNREAD, meant.strip()[:80])  # both take whole spans
    if plan.first_day and (plan.opens or plan.closes or _PART_OF_DAY.search(said)):
        return DeskSaid(Desk.WHOLE_DAYS_ONLY)
    return None


def _has_gaps(days: Sequence[date]) -> bool:
    """Whether days lie between these that are none of them: "21 dan 28 Nov"."""
    return bool(days) and (max(days) - min(days)).days >= len(set(days))


def _names_a_day(officer: Officer, words: str) -> bool:
    plan = read_plan(words, now=officer.now, names=officer.names)
    return bool(plan.first_day or plan.days or plan.repeat) and not plan.places
