"""What people call the places and services of Jakarta: every spelling, and the slug it names."""

import csv
from collections.abc import Iterator
from functools import cache, lru_cache

from schedule_data.model.name import Name, NameKind
from schedule_data.model.place import Venue
from schedule_data.model.service import Permit, Service
from schedule_data.seed.load import FOLDER, packaged_services, packaged_venues

_WHOLE_REGION = ("kabupaten", "kota")


@cache
def packaged_names() -> tuple[Name, ...]:
    """All names that come with the package: regions, kecamatan, kelurahan, venues, services."""
    return (
        *place_names(),
        *(name for venue in packaged_venues() for name in venue_names(venue)),
        *_UNSURE_VENUES,
        *(name for service in packaged_services() for name in service_names(service)),
    )


@cache
def place_names() -> tuple[Name, ...]:
    """Regions, kecamatan and kelurahan; where two share a spelling and a region, the larger."""
    rows = _table("gazetteer.csv")
    by_code = {row["code"]: row for row in rows}
    found: dict[tuple[str, str], Name] = {}
    for row in rows:
        _add(found, row["name"].lower(), row, row)
    for row in _table("spellings.csv"):
        _add(found, row["spelling"], by_code[row["code"]], row)
    return tuple(found.values())


def venue_names(venue: Venue) -> tuple[Name, ...]:
    """What a venue is called: its name and its aliases."""
    spellings = dict.fromkeys(each.lower() for each in (venue.name, *venue.aliases))
    return tuple(Name(each, NameKind.PLACE, venue.slug) for each in spellings)


def service_names(service: Service) -> tuple[Name, ...]:
    """What a service and its permits are called."""
    return (
        *(Name(each, NameKind.SERVICE, service.slug) for each in service.spellings),
        *(name for permit in service.permits for name in _permit_names(service.slug, permit)),
    )


@lru_cache(maxsize=2)
def snapshot_names(venues: tuple[Venue, ...], services: tuple[Service, ...]) -> tuple[Name, ...]:
    """The names of a schedule: the city's, and those of its own venues and services.

    The same tuple comes back while venues and services are the same, so that whoever makes
    something of the names sees at a glance that nothing has changed.
    """
    own = [name for venue in venues for name in venue_names(venue)]
    slugs = {name.slug for name in own}
    return (
        *place_names(),
        *own,
        *(name for name in _UNSURE_VENUES if name.slug in slugs),
        *(name for service in services for name in service_names(service)),
    )


# Jakarta has a second AEON (Tanjung Barat), so the bare name is only a guess.
_UNSURE_VENUES = (
    Name("aeon", NameKind.PLACE, "aeon-jgc", exact=True, ask=True),
    Name("aeon mall", NameKind.PLACE, "aeon-jgc", exact=True, ask=True),
)


def _permit_names(slug: str, permit: Permit) -> Iterator[Name]:
    for spelling in permit.spellings:
        # A long spelling has room for a typo, however short and risky the code beside it is.
        exact = permit.exact and (" " not in spelling or spelling.startswith("sip"))
        yield Name(spelling, NameKind.PERMIT, slug, exact=exact, detail=permit.code)
    if permit.bare is not None:
        yield Name(
            permit.bare,
            NameKind.PERMIT,
            slug,
            exact=True,
            detail=permit.code,
            only_after=permit.bare_after,
        )


def _table(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _add(
    found: dict[tuple[str, str], Name],
    spelling: str,
    place: dict[str, str],
    flags: dict[str, str],
) -> None:
    found.setdefault(
        (spelling, place["region"]),
        Name(
            spelling,
            NameKind.REGION,
            place["region"],
            exact=flags["exact"] == "yes",
            detail=None if place["level"] in _WHOLE_REGION else place["name"],
            ask=flags["ask"] == "yes",
            only_after=tuple(flags["only_after"].split()),
        ),
    )
