"""/editevent: any part of an event, in a line ("/ubah blok m square jam 10-16") or by buttons."""

import re
from dataclasses import replace

from handlers.admin import calling_off, from_a_day, once_or_weekly, one_day, span_hours
from handlers.admin.adding import proceed
from handlers.admin.dates_anew import dates_anew
from handlers.admin.day_change import unread_place
from handlers.admin.days_instead import all_its_days, new_days_only
from handlers.admin.draft_buttons import pressed as pressed_on_sheet
from handlers.admin.filling import absorb_all, says_something
from handlers.admin.finding import find, plan_of, split_reason
from handlers.admin.free_text import FreeText, free_text
from handlers.admin.its_days import not_placed, on_its_days
from handlers.admin.making import sheet_of
from handlers.admin.more_services import takes_in_vain, takes_the_last, with_services
from handlers.admin.officer import Officer
from handlers.admin.once_or_weekly import as_move
from handlers.admin.opening import Open, close
from handlers.admin.other_room import new_room_only
from handlers.admin.planned import is_series, sitting_on
from handlers.admin.red_days_said import with_red_days
from handlers.admin.said_otherwise import closed_then, plainly, shifts, with_hours_shifted
from handlers.admin.sheet import Sheet
from handlers.admin.showing import picked
from handlers.admin.shut_beside import shuts_beside_hours
from handlers.admin.taking_away import beside_facts, without_facts
from handlers.admin.tokens import Press
from handlers.admin.weekday_hours import hours_of_weekdays
from handlers.admin.which_event import answered, ask_which
from handlers.speech.admin_facts import Asked, DeskReply, DeskSaid
from handlers.speech.admin_parts import Desk
from handlers.understanding.plans import Plan, PlanProblem, read_plan, read_plans
from schedule_data.model.event import Event

EVENT = "edit-event"
_NOW = re.compile(
    r"\b(?:jadi|jd|jdi|menjadi|dijadikan|di(?:ubah|ganti)|ganti(?=\s+(?:jam|pukul|pkl?)\b)|becomes?)"
    r"\b\s*",
    re.IGNORECASE,
)
_CALLED_OFF = re.compile(r"\b(?:di)?batal(?:kan|in)?\b|\bcancel(?:l?ed)?\b", re.IGNORECASE)
_OFF = re.compile(r"\b(?:di)?libur(?:kan|in)?\b(?!\s+(?:nasional|bersama|resmi))", re.IGNORECASE)
_MOST_WORDS = 6
_LONGEST_NAMING = 16
"""Of more words none is only an event's name and a slip: to try them all takes time."""


async def edit(officer: Officer, line: str) -> DeskReply:
    """The command: the event that the line names, with what it says of it."""
    line = dates_anew(line)
    other_hours = await span_hours.ordered(officer, line)
    if other_hours is not None:
        return other_hours
    told = free_text(line) or free_text(plainly(line))
    if told is not None and told.head:
        return await _told_freely(officer, told)
    moved = as_move(line)
    becomes, line = moved != line, plainly(moved)
    off = closed_then(line)
    if off is not None and plan_of(officer, split_reason(off)[0]).first_day is not None:
        return await calling_off.call_off(officer, off)
    if _CALLED_OFF.search(line):
        return await calling_off.call_off(officer, _CALLED_OFF.sub("", line).strip())
    anew = all_its_days(line)
    line = _in_short(officer, line)
    found = find(officer, line)
    if found.sure is None:
        if line and not found.page.total:
            return await _named_at_first(officer, line) or DeskSaid(Desk.NONE_FOUND, line)
        return await ask_which(officer, found, EVENT, "ed", found.rest or line)
    rest = found.rest or line
    asked = await once_or_weekly.ask(officer, found.sure, rest) if becomes else None
    return asked or await change(officer, found.sure, found.plan, rest, anew=anew)


def _in_short(officer: Officer, line: str) -> str:
    """The line without what was and without the words that only say that it changes."""
    line = new_days_only(new_room_only(line))
    return _closed(officer, with_red_days(_NOW.sub("", line)))


async def _told_freely(officer: Officer, told: FreeText) -> DeskReply:
    """A title or a note, and what is said before it."""
    head = _in_short(officer, plainly(as_move(told.head)))
    found = find(officer, head)
    if found.sure is not None:
        rest = found.rest or head
        return await _with_free_text(officer, found.sure, found.plan, told, rest)
    if not found.page.total:
        return DeskSaid(Desk.NONE_FOUND, head)
    line = told.line if (found.rest or head) == head else f"{found.rest} {told.line}"
    return await ask_which(officer, found, EVENT, "ed", line)


async def _named_at_first(officer: Officer, line: str) -> DeskReply | None:
    """ "Aeon qwerty": the event is known, and what is to be is not."""
    words = line.split()
    if len(words) > _LONGEST_NAMING:
        return None
    for count in range(len(words) - 1, 0, -1)[:_MOST_WORDS]:
        found = find(officer, " ".join(words[:count]))
        if found.sure is not None:
            unread = " ".join(words[count:])[:80]
            return await _which_part(officer, sheet_of(found.sure, officer), unread=unread)
    return None


async def named_event(officer: Officer, text: str, asked: Open) -> DeskReply | None:
    """Words that answer "which event?"."""
    answer = await answered(officer, text, asked)
    if answer is None:
        return None
    found, line = answer
    if found.sure is not None:
        await close(officer)
        return await _told(officer, found.sure, line)
    if not found.page.total:
        return DeskSaid(Desk.NONE_FOUND, text[:80])
    return await ask_which(officer, found, EVENT, "ed", line)


def _closed(officer: Officer, line: str) -> str:
    """ "Libur 22 Nov" is said of one event here, and is no day off of the whole city."""
    found = _OFF.search(line)
    if found is None:
        return line
    plan = read_plan(line[found.end() :], now=officer.now, names=officer.names)
    dated = plan.first_day or plan.days or plan.repeat
    return f"{line[: found.start()]}tutup{line[found.end() :]}" if dated else line


async def _with_free_text(
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
        return await _which_part(officer, sheet)
    if shifts(line):
        day = plan.first_day
        held = None if day is None else sitting_on(event.uid, day, officer.agenda)
        line = with_hours_shifted(line, held or event)
        plan = plan_of(officer, split_reason(line)[0])
    if shuts_beside_hours(line):
        return await _which_part(officer, sheet, unread=line[:80])
    here = with_services(officer, plan_without_place(plan, event), line, sheet.services)
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
        return await _which_part(officer, sheet)
    if here.problem is PlanProblem.SEVERAL:
        return await _by_several(officer, event, line, sheet)
    partly = await on_its_days(officer, event, here, line)
    return partly or await _of_all_days(officer, sheet, here, anew=anew)


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


async def _which_part(officer: Officer, sheet: Sheet, *, unread: str = "") -> DeskReply:
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
    return await _told(officer, event, await officer.jotted())


async def _told(officer: Officer, event: Event, line: str) -> DeskReply:
    """What the line says of the event, now that it is known which one is meant."""
    told = free_text(line)
    if told is not None:
        plan = plan_of(officer, split_reason(told.head)[0]) if told.head else None
        return await _with_free_text(officer, event, plan, told, told.head)
    found = find(officer, line) if line else None
    if found is None:
        return await change(officer, event, None, "")
    return await change(officer, event, found.plan, found.rest or line)
