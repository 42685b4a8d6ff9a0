"""A schedule as a list of named cells: venues, events with their changes, then declarations."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from schedule_data.exchange.declared_rows import declared_cells
from schedule_data.exchange.draft import KnownSchedule
from schedule_data.exchange.event_rows import event_cells, override_cells
from schedule_data.exchange.venue_rows import venue_cells
from schedule_data.model.circumstance import Circumstance, DayOverride, HoursSpan, VenueClosure
from schedule_data.model.desk import key_of
from schedule_data.model.event import Event
from schedule_data.model.place import Venue


class WholeSchedule(KnownSchedule, Protocol):
    """The schedule that is written as a whole: a Snapshot is one."""

    @property
    def changed_at(self) -> datetime | None:
        """When it was changed last; None where nobody has changed it yet."""


@dataclass(frozen=True, slots=True)
class Content:
    """What is written: everything in an order that does not depend on where it came from.

    `revision` rises with each change of the schedule, `changed_at` is when the last one was made.
    """

    events: tuple[Event, ...]
    venues: tuple[Venue, ...]
    declared: tuple[Circumstance, ...] = ()
    revision: int = 0
    changed_at: datetime | None = None

    @property
    def records(self) -> Iterator[dict[str, str]]:
        """The rows of a table."""
        yield from map(venue_cells, self.venues)
        for event in self.events:
            yield event_cells(event)
            for override in sorted(event.overrides, key=lambda each: each.recurrence_id):
                yield override_cells(event.uid, override)
        yield from map(declared_cells, self.declared)


def content(
    events: Iterable[Event], venues: Iterable[Venue], declared: Iterable[Circumstance] = ()
) -> Content:
    """What of it a file can say. Other hours that are for what is no longer there are cut down to
    what is, and left out where nothing of it is.
    """
    by_first_day = sorted(events, key=lambda event: (event.first_day, event.uid))
    by_slug = sorted(venues, key=lambda venue: venue.slug)
    fitting = _Fitting(by_first_day, by_slug)
    told = [each for each in map(fitting.cut, declared) if each is not None]
    return Content(tuple(by_first_day), tuple(by_slug), tuple(sorted(told, key=_order)))


def content_of(known: WholeSchedule) -> Content:
    """What of a whole schedule a file can say."""
    declared: list[Circumstance] = [*known.days.values(), *known.closures.values()]
    declared += known.hours.values()
    whole = content(known.events.values(), known.venues.values(), declared)
    return replace(whole, revision=known.version, changed_at=known.changed_at)


class _Fitting:
    def __init__(self, events: Iterable[Event], venues: Iterable[Venue]) -> None:
        venues = tuple(venues)
        self._there = {
            "events": frozenset(event.uid for event in events),
            "venues": frozenset(venue.slug for venue in venues),
            "kinds": frozenset(venue.kind for venue in venues),
        }

    def cut(self, thing: Circumstance) -> Circumstance | None:
        """The thing with nothing in it that is not there; None: it is for nothing that is."""
        if isinstance(thing, VenueClosure):
            return thing if thing.venue in self._there["venues"] else None
        if not isinstance(thing, HoursSpan):
            return thing
        # An empty set means all, so one that is emptied here must not be written.
        cut = {name: getattr(thing, name) & there for name, there in self._there.items()}
        if any(getattr(thing, name) and not left for name, left in cut.items()):
            return None
        return replace(thing, **cut)


def _order(thing: Circumstance) -> tuple[str, str, str]:
    first = thing.day if isinstance(thing, DayOverride) else thing.days.start
    return (*key_of(thing)[:1], first.isoformat(), key_of(thing)[1])
