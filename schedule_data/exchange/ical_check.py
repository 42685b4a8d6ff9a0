"""Our own properties in a calendar file, and whether they still go with the standard ones."""

import zlib

from schedule_data.exchange.ical_lines import Component

PREFIX = "X-PTSP-"
CHECK = "CHECK"
PLACE = "PLACE"
_DAYS = ("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID")
_PLACE = ("LOCATION",)

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


def _sum(event: Component, names: tuple[str, ...]) -> str:
    said = sorted((each.name, each.value) for each in event.properties if each.name in names)
    return f"{zlib.crc32(repr(said).encode()):08x}"
