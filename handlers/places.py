"""Which region, and where on the map? Questions back, and the map of one place."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from handlers import offering
from handlers.choice import Action, Chosen
from handlers.speech.offer import Offer, OfferKind
from handlers.speech.reply import AskedBack, Asking, MapShown
from schedule_data.agenda import Agenda
from schedule_data.model.place import Region, Venue
from schedule_data.model.query import DaySpan, Query

# Metres: a point that is known worse is not shown as a pin, but searched for by its name.
PIN_WITHIN_M = 400


def choose_region(query: Query, today: date, agenda: Agenda) -> AskedBack:
    """The regions as choices, each with how many places it has on the days of the question."""
    days = query.when or DaySpan.day(today)
    anywhere = replace(query, regions=frozenset(), places=frozenset())
    every = Offer(
        OfferKind.ANYWHERE, Chosen(Action.FIND, anywhere), count=_count(anywhere, days, agenda)
    )
    each = [_in_region(anywhere, region, days, agenda) for region in agenda.regions.values()]
    pairs = [each[start : start + 2] for start in range(0, len(each), 2)]
    return AskedBack(Asking.REGION, offering.rows(*pairs, (every,)), days=days, today=today)


def show_map(slugs: Iterable[str], today: date, agenda: Agenda) -> MapShown | AskedBack:
    """The map of one place, or which of several is meant; of none, the first steps."""
    wanted = set(slugs)
    venues = [venue for venue in agenda.venues.values() if venue.slug in wanted]
    venues.sort(key=lambda venue: (venue.region, venue.name))
    if len(venues) == 1:
        return _map_of(venues[0], today, agenda)
    offers = [(offering.map_of_one(venue),) for venue in venues]
    return AskedBack(Asking.MAP, offering.rows(*offers) or offering.first_steps())


def _map_of(venue: Venue, today: date, agenda: Agenda) -> MapShown:
    point = venue.coordinates
    query = Query(when=DaySpan.day(today), places=frozenset({venue.slug}))
    back = Offer(OfferKind.PLACE, Chosen(Action.PLACE, query), venue=venue)
    return MapShown(
        venue,
        agenda.regions[venue.region],
        exact=point is not None and point.within_m <= PIN_WITHIN_M,
        offers=offering.rows((back,)),
    )


def _in_region(query: Query, region: Region, days: DaySpan, agenda: Agenda) -> Offer:
    there = replace(query, regions=frozenset({region.slug}))
    return Offer(
        OfferKind.REGION,
        Chosen(Action.FIND, there),
        region=region,
        count=_count(there, days, agenda),
    )


def _count(query: Query, days: DaySpan, agenda: Agenda) -> int:
    return len({sitting.venue for sitting in agenda.between(replace(query, when=days))})
