"""The whole schedule and its names at one moment, immutable and in memory."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from typing import TypeAlias, TypeVar, cast

from schedule_data.circumstances import Circumstances
from schedule_data.day_kinds import DayKinds, DeclaredDays, day_kinds
from schedule_data.gazetteer import snapshot_names
from schedule_data.index import Index, build_index
from schedule_data.model.circumstance import DayOverride, HoursSpan, VenueClosure
from schedule_data.model.desk import Edit, Kind, Thing
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

K = TypeVar("K")
V = TypeVar("V")

News: TypeAlias = Mapping[tuple[Kind, str], Thing | None]
"""What a later version has otherwise, by `key_of`; None where a thing is gone."""

_CIRCUMSTANCES = {Kind.DAY, Kind.CLOSURE, Kind.HOURS, Kind.VENUE}


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The schedule at the database's `version`; mappings go by slug, or by an event's uid.

    `days` are what officers declared of single days; `closures` and `hours` go by their uid.
    `circumstances` is what comes of them; `base_kinds` knows the calendar without them.
    `changed_at` is when the audit's last change was made; None: there is none yet.
    """

    version: int
    regions: Mapping[str, Region]
    venues: Mapping[str, Venue]
    services: Mapping[str, Service]
    events: Mapping[str, Event]
    names: tuple[Name, ...]
    days: Mapping[date, DayOverride]
    closures: Mapping[str, VenueClosure]
    hours: Mapping[str, HoursSpan]
    base_kinds: DayKinds
    circumstances: Circumstances
    index: Index
    changed_at: datetime | None = None

    @property
    def day_kinds(self) -> DayKinds:
        """The kinds of days, declared ones included."""
        return self.circumstances.kinds

    def changed(self, edits: Iterable[Edit]) -> "Snapshot":
        """The same schedule with `edits` made; what they do not touch is shared. The version stays.

        Edits of officers change nothing here.
        """
        return self.renewed({edit.key: edit.after for edit in edits}, self.version)

    def renewed(self, news: News, version: int) -> "Snapshot":
        """The schedule at a later version; takes about as long as `news` is big."""
        venues = _merged(self.venues, news, Kind.VENUE, str)
        events = _merged(self.events, news, Kind.EVENT, str)
        moved = [slug for kind, slug in news if kind is Kind.VENUE and _refiled(self, news, slug)]
        uids = {uid for kind, uid in news if kind is Kind.EVENT}.union(
            *map(self.index.at, moved), self.index.refused if moved else ()
        )
        days = _merged(self.days, news, Kind.DAY, date.fromisoformat)
        closures = _merged(self.closures, news, Kind.CLOSURE, str)
        hours = _merged(self.hours, news, Kind.HOURS, str)
        kinds = {kind for kind, _ in news}
        return replace(
            self,
            version=version,
            venues=venues,
            events=events,
            names=_names(venues, self.services) if moved else self.names,
            days=days,
            closures=closures,
            hours=hours,
            circumstances=_circumstances(self.base_kinds, venues, days, closures, hours)
            if kinds & _CIRCUMSTANCES
            else self.circumstances,
            index=self.index.changed(uids, events, venues) if uids else self.index,
        )


def make_snapshot(
    *,
    version: int,
    regions: Iterable[Region],
    venues: Iterable[Venue],
    services: Iterable[Service],
    events: Iterable[Event],
    kinds: DayKinds | None = None,
    days: Iterable[DayOverride] = (),
    closures: Iterable[VenueClosure] = (),
    hours: Iterable[HoursSpan] = (),
) -> Snapshot:
    """Join the parts of a schedule and file its events; `kinds` is `day_kinds()` if not given."""
    by_slug = {venue.slug: venue for venue in venues}
    by_uid = {event.uid: event for event in events}
    offered = {service.slug: service for service in services}
    declared = {each.day: each for each in days}
    shut = {each.uid: each for each in closures}
    other_hours = {each.uid: each for each in hours}
    base = kinds or day_kinds()
    return Snapshot(
        version=version,
        regions={region.slug: region for region in regions},
        venues=by_slug,
        services=offered,
        events=by_uid,
        names=_names(by_slug, offered),
        days=declared,
        closures=shut,
        hours=other_hours,
        base_kinds=base,
        circumstances=_circumstances(base, by_slug, declared, shut, other_hours),
        index=build_index(by_uid.values(), by_slug),
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


def _circumstances(
    base: DayKinds,
    venues: Mapping[str, Venue],
    days: Mapping[date, DayOverride],
    closures: Mapping[str, VenueClosure],
    hours: Mapping[str, HoursSpan],
) -> Circumstances:
    kinds = DeclaredDays(base, days) if days else base
    venue_kinds = {slug: venue.kind for slug, venue in venues.items()}
    return Circumstances(kinds, closures.values(), hours.values(), venue_kinds)


def _names(venues: Mapping[str, Venue], services: Mapping[str, Service]) -> tuple[Name, ...]:
    return snapshot_names(tuple(venues.values()), tuple(services.values()))


def _merged(known: Mapping[K, V], news: News, kind: Kind, key: Callable[[str], K]) -> Mapping[K, V]:
    """What is known of a kind, with what is new of it."""
    mine = {key(name): thing for (of, name), thing in news.items() if of is kind}
    if not mine:
        return known
    merged = dict(known)
    for name, thing in mine.items():
        if thing is None:
            merged.pop(name, None)
        else:
            merged[name] = cast(V, thing)
    return merged


def _refiled(snapshot: Snapshot, news: News, slug: str) -> bool:
    """Whether a venue is called or lies otherwise than before, so that its events are filed anew.

    Coordinates and the like are looked up where they are told.
    """
    old, new = snapshot.venues.get(slug), news[Kind.VENUE, slug]
    if old is None or not isinstance(new, Venue):
        return True
    return (old.name, old.aliases, old.region) != (new.name, new.aliases, new.region)
