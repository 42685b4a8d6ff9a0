"""A city's schedule of any size: 5 % for ever, the rest of one to three days over two years."""

import random
from datetime import date, time, timedelta

from schedule_data.model import Event, Recurrence, Venue
from schedule_data.seed import packaged_regions

FIRST = date(2026, 1, 1)
DAYS = 730
REGIONS = tuple(region.slug for region in packaged_regions())
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA")


def venues_of(count: int) -> list[Venue]:
    """One venue for a hundred events, but twelve at least."""
    return [
        Venue(f"venue-{n}", f"Tempat {n}", ("mall", "park", "market")[n % 3], REGIONS[n % 6])
        for n in range(max(12, count // 100))
    ]


def events_of(count: int) -> list[Event]:
    """The same events each time."""
    chance = random.Random(17)
    venues = venues_of(count)
    return [_event(n, venues[chance.randrange(len(venues))].slug, chance) for n in range(count)]


def _event(number: int, venue: str, chance: random.Random) -> Event:
    first = FIRST + timedelta(days=chance.randrange(DAYS - 3))
    opens, closes = time(9 + chance.randrange(2)), time(15 + chance.randrange(3))
    services = frozenset(chance.sample(("usaha", "bangunan", "makam"), chance.randrange(3)))
    common = {"opens": opens, "closes": closes, "services": services, "room": "Lantai Dasar"}
    uid, summary = f"event-{number:06d}@ptsp", "PTSP Goes To Mall"
    if number % 20:
        last = first + timedelta(days=chance.randrange(3))
        return Event(uid, summary, venue, first, last, **common)
    rule = f"FREQ=WEEKLY;BYDAY={chance.choice(_WEEKDAYS)}"
    start = FIRST - timedelta(days=chance.randrange(365))
    return Event(uid, summary, venue, start, recurrence=Recurrence(rule), **common)
