"""/editevent: any part of an event, in a line ("/ubah blok m square jam 10-16") or by buttons."""

import re

from handlers.admin import calling_off, once_or_weekly, one_day, span_hours
from handlers.admin.dates_anew import dates_anew
from handlers.admin.days_instead import all_its_days, new_days_only, several_instead
from handlers.admin.event_change import change, which_part, with_free_text
from handlers.admin.finding import find, plan_of, split_reason
from handlers.admin.free_text import FreeText, free_text
from handlers.admin.making import sheet_of
from handlers.admin.officer import Officer
from handlers.admin.once_or_weekly import as_move
from handlers.admin.opening import Open, close
from handlers.admin.other_room import new_room_only
from handlers.admin.red_days_said import with_red_days
from handlers.admin.said_otherwise import closed_then, plainly
from handlers.admin.showing import picked
from handlers.admin.tokens import Press
from handlers.admin.which_event import answered, ask_which
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_parts import Desk
from handlers.understanding.plans import read_plan
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
    shut = None if off is None else plan_of(officer, split_reason(off)[0])
    if off is not None and shut is not None and shut.first_day is not None:
        return await calling_off.call_off(officer, off)
    if shut is not None and shut.repeat is not None:  # each of those days: not which they are
        return DeskSaid(Desk.EXCEPTION_UNREAD, line[:80])
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
    line = new_room_only(line)
    event = find(officer, line).sure if several_instead(line) else None
    ruled = event is not None and event.recurrence is not None and bool(event.recurrence.rrule)
    line = new_days_only(line, ruled=ruled)
    return _closed(officer, with_red_days(_NOW.sub("", line)))


async def _told_freely(officer: Officer, told: FreeText) -> DeskReply:
    """A title or a note, and what is said before it."""
    head = _in_short(officer, plainly(as_move(told.head)))
    found = find(officer, head)
    if found.sure is not None:
        rest = found.rest or head
        return await with_free_text(officer, found.sure, found.plan, told, rest)
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
            return await which_part(officer, sheet_of(found.sure, officer), unread=unread)
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
        return await with_free_text(officer, event, plan, told, told.head)
    found = find(officer, line) if line else None
    if found is None:
        return await change(officer, event, None, "")
    return await change(officer, event, found.plan, found.rest or line)
