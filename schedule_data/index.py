"""Which events may be on at a place or in a region on one day, found without asking all of them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import time

from schedule_data.line import DATED_UP_TO_DAYS, Entry, Filed, Line
from schedule_data.model.event import Event, Occurrence
from schedule_data.model.place import Venue
from schedule_data.series import EventRefusedError, Series, series_of


@dataclass(frozen=True, slots=True)
class Index:
    """Series by uid; and by key, the slug of a region or of a venue, in lines.

    `refused` tells why an event of the schedule cannot be read: it is left out, the rest is told.
    """

    series: Mapping[str, Series]
    refused: Mapping[str, str]
    lines: Mapping[str, Line] = field(repr=False)

    def under(self, keys: Iterable[str]) -> list[Line]:
        """The lines of those of `keys` that have one."""
        return [self.lines[key] for key in keys if key in self.lines]

    def changed(
        self, uids: Iterable[str], events: Mapping[str, Event], venues: Mapping[str, Venue]
    ) -> "Index":
        """The index where the events `uids` are as `events` has them now, or gone.

        Takes as long as the change is big, but for copying two flat tables.
        """
        series, refused = dict(self.series), dict(self.refused)
        gone: dict[str, list[Filed]] = defaultdict(list)
        new: dict[str, list[Filed]] = defaultdict(list)
        places = _Places(venues)
        for uid in uids:
            old = series.pop(uid, None)
            refused.pop(uid, None)
            for key, filed in places.filed(old) if old is not None else ():
                gone[key].append(filed)
            for key, filed in places.admit(events.get(uid), series, refused):
                new[key].append(filed)
        lines = dict(self.lines)
        for key in gone.keys() | new.keys():
            lines[key] = lines.get(key, Line.empty()).changed(gone[key], new[key])
        return Index(series, refused, lines)

    def at(self, key: str) -> frozenset[str]:
        """The uids of the events that are filed under `key`."""
        line = self.lines.get(key)
        series = line.all_series().values() if line else ()
        return frozenset(each.event.uid for each in series)


def build_index(events: Iterable[Event], venues: Mapping[str, Venue]) -> Index:
    """File all `events`; those that cannot be read are named in `refused`."""
    series: dict[str, Series] = {}
    refused: dict[str, str] = {}
    lines: dict[str, Line] = defaultdict(Line.empty)
    places = _Places(venues)
    for event in events:
        for key, filed in places.admit(event, series, refused):
            lines[key].add(filed)
    for line in lines.values():
        line.settle()
    return Index(series, refused, dict(lines))


class _Places:
    """What filing needs to know of the venues."""

    def __init__(self, venues: Mapping[str, Venue]) -> None:
        self._region_of = {slug: venue.region for slug, venue in venues.items()}
        self._venues = venues

    def admit(
        self, event: Event | None, series: dict[str, Series], refused: dict[str, str]
    ) -> Iterable[tuple[str, Filed]]:
        """Where `event` is to be filed; it is put among `series`, or among the `refused`."""
        if event is None:
            return ()
        try:
            one = series[event.uid] = series_of(event, self._region_of)
        except EventRefusedError as why:
            refused[event.uid] = str(why)
            return ()
        return self.filed(one)

    def filed(self, one: Series) -> Iterable[tuple[str, Filed]]:
        """Where a series is filed: at its venue and region, and where a change puts it."""
        event, (days, weekdays) = one.event, _planned(one)
        venue = self._venues.get(event.venue)
        order = order_by(one.region, event.opens, venue.name if venue else "", event.uid)
        entry = Entry.of(order, one)
        if one.changes is None:
            usual = Filed.once(entry, days, weekdays)
            return (event.venue, usual), (one.region, usual)
        keys: dict[str, Collection[int]] = {event.venue: days, one.region: days}
        for day, places in _changed_days(one):
            for key in places:
                keys[key] = {*keys.get(key, ()), day}
        own = (event.venue, one.region)
        return [
            (key, Filed.once(entry, on, weekdays if key in own else ())) for key, on in keys.items()
        ]


def order_of(sitting: Occurrence, venues: Mapping[str, Venue]) -> str:
    """Sorts the sittings of a day: by region, opening (untold last), the venue's name."""
    return order_by(sitting.region, sitting.opens, venues[sitting.venue].name, sitting.uid)


def order_by(region: str, opens: time | None, name: str, uid: str) -> str:
    """The same from its parts; one string, because that compares quickest."""
    return f"{region}\0{'~' if opens is None else opens.isoformat()}\0{name}\0{uid}"


def _planned(one: Series) -> tuple[Collection[int], Collection[int]]:
    """The days and the weekdays under which what is planned of a series is found."""
    cycle = one.cycle
    if cycle is None:
        return one.extra - one.dropped, ()
    if one.ruled or cycle.last - cycle.first >= DATED_UP_TO_DAYS:
        return one.extra - one.dropped, cycle.weekdays
    span = range(cycle.first, cycle.last + 1)
    return {*span, *one.extra} - one.dropped if one.extra or one.dropped else span, ()


def _changed_days(one: Series) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The days on which an override puts the event where its own line would not find it."""
    for override, region in (one.changes or {}).values():
        if override.day is not None or override.venue is not None:
            on = override.day or override.recurrence_id
            yield on.toordinal(), (override.venue or one.event.venue, region)
