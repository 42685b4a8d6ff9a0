"""What changes of an event that is known: the whole of it, some of its days, or a part of it."""

from dataclasses import replace

from handlers.admin import from_a_day, one_day
from handlers.admin.adding import proceed
from handlers.admin.day_change import unread_place
from handlers.admin.draft_buttons import pressed as pressed_on_sheet
from handlers.admin.filling import absorb_all, says_something
from handlers.admin.finding import plan_of, split_reason
from handlers.admin.free_text import FreeText
from handlers.admin.its_days import not_placed, on_its_days
from handlers.admin.making import sheet_of
from handlers.admin.more_services import takes_in_vain, takes_the_last, with_services
from handlers.admin.officer import Officer
from handlers.admin.planned import is_series, sitting_on
from handlers.admin.said_otherwise import shifts, with_hours_shifted
from handlers.admin.sheet import Sheet
from handlers.admin.shut_beside import shuts_beside_hours
from handlers.admin.taking_away import beside_facts, without_facts
from handlers.admin.tokens import Press
from handlers.admin.weekday_hours import hours_of_weekdays
from handlers.speech.admin_facts import Asked, DeskReply, DeskSaid
from handlers.speech.admin_parts import Desk
from handlers.understanding.plans import Plan, PlanProblem, read_plans
from schedule_data.model.event import Event


async def with_free_text(
    officer: Officer, event: Event, plan: Plan | None, told: FreeText, line: str
) -> DeskReply:
    """ "/ubah mkg jam 10-15, catatan bawa KTP": the text, and all that is said before it."""
    sheet = told.on(sheet_of(event, officer))
    if plan is None or not says_something(plan_without_place(plan, event)):
        return await proceed(officer, sheet)
    if not told.titled:
        return await change(officer, event, replace(plan, note=told.text), line)
    here = plan_without_place(plan, event)
    partly = await from_a_day.by_plan(officer, event, here, alone=True, changed=sheet)
    return partly or await _of_all_days(officer, sheet, here, anew=False)


async def change(
    officer: Officer, event: Event, plan: Plan | None, line: str, *, anew: bool = False
) -> DeskReply:
    """A sheet with the event on it and what the line says; without a line, which part to change.
    `anew`: the days in it are all that the event is to have.
    """
    sheet = sheet_of(event, officer)
    if plan is None:
        return await which_part(officer, sheet)
    if shifts(line):
        day = plan.first_day
        held = None if day is None else sitting_on(event.uid, day, officer.agenda)
        line = with_hours_shifted(line, held or event)
        plan = plan_of(officer, split_reason(line)[0])
    if shuts_beside_hours(line):
        return await which_part(officer, sheet, unread=line[:80])
    plan = _of_its_own_days(event, plan_without_place(plan, event))
    here = with_services(officer, plan, line, sheet.services)
    unknown = unread_place(officer, event, line)
    if unknown:
        return await _not_placed(officer, event, here, unknown, line)
    if (beside := beside_facts(line)) != line:
        return await _without_facts(officer, event, line, beside)
    if takes_in_vain(officer, line, sheet.services) and not says_something(here):
        return DeskSaid(Desk.NOT_SERVED, event.summary)
    if takes_the_last(officer, line, sheet.services):
        return await _serves_nothing_named(officer, event, here, sheet)
    if not says_something(here):
        return await which_part(officer, sheet)
    if here.problem is PlanProblem.SEVERAL:
        return await _by_several(officer, event, line, sheet)
    partly = await on_its_days(officer, event, here, line)
    return partly or await _of_all_days(officer, sheet, here, anew=anew)


def _of_its_own_days(event: Event, plan: Plan) -> Plan:
    """ "Setiap hari jam 9-12", said of a span of days, is said of those."""
    daily = plan.repeat is not None and plan.repeat.rrule == "FREQ=DAILY"
    if not daily or event.recurrence is not None or event.last_day in (None, event.first_day):
        return plan
    bounded = plan.first_day or plan.last_day
    return plan if bounded else replace(plan, repeat=None, or_else=())


