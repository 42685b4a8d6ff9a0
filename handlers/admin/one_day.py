"""One day of an event: other hours, room, place or day, or an extra day; the series stays."""

import re
from dataclasses import replace
from datetime import date

from handlers.admin.codec import dumps, loads
from handlers.admin.keys import dated, key, rows, two_a_row
from handlers.admin.officer import Officer
from handlers.admin.opening import Open, leave_open
from handlers.admin.pending import propose
from handlers.admin.planned import coming_days, sitting_on
from handlers.admin.showing import picked
from handlers.admin.tokens import Press, mark
from handlers.speech.admin_facts import Asked, Desk, DeskReply, DeskSaid, Key, Question
from handlers.understanding.plans import Plan, read_plan
from schedule_data.model.desk import Action, Change, Edit
from schedule_data.model.event import Event, EventStatus, Override
from schedule_data.model.query import DaySpan

KIND = "one-day"
WHICH = "which-day"
_MOVED = re.compile(
    r"\b(?:pindah|pindahkan|geser|digeser|dipindah\w*|ganti hari|diganti|moved?|shift)\b", re.I
)
_SERIES = re.compile(
    r"\b(?:mulai|sejak|seterusnya|from|starting|since|sampai|hingga|until)\b", re.I
)
_SHOWN = 6


def meant(event: Event, plan: Plan, line: str) -> date | None:
    """The one day that the line speaks of; None: it speaks of the whole event."""
    if plan.repeat is not None or plan.first_day is None:
        return None
    if _SERIES.search(line) and not _MOVED.search(line):
        return None
    day = plan.days[0] if plan.days else plan.first_day
    if not plan.days and plan.last_day != plan.first_day:
        return None
    only = event.recurrence is None and (event.last_day or event.first_day) == event.first_day
    return None if only and day != event.first_day else day


async def choose_day(officer: Officer, event: Event) -> DeskReply:
    """Which of its next days; another can be typed."""
    await leave_open(officer, WHICH, dumps(event), "change")
    return ask_day(officer, event, "dy")


def ask_day(officer: Officer, event: Event, verb: str) -> Asked:
    """The next days of an event as buttons."""
    sittings = coming_days(event.uid, officer.agenda, officer.today, _SHOWN)
    days = (dated(officer, DaySpan.day(s.day), verb, mark("e", event.uid), s.day) for s in sittings)
    back = key(officer, Key.BACK, "ev", mark("e", event.uid))
    return Asked(Question.WHICH_DAY, event.summary, buttons=rows(*two_a_row(days), (back,)))


async def ask_or_show(officer: Officer, event: Event, day: date, line: str) -> DeskReply:
    """The change that the line tells of that day; where it tells none, what it is to be."""
    override = _override(officer, event, day, line)
    if override is None:
        return await ask(officer, event, day)
    return await _proposed(officer, event, override)


async def ask(officer: Officer, event: Event, day: date) -> Asked:
    """What changes on that day?"""
    await leave_open(officer, KIND, dumps(event), day.isoformat())
    return Asked(
        Question.ONE_DAY,
        event.summary,
        day=day,
        buttons=rows((key(officer, Key.BACK, "od", mark("e", event.uid)),)),
    )


async def told(officer: Officer, text: str, asked: Open) -> DeskReply:
    """The words that answer it."""
    event = loads(Event, asked.arg(0))
    if asked.kind == WHICH:
        plan = read_plan(text, now=officer.now, names=officer.names)
        if plan.first_day is None:
            return DeskSaid(Desk.BAD_DAY, text[:80])
        return await ask_or_show(officer, event, plan.first_day, text)
    day = date.fromisoformat(asked.arg(1))
    override = _override(officer, event, day, text, answered=True)
    if override is None:
        return replace(await ask(officer, event, day), unread=text[:80])
    return await _proposed(officer, event, override)


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """A day was chosen; None: it is no such button."""
    if press.verb != "dy":
        return None
    event, day = picked(officer, press), press.day(1)
    if event is None or day is None:
        return DeskSaid(Desk.NOTHING_THERE)
    return await ask(officer, event, day)


async def _proposed(officer: Officer, event: Event, override: Override) -> DeskReply:
    kept = tuple(o for o in event.overrides if o.recurrence_id != override.recurrence_id)
    overrides = sorted((*kept, override), key=lambda each: each.recurrence_id)
    after = replace(event, overrides=tuple(overrides))
    change = Change(Action.CHANGE, (Edit(event, after),), override.reason)
    day = override.day or override.recurrence_id
    return await propose(officer, change, Desk.CHANGED, event.summary, day=day)


def _override(
    officer: Officer, event: Event, day: date, line: str, *, answered: bool = False
) -> Override | None:
    """The changed day, as the line tells it."""
    line = f"jam {line}" if answered and re.match(r"\d{1,2}(?:[.:]\d\d)?\s*[-–]", line) else line
    plan = read_plan(line, now=officer.now, names=officer.names)
    sitting = sitting_on(event.uid, day, officer.agenda)
    planned = day if sitting is None else sitting.recurrence_id
    before = next((o for o in event.overrides if o.recurrence_id == planned), Override(planned))
    venue = next((slug for slug in plan.places if slug != event.venue), None)
    moved = _moved_to(plan, day, line, answered=answered)
    extra = (
        sitting is None
        and before.status is not EventStatus.CANCELLED
        and not _cancelled(event, day)
    )
    changed = replace(
        before,
        status=EventStatus.CONFIRMED,
        opens=plan.opens or before.opens,
        closes=plan.closes or before.closes,
        venue=venue or before.venue,
        room=plan.room or before.room,
        day=moved or (day if extra or sitting is None else before.day),
        reason=_reason(plan) or before.reason,
        added=extra or before.added,
    )
    says = plan.opens or plan.closes or venue or plan.room or moved
    return changed if says or (sitting is None and not answered) else None


def _cancelled(event: Event, day: date) -> bool:
    return any(
        o.recurrence_id == day and o.status is EventStatus.CANCELLED for o in event.overrides
    )


def _moved_to(plan: Plan, day: date, line: str, *, answered: bool) -> date | None:
    days = plan.days or tuple(d for d in (plan.first_day, plan.last_day) if d)
    other = next((each for each in days if each != day), None)
    return other if other is not None and (answered or _MOVED.search(line)) else None


def _reason(plan: Plan) -> str | None:
    words = [w for w in plan.unread if not _MOVED.search(w)]
    return ", ".join(words)[:120] or None
