"""Several whole days in a calendar that come again together: the single days of them all."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from schedule_data.exchange.draft import Reason
from schedule_data.exchange.limits import LAST_DAY, LIST_ITEMS
from schedule_data.exchange.refused import RefusedError
from schedule_data.rules import Days, RuleRefusedError, parse_rule

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_EACH_WEEK = re.compile(r"FREQ=WEEKLY|INTERVAL=1|WKST=[A-Z]{2}|BYDAY=[A-Z,]+|(?:COUNT|UNTIL)=\d+")

_LIST_SPAN = 366 * 10


@dataclass(frozen=True, slots=True)
class Repeated:
    """What an event repeats: a rule, extra days and those that are left out."""

    rule: str = ""
    extra: tuple[date, ...] = ()
    left_out: tuple[date, ...] = ()


def single_days(first: date, length: int, starts: Repeated) -> Repeated:
    """The days of spans of `length` days, of which `starts` has the first day of each: a weekly
    rule stays one, any other that ends becomes a list.

    Raises:
        RefusedError: no rule says those days.
    """
    extra = _spread(starts.extra, length)
    if not starts.rule:
        kept = set(starts.extra) - set(starts.left_out)
        return Repeated(extra=_spread(kept, length)) if kept else starts
    try:
        days = parse_rule(starts.rule, first)
    except RuleRefusedError:
        return starts  # it is refused with its own reason
    if not days.holds(first.toordinal()):
        raise RefusedError(Reason.NOT_SUPPORTED, "several-days")
    if all(map(_EACH_WEEK.fullmatch, starts.rule.upper().split(";"))):
        on = sorted(days.weekdays)
        gaps = ((later - day) % 7 or 7 for day, later in pairwise((*on, on[0])))
        if not starts.left_out or length <= min(gaps):
            rule = _weekly(days, length)
            return Repeated(rule, extra, _spread(starts.left_out, length))
    return Repeated(extra=_listed(days, length, starts))


def _listed(days: Days, length: int, starts: Repeated) -> tuple[date, ...]:
    """All days of a rule that ends soon."""
    if days.last - days.first <= _LIST_SPAN:
        left_out = {each.toordinal() for each in starts.left_out}
        kept = [each for each in days.days(days.first, days.last) if each not in left_out]
        listed = _spread({*map(date.fromordinal, kept), *starts.extra}, length)
        if 0 < len(listed) <= LIST_ITEMS:
            return listed
    raise RefusedError(Reason.NOT_SUPPORTED, "several-days")


def _spread(starts: Iterable[date], length: int) -> tuple[date, ...]:
    days = {each.toordinal() + n for each in starts for n in range(min(length, LIST_ITEMS))}
    return tuple(map(date.fromordinal, sorted(days)))


def _weekly(days: Days, length: int) -> str:
    """Each day that one of the spans covers: before the first span nothing begins, and behind the
    last none goes on, so that no other day falls on one of the weekdays.
    """
    on = sorted({(each + n) % 7 for each in days.weekdays for n in range(min(length, 7))})
    rule = "FREQ=WEEKLY;BYDAY=" + ",".join(_CODES[each] for each in on)
    if days.last > LAST_DAY.toordinal():
        return rule
    last = max(days.days(days.last - 7, days.last)) + length - 1
    return f"{rule};UNTIL={date.fromordinal(last):%Y%m%d}"
