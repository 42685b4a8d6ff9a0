"""/cancelevent of all that is held on a day ("/batal semua besok"): one preview, one undo."""

import re

from handlers.admin.closing_all import are_all
from handlers.admin.day_change import days_of
from handlers.admin.everywhere import EXCEPT, Everywhere, everywhere
from handlers.admin.finding import split_reason
from handlers.admin.leaving_out import without_day
from handlers.admin.officer import Officer
from handlers.admin.pending import propose
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_parts import Desk
from handlers.understanding.plans import Plan, read_plan
from schedule_data.model.desk import Action, Change, Edit
from schedule_data.model.event import Event, Occurrence
from schedule_data.model.query import DaySpan, Query

_MOST_DAYS = 31
_LATER = re.compile(r"(?P<days>.+?)\s+(?P<all>(?:semua(?:nya)?|seluruh(?:nya)?|all)\b.*)", re.I)


async def call_off_all(officer: Officer, line: str) -> DeskReply | None:
    """All sittings of the days that are named; None: the line speaks of one event."""
    said, reason = split_reason(line)
    told = _of_all(officer, said)
    if told is None:
        return None
    rest, *left_out = EXCEPT.split(told.rest, maxsplit=1)
    plan = read_plan(rest, now=officer.now, names=officer.names)
    but = read_plan(" ".join(left_out), now=officer.now, names=officer.names)
    if plan.places or not are_all(officer, rest) or (left_out and not but.places):
        return None
    days = days_of(plan)
    if not days or plan.last_day is None or plan.day_doubt or len(days) > _MOST_DAYS:
        return DeskSaid(Desk.BAD_DAY, line[:80])
    query = Query(
        when=DaySpan(days[0], days[-1]),
        regions=frozenset(plan.regions),
        kinds=told.kinds,
        but=frozenset(but.places),
    )
    held = [each for each in officer.agenda.between(query) if each.day in days]
    return await _proposed(officer, held, query.when, reason or ", ".join(plan.unread)[:120])


def _of_all(officer: Officer, said: str) -> Everywhere | None:
    """What is said of all places, be "semua" before the days or behind them."""
    later = _LATER.fullmatch(said)
    if later is None or not _days_alone(officer, later["days"]):
        return everywhere(said)
    first, _, behind = later["all"].partition(" ")
    return everywhere(f"semua {behind} {later['days']}") if first else None


def _days_alone(officer: Officer, words: str) -> bool:
    plan: Plan = read_plan(words, now=officer.now, names=officer.names)
    return bool(plan.first_day) and not (plan.named or plan.title or plan.unread or plan.places)


async def _proposed(
    officer: Officer, held: list[Occurrence], days: DaySpan | None, reason: str
) -> DeskReply:
    after: dict[str, Event] = {}
    events = officer.snapshot.events
    for each in held:
        event = after.get(each.uid) or events[each.uid]
        after[each.uid] = without_day(officer, event, each.day, reason)
    if not after:
        return DeskSaid(Desk.NOTHING_HELD, days=days)
    edits = tuple(Edit(events[uid], event) for uid, event in after.items())
    change = Change(Action.CANCEL, edits, reason or None)
    return await propose(officer, change, Desk.CALLED_OFF_ALL, str(len(edits)), days=days)
