"""What a line says of single days of an event: "28 Nov pindah ke 29 Nov", "24-25 Des jam 10-12"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from handlers.admin.everywhere import EXCEPT
from handlers.admin.finding import TO_DAY, split_reason
from handlers.admin.moves import MOVED
from handlers.admin.not_held import only_adds
from handlers.admin.officer import Officer
from handlers.admin.planned import override_on, sitting_on
from handlers.understanding.plans import Plan, read_plan
from schedule_data.model.event import Event, EventStatus, Override
from schedule_data.model.query import DaySpan

_FROM_TO = re.compile(r"\s(?:ke|to)\s", re.IGNORECASE)
_A_TIME = (
    r"\s*(?:(?:jam|pukul|pkl?|at)\b\.?\s*\d|\d{1,2}[.:]\d\d\b"
    r"|\d{1,2}\s*(?:am|pm|wib|pagi|siang|sore|malam)\b|noon\b)"
)
_SERIES = re.compile(
    r"\b(?:seterusnya|dst|onwards?"
    rf"|(?:mulai|sejak|from|starting|since|sampai|hingga|until)\b(?!{_A_TIME}))\b",
    re.IGNORECASE,
)
""" "Mulai 2 Des" is said of what follows; "besok mulai jam 10" of one day."""
_PLACED = re.compile(r"\b(?:ke|di|to|at)\s+(?=\S)", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"\s*(?:hari\s+)?(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b(?!\s*(?:depan|ini|\d|besok|next|this))",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\b(?:di)?maju(?:kan|in)?\b", re.IGNORECASE)
_WEEK = timedelta(days=6)
_BARE_HOURS = re.compile(r"\d{1,2}(?:[.:]\d\d)?\s*[-–]")
_MOST_DAYS = 366
IDLE = frozenset(("hanya", "cuma", "saja", "aja", "dulu", "only", "just", "jadinya"))
"""Words that tell nothing: no reason."""


@dataclass(frozen=True, slots=True)
class DayChange:
    """`days` change as `plan` says; `moved_to`: the day moves there. No days: not said which."""

    days: tuple[date, ...]
    plan: Plan
    moved_to: date | None = None
    reason: str = ""

    def changes(self, event: Event) -> bool:
        """Whether anything is said beside the days."""
        plan = self.plan
        elsewhere = _elsewhere(plan, event)
        return bool(self.moved_to or plan.opens or plan.closes or plan.room or elsewhere)


def read_change(officer: Officer, event: Event, line: str) -> DayChange | None:
    """What the line says of single days; None: it speaks of the whole event."""
    said, reason = split_reason(line)
    plan = read_plan(said, now=officer.now, names=officer.names)
    cut = MOVED.search(said)
    if cut is not None and not (_SERIES.search(said) and _elsewhere(plan, event)):
        return _moved(officer, event, said, cut, reason)
    since = plan.last_day is None or _SERIES.search(said)
    if plan.repeat is not None or plan.first_day is None or since:
        return None
    only = event.recurrence is None and event.last_day in (None, event.first_day)
    if only and plan.first_day != event.first_day:
        return None
    if _holds_all_of(plan, event):
        return None
    out = plan.but_not if EXCEPT.search(said) else ()
    change = DayChange(tuple(day for day in days_of(plan) if day not in out), plan, reason=reason)
    return change if change.changes(event) or len(change.days) == 1 else None


def _holds_all_of(plan: Plan, event: Event) -> bool:
    """ "21-25 Nov jam 10-15" of an event of 22 to 24 Nov: those are its days from now on."""
    first, last = plan.first_day, plan.last_day
    if event.recurrence is not None or event.last_day is None or plan.days:
        return False
    if first is None or last is None or (first, last) == (event.first_day, event.last_day):
        return False
    return first <= event.first_day and event.last_day <= last


def fits_a_day(plan: Plan) -> bool:
    """Whether a changed day of a series can hold all that is said."""
    return not (plan.services or plan.quota or plan.note or plan.pauses or plan.last_intake)


def _elsewhere(plan: Plan, event: Event) -> bool:
    return any(slug != event.venue for slug in plan.places)


def unread_place(officer: Officer, event: Event, line: str, *, named: bool = False) -> str:
    """Where the line says that the event goes, if no place of the schedule is called so. `named`:
    which event it is about was said before.
    """
    said, _ = split_reason(line)
    rooms = _plain(read_plan(said, now=officer.now, names=officer.names).room or "")
    for mark in _PLACED.finditer(said):
        head, tail = said[: mark.start()], TO_DAY.sub("", said[mark.start() :])
        moved = MOVED.search(head) is not None
        known = read_plan(head, now=officer.now, names=officer.names).places
        if not (moved or named or event.venue in known):
            continue  # the words say which event it is
        plan = read_plan(tail, now=officer.now, names=officer.names)
        if plan.places:
            return ""
        words = plan.place_words or plan.area_words or plan.named or (plan.title if moved else "")
        in_a_room = not moved and _plain(words) in rooms
        if words and not words.isdecimal() and not in_a_room:
            return words
    return ""


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def read_answer(officer: Officer, day: date, line: str) -> DayChange:
    """What the line says of a day that is already chosen."""
    said, reason = split_reason(line)
    cut = MOVED.search(said)
    rest = TO_DAY.sub("", said[cut.end() :] if cut else said)
    rest = f"jam {rest}" if _BARE_HOURS.match(rest) else rest
    plan = read_plan(rest, now=officer.now, names=officer.names)
    other = plan.first_day if plan.first_day != day else None
    return DayChange((day,), plan, other, reason)


def _moved(
    officer: Officer, event: Event, said: str, cut: re.Match[str], reason: str
) -> DayChange | None:
    before, behind = said[: cut.start()], said[cut.end() :]
    left = read_plan(before, now=officer.now, names=officer.names)
    apart = _FROM_TO.split(behind, maxsplit=1)
    if left.first_day is None and len(apart) == 2:  # "move 21 Nov to 22 Nov"
        named = read_plan(apart[0], now=officer.now, names=officer.names)
        if named.first_day is not None:
            left, behind = named, apart[1]
    right = _goes_to(officer, left.first_day, TO_DAY.sub("", behind), cut[0])
    if right.first_day is None:  # "21 Nov pindah ke MKG 3": that day, at another place
        change = DayChange(days_of(left), _with_facts_of(left, right), reason=reason)
        alone = len(change.days) == 1 and not _SERIES.search(before)
        return change if alone and change.changes(event) else None
    if left.first_day is None and event.recurrence is None and len(days_of(right)) > 1:
        return None  # "pindah ke 29 Nov - 1 Des": all of its days
    if left.first_day is None and _elsewhere(right, event) and not TO_DAY.match(behind.lstrip()):
        return DayChange(days_of(right), right, reason=reason)  # "pindah ke MKG 3 21 Nov"
    days = days_of(left)[:1]
    return DayChange(days, _with_facts_of(left, right), right.first_day, reason)


def _with_facts_of(left: Plan, right: Plan) -> Plan:
    """With what was said before it was said where to, if none of it stands behind."""
    timed = right.opens or right.closes
    return replace(
        right,
        opens=right.opens if timed else left.opens,
        closes=right.closes if timed else left.closes,
        room=right.room or left.room,
        services=right.services or left.services,
        quota=right.quota or left.quota,
        note=right.note or left.note,
        pauses=right.pauses or left.pauses,
        last_intake=right.last_intake or left.last_intake,
        unread=(*right.unread, *((left.title,) if left.title else ()), *left.unread),
    )


def _goes_to(officer: Officer, moved: date | None, told: str, by: str) -> Plan:
    """Where a day moves to; a weekday alone is the next one after it, or the last before it."""
    if moved is None or _WEEKDAY.match(told) is None:
        return read_plan(told, now=officer.now, names=officer.names)
    since = max(moved - _WEEK, officer.today) if _EARLIER.search(by) else moved
    then = datetime.combine(since, time(0), officer.now.tzinfo)
    return read_plan(told, now=then, names=officer.names)


def days_of(plan: Plan) -> tuple[date, ...]:
    """The days that a plan of no rule names."""
    if plan.first_day is None:
        return ()
    span = DaySpan(plan.first_day, max(plan.first_day, plan.last_day or plan.first_day))
    return (plan.days or tuple(span))[:_MOST_DAYS]


def changed(officer: Officer, event: Event, change: DayChange) -> Event:
    """The event with those days changed; of several days those on which it is held."""
    new = {each.recurrence_id: each for each in _overrides(officer, event, change)}
    kept = [each for each in event.overrides if each.recurrence_id not in new]
    had = {each.recurrence_id for each in event.overrides}
    told = (o for o in new.values() if o.recurrence_id in had or _says_something(o))
    every = sorted((*kept, *told), key=lambda each: each.recurrence_id)
    return replace(event, overrides=tuple(every))


def _overrides(officer: Officer, event: Event, change: DayChange) -> Iterator[Override]:
    agenda, plan = officer.agenda, change.plan
    for day in change.days:
        sitting = sitting_on(event.uid, day, agenda)
        if sitting is None and len(change.days) > 1:
            continue
        planned = day if sitting is None else sitting.recurrence_id
        had = (o for o in event.overrides if o.recurrence_id == planned)
        before = (override_on(event, day) if sitting is None else None) or next(had, None)
        extra = sitting is None and before is None
        base = before or Override(planned)
        yield replace(
            base,
            status=EventStatus.CONFIRMED,
            opens=plan.opens or base.opens,
            closes=plan.closes or base.closes,
            venue=next((slug for slug in plan.places if slug != event.venue), base.venue),
            room=plan.room or base.room,
            # A day that is named is held, be it a holiday or one that was called off.
            day=change.moved_to or (day if sitting is None else base.day),
            reason=change.reason or _why(plan) or _still_so(base),
            added=extra or base.added,
        )


def _why(plan: Plan) -> str:
    """What was not read of a day's change is why, but for words that tell nothing."""
    left = (each for each in plan.unread if each.casefold() not in IDLE and not only_adds(each))
    return ", ".join(left)[:120]


def _says_something(new: Override) -> bool:
    """Whether a new one tells more than the series does, and why."""
    plain = Override(new.recurrence_id, reason=new.reason)
    return new not in (plain, replace(plain, day=new.recurrence_id))


def _still_so(before: Override) -> str | None:
    """The reason that stands; why a day was called off is none once it is held again."""
    return None if before.status is EventStatus.CANCELLED else before.reason
