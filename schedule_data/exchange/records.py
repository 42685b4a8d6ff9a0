"""A schedule as a list of named cells: each venue, each event, and its changes after it."""

from collections.abc import Iterable, Iterator

from schedule_data.exchange.event_rows import event_cells, override_cells
from schedule_data.exchange.venue_rows import venue_cells
from schedule_data.model.event import Event
from schedule_data.model.place import Venue


def in_order(events: Iterable[Event]) -> list[Event]:
    """Events as a file has them: by first day, then by uid."""
    return sorted(events, key=lambda event: (event.first_day, event.uid))


def records(events: Iterable[Event], venues: Iterable[Venue]) -> Iterator[dict[str, str]]:
    """The rows of a table, in an order that does not depend on that of the arguments."""
    yield from (venue_cells(venue) for venue in sorted(venues, key=lambda venue: venue.slug))
    for event in in_order(events):
        yield event_cells(event)
        for override in sorted(event.overrides, key=lambda each: each.recurrence_id):
            yield override_cells(event.uid, override)
