"""A poster's caption or a list, read as a press officer writes it: which lines make one event.

A line that names a place or a day where the event already has one begins the next event. What no
line of an event says, it has from what is said of all, or from the event before it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from handlers.admin.caption_lines import told_lines
from handlers.admin.caption_told import Kind, Told, days_of, less, on_days
from handlers.understanding.plans import Plan, PlanProblem
from handlers.understanding.plans.repeating import BYDAY

Read = Callable[[str], Sequence[Plan]]
_OF_STANZAS = (Kind.PART, Kind.LOOSE, Kind.WORDS, Kind.CLOSED)
_NUMBERS = re.compile(r"\d\D?\d")
"""What may be a day or an hour among words that were not read."""


@dataclass(slots=True)
class Stanza:
    """The lines of one event and what they say together; `loose` came of lines that name neither
    place nor day nor hours. `day_first`: its day stands before its place; `place_first`: its place
    stands before its day. `own_hours`: it has no other event's. `hours_below`: its
    hours stand in a line of their own under its day and place.
    """

    plan: Plan = field(default_factory=Plan)
    lines: list[str] = field(default_factory=list)
    loose: Plan = field(default_factory=Plan)
    day_first: bool = False
    place_first: bool = False
    own_hours: bool = False
    hours_below: bool = False

    def takes(self, line: Told) -> bool:
        """Whether the line can still be of this event."""
        plan = line.plan
        return not (
            (has_day(plan) and has_day(self.plan)) or (has_place(plan) and has_place(self.plan))
        )

    def add(self, line: Told) -> None:
        """Make the line part of this event."""
        self.lines.append(line.text)
        if line.kind is Kind.LOOSE:
            self.loose = _both(self.loose, line.plan)
        else:
            new = not has_day(self.plan) and not has_place(self.plan)
            dated, placed = has_day(line.plan), has_place(line.plan)
            self.day_first = self.day_first or (new and dated and not placed)
            self.place_first = self.place_first or (new and placed and not dated)
            whole = has_day(self.plan) and has_place(self.plan) and self.plan.opens is None
            self.hours_below = whole and line.plan.opens is not None
            self.plan = _both(self.plan, line.plan)
            self.own_hours = self.own_hours or line.own_hours


@dataclass(frozen=True, slots=True)
class Caption:
    """The events, each with its words; the lines that tell of closed days of a place, which no
    event can hold; those that call a sitting off or move it; and those with a day or a place that
    are left to the officer.
    """

    events: tuple[tuple[str, Plan], ...] = ()
    closures: tuple[str, ...] = ()
    off: tuple[Told, ...] = ()
    left: tuple[str, ...] = ()


def read_caption(text: str, read: Read) -> Caption:
    """The events that `text` tells. `read` reads one line."""
    lines = list(told_lines(text, read))
    head, stanzas = _stanzas(line for line in lines if line.kind in _OF_STANZAS)
    span = next((line.plan for line in lines if line.kind is Kind.SPAN), Plan())
    if stanzas[1:] and _heads(stanzas[0].plan):
        span = stanzas.pop(0).plan
    off = [line for line in lines if line.kind is Kind.CLOSED]
    without = {day for line in off if not has_place(line.plan) for day in days_of(line.plan)}
    events = [
        (" / ".join(stanza.lines), less(_within(plan, span), without))
        for stanza, whole in zip(stanzas, _completed(head, stanzas), strict=True)
        for plan in _each_place(whole)
    ]
    closures = tuple(line.text for line in off if has_place(line.plan))
    left = (line.text for line in lines if _is_left(line, [plan for _, plan in events]))
    called_off = tuple(line for line in lines if line.kind is Kind.OFF)
    return Caption(tuple(events), closures, called_off, tuple(left))


def has_day(plan: Plan) -> bool:
    """Whether any day is told, or tried to be."""
    several = plan.problem is PlanProblem.SEVERAL
    return bool(several or plan.first_day or plan.repeat or plan.days or plan.day_doubt)


def has_place(plan: Plan) -> bool:
    """Whether a place is named."""
    return bool(plan.places or plan.place_words)


def _heads(plan: Plan) -> bool:
    """Whether the first lines tell the days of the whole list, and no sitting in an area."""
    return not (has_place(plan) or (plan.regions and plan.opens))


def _is_left(line: Told, events: Sequence[Plan]) -> bool:
    """Whether nothing came of the line; a heading's days hold an event's, else they are its own."""
    if line.kind is not Kind.SPAN:
        return line.kind is Kind.LEFT
    return not any(plan.repeat or _meet(line.plan, plan) for plan in events)


def _meet(one: Plan, other: Plan) -> bool:
    """Whether the days of both touch; days that nobody could read may."""
    if one.first_day is None or other.first_day is None:
        return True
    ends = (each.last_day or max(each.days, default=each.first_day) for each in (one, other))
    return max(one.first_day, other.first_day) <= min(filter(None, ends))


def _stanzas(lines: Iterable[Told]) -> tuple[Plan, list[Stanza]]:
    """What is said before the first event, and the events."""
    head = Plan()
    stanzas: list[Stanza] = []
    words: Told | None = None
    for line in lines:
        if line.kind in (Kind.WORDS, Kind.CLOSED):
            words = _strange(stanzas, line)
            continue
        if words is not None and has_day(line.plan) and not has_place(line.plan):
            stanzas.append(Stanza())
            stanzas[-1].add(words)
        words = None
        if not stanzas and line.kind is Kind.LOOSE:
            head = _both(head, line.plan)
            continue
        if not stanzas or not stanzas[-1].takes(line) or _next(stanzas, line):
            stanzas.append(Stanza())
        stanzas[-1].add(line)
    return head, stanzas


def _strange(stanzas: list[Stanza], line: Told) -> Told | None:
    """The words where days behind them would be of the place that they may name. Behind a day
    without a place they are that day's, and "tidak ada" says that nothing is held then.
    """
    if not stanzas:
        return None
    last = stanzas[-1]
    waits = has_day(last.plan) and not has_place(last.plan)
    if line.kind is Kind.CLOSED:
        if waits and not (has_day(line.plan) or has_place(line.plan)):
            stanzas.pop()
        return None
    if waits and (stanzas[0].day_first or last.plan.opens is None):
        last.plan = _both(last.plan, line.plan)
        return None
    return line if has_day(last.plan) and not stanzas[0].day_first else None


def _next(stanzas: Sequence[Stanza], line: Told) -> bool:
    """Whether days head their places here, or places their days, and this is the next head."""
    first, last = stanzas[0], stanzas[-1].plan
    if first.day_first and has_day(line.plan):
        return has_place(last)
    return first.place_first and has_place(line.plan) and has_day(last)


def _completed(head: Plan, stanzas: Sequence[Stanza]) -> Iterator[Plan]:
    """Each event's plan with what is said of all, or of the one before it."""
    own = [_both(stanza.plan, stanza.loose) for stanza in stanzas]
    tail = stanzas[-1].loose if stanzas else Plan()
    alone = not any(plan.services for plan in own[:-1])
    of_all = _both(head, tail) if alone else head
    if stanzas and stanzas[-1].hours_below and not any(plan.opens for plan in own[:-1]):
        of_all = _filled(of_all, _only_hours(own[-1]))
    led_by_days = bool(stanzas) and stanzas[0].day_first
    before = Plan()
    for stanza, plan in zip(stanzas, own, strict=True):
        elsewhere = plan.unread or stanza.plan.regions or stanza.plan.district
        placed = has_place(plan) or not elsewhere
        from_before = before if placed else _nowhere(before)
        from_before = from_before if led_by_days else _undated(from_before)
        if stanza.own_hours:
            from_before = replace(from_before, opens=None, closes=None, pauses=())
        whole = _filled(_filled(plan, of_all), from_before)
        yield replace(whole, unread=tuple(filter(_NUMBERS.search, plan.unread)))
        before = replace(whole, room=None)


