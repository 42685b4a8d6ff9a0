"""One look at a span of days: what is held, what is missed, in the order that is told."""

from collections.abc import Callable
from datetime import date, time

from schedule_data.closing import closures, weekend
from schedule_data.fitting import Fitting
from schedule_data.model.answer import Closure
from schedule_data.model.event import Occurrence
from schedule_data.model.query import DaySpan
from schedule_data.resolver import Missed, resolve
from schedule_data.snapshot import Snapshot

Order = Callable[[Occurrence], tuple[date, str, bool, time, str, str]]
_BACK_DAYS = 400


def order_of(snapshot: Snapshot) -> Order:
    """By day, region, opening (untold last) and the venue's name."""

    def order(sitting: Occurrence) -> tuple[date, str, bool, time, str, str]:
        opens = sitting.opens
        name = snapshot.venues[sitting.venue].name
        return sitting.day, sitting.region, opens is None, opens or time.min, name, sitting.uid

    return order


class Looking:
    """What `days` hold for a query. `held` and `missed` are sorted."""

    def __init__(self, snapshot: Snapshot, ready: Fitting, days: DaySpan, order: Order) -> None:
        self.days = days
        self.held: list[Occurrence] = []
        self.missed: list[Missed] = []
        self._ready, self._snapshot = ready, snapshot
        for day in range(days.start.toordinal(), days.end.toordinal() + 1):
            self._look_at(day)
        self.held.sort(key=order)
        self.missed.sort(key=lambda each: order(each.occurrence))

    def closures(self, *, with_weekends: bool) -> tuple[Closure, ...]:
        """Why nothing is held; plain weekends, where asked for, of desks that keep working days."""
        told = closures(self.missed)
        if not with_weekends or self.held or not self._working_days_only():
            return told
        known = {closure.day for closure in told}
        quiet = [day for day in self.days if day.weekday() >= 5 and day not in known]
        return tuple(sorted((*told, *map(weekend, quiet)), key=lambda closure: closure.day))

    def _look_at(self, day: int) -> None:
        index, kinds, ready = self._snapshot.index, self._snapshot.day_kinds, self._ready
        for series in index.on(ready.keys, day):
            if not ready.may_fit(series):
                continue
            for each in resolve(series, day, day, kinds):
                if isinstance(each, Missed):
                    if ready.fits(each.occurrence):
                        self.missed.append(each)
                elif ready.fits(each):
                    self.held.append(each)

    def _working_days_only(self) -> bool:
        """Whether a desk that is asked for sits on each working day of the week around."""
        ready, index = self._ready, self._snapshot.index
        start = self.days.start.toordinal()
        around = range(max(start - 6, 1), start + 1)
        return any(
            series.keeps_working_days and ready.may_fit(series)
            for day in around
            for series in index.on(ready.keys, day)
        )


def last_before(snapshot: Snapshot, ready: Fitting, day: date) -> Occurrence | None:
    """The last sitting on `day` or before it that fits.

    Each event is looked at for 400 days back from `day` or from its own last day.
    """
    found: Occurrence | None = None
    limit = day.toordinal()
    for series in snapshot.index.series.values():
        if not ready.may_fit(series):
            continue
        last = min(limit, series.last_day)
        for each in resolve(series, max(last - _BACK_DAYS, 1), last, snapshot.day_kinds):
            if isinstance(each, Missed) or not ready.fits(each):
                continue
            if found is None or each.day > found.day:
                found = each
    return found
