"""A draft of what is there already changes that event instead: nobody is told of two."""

from handlers.admin.adding import proceed
from handlers.admin.day_change import DayChange, changed, days_of, fits_a_day
from handlers.admin.filling import absorb
from handlers.admin.from_a_day import by_plan
from handlers.admin.making import sheet_of
from handlers.admin.officer import Officer
from handlers.admin.pending import propose
from handlers.admin.planned import is_series
from handlers.admin.sheet import Sheet
from handlers.admin.tokens import Press, marked
from handlers.speech.admin_facts import DeskReply
from handlers.speech.admin_parts import Desk
from handlers.understanding.plans import Plan
from schedule_data.model.desk import Action, Change, Edit
from schedule_data.model.event import Event


async def change_that(officer: Officer, press: Press, sheet: Sheet) -> DeskReply:
    """What the draft says, said of the event that is there."""
    uid = marked("e", press.arg(1), officer.snapshot.events)
    if uid is None or sheet.also:
        return await proceed(officer, sheet)
    event = officer.snapshot.events[uid]
    plan = _plan(sheet, event)
    single = sheet.repeat is None and bool(days_of(plan))
    if single and is_series(event) and fits_a_day(plan):
        return await _on_its_days(officer, event, plan)
    told = await by_plan(officer, event, plan, alone=single)
    if told is not None:
        await officer.drop()
        return told
    filled = absorb(plan, sheet_of(event, officer), officer.now, officer.snapshot.venues)
    return await proceed(officer, filled)


def _plan(sheet: Sheet, event: Event) -> Plan:
    """The draft as the words of a line about the event; what is so already is not said again."""
    recurrence, repeat = event.recurrence, sheet.repeat
    same = repeat is not None and recurrence is not None and repeat.rrule == recurrence.rrule
    return Plan(
        room=sheet.room,
        opens=sheet.opens,
        closes=sheet.closes,
        pauses=sheet.pauses,
        last_intake=sheet.last_intake,
        quota=sheet.quota,
        note=sheet.note,
        services=sheet.services,
        first_day=sheet.first_day,
        last_day=sheet.last_day,
        days=sheet.days,
        repeat=None if same else repeat,
        but_not=sheet.but_not,
        on_holidays=sheet.on_holidays,
    )


async def _on_its_days(officer: Officer, event: Event, plan: Plan) -> DeskReply:
    days = days_of(plan)
    after = changed(officer, event, DayChange(days, plan))
    change = Change(Action.CHANGE, (Edit(event, after),))
    await officer.drop()
    return await propose(officer, change, Desk.CHANGED, event.summary, day=days[0])
