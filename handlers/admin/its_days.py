"""What words say of some days of an event alone, be they in the command or typed behind it."""

from dataclasses import replace

from handlers.admin import from_a_day, one_day
from handlers.admin.day_change import fits_a_day, read_change
from handlers.admin.making import sheet_of
from handlers.admin.officer import Officer
from handlers.admin.sheet import Sheet
from handlers.speech.admin_facts import DeskReply
from handlers.understanding.plans import Plan
from schedule_data.model.event import Event


async def on_its_days(officer: Officer, event: Event, plan: Plan, line: str) -> DeskReply | None:
    """The change of single days, or from a day on, that `line` orders; None: of all of it."""
    alone = plan.day_doubt is None and read_change(officer, event, line) is not None
    later = None
    if alone and not fits_a_day(plan):
        later = await from_a_day.by_plan(officer, event, plan, alone=True)
    single = later or await one_day.by_line(officer, event, line)
    return single or await from_a_day.by_plan(officer, event, plan)


async def typed_behind(officer: Officer, sheet: Sheet, plan: Plan, text: str) -> DeskReply | None:
    """The same, said of an event whose sheet lies open and has nothing changed on it yet."""
    event = sheet.before
    if event is None or sheet.step is not None or plan.first_day is None or plan.places:
        return None
    plain = sheet_of(event, officer)
    same = replace(plain, once=sheet.once, asked_at=sheet.asked_at, behind=sheet.behind)
    if sheet != same:
        return None
    told = await on_its_days(officer, event, replace(plan, title=""), text)
    if told is not None:
        await officer.drop()
    return told
