"""From the text of a rule to its days, in the form that answers fastest."""

from dataclasses import replace
from datetime import date
from math import gcd

from schedule_data.rules.almanac import Almanac
from schedule_data.rules.cycle import FOREVER, Cycle
from schedule_data.rules.days import Days
from schedule_data.rules.reading import read_rule, shortened
from schedule_data.rules.rule import Frequency, Pattern, RuleRefusedError
from schedule_data.rules.steps import MonthSteps, Steps, YearSteps, day_steps
from schedule_data.rules.year import picked, year_masks

_EVERY_DAY = frozenset(range(7))


def parse_rule(text: str, since: date) -> Days:
    """The days of `text`, an RRULE's value without its name, valid from `since`.

    `since` is where intervals and COUNT start, and what the rule does not say (a YEARLY rule its
    month) is as on that day; it is a day of the rule only where the rule gives it. BYSETPOS counts
    in the whole period, also in the first. Takes some 20 microseconds, where COUNT or a rare rule
    asks for it a few milliseconds: there is no rule that takes longer.

    Raises:
        RuleRefusedError: the rule is malformed, contradictory, not supported, or has no day up to
            the year 9999. One that UNTIL ends before its first day is taken, and is empty.
    """
    rule = read_rule(text)
    pattern = _completed(rule.pattern, since)
    days = _cycle(pattern, rule.interval, since) or _almanac(pattern, rule.interval, since)
    if next(days.days(days.first, FOREVER), None) is None:
        raise RuleRefusedError(f"{shortened(text)} never happens from {since} on")
    if rule.count is not None:
        return days.counted(rule.count)
    return days if rule.until is None else days.until(rule.until)


def _completed(pattern: Pattern, since: date) -> Pattern:
    """What the rule leaves open is as on `since` (RFC 5545: "derived from the Start Time")."""
    if pattern.weekdays or pattern.monthdays or pattern.yeardays:
        return pattern
    if pattern.frequency is Frequency.WEEKLY:
        return replace(pattern, weekdays=frozenset({(0, since.weekday())}))
    if pattern.frequency is Frequency.MONTHLY:
        return replace(pattern, monthdays=frozenset({since.day}))
    if pattern.frequency is Frequency.YEARLY:
        months = pattern.months or frozenset({since.month})
        return replace(pattern, months=months, monthdays=frozenset({since.day}))
    return pattern


def _cycle(pattern: Pattern, interval: int, since: date) -> Cycle | None:
    """A DAILY or WEEKLY rule that asks for no month and no day of one; else None."""
    if pattern.months or pattern.monthdays:
        return None
    start, wanted = since.toordinal(), {weekday for _, weekday in pattern.weekdays}
    if pattern.frequency is Frequency.WEEKLY:
        offsets = sorted((weekday - pattern.week_start) % 7 for weekday in wanted)
        anchor, period = _week_of(since, pattern), 7 * interval
        if pattern.positions:
            offsets = sorted(picked(offsets, pattern.positions))
    elif pattern.frequency is Frequency.DAILY:
        anchor, period = start, interval * 7 // gcd(interval, 7) if wanted else interval
        steps = range(0, period, interval)
        offsets = [day for day in steps if not wanted or (start + day - 1) % 7 in wanted]
        if pattern.positions and not pattern.positions & {1, -1}:
            offsets = []
    else:
        return None
    return Cycle(anchor, period, tuple(offsets), start)


def _almanac(pattern: Pattern, interval: int, since: date) -> Almanac:
    steps = _steps(pattern, interval, since) if interval > 1 else None
    weekdays = frozenset(weekday for _, weekday in pattern.weekdays) or _EVERY_DAY
    return Almanac(year_masks(pattern), steps, since.toordinal(), weekdays=weekdays)


def _steps(pattern: Pattern, interval: int, since: date) -> Steps:
    if pattern.frequency is Frequency.YEARLY:
        return YearSteps(since.year, interval)
    if pattern.frequency is Frequency.MONTHLY:
        return MonthSteps(since.year * 12 + since.month - 1, interval)
    if pattern.frequency is Frequency.WEEKLY:
        return day_steps(_week_of(since, pattern), interval, width=7)
    return day_steps(since.toordinal(), interval, width=1)


def _week_of(since: date, pattern: Pattern) -> int:
    """The ordinal of the day on which the week of `since` begins."""
    return since.toordinal() - (since.weekday() - pattern.week_start) % 7
