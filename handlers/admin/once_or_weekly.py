""" "Kamis jadi Rabu" of an event of every week: only once, or every week from now on?"""

import re
from dataclasses import replace
from datetime import date, timedelta

from handlers.admin import from_a_day, one_day
from handlers.admin.adding import proceed
from handlers.admin.aside import is_question
from handlers.admin.codec import dumps, loads
from handlers.admin.day_change import read_change
from handlers.admin.filling import absorb
from handlers.admin.keys import key, rows
from handlers.admin.making import fresh, sheet_of
from handlers.admin.officer import Officer
from handlers.admin.opening import Open, leave_open, open_question
from handlers.admin.tokens import Press, mark
from handlers.speech.admin_facts import Asked, DeskReply, DeskSaid
from handlers.speech.admin_keys import Key
from handlers.speech.admin_parts import Desk, Question
from handlers.understanding.plans import Repeat
from handlers.understanding.plans.patterns import HOURS, WEEKDAY
from handlers.understanding.plans.repeating import BYDAY, weekdays_of_rule
from schedule_data.model.event import Event

KIND = "once-or-weekly"
_BECOMES = re.compile(
    rf"(?<!\w)(?P<old>(?:(?:dari|from)\s+)?(?:hari\s+)?(?P<from>{WEEKDAY})"
    rf"(?:\s*,?\s*(?:{HOURS}|(?:jam|pukul|pkl|at)\s*\d{{1,2}}(?:[.:]\d\d)?))?)\s*,?\s+"
    r"(?:(?:di)?(?:jadi|jd|jdi|menjadi|jadikan)|(?:di)?(?:ubah|ganti)(?:\s+(?:jadi|menjadi|ke))?"
    rf"|becomes?|→|->)\s+(?=(?:hari\s+)?(?P<to>{WEEKDAY}))",
    re.IGNORECASE,
)
_SIGN = re.compile(r"jadi|jd|ubah|ganti|become|→|->", re.IGNORECASE)
_SEVERAL = re.compile(rf"{WEEKDAY}\s*(?:,|&|/|dan\b|and\b|-|–)\s*(?:hari\s+)?$", re.IGNORECASE)
_AGAIN = re.compile(r"\b(?:setiap|tiap|every)\s+(?:hari\s+)?$", re.IGNORECASE)
_ONCE = re.compile(r"\b(?:sekali|ini|once|only|saja|aja|besok|this)\b", re.IGNORECASE)
_WEEKLY = re.compile(r"\b(?:setiap|tiap|seterusnya|dst|mulai|every|weekly|always)\b", re.IGNORECASE)


def as_move(line: str) -> str:
    """The line with one weekday that becomes another told as a move: "sabtu jadi minggu"."""
    found = _BECOMES.search(line) if _SIGN.search(line) else None
    if found is None or found["from"].casefold()[:3] == found["to"].casefold()[:3]:
        return line
    head = line[: found.start()]
    if _SEVERAL.search(head) or _AGAIN.search(head):
        return line
    return f"{head}{found['old']} pindah ke {line[found.end() :]}"


async def ask(officer: Officer, event: Event, line: str) -> Asked | None:
    """Which of both is meant; None: it is no event of every week, or not held on that weekday."""
    change = read_change(officer, event, line)
    if change is None or change.moved_to is None or not change.days:
        return None
    rule = sheet_of(event, officer).repeat
    if change.days[0].weekday() not in weekdays_of_rule(rule) or _WEEKLY.search(line):
        return None
    await leave_open(officer, KIND, dumps(event), line)
    ways = (key(officer, Key.ONCE, "ow", "1"), key(officer, Key.WEEKLY, "ow", "0"))
    back = key(officer, Key.BACK, "ev", mark("e", event.uid))
    return Asked(
        Question.ONCE_OR_WEEKLY, event.summary, day=change.days[0], buttons=rows(ways, (back,))
    )


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """One of both was chosen; None: another button."""
    if press.verb != "ow":
        return None
    asked = await open_question(officer, however_old=True)
    if asked is None or asked.kind != KIND:
        return DeskSaid(Desk.OLD_BUTTON)
    return await _done(officer, asked, once=press.arg(0) == "1")


async def told(officer: Officer, text: str, asked: Open) -> DeskReply | None:
    """Words that say which; None: they say neither."""
    weekly, once = _WEEKLY.search(text), _ONCE.search(text)
    if is_question(text, fresh(officer)) or not (weekly or once):
        return None
    return await _done(officer, asked, once=weekly is None)


async def _done(officer: Officer, asked: Open, *, once: bool) -> DeskReply:
    event, line = loads(Event, asked.arg(0)), asked.arg(1)
    if once:
        return await one_day.by_line(officer, event, line) or DeskSaid(Desk.NO_CHANGE)
    return await _weekly(officer, event, line) or DeskSaid(Desk.NO_CHANGE)


async def _weekly(officer: Officer, event: Event, line: str) -> DeskReply | None:
    """The weekday in the place of the other, from the week on in which it is first said of."""
    change, rule = read_change(officer, event, line), sheet_of(event, officer).repeat
    if change is None or change.moved_to is None or rule is None:
        return None
    old, new = change.days[0], change.moved_to.weekday()
    days = (weekdays_of_rule(rule) - {old.weekday()}) | {new}
    told = ",".join(BYDAY[day] for day in sorted(days))
    plan = replace(
        change.plan,
        first_day=_since(officer, event, old),
        last_day=event.last_day,
        days=(),
        repeat=Repeat(f"FREQ=WEEKLY;BYDAY={told}", rule.working_days and new < 5),
        or_else=(),
        unread=(),
        title="",
    )
    later = await from_a_day.by_plan(officer, event, plan)
    if later is not None:
        return later
    # It has not begun: it is of the new days altogether.
    sheet = absorb(plan, sheet_of(event, officer), officer.now, officer.snapshot.venues)
    return await proceed(officer, sheet)


def _since(officer: Officer, event: Event, old: date) -> date:
    """The Monday of that week; not before tomorrow, nor before the event begins."""
    monday = old - timedelta(old.weekday())
    return max(monday, officer.today + timedelta(1), event.first_day)
