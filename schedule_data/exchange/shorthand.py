"""Columns that say in a person's words what other columns say: days, every, hours, weekday."""

from collections.abc import Callable

from schedule_data.exchange.columns import BY_NAME
from schedule_data.exchange.day_cells import WEEKDAYS, read_day, read_days, read_listed
from schedule_data.exchange.draft import Reason
from schedule_data.exchange.every import read_every
from schedule_data.exchange.hour_cells import read_hours, write_time
from schedule_data.exchange.lists import join_list
from schedule_data.exchange.refused import Findings, RefusedError
from schedule_data.exchange.row import Row

Spelled = dict[str, str]


def spell_out(row: Row, findings: Findings) -> Row:
    """`row` with those columns written out into the ones that they stand for."""
    filled = {c: text for c, text in row.filled.items() if not BY_NAME[c].readable}
    columns, spoilt = set(row.columns), set(row.spoilt)
    for column, targets, read in _SHORT:
        if column in row.columns:
            columns.update(targets)
        try:
            if text := row.get(column):
                _fill(filled, column, read(text), row)
        except RefusedError as error:
            findings.refuse(error, row=row.number, column=column, value=row.get(column))
            spoilt.update((column, *targets))
    if row.get("weekday") and not spoilt and not _weekday_fits(row, filled, findings):
        spoilt.add("weekday")
    return Row(row.number, filled, frozenset(columns), frozenset(spoilt))


def _fill(filled: Spelled, column: str, spelled: Spelled, row: Row) -> None:
    said_too = [target for target in spelled if target != column and row.has(target)]
    if said_too:
        raise RefusedError(Reason.CONTRADICTION, ", ".join(said_too))
    filled.update(spelled)


def _days(text: str) -> Spelled:
    listed = [day.isoformat() for day in read_listed(text)]
    return {"first_day": listed[0], "extra_days": join_list(listed)} if listed else _span(text)


def _span(text: str) -> Spelled:
    first, last = read_days(text)
    spelled = {"first_day": first.isoformat()}
    return spelled if first == last else spelled | {"last_day": last.isoformat()}


def _every(text: str) -> Spelled:
    rrule, working_days = read_every(text)
    return {"rrule": rrule} | ({"working_days": "yes"} if working_days else {})


def _hours(text: str) -> Spelled:
    opens, closes = read_hours(text)
    spelled = {"opens": write_time(opens)}
    return spelled if closes is None else spelled | {"closes": write_time(closes)}


_SHORT: tuple[tuple[str, tuple[str, ...], Callable[[str], Spelled]], ...] = (
    ("days", ("first_day", "last_day", "extra_days"), _days),
    ("every", ("rrule", "working_days"), _every),
    ("hours", ("opens", "closes"), _hours),
    # A span that somebody wrote into the first of the two columns.
    ("first_day", ("first_day",), _span),
    ("opens", ("opens",), _hours),
)


def _weekday_fits(row: Row, filled: Spelled, findings: Findings) -> bool:
    word = row.get("weekday").casefold().removeprefix("hari ")
    try:
        if word not in WEEKDAYS or "first_day" not in filled:
            raise RefusedError(Reason.NOT_AN_EVERY)
        day = read_day(filled["first_day"])
        if WEEKDAYS[word] != day.weekday():
            raise RefusedError(Reason.WRONG_WEEKDAY, day.strftime("%A"))
    except RefusedError as error:
        findings.refuse(error, row=row.number, column="weekday", value=row.get("weekday"))
        return False
    return True
