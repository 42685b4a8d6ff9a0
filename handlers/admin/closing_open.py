"""A closure that is told without its end: until when is asked, or nobody knows yet."""

import re
from datetime import date, timedelta

from handlers.admin.keys import dated, key, rows, two_a_row
from handlers.admin.officer import Officer
from handlers.admin.opening import Open, leave_open
from handlers.speech.admin_facts import Asked
from handlers.speech.admin_keys import Key
from handlers.speech.admin_parts import Question
from handlers.understanding.plans import Plan, read_plan
from schedule_data.model.place import Venue
from schedule_data.model.query import DaySpan

UNTIL = "close-until"
WITHOUT_END = "sampai pemberitahuan lebih lanjut"
"""How citizens read it: reasons are told as they are written."""
_WITHOUT_END = re.compile(
    r"\s*\b(?:(?:sampai|sampe|hingga|s/?d|until|till)\s+)?(?:ada\s+)?"
    r"(?:pemberitahuan(?:\s+(?:lebih\s+lanjut|selanjutnya|berikutnya|lagi))?|pengumuman"
    r"(?:\s+(?:lebih\s+lanjut|selanjutnya|berikutnya|lagi))|further\s+notice"
    r"|waktu yang (?:belum|tidak) ditentukan|seterusnya|selamanya|permanently|permanen)\b"
    r"|\s*\b(?:sampai|sampe|hingga|until|till)\s+(?:(?:di)?buka\s+(?:lagi|kembali)"
    r"|(?:it\s+)?(?:re-?opens|opens\s+again))\b(?!\s*\w)",
    re.IGNORECASE,
)
_A_YEAR = timedelta(days=364)
_LENGTHS = (1, 7, 30)


def without_end(said: str) -> tuple[str, bool]:
    """The words without "until further notice", and whether they say so."""
    rest = _WITHOUT_END.sub(" ", said)
    return rest.strip(), rest != said


def far_end(first: date) -> date:
    """The end that is told in the place of none."""
    return first + _A_YEAR


def with_no_end(reason: str) -> str:
    """The reason, and that the end is not known."""
    return ", ".join(filter(None, (reason, WITHOUT_END)))


async def ask_until(officer: Officer, venue: Venue, first: date, reason: str) -> Asked:
    """Until when? One day, a week, a month or no end are one tap away."""
    await leave_open(officer, UNTIL, venue.slug, first.isoformat(), reason)
    spans = (DaySpan(first, first + timedelta(days - 1)) for days in _LENGTHS)
    days = [dated(officer, span, "cu", span.end) for span in spans]
    none = key(officer, Key.WITHOUT_END, "cu", "")
    return Asked(
        Question.CLOSE_UNTIL, venue.name, day=first, buttons=rows(*two_a_row(days), (none,))
    )


def end_told(officer: Officer, text: str, asked: Open) -> date | None:
    """The last day that the words name: "30 Nov", "seminggu", "sampai 3 Des"."""
    first = date.fromisoformat(asked.arg(1))
    for before in ("", "sampai ", "selama "):
        line = f"mulai {first:%d/%m/%Y} {before}{text}"
        plan: Plan = read_plan(line, now=officer.now, names=officer.names)
        if plan.last_day is not None and plan.last_day >= first == plan.first_day:
            return plan.last_day
    return None
