"""Our own properties in a calendar file, and whether they still go with the standard ones."""

import zlib
from collections.abc import Iterable, Mapping
from datetime import date

from schedule_data.exchange.ical_event import standard_cells
from schedule_data.exchange.ical_lines import Component, Property

PREFIX = "X-PTSP-"
CHECK = "CHECK"
PLACE = "PLACE"
DERIVED = "DERIVED"
"""Of a sitting that stands there only because a declaration gives it other hours."""
NOT_HELD = "NOT-HELD"
"""The days among EXDATE on which it is not held for now: a holiday, a closed place."""
_DAYS = ("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID")
_PLACE = ("LOCATION",)
_NOT_OURS = frozenset({"summary", "sequence"})

DAYS_COLUMNS = frozenset(
    ("first_day", "last_day", "opens", "closes", "rrule", "extra_days", "except_days")
)
PLACE_COLUMNS = frozenset(("venue", "room"))


def extension(column: str) -> str:
    """The name of the property that holds a column's cell."""
    return PREFIX + column.upper().replace("_", "-")


def check(event: Component) -> str:
    """A short sum of the days and of the place that the standard properties say."""
    return f"{_sum(event, _DAYS)}-{_sum(event, _PLACE)}"


def changed_columns(event: Component) -> frozenset[str] | None:
    """The columns whose own cells no longer go with the standard properties, because another
    program changed these; None where the file is not one of ours.
    """
    told = event.one(PREFIX + CHECK)
    if told is None:
        return None
    days, _, place = told.value.strip().partition("-")
    changed: frozenset[str] = frozenset()
    if days != _sum(event, _DAYS):
        changed |= DAYS_COLUMNS
    if place != _sum(event, _PLACE):
        changed |= PLACE_COLUMNS
    return changed


def not_held(days: Iterable[date]) -> Property:
    """The property that tells which of EXDATE no officer has struck out."""
    return Property(PREFIX + NOT_HELD, ",".join(f"{day:%Y%m%d}" for day in days))


def days_not_held(event: Component) -> frozenset[str]:
    """The days of that property, in ISO form."""
    told = [each for prop in event.all(PREFIX + NOT_HELD) for each in prop.value.split(",")]
    return frozenset(f"{each[:4]}-{each[4:6]}-{each[6:]}" for each in map(str.strip, told))


def _sum(event: Component, names: tuple[str, ...]) -> str:
    said = sorted((each.name, each.value) for each in event.properties if each.name in names)
    return f"{zlib.crc32(repr(said).encode()):08x}"


def extended(component: Component, cells: Mapping[str, str]) -> Component:
    """The component with what its standard properties do not say, or say otherwise."""
    said = standard_cells(component)
    for column in sorted(cells.keys() | said.keys()):
        if said.get(column, "") != cells.get(column, "") and column not in _NOT_OURS:
            component.properties.append(Property.of_text(extension(column), cells.get(column, "")))
    component.properties.append(Property(PREFIX + CHECK, check(component)))
    return component
