"""From the ledger's sittings to the places of an answer, and how each stands at this moment."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from handlers.choice import Action, Chosen
from handlers.spans import shifted
from handlers.speech.facts import (
    ListedPlace,
    Now,
    Section,
    State,
)
from schedule_data.agenda import Agenda
from schedule_data.model.event import Occurrence
from schedule_data.model.query import DaySpan, Query

_AFTER_THE_DAY = Occurrence._fields.index("day") + 1


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
        # All but the days, and what is moved stands alone with where it was moved from.
        same = (sitting.uid, sitting.moved_from, sitting[_AFTER_THE_DAY:])
        groups.setdefault(same, []).append(sitting)
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
    resting = _rest(sitting, now)
    if resting is not None:
        return State(Now.RESTING, _minutes(resting - now, up=True))
    if sitting.last_intake is not None and now >= _at(now, sitting.last_intake):
        return replace(_closed(sitting, now, agenda), now=Now.FULL)
    return State(Now.OPEN, _minutes(closes - now, up=False))


def _rest(sitting: Occurrence, now: datetime) -> datetime | None:
    """When the rest that the desk has now is over."""
    ends = [
        _at(now, pause.ends)
        for pause in sitting.pauses
        if _at(now, pause.starts) <= now < _at(now, pause.ends)
    ]
    return max(ends, default=None)


def over(sitting: Occurrence, now: datetime, agenda: Agenda) -> bool:
    """Whether a sitting is past, or of today and known to have closed."""
    if sitting.day < now.date():
        return True
    known = state(sitting, now, agenda)
    return known is not None and known.now is Now.CLOSED


def picks(places: Iterable[ListedPlace]) -> tuple[Chosen, ...]:
    """What the numbers of these places pick: everything about the place, from its day on."""
    return tuple(
        Chosen(
            Action.PLACE,
            Query(when=DaySpan.day(place.days[0]), places=frozenset({place.venue.slug})),
        )
        for place in places
    )


def renumbered(places: Sequence[ListedPlace], first: int) -> tuple[ListedPlace, ...]:
    """The same places, numbered from `first`."""
    return tuple(replace(place, number=first + n) for n, place in enumerate(places))


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
        pauses=first.pauses,
        last_intake=first.last_intake,
        quota=first.quota,
        note=first.note,
        reason=first.reason,
        moved_from=first.moved_from,
        added=first.added,
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
