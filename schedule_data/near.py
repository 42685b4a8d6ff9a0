"""Where else the same thing is on: the nearest other place or region on the same days."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from schedule_data.fitting import still_to_come
from schedule_data.geo import metres_between
from schedule_data.model.answer import Neighbour
from schedule_data.model.event import Occurrence
from schedule_data.model.place import Coordinates, Region, Venue
from schedule_data.model.query import Query

_NOBODY_KNOWS_M = 10**9


class Asked(Protocol):
    """The part of an agenda that is asked."""

    @property
    def venues(self) -> Mapping[str, Venue]:
        """By slug."""
        ...

    @property
    def regions(self) -> Mapping[str, Region]:
        """By slug."""
        ...

    def between(self, query: Query) -> tuple[Occurrence, ...]:
        """The sittings of the query's days."""
        ...


def nearest_elsewhere(agenda: Asked, query: Query, now: datetime) -> Neighbour | None:
    """The way out of an empty answer to `query`, whose `when` is set; None where there is none.

    Near is told from the places and regions that were asked for. What was over at `now` is no way
    out.
    """
    if not query.places and not query.regions and not query.kinds:
        return None
    start = _asked_points(agenda, query)
    if (query.places or query.regions) and not start:
        return None
    wide = replace(query, places=frozenset(), regions=frozenset())
    if not query.places and not query.regions:
        wide = replace(wide, kinds=frozenset())
    sittings = [
        each for each in agenda.between(wide) if still_to_come(each, now) or each.day < now.date()
    ]
    if not sittings:
        return None
    nearest = min(sittings, key=lambda each: (_metres(agenda, each, start), each.day))
    if query.places:
        there = replace(wide, places=frozenset({nearest.venue}))
        return Neighbour(there, tuple(each for each in sittings if each.venue == nearest.venue))
    if query.regions:
        there = replace(wide, regions=frozenset({nearest.region}))
        return Neighbour(there, tuple(each for each in sittings if each.region == nearest.region))
    return Neighbour(wide, tuple(sittings))


def _asked_points(agenda: Asked, query: Query) -> list[Coordinates]:
    venues = [agenda.venues[slug] for slug in query.places if slug in agenda.venues]
    points = [_point(agenda, venue) for venue in venues]
    points += [agenda.regions[slug].centre for slug in query.regions if slug in agenda.regions]
    return [point for point in points if point is not None]


def _point(agenda: Asked, venue: Venue) -> Coordinates | None:
    region = agenda.regions.get(venue.region)
    return venue.coordinates or (region.centre if region else None)


def _metres(agenda: Asked, sitting: Occurrence, start: Iterable[Coordinates]) -> int:
    point = _point(agenda, agenda.venues[sitting.venue])
    if point is None:
        return _NOBODY_KNOWS_M
    return min((metres_between(point, each) for each in start), default=_NOBODY_KNOWS_M)
