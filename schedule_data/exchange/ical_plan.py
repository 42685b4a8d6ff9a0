"""The days of an event as RFC 5545 wants them: the first real day, and a rule from it on."""

from dataclasses import replace
from datetime import date, timedelta

from schedule_data.exchange.ical_days import end_of_day
from schedule_data.model.event import Event, Recurrence
from schedule_data.rules import Days, RuleRefusedError, parse_rule
from schedule_data.series import EventRefusedError, series_of

_WORKDAYS = "BYDAY=MO,TU,WE,TH,FR"
_SATURDAY = 5


def plan(event: Event, *, weekends: bool = False) -> tuple[date, str | None]:
    """The day for DTSTART, and the rule. `weekends`: also of a span that keeps to working days."""
    timed = event.opens is not None
    recurrence = event.recurrence or Recurrence()
    if recurrence.rrule:
        try:
            cycle = parse_rule(recurrence.rrule, event.first_day)
        except RuleRefusedError:
            return event.first_day, None
        first = _first(cycle if event.last_day is None else cycle.until(event.last_day.toordinal()))
        if first is None:  # calendar programs differ on a rule that ends before its first day
            return min(recurrence.rdates, default=event.first_day), None
        return first, _bounded(recurrence.rrule, event, timed=timed)
    if recurrence.rdates:
        return min(recurrence.rdates), None
    first, last = event.first_day, event.last_day or event.first_day
    if first == last:
        return first, None
    until = end_of_day(last, timed=timed)
    if weekends or not recurrence.working_days:
        return first, f"FREQ=DAILY;UNTIL={until}"
    working = (first + timedelta(days=n) for n in range((last - first).days + 1))
    start = next((day for day in working if day.weekday() < _SATURDAY), first)
    return start, f"FREQ=WEEKLY;UNTIL={until};{_WORKDAYS}"


def weekends_of(event: Event) -> tuple[date, ...]:
    """The weekend days inside a span of single days that keeps to working days."""
    recurrence = event.recurrence
    if recurrence is None or not recurrence.working_days or recurrence.rrule or recurrence.rdates:
        return ()
    length = ((event.last_day or event.first_day) - event.first_day).days + 1
    days = (event.first_day + timedelta(days=n) for n in range(length))
    return tuple(day for day in days if day.weekday() >= _SATURDAY)


def holds(event: Event, day: date) -> bool:
    """Whether the event plans `day`; a calendar program shows DTSTART whatever the rule says."""
    recurrence = event.recurrence
    if recurrence is None or day in recurrence.exdates:
        return True
    try:
        series = series_of(replace(event, overrides=()), {event.venue: ""})
    except EventRefusedError:
        return True
    return series.plans(day.toordinal())


def _first(days: Days) -> date | None:
    found = next(days.days(days.first, days.last), None)
    return None if found is None else date.fromordinal(found)


def _bounded(rrule: str, event: Event, *, timed: bool) -> str:
    """The rule with UNTIL as calendar programs want it, the event's last day kept."""
    parts = dict(part.partition("=")[::2] for part in rrule.upper().split(";"))
    last = event.last_day
    if "UNTIL" in parts:
        until = date.fromisoformat(parts["UNTIL"])
        last = min(last, until) if last else until
    if last is not None and "COUNT" in parts:
        ends = parse_rule(rrule, event.first_day).last
        if ends <= last.toordinal():
            last = None
        else:
            del parts["COUNT"]
    if last is not None:
        parts["UNTIL"] = end_of_day(max(last, event.first_day), timed=timed)
    return ";".join(f"{name}={value}" for name, value in parts.items())
