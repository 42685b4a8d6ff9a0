"""/addevent: one line as people write it, or step by step; the draft is kept after each message."""

import re
from dataclasses import replace

from handlers.admin.asking import ask, next_step
from handlers.admin.filling import absorb, absorb_all, says_something
from handlers.admin.its_days import typed_behind
from handlers.admin.keys import key, rows
from handlers.admin.making import fresh
from handlers.admin.more_services import takes_the_last, with_services
from handlers.admin.officer import Officer
from handlers.admin.other_room import new_room_only
from handlers.admin.place_names import same_name
from handlers.admin.previewing import preview
from handlers.admin.red_days_said import with_red_days
from handlers.admin.saving import name_of
from handlers.admin.sheet import Sheet, Step
from handlers.admin.working_days import on_working_days
from handlers.message import SharedLocation
from handlers.speech.admin_facts import Asked, DeskReply, Preview
from handlers.speech.admin_keys import Key
from handlers.speech.admin_parts import Question
from handlers.understanding.plans import Plan, read_plan, read_plans
from schedule_data.geo import metres_between
from schedule_data.model.place import Coordinates

_NONE = frozenset(("-", "tidak ada", "tidak", "none", "no", "kosong", "tanpa", "nihil"))
_TWO_HOURS = re.compile(r"\d{1,2}(?:[.:]\d\d)? ?[-–] ?\d{1,2}(?:[.:]\d\d)?")
_TITLED = re.compile(r"(?:judul(?:nya)?|title)(?: jadi)?\s*:?\s+(?P<title>\S[^\n]*)", re.IGNORECASE)
LONGEST_TEXT = 200


async def add(officer: Officer, line: str) -> DeskReply:
    """The command: with a line it is read, without one the first question is asked."""
    if not line:
        kept = await officer.sheet()
        if kept is not None and kept.before is None:
            return _resume(officer, kept)
        return await proceed(officer, replace(fresh(officer), guided=True))
    return await proceed(officer, read_into(officer, line, fresh(officer)))


def read_into(officer: Officer, line: str, sheet: Sheet) -> Sheet:
    """The sheet with what a line says."""
    plans = read_plans(with_red_days(line), now=officer.now, names=officer.names)
    return absorb_all(plans, sheet, officer.now, officer.snapshot.venues)


async def proceed(officer: Officer, sheet: Sheet, *, unread: str = "") -> DeskReply:
    """Ask what is missing, or show what would be saved; the draft is kept."""
    sheet = on_working_days(officer, sheet)
    step = next_step(sheet)
    aside = await officer.keep(replace(sheet, step=step, asked_at=officer.now, resting=False))
    if step is not None:
        return ask(officer, sheet, step, unread=unread)
    shown = preview(officer, sheet)
    if aside is None or not isinstance(shown, Preview):
        return shown
    return replace(shown, aside=name_of(aside, officer))


async def told(officer: Officer, text: str, sheet: Sheet) -> DeskReply | None:
    """Words that are no command, while a draft is open: the answer to its question, or a change of
    what is previewed; None: neither.
    """
    text = text.strip()[: LONGEST_TEXT * 5]
    step = sheet.step
    titled = _TITLED.fullmatch(text) if step is None else None
    if titled is not None:
        return await proceed(officer, replace(sheet, title=titled["title"][:LONGEST_TEXT]))
    if step in (Step.ROOM, Step.TITLE, Step.NOTE):
        return await _free_text(officer, text, sheet, step)
    if step is Step.VENUE:
        return await _place(officer, text, sheet)
    line = with_red_days(f"jam {text}" if _are_hours(text, step) else new_room_only(text))
    plans = read_plans(line, now=officer.now, names=officer.names)
    if step is None:
        plans = (with_services(officer, plans[0], line, sheet.services), *plans[1:])
        if takes_the_last(officer, line, sheet.services):
            bare = replace(sheet, services=())
            return await proceed(
                officer, absorb_all(plans, bare, officer.now, officer.snapshot.venues)
            )
    plan = plans[0]
    if step is Step.REGION and plan.regions and not (plan.first_day or plan.repeat):
        filled = in_region(sheet, plan.regions[0], plan.district)
        return await proceed(officer, passed(filled, step))
    if not says_something(plan):
        return None if step is None else await _not_read(officer, text, sheet)
    partly = await typed_behind(officer, sheet, plan, line) if len(plans) == 1 else None
    if partly is not None:
        return partly
    filled = absorb_all(plans, _reopened(sheet, step), officer.now, officer.snapshot.venues)
    return await proceed(officer, passed(filled, step))


