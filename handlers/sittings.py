"""From the ledger's sittings to the places of an answer: how each stands, and how sure it is."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from handlers.choice import Action, Chosen
from handlers.speech.reply import (
    DayOff,
    ListedPlace,
    Now,
    Scope,
    Section,
    State,
    ToldPermit,
    Trust,
    TrustLevel,
)
from schedule_data.agenda import Agenda
from schedule_data.model.answer import Closure
from schedule_data.model.event import Occurrence
from schedule_data.model.query import DaySpan, Query

AGEING_AFTER_DAYS = 60
_SATURDAY = 5
_SUNDAY = 6


def listed(
    sittings: Iterable[Occurrence],
    now: datetime,
    agenda: Agenda,
    *,
    maybe: frozenset[tuple[str, date]] = frozenset(),
    first: int = 1,
) -> tuple[ListedPlace, ...]:
    """The places of `sittings` in their order, numbered from `first`; days on which everything is
    the same at a place are told together.
    """
    groups: dict[tuple[object, ...], list[Occurrence]] = {}
    for sitting in sittings:
        same = (sitting.uid, sitting.venue, sitting.room, sitting.opens, sitting.closes)
        groups.setdefault((*same, sitting.services), []).append(sitting)
    return tuple(
        _place(group, now, agenda, number=first + offset, maybe=maybe)
        for offset, group in enumerate(groups.values())
    )


def section(
    days: DaySpan,
    sittings: Iterable[Occurrence],
    now: datetime,
    agenda: Agenda,
    *,
    maybe: frozenset[tuple[str, date]] = frozenset(),
    first: int = 1,
    most: int | None = None,
) -> Section:
    """The places of some days; only the first `most` are kept, all are counted."""
    places = listed(sittings, now, agenda, maybe=maybe, first=first)
    return Section(days, len({place.venue.slug for place in places}), places[:most])


def state(sitting: Occurrence, now: datetime, agenda: Agenda) -> State | None:
    """How a sitting of today stands at this moment; None on other days."""
    if sitting.day != now.date():
        return None
    if sitting.opens is not None and now < _at(now, sitting.opens):
        return State(Now.OPENS, _minutes(_at(now, sitting.opens) - now, up=True))
    if sitting.closes is None or sitting.opens is None:
        passed = sitting.closes is not None and now >= _at(now, sitting.closes)
        return _closed(sitting, now, agenda) if passed else State(Now.UNSAID)
    closes = _at(now, sitting.closes)
    if sitting.closes <= sitting.opens:  # it goes on after midnight
        closes += timedelta(days=1)
    if now >= closes:
        return _closed(sitting, now, agenda)
    return State(Now.OPEN, _minutes(closes - now, up=False))


def over(sitting: Occurrence, now: datetime, agenda: Agenda) -> bool:
    """Whether a sitting is past, or of today and known to have closed."""
    if sitting.day < now.date():
        return True
    known = state(sitting, now, agenda)
    return known is not None and known.now is Now.CLOSED


def trust(places: Sequence[ListedPlace], today: date) -> Trust | None:
    """How old the facts of these places are: calendar days since they were last confirmed."""
    aged = [place for place in places if _level(place.confirmed_on, today) is not None]
    if not aged:
        return None
    old = [place for place in aged if _level(place.confirmed_on, today) is TrustLevel.OLD]
    told = old or aged
    dates = [place.confirmed_on for place in told if place.confirmed_on is not None]
    names = tuple(dict.fromkeys(place.venue.name for place in told))
    every = len(told) == len(places)
    return Trust(
        TrustLevel.OLD if old else TrustLevel.AGEING,
        min(dates) if dates else None,
        () if every else names,
    )


def days_off(closures: Iterable[Closure], agenda: Agenda) -> tuple[DayOff, ...]:
    """Why something is not on, with the venues that it is about."""
    return tuple(
        DayOff(
            closure.day,
            closure.reason,
            cuti_bersama=closure.cuti_bersama,
            certain=closure.certain,
            estimated=closure.estimated,
            cancelled=closure.cancelled,
            moved_to=closure.moved_to,
            venues=tuple(
                agenda.venues[slug]
                for slug in dict.fromkeys(sitting.venue for sitting in closure.sittings)
            ),
        )
        for closure in closures
    )


def unsaid(sittings: Iterable[Occurrence], query: Query) -> frozenset[tuple[str, date]]:
    """A service was asked for, and of these sittings no source says what is served: ask first."""
    return frozenset(s.id for s in sittings if query.services and not s.services)


def known_permits(codes: Iterable[str], agenda: Agenda) -> tuple[ToldPermit, ...]:
    """The permits of these codes, each with its service and with what took its place."""
    return tuple(filter(None, (_permit(code, agenda) for code in codes)))


def scope(query: Query, agenda: Agenda) -> Scope:
    """What the question named beside days, in the schedule's order."""
    return Scope(
        tuple(r for slug, r in agenda.regions.items() if slug in query.regions),
        tuple(v for slug, v in agenda.venues.items() if slug in query.places)
        if query.places
        else (),
        tuple(s for slug, s in agenda.services.items() if slug in query.services),
        tuple(sorted(query.kinds)),
    )


