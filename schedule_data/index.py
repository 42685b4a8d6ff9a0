"""Which events may be on at a place or in a region on one day, found without asking all of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from schedule_data.model.event import Event
from schedule_data.series import EventRefusedError, Series, series_of

_DATED_UP_TO_DAYS = 62
"""A span of named days up to this long is filed under each of them, a longer one by weekday."""

Weekly: TypeAlias = list[list[Series]]
"""Seven lists, Monday's first."""


@dataclass(frozen=True, slots=True)
class Index:
    """Series by key (the slug of a region or of a venue) and day or weekday.

    `refused` tells why an event of the schedule cannot be read: it is left out, the rest is told.
    """

    series: Mapping[str, Series]
    refused: Mapping[str, str]
    _dated: Mapping[str, Mapping[int, list[Series]]] = field(repr=False)
    _weekly: Mapping[str, Weekly] = field(repr=False)
    _last: Mapping[str, int] = field(repr=False)

    def on(self, keys: Iterable[str], day: int) -> Iterator[Series]:
        """Each series that may be on at one of `keys` on `day`, once."""
        seen: set[str] = set()
        weekday = (day - 1) % 7
        for key in keys:
            dated = self._dated.get(key)
            for series in dated.get(day, ()) if dated else ():
                if series.event.uid not in seen:
                    seen.add(series.event.uid)
                    yield series
            weekly = self._weekly.get(key)
            for series in weekly[weekday] if weekly else ():
                cycle, uid = series.cycle, series.event.uid
                if cycle is not None and cycle.holds(day) and uid not in seen:
                    seen.add(uid)
                    yield series

    def last_day(self, keys: Iterable[str]) -> int:
        """The last day on which anything may be on at one of `keys`; 0 where nothing ever is."""
        return max((self._last.get(key, 0) for key in keys), default=0)


def build_index(events: Iterable[Event], region_of: Mapping[str, str]) -> Index:
    """File all `events`; those that cannot be read are named in `refused`."""
    series: dict[str, Series] = {}
    refused: dict[str, str] = {}
    dated: dict[str, dict[int, list[Series]]] = defaultdict(lambda: defaultdict(list))
    weekly: dict[str, Weekly] = defaultdict(lambda: [[] for _ in range(7)])
    last: dict[str, int] = defaultdict(int)
    for event in events:
        try:
            one = series[event.uid] = series_of(event, region_of)
        except EventRefusedError as why:
            refused[event.uid] = str(why)
            continue
        for key in (event.venue, one.region):
            _file(one, weekly[key], dated[key])
            last[key] = max(last[key], one.last_day)
        for day, keys in _changed_days(one):
            for key in keys:
                last[key] = max(last[key], day)
                if all(each is not one for each in dated[key][day]):
                    dated[key][day].append(one)
    by_key = {key: dict(days) for key, days in dated.items()}
    return Index(series, refused, by_key, dict(weekly), dict(last))


def _file(one: Series, weekly: Weekly, dated: dict[int, list[Series]]) -> None:
    days = set(one.extra)
    cycle = one.cycle
    if cycle is not None and not one.ruled and cycle.last - cycle.first < _DATED_UP_TO_DAYS:
        days.update(cycle.days(cycle.first, cycle.last))
    elif cycle is not None:
        for weekday in cycle.weekdays:
            weekly[weekday].append(one)
    for day in days:
        dated[day].append(one)


def _changed_days(one: Series) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The days on which an override puts the event where its own line would not find it."""
    for override, region in (one.changes or {}).values():
        on: date = override.day or override.recurrence_id
        if override.day is not None or override.venue is not None:
            yield on.toordinal(), (override.venue or one.event.venue, region)
