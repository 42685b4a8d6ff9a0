"""What a kept question is worth: its usual hour, when it is asked next, what that will bring."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from handlers.asked import scope, unsaid
from handlers.sittings import over, section
from handlers.slots import EVENING_BEFORE, WEEKEND_MALLS, dates_after, next_date
from handlers.speech.facts import Section
from handlers.speech.kept import ToldSubscription
from handlers.wish import Want, Which, Wish
from schedule_data.agenda import Agenda
from schedule_data.model.query import DaySpan, Query
from schedule_data.model.slot import LAST_HOUR_OF_EVE, WEEKDAYS, Slot, SlotKind
from schedule_data.model.subscription import Subscription
from schedule_data.model.zone import JAKARTA

MOST_SHOWN = 3
_LOOKS_AHEAD = {SlotKind.WEEKLY: 8, SlotKind.DAILY: 31, SlotKind.BEFORE: 31}
"""How many of its dates are looked at for one that brings something."""


def usual(query: Query, now: datetime, agenda: Agenda) -> tuple[Query, Slot]:
    """The question and the hour that it gets where none was said: the malls of the weekend, on
    Friday. What never sits on a weekend is told on the evening before.
    """
    if not query.places and not query.kinds:
        return replace(query, kinds=frozenset({"mall"})), WEEKEND_MALLS
    weekend = _first(query, WEEKEND_MALLS, now, agenda)
    if weekend is None and _first(query, EVENING_BEFORE, now, agenda) is not None:
        return query, EVENING_BEFORE
    return query, WEEKEND_MALLS


def changed(one: Subscription, wish: Wish, now: datetime) -> Subscription:
    """What a kept question becomes: what was named of it anew, and the rest as it was."""
    said, query, slot = wish.query, one.query, wish.slot or one.slot
    if wish.adds:
        query = _widened(query, said)
    elif wish.swaps:
        query = _swapped(query, said, wish.which)
    elif said.regions or said.places:
        query = replace(query, regions=said.regions, places=said.places)
    if not wish.adds:
        query = replace(
            query, services=said.services or query.services, kinds=said.kinds or query.kinds
        )
    if slot.kind is SlotKind.WEEKLY and wish.at is None:
        slot = replace(slot, at=one.slot.at)
    too_late = slot.kind is SlotKind.BEFORE and wish.at is not None and wish.at >= LAST_HOUR_OF_EVE
    if wish.slot is None and wish.at is not None and not too_late:
        slot = replace(slot, at=wish.at)
    return replace(one, query=query, slot=slot, since=now)


def _swapped(query: Query, said: Query, told: Sequence[Which]) -> Query:
    """`query` with what is said in the place of what it is told by, and the rest of it."""
    regions = frozenset(each for which in told for each in which.query.regions)
    places = frozenset(each for which in told for each in which.query.places)
    return replace(
        query,
        regions=query.regions - regions | said.regions,
        places=query.places - places | said.places,
    )


def _widened(query: Query, said: Query) -> Query:
    """`query` with what is said beside what it asks for; where it asks for all, it still does."""
    anywhere = not (query.regions or query.places)
    return replace(
        query,
        regions=query.regions if anywhere else query.regions | said.regions,
        places=query.places if anywhere else query.places | said.places,
        services=query.services and query.services | said.services,
        kinds=query.kinds and query.kinds | said.kinds,
    )


def wished(one: Subscription, want: Want) -> Subscription:
    """The kept question as its button wants it told: with a sound or none, paused or not."""
    match want:
        case Want.SILENT | Want.LOUD:
            return replace(one, silent=want is Want.SILENT)
        case Want.EMPTY_TOLD | Want.EMPTY_UNTOLD:
            return replace(one, when_empty=want is Want.EMPTY_TOLD)
        case Want.PAUSE | Want.RESUME:
            return replace(one, paused=want is Want.PAUSE)
    return one


def asked_anew(one: Subscription, wish: Wish, now: datetime) -> Subscription:
    """The kept question at the hour, of the region or of the sort of place that a button names."""
    if wish.want is Want.SET_SLOT and wish.slot is not None:
        return replace(one, slot=wish.slot, since=now)
    if wish.want is Want.SET_KIND:
        query = replace(one.query, kinds=wish.query.kinds)
    else:
        query = replace(one.query, regions=wish.query.regions, places=frozenset())
    return replace(one, query=query, since=now)


def fits(one: Subscription, wish: Wish | Which, agenda: Agenda) -> bool:
    """Whether a kept question is the one that is told by its region, place, service, sort of place
    and day; a place is told by its region too.
    """
    said, query, slot = wish.query, one.query, one.slot
    regions = query.regions | {agenda.venues[p].region for p in query.places if p in agenda.venues}
    days = (slot.kind.value, None if slot.weekday is None else WEEKDAYS[slot.weekday])
    named = (
        (said.regions, regions),
        (said.places, query.places),
        (said.services, query.services),
        (said.kinds, query.kinds),
    )
    return (not wish.day or wish.day in days) and all(
        not wanted or wanted & kept for wanted, kept in named
    )


def told(subscription: Subscription, now: datetime, agenda: Agenda) -> ToldSubscription:
    """The subscription with what is known of it at the aware moment `now`."""
    query, slot = subscription.query, subscription.slot
    known = ToldSubscription(subscription, scope(query, agenda))
    first = _first(query, slot, now, agenda)
    day = first if slot.kind is SlotKind.BEFORE and first else next_date(slot, now)
    if day is None:
        return known
    coming = _coming(query, slot, day, agenda)
    later = first if first is not None and first != day else None
    return replace(known, due=slot.due(day), coming=coming, first=later)


def on(query: Query, days: DaySpan, now: datetime, agenda: Agenda) -> Section | None:
    """What is on for the question on these days and not over; None where nothing is."""
    sittings = agenda.between(replace(query, when=days, at=None))
    left = [each for each in sittings if not over(each, now, agenda)]
    if not left:
        return None
    return section(days, left, now, agenda, maybe=unsaid(left, query), most=MOST_SHOWN)


def _first(query: Query, slot: Slot, now: datetime, agenda: Agenda) -> date | None:
    """The first of the slot's dates that brings something, as far as one looks ahead."""
    start = next_date(slot, now)
    if start is None:
        return None
    days = dates_after(slot, start, _LOOKS_AHEAD[slot.kind])
    return next((day for day in days if _coming(query, slot, day, agenda)), None)


def _coming(query: Query, slot: Slot, day: date, agenda: Agenda) -> Section | None:
    days = slot.days(day)
    due = slot.due(day) or datetime.combine(day, time(), JAKARTA)
    sittings = agenda.between(replace(query, when=days, at=None))
    left = [each for each in sittings if not over(each, due, agenda)]
    if not left:
        return None
    first = DaySpan(left[0].day, max(days.end, left[0].day))
    maybe = unsaid(left, query)
    # Asked as on the day before, so that nothing is told as open or closed by now.
    early = due - timedelta(days=1)
    return section(first, left, early, agenda, maybe=maybe, most=MOST_SHOWN)
