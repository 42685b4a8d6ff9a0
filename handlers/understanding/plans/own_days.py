"""The days of a plan that have hours of their own, as a plan beside it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from handlers.understanding.names import Names
from handlers.understanding.plans.own_hours import OwnHours
from handlers.understanding.plans.pieces import MONTHS, WEEKDAYS, ordinal
from handlers.understanding.plans.plan import Plan, Repeat
from handlers.understanding.plans.reading import read_one
from handlers.understanding.plans.repeating import BYDAY, weekdays_of_rule, without
from handlers.understanding.text import DASH, SPACED_DASH, Text
from schedule_data.rules import RuleRefusedError, parse_rule

_MOST_DAYS = 62
_MOST = 12
"""So many timetables one line may have; each is looked up in all."""
_PLAIN = frozenset(("FREQ", "BYDAY"))
_WEEKEND = frozenset((5, 6))


def with_own_hours(
    plans: Sequence[Plan], own: Iterable[OwnHours], now: datetime, names: Names
) -> tuple[tuple[Plan, ...], tuple[OwnHours, ...]]:
    """The plans, those days apart from theirs; and of which of them that cannot be made."""
    found, left = list(plans), []
    for each in own:
        made = _apart(found, each, now, names) if len(found) <= _MOST else None
        if made is None:
            left.append(each)
        else:
            found = made
    return tuple(found), tuple(left)


def _apart(plans: list[Plan], own: OwnHours, now: datetime, names: Names) -> list[Plan] | None:
    if own.opens is None and own.closes is None:
        return None
    weekdays, days = _meant(own.days, plans, now, names)
    if weekdays:
        return _weekdays_apart(plans, weekdays, own)
    return _dates_apart(plans, days, own) if days else None


def _meant(
    words: str, plans: Sequence[Plan], now: datetime, names: Names
) -> tuple[frozenset[int], frozenset[date]]:
    """The weekdays of every week, or the days, that the words name; neither: nobody can say."""
    text = Text(words)
    names.speller.spell(text)
    days = frozenset(day for plan in plans for day in dates_of(plan))
    held = {day for plan in plans for day in (*dates_of(plan), *_bounded(plan))}
    if (told := _by_number(text, sorted(held))) is not None:
        return frozenset(), told
    plan = read_one(words, now=now, names=names)
    if plan.day_doubt or plan.weekday_off or plan.unread or plan.title or plan.place_words:
        return frozenset(), frozenset()
    weekdays = _weekdays(text, plan)
    if weekdays and days:
        among = frozenset(day for day in days if day.weekday() in weekdays)
        return frozenset(), among if {day.weekday() for day in among} == weekdays else frozenset()
    return weekdays, frozenset() if plan.repeat else frozenset(dates_of(plan))


def _weekdays(text: Text, plan: Plan) -> frozenset[int]:
    """The weekdays that are named without a date."""
    weekly = plan.repeat or next(iter(plan.or_else), None)
    if weekly is None and "weekend" in text.tags[: text.size]:
        return _WEEKEND
    return weekdays_of_rule(weekly)


def _by_number(text: Text, days: Sequence[date]) -> frozenset[date] | None:
    """The days that "hari terakhir" or "tgl 23" names among `days`; None: other words do."""
    tags = text.tags[: text.size]
    if any(tag in MONTHS or tag == "relative" or tag == "weekend" for tag in tags):
        return None
    named = any(tag in WEEKDAYS or tag == "minggu" for tag in tags)
    counts = "hari" in tags and not any(tag in ("tgl", "ordinal") for tag in tags)
    nth = [each[0] for i in range(text.size) if (each := ordinal(text, i)) is not None]
    if counts and nth:
        counted = [_nth(days, n) for n in nth]
        known = frozenset(day for day in counted if day is not None)
        return frozenset() if named or None in counted else known
    numbers = list(_numbers(text))
    if named or not numbers or any(text.gaps[i] == "/" for i in range(1, text.size)):
        return None
    found = {day for day in days if day.day in numbers}
    return frozenset(found) if len(found) == len(set(numbers)) else frozenset()


def _nth(days: Sequence[date], n: int) -> date | None:
    at = n if n < 0 else n - 1
    return days[at] if days and -len(days) <= at < len(days) else None


def _numbers(text: Text) -> Iterator[int]:
    """The numbers, with those between two that a dash or "sampai" joins."""
    before, spans = None, False
    for i in range(text.size):
        if text.tags[i] == "num":
            spans = spans or (before is not None and text.gaps[i] in (DASH, SPACED_DASH))
            yield from range(before + 1, text.values[i]) if spans and before else ()
            yield text.values[i]
            before, spans = text.values[i], False
        else:
            spans = text.tags[i] == "to"


def dates_of(plan: Plan) -> tuple[date, ...]:
    """The days of a plan that has no rule, one by one."""
    first, last = plan.first_day, plan.last_day or plan.first_day
    if plan.repeat is not None or first is None or last is None:
        return ()
    if plan.days:
        return tuple(day for day in plan.days if day not in plan.but_not)
    if not 0 <= (last - first).days < _MOST_DAYS:
        return ()
    days = (first + timedelta(n) for n in range((last - first).days + 1))
    return tuple(day for day in days if day not in plan.but_not)


def _bounded(plan: Plan) -> Iterator[date]:
    """The days of a rule that begins and ends within so many days."""
    first, last = plan.first_day, plan.last_day
    if plan.repeat is None or first is None or last is None or (last - first).days >= _MOST_DAYS:
        return
    days = (first + timedelta(n) for n in range((last - first).days + 1))
    yield from (day for day in days if _holds(plan, day))


def _weekdays_apart(
    plans: list[Plan], weekdays: frozenset[int], own: OwnHours
) -> list[Plan] | None:
    """ "Senin-Jumat 9-15, Jumat tutup jam 11": one of the weekly plans holds them all, or none."""
    held = [weekdays_of_rule(plan.repeat) if _is_plain(plan) else frozenset() for plan in plans]
    if not all(held):
        return None
    at = next((n for n, each in enumerate(held) if weekdays <= each), None)
    if at is None:
        if any(weekdays & each for each in held) or not _goes_on(plans, own):
            return None
        more = _with_hours(plans[0], own)
        days = ",".join(BYDAY[day] for day in sorted(weekdays))
        rule = Repeat(f"FREQ=WEEKLY;BYDAY={days}")
        return None if more is None else [*plans, replace(more, repeat=rule)]
    plan = plans[at]
    more = _with_hours(plan, own)
    if more is None or plan.repeat is None or weekdays == held[at]:
        return None
    rest = replace(plan, repeat=without(plan.repeat, weekdays))
    more = replace(more, repeat=without(plan.repeat, held[at] - weekdays))
    return [*plans[:at], rest, *plans[at + 1 :], more]


def _is_plain(plan: Plan) -> bool:
    rule = plan.repeat.rrule if plan.repeat else ""
    return {part.partition("=")[0] for part in rule.split(";")} <= _PLAIN


def _goes_on(plans: Sequence[Plan], own: OwnHours) -> bool:
    """Whether a day that is none of theirs opens when all of them do. Both ends may be of another
    room or place.
    """
    return own.opens is None and len({plan.opens for plan in plans}) == 1


def _dates_apart(plans: list[Plan], days: frozenset[date], own: OwnHours) -> list[Plan] | None:
    """ "22-24 Nov 10-15, tgl 23 tutup jam 12": days of one plan, or of none where no rule gives
    them.
    """
    at = next((n for n, plan in enumerate(plans) if all(_holds(plan, day) for day in days)), None)
    if at is None:
        told = any(_holds(plan, day) for plan in plans for day in days)
        ruled = any(plan.repeat for plan in plans)
        if told or ruled or not _goes_on(plans, own):
            return None
        more = _with_hours(plans[0], own)
        return None if more is None else [*plans, _on(more, sorted(days))]
    plan, more = plans[at], _with_hours(plans[at], own)
    rest = _less(plan, days)
    if more is None or rest is None:
        return None
    return [*plans[:at], rest, *plans[at + 1 :], _on(more, sorted(days))]


def _holds(plan: Plan, day: date) -> bool:
    """Whether the plan is held on that day."""
    if plan.repeat is None:
        return day in dates_of(plan)
    first, last = plan.first_day, plan.last_day
    if (first and day < first) or (last and day > last) or day in plan.but_not:
        return False
    try:
        return parse_rule(plan.repeat.rrule, first or day).holds(day.toordinal())
    except RuleRefusedError:
        return False


def _less(plan: Plan, days: frozenset[date]) -> Plan | None:
    """The plan without those days; None: nothing is left, or they would shift the others."""
    if plan.repeat is not None:
        counted = "INTERVAL" in plan.repeat.rrule and plan.first_day is None
        return None if counted else replace(plan, but_not=tuple(sorted({*plan.but_not, *days})))
    left = [day for day in dates_of(plan) if day not in days]
    return _on(plan, left) if left else None


def _on(plan: Plan, days: Sequence[date]) -> Plan:
    """The plan on those days alone."""
    whole = (days[-1] - days[0]).days + 1 == len(days)
    return replace(
        plan,
        first_day=days[0],
        last_day=days[-1],
        days=() if whole else tuple(days),
        repeat=None,
        but_not=(),
        or_else=(),
    )


def _with_hours(plan: Plan, own: OwnHours) -> Plan | None:
    """The plan at those hours, the end that is not told as it is; None: it would close first."""
    opens, closes = own.opens or plan.opens, own.closes or plan.closes
    if opens and closes and closes <= opens:
        return None
    rests = (
        rest
        for rest in plan.pauses
        if (not opens or opens <= rest.starts) and (not closes or rest.ends <= closes)
    )
    return replace(plan, opens=opens, closes=closes, pauses=tuple(rests), open_ended=False)
