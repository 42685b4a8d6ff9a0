"""What is planned: an event's days in facts, its coming sittings, and how many there are."""

from datetime import date

from handlers.speech.admin_parts import When
from schedule_data.agenda import Agenda
from schedule_data.model.event import Event, Occurrence, Override
from schedule_data.model.query import DaySpan, Query

_LOOKED_AT = 400


def when_of(event: Event) -> When:
    """The plan of an event's days."""
    recurrence = event.recurrence
    if recurrence is None:
        return When(event.first_day, event.last_day)
    return When(
        first_day=event.first_day,
        last_day=event.last_day,
        rrule=recurrence.rrule or "",
        working_days=recurrence.working_days,
        days=() if recurrence.rrule else recurrence.rdates,
        but_not=recurrence.exdates,
    )


def is_series(event: Event) -> bool:
    """Whether the event is held on more days than one."""
    return bool(event.recurrence) or event.last_day not in (None, event.first_day)


def coming_days(uid: str, agenda: Agenda, start: date, count: int) -> list[Occurrence]:
    """The next sittings of one event from `start` on, at most `count`. Looks 400 days ahead; where
    the event begins later, from its first day.
    """
    event = agenda.snapshot.events.get(uid)
    if event is None:
        return []
    start = max(start, event.first_day) if not event.overrides else start
    venues = {event.venue, *(change.venue for change in event.overrides if change.venue)}
    found: list[Occurrence] = []
    query, looked = Query(places=frozenset(venues)), count * 8
    sittings = agenda.next_after(start, query, looked)
    found = [sitting for sitting in sittings if sitting.uid == uid]
    if len(found) < count and len(sittings) >= looked:
        end = _plus(start, _LOOKED_AT)
        every = agenda.between(Query(when=DaySpan(start, end), places=frozenset(venues)))
        found = [sitting for sitting in every if sitting.uid == uid]
    return found[:count]


def one_to_show(event: Event, agenda: Agenda, coming: list[Occurrence]) -> list[Occurrence]:
    """The next sitting, the first of those `coming`; of an event that is over its own first: where
    it was is still told.
    """
    return coming[:1] or coming_days(event.uid, agenda, event.first_day, 1)


def sitting_on(uid: str, day: date, agenda: Agenda) -> Occurrence | None:
    """The sitting of an event on one day."""
    event = agenda.snapshot.events.get(uid)
    if event is None:
        return None
    venues = {event.venue, *(change.venue for change in event.overrides if change.venue)}
    query = Query(when=DaySpan.day(day), places=frozenset(venues))
    return next((each for each in agenda.between(query) if each.uid == uid), None)


def override_on(event: Event, day: date) -> Override | None:
    """What was changed about that day, be it held then or called off; not what has moved away."""
    return next((each for each in event.overrides if (each.day or each.recurrence_id) == day), None)


def _plus(day: date, days: int) -> date:
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
