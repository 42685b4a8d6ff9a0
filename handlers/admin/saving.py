"""Saving: one change with its audit row, or what stands against it; nobody's words are lost."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from handlers.admin.differing import edit_differences, thing_name
from handlers.admin.keys import key, rows
from handlers.admin.making import edits_of, events_of, sheet_of
from handlers.admin.officer import Officer
from handlers.admin.planned import coming_days
from handlers.admin.previewing import venue_of
from handlers.admin.sheet import Sheet
from handlers.admin.tokens import mark
from handlers.speech.admin_facts import Clashed, DeskReply, DeskSaid
from handlers.speech.admin_keys import Button, Buttons, Key
from handlers.speech.admin_parts import Desk, Difference, Field
from schedule_data.agenda import Agenda
from schedule_data.merging import merge, newer
from schedule_data.model.desk import Action, Change, Edit, Thing
from schedule_data.model.desk_outcome import Clash, Conflict, Outcome, Refused, Saved, Why
from schedule_data.model.event import Event
from schedule_data.model.place import Venue
from schedule_data.rules import RuleRefusedError

_REFUSALS = {
    Why.NOT_ALLOWED: Desk.NOT_ALLOWED,
    Why.NOTHING_THERE: Desk.NOTHING_THERE,
    Why.UNDONE_ALREADY: Desk.CANNOT_UNDO,
    Why.CANNOT_BE_UNDONE: Desk.CANNOT_UNDO,
    Why.IN_USE: Desk.VENUE_IN_USE,
    Why.LAST_OWNER: Desk.LAST_OWNER,
    Why.FIXED_OWNER: Desk.FIXED_OWNER,
    Why.WRONG_EVENT: Desk.RULE_REFUSED,
    Why.NO_CHANGE: Desk.NO_CHANGE,
}


async def save_sheet(officer: Officer, sheet: Sheet) -> DeskReply:
    """Save what the sheet stands for. Pressed twice, it is saved once."""
    venue = venue_of(sheet, officer.snapshot.venues)
    if venue is None:
        return DeskSaid(Desk.NOTHING_THERE)
    try:
        events = events_of(sheet, venue, officer.today)
    except RuleRefusedError as fault:
        return DeskSaid(Desk.RULE_REFUSED, str(fault))
    action = Action.ADD if sheet.before is None else Action.CHANGE
    # The venue may have been added since, by the first press of the same button.
    edits = [e for e in edits_of(sheet, events) if not _there_already(e, officer)]
    change = Change(action, tuple(edits), once=sheet.once)
    outcome = await officer.desk.apply(change, by=officer.actor, now=officer.now)
    if isinstance(outcome, Conflict):
        return await _clashed_sheet(officer, sheet, events[0], outcome)
    if isinstance(outcome, Saved):
        left = await officer.drop()
        saying = Desk.CHANGED if sheet.before is not None else _added(officer, events, edits)
        told = saved(officer, outcome, saying, events[0].summary, event=events[0])
        return replace(told, buttons=(*told.buttons, *_ways_back(officer, left)))
    return refused(outcome)


async def discarded(officer: Officer) -> DeskSaid:
    """The half-written event is thrown away; one that was begun before it comes up again."""
    left = await officer.drop()
    return DeskSaid(Desk.DISCARDED, buttons=_ways_back(officer, left))


def _ways_back(officer: Officer, left: Sheet | None) -> Buttons:
    """To the event that was begun before."""
    if left is None:
        return ()
    token = key(officer, Key.RESUME_DRAFT, "rs", left.once).token
    return ((Button(Key.RESUME_DRAFT, token, name_of(left, officer)),),)


def name_of(sheet: Sheet, officer: Officer) -> str:
    """What a half-written event is called: its title, or its place."""
    venue = sheet.new_venue or officer.snapshot.venues.get(sheet.venue or "")
    return sheet.title or (venue.name if venue else "")


def _added(officer: Officer, events: Sequence[Event], edits: Iterable[Edit]) -> Desk:
    """Whether citizens see any of the new events, or all of their days are over."""
    agenda = Agenda(officer.snapshot.changed(edits))
    coming = any(coming_days(event.uid, agenda, officer.today, 1) for event in events)
    return Desk.ADDED if coming else Desk.ADDED_PAST


def saved(
    officer: Officer, outcome: Saved, saying: Desk, text: str, *, event: Event | None = None
) -> DeskSaid:
    """It is kept; one tap takes it back."""
    show = None if event is None else key(officer, Key.SHOW, "ev", mark("e", event.uid))
    undo = key(officer, Key.UNDO, "un", outcome.entry.number)
    return DeskSaid(saying, text, buttons=rows((undo, show)))


def refused(outcome: Refused) -> DeskSaid:
    """Why nothing was saved."""
    return DeskSaid(_REFUSALS[outcome.why], outcome.detail or "")


async def apply(
    officer: Officer, change: Change, saying: Desk, text: str, *, event: Event | None = None
) -> DeskReply:
    """Save a change that no sheet stands for."""
    outcome = await officer.desk.apply(change, by=officer.actor, now=officer.now)
    if isinstance(outcome, Saved):
        return saved(officer, outcome, saying, text, event=event)
    if isinstance(outcome, Refused):
        return refused(outcome)
    return clashed(officer, outcome)


def clashed(officer: Officer, outcome: Outcome) -> DeskReply:
    """Somebody was quicker: what they did, and what was wanted."""
    if not isinstance(outcome, Conflict) or not outcome.clashes:
        return DeskSaid(Desk.NOTHING_THERE)
    if all(clash.present == clash.edit.after for clash in outcome.clashes):
        return DeskSaid(Desk.NO_CHANGE)  # whoever was quicker wanted the same
    return _told(officer, outcome.clashes[0])


async def _clashed_sheet(
    officer: Officer, sheet: Sheet, event: Event, outcome: Conflict
) -> DeskReply:
    """The draft stays; joined with the other's change it can be saved with one tap."""
    clash = next((each for each in outcome.clashes if isinstance(each.edit.after, Event)), None)
    if clash is None:
        return await _place_was_added(officer, sheet, outcome)
    joined = merge(clash).edit
    told = _told(officer, clash)
    present = clash.present
    if joined is None or not isinstance(joined.after, Event) or not isinstance(present, Event):
        await officer.keep(sheet)
        return told
    merged = replace(
        sheet_of(joined.after, officer),
        before=present,
        touched=sheet.touched or event.recurrence != joined.after.recurrence,
        once=sheet.once,
        also=sheet.also,
    )
    await officer.keep(merged)
    ways = (key(officer, Key.MERGE, "rs", sheet.once), key(officer, Key.THEIRS, "dc", sheet.once))
    return replace(told, buttons=rows(ways))


