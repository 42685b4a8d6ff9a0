"""Which region, and where on the map? Questions back, and the map of one place."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from handlers import offering
from handlers.choice import Action, Chosen, decode
from handlers.speech.offer import Offer, OfferKind
from handlers.speech.reply import AskedBack, Asking, MapShown
from handlers.turn import Turn
from handlers.understanding.meaning import Understanding
from schedule_data.agenda import Agenda
from schedule_data.model.place import Region, Venue
from schedule_data.model.query import DaySpan, Query

# Metres: a point that is known worse is not shown as a pin, but searched for by its name.
PIN_WITHIN_M = 400
_MOST_CHARACTERS = 200
_MOST_WORDS = 9
_MAP = re.compile(
    r"\b(?:peta(?:nya)?|g?maps?|rute(?:nya)?|sha?re ?lok|share ?loc)\b"
    r"|\b(?:how (?:do|can|to|should) (?:i |we |you )?(?:get|go)|directions?) to\b"
)
# The ear may hear a day or an hour in what one would travel by, so here these do not count.
_WAY = re.compile(
    r"\b(?:na[ie]k (?:apa|busway|transjakarta|tj|mrt|lrt|krl|kereta|angkot|bus|bis)"
    r"|how (?:do|can|to|should) (?:i |we |you )?(?:get|go) there"
    r"|directions? there|(?:jalan|cara|rute) ke ?sana"
    r"|turun (?:(?:di|ke) ?)?(?:mana|halte|stasiun)(?: mana| apa)?)\b"
)
# With the place that is gone to: "cara ke MKG dari Pluit".
_WAY_TO = re.compile(r"\b(?:cara|jalan|rute|akses) (?:pergi |nya )?(?:ke|menuju)\b")


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


def wants_map(heard: Understanding, text: str) -> bool:
    """ "Peta", "naik apa ke sana?", "how do I get there?": how to get to a place. A map beside a
    day, a region or a permit ("peta zonasi") is another question.
    """
    words = re.findall(r"\w+", text[:_MOST_CHARACTERS].casefold())
    if len(words) > _MOST_WORDS or heard.services:
        return False
    plain = " ".join(words)
    other = heard.when or heard.regions
    if heard.places and _WAY_TO.search(plain) is not None:
        return True
    return _WAY.search(plain) is not None or (not other and _MAP.search(plain) is not None)


def map_asked(heard: Understanding, turn: Turn) -> MapShown | AskedBack:
    """The map of the places that the words name, else of those that were just told."""
    return show_map(heard.places or told_last(turn), turn.today, turn.agenda)


def told_last(turn: Turn) -> frozenset[str]:
    """The places on the map button of the last answer, else those of the last question."""
    if turn.memory is None:
        return frozenset()
    for token in turn.memory.offered:
        button = decode(token, turn.agenda)
        if button is not None and button[0].action is Action.MAP:
            return button[0].query.places
    return turn.memory.query.places if turn.memory.query else frozenset()


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
