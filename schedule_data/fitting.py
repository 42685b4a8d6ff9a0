"""Whether a sitting is what a query asks for."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import NamedTuple

from schedule_data.model.event import Occurrence
from schedule_data.model.place import Venue
from schedule_data.model.query import Query
from schedule_data.series import Series


class Fitting(NamedTuple):
    """A query made ready: `keys` are the regions and venues whose line in the index is read.
    `open`: it asks for nothing but places or regions, so what is filed under them fits.
    """

    keys: tuple[str, ...]
    open: bool
    regions: frozenset[str]
    places: frozenset[str]
    services: frozenset[str]
    kinds: frozenset[str]
    but: frozenset[str]
    venues: Mapping[str, Venue]

    def fits(self, sitting: Occurrence) -> bool:
        """Whether place, region, kind and services are right; a service not told of may be."""
        if (self.places or self.regions) and not (
            sitting.venue in self.places or sitting.region in self.regions
        ):
            return False
        if self.kinds and self.venues[sitting.venue].kind not in self.kinds:
            return False
        if sitting.venue in self.but:
            return False
        return not self.services or not sitting.services or bool(self.services & sitting.services)

    def may_fit(self, series: Series) -> bool:
        """A cheap look at what its sittings have in common, before they are made."""
        event = series.event
        if self.services and event.services and not self.services & event.services:
            return False
        if series.changes is not None:
            return True  # one of them may be at another place
        if event.venue in self.but:
            return False
        if (self.places or self.regions) and not (
            event.venue in self.places or series.region in self.regions
        ):
            return False
        return not self.kinds or self.venues[event.venue].kind in self.kinds


def fitting(query: Query, venues: Mapping[str, Venue], regions: Mapping[str, object]) -> Fitting:
    """`query` ready to be held against sittings. What it names and nobody knows fits nothing."""
    places, wanted = query.places, query.regions
    if places and wanted:
        wanted -= {venues[slug].region for slug in places if slug in venues}
    keys = (*places, *wanted) or tuple(regions)
    unlimited = not (query.services or query.kinds or query.but)
    return Fitting(keys, unlimited, wanted, places, query.services, query.kinds, query.but, venues)


def open_at(sitting: Occurrence, at: time) -> bool:
    """Whether it is open at `at`; an hour that nobody told does not rule it out."""
    opens, closes = sitting.opens, sitting.closes
    return (opens is None or opens <= at) and (closes is None or at < closes)


def still_to_come(sitting: Occurrence, now: datetime) -> bool:
    """Whether it is open or will be; without hours it counts until its day is over."""
    if sitting.day != now.date():
        return sitting.day > now.date()
    return sitting.closes is None or now.time() < sitting.closes
