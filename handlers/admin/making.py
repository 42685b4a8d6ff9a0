"""From the sheet to the event that it stands for, and from an event to a sheet that changes it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from handlers.admin.officer import Officer
from handlers.admin.sheet import Sheet
from handlers.understanding.plans import Repeat
from schedule_data.model.desk import Edit
from schedule_data.model.event import Event, HolidayPolicy, Recurrence
from schedule_data.model.place import Venue
from schedule_data.rules import RuleRefusedError, parse_rule

_PLAIN_TITLES = frozenset(("", "ptsp"))
_FOREVER = date.max.toordinal()


def fresh(officer: Officer) -> Sheet:
    """An empty sheet, named so that its buttons never save another."""
    return Sheet(once=officer.new_name(), asked_at=officer.now)


def sheet_of(event: Event, officer: Officer) -> Sheet:
    """The sheet that changes `event`."""
    recurrence = event.recurrence
    ruled = recurrence is not None and recurrence.rrule is not None
    repeat = None
    if recurrence is not None and recurrence.rrule is not None:
        repeat = Repeat(recurrence.rrule, recurrence.working_days)
    return replace(
        fresh(officer),
        title=event.summary,
        venue=event.venue,
        room=event.room,
        first_day=event.first_day,
        last_day=event.last_day,
        days=() if ruled or recurrence is None else recurrence.rdates,
        repeat=repeat,
        but_not=() if recurrence is None else recurrence.exdates,
        on_holidays=event.on_holidays,
        opens=event.opens,
        closes=event.closes,
        pauses=event.pauses,
        last_intake=event.last_intake,
        quota=event.quota,
        note=event.note,
        services=tuple(sorted(event.services)),
        before=event,
    )


def event_of(sheet: Sheet, venue: Venue, today: date) -> Event:
    """The event that the sheet stands for. It has a venue and a day.

    Raises:
        RuleRefusedError: its rule is none, or never happens.
    """
    first, last, recurrence = _days(sheet, today)
    planned = Event(
        uid=f"{venue.slug}-{first:%Y%m%d}-{sheet.once[:4]}",
        summary=title_of(sheet, venue),
        venue=venue.slug,
        first_day=first,
        last_day=last,
        recurrence=recurrence,
        room=sheet.room,
        services=frozenset(sheet.services),
        opens=sheet.opens,
        closes=sheet.closes,
        on_holidays=sheet.on_holidays or _policy(recurrence),
        source="DPMPTSP",
        confidence="high",
        confirmed_on=today,
        pauses=sheet.pauses,
        last_intake=sheet.last_intake,
        quota=sheet.quota,
        note=sheet.note,
    )
    return planned if sheet.before is None else _changed(sheet.before, planned, sheet)


def events_of(sheet: Sheet, venue: Venue, today: date) -> tuple[Event, ...]:
    """All events that the sheet stands for: one for each of its timetables.

    Raises:
        RuleRefusedError: a rule is none, or never happens.
    """
    return tuple(event_of(each, venue, today) for each in sheet.apart)


def edits_of(sheet: Sheet, events: Sequence[Event]) -> tuple[Edit, ...]:
    """What saving the sheet does: the new venue, then the events, of which the first may be one
    that is changed.
    """
    venue = () if sheet.new_venue is None else (Edit(None, sheet.new_venue),)
    more = (Edit(None, event) for event in events[1:])
    return (*venue, Edit(sheet.before, events[0]), *more)


def title_of(sheet: Sheet, venue: Venue) -> str:
    """The title as it was given; else one made of the place."""
    if sheet.title.casefold().strip() not in _PLAIN_TITLES:
        return sheet.title
    return "PTSP Goes To Mall" if venue.kind == "mall" else f"PTSP di {venue.name}"


def _changed(before: Event, planned: Event, sheet: Sheet) -> Event:
    """`before` with what the sheet says; days that nobody touched stay to the letter."""
    kept = planned if sheet.touched else replace(
        planned,
        first_day=before.first_day,
        last_day=before.last_day,
        recurrence=before.recurrence,
    )  # fmt: skip
    return replace(
        kept,
        uid=before.uid,
        overrides=before.overrides,
        status=before.status,
        sequence=before.sequence,
        source=before.source,
        confidence=before.confidence,
        confirmed_on=max(before.confirmed_on or date.min, planned.confirmed_on or date.min),
    )


def _policy(recurrence: Recurrence | None) -> HolidayPolicy:
    working = recurrence is not None and recurrence.working_days
    return HolidayPolicy.CLOSED if working else HolidayPolicy.UNKNOWN


def _days(sheet: Sheet, today: date) -> tuple[date, date | None, Recurrence | None]:
    if sheet.repeat is not None:
        first = sheet.first_day or _first_of(sheet.repeat, today)
        recurrence = Recurrence(
            sheet.repeat.rrule,
            exdates=tuple(sorted({*sheet.but_not, *sheet.pushed_from} - {*sheet.pushed_to})),
            working_days=sheet.repeat.working_days,
            rdates=_extra(sheet),
        )
        parse_rule(sheet.repeat.rrule, first)
        return first, sheet.last_day, recurrence
    if sheet.days:
        return sheet.days[0], None, Recurrence(rdates=sheet.days, exdates=sheet.but_not)
    first = sheet.first_day or today
    return first, sheet.last_day, Recurrence(exdates=sheet.but_not) if sheet.but_not else None


def _extra(sheet: Sheet) -> tuple[date, ...]:
    """Extra days of the event that is changed stay, whatever its rule becomes."""
    before = None if sheet.before is None else sheet.before.recurrence
    kept = () if before is None or before.rrule is None else before.rdates
    if kept and before and sheet.repeat and _pushed(before, sheet.repeat):
        kept = ()
    return tuple(sorted({*kept, *sheet.pushed_to}))


def _pushed(before: Recurrence, repeat: Repeat) -> bool:
    """Whether the extra days only mended a rule of working days that is no more."""
    return "BYSETPOS" in (before.rrule or "") and before.rrule != repeat.rrule


def _first_of(repeat: Repeat, today: date) -> date:
    """The first day, where none was named: today, or the day that "every second" counts from."""
    parts = [part for part in repeat.rrule.split(";") if not part.startswith("INTERVAL=")]
    if len(parts) == repeat.rrule.count(";") + 1:
        return today
    plain = [part for part in parts if not part.startswith("COUNT=")]
    try:
        days = parse_rule(";".join(plain), today)
    except RuleRefusedError:
        return today
    return date.fromordinal(next(days.days(today.toordinal(), _FOREVER), today.toordinal()))
