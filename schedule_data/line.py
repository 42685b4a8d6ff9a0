"""What may be on at a place or in a region: its events by day, the endless ones by weekday."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from schedule_data.dressing import Facts, usual_facts
from schedule_data.rules import FOREVER, Cycle
from schedule_data.series import Series

DATED_UP_TO_DAYS = 62
"""A span of named days up to this long is filed under each of them, a longer one by weekday."""

by_order = attrgetter("order")
"""Of an entry: what it is sorted by."""


@dataclass(slots=True)
class Entry:
    """A series where it is filed: `order` sorts its sittings within a day. `usual` are the facts of
    each of them, where nobody called off, moved or added any and the desk never rests; else None.
    It is a rule's from `since` to `until`; `weekly`: on each of its weekdays, so that no more need
    be asked.
    """

    order: str
    uid: str
    series: Series
    usual: Facts | None
    heeds: int
    since: int
    until: int
    weekly: bool

    @classmethod
    def of(cls, order: str, series: Series) -> "Entry":
        """The entry of a series."""
        cycle, uid = series.cycle, series.event.uid
        if cycle is None:
            return cls(order, uid, series, None, 0, since=1, until=0, weekly=False)
        weekly = isinstance(cycle, Cycle) and cycle.period == 7 and not series.dropped
        plain = series.simple and not series.event.pauses
        usual = usual_facts(series) if plain else None
        return cls(order, uid, series, usual, int(series.heeds), cycle.first, cycle.last, weekly)

    def ruled_on(self, day: int) -> bool:
        """Whether it is found on `day`, where it is filed under its weekday."""
        return self.since <= day <= self.until and (self.weekly or self.series.plans(day))


class Filed(NamedTuple):
    """Where an entry stands in a line: under `days`, and under `weekdays` (Monday 0); for no day
    under both.
    """

    entry: Entry
    days: Collection[int]
    weekdays: Collection[int]

    @classmethod
    def once(cls, entry: Entry, days: Collection[int], weekdays: Collection[int]) -> "Filed":
        """Under those of `days` on which its weekday does not find it."""
        if weekdays and days:
            days = {day for day in days if (day - 1) % 7 not in weekdays or not entry.ruled_on(day)}
        return cls(entry, days, weekdays)


@dataclass(slots=True)
class Line:
    """`dated` are entries by day, `days` those days in order; `weekly` has seven lists, Monday's
    first, and `ahead` tells how far it is from each weekday to the next that has entries. Filled
    while an index is built; from then on `changed` makes another one.
    """

    dated: dict[int, list[Entry]]
    days: list[int]
    weekly: list[list[Entry]]
    ahead: tuple[int, ...]
    last: int

    @classmethod
    def empty(cls) -> "Line":
        """Where nothing is on yet."""
        return cls(defaultdict(list), [], [[] for _ in range(7)], (FOREVER,) * 7, 0)

    def on(self, day: int) -> list[Entry]:
        """What may be on on `day`, in order; each series once."""
        dated, weekly = self.dated.get(day), self.weekly[(day - 1) % 7]
        if not weekly:
            return dated or []
        found = [
            entry
            for entry in weekly
            if entry.since <= day <= entry.until and (entry.weekly or entry.series.plans(day))
        ]
        if dated:
            found += dated
            found.sort(key=by_order)
        return found

    def days_from(self, start: int, end: int) -> Iterator[int]:
        """The days from `start` to `end` on which anything may be on."""
        dated, ahead, end = self.days, self.ahead, min(end, self.last)
        at = bisect_left(dated, start)
        while True:
            day = start + ahead[(start - 1) % 7]
            if at < len(dated) and dated[at] <= day:
                day = dated[at]
                at += 1
            if day > end:
                return
            yield day
            start = day + 1

    def day_before(self, day: int) -> int | None:
        """The last day before `day` with a dated entry."""
        at = bisect_left(self.days, day)
        return self.days[at - 1] if at else None

    def all_series(self) -> dict[int, Series]:
        """Every series that is filed here, by its identity."""
        lists = [*self.dated.values(), *self.weekly]
        return {id(entry.series): entry.series for entries in lists for entry in entries}

    def add(self, filed: Filed) -> None:
        """File an entry; `settle` when all are in."""
        for day in filed.days:
            self.dated[day].append(filed.entry)
        for weekday in filed.weekdays:
            self.weekly[weekday].append(filed.entry)

    def settle(self) -> None:
        """Bring what was filed into its order."""
        self.days = sorted(self.dated)
        for entries in self.dated.values():
            if len(entries) > 1:
                entries.sort(key=by_order)
        for entries in self.weekly:
            entries.sort(key=by_order)
        self.ahead, self.last = _ahead(self.weekly), self._last()

    def changed(self, gone: Collection[Filed], new: Collection[Filed]) -> "Line":
        """This line without entries that are gone and with new ones. What stays is shared."""
        dated, weekly = dict(self.dated), list(self.weekly)
        out = {id(filed.entry.series) for filed in gone}
        for day in {day for filed in (*gone, *new) for day in filed.days}:
            entries = _without(dated.get(day, []), out)
            entries += [filed.entry for filed in new if day in filed.days]
            dated[day] = sorted(entries, key=by_order)
            if not entries:
                del dated[day]
        for weekday in {day for filed in (*gone, *new) for day in filed.weekdays}:
            entries = _without(weekly[weekday], out)
            entries += [filed.entry for filed in new if weekday in filed.weekdays]
            weekly[weekday] = sorted(entries, key=by_order)
        line = Line(dated, sorted(dated), weekly, _ahead(weekly), 0)
        line.last = line._last()
        return line

    def _last(self) -> int:
        endless = {id(entry): entry.series.last_day for day in self.weekly for entry in day}
        return max(self.days[-1] if self.days else 0, max(endless.values(), default=0))


def days_of(lines: Collection[Line], start: int, end: int) -> Iterator[int]:
    """The days from `start` to `end` on which anything may be on in one of `lines`."""
    each = [line.days_from(start, end) for line in lines]
    return each[0] if len(each) == 1 else (day for day, _ in groupby(merge(*each)))


def _ahead(weekly: list[list[Entry]]) -> tuple[int, ...]:
    """How far it is from a Monday, Tuesday, ... to the next weekday that has an entry."""
    ahead = [0 if entries else FOREVER for entries in weekly] * 2
    for weekday in reversed(range(13)):
        ahead[weekday] = min(ahead[weekday], ahead[weekday + 1] + 1)
    return tuple(ahead[:7])


def _without(entries: list[Entry], out: Collection[int]) -> list[Entry]:
    return [entry for entry in entries if id(entry.series) not in out]
