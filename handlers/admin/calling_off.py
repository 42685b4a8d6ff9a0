"""/cancelevent: the days that are named, from a day on, or all of it; the reason is asked and told
to citizens.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from handlers.admin.calling_off_all import call_off_all
from handlers.admin.codec import dumps, loads
from handlers.admin.day_change import IDLE
from handlers.admin.everywhere import EXCEPT
from handlers.admin.excepted_days import are_read, with_days_of
from handlers.admin.finding import find, split_reason
from handlers.admin.keys import dated, key, named, rows, two_a_row
from handlers.admin.leaving_out import without_day
from handlers.admin.named_days import days_meant
from handlers.admin.officer import Officer
from handlers.admin.one_day import ask_day
from handlers.admin.opening import Open, leave_open, open_question
from handlers.admin.pending import propose
from handlers.admin.planned import coming_days, sitting_on
from handlers.admin.showing import picked
from handlers.admin.tokens import Press, mark
from handlers.admin.which_event import answered, ask_which
from handlers.admin.why_off import goes_back, is_untold, put_right
from handlers.speech.admin_facts import Asked, DeskReply, DeskSaid
from handlers.speech.admin_keys import Key
from handlers.speech.admin_parts import Desk, Question
from handlers.understanding.plans import Plan, read_plan
from schedule_data.model.desk import Action, Change, Edit
from schedule_data.model.event import Event, EventStatus
from schedule_data.model.query import DaySpan

DAY, DAYS, FROM, ALL = "day", "days", "from", "all"
EVENT, WHICH, WHY = "off-event", "off-day", "off-why"
REASONS = ("Tempat tidak dapat dipakai", "Petugas berhalangan", "Cuaca buruk", "Ada acara lain")
"""The usual reasons, as citizens read them."""
_MOST_SITTINGS = 31
_FROM = re.compile(r"\b(?:mulai|sejak|seterusnya|dst|from|starting|onwards?|since)\b", re.I)
_ALL = re.compile(r"\b(?:semua(?:nya)?|seluruh(?:nya)?|total|all|altogether|selamanya)\b", re.I)


async def call_off(officer: Officer, line: str) -> DeskReply:
    """The command; what the line leaves open is asked."""
    every = await call_off_all(officer, line)
    if every is not None:
        return every
    found = find(officer, _ALL.sub(" ", line).strip())
    if found.sure is None:
        if line and not found.page.total:
            return DeskSaid(Desk.NONE_FOUND, line)
        return await ask_which(officer, found, EVENT, "co", line)
    return await _of_event(officer, found.sure, line)


async def named_event(officer: Officer, text: str, asked: Open) -> DeskReply | None:
    """Words that answer "which event?"."""
    answer = await answered(officer, text, asked)
    if answer is None:
        return None
    found, line = answer
    if found.sure is not None:
        return await _of_event(officer, found.sure, line)
    if not found.page.total:
        return DeskSaid(Desk.NONE_FOUND, text[:80])
    return await ask_which(officer, found, EVENT, "co", line)


async def _of_event(officer: Officer, event: Event, line: str) -> DeskReply:
    said, reason = split_reason(line)
    said = _with_its_days(officer, event, said)
    plan = read_plan(said, now=officer.now, names=officer.names) if said else None
    refused = _refused(officer, event, plan, said)
    if refused is not None:
        return refused
    dated = plan is not None and plan.first_day is not None
    if _ALL.search(line) and not dated:  # "semua besok" is all of that day
        return await _with_reason(officer, event, ALL, (officer.today,), reason)
    if plan is None or plan.first_day is None or plan.day_doubt is not None:
        only = _only_day(officer, event)
        if only is None:
            await leave_open(officer, WHICH, dumps(event))
            return _ask_day(officer, event)
        return await _with_reason(officer, event, DAY, (only,), reason)
    return await _on_days(officer, event, plan, said, reason or _left(plan))


def _with_its_days(officer: Officer, event: Event, said: str) -> str:
    """ "Aeon kecuali Minggu" with all days of it that are to come; as it is where it has no end."""
    if not EXCEPT.search(said):
        return said
    head = read_plan(EXCEPT.split(said)[0], now=officer.now, names=officer.names)
    endless = event.recurrence is not None and event.recurrence.rrule and event.last_day is None
    coming = coming_days(event.uid, officer.agenda, officer.today, _MOST_SITTINGS + 1)
    if head.first_day is not None or endless or not 0 < len(coming) <= _MOST_SITTINGS:
        return said
    return with_days_of(said, DaySpan(coming[0].day, coming[-1].day))


def _refused(officer: Officer, event: Event, plan: Plan | None, said: str) -> DeskSaid | None:
    """What is said where days are left out that cannot be, or hours are named that are not its."""
    if plan is None:
        return None
    if EXCEPT.search(said) and not are_read(officer, said):
        return DeskSaid(Desk.EXCEPTION_UNREAD, EXCEPT.split(said, maxsplit=1)[1].strip()[:80])
    if plan.services and (not event.services or set(event.services) - set(plan.services)):
        return DeskSaid(Desk.ALL_OF_IT_ONLY)
    sittings = (sitting_on(event.uid, day, officer.agenda) for day in days_meant(plan, said))
    hours = {(each.opens, each.closes) for each in sittings if each is not None}
    told = (plan.opens, plan.closes)
    if any(told) and {told} != (hours or {(event.opens, event.closes)}):
        return DeskSaid(Desk.WHOLE_DAYS_ONLY)
    return None


async def _on_days(officer: Officer, event: Event, plan: Plan, said: str, reason: str) -> DeskReply:
    first = plan.first_day
    if first is None:
        return DeskSaid(Desk.BAD_DAY)
    if _FROM.search(said) and not plan.days and plan.last_day in (None, first):
        return await _with_reason(officer, event, FROM, (first,), reason)
    # Of "this week" the days on which it is held; who counts days up means each of them.
    named = days_meant(plan, said)
    held = tuple(day for day in named if sitting_on(event.uid, day, officer.agenda))
    if not named:
        return _ask_day(officer, event)
    missed = next((day for day in named if day not in held), None)
    if missed is not None and (plan.days or not held):
        buttons = _ask_day(officer, event).buttons
        return DeskSaid(Desk.NO_SUCH_SITTING, event.summary, missed, buttons=buttons)
    return await _with_reason(officer, event, DAY if len(held) == 1 else DAYS, held, reason)


def _left(plan: Plan) -> str:
    return ", ".join(each for each in plan.unread if each.casefold() not in IDLE)[:120]


def _only_day(officer: Officer, event: Event) -> date | None:
    """The day of an event that has only one left."""
    sittings = coming_days(event.uid, officer.agenda, officer.today, 2)
    return sittings[0].day if len(sittings) == 1 else None


def _ask_day(officer: Officer, event: Event) -> Asked:
    asked = ask_day(officer, event, "cd")
    every = key(officer, Key.ALL_OF_IT, "ca", mark("e", event.uid))
    return replace(asked, buttons=rows(*asked.buttons[:-1], (every, *asked.buttons[-1])))


async def _with_reason(
    officer: Officer, event: Event, scope: str, days: tuple[date, ...], reason: str
) -> DeskReply:
    if reason:
        return await _proposed(officer, event, scope, days, reason)
    told, day = ",".join(map(str, days)), days[0]
    await leave_open(officer, WHY, dumps(event), scope, told)
    of = mark("e", event.uid)
    reasons = (
        named(officer, text, "cr", of, scope, day, index) for index, text in enumerate(REASONS)
    )
    onwards = replace(dated(officer, DaySpan.day(day), "cs", of, day), key=Key.FROM_DAY_ON)
    from_day_on = onwards if scope == DAY else None
    none = key(officer, Key.NO_REASON, "cr", of, scope, day, "")
    return Asked(
        Question.REASON,
        event.summary,
        day=day if scope in (DAY, FROM) else None,
        days=DaySpan(min(days), max(days)) if scope == DAYS else None,
        apart=_apart(officer, event, days) if scope == DAYS else (),
        problem=scope,
        buttons=rows(*two_a_row(reasons), (none, from_day_on)),
    )


async def _proposed(
    officer: Officer, event: Event, scope: str, days: tuple[date, ...], reason: str
) -> DeskReply:
    saying = {FROM: Desk.CALLED_OFF_FROM, ALL: Desk.CALLED_OFF}.get(scope, Desk.CALLED_OFF_DAY)
    after = event if scope in (DAY, DAYS) else _ended(event, scope, days[0])
    for day in days if scope in (DAY, DAYS) else ():
        after = without_day(officer, after, day, reason)
    if after.status is EventStatus.CANCELLED:
        saying = Desk.CALLED_OFF
    change = Change(Action.CANCEL, (Edit(event, after),), reason or None)
    if scope == DAYS:
        span, named = DaySpan(min(days), max(days)), _apart(officer, event, days)
        return await propose(officer, change, saying, event.summary, days=span, apart=named)
    told = None if saying is Desk.CALLED_OFF else days[0]
    return await propose(officer, change, saying, event.summary, day=told)


def _apart(officer: Officer, event: Event, days: tuple[date, ...]) -> tuple[date, ...]:
    """The days, where it is held on others between them."""
    held = {
        day for day in DaySpan(min(days), max(days)) if sitting_on(event.uid, day, officer.agenda)
    }
    return () if held <= set(days) else days


def _ended(event: Event, scope: str, day: date) -> Event:
    """No sitting from `day` on; an event that has none before it is called off altogether."""
    recurrence = event.recurrence
    if scope == ALL or day <= event.first_day:
        return replace(event, status=EventStatus.CANCELLED)
    if recurrence is not None:
        kept = tuple(each for each in recurrence.rdates if each < day)
        if recurrence.rrule is None and not kept and recurrence.rdates:
            return replace(event, status=EventStatus.CANCELLED)
        recurrence = replace(recurrence, rdates=kept)
    overrides = tuple(o for o in event.overrides if (o.day or o.recurrence_id) < day)
    named = recurrence is not None and recurrence.rrule is None and bool(recurrence.rdates)
    last = event.last_day if named else day - timedelta(days=1)
    return replace(event, last_day=last, recurrence=recurrence, overrides=overrides)


async def told(officer: Officer, text: str, asked: Open) -> DeskReply:
    """Words that answer "which day?" or "why?"."""
    event = loads(Event, asked.arg(0))
    if asked.kind == WHY:
        if goes_back(text):
            await leave_open(officer, WHICH, dumps(event))
            return _ask_day(officer, event)
        meant = put_right(text)
        if meant is None:
            reason = "" if is_untold(text) else " ".join(text.split())[:200]
            return await _proposed(officer, event, asked.arg(1), _days(asked), reason)
        if read_plan(meant, now=officer.now, names=officer.names).first_day is None:
            return await call_off(officer, meant)
        text = meant
    said, reason = split_reason(text)
    said = _with_its_days(officer, event, said)
    plan = read_plan(said, now=officer.now, names=officer.names)
    if plan.first_day is None:
        return DeskSaid(Desk.BAD_DAY, text[:80], buttons=_ask_day(officer, event).buttons)
    refused = _refused(officer, event, plan, said)
    return refused or await _on_days(officer, event, plan, said, reason or _left(plan))


def _days(asked: Open) -> tuple[date, ...]:
    return tuple(map(date.fromisoformat, asked.arg(2).split(",")))


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """A button of this duty; None: it is none."""
    if press.verb not in ("co", "cd", "cs", "ca", "cr"):
        return None
    event = picked(officer, press)
    if event is None:
        return DeskSaid(Desk.NOTHING_THERE)
    if press.verb == "co":
        return await _of_event(officer, event, await officer.jotted())
    if press.verb == "ca":
        return await _with_reason(officer, event, ALL, (officer.today,), "")
    if press.verb == "cr":
        return await _reason_chosen(officer, event, press)
    day = press.day(1)
    if day is None:
        return DeskSaid(Desk.NOTHING_THERE)
    return await _with_reason(officer, event, FROM if press.verb == "cs" else DAY, (day,), "")


async def _reason_chosen(officer: Officer, event: Event, press: Press) -> DeskReply:
    scope, day, index = press.arg(1), press.day(2), press.arg(3)
    if scope not in (DAY, DAYS, FROM, ALL) or day is None:
        return DeskSaid(Desk.NOTHING_THERE)
    days: tuple[date, ...] = (day,)
    if scope == DAYS:  # the button has room for one; the question, while it is open, knows all
        asked = await open_question(officer, however_old=True)
        if asked is None or (asked.kind, asked.arg(0)) != (WHY, dumps(event)):
            return DeskSaid(Desk.OLD_BUTTON)
        days = _days(asked)
    chosen = REASONS[int(index)] if index.isdecimal() and int(index) < len(REASONS) else ""
    return await _proposed(officer, event, scope, days, chosen)
