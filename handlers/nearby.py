"""What is near me? Today's places by distance from a location that is used once and never kept."""

from dataclasses import replace
from datetime import date, datetime, time
from math import isfinite

from handlers import offering
from handlers.message import SharedLocation
from handlers.sittings import listed, over, picks, renumbered
from handlers.spans import shifted
from handlers.speech.facts import Away, ListedPlace, Section
from handlers.speech.offer import Offers
from handlers.speech.reply import Nearby
from handlers.trusting import trust
from schedule_data.agenda import Agenda
from schedule_data.model.query import DaySpan, Query

MOST = 5
# Metres. A distance is told in steps no finer than the place's own point is known.
_STEPS = (100, 500, 1000, 2000, 5000, 10_000)


def nearby(location: SharedLocation, now: datetime, agenda: Agenda) -> Nearby:
    """The nearest places of today that have not closed, or of the next day that has some."""
    today = now.date()
    if not _on_earth(location):
        return Nearby(today, None, offers=offering.first_steps(), usable=False)
    found = _of_day(location, now, now, agenda)
    if not found:
        found = _of_next_day(location, now, agenda)
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
    location: SharedLocation, now: datetime, agenda: Agenda
) -> tuple[ListedPlace, ...]:
    tomorrow = shifted(now.date(), 1)
    coming = () if tomorrow is None else agenda.next_after(tomorrow, Query(), 1)
    if not coming:
        return ()
    morning = datetime.combine(coming[0].day, time.min, tzinfo=now.tzinfo)
    return _of_day(location, morning, now, agenda)


def _of_day(
    location: SharedLocation, moment: datetime, now: datetime, agenda: Agenda
) -> tuple[ListedPlace, ...]:
    """A place whose point nobody knows is told too, last and without a distance."""
    near = agenda.nearest(location.latitude, location.longitude, moment)
    measured = [
        replace(place, away=rounded(metres, within_m))
        for sitting, metres, within_m in near
        if not over(sitting, now, agenda)
        for place in listed((sitting,), now, agenda)
    ]
    ids = {sitting.id for sitting, _, _ in near}
    every = agenda.between(Query(when=DaySpan.day(moment.date())))
    unmeasured = (s for s in every if s.id not in ids and not over(s, now, agenda))
    return renumbered([*measured, *listed(unmeasured, now, agenda)], 1)


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
