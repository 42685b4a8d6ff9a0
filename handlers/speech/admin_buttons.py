"""The words on officers' buttons, and the numbers that stand for them where there are none."""

from collections.abc import Callable
from functools import cache

from handlers.message import Choice
from handlers.speech import format as fmt
from handlers.speech.admin_keys import Button, Buttons, Key
from handlers.speech.admin_parts import Field
from handlers.speech.admin_rules import rule
from handlers.speech.admin_values import field_name, role
from handlers.speech.tongue import Tongue, tongue
from schedule_data.model.text import Language

_LONGEST = 48


def choices(buttons: Buttons, t: Tongue, *, first: int) -> tuple[tuple[Choice, ...], ...]:
    """Rows of buttons in language `t`, numbered from `first` on."""
    number, rows = first, []
    for row in buttons:
        told = []
        for button in row:
            told.append(Choice(_short(label(button, t)), button.token, number))
            number += 1
        rows.append(tuple(told))
    return tuple(rows)


def label(button: Button, t: Tongue) -> str:
    """What the button says."""
    tell = _TOLD.get(button.key)
    return _plain(t.language)[button.key] if tell is None else tell(button, t)


def _days(button: Button, t: Tongue) -> str:
    return "" if button.days is None else fmt.button_days(button.days, t.language)


def _repeat(button: Button, t: Tongue) -> str:
    told = rule(button.repeat, t, working_days=button.working_days)
    return told[:1].upper() + told[1:]


def _invite(button: Button, t: Tongue) -> str:
    return t.say("Invite: {role}", role="" if button.role is None else role(button.role, t))


def _withdraw(button: Button, t: Tongue) -> str:
    told = button.text or ("" if button.role is None else role(button.role, t))
    return t.say("Withdraw: {name}", name=told)


def _text(button: Button, _: Tongue) -> str:
    return button.text


_TOLD: dict[Key, Callable[[Button, Tongue], str]] = {
    Key.NAMED: _text,
    Key.SERVICE_OFF: _text,
    Key.YEAR: _text,
    Key.FORMAT: _text,
    Key.DAYS: _days,
    Key.REPEAT: _repeat,
    Key.INVITE: _invite,
    Key.SERVICE_ON: lambda button, _: f"✓ {button.text}",
    Key.CONFIRM_VENUE: lambda button, _: f"{button.text} ({button.count})",
    Key.DROP_ALIAS: lambda button, t: t.say("Take away: {name}", name=button.text),
    Key.FIELD: lambda button, t: field_name(Field(button.text), t),
    Key.AREA: lambda button, t: t.say("“{place}” is the place", place=button.text),
    Key.RESUME_DRAFT: lambda button, t: t.say("Go on: {event}", event=button.text),
    Key.WITHDRAW: _withdraw,
    Key.REVOKE: lambda button, t: t.say("Take back: {name}", name=button.text),
    Key.TEMPLATE: lambda button, t: t.say("Template {form}", form=button.text),
    Key.UNDO_NUMBER: lambda button, t: t.say("Undo #{number}", number=button.count),
    Key.FROM_DAY_ON: lambda button, t: t.say("From {day} on", day=_days(button, t)),
    Key.EXTRA_DAY: lambda button, t: t.say("Add {day}", day=_days(button, t)),
    Key.OPEN_AGAIN: lambda button, t: t.say("Open again: {place}", place=button.text),
}


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


@cache
def _plain(language: Language) -> dict[Key, str]:
    t = tongue(language)
    return {
        Key.SAVE: t.say("Save"),
        Key.CHANGE: t.say("Change"),
        Key.DISCARD: t.say("Cancel"),
        Key.RESUME: t.say("Go on"),
        Key.BACK: t.say("Back"),
        Key.SKIP: t.say("Skip"),
        Key.DONE: t.say("Done"),
        Key.OPEN_ON_HOLIDAYS: t.say("Open on holidays"),
        Key.CLOSED_ON_HOLIDAYS: t.say("Closed on holidays"),
        Key.PREVIOUS_PAGE: t.say("← Page before"),
        Key.NEXT_PAGE: t.say("Next page →"),
        Key.ADD: t.say("Add an event"),
        Key.EDIT: t.say("Change"),
        Key.CALL_OFF: t.say("Call off"),
        Key.ONCE: t.say("Only this once"),
        Key.WEEKLY: t.say("Every week from now on"),
        Key.ALL_OF_IT: t.say("All of it"),
        Key.ANOTHER_DAY: t.say("One day only"),
        Key.NO_REASON: t.say("Without a reason"),
        Key.YES: t.say("Yes"),
        Key.NO: t.say("No"),
        Key.ADD_VENUE: t.say("Add a place"),
        Key.UNDO: t.say("Undo"),
        Key.CONFIRM: t.say("Still true"),
        Key.WITHOUT_END: t.say("Until further notice"),
        Key.DO_CALL_OFF: t.say("Yes, cancel it"),
        Key.DO_END: t.say("Yes, end it"),
        Key.DO_CLOSE: t.say("Yes, close it"),
        Key.DO_REVOKE: t.say("Yes, take them back"),
        Key.KEEP: t.say("Keep it"),
        Key.CLOSE: t.say("Close the place"),
        Key.MERGE: t.say("Keep both"),
        Key.THEIRS: t.say("Keep theirs"),
        Key.EVENTS: t.say("Events"),
        Key.VENUES: t.say("Places"),
        Key.STALE: t.say("Old facts"),
        Key.RENAME: t.say("Rename"),
        Key.ALIAS: t.say("Other name"),
        Key.POINT: t.say("Point on the map"),
        Key.ADDRESS: t.say("Address"),
        Key.WHEELCHAIR: t.say("Wheelchair access"),
        Key.PARKING: t.say("Parking"),
        Key.FINDING: t.say("How to find the desk"),
        Key.SHOW: t.say("Show"),
        Key.CHANGE_THAT: t.say("Change the one that is there"),
        Key.FILL_THAT: t.say("Fill in its hours"),
    }
