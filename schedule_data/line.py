"""What may be on at a place or in a region: its events by day, the endless ones by weekday."""

from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from schedule_data.rules import Cycle
from schedule_data.series import Heeds, Series

DATED_UP_TO_DAYS = 62
"""A span of named days up to this long is filed under each of them, a longer one by weekday."""


class Entry(NamedTuple):
    """A series where it is filed: `order` sorts its sittings within a day. `simple`: nobody called
    off, moved or added anything of it. It is a rule's from `since` to `until`; `weekly`: on each of
    its weekdays, so that no more need be asked.
    """

    order: str
    series: Series
    simple: bool
    heeds: Heeds
    since: int
    until: int
    weekly: bool

    @classmethod
    def of(cls, order: str, series: Series) -> "Entry":
        """The entry of a series."""
        cycle = series.cycle
        if cycle is None:
            return cls(
                order, series, simple=False, heeds=series.heeds, since=1, until=0, weekly=False
            )
        weekly = isinstance(cycle, Cycle) and cycle.period == 7 and not series.dropped
        first, last = cycle.first, cycle.last
        return cls(order, series, series.simple, series.heeds, first, last, weekly)


class Filed(NamedTuple):
    """Where an entry stands in a line: under `days`, and under `weekdays` (Monday 0)."""

    entry: Entry
    days: Collection[int]
    weekdays: Collection[int]


@dataclass(slots=True)
class Line:
    """`dated` are entries by day, `days` those days in order; `weekly` has seven lists, Monday's
    first. Filled while an index is built; from then on `changed` makes another one.
    """

    dated: dict[int, list[Entry]]
    days: list[int]
    weekly: list[list[Entry]]
    last: int

    @classmethod
    def empty(cls) -> "Line":
        """Where nothing is on yet."""
        return cls({}, [], [[] for _ in range(7)], 0)

    def on(self, day: int) -> list[Entry]:
        """What may be on on `day`."""
        ruled = [
            entry
            for entry in self.weekly[(day - 1) % 7]
            if entry.since <= day <= entry.until and (entry.weekly or entry.series.plans(day))
        ]
        dated = self.dated.get(day)
        return ruled if dated is None else dated + ruled if ruled else dated

    def next_day(self, day: int) -> int | None:
        """The first day from `day` on with a dated entry."""
        at = bisect_left(self.days, day)
        return self.days[at] if at < len(self.days) else None

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
            self.dated.setdefault(day, []).append(filed.entry)
        for weekday in filed.weekdays:
            self.weekly[weekday].append(filed.entry)

    def settle(self) -> None:
        """Bring what was filed into its order."""
        self.days = sorted(self.dated)
        for entries in self.dated.values():
            if len(entries) > 1:
                entries.sort(key=_order)
        for entries in self.weekly:
            entries.sort(key=_order)
        self.last = self._last()

    def changed(self, gone: Collection[Filed], new: Collection[Filed]) -> "Line":
        """This line without entries that are gone and with new ones. What stays is shared."""
        dated, weekly = dict(self.dated), list(self.weekly)
        out = {id(filed.entry.series) for filed in gone}
        for day in {day for filed in (*gone, *new) for day in filed.days}:
            entries = _without(dated.get(day, []), out)
            entries += [filed.entry for filed in new if day in filed.days]
            dated[day] = sorted(entries, key=_order)
            if not entries:
                del dated[day]
        for weekday in {day for filed in (*gone, *new) for day in filed.weekdays}:
            entries = _without(weekly[weekday], out)
            entries += [filed.entry for filed in new if weekday in filed.weekdays]
            weekly[weekday] = sorted(entries, key=_order)
        line = Line(dated, sorted(dated), weekly, 0)
        line.last = line._last()
        return line

    def _last(self) -> int:
        endless = {id(entry): entry.series.last_day for day in self.weekly for entry in day}
        return max(self.days[-1] if self.days else 0, max(endless.values(), default=0))


def _order(entry: Entry) -> str:
    return entry.order


def _without(entries: list[Entry], out: Collection[int]) -> list[Entry]:
    return [entry for entry in entries if id(entry.series) not in out]
