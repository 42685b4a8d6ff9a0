"""Days that an order leaves out ("25-29 Nov kecuali Rabu"): read to the last word, or not done."""

import re

from handlers.admin.day_change import days_of
from handlers.admin.everywhere import EXCEPT
from handlers.admin.officer import Officer
from handlers.understanding.nearby import one_apart
from handlers.understanding.plans import read_plan
from handlers.understanding.plans.patterns import MONTH_NAME
from schedule_data.model.query import DaySpan

_LONGEST = 366
_BARE_DAY = re.compile(
    rf"(?<=kecuali\s)\s*(?=\d{{1,2}}(?![\d.:/])(?!\s+{MONTH_NAME}))", re.IGNORECASE
)
_THAT_OF = re.compile(r"\bkecuali\s+(?:(?:yang|yg|pada|on|the|for|di\s+hari)\s+)+", re.IGNORECASE)
_WORDS = re.compile(r"\b(?:kecuali|selain|tanpa|minus|except(?:\s+for)?|but\s+not|without)\b", re.I)
_ALIKE = re.compile(r"\b[ke][a-z]{4,7}\b", re.IGNORECASE)
_BOUND = re.compile(
    r"\b(?:mulai|sejak|dari|sampai|sampe|hingga|sebelum|sesudah|setelah|from|since|until|till"
    r"|before|after)\b",
    re.IGNORECASE,
)


def plainly_left_out(line: str) -> str:
    """The line with one word for what is left out, and day numbers behind it as such."""
    line = _WORDS.sub("kecuali", _ALIKE.sub(_spelled, line))
    return with_day_numbers(_THAT_OF.sub("kecuali ", line))


def _spelled(found: re.Match[str]) -> str:
    word = found[0].casefold()
    known = word == "kecuali" or one_apart(word, "kecuali") or one_apart(word, "except")
    return "kecuali" if known else found[0]


def with_day_numbers(line: str) -> str:
    """The line with a number behind "kecuali" as a day of that month."""
    return _BARE_DAY.sub("tgl ", line)


def names_a_day(officer: Officer, words: str) -> bool:
    """Whether the words name days and no place."""
    plan = read_plan(words, now=officer.now, names=officer.names)
    return bool(plan.first_day or plan.days or plan.repeat) and not plan.places


def are_read(officer: Officer, said: str) -> bool:
    """Whether all that stands behind "kecuali" is days, of those that are named before it."""
    meant, out = EXCEPT.split(said, maxsplit=1)
    before = read_plan(meant, now=officer.now, names=officer.names)
    plan = read_plan(said, now=officer.now, names=officer.names)
    same = (plan.first_day, plan.last_day, plan.days) == (
        before.first_day, before.last_day, before.days,
    )  # fmt: skip
    if not same or plan.repeat is not None or plan.day_doubt is not None or _BOUND.search(out):
        return False
    if any(character.isdigit() for words in plan.unread for character in words):
        return False
    named = set(days_of(before))
    return (
        bool(plan.but_not)
        and len(named) < _LONGEST
        and named > set(plan.but_not)
        and (plan.places, plan.opens, plan.room) == (before.places, before.opens, before.room)
    )


def with_days_of(said: str, days: DaySpan) -> str:
    """ "Aeon kecuali Minggu" of an event that is held on `days`, with those days named."""
    head, *out = EXCEPT.split(said, maxsplit=1)
    return f"{head} {days.start:%d/%m/%Y} sampai {days.end:%d/%m/%Y} kecuali {' '.join(out)}"
