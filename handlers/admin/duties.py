"""Which duty a command, a button, words or a file belong to."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypeAlias

from handlers.admin import (
    adding,
    admins,
    announcements,
    auditing,
    bringing,
    calling_off,
    calling_off_all,
    changing,
    closing_venues,
    confirming,
    days_elsewhere,
    draft_buttons,
    holidays,
    importing,
    invitations,
    moved_not_off,
    not_one_event,
    once_or_weekly,
    one_day,
    pending,
    showing,
    undoing,
    venues,
)
from handlers.admin.aside import is_question
from handlers.admin.asking import ways_of
from handlers.admin.closing_open import UNTIL
from handlers.admin.counter import BUTTON
from handlers.admin.keys import key, rows
from handlers.admin.more_services import only_services
from handlers.admin.more_than_said import read_order
from handlers.admin.new_places import BROUGHT
from handlers.admin.officer import Officer
from handlers.admin.opening import Open, close, open_question
from handlers.admin.saving import discarded, name_of
from handlers.admin.sheet import Sheet
from handlers.admin.tokens import Press
from handlers.admin.typed import agrees, goes_on, pressed_by
from handlers.admin.venue_parts import KIND as PLACE
from handlers.admin.words import NEEDS, Duty, Ordered, read_other
from handlers.announcing import Order
from handlers.message import Attachment, SharedFile, SharedLocation
from handlers.speech.admin_facts import DeskHelp, DeskReply, DeskSaid
from handlers.speech.admin_keys import Button, Key
from handlers.speech.admin_parts import Desk
from schedule_data.model.desk import Role

Answered: TypeAlias = DeskReply | tuple[DeskReply, Attachment] | None
Told: TypeAlias = DeskReply | Order | None

_AWAY = frozenset(
    ("batal", "batalkan", "cancel", "tidak jadi", "gak jadi", "ga jadi", "nggak jadi")
)
_LOOKS = frozenset(
    (Duty.EVENTS, Duty.VENUES, Duty.STALE, Duty.EXPORT, Duty.AUDIT, Duty.ADMINS, Duty.DESK)
)
"""What only shows leaves a question open."""
_READS = frozenset(("ev", "el", "sl", "vn", "vl", "hy", "ex"))
"""Buttons that a viewer may press."""


async def do(officer: Officer, order: Ordered) -> Answered:
    """A command. A role that does not cover it is told so, and the attempt is in the audit."""
    if not officer.role.covers(NEEDS[order.duty]):
        return await _refused(officer, f"/{order.duty.value}", NEEDS[order.duty])
    if order.duty not in _LOOKS:
        await close(officer)  # what was asked before is not what the next words answer
    line, refused = read_order(officer, order.duty, order.rest)
    return refused or await _DO[order.duty](officer, line)


async def heard(officer: Officer, text: str, bare: Ordered | None) -> Answered | Order:
    """Words that are no command: the answer to an open question, a bare command; None: neither. An
    Order is an owner's, who was asked for an announcement's text.
    """
    if (other := read_other(text)) is not None:
        return await do(officer, other)
    question, sheet = await open_question(officer), await officer.sheet()
    writing = sheet if sheet is not None and _listens(officer, sheet) else None
    if writing is not None and bare is not None and bare.duty is Duty.ADD:
        bare = None if only_services(officer, text) else bare  # "tambah layanan NIB" is for it
    stops = bare is not None and bare.duty is Duty.CALL_OFF and not bare.rest
    if question is not None and (writing is None or question.at >= writing.asked_at):
        answered = await _answered(officer, text, question)
        if answered is not None:
            return answered
    elif writing is not None and (stops or not (writing.step is None and bare)):
        if is_question(text, writing):
            return await _rests(officer, writing)
        return await _written(officer, text, writing)
    if bare is None and goes_on(text):
        return await (adding.proceed(officer, sheet) if sheet else pending.shown_again(officer))
    if stops:
        return await _stopped(officer, sheet)
    return None if bare is None else await do(officer, bare)


async def _stopped(officer: Officer, sheet: Sheet | None) -> DeskReply:
    """ "Batal" alone: what was left half done is thrown away; it never begins another thing."""
    if sheet is not None and officer.listens(sheet.asked_at):
        return await discarded(officer)
    if await pending.dropped(officer):
        return DeskSaid(Desk.DISCARDED)
    call_off = key(officer, Key.CALL_OFF, "el", "co", "", 1)
    return DeskSaid(Desk.NOTHING_OPEN, buttons=rows((call_off,)))


def _listens(officer: Officer, sheet: Sheet) -> bool:
    return not sheet.resting and officer.listens(sheet.asked_at)


async def _rests(officer: Officer, sheet: Sheet) -> DeskSaid:
    """Something else is talked of; until the officer comes back to it, words are not for it."""
    await officer.keep(replace(sheet, resting=True))
    return DeskSaid(Desk.RESTS, name_of(sheet, officer))


async def given(officer: Officer, what: Press | SharedLocation | SharedFile) -> Answered:
    """A button, a location, a file; None: a location that nobody here asked for."""
    match what:
        case Press():
            return await _pressed(officer, what)
        case SharedLocation():
            return await _located(officer, what)
        case SharedFile():
            return await importing.given(officer, what)


async def _written(officer: Officer, text: str, sheet: Sheet) -> DeskReply | None:
    """The answer to what a draft asks, or a change of it. Where a preview lies there and the words
    are about something else, it rests.
    """
    press = pressed_by(text, ways_of(sheet))
    if press is not None:
        return await draft_buttons.pressed(officer, press)
    if agrees(text):
        return await adding.proceed(officer, sheet)
    return await adding.told(officer, text, sheet) or await _rests(officer, sheet)


async def _answered(officer: Officer, text: str, question: Open) -> Told:
    """The answer to a question that is no event's sheet."""
    if text.strip(" .!").casefold() in _AWAY:
        await close(officer)
        return DeskSaid(Desk.DISCARDED)
    tell = _TOLD.get(question.kind)
    if tell is None:
        return None
    if question.kind in _DAYS_OF:
        text, refused = read_order(officer, _DAYS_OF[question.kind], text)
        if refused is not None:
            return refused
    try:
        return await tell(officer, text, question)
    except ValueError:  # written by an older version
        await close(officer)
        return None


