"""One day of an event: other hours, room, place or day, or an extra day; the series stays."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from handlers.admin.codec import dumps, loads
from handlers.admin.day_change import (
    DayChange,
    changed,
    days_of,
    fits_a_day,
    read_answer,
    read_change,
)
from handlers.admin.days_elsewhere import ask_place
from handlers.admin.keys import dated, key, rows, two_a_row
from handlers.admin.not_held import adds_a_day, has_day
from handlers.admin.officer import Officer
from handlers.admin.opening import Open, leave_open, open_question
from handlers.admin.pending import propose
from handlers.admin.planned import coming_days
from handlers.admin.showing import picked
from handlers.admin.tokens import Press, mark
from handlers.speech.admin_facts import Asked, DeskReply, DeskSaid
from handlers.speech.admin_keys import Key
from handlers.speech.admin_parts import Desk, Question
from handlers.understanding.plans import Plan, read_plan
from schedule_data.model.desk import Action, Change, Edit
from schedule_data.model.event import Event
from schedule_data.model.query import DaySpan

KIND = "one-day"
WHICH = "which-day"
_SHOWN = 6
_LOOKED_AT = 60


async def by_line(officer: Officer, event: Event, line: str) -> DeskReply | None:
    """What the line says of single days of the event; None: it speaks of all of it."""
    change = read_change(officer, event, line)
    if change is None:
        return None
    if change.plan.day_doubt is not None:
        return await choose_day(officer, event, line)
    if not change.days:
        sittings = coming_days(event.uid, officer.agenda, officer.today, 2)
        if len(sittings) != 1:
            return await choose_day(officer, event, line)
        change = replace(change, days=(sittings[0].day,))
    change = where_held(officer, event, change)
    missed = _missed(officer, event, change, line)
    if missed is not None:
        adds = change.moved_to is None and len(change.days) == 1
        return await _not_held(officer, event, missed, line, adds=adds)
    if change.moved_to is not None and not fits_a_day(change.plan):
        return await ask(officer, event, change.days[0], unread=line[:80])
    if not change.changes(event):
        return await ask(officer, event, change.days[0])
    return await _proposed(officer, event, change)


def _missed(officer: Officer, event: Event, change: DayChange, line: str) -> date | None:
    """The first of those days that the event does not have. Of "this week" those are meant on which
    a series is held; of an event of some days, each that is told by its date.
    """
    if adds_a_day(line):
        return None
    missed = [day for day in change.days if not has_day(officer, event, day)]
    each = event.recurrence is None and not change.plan.or_else
    return missed[0] if missed and (each or len(missed) == len(change.days)) else None


async def _not_held(
    officer: Officer, event: Event, day: date, line: str, *, adds: bool = False
) -> DeskReply:
    """It has no such day: the days that it has are shown, and `line` is done on the one chosen.
    `adds`: that day may be meant as one more.
    """
    asked = await choose_day(officer, event, line)
    of = mark("e", event.uid)
    more = replace(dated(officer, DaySpan.day(day), "dy", of, day), key=Key.EXTRA_DAY)
    buttons = rows(*asked.buttons[:-1], (more if adds else None,), asked.buttons[-1])
    return DeskSaid(Desk.NO_SUCH_SITTING, event.summary, day, buttons=buttons)


async def by_plans(officer: Officer, event: Event, plans: Sequence[Plan]) -> DeskReply:
    """Several days of the event, each with what changes on it."""
    after = event
    for plan in plans:
        change = where_held(officer, event, DayChange(days_of(plan), plan))
        after = changed(officer, after, change)
    saved = Change(Action.CHANGE, (Edit(event, after),))
    return await propose(officer, saved, Desk.CHANGED, event.summary, day=plans[0].first_day)


def where_held(officer: Officer, event: Event, change: DayChange) -> DayChange:
    """A weekday is that of the event's own days: the first on which it is held."""
    if len(change.days) != 1 or not change.plan.or_else:
        return change  # a date was said
    day = change.days[0]
    coming = coming_days(event.uid, officer.agenda, officer.today, _LOOKED_AT)
    held = [each.day for each in coming if each.day.weekday() == day.weekday()]
    return replace(change, days=(held[0],)) if held and day not in held else change


