"""Looking at days one after the other: what is held, what is missed, in the order that is told."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeAlias

from schedule_data.circumstances import Around
from schedule_data.closing import closures, weekend
from schedule_data.dressing import as_usual
from schedule_data.fitting import Fitting
from schedule_data.index import order_of
from schedule_data.line import Entry, by_order, days_of
from schedule_data.model.answer import Closure
from schedule_data.model.event import Occurrence
from schedule_data.model.query import DaySpan
from schedule_data.resolver import Missed, left_behind, resolve, unchanged
from schedule_data.series import Series
from schedule_data.snapshot import Snapshot

_BACK_DAYS = 400


Seen: TypeAlias = tuple[list[Occurrence], list[Missed]]
"""What days hold for a query, and what falls out of them; each sorted."""


class Looking:
    """One query's view of a snapshot; days are ordinals."""

    def __init__(self, snapshot: Snapshot, ready: Fitting) -> None:
        self._snapshot, self._ready = snapshot, ready
        self._lines = snapshot.index.under(ready.keys)

    def coming(self, start: int, end: int) -> Iterator[list[Occurrence]]:
        """The sittings of each day from `start` to `end` that holds any."""
        for day in days_of(self._lines, start, end):
            held, _ = self.on(day)
            if held:
                yield held

    def over(self, days: DaySpan) -> Seen:
        """What a span holds, day after day."""
        start, end = days.start.toordinal(), days.end.toordinal()
        held, missed = self.on(start)
        for day in range(start + 1, end + 1):
            more_held, more_missed = self.on(day)
            held += more_held
            missed += more_missed
        return held, missed

    def on(self, day: int) -> Seen:
        """What one day holds."""
        around = self._snapshot.circumstances.on(day)
        today, usual_below = around.date, around.usual_below
        held: list[Occurrence] = []
        missed: list[Missed] = []
        turned = bool(around.hours)
        for entry in self._entries(day):
            if entry.usual is not None and entry.heeds < usual_below:
                held.append(as_usual(entry.uid, today, entry.usual))
            else:
                turned = turned or entry.series.changes is not None
                self._look_closer(entry.series, around, held, missed)
        if turned:  # who has another hour or place has another rank
            self._sort(held, missed)
        return held, missed

    def _entries(self, day: int) -> list[Entry]:
        """Each series that may be on and may fit, in order."""
        if len(self._lines) == 1:
            found = self._lines[0].on(day)
        else:
            once = {id(entry.series): entry for line in self._lines for entry in line.on(day)}
            found = sorted(once.values(), key=by_order)
        ready = self._ready
        return found if ready.open else [each for each in found if ready.may_fit(each.series)]

    def _look_closer(
        self, series: Series, around: Around, held: list[Occurrence], missed: list[Missed]
    ) -> None:
        told: Iterable[Occurrence | Missed] = (unchanged(series, around),)
        if series.changes is not None:
            day = around.date.toordinal()
            told = resolve(series, day, day, self._snapshot.circumstances)
        for each in told:
            if isinstance(each, Missed):
                if self._ready.fits(each.occurrence):
                    missed.append(each)
            elif self._ready.fits(each):
                held.append(each)
            else:
                behind = left_behind(series, each)
                if behind is not None and self._ready.fits(behind.occurrence):
                    missed.append(behind)

    def _sort(self, held: list[Occurrence], missed: list[Missed]) -> None:
        venues = self._snapshot.venues
        held.sort(key=lambda each: order_of(each, venues))
        missed.sort(key=lambda each: order_of(each.occurrence, venues))

    def closures(self, days: DaySpan, seen: Seen) -> tuple[Closure, ...]:
        """Why sittings of `days` fall out; where nothing else is on, plain weekends of desks that
        keep working days too.
        """
        held, missed = seen
        told = closures(missed)
        if held or not self._working_days_only(days.start.toordinal()):
            return told
        known = {closure.day for closure in told}
        kinds = self._snapshot.day_kinds
        quiet = [
            day
            for day in days
            if day.weekday() >= 5 and day not in known and not kinds.of(day).opened
        ]
        return tuple(sorted((*told, *map(weekend, quiet)), key=lambda closure: closure.day))

    def _working_days_only(self, start: int) -> bool:
        """Whether a desk that is asked for sits on each working day of the week around."""
        return any(
            entry.series.keeps_working_days and self._ready.may_fit(entry.series)
            for day in range(max(start - 6, 1), start + 1)
            for line in self._lines
            for entry in line.on(day)
        )

    def last_before(self, day: date) -> Occurrence | None:
        """The last sitting on `day` or before it that fits.

        Days that somebody named are found however long ago they were; a rule is looked at for 400
        days back from `day` or from its own last day.
        """
        limit = day.toordinal()
        found = self._last_dated(limit)
        for series in self._ruled():
            last = min(limit, series.last_day)
            first = max(last - _BACK_DAYS, 1)
            for each in resolve(series, first, last, self._snapshot.circumstances):
                if isinstance(each, Missed) or not self._ready.fits(each):
                    continue
                if found is None or each.day > found.day:
                    found = each
        return found

    def _last_dated(self, limit: int) -> Occurrence | None:
        day: int | None = limit + 1
        while day is not None:
            before = (line.day_before(day) for line in self._lines)
            day = max((each for each in before if each is not None), default=None)
            held = [] if day is None else self.on(day)[0]
            if held:
                return held[0]
        return None

    def _ruled(self) -> Iterable[Series]:
        entries = (entry for line in self._lines for entries in line.weekly for entry in entries)
        once = {id(entry.series): entry.series for entry in entries}
        return filter(self._ready.may_fit, once.values())
