"""The words on officers' buttons, and the numbers that stand for them where there are none."""

from functools import cache

from handlers.message import Choice
from handlers.speech import format as fmt
from handlers.speech.admin_facts import Button, Buttons, Field, Key
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
    match button:
        case Button(Key.DAYS, days=days) if days is not None:
            return fmt.button_days(days, t.language)
        case Button(Key.SERVICE_ON, text=text):
            return f"✓ {text}"
        case Button(Key.SERVICE_OFF | Key.NAMED, text=text):
            return text
        case Button(Key.AREA, text=text):
            return t.say("“{place}” is the place", place=text)
        case Button(Key.FIELD, text=text):
            return field_name(Field(text), t)
        case Button(Key.REPEAT, repeat=repeat, working_days=working):
            told = rule(repeat, t, working_days=working)
            return told[:1].upper() + told[1:]
        case Button(Key.INVITE, role=known) if known is not None:
            return t.say("Invite: {role}", role=role(known, t))
        case Button(Key.REVOKE, text=text):
            return t.say("Take back: {name}", name=text)
        case Button(Key.CONFIRM_VENUE, text=text, count=count):
            return f"{text} ({count})"
        case Button(Key.YEAR | Key.FORMAT, text=text):
            return text
        case Button(Key.TEMPLATE, text=text):
            return t.say("Template {form}", form=text)
        case Button(Key.UNDO_NUMBER, count=count):
            return t.say("Undo #{number}", number=count)
        case Button(Key.OPEN_AGAIN, text=text):
            return t.say("Open again: {place}", place=text)
    return _plain(t.language)[button.key]


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
        Key.FROM_DAY_ON: t.say("From this day on"),
        Key.ALL_OF_IT: t.say("All of it"),
        Key.ANOTHER_DAY: t.say("One day only"),
        Key.NO_REASON: t.say("Without a reason"),
        Key.YES: t.say("Yes"),
        Key.NO: t.say("No"),
        Key.ADD_VENUE: t.say("Add a place"),
        Key.UNDO: t.say("Undo"),
        Key.CONFIRM: t.say("Still true"),
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
    }