def _only_hours(plan: Plan) -> Plan:
    """What stands below a list of places and days without hours is of all of them."""
    return Plan(opens=plan.opens, closes=plan.closes, pauses=plan.pauses)


def _nowhere(plan: Plan) -> Plan:
    """The plan without its place: words that nobody could read may name another."""
    return replace(plan, places=(), place_words="", address=None, regions=(), district=None)


def _undated(plan: Plan) -> Plan:
    """The plan without its days: where days stand behind their places, none is another's."""
    return replace(
        plan, first_day=None, last_day=None, days=(), repeat=None, or_else=(), day_doubt=None
    )


def _both(one: Plan, other: Plan) -> Plan:
    """What two lines of one event say together."""
    filled = _filled(one, other)
    services = tuple(sorted({*one.services, *other.services}))
    return replace(
        filled,
        services=services,
        but_not=(*one.but_not, *other.but_not),
        unread=(*one.unread, *other.unread),
    )


def _filled(plan: Plan, other: Plan) -> Plan:
    """The plan; what it does not say is as `other` says it."""
    placed, dated, timed = has_place(plan), has_day(plan), plan.opens is not None
    place, days, hours = (other if lacks else plan for lacks in (not placed, not dated, not timed))
    return replace(
        plan,
        title=plan.title or other.title,
        room=plan.room or other.room,
        services=plan.services or other.services,
        last_intake=plan.last_intake or other.last_intake,
        quota=plan.quota or other.quota,
        note=plan.note or other.note,
        on_holidays=plan.on_holidays or other.on_holidays,
        pauses=plan.pauses or other.pauses,
        places=place.places,
        place_words=place.place_words,
        address=plan.address or place.address,
        regions=plan.regions or place.regions or (() if has_place(other) else other.regions),
        district=plan.district or place.district,
        opens=hours.opens,
        closes=hours.closes,
        first_day=days.first_day,
        last_day=days.last_day,
        days=days.days,
        repeat=days.repeat,
        or_else=days.or_else,
        day_doubt=days.day_doubt,
        weekday_off=days.weekday_off,
        problem=plan.problem or (days.problem if not dated else None),
    )


def _each_place(plan: Plan) -> Iterator[Plan]:
    """ "Blok M Square dan Bella Terra": the same at both; asked once where it cannot be told."""
    if len(plan.places) < 2 or plan.problem is PlanProblem.SEVERAL:
        yield replace(plan, places=plan.places[:1])
        return
    problem = None if plan.problem is PlanProblem.TWO_PLACES else plan.problem
    for slug in plan.places:
        yield replace(plan, places=(slug,), problem=problem)


def _within(plan: Plan, span: Plan) -> Plan:
    """Weekdays alone are days of the span that heads the list: "18-24 November", "Selasa: ..."."""
    if plan.repeat is not None or not plan.or_else:
        return plan
    weekdays = plan.or_else[0].rrule.partition("BYDAY=")[2].split(",")
    days = tuple(day for day in days_of(span) if BYDAY[day.weekday()] in weekdays)
    if days or not days_of(span):
        return on_days(plan, days) if days else plan
    # "Senin" under "minggu ini", said on a Wednesday, is over: nobody knows which is meant.
    return replace(plan, first_day=None, last_day=None, days=(), or_else=())
