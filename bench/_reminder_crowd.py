"""A hundred thousand subscribers in a process of its own, so that its memory can be told.

Prints one JSON object: seconds to plan, seconds for a raw INSERT ... SELECT of as many rows,
how many answers were composed, how many messages were sent a second, peak memory in MiB.
"""

import asyncio
import json
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from datetime import timedelta
from itertools import islice
from pathlib import Path

from bench._memory import most_mib
from bench._reminding import FRIDAY, Door, counts, parts_of, people, send_all, store_of
from bot.pacing import Lane
from handlers.message import Outgoing
from schedule_data.store import Store

RAW = (
    "CREATE TABLE raw (campaign INTEGER, subscriber INTEGER, channel TEXT, state TEXT,"
    " attempts INTEGER)"
)
COPY = "INSERT INTO raw SELECT 1, id, channel, 'queued', 0 FROM subscriber"
CHUNK = 5000


class Crowd(Door):
    """Takes everything and remembers nothing."""

    async def send(self, address: str, outgoing: Outgoing, *, silent: bool = False):  # type: ignore[no-untyped-def]
        sent = await super().send(address, outgoing, silent=silent)
        self.arrived.clear()
        self.tries.clear()
        return sent


async def measure(count: int) -> dict[str, float]:
    """Plan for `count` subscribers and send to all of them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ptsp.db"
        async with store_of(f"sqlite:///{path}") as store:
            everybody = iter(people(count))
            while some := list(islice(everybody, CHUNK)):
                await store.reminders.subscriptions.save(some)
            raw = min(_raw(path) for _ in range(3))
            plan = min([await _planned(store) for _ in range(3)])
            began = time.perf_counter()
            parts = parts_of(store, Crowd(), lane=Lane(1e9))
            await send_all(parts, patience=60.0)
            seconds = time.perf_counter() - began
            assert await counts(store) == {"sent": count}
    return {
        "plan": plan,
        "raw": raw,
        "composed": parts.composer.composed,
        "rate": count / seconds,
        "mib": most_mib(),
    }


async def _planned(store: Store) -> float:
    await store.reminders.campaigns.forget_before(FRIDAY.date() + timedelta(days=1))
    began = time.perf_counter()
    await store.reminders.campaigns.plan(FRIDAY)
    return time.perf_counter() - began


def _raw(path: Path) -> float:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(RAW)
        began = time.perf_counter()
        connection.execute(COPY)
        connection.commit()
        seconds = time.perf_counter() - began
        connection.execute("DROP TABLE raw")
        connection.commit()
    return seconds


if __name__ == "__main__":
    count = int(sys.argv[1])
    print(json.dumps(asyncio.run(measure(count))))