def picks(places: Iterable[ListedPlace]) -> tuple[Chosen, ...]:
    """What the numbers of these places pick: everything about the place, from its day on."""
    return tuple(
        Chosen(
            Action.PLACE,
            Query(when=DaySpan.day(place.days[0]), places=frozenset({place.venue.slug})),
        )
        for place in places
    )


def shifted(day: date, days: int) -> date | None:
    """The day so many days later; None beyond the calendar's end."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def renumbered(places: Sequence[ListedPlace], first: int) -> tuple[ListedPlace, ...]:
    """The same places, numbered from `first`."""
    return tuple(replace(place, number=first + n) for n, place in enumerate(places))


def weekend_of(today: date) -> DaySpan | None:
    """Saturday and Sunday of this week, from today on."""
    saturday = shifted(today, _SATURDAY - today.weekday())
    sunday = shifted(today, _SUNDAY - today.weekday())
    if saturday is None or sunday is None:
        return None
    return DaySpan(max(saturday, today), sunday)


def _permit(code: str, agenda: Agenda) -> ToldPermit | None:
    found = agenda.permit(code)
    if found is None:
        return None
    service, permit = found
    successor = agenda.permit(permit.by) if permit.by else None
    return ToldPermit(permit, service, successor[1] if successor else None)


def _place(
    group: list[Occurrence],
    now: datetime,
    agenda: Agenda,
    *,
    number: int,
    maybe: frozenset[tuple[str, date]],
) -> ListedPlace:
    first = group[0]
    today = next((sitting for sitting in group if sitting.day == now.date()), None)
    confirmed = [s.confirmed_on for s in group if s.confirmed_on is not None]
    return ListedPlace(
        number=number,
        venue=agenda.venues[first.venue],
        region=agenda.regions[first.region],
        days=tuple(sitting.day for sitting in group),
        room=first.room,
        opens=first.opens,
        closes=first.closes,
        services=tuple(s for slug, s in agenda.services.items() if slug in first.services),
        confirmed_on=min(confirmed) if len(confirmed) == len(group) else None,
        state=None if today is None else state(today, now, agenda),
        ask_first=any(sitting.id in maybe for sitting in group),
    )


def _closed(sitting: Occurrence, now: datetime, agenda: Agenda) -> State:
    tomorrow = shifted(now.date(), 1)
    query = Query(places=frozenset({sitting.venue}))
    coming = () if tomorrow is None else agenda.next_after(tomorrow, query, 1)
    if not coming:
        return State(Now.CLOSED)
    return State(Now.CLOSED, again=coming[0].day, again_opens=coming[0].opens)


def _at(now: datetime, clock: time) -> datetime:
    return datetime.combine(now.date(), clock, tzinfo=now.tzinfo)


def _minutes(length: timedelta, *, up: bool) -> int:
    """Whole minutes, at least one: what is left is told short, what is to wait long."""
    seconds = int(length.total_seconds())
    return max(1, -(-seconds // 60) if up else seconds // 60)


@lru_cache(1024)
def _level(confirmed_on: date | None, today: date) -> TrustLevel | None:
    if confirmed_on is None:
        return TrustLevel.AGEING
    if today > _a_year_after(confirmed_on):
        return TrustLevel.OLD
    return TrustLevel.AGEING if (today - confirmed_on).days > AGEING_AFTER_DAYS else None


def _a_year_after(day: date) -> date:
    if day.year >= date.max.year:
        return date.max
    leap = day.month == 2 and day.day == 29
    return date(day.year + 1, 3, 1) if leap else day.replace(year=day.year + 1)
