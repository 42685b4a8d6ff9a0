"""What is on, and when next: the snapshot beside ready-made rows and a calendar library; and how
soon a hundred thousand events are loaded, changed, and seen to have changed elsewhere.
"""

import asyncio
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Literal

from bench import _ledger_calendar as calendar
from bench import _ledger_city as city
from bench import _ledger_database as database
from bench import _ledger_rows as peer
from bench.row import Row
from schedule_data.agenda import Agenda
from schedule_data.model import DaySpan, Event, Query
from schedule_data.model.desk import Action, Actor, Change, Edit
from schedule_data.seed import packaged_regions, packaged_services
from schedule_data.snapshot import Snapshot, make_snapshot
from schedule_data.store import Store, open_store

SIZES = (1_000, 10_000, 100_000)
QUESTIONS = 400
LONGEST_LOAD_S, MOST_MIB, LONGEST_RENEWAL_S, LONGEST_ELSEWHERE_S = 3.0, 300.0, 0.05, 1.0
TWO_YEARS = DaySpan(city.FIRST, city.FIRST + timedelta(days=city.DAYS - 1))
OFFICER = Actor("cli", "bench")


def rows() -> Iterator[Row]:
    """Questions at three sizes, the calendar library at 5,000, then loading and changing."""
    yield from _beside_a_calendar(5_000)
    for size in SIZES:
        yield from _beside_rows(size)
    yield from _in_a_database(SIZES[-1])


def _snapshot(events: list[Event]) -> Snapshot:
    return make_snapshot(
        version=1,
        regions=packaged_regions(),
        venues=city.venues_of(len(events)),
        services=packaged_services(),
        events=events,
    )


def _beside_rows(size: int) -> Iterator[Row]:
    agenda = Agenda(_snapshot(city.events_of(size)))
    ready = peer.ready_made(agenda.between(Query(when=TWO_YEARS)))
    asked = _questions()
    ours, theirs = _in_turns(
        [lambda day, region, _: agenda.between(_on(day, region)),
         lambda day, region, _: ready.execute(peer.ON_A_DAY, (region, day.isoformat())).fetchall()],
        asked,
    )  # fmt: skip
    yield _row(f"ledger: {size:,} events, what is on, day and region", "sqlite3 select",
               ours, theirs, 2, "at most")  # fmt: skip
    venues = [venue.slug for venue in agenda.venues.values()]
    ours, theirs = _in_turns(
        [lambda day, _, n: agenda.next_after(day, _at(venues[n % len(venues)]), 5),
         lambda day, _, n: ready.execute(
             peer.NEXT_AT, (venues[n % len(venues)], day.isoformat())).fetchall()],
        asked,
    )  # fmt: skip
    yield _row(f"ledger: {size:,} events, the next five at a venue", "sqlite3 select",
               ours, theirs, 2, "at most")  # fmt: skip
    ready.close()


def _beside_a_calendar(size: int) -> Iterator[Row]:
    events = city.events_of(size)
    agenda = Agenda(_snapshot(events))
    library = calendar.Library(events, agenda.venues)
    asked = _questions()[:40]
    ours, theirs = _in_turns(
        [lambda day, region, _: agenda.between(_on(day, region)),
         lambda day, region, _: library.on(day, region)],
        asked,
    )  # fmt: skip
    yield _row(f"ledger: {size:,} events, what is on, day and region", "recurring-ical-events",
               ours, theirs, 100, "at least", faster=True)  # fmt: skip


def _in_a_database(size: int) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        events = city.events_of(size)
        url = database.fill(Path(folder) / "ptsp.db", city.venues_of(size), events)
        command = [sys.executable, "-m", "bench._ledger_database", url]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
        seconds, megabytes = map(float, told)
        name = f"ledger: {size:,} events"
        yield _limit(f"{name}, read and made into a snapshot", seconds, LONGEST_LOAD_S, "s")
        yield _limit(f"{name}, memory of that whole process", megabytes, MOST_MIB, "MiB")
        renewed, elsewhere = asyncio.run(_changing(url, events[:12]))
        yield _limit(f"{name}, renewed after one change", renewed, LONGEST_RENEWAL_S, "s")
        yield _limit(f"{name}, seen by another process", elsewhere, LONGEST_ELSEWHERE_S, "s")


async def _changing(url: str, events: list[Event]) -> tuple[float, float]:
    """Seconds until the saver's next message has a change, and until another's has; medians."""
    renewed, elsewhere = [], []
    async with open_store(url) as store, open_store(url) as other:
        await store.snapshot()
        await other.snapshot()
        for event in events:
            change = Change(Action.CHANGE, (Edit(event, replace(event, room="Lantai 2")),))
            await store.office().apply(change, by=OFFICER, now=datetime.now(UTC))
            saved = time.perf_counter()
            await _until_seen(store, event.uid)
            renewed.append(time.perf_counter() - saved)
            await _until_seen(other, event.uid)
            elsewhere.append(time.perf_counter() - saved)
    return median(renewed), median(elsewhere)


async def _until_seen(store: Store, uid: str) -> None:
    """Ask as messages would that come every five milliseconds."""
    while (await store.snapshot()).events[uid].room != "Lantai 2":
        await asyncio.sleep(0.005)


def _questions() -> list[tuple[date, str, int]]:
    chance = random.Random(4)
    return [
        (
            city.FIRST + timedelta(days=chance.randrange(city.DAYS - 60)),
            chance.choice(city.REGIONS),
            chance.randrange(10**6),
        )
        for _ in range(QUESTIONS)
    ]


def _in_turns(
    askers: list[Callable[[date, str, int], object]], asked: list[tuple[date, str, int]]
) -> list[list[float]]:
    """Microseconds of each question by each asker, who take turns."""
    spent: list[list[float]] = [[] for _ in askers]
    for question in asked:
        for asker, times in zip(askers, spent, strict=True):
            started = time.perf_counter()
            asker(*question)
            times.append((time.perf_counter() - started) * 1e6)
    return spent


def _on(day: date, region: str) -> Query:
    return Query(when=DaySpan.day(day), regions=frozenset({region}))


def _at(venue: str) -> Query:
    return Query(places=frozenset({venue}))


def _row(
    subject: str,
    name: str,
    ours: list[float],
    theirs: list[float],
    bound: float,
    wanted: Literal["at least", "at most"],
    *,
    faster: bool = False,
) -> Row:
    """`faster`: the ratio is how many times as fast, else how many times as long."""
    mine, other = median(ours), median(theirs)
    ratio = other / mine if faster else mine / other
    return Row(subject, f"{mine:.1f} us", f"{name} {other:.1f} us", ratio, bound, wanted)


def _limit(subject: str, measured: float, most: float, unit: str) -> Row:
    """Beside a bound instead of a peer."""
    digits = 0 if measured >= 10 else 3
    ours = f"{measured:.{digits}f} {unit}"
    return Row(subject, ours, f"bound {most:g} {unit}", measured / most, 1, "at most")
