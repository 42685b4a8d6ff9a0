"""The whole schedule and its names at one moment, immutable and in memory."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from schedule_data.day_kinds import DayKinds, day_kinds
from schedule_data.gazetteer import snapshot_names
from schedule_data.index import Index, build_index
from schedule_data.model.event import Event
from schedule_data.model.name import Name
from schedule_data.model.place import Region, Venue
from schedule_data.model.service import Service
from schedule_data.seed import (
    packaged_events,
    packaged_regions,
    packaged_services,
    packaged_venues,
)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The schedule at the database's `version`; mappings go by slug, or by an event's uid."""

    version: int
    regions: Mapping[str, Region]
    venues: Mapping[str, Venue]
    services: Mapping[str, Service]
    events: Mapping[str, Event]
    names: tuple[Name, ...]
    day_kinds: DayKinds
    index: Index


def make_snapshot(
    *,
    version: int,
    regions: Iterable[Region],
    venues: Iterable[Venue],
    services: Iterable[Service],
    events: Iterable[Event],
    kinds: DayKinds | None = None,
) -> Snapshot:
    """Join the parts of a schedule and file its events; `kinds` is `day_kinds()` if not given."""
    by_slug = {venue.slug: venue for venue in venues}
    by_uid = {event.uid: event for event in events}
    offered = {service.slug: service for service in services}
    return Snapshot(
        version=version,
        regions={region.slug: region for region in regions},
        venues=by_slug,
        services=offered,
        events=by_uid,
        names=snapshot_names(tuple(by_slug.values()), tuple(offered.values())),
        day_kinds=kinds or day_kinds(),
        index=build_index(by_uid.values(), {slug: venue.region for slug, venue in by_slug.items()}),
    )


@cache
def packaged_snapshot() -> Snapshot:
    """The first schedule, as it comes with the package: no database is needed for it."""
    return make_snapshot(
        version=0,
        regions=packaged_regions(),
        venues=packaged_venues(),
        services=packaged_services(),
        events=packaged_events(),
    )
