"""What each button under a draft does: an answer, a step back, another reading, "Simpan"."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, time

from handlers.admin.adding import in_region, passed, proceed
from handlers.admin.asking import ask, next_step
from handlers.admin.filling import at_new_place
from handlers.admin.instead import change_that
from handlers.admin.keys import key, rows, two_a_row
from handlers.admin.making import fresh
from handlers.admin.officer import Officer
from handlers.admin.planned import is_series
from handlers.admin.saving import discarded, name_of, save_sheet
from handlers.admin.sheet import Sheet, Step
from handlers.admin.tokens import Press, mark, marked
from handlers.speech.admin_facts import Asked, DeskReply, DeskSaid
from handlers.speech.admin_keys import Button, Key
from handlers.speech.admin_parts import Desk, Field, Question
from handlers.understanding.plans import Repeat, read_plan
from schedule_data.model.event import HolidayPolicy
from schedule_data.model.query import DaySpan

_FIELDS = {
    Field.VENUE: Step.VENUE,
    Field.WHEN: Step.WHEN,
    Field.HOURS: Step.HOURS,
    Field.ROOM: Step.ROOM,
    Field.SERVICES: Step.SERVICES,
    Field.TITLE: Step.TITLE,
    Field.NOTE: Step.NOTE,
}


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """A button of a draft; None: it is none of these."""
    do = _DO.get(press.verb)
    if do is None:
        return None
    sheet = await officer.sheet_named(press.arg(0))
    if sheet is None:
        return DeskSaid(Desk.DRAFT_GONE)
    return await do(officer, press, sheet)


async def _goes_on(officer: Officer, _: Press, sheet: Sheet) -> DeskReply:
    return await proceed(officer, sheet)


async def _anew(officer: Officer, _: Press, __: Sheet) -> DeskReply:
    return await proceed(officer, replace(fresh(officer), guided=True))


async def _save(officer: Officer, _: Press, sheet: Sheet) -> DeskReply:
    if next_step(replace(sheet, guided=False)) is not None:
        return await proceed(officer, sheet)
    return await save_sheet(officer, sheet)


async def _discard(officer: Officer, _: Press, __: Sheet) -> DeskReply:
    return await discarded(officer)


async def _fields(officer: Officer, _: Press, sheet: Sheet) -> DeskReply:
    """Which part to change. Words that are typed here change what they name."""
    await officer.keep(replace(sheet, step=None, asked_at=officer.now))
    buttons = (
        Button(Key.FIELD, key(officer, Key.FIELD, "f", sheet.once, field.value).token, field.value)
        for field in _FIELDS
    )
    event = sheet.before
    again = event is not None and is_series(event)
    one_day = key(officer, Key.ANOTHER_DAY, "od", mark("e", event.uid)) if event and again else None
    back = key(officer, Key.BACK, "rs", sheet.once)
    named = name_of(sheet, officer)
    return Asked(Question.WHICH_FIELD, named, buttons=rows(*two_a_row(buttons), (one_day, back)))


async def _field(officer: Officer, press: Press, sheet: Sheet) -> DeskReply:
    names = {field.value: step for field, step in _FIELDS.items()}
    step = names.get(press.arg(1))
    if step is None:
        return await proceed(officer, sheet)
    open_again = replace(
        sheet, step=step, asked_at=officer.now, places=(), area_words="", guided=False
    )
    await officer.keep(open_again)
    return ask(officer, open_again, step)


async def _back(officer: Officer, _: Press, sheet: Sheet) -> DeskReply:
    """The step before; its answer can be given anew."""
    if not sheet.behind:
        return await proceed(officer, sheet)
    step = sheet.behind[-1]
    again = replace(sheet, behind=sheet.behind[:-1], step=step, asked_at=officer.now)
    await officer.keep(again)
    return ask(officer, again, step)


async def _skip(officer: Officer, _: Press, sheet: Sheet) -> DeskReply:
    return await proceed(officer, passed(sheet, sheet.step))


async def _venue(officer: Officer, press: Press, sheet: Sheet) -> DeskReply:
    slug = marked("p", press.arg(1), officer.snapshot.venues)
    if slug is None:
        return await proceed(officer, sheet)
    filled = replace(sheet, venue=slug, new_venue=None, places=(), area_words="")
    return await proceed(officer, passed(filled, Step.VENUE))


async def _venue_page(officer: Officer, press: Press, sheet: Sheet) -> DeskReply:
    plain = replace(sheet, places=())  # the words stay: they order the pages
    return ask(officer, plain, Step.VENUE, page=press.page(1))


async def _area_is_venue(officer: Officer, _: Press, sheet: Sheet) -> DeskReply:
    """The region's name is that of the place too."""
    plan = read_plan(f"di {sheet.area_words}", now=officer.now, names=officer.names)
    region = plan.regions[0] if plan.regions else ""
    near = sheet.near or (region, plan.district or "")
    filled = at_new_place(replace(sheet, near=near), sheet.area_words, officer.snapshot.venues)
    return await proceed(officer, passed(filled, Step.VENUE))


