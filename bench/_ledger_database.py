"""A database full of events, opened by a process of its own: prints seconds and MiB.

Arguments: the database's URL.
"""

import asyncio
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import create_engine, insert
from sqlalchemy.pool import NullPool

from bench._memory import most_mib
from schedule_data.model import Event, Venue
from schedule_data.store import open_store, upgrade
from schedule_data.store.rows import event_values, venue_values
from schedule_data.store.tables import EventRow, VenueRow


def fill(file: Path, venues: Iterable[Venue], events: Iterable[Event]) -> str:
    """Make the database; returns its URL."""
    url = f"sqlite:///{file}"
    upgrade(url)
    engine = create_engine(url, poolclass=NullPool)
    with engine.begin() as connection:
        connection.execute(insert(VenueRow), [venue_values(each) for each in venues])
        connection.execute(insert(EventRow), [event_values(each) for each in events])
    engine.dispose()
    return url


async def _open(url: str) -> None:
    async with open_store(url) as store:
        started = time.perf_counter()
        await store.snapshot()
        seconds = time.perf_counter() - started
    print(f"{seconds:.3f} {most_mib():.1f}")


if __name__ == "__main__":
    asyncio.run(_open(sys.argv[1]))