async def _pressed(officer: Officer, press: Press) -> Answered:
    if not officer.role.covers(Role.EDITOR) and press.verb not in _READS:
        return await _refused(officer, BUTTON, Role.EDITOR)
    for one in _PRESSED:
        answered = await one(officer, press)
        if answered is not None:
            return answered
    if press.verb == "ad":
        return await adding.add(officer, "")
    return DeskSaid(Desk.OLD_BUTTON)


async def _located(officer: Officer, at: SharedLocation) -> DeskReply | None:
    question, sheet = await open_question(officer), await officer.sheet()
    if question is not None:
        answered = await venues.shared(officer, at, question)
        if answered is not None:
            return answered
    if sheet is not None and officer.listens(sheet.asked_at):
        return await adding.shared(officer, at, sheet)
    return None


async def _refused(officer: Officer, tried: str, needed: Role) -> DeskReply:
    await officer.desk.refused(officer.actor, tried, now=officer.now)
    return DeskSaid(Desk.NOT_ALLOWED, role=needed)


async def _help(officer: Officer, _: str) -> DeskReply:
    return told_duties(officer)


def told_duties(officer: Officer) -> DeskHelp:
    """What this officer can do at the desk."""
    editor = officer.role.covers(Role.EDITOR)
    buttons: tuple[Button | None, ...] = (
        key(officer, Key.ADD, "ad") if editor else None,
        key(officer, Key.EVENTS, "el", "ev", "", 1),
        key(officer, Key.VENUES, "vl", "vn", "", 1),
        key(officer, Key.STALE, "sl", 1),
    )
    return DeskHelp(officer.role, buttons=rows(buttons))


_DO: dict[Duty, Callable[[Officer, str], Awaitable[Answered]]] = {
    Duty.ADD: not_one_event.add,
    Duty.EDIT: changing.edit,
    Duty.CALL_OFF: moved_not_off.call_off,
    Duty.EVENTS: showing.events,
    Duty.VENUES: venues.venues,
    Duty.CLOSE: closing_venues.close_venue,
    Duty.HOLIDAY: holidays.holiday,
    Duty.CONFIRM: confirming.confirm,
    Duty.STALE: showing.stale,
    Duty.IMPORT: importing.ask_import,
    Duty.EXPORT: importing.export,
    Duty.UNDO: undoing.undo,
    Duty.ADMINS: admins.admins,
    Duty.AUDIT: auditing.audit,
    Duty.DESK: _help,
}
_PRESSED: tuple[Callable[[Officer, Press], Awaitable[Answered]], ...] = (
    draft_buttons.pressed,
    pending.pressed,
    showing.pressed,
    changing.pressed,
    one_day.pressed,
    once_or_weekly.pressed,
    days_elsewhere.pressed,
    calling_off.pressed,
    calling_off_all.pressed,
    undoing.pressed,
    confirming.pressed,
    closing_venues.pressed,
    venues.pressed,
    holidays.pressed,
    auditing.pressed,
    admins.pressed,
    invitations.pressed,
    importing.pressed,
    bringing.pressed,
)
_TOLD: dict[str, Callable[[Officer, str, Open], Awaitable[Told]]] = {
    calling_off.EVENT: calling_off.named_event,
    changing.EVENT: changing.named_event,
    calling_off_all.WHEN: calling_off_all.told_when,
    calling_off.WHICH: calling_off.told,
    calling_off.WHY: calling_off.told,
    one_day.KIND: one_day.told,
    once_or_weekly.KIND: once_or_weekly.told,
    one_day.WHICH: one_day.told,
    days_elsewhere.KIND: days_elsewhere.told,
    days_elsewhere.REGION: days_elsewhere.told,
    closing_venues.WHEN: closing_venues.told,
    UNTIL: closing_venues.told_end,
    PLACE: venues.told,
    venues.NEW: venues.told,
    venues.WHICH: venues.told,
    importing.KIND: importing.told,
    announcements.KIND: announcements.told,
    BROUGHT: bringing.told_region,
}
_DAYS_OF = {
    calling_off.WHICH: Duty.CALL_OFF,
    calling_off_all.WHEN: Duty.CALL_OFF,
    closing_venues.WHEN: Duty.CLOSE,
}
"""The questions whose answers name days as the order itself would."""
