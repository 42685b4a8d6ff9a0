"""/cancelevent of all that is held on a day ("/batal semua besok"): one preview, one undo."""

import re
from datetime import date, timedelta

from handlers.admin.closing_all import are_all, reason_left
from handlers.admin.everywhere import EXCEPT, Everywhere, everywhere
from handlers.admin.finding import split_reason
from handlers.admin.keys import dated, two_a_row
from handlers.admin.leaving_out import without_day
from handlers.admin.named_days import apart, days_meant
from handlers.admin.officer import Officer
from handlers.admin.opening import Open, close, leave_open, open_question
from handlers.admin.pending import propose
from handlers.admin.tokens import Press
from handlers.speech.admin_facts import Asked, DeskReply, DeskSaid
from handlers.speech.admin_parts import Desk, Question
from handlers.understanding.plans import Plan, read_plan
from schedule_data.model.desk import Action, Change, Edit
from schedule_data.model.event import Event, Occurrence
from schedule_data.model.query import DaySpan, Query

WHEN = "off-all-when"
_MOST_DAYS, _LIKELY = 31, 4
_LATER = re.compile(r"(?P<days>.+?)\s+(?P<all>(?:semua(?:nya)?|seluruh(?:nya)?|all)\b.*)", re.I)


async def call_off_all(officer: Officer, line: str) -> DeskReply | None:
    """All sittings of the days that are named; None: the line speaks of one event."""
    said, reason = split_reason(line)
    told = _of_all(officer, said)
    if told is None:
        return None
    rest, *left_out = EXCEPT.split(told.rest, maxsplit=1)
    plan = read_plan(told.rest, now=officer.now, names=officer.names)
    meant = read_plan(rest, now=officer.now, names=officer.names)
    but = read_plan(" ".join(left_out), now=officer.now, names=officer.names)
    unread = left_out and not (but.places or plan.but_not)
    if meant.places or not are_all(officer, rest) or unread:
        return None
    if plan.opens or plan.closes:
        return DeskSaid(Desk.WHOLE_DAYS_ONLY)
    if plan.first_day is None and not left_out:
        return await _ask_when(officer, told.line)
    days = days_meant(plan, told.rest)
    if not days or plan.last_day is None or plan.day_doubt or len(days) > _MOST_DAYS:
        return DeskSaid(Desk.BAD_DAY, line[:80])
    query = Query(
        when=DaySpan(days[0], days[-1]),
        regions=frozenset(plan.regions),
        kinds=told.kinds,
        but=frozenset(but.places),
    )
    held = [each for each in officer.agenda.between(query) if each.day in days]
    return await _proposed(officer, held, days, reason or reason_left(meant))


async def _ask_when(officer: Officer, line: str) -> DeskReply:
    """All of which day? What is to end may be the officer's own reminders, too."""
    await leave_open(officer, WHEN, line)
    days = (officer.today + timedelta(number) for number in range(_LIKELY))
    buttons = (dated(officer, DaySpan.day(day), "cb", day) for day in days)
    return Asked(Question.ALL_WHEN, buttons=two_a_row(buttons))


async def told_when(officer: Officer, text: str, asked: Open) -> DeskReply | None:
    """The day, typed after it was asked for; None: the words name none."""
    if read_plan(text, now=officer.now, names=officer.names).first_day is None:
        await close(officer)
        return None
    return await call_off_all(officer, f"{asked.arg(0)} {text}")


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """The day, chosen; None: it is another button."""
    if press.verb != "cb":
        return None
    asked, day = await open_question(officer, however_old=True), press.day(0)
    if day is None or asked is None or asked.kind != WHEN:
        return DeskSaid(Desk.OLD_BUTTON)
    return await call_off_all(officer, f"{asked.arg(0)} {day:%d/%m/%Y}")


def _of_all(officer: Officer, said: str) -> Everywhere | None:
    """What is said of all places, be "semua" before the days or behind them."""
    later = _LATER.fullmatch(said)
    if later is None or not _days_alone(officer, later["days"]):
        return everywhere(said)
    first, _, behind = later["all"].partition(" ")
    return everywhere(f"semua {behind} {later['days']}") if first else None


def _days_alone(officer: Officer, words: str) -> bool:
    plan: Plan = read_plan(words, now=officer.now, names=officer.names)
    return bool(plan.first_day) and not (plan.named or plan.title or plan.unread or plan.places)


async def _proposed(
    officer: Officer, held: list[Occurrence], days: tuple[date, ...], reason: str
) -> DeskReply:
    span = DaySpan(days[0], days[-1])
    after: dict[str, Event] = {}
    events = officer.snapshot.events
    for each in held:
        event = after.get(each.uid) or events[each.uid]
        after[each.uid] = without_day(officer, event, each.day, reason)
    if not after:
        return DeskSaid(Desk.NOTHING_HELD, days=span, apart=apart(days))
    edits = tuple(Edit(events[uid], event) for uid, event in after.items())
    change = Change(Action.CANCEL, edits, reason or None)
    told = str(len(edits))
    return await propose(officer, change, Desk.CALLED_OFF_ALL, told, days=span, apart=apart(days))
