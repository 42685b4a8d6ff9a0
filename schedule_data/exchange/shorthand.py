"""Columns that say in a person's words what other columns say: days, every, hours, weekday."""

from collections.abc import Callable

from schedule_data.exchange.day_cells import WEEKDAYS, read_day, read_days
from schedule_data.exchange.draft import Reason
from schedule_data.exchange.every import read_every
from schedule_data.exchange.hour_cells import read_hours, write_time
from schedule_data.exchange.refused import Findings, RefusedError
from schedule_data.exchange.row import Row

Spelled = dict[str, str]


def spell_out(row: Row, findings: Findings) -> Row | None:
    """`row` with those columns written out, or None where one of them is refused."""
    filled, sound = dict(row.filled), True
    for column, targets, read in _SHORT:
        if column in row.columns and column not in targets:
            filled.pop(column, None)
        text = row.get(column)
        if not text:
            continue
        try:
            _fill(filled, column, targets, read(text), row)
        except RefusedError as error:
            findings.refuse(error, row=row.number, column=column, value=text)
            sound = False
    if sound and row.get("weekday"):
        filled.pop("weekday")
        sound = _weekday_fits(row, filled, findings)
    names = {
        target
        for column, targets, _ in _SHORT
        if column in row.columns and column not in targets
        for target in targets
    }
    return Row(row.number, filled, row.columns | names) if sound else None


def _fill(
    filled: Spelled, column: str, targets: tuple[str, ...], spelled: Spelled, row: Row
) -> None:
    if any(target != column and row.get(target) for target in targets if target in spelled):
        raise RefusedError(Reason.CONTRADICTION, ", ".join(targets))
    filled.update(spelled)


def _days(text: str) -> Spelled:
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
    ("days", ("first_day", "last_day"), _days),
    ("every", ("rrule", "working_days"), _every),
    ("hours", ("opens", "closes"), _hours),
    # A span that somebody wrote into the first of the two columns.
    ("first_day", ("first_day", "last_day"), _days),
    ("opens", ("opens", "closes"), _hours),
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