async def choose_day(officer: Officer, event: Event, line: str = "") -> Asked:
    """Which of its next days; another can be typed. `line` tells already what changes."""
    await leave_open(officer, WHICH, dumps(event), line)
    return ask_day(officer, event, "dy")


def ask_day(officer: Officer, event: Event, verb: str) -> Asked:
    """The next days of an event as buttons."""
    sittings = coming_days(event.uid, officer.agenda, officer.today, _SHOWN)
    of = mark("e", event.uid)
    different = dict.fromkeys(sitting.day for sitting in sittings)
    days = (dated(officer, DaySpan.day(day), verb, of, day) for day in different)
    back = key(officer, Key.BACK, "ev", of)
    return Asked(Question.WHICH_DAY, event.summary, buttons=rows(*two_a_row(days), (back,)))


async def ask(officer: Officer, event: Event, day: date, *, unread: str = "") -> DeskReply:
    """What changes on that day?"""
    await leave_open(officer, KIND, dumps(event), day.isoformat())
    back = key(officer, Key.BACK, "od", mark("e", event.uid))
    return Asked(Question.ONE_DAY, event.summary, unread, day, buttons=rows((back,)))


async def told(officer: Officer, text: str, asked: Open) -> DeskReply:
    """The words that answer it."""
    event = loads(Event, asked.arg(0))
    if asked.kind == WHICH:
        plan = read_plan(text, now=officer.now, names=officer.names)
        if plan.first_day is None:
            return DeskSaid(Desk.BAD_DAY, text[:80])
        line = asked.arg(1)
        if line and not adds_a_day(text) and not has_day(officer, event, plan.first_day):
            return await _not_held(officer, event, plan.first_day, line)
        return await _on(officer, event, plan.first_day, line or text)
    return await _answered(officer, event, date.fromisoformat(asked.arg(1)), text)


async def _on(officer: Officer, event: Event, day: date, line: str) -> DeskReply:
    """The day is chosen; the line may tell already what changes on it."""
    change = read_change(officer, event, line) if line else None
    if change is not None and change.moved_to == day:  # it was named, and not where it goes
        change = replace(change, moved_to=None)
    if change is None or not change.changes(event):
        return await ask(officer, event, day)
    return await _proposed(officer, event, replace(change, days=(day,)))


async def _answered(officer: Officer, event: Event, day: date, text: str) -> DeskReply:
    change = read_answer(officer, day, text)
    if change.plan.place_words:
        return await ask_place(officer, event, (day,), text, change.plan.place_words)
    unknown = change.plan.area_words
    if unknown or not change.changes(event):
        return await ask(officer, event, day, unread=unknown or text[:80])
    return await _proposed(officer, event, change)


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """A day was chosen; None: it is no such button."""
    if press.verb != "dy":
        return None
    asked = await open_question(officer, however_old=True)
    line = asked.arg(1) if asked is not None and asked.kind == WHICH else ""
    event, day = picked(officer, press), press.day(1)
    if event is None or day is None:
        return DeskSaid(Desk.NOTHING_THERE)
    return await _on(officer, event, day, line)


async def _proposed(officer: Officer, event: Event, change: DayChange) -> DeskReply:
    after = changed(officer, event, change)
    # Of several days that were named only those on which it is held are different.
    different = [each.recurrence_id for each in after.overrides if each not in event.overrides]
    first = min(different, default=change.days[0])
    saved = Change(Action.CHANGE, (Edit(event, after),), change.reason or None)
    return await propose(officer, saved, Desk.CHANGED, event.summary, day=first)
