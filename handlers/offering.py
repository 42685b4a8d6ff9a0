"""The buttons under an answer: other days, other regions, the map, more of a long list."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from handlers.choice import Action, Chosen
from handlers.spans import shifted, weekend_of
from handlers.speech.facts import ListedPlace
from handlers.speech.offer import Offer, OfferKind, Offers
from schedule_data.model.place import Venue
from schedule_data.model.query import DaySpan, Query


def rows(*groups: Iterable[Offer | None]) -> Offers:
    """Rows of buttons without what is not there; an empty row is left out."""
    full = (tuple(offer for offer in group if offer is not None) for group in groups)
    return tuple(row for row in full if row)


def on_days(query: Query, days: DaySpan, kind: OfferKind = OfferKind.DAYS) -> Offer:
    """The same question on other days."""
    return Offer(kind, Chosen(Action.FIND, replace(query, when=days)), days=days)


def around(query: Query, days: DaySpan) -> tuple[Offer | None, Offer | None]:
    """The same question on the day before and on the day after."""
    before, after = shifted(days.start, -1), shifted(days.end, 1)
    return (
        None if before is None else on_days(query, DaySpan.day(before), OfferKind.PREVIOUS),
        None if after is None else on_days(query, DaySpan.day(after), OfferKind.NEXT),
    )


def of_permit(offers: Offers, code: str) -> Offers:
    """The same buttons, of which those to other days remember the permit that was named."""
    days = {OfferKind.PREVIOUS, OfferKind.NEXT}
    return tuple(
        tuple(
            replace(offer, chosen=replace(offer.chosen, detail=code))
            if offer.kind in days
            else offer
            for offer in row
        )
        for row in offers
    )


def this_weekend(query: Query, days: DaySpan, today: date) -> Offer | None:
    """The same question on this weekend, unless that is what was just answered."""
    weekend = weekend_of(today)
    if weekend is None or weekend == days:
        return None
    return Offer(OfferKind.WEEKEND, Chosen(Action.WEEKEND, replace(query, when=None)))


def other_region(query: Query) -> Offer:
    """A list of the regions to choose from; the days and the service stay."""
    return Offer(
        OfferKind.REGIONS,
        Chosen(Action.REGIONS, replace(query, regions=frozenset(), places=frozenset())),
    )


def map_of(places: Sequence[ListedPlace]) -> Offer | None:
    """The map of the listed places; with several it asks which."""
    slugs = list(dict.fromkeys(place.venue.slug for place in places))[:5]
    if not slugs:
        return None
    return Offer(OfferKind.MAP, Chosen(Action.MAP, Query(places=frozenset(slugs))))


def map_of_one(venue: Venue) -> Offer:
    """The map of one place, named on the button."""
    chosen = Chosen(Action.MAP, Query(places=frozenset({venue.slug})))
    return Offer(OfferKind.MAP_OF, chosen, venue=venue)


def at_place(place: ListedPlace) -> Offer:
    """All about one place, on its first listed day."""
    days = DaySpan.day(place.days[0])
    query = Query(when=days, places=frozenset({place.venue.slug}))
    return Offer(
        OfferKind.PLACE,
        Chosen(Action.PLACE, query),
        days=days,
        region=place.region,
        venue=place.venue,
    )


def remind_me(query: Query) -> Offer:
    """Keep this question, and be answered again; the hour says which days are meant."""
    kept = replace(query, when=None, at=None)
    return Offer(OfferKind.REMIND, Chosen(Action.REMIND, kept))


def without_reminders(offers: Offers) -> Offers:
    """The buttons of a door behind which nobody is reminded."""
    return rows(*((o for o in row if o.kind is not OfferKind.REMIND) for row in offers))


def pages(
    query: Query, page: int, total: int, per_page: int, *, about_now: bool
) -> Iterator[Offer]:
    """The page before and the page after; `count` is how many places stand on it."""
    action = Action.NOW if about_now else Action.FIND
    if page > 0:
        chosen = Chosen(action, query, page - 1)
        yield Offer(OfferKind.BACK, chosen, count=per_page)
    left = total - (page + 1) * per_page
    if left > 0:
        chosen = Chosen(action, query, page + 1)
        yield Offer(OfferKind.MORE, chosen, count=min(left, per_page))


def first_steps() -> Offers:
    """What anyone may ask on any day: today, tomorrow, this weekend."""
    return (
        (
            Offer(OfferKind.TODAY, Chosen(Action.TODAY)),
            Offer(OfferKind.TOMORROW, Chosen(Action.TOMORROW)),
            Offer(OfferKind.WEEKEND, Chosen(Action.WEEKEND)),
        ),
    )
