"""The events of a day that is named alone: "besok", "Sabtu", "minggu ini", "30 Nov"."""

from handlers.admin.officer import Officer
from handlers.understanding.plans import Plan, read_plan
from schedule_data.model.event import Event
from schedule_data.model.query import DaySpan, Query

_MOST_DAYS = 31


def events_on(officer: Officer, words: str) -> list[Event]:
    """What is held on the days that `words` name and nothing else, in order; none where they name
    more than days, or none.
    """
    plan = read_plan(words, now=officer.now, names=officer.names)
    return [] if _names_more(plan) else held_on(officer, plan)


def held_on(officer: Officer, plan: Plan) -> list[Event]:
    """The events that have a sitting on the days of `plan`, each once."""
    first = plan.first_day
    if first is None:
        return []
    days = DaySpan(first, max(first, plan.last_day or first))
    if len(days) > _MOST_DAYS:
        return []
    events = officer.snapshot.events
    held = dict.fromkeys(each.uid for each in officer.agenda.between(Query(when=days)))
    return [events[uid] for uid in held if uid in events]


def _names_more(plan: Plan) -> bool:
    return bool(
        plan.places or plan.repeat or plan.place_words or plan.area_words or plan.title
        or plan.named or plan.unread
    )  # fmt: skip
