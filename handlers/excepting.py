"""What a question names only to leave it out: "selain Blok M Square", "bukan di mall"."""

from dataclasses import replace

from handlers.understanding.meaning import NOTHING_LEFT_OUT, LeftOut
from schedule_data.agenda import Agenda
from schedule_data.model.place import Venue
from schedule_data.model.query import Query


def without(query: Query, but: LeftOut, agenda: Agenda) -> Query:
    """`query` less the places that `but` names, by name, by kind, or by the part of the city."""
    if but == NOTHING_LEFT_OUT:
        return query
    venues = agenda.venues.values()
    kinds = query.kinds
    if but.kinds and not (kinds or query.places):
        kinds = frozenset(venue.kind for venue in venues) - frozenset(but.kinds)
    lying = {venue.slug for venue in venues if _lies_in(venue, but.areas)}
    return replace(query, kinds=kinds, but=query.but | frozenset(but.places) | lying)


def _lies_in(venue: Venue, areas: tuple[str, ...]) -> bool:
    """Whether its name or address tells of such a part of the city."""
    told = f"{venue.name} {venue.address or ''}".casefold()
    return any(area.casefold() in told for area in areas)
