"""Lines by which more would be done than was said: what stays as it is, is cut off or left out;
what a duty cannot do for a part of the days, of a day or of the city is said, and nothing is saved.
"""

import re

from handlers.admin.day_change import days_of
from handlers.admin.days_that_stay import but_for, until_back, without_kept
from handlers.admin.everywhere import EXCEPT
from handlers.admin.excepted_days import are_read, names_a_day, plainly_left_out, with_day_numbers
from handlers.admin.finding import split_reason
from handlers.admin.not_so_ordered import not_so
from handlers.admin.officer import Officer
from handlers.admin.order_words import onwards, with_cause, with_length, without_the_order
from handlers.admin.together import names_several
from handlers.admin.words import Duty
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_parts import Desk
from handlers.understanding.plans import LONGEST, Plan, read_plan
from handlers.understanding.plans.patterns import MONTH_NAME, WEEKDAY

_PART = r"(?:pagi|siang|sore|malam|morning|afternoon|evening)"
_ONLY = r"(?:saja|aja|doang|only|hari)"
_A_PART = re.compile(
    rf"\b(?:setengah|separuh|half)\s+(?:hari|(?:a\s+|the\s+)?day)\b|\bhalf-day\b"
    rf"|\b(?:cuma|hanya|only|just|mulai|dari|sampai|from|until)\s+(?:(?:the|di)\s+)?{_PART}\b"
    rf"|\b{_PART}(?:nya)?\s+{_ONLY}\b|\b(?:{WEEKDAY}|{MONTH_NAME}|besok|lusa|tomorrow|hari\s+ini"
    rf"|today|tonight)\s+{_PART}\b",
    re.IGNORECASE,
)
_HOUR = re.compile(r"\b(?:jam|pukul|pkl?)\b\.?\s*\d", re.IGNORECASE)
_OFF = frozenset((Duty.CALL_OFF, Duty.CLOSE, Duty.HOLIDAY))
_ALL = re.compile(
    r"\b(?:semua(?:nya)?|seluruh(?:nya)?|total|all|every|altogether)\b", re.IGNORECASE
)
_CANCELS = re.compile(r"\b(?:di)?batal(?:kan|in)?\b|\bcancel", re.IGNORECASE)
_LONGEST_ORDER = 500
_FREE_TEXT = re.compile(r"\b(?:judul|title|catatan|note)\b", re.IGNORECASE)


def read_order(officer: Officer, duty: Duty, line: str) -> tuple[str, DeskReply | None]:
    """The line as the duty may read it, and the answer where it would do more than was said."""
    if duty is Duty.EDIT and _FREE_TEXT.search(line):
        return line, None
    line = _evened(line[: LONGEST if duty is Duty.EDIT else _LONGEST_ORDER])
    rest, kept = without_kept(duty, line)
    if kept and _reaches(officer, duty, rest, kept):
        if duty is Duty.EDIT:
            return line, DeskSaid(Desk.EXCEPTION_UNREAD, kept[:80])
        rest = but_for(rest, kept)
    if duty is Duty.EDIT:
        rest = with_day_numbers(rest)
    if duty in _OFF:
        rest = with_length(plainly_left_out(without_the_order(rest)))
    if duty in (Duty.CALL_OFF, Duty.CLOSE):
        rest = with_cause(officer, until_back(officer, onwards(officer, rest)))
    return rest, _too_much(officer, duty, rest)


def _evened(line: str) -> str:
    """The line with one blank between words, and none around the end of a line."""
    return "\n".join(filter(None, (" ".join(part.split()) for part in line.splitlines())))


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


def _too_much(officer: Officer, duty: Duty, line: str) -> DeskReply | None:
    """What a line asks for that the duty cannot do by halves; None: it does what is said."""
    said, _ = split_reason(line)
    if duty is Duty.EDIT:
        if _ALL.search(said) is None and names_several(officer, said):
            return DeskSaid(Desk.EACH_PLACE_ALONE)
        if _CANCELS.search(said) and (_A_PART.search(said) or _HOUR.search(said)):
            return DeskSaid(Desk.WHOLE_DAYS_ONLY)
        off = read_plan(said, now=officer.now, names=officer.names).weekday_off
        return None if off is None else DeskSaid(Desk.WEEKDAY_WRONG, day=off)
    if duty not in _OFF:
        return None
    meant, *left_out = EXCEPT.split(said, maxsplit=1)
    plan = read_plan(meant, now=officer.now, names=officer.names)
    wrong = not_so(officer, duty, plan, said)
    if wrong is not None:
        return wrong
    if left_out and not _is_left_out(officer, duty, plan, said):
        return DeskSaid(Desk.EXCEPTION_UNREAD, left_out[0].strip()[:80])
    return DeskSaid(Desk.WHOLE_DAYS_ONLY) if _is_a_part(duty, plan, said) else None


def _is_a_part(duty: Duty, plan: Plan, said: str) -> bool:
    """Whether a part of a day is meant. Both hours of a sitting may be all of it: that is looked at
    where the event is known.
    """
    if _A_PART.search(said):
        return plan.first_day is not None or duty is Duty.CALL_OFF
    if duty is Duty.CALL_OFF:
        hours = _HOUR.search(said) or plan.opens or plan.closes
        return bool(hours) and not (plan.opens and plan.closes)
    return plan.first_day is not None and bool(_HOUR.search(said) or plan.opens or plan.closes)


def _is_left_out(officer: Officer, duty: Duty, meant: Plan, said: str) -> bool:
    """Whether the duty can do without what stands behind "kecuali", as it is said."""
    out = EXCEPT.split(said, maxsplit=1)[1]
    plan = read_plan(out, now=officer.now, names=officer.names)
    if plan.places:
        named = plan.first_day or plan.days or plan.repeat
        return duty is not Duty.HOLIDAY and bool(_ALL.search(said)) and not named
    if meant.first_day is None:  # of all its days: the event tells which those are
        return duty is Duty.CALL_OFF and names_a_day(officer, out)
    return are_read(officer, said)
