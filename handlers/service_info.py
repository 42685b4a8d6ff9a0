"""What is this permit, what does it need, and where can I get it? Only what the data holds."""

import re
from collections.abc import Iterable
from datetime import datetime

from handlers import offering
from handlers.asked import known_permits, unsaid
from handlers.choice import Action, Chosen, action_of, decode
from handlers.sittings import picks, section
from handlers.speech.facts import Section, Term, ToldPermit
from handlers.speech.offer import Offer, OfferKind, Offers
from handlers.speech.reply import ServiceTold
from handlers.trusting import trust
from handlers.understanding.meaning import Intent, Understanding
from schedule_data.agenda import Agenda
from schedule_data.model.query import Query
from schedule_data.model.service import Permit, Service

_MOST_PERMITS = 3
_MOST_PLACES = 3
# In a longer message the fee is said in passing.
_MOST_WORDS = 8
_ASKED = {
    Term.FEE: re.compile(
        r"\b(?:biaya|(?:di|ber)?bayar|by?r\w*nya|harga|ongkos|tarif|retribusi|pungut|dipungut|gratis|duit"
        r"|costs?|prices?|fees?|free|charged?|pay|paid|how much)(?:nya)?\b"
    ),
    Term.TIME: re.compile(
        r"\b(?:(?:berapa|brp|brapa) (?:lama|hari|minggu)|lamanya|hari kerja"
        r"|kapan (?:jadi|selesai|kelar)|(?:selesai|jadi|kelar)nya"
        r"|how (?:long|many (?:days|weeks)|fast|quick)|does it take)\b"
    ),
    Term.NEEDS: re.compile(
        r"\b(?:(?:per)?s[ya]{1,2}rat\w*|dokumen|berkas|bawa|butuh|perlu|requires?|requirements?"
        r"|documents?|papers?|bring|needs?)(?:nya)?\b"
    ),
}


def terms_of(text: str) -> frozenset[Term]:
    """What of a permit the words ask for: its fee, how long it takes, what it needs."""
    plain = " ".join(re.findall(r"\w+", text.casefold()))
    return frozenset(term for term, said in _ASKED.items() if said.search(plain))


def told_last(tokens: Iterable[str], agenda: Agenda) -> tuple[str, ...]:
    """The permit that the last answer told of, as the button below it carries it."""
    for token in tokens:
        button = decode(token, agenda)
        if button is not None and button[0].action is Action.FIND and button[0].detail:
            return (button[0].detail,)
    return ()


def was_told(tokens: Iterable[str]) -> bool:
    """Whether the last answer told of a permit, and not where it can be had."""
    actions = {action_of(token) for token in tokens}
    return Action.FIND in actions and Action.REGIONS not in actions


def asks_fee_alone(heard: Understanding, text: str) -> bool:
    """ "Bayar ga?", "is PTSP free?": the fee, and no day, place or permit beside it."""
    named = heard.when or heard.regions or heard.places or heard.kinds or heard.services
    asked = heard.asks_where or heard.asks_when or heard.foreign_papers or heard.unknown_place
    if named or asked or heard.intent not in (Intent.FIND, Intent.UNKNOWN):
        return False
    return len(text.split()) <= _MOST_WORDS and Term.FEE in terms_of(text)


def tell(
    codes: Iterable[str],
    query: Query,
    now: datetime,
    agenda: Agenda,
    terms: frozenset[Term] = frozenset(),
) -> ServiceTold:
    """The permits named by their codes; else those of the query's services; else all services.
    The query's days and regions count for where PTSP is next. `terms` are what was asked of them.
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
        offers=_offers(permits, services, where, agenda, _letters(terms)),
        terms=terms,
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
    letters: str,
) -> Offers:
    code = permits[0].permit.code if len(permits) == 1 else None
    find = Offer(OfferKind.WHERE, Chosen(Action.FIND, where, detail=code))
    remind = offering.remind_me(where)
    if permits:
        successors = (told.successor for told in permits)
        return offering.rows(
            (_about(p, letters) for p in successors if p is not None), (find, remind)
        )
    if services:
        every = [_about(p, letters) for service in services for p in service.permits]
        trios = [every[start : start + 3] for start in range(0, len(every), 3)]
        return offering.rows(*trios, (find, remind))
    return offering.rows(*[(_permits_of(s, letters),) for s in agenda.services.values()])


def _letters(terms: frozenset[Term]) -> str:
    """What was asked, as the buttons carry it on."""
    return "".join(sorted(terms))


def _about(permit: Permit, letters: str) -> Offer:
    return Offer(OfferKind.PERMIT, Chosen(Action.PERMIT, detail=permit.code, more=letters))


def _permits_of(service: Service, letters: str) -> Offer:
    query = Query(services=frozenset({service.slug}))
    chosen = Chosen(Action.PERMIT, query, more=letters)
    return Offer(OfferKind.SERVICE, chosen, service=service)
