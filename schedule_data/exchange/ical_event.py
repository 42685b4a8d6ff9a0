"""What a VEVENT says in the words of RFC 5545 alone, as the cells of a row."""

from datetime import date, datetime, time, timedelta

from schedule_data.exchange.draft import Reason
from schedule_data.exchange.hour_cells import write_time
from schedule_data.exchange.ical_days import (
    Moment,
    read_duration,
    read_moment,
    read_moments,
    read_until,
)
from schedule_data.exchange.ical_lines import Component, Property
from schedule_data.exchange.ical_spans import Repeated, single_days
from schedule_data.exchange.lists import join_list
from schedule_data.exchange.refused import RefusedError

SAID_BY_ICS = frozenset(
    (
        *("uid", "instead_of", "status", "summary", "sequence", "venue", "reason"),
        *("first_day", "last_day", "opens", "closes", "rrule", "extra_days", "except_days"),
    )
)
"""The columns for which RFC 5545 has words of its own."""

_TEXTS = {"UID": "uid", "SUMMARY": "summary", "LOCATION": "venue", "COMMENT": "reason"}
_REFUSED = ("EXRULE",)


def standard_cells(event: Component) -> dict[str, str]:
    """The cells of an event, or of a changed sitting, empty ones left out.

    Raises:
        RefusedError: it says something that no event here can be; with the line.
    """
    for name in _REFUSED:
        if found := event.all(name):
            raise RefusedError(Reason.NOT_SUPPORTED, name, row=found[0].line)
    cells = {}
    for name, column in _TEXTS.items():
        if (prop := event.one(name)) is not None:
            cells[column] = prop.text.strip()
    if "venue" in cells:  # an address book puts each part of an address on a line
        lines = (line.strip(" ,\t") for line in cells["venue"].splitlines())
        cells["venue"] = ", ".join(filter(None, lines))
    cells["status"] = _value(event, "STATUS", "CONFIRMED").upper()
    cells["sequence"] = _value(event, "SEQUENCE", "0")
    start = event.one("DTSTART")
    if start is None:
        raise RefusedError(Reason.MISSING, "DTSTART", row=event.line)
    began = read_moment(start)
    cells["first_day"] = began.day.isoformat()
    if began.at is not None:
        cells["opens"] = write_time(began.at)
    cells |= _end(event, began)
    last_day = date.fromisoformat(cells.get("last_day", cells["first_day"]))
    length = (last_day - began.day).days + 1
    cells |= _instead_of(event, length) or _days(event, began, length)
    if length > 1 and (cells.get("rrule") or cells.get("extra_days")):
        del cells["last_day"]  # of a series it would be where the rule ends
    return {column: text for column, text in cells.items() if text}


def _value(event: Component, name: str, default: str) -> str:
    prop = event.one(name)
    return prop.value.strip() if prop is not None else default


def _end(event: Component, began: Moment) -> dict[str, str]:
    """When it closes, or the last day of an event of whole days."""
    last = _last(event, began)
    if last is None:
        return {}
    if began.at is None:
        # Of whole days, the end is the first day that is out.
        final = last.day - timedelta(days=1)
        if last.at is not None or final < began.day:
            raise RefusedError(Reason.BACKWARDS, row=event.line)
        return {"last_day": final.isoformat()} if final > began.day else {}
    if last.at is None or last.day != began.day:
        raise RefusedError(Reason.NOT_SUPPORTED, "over-midnight", row=event.line)
    # A moment without length is how a calendar says that nobody knows the end.
    return {"closes": write_time(last.at)} if last.at != began.at else {}


def _last(event: Component, began: Moment) -> Moment | None:
    end, duration = event.one("DTEND"), event.one("DURATION")
    if end is not None:
        return read_moment(end)
    if duration is None:
        return None
    length = read_duration(duration)
    try:
        if began.at is None:
            return Moment(began.day + length)
        seconds = began.at.hour * 3600 + began.at.minute * 60 + began.at.second
        at = timedelta(seconds=seconds) + length
        day = began.day + timedelta(days=at.days)
    except OverflowError:
        raise RefusedError(Reason.DAY_OUT_OF_RANGE, row=duration.line) from None
    midnight = datetime.combine(day, time())
    return Moment(day, (midnight + timedelta(seconds=at.seconds)).time())


def _instead_of(event: Component, length: int) -> dict[str, str]:
    prop = event.one("RECURRENCE-ID")
    if prop is None:
        return {}
    if "RANGE" in prop.parameters:
        raise RefusedError(Reason.NOT_SUPPORTED, "RANGE", row=prop.line)
    if length > 1:
        raise RefusedError(Reason.NOT_SUPPORTED, "several-days", row=prop.line)
    return {"instead_of": read_moment(prop).day.isoformat()}


def _days(event: Component, began: Moment, length: int) -> dict[str, str]:
    """The rule of a series, its extra days and those that are left out."""
    rule = event.one("RRULE")
    extra = [day for prop in event.all("RDATE") for day in _list(prop, began)]
    left_out = [day for prop in event.all("EXDATE") for day in _list(prop, began)]
    if rule is not None:
        if began.shifted:
            raise RefusedError(Reason.NOT_SUPPORTED, "zone-rule", row=rule.line)
    elif extra and began.day not in extra:
        # By the RFC the start is one of the days; here extra days alone are all the days.
        extra.insert(0, began.day)
    days = Repeated(_rule(rule, began) if rule is not None else "", tuple(extra), tuple(left_out))
    if length > 1 and (days.rule or days.extra):
        days = single_days(began.day, length, days)
    return {
        "rrule": days.rule,
        "extra_days": join_list(day.isoformat() for day in days.extra),
        "except_days": join_list(day.isoformat() for day in days.left_out),
    }


def _list(prop: Property, began: Moment) -> list[date]:
    moments = read_moments(prop)
    for moment in moments:
        if moment.at is not None and moment.at != began.at:
            raise RefusedError(Reason.NOT_SUPPORTED, "other-hours", row=prop.line)
    return [moment.day for moment in moments]


def _rule(prop: Property, began: Moment) -> str:
    parts = prop.value.strip().split(";")
    for n, part in enumerate(parts):
        name, _, value = part.partition("=")
        if name.upper() == "UNTIL" and value:
            parts[n] = f"UNTIL={read_until(value.upper(), began.at)}"
    return ";".join(parts)