def _are_hours(text: str, step: Step | None) -> bool:
    """Numbers alone are hours where those are asked for, and two with a dash under a preview."""
    if step is Step.HOURS:
        return text[:1].isdigit()
    return step is None and _TWO_HOURS.fullmatch(text) is not None


def _reopened(sheet: Sheet, step: Step | None) -> Sheet:
    """What is said anew at its own step takes the old one's place whole."""
    if step is Step.WHEN:
        return replace(
            sheet,
            but_not=(),
            several=False,
            on_holidays=None if sheet.before is None else sheet.on_holidays,
        )
    return replace(sheet, services=()) if step is Step.SERVICES else sheet


async def _not_read(officer: Officer, text: str, sheet: Sheet) -> DeskReply:
    return await proceed(officer, sheet, unread=text[:LONGEST_TEXT])


async def _free_text(officer: Officer, text: str, sheet: Sheet, step: Step) -> DeskReply:
    value = " ".join(text.split())[:LONGEST_TEXT]
    empty = value.casefold() in _NONE
    if step is Step.ROOM:
        if _is_no_room(read_plan(value, now=officer.now, names=officer.names)):
            return await _not_read(officer, value, sheet)
        sheet = replace(sheet, room=None if empty else value)
    elif step is Step.NOTE:
        sheet = replace(sheet, note=None if empty else value)
    elif not empty:
        sheet = replace(sheet, title=value)
    return await proceed(officer, passed(sheet, step))


def _is_no_room(plan: Plan) -> bool:
    """Whether what was typed tells days or hours, which are asked later, and nothing else."""
    when = plan.first_day or plan.repeat or plan.days or plan.opens
    return bool(when) and not (plan.room or plan.title or plan.place_words or plan.unread)


async def _place(officer: Officer, text: str, sheet: Sheet) -> DeskReply:
    """A place by name: one of the schedule, or a new one; more of the line is read too."""
    known = same_name(text, officer.snapshot.venues)
    if known is not None:
        filled = replace(sheet, venue=known, new_venue=None, places=(), area_words="")
        return await proceed(officer, passed(filled, Step.VENUE))
    led = text if text.casefold().startswith(("di ", "at ")) else f"di {text}"
    plan = read_plan(led, now=officer.now, names=officer.names)
    filled = absorb(plan, replace(sheet, area_words=""), officer.now, officer.snapshot.venues)
    found = filled.venue is not None or len(filled.places) > 1 or filled.area_words
    if not found:
        return await _not_read(officer, text, sheet)
    return await proceed(officer, passed(filled, Step.VENUE))


def in_region(sheet: Sheet, region: str, district: str | None = None) -> Sheet:
    """The new place lies in that region."""
    venue = sheet.new_venue
    if venue is None:
        return sheet
    return replace(
        sheet, new_venue=replace(venue, region=region, kecamatan=district or venue.kecamatan)
    )


def passed(sheet: Sheet, step: Step | None) -> Sheet:
    """The step is behind us; its faults are gone with it."""
    behind = sheet.behind if step is None or step in sheet.behind else (*sheet.behind, step)
    return replace(sheet, behind=behind, step=None)


async def shared(officer: Officer, at: SharedLocation, sheet: Sheet) -> DeskReply | None:
    """A location while a new place is being described: where it is, and in which region."""
    if sheet.new_venue is None:
        return None
    point = Coordinates(round(at.latitude, 5), round(at.longitude, 5), within_m=50)
    centres = [
        (metres_between(point, region.centre), slug)
        for slug, region in officer.snapshot.regions.items()
        if region.centre is not None
    ]
    region = sheet.new_venue.region or (min(centres)[1] if centres else "")
    venue = replace(sheet.new_venue, coordinates=point, region=region)
    return await proceed(officer, passed(replace(sheet, new_venue=venue), Step.REGION))


def _resume(officer: Officer, sheet: Sheet) -> DeskReply:
    """A draft lies there: go on with it, or begin anew."""
    ways = (key(officer, Key.RESUME, "rs", sheet.once), key(officer, Key.DISCARD, "nw", sheet.once))
    return Asked(Question.RESUME, name_of(sheet, officer), buttons=rows(ways))