async def _title_is_venue(officer: Officer, _: Press, sheet: Sheet) -> DeskReply:
    """What was taken for the title is the name of a new place."""
    filled = at_new_place(replace(sheet, title=""), sheet.title, officer.snapshot.venues)
    return await proceed(officer, passed(filled, Step.VENUE))


async def _region(officer: Officer, press: Press, sheet: Sheet) -> DeskReply:
    if press.arg(1) not in officer.snapshot.regions:
        return await proceed(officer, sheet)
    return await proceed(officer, passed(in_region(sheet, press.arg(1)), Step.REGION))


async def _quick_days(officer: Officer, press: Press, sheet: Sheet) -> DeskReply:
    first, last = press.day(1), press.day(2)
    if first is None or last is None or last < first:
        return await proceed(officer, sheet)
    bounds_rule = sheet.day_problem and sheet.repeat is not None
    days = DaySpan(first, last)
    return await proceed(officer, _on_days(sheet, days, sheet.repeat if bounds_rule else None))


async def _quick_rule(officer: Officer, _: Press, sheet: Sheet) -> DeskReply:
    work = Repeat("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", working_days=True)
    return await proceed(officer, replace(_on_days(sheet, None, work), or_else=()))


def _on_days(sheet: Sheet, days: DaySpan | None, repeat: Repeat | None) -> Sheet:
    first: date | None = None if days is None else days.start
    last: date | None = None if days is None else days.end
    return passed(
        replace(
            sheet,
            first_day=first,
            last_day=last,
            days=(),
            repeat=repeat,
            day_words="",
            day_problem="",
            day_readings=(),
            ends_first=False,
            also=(),
            several=False,
            weekday_off=None,
            touched=True,
        ),
        Step.WHEN,
    )


async def _quick_hours(officer: Officer, press: Press, sheet: Sheet) -> DeskReply:
    try:
        opens, closes = (time(int(part[:2]), int(part[2:])) for part in press.arg(1).split("-", 1))
    except ValueError:
        return await proceed(officer, sheet)
    also = tuple(replace(each, opens=opens, closes=closes, pauses=()) for each in sheet.also)
    filled = replace(sheet, opens=opens, closes=closes, two_hours=False, also=also)
    return await proceed(officer, passed(filled, Step.HOURS))


async def _toggle(officer: Officer, press: Press, sheet: Sheet) -> DeskReply:
    slug = press.arg(1)
    if slug not in officer.snapshot.services:
        return await proceed(officer, sheet)
    chosen = set(sheet.services) ^ {slug}
    filled = replace(
        sheet,
        services=tuple(s for s in officer.snapshot.services if s in chosen),
        step=Step.SERVICES,
        asked_at=officer.now,
    )
    await officer.keep(filled)
    return ask(officer, filled, Step.SERVICES)


async def _alternative(officer: Officer, press: Press, sheet: Sheet) -> DeskReply:
    """The other way to take the words; the way it was taken stays one tap away."""
    index = press.page(1) if press.arg(1) != "0" else 0
    if index >= len(sheet.or_else):
        return await proceed(officer, sheet)
    chosen = sheet.or_else[index]
    others = tuple(each for each in (*sheet.or_else, sheet.repeat) if each and each != chosen)
    dated = sheet.repeat is None
    return await proceed(
        officer,
        replace(
            sheet,
            repeat=chosen,
            or_else=others,
            touched=True,
            last_day=None if dated else sheet.last_day,
            days=() if dated else sheet.days,
        ),
    )


async def _policy(officer: Officer, press: Press, sheet: Sheet) -> DeskReply:
    if press.arg(1) not in set(HolidayPolicy):
        return await proceed(officer, sheet)
    return await proceed(officer, replace(sheet, on_holidays=HolidayPolicy(press.arg(1))))


_DO: dict[str, Callable[[Officer, Press, Sheet], Awaitable[DeskReply]]] = {
    "rs": _goes_on,
    "nw": _anew,
    "sv": _save,
    "dc": _discard,
    "ch": _fields,
    "f": _field,
    "bk": _back,
    "sk": _skip,
    "v": _venue,
    "vp": _venue_page,
    "nv": _area_is_venue,
    "nt": _title_is_venue,
    "r": _region,
    "qd": _quick_days,
    "qw": _quick_rule,
    "qh": _quick_hours,
    "st": _toggle,
    "al": _alternative,
    "hp": _policy,
    "ct": change_that,
}
