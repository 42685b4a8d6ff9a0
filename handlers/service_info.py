"""What is this permit, what does it need, and where can I get it? Only what the data holds."""

from collections.abc import Iterable
from datetime import datetime

from handlers import offering
from handlers.asked import known_permits, unsaid
from handlers.choice import Action, Chosen
from handlers.sittings import picks, section
from handlers.speech.facts import Section, ToldPermit
from handlers.speech.offer import Offer, OfferKind, Offers
from handlers.speech.reply import ServiceTold
from handlers.trusting import trust
from schedule_data.agenda import Agenda
from schedule_data.model.query import Query
from schedule_data.model.service import Permit, Service

_MOST_PERMITS = 3
_MOST_PLACES = 3


def tell(codes: Iterable[str], query: Query, now: datetime, agenda: Agenda) -> ServiceTold:
    """The permits named by their codes; else those of the query's services; else all services.
    The query's days and regions count for where PTSP is next.
    """
    permits = known_permits(codes, agenda)[:_MOST_PERMITS]
    slugs = {told.service.slug for told in permits} or query.services
    services = tuple(s for slug, s in agenda.services.items() if slug in slugs)
    where = Query(when=query.when, regions=query.regions, services=frozenset(slugs))
    coming = _next(where, now, agenda)
    places = () if coming is None else coming.places
    return ServiceTold(
        today=now.date(),
        permits=permits,
        services=services or tuple(agenda.services.values()),
        next=coming,
        trust=trust(places, now.date()),
        picks=picks(places),
        offers=_offers(permits, services, where, agenda),
    )


def _next(query: Query, now: datetime, agenda: Agenda) -> Section | None:
    answer = agenda.answer(query, now)
    if answer.occurrences:
        found, days = answer.occurrences, answer.days
    elif answer.next_day is not None and answer.next_day.query.when is not None:
        found, days = answer.next_day.occurrences, answer.next_day.query.when
    else:
        return None
    return section(days, found, now, agenda, maybe=unsaid(found, query), most=_MOST_PLACES)


def _offers(
    permits: tuple[ToldPermit, ...],
    services: tuple[Service, ...],
    where: Query,
    agenda: Agenda,
) -> Offers:
    find = Offer(OfferKind.WHERE, Chosen(Action.FIND, where))
    if permits:
        successors = (told.successor for told in permits)
        return offering.rows((_about(p) for p in successors if p is not None), (find,))
    if services:
        every = [_about(p) for service in services for p in service.permits]
        trios = [every[start : start + 3] for start in range(0, len(every), 3)]
        return offering.rows(*trios, (find,))
    return offering.rows(*[(_permits_of(s),) for s in agenda.services.values()])


def _about(permit: Permit) -> Offer:
    return Offer(OfferKind.PERMIT, Chosen(Action.PERMIT, detail=permit.code))


def _permits_of(service: Service) -> Offer:
    query = Query(services=frozenset({service.slug}))
    return Offer(OfferKind.SERVICE, Chosen(Action.PERMIT, query), service=service)
