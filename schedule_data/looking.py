"""Looking at days one after the other: what is held, what is missed, in the order that is told."""

from collections.abc import Iterable, Mapping
from datetime import date
from operator import itemgetter
from typing import TypeVar

from schedule_data.circumstances import Around
from schedule_data.closing import closures, weekend
from schedule_data.day_kinds import DayKind
from schedule_data.dressing import as_planned
from schedule_data.fitting import Fitting
from schedule_data.index import order_of
from schedule_data.line import Entry
from schedule_data.model.answer import Closure
from schedule_data.model.event import Occurrence
from schedule_data.model.place import Venue
from schedule_data.model.query import DaySpan
from schedule_data.resolver import Missed, resolve, unchanged
from schedule_data.series import Heeds, Series
from schedule_data.snapshot import Snapshot

T = TypeVar("T")

_BACK_DAYS = 400
_first = itemgetter(0)


class Looking:
    """What `days` hold for a query. `held` and `missed` are sorted."""

    def __init__(self, snapshot: Snapshot, ready: Fitting, days: DaySpan) -> None:
        self.days = days
        self.held: list[Occurrence] = []
        self.missed: list[Missed] = []
        self._ready, self._snapshot = ready, snapshot
        for day in range(days.start.toordinal(), days.end.toordinal() + 1):
            held, missed = on_day(snapshot, ready, day)
            self.held += held
            self.missed += missed

    def closures(self, *, with_weekends: bool) -> tuple[Closure, ...]:
        """Why nothing is held; plain weekends, where asked for, of desks that keep working days."""
        told = closures(self.missed)
        if not with_weekends or self.held or not self._working_days_only():
            return told
        known = {closure.day for closure in told}
        quiet = [
            day
            for day in self.days
            if day.weekday() >= 5 and day not in known and not self._kind(day).opened
        ]
        return tuple(sorted((*told, *map(weekend, quiet)), key=lambda closure: closure.day))

    def _kind(self, day: date) -> DayKind:
        return self._snapshot.circumstances.on(day.toordinal()).kind

    def _working_days_only(self) -> bool:
        """Whether a desk that is asked for sits on each working day of the week around."""
        ready, index = self._ready, self._snapshot.index
        start = self.days.start.toordinal()
        lines = [index.lines[key] for key in ready.keys if key in index.lines]
        return any(
            entry.series.keeps_working_days and ready.may_fit(entry.series)
            for day in range(max(start - 6, 1), start + 1)
            for line in lines
            for entry in line.on(day)
        )


def on_day(snapshot: Snapshot, ready: Fitting, day: int) -> tuple[list[Occurrence], list[Missed]]:
    """What is held on `day` (an ordinal) and what is missed, each sorted."""
    around = snapshot.circumstances.on(day)
    # Where nothing is out of the ordinary, most sittings need no second look.
    closes = Heeds.NOTHING if around.closed or around.hours else around.closes
    held: list[tuple[str, Occurrence]] = []
    missed: list[tuple[str, Missed]] = []
    seen: set[int] = set()
    for entry in _entries(snapshot, ready, day):
        series = entry.series
        if entry.simple and entry.heeds < closes:
            held.append((entry.order, as_planned(series, around)))
        elif id(series) not in seen:
            seen.add(id(series))
            for each in _resolved(snapshot, series, around, day):
                _keep(each, ready, snapshot.venues, held, missed)
    return _sorted(held), _sorted(missed)


def _entries(snapshot: Snapshot, ready: Fitting, day: int) -> list[Entry]:
    """Each series that may be on and may fit; one that is not simple perhaps more than once."""
    lines = [snapshot.index.lines[key] for key in ready.keys if key in snapshot.index.lines]
    if len(lines) == 1:
        found = lines[0].on(day)
    else:
        once = {id(entry.series): entry for line in lines for entry in line.on(day)}
        found = list(once.values())
    return found if ready.open else [each for each in found if ready.may_fit(each.series)]


def _resolved(
    snapshot: Snapshot, series: Series, around: Around, day: int
) -> Iterable[Occurrence | Missed]:
    if series.changes is None:
        return (unchanged(series, around),)
    return resolve(series, day, day, snapshot.circumstances)


def _sorted(keyed: list[tuple[str, T]]) -> list[T]:
    if len(keyed) > 1:
        keyed.sort(key=_first)
    return [each for _, each in keyed]


def _keep(
    each: Occurrence | Missed,
    ready: Fitting,
    venues: Mapping[str, Venue],
    held: list[tuple[str, Occurrence]],
    missed: list[tuple[str, Missed]],
) -> None:
    if isinstance(each, Missed):
        if ready.fits(each.occurrence):
            missed.append((order_of(each.occurrence, venues), each))
    elif ready.fits(each):
        held.append((order_of(each, venues), each))


def last_before(snapshot: Snapshot, ready: Fitting, day: date) -> Occurrence | None:
    """The last sitting on `day` or before it that fits.

    Days that somebody named are found however long ago they were; a rule is looked at for 400 days
    back from `day` or from its own last day.
    """
    limit = day.toordinal()
    found = _last_dated(snapshot, ready, limit)
    for series in _ruled(snapshot, ready):
        last = min(limit, series.last_day)
        for each in resolve(series, max(last - _BACK_DAYS, 1), last, snapshot.circumstances):
            if isinstance(each, Missed) or not ready.fits(each):
                continue
            if found is None or each.day > found.day:
                found = each
    return found


def _last_dated(snapshot: Snapshot, ready: Fitting, limit: int) -> Occurrence | None:
    lines = [snapshot.index.lines[key] for key in ready.keys if key in snapshot.index.lines]
    day: int | None = limit + 1
    while day is not None:
        before = (line.day_before(day) for line in lines)
        day = max((each for each in before if each is not None), default=None)
        held = [] if day is None else on_day(snapshot, ready, day)[0]
        if held:
            return held[0]
    return None


def _ruled(snapshot: Snapshot, ready: Fitting) -> Iterable[Series]:
    lines = [snapshot.index.lines[key] for key in ready.keys if key in snapshot.index.lines]
    filed = (entry.series for line in lines for entries in line.weekly for entry in entries)
    once = {id(series): series for series in filed}
    return [series for series in once.values() if ready.may_fit(series)]
