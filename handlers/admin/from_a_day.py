"""Other facts of a series, or of a span of days, from a day on, or between two: it ends the day
before, a new one goes on, and behind the last day one that is as it was.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from handlers.admin.filling import absorb, says_something
from handlers.admin.making import event_of, sheet_of
from handlers.admin.officer import Officer
from handlers.admin.pending import propose
from handlers.admin.previewing import venue_of
from handlers.admin.sheet import Sheet
from handlers.speech.admin_facts import DeskReply
from handlers.speech.admin_parts import Desk
from handlers.understanding.plans import Plan
from schedule_data.model.desk import Action, Change, Edit
from schedule_data.model.event import Event, Recurrence
from schedule_data.model.query import DaySpan
from schedule_data.series import series_of

_DAY = timedelta(days=1)
_FAR = timedelta(days=800)


async def by_plan(
    officer: Officer,
    event: Event,
    plan: Plan,
    *,
    alone: bool = False,
    changed: Sheet | None = None,
) -> DeskReply | None:
    """ "Mulai 1 Des jam 8-14", "mulai 18 sampai 22 Nov kuota 20" of a series that has begun before;
    None: it is no such change. `alone`: a single day is meant, not what follows it. `changed` is
    the event's sheet where its facts were changed before the day was said.
    """
    start = plan.first_day
    if start is None or plan.days or not _runs_on(event, start):
        return None
    facts = changed is not None or says_something(replace(plan, first_day=None, last_day=None))
    if start <= event.first_day or not facts:
        return None
    counted = _dated(officer, event)
    end = plan.last_day if plan.repeat is None else None
    bounded = end is not None and (start < end or alone) and _goes_on_behind(counted, end)
    new = _going_on(officer, counted, plan, start, changed)
    if new is None:
        return None
    edits = [Edit(event, _cut(counted, None, start - _DAY)), Edit(None, new)]
    if end is None or not bounded:
        change = Change(Action.CHANGE, tuple(edits))
        return await propose(officer, change, Desk.CHANGED_FROM, event.summary, day=start)
    edits[1] = Edit(None, _cut(new, new.first_day, end))
    rest = _cut(counted, _valid_from(officer, counted, end + _DAY), counted.last_day)
    uid = f"{event.venue}-{rest.first_day:%Y%m%d}-{officer.new_name()[:4]}"
    edits.append(Edit(None, replace(rest, uid=uid, sequence=0)))
    change = Change(Action.CHANGE, tuple(edits))
    days = DaySpan(start, end)
    return await propose(officer, change, Desk.CHANGED_FROM, event.summary, days=days)


def _runs_on(event: Event, day: date) -> bool:
    """Whether it comes again by a rule, or is a span of days that holds `day`."""
    recurrence = event.recurrence
    if recurrence is not None and (recurrence.rrule is not None or recurrence.rdates):
        return recurrence.rrule is not None
    return event.last_day is not None and event.first_day <= day <= event.last_day


def _goes_on_behind(event: Event, day: date) -> bool:
    return event.last_day is None or day < event.last_day


def _going_on(
    officer: Officer, event: Event, plan: Plan, start: date, changed: Sheet | None
) -> Event | None:
    """The series from that day on, with what changes."""
    here = replace(plan, first_day=None, last_day=None) if plan.repeat is None else plan
    base = changed or sheet_of(event, officer)
    sheet = absorb(here, base, officer.now, officer.snapshot.venues)
    venue = venue_of(sheet, officer.snapshot.venues)
    if venue is None or sheet.new_venue is not None:
        return None
    same = plan.repeat is None
    sheet = replace(
        sheet,
        before=None,
        first_day=_valid_from(officer, event, start) if same else start,
        last_day=event.last_day if same else plan.last_day,
        on_holidays=sheet.on_holidays or event.on_holidays,
    )
    new = event_of(sheet, venue, officer.today)
    if not same:
        return new
    kept = _cut(event, new.first_day, event.last_day)
    return replace(new, recurrence=kept.recurrence, overrides=kept.overrides)


def _valid_from(officer: Officer, event: Event, day: date) -> date:
    """From when on the rest of a series is valid: "every second week" counts from a day of it."""
    rrule = "" if event.recurrence is None else event.recurrence.rrule or ""
    if "INTERVAL=" not in rrule:
        return day
    regions = {slug: venue.region for slug, venue in officer.snapshot.venues.items()}
    coming = series_of(event, regions).planned(day.toordinal(), (day + _FAR).toordinal())
    return date.fromordinal(coming[0]) if coming else day


def _dated(officer: Officer, event: Event) -> Event:
    """The same with the day of its last time in place of "ten times", which no part keeps."""
    recurrence = event.recurrence
    parts = () if recurrence is None else (recurrence.rrule or "").split(";")
    left = tuple(part for part in parts if not part.startswith("COUNT="))
    if recurrence is None or len(left) == len(parts):
        return event
    regions = {slug: venue.region for slug, venue in officer.snapshot.venues.items()}
    last = date.fromordinal(series_of(event, regions).last_day)
    return replace(event, last_day=last, recurrence=replace(recurrence, rrule=";".join(left)))


def _cut(event: Event, first: date | None, last: date | None) -> Event:
    """The part of a series from `first` to `last`, with what was changed or added there."""
    first = first or event.first_day

    def within(days: tuple[date, ...]) -> Iterator[date]:
        return (day for day in days if first <= day and (last is None or day <= last))

    recurrence: Recurrence | None = event.recurrence
    if recurrence is not None:
        recurrence = replace(
            recurrence,
            rdates=tuple(within(recurrence.rdates)),
            exdates=tuple(within(recurrence.exdates)),
        )
    kept = set(within(tuple(each.recurrence_id for each in event.overrides)))
    return replace(
        event,
        first_day=first,
        last_day=last,
        recurrence=recurrence,
        overrides=tuple(each for each in event.overrides if each.recurrence_id in kept),
    )
