"""What really comes of an event's plan: a calendar program knows no holidays and no closed places,
so it is told of each day that is not held, and of each with other hours.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time

from schedule_data.circumstances import Circumstances
from schedule_data.day_kinds import DeclaredDays, day_kinds
from schedule_data.exchange.ical_plan import weekends_of
from schedule_data.exchange.limits import SPAN_DAYS
from schedule_data.exchange.records import Content
from schedule_data.model.circumstance import DayOverride, HoursSpan, VenueClosure
from schedule_data.model.event import Event, EventStatus, Occurrence, Override
from schedule_data.resolver import resolve
from schedule_data.series import EventRefusedError, Series, series_of


@dataclass(frozen=True, slots=True)
class Truth:
    """An event as it is seen from outside: `seen` has the status and the hours that its sittings
    have, `missed` are planned days that are not held, `other` sittings with yet other hours, `held`
    the changed sittings that take place; all by the day of the plan. `shut` are the weekend days of
    a span that keeps to working days, where others are held because they are declared open.
    """

    seen: Event
    missed: tuple[date, ...] = ()
    other: Mapping[date, Occurrence] = field(default_factory=dict)
    held: Mapping[date, Occurrence] = field(default_factory=dict)
    shut: tuple[date, ...] | None = None


class Truths:
    """Knows what comes of the events that are written.

    Days are looked at to the last year whose cuti bersama is known, or as far as something is
    declared, but ten years more at most: a file that is written again later may know more.
    """

    def __init__(self, written: Content) -> None:
        days = {each.day: each for each in written.declared if isinstance(each, DayOverride)}
        closures = [each for each in written.declared if isinstance(each, VenueClosure)]
        hours = [each for each in written.declared if isinstance(each, HoursSpan)]
        kinds = {venue.slug: venue.kind for venue in written.venues}
        self._region_of = {venue.slug: venue.region for venue in written.venues}
        self._circumstances = Circumstances(DeclaredDays(day_kinds(), days), closures, hours, kinds)
        ends = [date(day_kinds().last_known_year, 12, 31), *days]
        ends += [each.days.end for each in closures]
        ends += [each.days.end for each in hours]
        self._until = min(max(ends).toordinal(), ends[0].toordinal() + SPAN_DAYS)

    def of(self, event: Event) -> Truth:
        """What comes of `event`; where it cannot be read, what its plan says."""
        places = (event.venue, *(each.venue for each in event.overrides if each.venue))
        try:
            series = series_of(event, dict.fromkeys(places, "") | self._region_of)
        except EventRefusedError:
            return Truth(event)
        if event.status is EventStatus.CANCELLED:
            return Truth(event)
        usual, missed = self._unchanged(series)
        held = {
            each.recurrence_id: sitting
            for each in event.overrides
            if (sitting := self._changed(series, each)) is not None
        }
        ends = series.last_day <= self._until
        if missed and ends and not usual and not held:
            return Truth(replace(event, status=EventStatus.CANCELLED))
        seen = _with_hours(event, usual) if ends else event
        other = {day: each for day, each in usual.items() if _hours(each) != _hours(seen)}
        weekends = weekends_of(event)
        shut = tuple(day for day in weekends if day not in usual)
        return Truth(seen, tuple(missed), other, held, None if shut == weekends else shut)

    def _unchanged(self, series: Series) -> tuple[dict[date, Occurrence], list[date]]:
        """The sittings that nobody changed, and the days on which there is none."""
        usual: dict[date, Occurrence] = {}
        missed = []
        start = series.event.first_day.toordinal()
        start = min((start, *series.extra))
        for found in resolve(series, start, self._until, self._circumstances):
            sitting = found if isinstance(found, Occurrence) else found.occurrence
            if series.changes and sitting.recurrence_id.toordinal() in series.changes:
                continue
            if isinstance(found, Occurrence):
                usual[sitting.day] = found
            else:
                missed.append(sitting.day)
        return usual, missed

    def _changed(self, series: Series, override: Override) -> Occurrence | None:
        """The changed sitting, where it takes place."""
        day = (override.day or override.recurrence_id).toordinal()
        for found in resolve(series, day, day, self._circumstances):
            if isinstance(found, Occurrence) and found.recurrence_id == override.recurrence_id:
                return found
        return None


def _with_hours(event: Event, usual: Mapping[date, Occurrence]) -> Event:
    """The event with the hours of all its sittings, where these are the same."""
    hours = {_hours(each) for each in usual.values()}
    if len(hours) != 1:
        return event
    opens, closes = hours.pop()
    return replace(event, opens=opens, closes=closes)


def _hours(of: Event | Occurrence) -> tuple[time | None, time | None]:
    return of.opens, of.closes
