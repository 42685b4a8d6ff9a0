"""When is PTSP here? The next five sittings of a place, a region or a service."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from handlers import offering
from handlers.asked import scope
from handlers.sittings import listed, over, picks, renumbered
from handlers.speech.facts import ListedPlace, Sitting, ToldPermit
from handlers.speech.offer import Offer
from handlers.speech.reply import Upcoming
from handlers.trusting import trust
from schedule_data.agenda import Agenda
from schedule_data.model.event import Occurrence
from schedule_data.model.query import DaySpan, Query

MOST = 5


def upcoming(
    query: Query, now: datetime, agenda: Agenda, *, outdated: Iterable[ToldPermit] = ()
) -> Upcoming:
    """The next five sittings that fit `query`, from its first day or today on, whichever is later;
    what has closed today is left out.
    """
    today = now.date()
    anyday = replace(query, when=None, at=None)
    start = today if query.when is None else max(today, query.when.start)
    sittings = _coming(start, anyday, now, agenda)
    places = _each(sittings, now, agenda)
    alone = _the_one(places)
    known = Upcoming(
        today=today,
        scope=scope(query, agenda),
        sittings=tuple(
            Sitting(place, sitting.day) for place, sitting in zip(places, sittings, strict=True)
        ),
        place=alone,
        last=None if sittings else _last(anyday, now, agenda),
        outdated=tuple(outdated),
        trust=trust(places, today),
        picks=() if alone else picks(places),
    )
    return replace(known, offers=_offers(anyday, known, agenda, now))


def _coming(start: date, query: Query, now: datetime, agenda: Agenda) -> tuple[Occurrence, ...]:
    """Those of today that have closed are passed over, so a few more are asked for."""
    wanted = MOST
    while True:
        found = agenda.next_after(start, query, wanted)
        left = tuple(sitting for sitting in found if not over(sitting, now, agenda))
        if len(left) >= MOST or len(found) < wanted:
            return left[:MOST]
        wanted *= 2


def _last(query: Query, now: datetime, agenda: Agenda) -> date | None:
    """The last known day of what has no more."""
    past = agenda.answer(query, now).last_past
    return None if past is None else past.day


def _each(sittings: Sequence[Occurrence], now: datetime, agenda: Agenda) -> tuple[ListedPlace, ...]:
    singles = [place for sitting in sittings for place in listed((sitting,), now, agenda)]
    return renumbered(singles, 1)


def _the_one(places: Sequence[ListedPlace]) -> ListedPlace | None:
    """The place that all sittings are at."""
    return places[0] if len({place.venue.slug for place in places}) == 1 else None


def _offers(
    query: Query, known: Upcoming, agenda: Agenda, now: datetime
) -> tuple[tuple[Offer, ...], ...]:
    if known.place is not None:
        whole_day = offering.on_days(Query(), DaySpan.day(known.sittings[0].day))
        return offering.rows(
            (offering.map_of_one(known.place.venue),),
            (whole_day, offering.other_region(Query())),
        )
    if known.sittings:
        places = [sitting.place for sitting in known.sittings]
        return offering.rows((offering.map_of(places), offering.other_region(query)))
    answer = agenda.answer(Query(), now)
    near = answer.occurrences or (answer.next_day.occurrences if answer.next_day else ())
    return offering.rows(
        *[(offering.at_place(place),) for place in listed(near, now, agenda)[:3]],
        *offering.first_steps(),
    )
