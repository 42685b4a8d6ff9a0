"""The event before it is saved: as citizens will see it, its next days, and what is odd."""

from collections.abc import Iterable, Mapping, Sequence

from handlers.admin.differing import event_differences
from handlers.admin.doubting import warnings_of
from handlers.admin.keys import key, rows
from handlers.admin.making import edits_of, events_of
from handlers.admin.officer import Officer
from handlers.admin.planned import coming_days, one_to_show, when_of
from handlers.admin.sheet import Sheet
from handlers.admin.tokens import mark
from handlers.sittings import listed
from handlers.speech.admin_facts import DeskSaid, Planned, Preview
from handlers.speech.admin_keys import Button, Buttons, Key
from handlers.speech.admin_parts import Desk, Difference, Field, Warn, Warned
from schedule_data.agenda import Agenda
from schedule_data.model.event import Event, HolidayPolicy
from schedule_data.model.place import Venue
from schedule_data.rules import RuleRefusedError

NEXT_DAYS = 5


def preview(officer: Officer, sheet: Sheet) -> Preview | DeskSaid:
    """What saving the sheet would show. The sheet has a place and a day."""
    venue = venue_of(sheet, officer.snapshot.venues)
    if venue is None:
        return DeskSaid(Desk.NOTHING_THERE)
    try:
        events = events_of(sheet, venue, officer.today)
    except RuleRefusedError as refused:
        buttons = rows(
            (key(officer, Key.CHANGE, "f", sheet.once, "when"), _discard(officer, sheet))
        )
        return DeskSaid(Desk.RULE_REFUSED, str(refused), buttons=buttons)
    event, edits = events[0], edits_of(sheet, events)
    agenda = Agenda(officer.snapshot.changed(edits))
    sittings = coming_days(event.uid, agenda, officer.today, NEXT_DAYS + 1)
    places = listed(one_to_show(event, agenda, sittings), officer.now, agenda)
    warnings = warnings_of(officer, sheet, events, edits)
    forbidden = any(warned.forbids for warned in warnings)
    return Preview(
        today=officer.today,
        title=event.summary,
        place=places[0] if places else None,
        when=when_of(event),
        coming=tuple(sitting.day for sitting in sittings[:NEXT_DAYS]),
        more=len(sittings) > NEXT_DAYS,
        also=tuple(_planned(each, agenda, officer) for each in events[1:]),
        warnings=warnings,
        differences=_differences(officer, sheet, event),
        editing=sheet.before is not None,
        buttons=_buttons(officer, sheet, event, warnings, forbidden=forbidden),
    )


def _planned(event: Event, agenda: Agenda, officer: Officer) -> Planned:
    """A further event of the same sheet."""
    days = coming_days(event.uid, agenda, officer.today, NEXT_DAYS + 1)
    return Planned(
        when_of(event),
        (event.opens, event.closes),
        tuple(sitting.day for sitting in days[:NEXT_DAYS]),
        more=len(days) > NEXT_DAYS,
    )


def venue_of(sheet: Sheet, venues: Mapping[str, Venue]) -> Venue | None:
    """The venue of the sheet: the new one, or a known one that is still there."""
    if sheet.new_venue is not None:
        return sheet.new_venue
    return venues.get(sheet.venue or "")


def _differences(officer: Officer, sheet: Sheet, event: Event) -> tuple[Difference, ...]:
    if sheet.before is None:
        own = any(rest.weekdays for rest in event.pauses)  # the next day may be none of theirs
        return (Difference(Field.PAUSE, None, event.pauses),) if own else ()
    found = event_differences(sheet.before, event, officer.snapshot)
    return tuple(each for each in found if each.field is not Field.CONFIRMED)


def _discard(officer: Officer, sheet: Sheet) -> Button:
    return key(officer, Key.DISCARD, "dc", sheet.once)


def _buttons(
    officer: Officer, sheet: Sheet, event: Event, warnings: Sequence[Warned], *, forbidden: bool
) -> Buttons:
    return rows(
        (
            None if forbidden else key(officer, Key.SAVE, "sv", sheet.once),
            key(officer, Key.CHANGE, "ch", sheet.once),
            _discard(officer, sheet),
        ),
        _there_already(officer, sheet, warnings),
        *_alternatives(officer, sheet),
        _holidays(officer, sheet, event) if Warn.HOLIDAY in {w.warn for w in warnings} else (),
    )


def _there_already(
    officer: Officer, sheet: Sheet, warnings: Iterable[Warned]
) -> tuple[Button, ...]:
    """Of a new event at the place and hours of another: change that one instead."""
    there = next((each for each in warnings if each.uid), None)
    if there is None or sheet.before is not None or sheet.also:
        return ()
    hours = sheet.opens is not None or sheet.closes is not None
    fills = hours and there.warn is Warn.THERE_WITHOUT_HOURS
    kind = Key.FILL_THAT if fills else Key.CHANGE_THAT
    return (key(officer, kind, "ct", sheet.once, mark("e", there.uid)),)


def _alternatives(officer: Officer, sheet: Sheet) -> Iterable[tuple[Button, ...]]:
    """The same words taken another way, one tap away."""
    for index, repeat in enumerate(sheet.or_else[:3]):
        token = key(officer, Key.REPEAT, "al", sheet.once, index).token
        working = repeat.working_days
        yield (Button(Key.REPEAT, token, repeat=repeat.rrule, working_days=working),)


def _holidays(officer: Officer, sheet: Sheet, event: Event) -> tuple[Button, ...]:
    """What it does on the holidays that lie inside it."""
    choices = []
    if event.on_holidays is not HolidayPolicy.OPEN:
        choices.append(key(officer, Key.OPEN_ON_HOLIDAYS, "hp", sheet.once, "open"))
    if event.on_holidays is not HolidayPolicy.CLOSED:
        choices.append(key(officer, Key.CLOSED_ON_HOLIDAYS, "hp", sheet.once, "closed"))
    return tuple(choices)