async def _place_was_added(officer: Officer, sheet: Sheet, outcome: Conflict) -> DeskReply:
    """Another officer added the same new place first: theirs is used, one tap before saving."""
    told = clashed(officer, outcome)
    if sheet.new_venue is None or not isinstance(told, Clashed) or told.gone:
        return told
    await officer.keep(replace(sheet, venue=sheet.new_venue.slug, new_venue=None))
    ways = (key(officer, Key.MERGE, "rs", sheet.once), key(officer, Key.THEIRS, "dc", sheet.once))
    return replace(told, buttons=rows(ways))


def _told(officer: Officer, clash: Clash) -> Clashed:
    before, mine, present = clash.edit.before, clash.edit.after, clash.present
    found = merge(clash)
    return Clashed(
        thing=thing_name(present or before or mine, officer.snapshot),
        who=tuple(dict.fromkeys(entry.name or str(entry.actor) for entry in newer(clash))),
        theirs=_differences(officer, before, present),
        mine=_differences(officer, before, mine),
        both=_both(officer, before, present, mine) if found.both else (),
        gone=present is None,
    )


def _both(
    officer: Officer, before: Thing | None, present: Thing | None, mine: Thing | None
) -> tuple[Field, ...]:
    theirs = {each.field for each in _differences(officer, before, present)}
    own = {each.field for each in _differences(officer, before, mine)}
    return tuple(sorted(theirs & own))


def _differences(
    officer: Officer, before: Thing | None, after: Thing | None
) -> tuple[Difference, ...]:
    if before is None and after is None:
        return ()
    found = edit_differences(Edit(before, after), officer.snapshot)
    return tuple(each for each in found if each.field is not Field.CONFIRMED)


def _there_already(edit: Edit, officer: Officer) -> bool:
    return (
        isinstance(edit.after, Venue)
        and edit.before is None
        and officer.snapshot.venues.get(edit.after.slug) == edit.after
    )
