"""Asked of the wrong office, or about a place that is not in the schedule: said plainly first."""

from collections.abc import Iterator
from dataclasses import replace

from handlers import offering
from handlers.choice import Action, Chosen
from handlers.speech.offer import Offer, OfferKind, Offers
from handlers.speech.reply import NotHere
from handlers.understanding.meaning import Intent, Understanding
from schedule_data.agenda import Agenda
from schedule_data.model.query import Query

# The region of Jakarta that such a city lies beside.
_BESIDE = {
    "bekasi": "jakarta-timur",
    "depok": "jakarta-selatan",
    "tangerang": "jakarta-barat",
    "tangerang-selatan": "jakarta-selatan",
}
_IN_A_ROW = 2
_ABOUT_PLACES = frozenset({Intent.FIND, Intent.UNKNOWN})


def not_here(heard: Understanding, query: Query, agenda: Agenda) -> NotHere | None:
    """What of the question PTSP cannot do, with what it can; None where it can do everything."""
    if not (heard.foreign_papers or heard.foreign_cities):
        return _beyond_the_schedule(heard, query, agenda)
    return NotHere(
        heard.foreign_papers,
        heard.foreign_cities,
        alone=not _asks_more(heard),
        offers=_of_papers(agenda) if heard.foreign_papers else _of_cities(heard, query, agenda),
        office=heard.fixed_office,
    )


def _beyond_the_schedule(heard: Understanding, query: Query, agenda: Agenda) -> NotHere | None:
    """Offices that stay where they are, and places that nobody knows: what is on is told below,
    but for an office alone, with no question to the schedule.
    """
    unknown = heard.unknown_place if heard.intent in _ABOUT_PLACES else ""
    if not (heard.fixed_office or unknown):
        return None
    around = bool(unknown and heard.regions)
    office = heard.fixed_office
    alone = heard.fixed_office and not unknown and heard.intent is Intent.UNKNOWN
    offers = _of_cities(heard, query, agenda) if alone else ()
    return NotHere((), (), alone, offers, office=office, unknown=unknown, around=around)


def _asks_more(heard: Understanding) -> bool:
    """Whether something is left that PTSP can answer: "KTP dan SIUP", "Depok atau Jaksel"."""
    if heard.foreign_cities and not (heard.regions or heard.places):
        return False
    return bool(heard.services) or not heard.foreign_papers


def _of_papers(agenda: Agenda) -> Offers:
    every = [
        Offer(
            OfferKind.SERVICE,
            Chosen(Action.PERMIT, Query(services=frozenset({slug}))),
            service=service,
        )
        for slug, service in agenda.services.items()
    ]
    return offering.rows(
        *(every[start : start + _IN_A_ROW] for start in range(0, len(every), _IN_A_ROW))
    )


def _of_cities(heard: Understanding, query: Query, agenda: Agenda) -> Offers:
    anywhere = replace(query, regions=frozenset(), places=frozenset())
    every = Offer(OfferKind.ANYWHERE, Chosen(Action.FIND, anywhere))
    return offering.rows([*_beside(heard, anywhere, agenda), every], *offering.first_steps())


def _beside(heard: Understanding, query: Query, agenda: Agenda) -> Iterator[Offer]:
    slugs = dict.fromkeys(_BESIDE.get(city, "") for city in heard.foreign_cities)
    for slug in slugs:
        if slug in agenda.regions:
            there = replace(query, regions=frozenset({slug}))
            chosen = Chosen(Action.FIND, there)
            yield Offer(OfferKind.REGION, chosen, region=agenda.regions[slug])
