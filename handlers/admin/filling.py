"""From an officer's words to the sheet: what a line says goes where it belongs."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time

from handlers.admin.place_names import new_venue, same_name
from handlers.admin.sheet import Sheet, Step, Timetable
from handlers.understanding.plans import Plan, PlanProblem, Repeat
from handlers.understanding.plans.repeating import on_day
from schedule_data.model.circumstance import Pause
from schedule_data.model.place import Venue

_OF_AREAS = re.compile(r"(?:wilayah|daerah|area|region|sekitar)\b", re.IGNORECASE)
"""What stands before the name of an area, and of no place."""


def absorb_all(
    plans: Sequence[Plan], sheet: Sheet, now: datetime, venues: Mapping[str, Venue]
) -> Sheet:
    """The sheet with all that the line says, of each of its timetables."""
    filled = absorb(plans[0], sheet, now, venues)
    if len(plans) == 1:
        return filled
    return replace(filled, also=tuple(map(_timetable, plans[1:])), or_else=())


def _timetable(plan: Plan) -> Timetable:
    return Timetable(
        plan.first_day,
        plan.last_day,
        plan.days,
        plan.repeat,
        plan.but_not,
        plan.opens,
        plan.closes,
        plan.pauses,
    )


def absorb(plan: Plan, sheet: Sheet, now: datetime, venues: Mapping[str, Venue]) -> Sheet:
    """The sheet with all that the line says; what the line does not say stays."""
    filled = _when(plan, _place(plan, sheet, venues))
    hours = plan.opens is not None or plan.closes is not None
    opens, closes = _hours(plan, filled)
    return replace(
        filled,
        asked_at=now,
        title=plan.title if plan.title and not filled.title else filled.title,
        room=plan.room or filled.room,
        opens=opens,
        closes=closes,
        pauses=_rests(plan, filled) if not hours else plan.pauses,
        last_intake=plan.last_intake or filled.last_intake,
        quota=plan.quota or filled.quota,
        note=plan.note or filled.note,
        services=plan.services or filled.services,
        on_holidays=plan.on_holidays or filled.on_holidays,
        unread=plan.unread,
        two_hours=plan.problem is PlanProblem.TWO_HOURS,
        several=filled.several or plan.problem is PlanProblem.SEVERAL,
        also=tuple(
            replace(each, opens=plan.opens, closes=plan.closes, pauses=plan.pauses)
            for each in filled.also
        )
        if hours
        else filled.also,
    )


def _rests(plan: Plan, sheet: Sheet) -> tuple[Pause, ...]:
    """Who names the rest of some weekdays leaves that of the others as it is."""
    own = frozenset().union(*(rest.weekdays for rest in plan.pauses))
    if not plan.pauses or not all(rest.weekdays for rest in plan.pauses):
        return plan.pauses or sheet.pauses
    kept = (rest for rest in sheet.pauses if not rest.weekdays & own)
    return (*kept, *plan.pauses)


def _hours(plan: Plan, sheet: Sheet) -> tuple[time | None, time | None]:
    """Who names one end of the hours leaves the other as it is, where both still fit."""
    if plan.opens is None and plan.closes is None:
        return sheet.opens, sheet.closes
    opens, closes = plan.opens, plan.closes
    if opens is None and sheet.opens is not None and closes and sheet.opens < closes:
        opens = sheet.opens
    if closes is None and sheet.closes is not None and opens and opens < sheet.closes:
        closes = None if plan.open_ended else sheet.closes
    return opens, closes


def says_something(plan: Plan) -> bool:
    """Whether the line holds anything of an event beside words that were not read."""
    return bool(
        plan.places or plan.place_words or plan.area_words or plan.room or plan.opens
        or plan.closes or plan.services or plan.first_day or plan.last_day or plan.days
        or plan.repeat or plan.but_not or plan.on_holidays or plan.quota or plan.last_intake
        or plan.day_doubt or plan.pauses or plan.note or plan.problem is PlanProblem.SEVERAL
    )  # fmt: skip


def _place(plan: Plan, sheet: Sheet, venues: Mapping[str, Venue]) -> Sheet:
    if len(plan.places) == 1:
        slug = plan.places[0]
        other = _other_region(plan, venues.get(slug))
        placed = replace(sheet, venue=slug, new_venue=None, places=(), area_words="")
        return replace(placed, other_region=other)
    if len(plan.places) > 1:
        return replace(sheet, venue=None, new_venue=None, places=plan.places)
    region = plan.regions[0] if len(plan.regions) == 1 else ""
    if plan.regions and not sheet.venue:
        sheet = replace(sheet, near=(region, plan.district or ""))
    if plan.place_words and not _OF_AREAS.match(plan.place_words):
        known = same_name(plan.place_words, venues)
        if known is not None:
            return replace(sheet, venue=known, new_venue=None, places=(), area_words="")
        return at_new_place(sheet, plan.place_words, venues, plan.address)
    if sheet.new_venue is not None and region:
        district = plan.district or sheet.new_venue.kecamatan
        moved = replace(sheet.new_venue, region=region, kecamatan=district)
        return replace(sheet, new_venue=moved)
    return replace(sheet, area_words=plan.area_words or plan.named or sheet.area_words)


def at_new_place(
    sheet: Sheet, name: str, venues: Mapping[str, Venue], address: str | None = None
) -> Sheet:
    """The sheet at a place that nobody knows yet; it lies where the officer has said."""
    region, district = sheet.near or ("", "")
    venue = new_venue(name, region, district or None, address, venues)
    return replace(sheet, venue=venue.slug, new_venue=venue, places=(), area_words="")


def _other_region(plan: Plan, venue: Venue | None) -> str:
    """A region that the line names beside a venue that does not lie in it."""
    if venue is None or len(plan.regions) != 1 or venue.region in plan.regions:
        return ""
    return plan.regions[0]


def _when(plan: Plan, sheet: Sheet) -> Sheet:
    doubt = plan.day_doubt
    if doubt is not None:
        return replace(
            sheet,
            day_words=doubt.words,
            day_problem=doubt.problem.value,
            day_readings=doubt.readings,
            repeat=plan.repeat or sheet.repeat,
            touched=True,
        )
    if (often := _on_that_day(plan, sheet)) is not None:
        return replace(_settled(sheet), first_day=plan.first_day, last_day=None, repeat=often)
    if plan.first_day is None and plan.repeat is None and not plan.days:
        changed = bool(plan.last_day or plan.but_not or plan.on_holidays)
        return replace(
            sheet,
            last_day=plan.last_day or sheet.last_day,
            but_not=tuple(sorted({*sheet.but_not, *plan.but_not})),
            touched=sheet.touched or changed,
        )
    bounds = plan.repeat is None and sheet.repeat is not None and sheet.step is not Step.WHEN
    if bounds and plan.first_day is not None and plan.last_day in (None, plan.first_day):
        # "mulai 1 Des" said of an event that comes again bounds it.
        return replace(_settled(sheet), first_day=plan.first_day)
    last = plan.last_day
    if last is None and not (plan.repeat or plan.days) and _holds(sheet, plan.first_day):
        last = sheet.last_day  # "mulai Sabtu" said of a span that goes on behind it
    return replace(
        _settled(sheet),
        first_day=plan.first_day,
        last_day=last,
        days=plan.days,
        repeat=plan.repeat,
        but_not=plan.but_not,
        or_else=plan.or_else,
        weekday_off=plan.weekday_off,
        ends_first=plan.problem is PlanProblem.ENDS_FIRST,
    )


def _on_that_day(plan: Plan, sheet: Sheet) -> Repeat | None:
    """The rule of "tiap bulan", when a day answers on which; "Senin" is no day of every month."""
    if not sheet.day_words or sheet.repeat is None or plan.repeat or plan.days:
        return None
    if plan.first_day is None or plan.last_day not in (None, plan.first_day):
        return None
    if plan.or_else and not sheet.repeat.rrule.startswith("FREQ=WEEKLY"):
        return None
    often = on_day(sheet.repeat, plan.first_day)
    return None if often == sheet.repeat else often


def _holds(sheet: Sheet, day: date | None) -> bool:
    """Whether the event that is changed is a span of days with `day` in it."""
    if day is None or sheet.before is None or sheet.repeat is not None or sheet.days:
        return False
    first, last = sheet.first_day, sheet.last_day
    return first is not None and last is not None and first <= day <= last


def _settled(sheet: Sheet) -> Sheet:
    """The sheet whose days are being said anew: no doubt is left of the old ones."""
    return replace(
        sheet,
        day_words="",
        day_problem="",
        day_readings=(),
        also=(),
        several=False,
        touched=True,
    )
