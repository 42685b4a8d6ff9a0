"""What words say of some days of an event alone, be they in the command or typed behind it."""

from dataclasses import replace
from datetime import timedelta

from handlers.admin import days_elsewhere, from_a_day, one_day
from handlers.admin.day_change import DayChange, days_of, fits_a_day, read_change, unread_place
from handlers.admin.filling import says_something
from handlers.admin.making import sheet_of
from handlers.admin.officer import Officer
from handlers.admin.planned import is_series, sitting_on
from handlers.admin.sheet import Sheet
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_parts import Desk
from handlers.understanding.plans import Plan
from schedule_data.model.event import Event

_MOST_DAYS = 31


async def on_its_days(officer: Officer, event: Event, plan: Plan, line: str) -> DeskReply | None:
    """The change of single days, or from a day on, that `line` orders; None: of all of it."""
    plan = _from_now(officer, event, plan)
    change = read_change(officer, event, line) if plan.day_doubt is None else None
    if change is not None and change.moved_to is None and not fits_a_day(plan):
        return await _as_own_event(officer, event, plan, change, line)
    single = await one_day.by_line(officer, event, line)
    return single or await from_a_day.by_plan(officer, event, plan)


def _from_now(officer: Officer, event: Event, plan: Plan) -> Plan:
    """ "Jam 10-14 sampai Jumat" of what has begun is so from today on, and then as it was."""
    until = plan.last_day is not None and plan.first_day is None
    ruled = event.recurrence is not None and event.recurrence.rrule is not None
    if not (until and ruled and event.first_day < officer.today) or plan.repeat or plan.days:
        return plan
    more = says_something(replace(plan, last_day=None))
    return replace(plan, first_day=officer.today) if more else plan


async def _as_own_event(
    officer: Officer, event: Event, plan: Plan, change: DayChange, line: str
) -> DeskReply | None:
    """A changed day holds no services, note or quota: it becomes an event of its own. Where it
    cannot, it is asked again, and nothing of it is dropped.
    """
    days = one_day.where_held(officer, event, change).days
    held = [day for day in days if sitting_on(event.uid, day, officer.agenda)]
    later = None
    if held and held[-1] - held[0] == timedelta(len(held) - 1):  # one span
        span = replace(plan, first_day=held[0], last_day=held[-1], days=(), repeat=None)
        later = await from_a_day.by_plan(officer, event, span, alone=True)
    if later is not None or not is_series(event):
        return later
    return await one_day.ask(officer, event, days[0], unread=line[:80]) if days else None


async def not_placed(
    officer: Officer, event: Event, plan: Plan, unknown: str, line: str
) -> DeskReply:
    """Some days are to go where the schedule has no place: is it a new one?"""
    days = days_of(plan)
    if 1 <= len(days) <= _MOST_DAYS and plan.last_day is not None and plan.repeat is None:
        return await days_elsewhere.ask_place(officer, event, days, line, unknown)
    return DeskSaid(Desk.NO_SUCH_PLACE, unknown)


async def typed_behind(officer: Officer, sheet: Sheet, plan: Plan, text: str) -> DeskReply | None:
    """The same, said of an event whose sheet lies open: nothing is changed on it yet, or all but
    its days, and now it is said from when on that is so.
    """
    event = sheet.before
    if event is None or sheet.step is not None or plan.first_day is None:
        return None
    plain = sheet_of(event, officer)
    same = replace(plain, once=sheet.once, asked_at=sheet.asked_at, behind=sheet.behind)
    if sheet != same:
        return await _from_when(officer, event, plan, sheet)
    unknown = unread_place(officer, event, text, named=True)
    if unknown:
        return await not_placed(officer, event, plan, unknown, text)
    told = await on_its_days(officer, event, replace(plan, title=""), text)
    if told is not None:
        await officer.drop()
    return told


async def _from_when(officer: Officer, event: Event, plan: Plan, sheet: Sheet) -> DeskReply | None:
    """ "Jam 9-15" is on the sheet, and "mulai 25 Nov" is typed: until then it stays as it is."""
    single = plan.last_day is not None and plan.last_day == plan.first_day
    if sheet.touched or sheet.also or sheet.several or plan.repeat is not None or single:
        return None
    told = await from_a_day.by_plan(officer, event, replace(plan, title=""), changed=sheet)
    if told is not None:
        await officer.drop()
    return told
