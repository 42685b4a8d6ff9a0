"""What is near me? Where are you, then; and the places by distance from a location that is used
once and never kept.
"""

import re
from dataclasses import replace
from datetime import date, datetime, time
from math import isfinite

from handlers import offering
from handlers.asked import unsaid
from handlers.choice import EVERYTHING, Action, Chosen
from handlers.message import SharedLocation
from handlers.sittings import listed, over, picks, renumbered
from handlers.spans import shifted
from handlers.speech.facts import Away, ListedPlace, Section
from handlers.speech.offer import Offer, OfferKind, Offers
from handlers.speech.reply import AskedBack, Asking, Nearby
from handlers.trusting import trust
from handlers.understanding.meaning import Intent, Understanding
from schedule_data.agenda import Agenda
from schedule_data.model.query import DaySpan, Query

MOST = 5
# Metres. A distance is told in steps no finer than the place's own point is known.
_STEPS = (100, 500, 1000, 2000, 5000, 10_000)

_MOST_CHARACTERS = 200
_OWN = r"(?:saya|sy|aku|ku|gue|gw|gua|w)"
_NEAR_ONESELF = re.compile(
    rf"\b(?:de?k[ae]?t|sekitar)(?:2| deket| dekat)?(?: (?:dari|dr|dgn|dengan|sama|ama))?"
    rf" (?:sini|{_OWN}|(?:rumah|rmh)(?! sakit)\w*|(?:kost?an|kost?|lokasi|tempat|kantor) ?{_OWN})\b"
    r"|\b(?:near|close to|around|closest to|nearest to) (?:me|us|here|home"
    r"|(?:my|our) (?:house|home|place|office|location))\b|\b(?:nearby|near by)\b"
)
_NEAREST = re.compile(r"\b(?:terdekat|paling de?k[ae]?t|nearest|closest)\b")
# "Jadwal terdekat" is the next one, wherever it is.
_IN_TIME = re.compile(r"\b(?:jadwal\w*|hari|tanggal|tgl|waktu|dates?|days?|schedule|time|next)\b")


def asks_near_oneself(heard: Understanding, text: str) -> bool:
    """ "PTSP near me", "yang deket rumah gue", "terdekat": near to where nobody has told."""
    told = heard.regions or heard.places or heard.unknown_place or heard.foreign_cities
    if told or heard.intent not in (Intent.FIND, Intent.UNKNOWN) or len(text) > _MOST_CHARACTERS:
        return False
    plain = " ".join(re.findall(r"\w+", text.casefold()))
    if _NEAR_ONESELF.search(plain) is not None:
        return True
    return _NEAREST.search(plain) is not None and _IN_TIME.search(plain) is None


def ask_where(query: Query, today: date, agenda: Agenda) -> AskedBack:
    """Where are you? A location, or one of the regions; the days and the service stay."""
    anywhere = replace(query, regions=frozenset(), places=frozenset())
    each = [
        Offer(
            OfferKind.REGION,
            Chosen(Action.FIND, replace(anywhere, regions=frozenset({slug}))),
            region=region,
        )
        for slug, region in agenda.regions.items()
    ]
    every = Offer(OfferKind.ANYWHERE, Chosen(Action.FIND, anywhere))
    pairs = [each[start : start + 2] for start in range(0, len(each), 2)]
    return AskedBack(Asking.NEAR, offering.rows(*pairs, (every,)), days=query.when, today=today)


def nearby(
    location: SharedLocation, now: datetime, agenda: Agenda, before: Query = EVERYTHING
) -> Nearby:
    """The nearest places of today that have not closed, or of the next day that has some. The
    coming days, the service and the sort of place of the question `before` are kept.
    """
    today = now.date()
    if not _on_earth(location):
        return Nearby(today, None, offers=offering.first_steps(), usable=False)
    wanted = Query(services=before.services, kinds=before.kinds, but=before.but)
    first = max(before.when.start, today) if before.when else today
    found = _of_day(location, first, wanted, now, agenda)
    if not found:
        found = _of_next_day(location, first, wanted, now, agenda)
    if not found:
        return Nearby(today, None, offers=offering.first_steps())
    day, places = found[0].days[0], found[:MOST]
    total = len({place.venue.slug for place in found})
    return Nearby(
        today,
        Section(DaySpan.day(day), total, places),
        trust=trust(places, today),
        picks=picks(places),
        offers=_offers(places, day, today),
    )


def rounded(metres: float, within_m: int) -> Away:
    """The distance as far as it is known: a point right within 800 m gives whole kilometres."""
    step = next((step for step in _STEPS if step >= within_m), _STEPS[-1])
    return Away(round(metres / step) * step, step)


def _of_next_day(
    location: SharedLocation, first: date, wanted: Query, now: datetime, agenda: Agenda
) -> tuple[ListedPlace, ...]:
    following = shifted(first, 1)
    coming = () if following is None else agenda.next_after(following, wanted, 1)
    return _of_day(location, coming[0].day, wanted, now, agenda) if coming else ()


def _of_day(
    location: SharedLocation, day: date, wanted: Query, now: datetime, agenda: Agenda
) -> tuple[ListedPlace, ...]:
    """A place whose point nobody knows is told too, last and without a distance."""
    moment = now if day == now.date() else datetime.combine(day, time.min, tzinfo=now.tzinfo)
    every = agenda.between(replace(wanted, when=DaySpan.day(day)))
    left = {sitting.id: sitting for sitting in every if not over(sitting, now, agenda)}
    maybe = unsaid(left.values(), wanted)
    near = agenda.nearest(location.latitude, location.longitude, moment)
    measured = [
        replace(place, away=rounded(metres, within_m))
        for sitting, metres, within_m in near
        if left.pop(sitting.id, None) is not None
        for place in listed((sitting,), now, agenda, maybe=maybe)
    ]
    return renumbered([*measured, *listed(left.values(), now, agenda, maybe=maybe)], 1)


def _on_earth(location: SharedLocation) -> bool:
    latitude, longitude = location.latitude, location.longitude
    return (
        isfinite(latitude) and isfinite(longitude) and abs(latitude) <= 90 and abs(longitude) <= 180
    )


def _offers(places: tuple[ListedPlace, ...], day: date, today: date) -> Offers:
    days = DaySpan.day(day)
    _, after = offering.around(Query(), days)
    return offering.rows(
        (offering.map_of(places),),
        (after, offering.this_weekend(Query(), days, today)),
    )
