"""An officer's line as plans: one, or one for each of the timetables that it holds."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from handlers.understanding.names import Names
from handlers.understanding.plans.additions import split_note
from handlers.understanding.plans.apart import apart
from handlers.understanding.plans.by_place import by_place
from handlers.understanding.plans.own_days import with_own_hours
from handlers.understanding.plans.own_hours import split_own_hours
from handlers.understanding.plans.plan import Plan, PlanProblem, Repeat
from handlers.understanding.plans.prepared import prepared
from handlers.understanding.plans.reading import LONGEST, read_one
from handlers.understanding.plans.repeating import BYDAY, weekdays_of_rule, without
from handlers.understanding.plans.rests import split_rests
from schedule_data.model.circumstance import Pause

_NOT_ONE = (PlanProblem.TWO_HOURS, PlanProblem.ENDS_FIRST, PlanProblem.SEVERAL)
_OF_HOURS = (PlanProblem.SEVERAL, PlanProblem.TWO_HOURS)
_LONGEST_SPAN = 31
_A_WEEK = timedelta(7)


def read_plans(line: str, *, now: datetime, names: Names) -> tuple[Plan, ...]:
    """What `line` says, typed at `now`: a plan for each timetable, alike but for days and hours.
    One that cannot be told apart is one plan whose problem is SEVERAL.
    """
    line, note = split_note(prepared(line[:LONGEST]))
    line, rests = split_rests(line, names)
    return tuple(
        replace(
            plan,
            note=", ".join(filter(None, (plan.note, note))) or None,
            pauses=(*plan.pauses, *_of_its_days(plan, rests)),
        )
        for plan in _read_apart(line, now, names)
    )


def _of_its_days(plan: Plan, rests: Iterable[Pause]) -> Iterator[Pause]:
    """The rests of weekdays on which the plan may be held; none where hours were not told apart."""
    held = weekdays_of_rule(plan.repeat) or frozenset(range(7))
    for rest in rests:
        if plan.problem is not PlanProblem.SEVERAL and (not rest.weekdays or rest.weekdays & held):
            yield rest


def _read_apart(line: str, now: datetime, names: Names) -> tuple[Plan, ...]:
    """The plans of `line`, with those of single days that have hours of their own."""
    bare, own = split_own_hours(line, names, whole=False)
    plans = _read(bare, now, names)
    if any(plan.problem in _OF_HOURS for plan in plans):
        bare, own = split_own_hours(line, names, whole=True)
        plans = _read(bare, now, names) if own else plans
    if not own:
        return plans
    plans, left = with_own_hours(plans, own, now, names)
    if not left:
        return plans
    whole = _read(line, now, names)
    if whole[0].problem is PlanProblem.SEVERAL:
        return whole
    unread = (*plans[0].unread, *(each.typed for each in left))
    return (replace(plans[0], unread=unread), *plans[1:])


def _read(line: str, now: datetime, names: Names) -> tuple[Plan, ...]:
    lines = apart(line, names)
    plans = [read_one(each, now=now, names=names) for each in lines or (line,)]
    if len(lines) == 1:
        return (_mended(plans[0]),)
    told = _told_apart(plans) if plans[1:] else None
    return told or (_emptied(read_one(line, now=now, names=names)),)


def read_places(line: str, *, now: datetime, names: Names) -> tuple[Plan, ...]:
    """What `line` says as `read_plans`, but a plan for each place where days or hours differ by
    place. One that cannot be told apart is one plan whose problem is SEVERAL.
    """
    lines = by_place(prepared(line[:LONGEST]), now=now, names=names)
    plans = [plan for each in lines for plan in read_plans(each, now=now, names=names)]
    if len(lines) == 1 or (plans and not any(plan.problem for plan in plans)):
        return tuple(plans)
    return (_emptied(read_one(line, now=now, names=names)),)


def read_plan(line: str, *, now: datetime, names: Names) -> Plan:
    """What `line` says of one event; of several timetables no day and no hour is right."""
    plans = read_plans(line, now=now, names=names)
    return plans[0] if len(plans) == 1 else _emptied(plans[0])


def _mended(plan: Plan) -> Plan:
    return _emptied(plan) if plan.problem is PlanProblem.SEVERAL else plan


def _emptied(plan: Plan) -> Plan:
    """The plan without what differs: days, hours."""
    return replace(
        plan,
        opens=None,
        closes=None,
        open_ended=False,
        pauses=(),
        first_day=None,
        last_day=None,
        days=(),
        repeat=None,
        but_not=(),
        or_else=(),
        problem=PlanProblem.SEVERAL,
        day_doubt=None,
        weekday_off=None,
    )


def _told_apart(plans: Sequence[Plan]) -> tuple[Plan, ...] | None:
    """The plans, none of which is held on a day of another; None: they cannot be kept apart."""
    if any(plan.problem in _NOT_ONE or plan.day_doubt or plan.opens is None for plan in plans):
        return None
    if all(plan.repeat for plan in plans):
        return _rules_apart(plans)
    if any(plan.repeat for plan in plans):
        return None
    plans = list(_in_their_order(plans))
    days = [_days(plan) for plan in plans]
    known = [day for each in days for day in each]
    return tuple(plans) if all(days) and len(known) == len(set(known)) else None


def _in_their_order(plans: Sequence[Plan]) -> Iterator[Plan]:
    """ "Senin-Kamis 9-15 dan Jumat 9-15.30" said on a Wednesday: the Friday behind that Monday."""
    before: date | None = None
    for plan in plans:
        moved = _behind(plan, before)
        before = moved.first_day if plan.or_else else None
        yield moved


def _behind(plan: Plan, before: date | None) -> Plan:
    """`plan`, a week later where it is of a bare weekday that lies before the one told first."""
    first, last = plan.first_day, plan.last_day
    if not plan.or_else or plan.days or first is None or last is None:
        return plan
    if before is None or first >= before:
        return plan
    return replace(plan, first_day=first + _A_WEEK, last_day=last + _A_WEEK)


def _rules_apart(plans: Sequence[Plan]) -> tuple[Plan, ...] | None:
    """ "Hari kerja 9-15, Jumat 9-11": what is said of fewer days is said of those alone."""
    weekdays = [weekdays_of_rule(plan.repeat) for plan in plans]
    if not all(weekdays):
        return None
    found = []
    for plan, own in zip(plans, weekdays, strict=True):
        narrower = [each for each in weekdays if each is not own and each & own]
        if any(not each < own for each in narrower if not own < each):
            return None
        gone = frozenset().union(*(each for each in narrower if each < own))
        repeat = without(plan.repeat, gone) if plan.repeat and gone else plan.repeat
        if gone and weekdays_of_rule(repeat) & gone:
            return None
        found.append(replace(plan, repeat=repeat))
    return tuple(_joined(found))


def _joined(plans: Iterable[Plan]) -> Iterator[Plan]:
    """The plans, those of the same hours as one."""
    same: dict[Plan, set[int]] = {}
    for plan in plans:
        bare = replace(plan, repeat=Repeat("FREQ=WEEKLY"), or_else=())
        same.setdefault(bare, set()).update(weekdays_of_rule(plan.repeat))
    for plan, weekdays in same.items():
        days = ",".join(BYDAY[day] for day in sorted(weekdays))
        yield replace(plan, repeat=Repeat(f"FREQ=WEEKLY;BYDAY={days}"))


def _days(plan: Plan) -> tuple[date, ...]:
    return plan.days or tuple(_span(plan))


def _span(plan: Plan) -> Iterator[date]:
    first, last = plan.first_day, plan.last_day
    if first is None or last is None or not 0 <= (last - first).days < _LONGEST_SPAN:
        return
    yield from (first + timedelta(n) for n in range((last - first).days + 1))
