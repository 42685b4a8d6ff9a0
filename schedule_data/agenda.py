"""The schedule's answers: what is on, where, when next, and why not. Synchronous and in memory."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from schedule_data.day_kinds import DayKind
from schedule_data.fitting import fitting, open_at, still_to_come
from schedule_data.geo import metres_between
from schedule_data.looking import Looking
from schedule_data.model.answer import Answer, Neighbour
from schedule_data.model.event import Occurrence
from schedule_data.model.place import Coordinates, Region, Venue
from schedule_data.model.query import DaySpan, Query
from schedule_data.model.service import Permit, Service
from schedule_data.model.zone import JAKARTA
from schedule_data.near import nearest_elsewhere
from schedule_data.snapshot import Snapshot

FARTHEST_DAYS = 400
"""How many days one question looks at, and how far ahead the next sitting is searched."""


class Agenda:
    """Questions to one snapshot. Cheap to make: the snapshot holds the index."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot

    @property
    def venues(self) -> Mapping[str, Venue]:
        """All venues by slug."""
        return self.snapshot.venues

    @property
    def regions(self) -> Mapping[str, Region]:
        """The six regions by slug."""
        return self.snapshot.regions

    @property
    def services(self) -> Mapping[str, Service]:
        """All services by slug."""
        return self.snapshot.services

    def venue(self, slug: str) -> Venue | None:
        """The venue, or None where the schedule has none of that slug."""
        return self.venues.get(slug)

    def region(self, slug: str) -> Region | None:
        """The region, or None where there is none of that slug."""
        return self.regions.get(slug)

    def service(self, slug: str) -> Service | None:
        """The service, or None where there is none of that slug."""
        return self.services.get(slug)

    def permit(self, code: str) -> tuple[Service, Permit] | None:
        """The permit of that code (IMB) and the service that it belongs to."""
        for service in self.services.values():
            for permit in service.permits:
                if permit.code == code:
                    return service, permit
        return None

    def day_kind(self, day: date) -> DayKind:
        """Whether `day` is a working day, and the name of its holiday."""
        return self.snapshot.circumstances.on(day.toordinal()).kind

    def between(self, query: Query) -> tuple[Occurrence, ...]:
        """The sittings of all days of `query.when` that fit, sorted as an answer's.

        The span is looked at whole, however long it is.

        Raises:
            ValueError: the query names no days.
        """
        if query.when is None:
            raise ValueError("between() wants a query that names its days")
        held, _ = self._looking(query).over(query.when)
        return tuple(held if query.at is None else _open(held, query.at))

    def next_after(self, day: date, query: Query, count: int) -> tuple[Occurrence, ...]:
        """At most `count` sittings on `day` or in the 400 days after it; `query.when` is unread."""
        found: list[Occurrence] = []
        for sittings in self._coming(day, query):
            found += sittings
            if len(found) >= count:
                break
        return tuple(found[: max(count, 0)])

    def nearest(
        self, latitude: float, longitude: float, now: datetime
    ) -> tuple[tuple[Occurrence, int, int], ...]:
        """Today's sittings that are left, nearest first: each with metres, and how exact that is.

        A venue whose point nobody knows is left out.
        """
        now = now.astimezone(JAKARTA)
        here = Coordinates(latitude, longitude, within_m=0)
        found = []
        today, _ = self._looking(Query()).on(now.date().toordinal())
        for sitting in today:
            point = self.venues[sitting.venue].coordinates
            if point is not None and still_to_come(sitting, now):
                found.append((sitting, metres_between(here, point), point.within_m))
        return tuple(sorted(found, key=lambda each: each[1]))

    def answer(self, query: Query, now: datetime) -> Answer:
        """What is on for `query`, asked at the aware moment `now`. See `Answer`."""
        now = now.astimezone(JAKARTA)
        days = _clipped(query.when or DaySpan.day(now.date()), now.date())
        looking = self._looking(query)
        seen = looking.over(days)
        left = [each for each in seen[0] if query.when or still_to_come(each, now)]
        held = left if query.at is None else _open(left, query.at)
        answer = Answer(
            query,
            days,
            occurrences=tuple(held),
            maybe=frozenset(each.id for each in held if query.services and not each.services),
            closures=looking.closures(days, seen),
            other_hours=tuple(
                each for each in left if query.at is not None and not open_at(each, query.at)
            ),
            settled=self.day_kind(days.end).settled,
        )
        if held and query.when is not None:
            return answer
        return self._with_ways_out(answer, now)

    def _with_ways_out(self, answer: Answer, now: datetime) -> Answer:
        query, next_day, elsewhere, last = answer.query, None, None, None
        settled = answer.settled
        # Where no day to come is open at that hour, what there is goes with the hours that it has.
        for asked in dict.fromkeys((query, replace(query, at=None))):
            coming = self._next_day(answer.days.end, asked, now)
            if coming:
                next_day = Neighbour(replace(asked, when=DaySpan.day(coming[0].day)), coming)
                settled = settled and self.day_kind(coming[0].day).settled
                break
        if not answer.occurrences:
            elsewhere = nearest_elsewhere(self, replace(query, when=answer.days), now)
            if next_day is None:
                last = self._looking(query).last_before(answer.days.end)
        return replace(
            answer, next_day=next_day, elsewhere=elsewhere, last_past=last, settled=settled
        )

    def _next_day(self, after: date, query: Query, now: datetime) -> tuple[Occurrence, ...]:
        day = max(after + timedelta(days=1), now.date()) if after < date.max else None
        for sittings in self._coming(day, query) if day else ():
            left = tuple(each for each in sittings if still_to_come(each, now))
            if left:
                return left
        return ()

    def _coming(self, first: date, query: Query) -> Iterator[list[Occurrence]]:
        """The sittings of each day that has any, from `first` on."""
        start = first.toordinal()
        days = self._looking(query).coming(start, start + FARTHEST_DAYS)
        return days if query.at is None else _open_days(days, query.at)

    def _looking(self, query: Query) -> Looking:
        snapshot = self.snapshot
        return Looking(snapshot, fitting(query, snapshot.venues, snapshot.regions))


def _open(sittings: list[Occurrence], at: time) -> list[Occurrence]:
    return [each for each in sittings if open_at(each, at)]


def _open_days(days: Iterable[list[Occurrence]], at: time) -> Iterator[list[Occurrence]]:
    return filter(None, (_open(held, at) for held in days))


def _clipped(days: DaySpan, today: date) -> DaySpan:
    """The part of `days` that is looked at: of a long span that holds today, from today on."""
    if len(days) <= FARTHEST_DAYS:
        return days
    start = today if today in days else days.start
    return DaySpan(start, min(days.end, start + timedelta(days=FARTHEST_DAYS - 1)))
