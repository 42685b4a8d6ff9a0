"""Parts of events and venues in words, and what is different between two states of them."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from functools import cache
from typing import Any

from handlers.speech import format as fmt
from handlers.speech.admin_parts import Difference, Field, When
from handlers.speech.admin_rules import when
from handlers.speech.hours_told import hours_told
from handlers.speech.tongue import Tongue, tongue
from schedule_data.model.circumstance import DayOverride, HoursSpan, Pause, VenueClosure
from schedule_data.model.desk import Action, Role
from schedule_data.model.event import EventStatus, HolidayPolicy, Override
from schedule_data.model.place import Coordinates
from schedule_data.model.query import DaySpan
from schedule_data.model.text import Bilingual, Language

_MOST_DAYS = 31
"""More days than these are counted where they do not touch."""


def field_name(field: Field, t: Tongue) -> str:
    """What a part is called."""
    return _names(t.language)[field]


def difference(found: Difference, t: Tongue) -> str:
    """ "Jam: 09.00–15.00 → 10.00–16.00"."""
    tell = kind_of_place if found.field is Field.KIND else value
    before, after = tell(found.before, t), tell(found.after, t)
    if not before and after:
        return f"{field_name(found.field, t)}: {after}"
    return f"{field_name(found.field, t)}: {before or '–'} → {after or '–'}"


def days_told(days: DaySpan | None, apart: Sequence[date], t: Tongue) -> str:
    """All days from the first to the last, or those `apart`; "" where none are told."""
    if not apart:
        return "" if days is None else fmt.days(days, t.language)
    told = fmt.several_with_year(apart[:_MOST_DAYS], t.language)
    more = len(apart) - _MOST_DAYS
    return (
        told
        if more <= 0
        else t.count("{days} and {count} more", "{days} and {count} more", more, days=told)
    )


def value(of: object, t: Tongue) -> str:
    """A value in words; "" where there is none."""
    if of is None or of == () or of == "":
        return ""
    told = next((tell for kind, tell in _TELL if isinstance(of, kind)), None)
    return str(of) if told is None else told(of, t)


def kind_of_place(of: object, t: Tongue) -> str:
    """What sort of place it is; a word that an officer made up stands as it is."""
    return _kinds(t.language).get(str(of), value(of, t))


@cache
def _kinds(language: Language) -> dict[str, str]:
    t = tongue(language)
    return {
        "mall": t.say("mall"),
        "park": t.say("park"),
        "cemetery": t.say("cemetery"),
        "market": t.say("market"),
        "hospital": t.say("hospital"),
        "school": t.say("school"),
        "campus": t.say("campus"),
        "office": t.say("office"),
        "other": t.say("other"),
    }


def pauses(rests: Sequence[Pause], t: Tongue) -> str:
    """12.00–13.00, Jumat 11.30–13.00."""
    return ", ".join(_pause(rest, t) for rest in rests)


def _pause(rest: Pause, t: Tongue) -> str:
    told = fmt.hours(rest.starts, rest.ends, t.language)
    monday = date(2019, 11, 4)
    days = [
        fmt.weekday(monday.replace(day=monday.day + day), t.language)
        for day in sorted(rest.weekdays)
    ]
    return f"{fmt.joined(days, t.language)} {told}" if days else told


def _tuple(of: tuple[Any, ...], t: Tongue) -> str:
    if len(of) == 2 and all(each is None or isinstance(each, time) for each in of):
        return hours_told(of[0], of[1], t)
    if all(isinstance(each, Pause) for each in of):
        return pauses(of, t)
    return ", ".join(map(str, of))


def _override(of: Override, t: Tongue) -> str:
    return f"{fmt.button_day(of.recurrence_id, t.language)}: {', '.join(_changes(of, t))}"


def _changes(of: Override, t: Tongue) -> Iterator[str]:
    if of.status is EventStatus.CANCELLED:
        yield t.say("called off")
    if of.day is not None and of.day != of.recurrence_id:
        yield t.say("moved to {day}", day=fmt.button_day(of.day, t.language))
    elif of.added:
        yield t.say("an extra day")
    if of.opens is not None or of.closes is not None:
        yield hours_told(of.opens, of.closes, t)
    if of.venue:
        yield of.venue
    if of.room:
        yield of.room
    if of.reason:
        yield f"“{of.reason}”"


def _closure(of: VenueClosure, t: Tongue) -> str:
    return _days_and_reason(of.days, of.reason, t.say("closed"), t)


def _hours_span(of: HoursSpan, t: Tongue) -> str:
    return _days_and_reason(of.days, of.reason, hours_told(of.opens, of.closes, t), t)


def _day_override(of: DayOverride, t: Tongue) -> str:
    what = t.say("a working day") if of.open else t.say("a day off")
    return _days_and_reason(DaySpan.day(of.day), of.reason, what, t)


def _days_and_reason(days: DaySpan, reason: str | None, what: str, t: Tongue) -> str:
    told = f"{fmt.button_days(days, t.language)}: {what}"
    return f"{told}, “{reason}”" if reason else told


def role(of: Role, t: Tongue) -> str:
    """What a role is called."""
    return {
        Role.OWNER: t.say("owner"),
        Role.EDITOR: t.say("editor"),
        Role.VIEWER: t.say("viewer"),
    }[of]


def invitation(name: str, of: Role | None, until: datetime | None, t: Tongue) -> str:
    """For whom it is, what they may do then, and until when its link works."""
    ends = "" if until is None else t.say("until {until}", until=fmt.moment(until, t.language))
    return " · ".join(part for part in (name, "" if of is None else role(of, t), ends) if part)


@cache
def _policies(language: Language) -> dict[HolidayPolicy, str]:
    t = tongue(language)
    return {
        HolidayPolicy.CLOSED: t.say("closed"),
        HolidayPolicy.OPEN: t.say("open as on other days"),
        HolidayPolicy.UNKNOWN: t.say("not known, told as closed"),
    }


@cache
def _statuses(language: Language) -> dict[EventStatus, str]:
    t = tongue(language)
    return {
        EventStatus.CONFIRMED: t.say("takes place"),
        EventStatus.CANCELLED: t.say("called off"),
    }


_TELL: tuple[tuple[type, Callable[[Any, Tongue], str]], ...] = (
    (When, when),
    (HolidayPolicy, lambda of, t: _policies(t.language)[of]),
    (EventStatus, lambda of, t: _statuses(t.language)[of]),
    (Role, role),
    (Override, _override),
    (VenueClosure, _closure),
    (HoursSpan, _hours_span),
    (DayOverride, _day_override),
    (Coordinates, lambda of, _: f"{of.latitude}, {of.longitude} (± {of.within_m} m)"),
    (Bilingual, lambda of, t: of.in_language(t.language)),
    (bool, lambda of, t: t.say("yes") if of else t.say("no")),
    (date, lambda of, t: fmt.plain_day(of, t.language)),
    (DaySpan, lambda of, t: fmt.days(of, t.language)),
    (time, lambda of, t: fmt.clock(of, t.language)),
    (tuple, _tuple),
)


@cache
def _names(language: Language) -> dict[Field, str]:
    t = tongue(language)
    return {
        Field.VENUE: t.say("Place"),
        Field.REGION: t.say("Region"),
        Field.ROOM: t.say("Room"),
        Field.WHEN: t.say("Days"),
        Field.HOURS: t.say("Hours"),
        Field.SERVICES: t.say("Services"),
        Field.TITLE: t.say("Title"),
        Field.NOTE: t.say("Note"),
        Field.PAUSE: t.say("Break"),
        Field.INTAKE: t.say("Last intake"),
        Field.QUOTA: t.say("Quota"),
        Field.HOLIDAYS: t.say("On holidays"),
        Field.STATUS: t.say("Status"),
        Field.SITTING: t.say("One day"),
        Field.CONFIRMED: t.say("Confirmed on"),
        Field.NAME: t.say("Name"),
        Field.ALIASES: t.say("Other names"),
        Field.DISTRICT: t.say("District (kecamatan)"),
        Field.VILLAGE: t.say("Ward (kelurahan)"),
        Field.ADDRESS: t.say("Address"),
        Field.POINT: t.say("Point on the map"),
        Field.KIND: t.say("Kind"),
        Field.WHEELCHAIR: t.say("Wheelchair access"),
        Field.PARKING: t.say("Parking"),
        Field.FINDING: t.say("How to find the desk"),
        Field.DAY: t.say("Day"),
        Field.ROLE: t.say("Role"),
    }


def action(of: Action, t: Tongue) -> str:
    """What somebody did."""
    return _actions(t.language)[of]


@cache
def _actions(language: Language) -> dict[Action, str]:
    t = tongue(language)
    return {
        Action.ADD: t.say("added"),
        Action.CHANGE: t.say("changed"),
        Action.CANCEL: t.say("called off"),
        Action.CLOSE: t.say("closed"),
        Action.CONFIRM: t.say("confirmed"),
        Action.IMPORT: t.say("imported"),
        Action.GRANT: t.say("gave rights"),
        Action.REVOKE: t.say("took rights back"),
        Action.INVITE: t.say("invited"),
        Action.WITHDRAW: t.say("withdrew an invitation"),
        Action.UNDO: t.say("undid"),
        Action.REFUSED: t.say("refused attempt"),
    }
