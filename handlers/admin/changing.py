"""/editevent: any part of an event, in a line ("/ubah blok m square jam 10-16") or by buttons."""

import re
from dataclasses import replace

from handlers.admin import one_day, span_hours
from handlers.admin.adding import LONGEST_TEXT, proceed
from handlers.admin.day_change import unread_place
from handlers.admin.draft_buttons import pressed as pressed_on_sheet
from handlers.admin.filling import absorb_all, says_something
from handlers.admin.finding import find
from handlers.admin.its_days import not_placed, on_its_days
from handlers.admin.making import sheet_of
from handlers.admin.more_services import before_order, with_services
from handlers.admin.officer import Officer
from handlers.admin.opening import Open, close
from handlers.admin.planned import is_series
from handlers.admin.sheet import Sheet
from handlers.admin.showing import listing, picked
from handlers.admin.tokens import Press
from handlers.admin.which_event import answered, ask_which
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_parts import Desk, Question
from handlers.understanding.plans import Plan, PlanProblem, read_plans
from schedule_data.model.event import Event

EVENT = "edit-event"
_NOW = re.compile(r"\b(?:jadi|menjadi|di(?:ubah|ganti)|becomes?)\b\s*", re.IGNORECASE)
_FREE_TEXT = re.compile(
    r"\b(?P<part>judul|title|catatan|note)\b\s*:?\s+(?P<text>\S.*)", re.IGNORECASE | re.DOTALL
)


async def edit(officer: Officer, line: str) -> DeskReply:
    """The command: the event that the line names, with what it says of it."""
    other_hours = await span_hours.ordered(officer, line)
    if other_hours is not None:
        return other_hours
    free = _FREE_TEXT.search(line)
    if free is not None and free.start():
        return await _free_text(officer, line[: free.start()], free)
    line = _NOW.sub("", line)
    found = find(officer, line)
    if not found.page.total and (head := before_order(line)):
        found = replace(find(officer, head), plan=found.plan)
    if found.sure is None:
        if line and not found.page.total:
            return DeskSaid(Desk.NONE_FOUND, line)
        return await ask_which(officer, found, EVENT, "ed", line)
    return await change(officer, found.sure, found.plan, line)


async def named_event(officer: Officer, text: str, asked: Open) -> DeskReply | None:
    """Words that answer "which event?"."""
    answer = await answered(officer, text, asked)
    if answer is None:
        return None
    found, line = answer
    if found.sure is not None:
        await close(officer)
        return await change(officer, found.sure, find(officer, line).plan, line)
    if not found.page.total:
        return DeskSaid(Desk.NONE_FOUND, text[:80])
    return await ask_which(officer, found, EVENT, "ed", line)


async def _free_text(officer: Officer, head: str, free: re.Match[str]) -> DeskReply:
    """ "/ubah mkg judul PTSP Akhir Pekan": all behind the word is the new title, or the note."""
    found = find(officer, head)
    if found.sure is None:
        if not found.page.total:
            return DeskSaid(Desk.NONE_FOUND, head.strip())
        return listing(officer, found.page, found.words, "ed", question=Question.WHICH_EVENT)
    told = " ".join(free["text"].split())[:LONGEST_TEXT]
    sheet = sheet_of(found.sure, officer)
    titled = free["part"].casefold() in ("judul", "title")
    return await proceed(
        officer, replace(sheet, title=told) if titled else replace(sheet, note=told)
    )


async def change(officer: Officer, event: Event, plan: Plan | None, line: str) -> DeskReply:
    """A sheet with the event on it and what the line says; without a line, which part to change."""
    sheet = sheet_of(event, officer)
    here = None if plan is None else plan_without_place(plan, event)
    if here is not None:
        here = with_services(officer, here, line, sheet.services)
    unknown = "" if here is None else unread_place(officer, event, line)
    if here is not None and unknown:
        return await _not_placed(officer, event, here, unknown)
    if plan is None or here is None or not says_something(here):
        await officer.keep(sheet)
        return await choose_part(officer, sheet.once)
    if here.problem is PlanProblem.SEVERAL:
        return await _by_several(officer, event, line, sheet)
    partly = await on_its_days(officer, event, here, line)
    if partly is not None:
        return partly
    filled = absorb_all((here,), sheet, officer.now, officer.snapshot.venues)
    return await proceed(officer, filled)


async def _not_placed(officer: Officer, event: Event, plan: Plan, unknown: str) -> DeskReply:
    """It is to go where the schedule has no place: that is asked first, and nothing is changed."""
    if plan.first_day is None and plan.last_day is None and plan.repeat is None:
        sheet = absorb_all((plan,), sheet_of(event, officer), officer.now, officer.snapshot.venues)
        nowhere = replace(sheet, venue=None, new_venue=None, places=(), area_words="")
        return await proceed(officer, nowhere, unread=unknown)
    return await not_placed(officer, event, plan, unknown)


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


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """A button of this duty; None: it is none."""
    if press.verb not in ("ed", "od"):
        return None
    event = picked(officer, press)
    if event is None:
        return DeskSaid(Desk.NOTHING_THERE)
    if press.verb == "od":
        return await one_day.choose_day(officer, event)
    await close(officer)
    line = await officer.jotted()
    plan = find(officer, line).plan if line else None
    return await change(officer, event, plan, line)