async def _of_all_days(officer: Officer, sheet: Sheet, here: Plan, *, anew: bool) -> DeskReply:
    """The sheet with what the line says of the whole event."""
    if _only_its_rule(sheet, here):  # "tiap Kamis kuota 30" of one that is held on Thursdays
        here = replace(here, repeat=None, or_else=())
    apart = None if anew else hours_of_weekdays(sheet, here)
    if apart is not None:
        return await proceed(officer, apart)
    filled = absorb_all((here,), sheet, officer.now, officer.snapshot.venues)
    return await proceed(officer, filled)


def _only_its_rule(sheet: Sheet, plan: Plan) -> bool:
    dated = plan.first_day or plan.last_day or plan.days or plan.but_not
    return plan.repeat is not None and plan.repeat == sheet.repeat and not dated


async def _without_facts(officer: Officer, event: Event, line: str, beside: str) -> DeskReply:
    """Its break, its quota, its note or its room is taken away."""
    sheet = sheet_of(event, officer)
    bare = without_facts(sheet, line)
    plan = plan_without_place(plan_of(officer, split_reason(beside)[0]), event)
    if bare == sheet and not says_something(plan):
        return DeskSaid(Desk.NO_CHANGE)
    return await proceed(officer, absorb_all((plan,), bare, officer.now, officer.snapshot.venues))


async def which_part(officer: Officer, sheet: Sheet, *, unread: str = "") -> DeskReply:
    """The list of its parts; `unread` could not be done."""
    await officer.keep(sheet)
    asked = await choose_part(officer, sheet.once)
    return replace(asked, unread=unread) if isinstance(asked, Asked) else asked


async def _serves_nothing_named(
    officer: Officer, event: Event, plan: Plan, sheet: Sheet
) -> DeskReply:
    """Its last service is taken away, from a day on where one is said; what is left is open."""
    bare = replace(sheet, services=())
    partly = await from_a_day.by_plan(officer, event, plan, alone=True, changed=bare)
    if partly is not None:
        return partly
    return await proceed(officer, absorb_all((plan,), bare, officer.now, officer.snapshot.venues))


async def _not_placed(
    officer: Officer, event: Event, plan: Plan, unknown: str, line: str
) -> DeskReply:
    """It is to go where the schedule has no place: that is asked first, and nothing is changed."""
    if plan.first_day is None and plan.last_day is None and plan.repeat is None:
        sheet = absorb_all((plan,), sheet_of(event, officer), officer.now, officer.snapshot.venues)
        nowhere = replace(sheet, venue=None, new_venue=None, places=(), area_words="")
        return await proceed(officer, nowhere, unread=unknown)
    return await not_placed(officer, event, plan, unknown, line)


async def _by_several(officer: Officer, event: Event, line: str, sheet: Sheet) -> DeskReply:
    """Hours that differ by day: of single days of the event, or of an event for each."""
    read = read_plans(line, now=officer.now, names=officer.names)
    plans = tuple(plan_without_place(plan, event) for plan in read)
    if is_series(event) and all(plan.first_day and not plan.repeat for plan in plans):
        return await one_day.by_plans(officer, event, plans)
    filled = absorb_all(plans, sheet, officer.now, officer.snapshot.venues)
    return await proceed(officer, filled)


async def choose_part(officer: Officer, once: str) -> DeskReply:
    """The list of parts of the event that is being changed."""
    answer = await pressed_on_sheet(officer, Press("ch", (once,)))
    return answer or DeskSaid(Desk.OLD_BUTTON)


def plan_without_place(plan: Plan, event: Event) -> Plan:
    """The place in "/ubah blok m square jam 10-16" names the event and is no change of it."""
    if plan.places and event.venue in plan.places:
        others = tuple(slug for slug in plan.places if slug != event.venue)
        problem = plan.problem if plan.problem is PlanProblem.SEVERAL else None
        return replace(
            plan, places=others, title="", problem=problem, area_words="", place_words=""
        )
    return replace(plan, title="")
