"""What did you mean? A day that no calendar has, or a name that may be several things."""

from dataclasses import replace
from datetime import date

from handlers import offering
from handlers.choice import Action, Chosen
from handlers.speech.offer import Offer, OfferKind
from handlers.speech.reply import AskedBack, Asking, DayAsked
from handlers.understanding.meaning import DayDoubt, Intent, NameDoubt, Understanding
from schedule_data.agenda import Agenda
from schedule_data.model.query import Query

_MOST = 6


def ask_day(doubt: DayDoubt, query: Query, today: date) -> DayAsked:
    """What is wrong with the days, and the likely readings with the rest of the question kept."""
    readings = [(offering.on_days(query, days),) for days in doubt.readings[:_MOST]]
    offers = offering.rows(*readings) or offering.first_steps()
    return DayAsked(doubt.problem, doubt.words, today, offers)


def settled(heard: Understanding, agenda: Agenda) -> Understanding:
    """A name that can be one thing alone in this schedule is that: there is nothing to choose."""
    doubt = heard.name_doubt
    if doubt is None or doubt.days or heard.regions or heard.places or heard.foreign_cities:
        return heard
    regions = tuple(slug for slug in doubt.regions if slug in agenda.regions)
    places = tuple(slug for slug in doubt.places if slug in agenda.venues)
    if len(regions) + len(places) != 1:
        return heard
    intent = Intent.FIND if heard.intent is Intent.UNKNOWN else heard.intent  # "aeon ada?"
    return heard._replace(intent=intent, regions=regions, places=places, name_doubt=None)


def ask_name(doubt: NameDoubt, query: Query, today: date, agenda: Agenda) -> AskedBack | None:
    """What the words may mean, as choices with the rest of the question kept; None where nothing
    that they may mean is in the schedule.
    """
    offers = [
        *(_region(slug, query, agenda) for slug in doubt.regions if slug in agenda.regions),
        *(_place(slug, query, agenda) for slug in doubt.places if slug in agenda.venues),
        *(offering.on_days(query, days) for days in doubt.days),
    ]
    if not offers:
        return None
    rows = offering.rows(*[(offer,) for offer in offers[:_MOST]])
    return AskedBack(Asking.NAME, rows, words=doubt.words, today=today)


def _region(slug: str, query: Query, agenda: Agenda) -> Offer:
    there = replace(query, regions=query.regions | {slug})
    return Offer(OfferKind.REGION, Chosen(Action.FIND, there), region=agenda.regions[slug])


def _place(slug: str, query: Query, agenda: Agenda) -> Offer:
    there = replace(query, places=query.places | {slug})
    venue = agenda.venues[slug]
    return Offer(
        OfferKind.PLACE,
        Chosen(Action.FIND, there),
        region=agenda.regions[venue.region],
        venue=venue,
    )
