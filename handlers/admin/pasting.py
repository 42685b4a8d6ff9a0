"""A pasted caption of a poster, or a list of lines: what each would add, and what is unclear."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from handlers.admin.asking import next_step
from handlers.admin.filling import absorb, says_something
from handlers.admin.making import event_of, fresh
from handlers.admin.officer import Officer
from handlers.admin.planned import when_of
from handlers.admin.previewing import venue_of
from handlers.admin.sheet import Step
from handlers.speech.admin_facts import RowTold
from handlers.speech.admin_parts import Row
from handlers.understanding.plans import Plan, PlanProblem, read_plan, read_plans
from schedule_data.model.desk import Edit
from schedule_data.model.event import Event
from schedule_data.model.place import Venue
from schedule_data.rules import RuleRefusedError

MOST_LINES = 200
_BULLET = re.compile(r"^\s*(?:[-*•·▪✅📍🗓️➡]+|\d{1,3}[.)](?!\d))\s*")


@dataclass(frozen=True, slots=True)
class Pasted:
    """The rows, and the edits that they make together where none of them is unclear."""

    rows: tuple[RowTold, ...]
    edits: tuple[Edit, ...]


def read_lines(officer: Officer, text: str) -> Pasted:
    """What the text would add: one event where it is a caption, else one a line."""
    rows: list[RowTold] = []
    venues: dict[str, Venue] = {}
    events: dict[str, Event] = {}
    for number, (line, plan) in enumerate(_units(officer, text), 1):
        row, venue, event = _read(officer, number, line, plan, venues, events)
        rows.append(row)
        if event is not None:
            events[event.uid] = event
        if venue is not None:
            venues[venue.slug] = venue
    edits = (
        *(Edit(None, venue) for venue in venues.values()),
        *(Edit(None, e) for e in events.values()),
    )
    return Pasted(tuple(rows), edits)


def _units(officer: Officer, text: str) -> Iterator[tuple[str, Plan]]:
    """The lines that stand for an event each; a heading above them gives what they leave out."""
    lines = [_BULLET.sub("", line).strip() for line in text.splitlines()][:MOST_LINES]
    lines = [line for line in lines if line]
    plans = [
        (line, plan)
        for line in lines
        for plan in read_plans(line, now=officer.now, names=officer.names)
    ]
    whole = [plan for _, plan in plans if _has_day(plan) and _has_place(plan)]
    if len(whole) >= 2 or (whole and len(plans) == len(whole)):
        common = Plan()
        for line, plan in plans:
            if not line.endswith(":") and (_has_day(plan) or _has_place(plan)):
                yield line, _completed(plan, common)
            elif says_something(plan) or plan.title:
                common = _completed(plan, common)
        return
    joined = "\n".join(lines)
    if joined:
        yield " / ".join(lines)[:120], read_plan(joined, now=officer.now, names=officer.names)


def _has_day(plan: Plan) -> bool:
    several = plan.problem is PlanProblem.SEVERAL
    return bool(several or plan.first_day or plan.repeat or plan.days or plan.day_doubt)


def _has_place(plan: Plan) -> bool:
    return bool(plan.places or plan.place_words)


def _completed(plan: Plan, common: Plan) -> Plan:
    return replace(
        plan,
        title=plan.title or common.title,
        opens=plan.opens or common.opens,
        closes=plan.closes or common.closes,
        services=plan.services or common.services,
        room=plan.room or common.room,
    )


def _read(
    officer: Officer,
    number: int,
    line: str,
    plan: Plan,
    venues: dict[str, Venue],
    events: dict[str, Event],
) -> tuple[RowTold, Venue | None, Event | None]:
    known = {**officer.snapshot.venues, **venues}
    sheet = absorb(plan, fresh(officer), officer.now, known)
    step = next_step(sheet)
    if step is not None:
        return RowTold(number, Row.ASK, line[:80], missing=_missing(step)), None, None
    venue = venue_of(sheet, known)
    if venue is None:
        return RowTold(number, Row.ASK, line[:80], missing=_missing(Step.VENUE)), None, None
    try:
        event = event_of(sheet, venue, officer.today)
    except RuleRefusedError as refused:
        return RowTold(number, Row.REFUSED, f"{line[:80]} ({refused})"), None, None
    when, same = when_of(event), _same(event, officer, events)
    row = Row.SAME if same else Row.NEW
    told = RowTold(number, row, event.summary, when, venue.name, hours=(event.opens, event.closes))
    return told, None if same else sheet.new_venue, None if same else event


def _missing(step: Step) -> str:
    return step.value


def _same(event: Event, officer: Officer, events: dict[str, Event]) -> bool:
    """Whether the schedule, or a line above, has it already: nothing is added twice."""
    wanted = _key(event)
    return any(
        _key(each) == wanted for each in (*officer.snapshot.events.values(), *events.values())
    )


def _key(event: Event) -> tuple[object, ...]:
    recurrence = event.recurrence
    rule = (
        None
        if recurrence is None
        else (recurrence.rrule, recurrence.rdates, recurrence.working_days)
    )
    ruled = recurrence is not None and recurrence.rrule is not None
    first = None if ruled else event.first_day
    last = event.last_day if ruled else event.last_day or event.first_day
    return (event.venue, first, last, rule, event.opens, event.closes, event.room)
