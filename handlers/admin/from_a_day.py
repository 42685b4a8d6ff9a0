"""Other facts of a series from a day on: it ends the day before, and a new one goes on."""

from dataclasses import replace
from datetime import date, timedelta

from handlers.admin.filling import absorb, says_something
from handlers.admin.making import event_of, sheet_of
from handlers.admin.officer import Officer
from handlers.admin.pending import propose
from handlers.admin.previewing import venue_of
from handlers.speech.admin_facts import DeskReply
from handlers.speech.admin_parts import Desk
from handlers.understanding.plans import Plan
from schedule_data.model.desk import Action, Change, Edit
from schedule_data.model.event import Event, Override


async def by_plan(officer: Officer, event: Event, plan: Plan) -> DeskReply | None:
    """ "Mulai 1 Des jam 8-14" of a series that has begun before; None: it is no such change."""
    start, recurrence = plan.first_day, event.recurrence
    if start is None or recurrence is None or recurrence.rrule is None or plan.days:
        return None
    changes = says_something(replace(plan, first_day=None, last_day=None))
    bounded = plan.repeat is None and plan.last_day not in (None, start)
    if start <= event.first_day or not changes or bounded:
        return None
    new = _going_on(officer, event, plan, start)
    if new is None:
        return None
    before = replace(event, last_day=start - timedelta(days=1), overrides=_until(event, start))
    change = Change(Action.CHANGE, (Edit(event, before), Edit(None, new)))
    return await propose(officer, change, Desk.CHANGED_FROM, event.summary, day=start)


def _going_on(officer: Officer, event: Event, plan: Plan, start: date) -> Event | None:
    """The series from that day on, with what changes."""
    here = replace(plan, first_day=None, last_day=None) if plan.repeat is None else plan
    sheet = absorb(here, sheet_of(event, officer), officer.now, officer.snapshot.venues)
    venue = venue_of(sheet, officer.snapshot.venues)
    if venue is None or sheet.new_venue is not None:
        return None
    last = plan.last_day if plan.repeat is not None else event.last_day
    sheet = replace(
        sheet, before=None, first_day=start, last_day=last, on_holidays=event.on_holidays
    )
    kept = tuple(each for each in event.overrides if each.recurrence_id >= start)
    same = plan.repeat is None
    return replace(event_of(sheet, venue, officer.today), overrides=kept if same else ())


def _until(event: Event, start: date) -> tuple[Override, ...]:
    return tuple(each for each in event.overrides if each.recurrence_id < start)
