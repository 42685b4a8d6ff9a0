"""What is odd about a venue before it is saved: its name, its kecamatan, its point on the map."""

from collections.abc import Iterable, Iterator

from schedule_data.gazetteer import place_names
from schedule_data.geo import metres_between
from schedule_data.model.oddity import Odd, Oddity
from schedule_data.model.place import Coordinates, Region, Venue
from schedule_data.snapshot import Snapshot


def venue_oddities(snapshot: Snapshot, venue: Venue) -> Iterator[Oddity]:
    """The oddities of `venue`, which may be in `snapshot` already."""
    mine = _names(venue)
    for other in snapshot.venues.values():
        if other.slug != venue.slug and mine & _names(other):
            yield Oddity(Odd.SAME_NAME, other=other.slug, detail=other.name)
    yield from _kecamatan(venue)
    region = snapshot.regions.get(venue.region)
    if venue.coordinates is not None and region is not None:
        yield from _point(venue.coordinates, region, snapshot.regions.values())


def _names(venue: Venue) -> set[str]:
    return {" ".join(name.casefold().split()) for name in (venue.name, *venue.aliases)}


def _kecamatan(venue: Venue) -> Iterator[Oddity]:
    """No kecamatan or kelurahan lies in two regions, so its name tells the region."""
    for part in (venue.kecamatan, venue.kelurahan):
        regions = {
            name.slug
            for name in place_names()
            if part is not None and name.detail is not None
            if name.detail.casefold() == part.casefold()
        }
        if regions and venue.region not in regions:
            yield Oddity(Odd.OTHER_KECAMATAN, other=min(regions), detail=part)


def _point(point: Coordinates, region: Region, regions: Iterable[Region]) -> Iterator[Oddity]:
    """A region is known by its middle and how far it reaches at most, neither by its borders nor by
    points of its kecamatan and kelurahan. A point in another city, or well inside another region,
    is seen; one a few streets beyond the border is not.
    """
    if region.centre is None:
        return
    near = min(regions, key=lambda each: _share(point, each))
    nearest = None if near.slug == region.slug or _share(point, near) > 1 else near.slug
    if metres_between(point, region.centre) - point.within_m > region.centre.within_m:
        yield Oddity(Odd.OUTSIDE_REGION, other=nearest)
    elif nearest is not None and _share(point, near) < _share(point, region) / 2:
        yield Oddity(Odd.FAR_FROM_REGION, other=nearest)


def _share(point: Coordinates, region: Region) -> float:
    """How far from the region's middle, as a share of how far the region reaches."""
    if region.centre is None:
        return float("inf")
    return metres_between(point, region.centre) / region.centre.within_m
