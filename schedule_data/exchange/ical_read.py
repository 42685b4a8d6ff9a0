"""An iCalendar file, ours or another program's, as rows."""

import json
from collections.abc import Iterator

from schedule_data.exchange.columns import BY_NAME, COLUMNS
from schedule_data.exchange.decoding import decode
from schedule_data.exchange.draft import Note, Reason
from schedule_data.exchange.ical_check import (
    DERIVED,
    PLACE,
    PLACE_COLUMNS,
    PREFIX,
    changed_columns,
    days_not_held,
    extension,
)
from schedule_data.exchange.ical_event import SAID_BY_ICS, standard_cells
from schedule_data.exchange.ical_lines import Component, Property, read_components
from schedule_data.exchange.limits import ROWS
from schedule_data.exchange.lists import join_list
from schedule_data.exchange.refused import Findings, RefusedError
from schedule_data.exchange.row import Row
from schedule_data.exchange.texts import clean

_ALL = frozenset(column.name for column in COLUMNS if not column.readable)
_OURS = {extension(name): name for name in _ALL}
_PASSED = {"VTIMEZONE"}
_DECLARED_DAYS = frozenset({"first_day", "last_day"})


def read_ical(data: bytes, findings: Findings) -> list[Row]:
    """The rows of a calendar file: venues, series, and changed sittings.

    Raises:
        RefusedError: the file as a whole cannot be read.
    """
    rows: list[Row] = []
    for calendar in read_components(decode(data)):
        if calendar.name != "VCALENDAR":
            raise RefusedError(Reason.BROKEN, "ics", row=calendar.line)
        rows.extend(_venues(calendar, findings))
        rows.extend(_events(calendar, findings))
        if len(rows) > ROWS:
            raise RefusedError(Reason.TOO_MANY, f"{ROWS} rows")
    return rows


def _events(calendar: Component, findings: Findings) -> Iterator[Row]:
    cancelled = any(p.value.strip().upper() == "CANCEL" for p in calendar.all("METHOD"))
    series: dict[str, Row] = {}
    sittings: list[Row] = []
    refused: set[str] = set()
    for component in _vevents(calendar, findings):
        try:
            row = None if _is_derived(component) else _row(component, cancelled=cancelled)
        except RefusedError as error:
            findings.refuse(error, row=error.row or component.line)
            refused.update(each.text for each in component.all("UID"))
            continue
        if row is None:
            continue
        if row.get("declares"):
            yield _as_declared(row)
        elif row.get("instead_of"):
            sittings.append(row)
        else:
            series.setdefault(row.get("uid"), row)
            yield row
    for row in sittings:
        if row.get("uid") not in refused:
            yield _as_series(row, series.get(row.get("uid")))


def _vevents(calendar: Component, findings: Findings) -> Iterator[Component]:
    for component in calendar.components:
        if component.name == "VEVENT":
            yield component
        elif component.name not in _PASSED:
            findings.remark(Note.COMPONENT_NOT_READ, row=component.line, value=component.name)


def _is_derived(component: Component) -> bool:
    """Whether it says nothing of its own: hours that a declaration gives, unchanged since."""
    return component.one(PREFIX + DERIVED) is not None and not changed_columns(component)


def _row(component: Component, *, cancelled: bool) -> Row:
    said = standard_cells(component)
    passing = days_not_held(component)
    if passing:
        struck = said.get("except_days", "").split("; ")
        said["except_days"] = join_list(day for day in struck if day not in passing)
    changed = changed_columns(component)
    own = {
        _OURS[each.name]: each.text.strip() for each in component.properties if each.name in _OURS
    }
    if changed is None:
        # Another program's file says nothing of what its form has no word for.
        columns = SAID_BY_ICS | own.keys()
    else:
        if own.get("declares"):
            changed &= _DECLARED_DAYS
        own = {column: text for column, text in own.items() if column not in changed}
        columns = _ALL - ({"room"} if changed >= PLACE_COLUMNS else set())
    filled = said | own
    if cancelled:
        filled["status"] = "CANCELLED"
    cleaned = {
        column: text
        for column, raw in filled.items()
        if (text := clean(raw, BY_NAME[column].longest))
    }
    return Row(component.line, cleaned, frozenset(columns))


def _as_declared(row: Row) -> Row:
    """A declaration without what RFC 5545 makes every event have."""
    dropped = {"summary", "sequence"}
    if row.get("status") == "CONFIRMED":
        dropped.add("status")
    filled = {column: text for column, text in row.filled.items() if column not in dropped}
    return Row(row.number, filled, row.columns - dropped)


def _as_series(row: Row, series: Row | None) -> Row:
    """A changed sitting without what only repeats its series: a title, the same hours."""
    filled = dict(row.filled)
    for column in ("summary", "sequence", "last_day"):
        filled.pop(column, None)
    if row.columns != _ALL:
        if filled.get("first_day") == filled.get("instead_of"):
            filled.pop("first_day", None)
        for column in ("opens", "closes", "venue"):
            if series is not None and filled.get(column) == series.get(column):
                filled.pop(column, None)
    return Row(row.number, filled, row.columns)


def _venues(calendar: Component, findings: Findings) -> Iterator[Row]:
    for prop in calendar.all(PREFIX + PLACE):
        try:
            yield Row(prop.line, _venue(prop), _ALL)
        except RefusedError as error:
            findings.refuse(error, row=prop.line, column=prop.name)


def _venue(prop: Property) -> dict[str, str]:
    try:
        facts = json.loads(prop.text)
    except (ValueError, RecursionError):
        raise RefusedError(Reason.BROKEN, "ics") from None
    if not isinstance(facts, dict) or not all(
        column in BY_NAME and isinstance(text, str) for column, text in facts.items()
    ):
        raise RefusedError(Reason.BROKEN, "ics")
    return {column: clean(text, BY_NAME[column].longest) for column, text in facts.items() if text}
