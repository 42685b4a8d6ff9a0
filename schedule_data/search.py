"""An officer looks for an event or a venue by words, or for what nobody has confirmed for long."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import TypeVar

from schedule_data.model.desk import Page
from schedule_data.model.event import Event, EventStatus
from schedule_data.model.place import Venue
from schedule_data.snapshot import Snapshot

T = TypeVar("T")

STALE_AFTER = timedelta(days=60)
LARGEST_PAGE = 50
_MOST_MEANT = 10
"""Words that fit more venues than this mean none of them."""


def paged(items: Sequence[T], number: int, size: int) -> Page[T]:
    """The page `number` of `items`, or the nearest that there is; at most 50 to a page."""
    size = min(max(size, 1), LARGEST_PAGE)
    pages = max(1, -(-len(items) // size))
    number = min(max(number, 1), pages)
    return Page(tuple(items[(number - 1) * size : number * size]), number, pages, len(items))


def find_events(
    snapshot: Snapshot, today: date, words: str = "", *, page: int = 1, size: int = 10
) -> Page[Event]:
    """The events that all `words` are in: summary, room, uid, note, and the venue's names, kind
    and region. What runs or comes stands first, by its first day; then what is over, the latest
    first.
    """
    wanted = _folded(words).split()
    by_venue = {slug: _venue_text(snapshot, venue) for slug, venue in snapshot.venues.items()}

    def fits(event: Event) -> bool:
        text = by_venue.get(event.venue, "")
        if all(word in text for word in wanted):
            return True
        own = _folded(f"{event.summary}\n{event.room or ''}\n{event.uid}\n{event.note or ''}")
        return all(word in own or word in text for word in wanted)

    found = [event for event in snapshot.events.values() if not wanted or fits(event)]
    return paged(_in_time(found, snapshot, today), page, size)


def events_at(snapshot: Snapshot, venue: str, today: date) -> tuple[Event, ...]:
    """The events that are planned at a venue, in the order of `find_events`."""
    found = [event for event in snapshot.events.values() if event.venue == venue]
    return tuple(_in_time(found, snapshot, today))


def find_venues(
    snapshot: Snapshot, words: str = "", *, page: int = 1, size: int = 10
) -> Page[Venue]:
    """The venues that all `words` are in (name, aliases, kind, region, address), by name."""
    wanted = _folded(words).split()
    found = []
    for venue in snapshot.venues.values():
        text = f"{_venue_text(snapshot, venue)}\n{_folded(venue.address or '')}"
        if all(word in text for word in wanted):
            found.append(venue)
    return paged(sorted(found, key=lambda venue: (venue.name.casefold(), venue.slug)), page, size)


def spoken_of(snapshot: Snapshot, words: str) -> tuple[str, ...]:
    """The slugs of the venues whose names all `words` are in, and the uids of their events: what a
    closure, hours or a move names them by. Nothing where the words fit too many to mean one.
    """
    wanted = _folded(words).split()
    named = (
        (slug, _folded("\n".join((venue.name, *venue.aliases, slug))))
        for slug, venue in snapshot.venues.items()
    )
    slugs = [slug for slug, text in named if wanted and all(word in text for word in wanted)]
    if len(slugs) > _MOST_MEANT:
        return ()
    there = [uid for slug in slugs for uid in sorted(snapshot.index.at(slug))]
    return (*sorted(slugs), *there[:LARGEST_PAGE])


def stale_events(snapshot: Snapshot, today: date, *, page: int = 1, size: int = 10) -> Page[Event]:
    """Events to come that nobody has confirmed for 60 days, the oldest first."""
    limit = today - STALE_AFTER if today - date.min > STALE_AFTER else date.min
    found = [
        event
        for event in snapshot.events.values()
        if event.status is EventStatus.CONFIRMED
        and (event.confirmed_on is None or event.confirmed_on < limit)
        and not _over(snapshot, event, today)
    ]
    found.sort(key=lambda event: (event.confirmed_on or date.min, event.venue, event.uid))
    return paged(found, page, size)


def new_slug(name: str, taken: Callable[[str], bool]) -> str:
    """A venue's slug made from its name, and of letters and digits alone; `taken` tells which
    there are already ("pasar-minggu", "pasar-minggu-2").
    """
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    words = "".join(letter if letter.isalnum() else " " for letter in plain).split()
    slug = "-".join(words)[:60].strip("-") or "tempat"
    number, found = 1, slug
    while taken(found):
        number += 1
        found = f"{slug}-{number}"
    return found


def _in_time(events: Iterable[Event], snapshot: Snapshot, today: date) -> list[Event]:
    coming: list[Event] = []
    past: list[Event] = []
    for event in events:
        (past if _over(snapshot, event, today) else coming).append(event)
    coming.sort(key=lambda event: (event.first_day, event.venue, event.uid))
    past.sort(key=lambda event: (event.first_day, event.uid), reverse=True)
    return coming + past


def _over(snapshot: Snapshot, event: Event, today: date) -> bool:
    """Whether its last day is past; one that cannot be read never is, so that it is seen."""
    series = snapshot.index.series.get(event.uid)
    return series is not None and series.last_day < today.toordinal()


def _venue_text(snapshot: Snapshot, venue: Venue) -> str:
    region = snapshot.regions.get(venue.region)
    names = (region.name.id, region.name.en) if region else ()
    return _folded("\n".join((venue.name, *venue.aliases, venue.slug, venue.kind, *names)))


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
