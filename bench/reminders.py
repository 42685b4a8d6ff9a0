"""Reminders for a hundred thousand: planned beside a raw INSERT ... SELECT, sent beside the rate
that was set, killed twenty times, and sent through bad weather.
"""

import asyncio
import json
import math
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench._killing import run_and_kill
from bench._reminding import FRIDAY, counts, parts_of, people, send_all, store_of
from bench.row import Row
from bot.channels.telegram.push import open_push
from bot.pacing import Lane
from bot.weather import Pauses

CROWD = 100_000
MOST_MIB = 200
DISTINCT = 12
LATENCY_S = 0.06
SECONDS = 8
RATES = (25, 1000)
ROUNDS = 3
WITHIN = 0.97
KILLED_OF, KILLS = 5_000, 20
WEATHER_OF = 1_500
TOKEN = "1234567:a-token-of-the-benchmark-alone"
FAULTS = {"busy": 0.05, "silent": 0.05, "blocked": 0.02, "broken": 0.01, "cut": 0.01}
MOST_COPIES = 3


def rows() -> Iterator[Row]:
    """Planning, memory, pace, deaths, weather."""
    yield from _crowd()
    yield from _file()
    for rate in RATES:
        yield from _pace(rate)
    yield from _killed()
    yield from _weather()


def _crowd() -> Iterator[Row]:
    found = _alone("_reminder_crowd")
    yield Row(
        "reminders: 100,000 planned, peer raw INSERT ... SELECT",
        f"{found['plan'] * 1000:.0f} ms",
        f"{found['raw'] * 1000:.0f} ms",
        found["plan"] / found["raw"],
        5,
        "at most",
    )
    yield _bound("peak memory, MiB", found["mib"], MOST_MIB)
    yield _bound("distinct answers, composed", found["composed"], DISTINCT)
    yield Row("reminders: sent a second to nowhere", f"{found['rate']:.0f}/s", "-")


def _file() -> Iterator[Row]:
    found = _alone("_reminder_import")
    yield Row("reminders: a file of 100,000 taken, CPU time", f"{found['seconds']:.1f} s", "-")
    yield _bound("peak memory of taking it, MiB", round(found["mib"]), MOST_MIB)


def _alone(module: str) -> dict[str, float]:
    """What a program that is told how many there are prints at its end."""
    program = [sys.executable, "-W", "ignore", "-m", f"bench.{module}", str(CROWD)]
    done = subprocess.run(program, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _bound(subject: str, ours: float, most: float) -> Row:
    return Row(f"reminders: {subject}", f"{ours:g}", f"{most:g}", ours / most, 1, "at most")


def _pace(rate: int) -> Iterator[Row]:
    """Again where the machine was busy with other things; what may not be, not in any of them."""
    best, most, refused, seconds = 0.0, 0, 0, math.inf
    for _ in range(ROUNDS):
        with _server({"latency": LATENCY_S, "rate": rate}) as (url, report):
            seconds = min(seconds, _sender(url, rate * SECONDS, rate))
            seen = report()
        came = seen["came"]
        best = max(best, (len(came) - 1) / (came[-1] - came[0]))
        most, refused = max(most, _most_in_a_second(came)), refused + seen["refused"]
        if best >= WITHIN * rate:
            break
    yield Row(
        f"reminders: sent a second at {rate}/s, 60 ms latency",
        f"{best:.1f}/s",
        f"the set rate {rate}/s",
        best / rate,
        WITHIN,
    )
    took = seconds / (rate * SECONDS) * 1000
    if rate == RATES[-1]:
        yield Row(f"reminders: CPU time of a message at {rate}/s", f"{took:.2f} ms", "-")
    yield _bound(f"most in any second at {rate}/s", most, rate)
    yield _bound(f"answered 429 at {rate}/s, beside none", 1 + refused, 1)


def _killed() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder, _server({"latency": 0.02}) as (url, report):
        database = Path(folder) / "ptsp.db"
        asyncio.run(_plan(database, KILLED_OF))
        deaths = run_and_kill(url, database, rate=1000, lease=0.4, kills=KILLS, seed=7)
        arrived = Counter(map(str, report()["arrived"]))
    wrong = sum(count > deaths.allowed(to) for to, count in arrived.items())
    copies = sum(arrived.values()) - len(arrived)
    yield _bound(f"lost of 5,000, {KILLS} kills, beside none", 1 + KILLED_OF - len(arrived), 1)
    yield _bound("copies of what was not in flight, beside none", 1 + wrong, 1)
    yield Row("reminders: copies of what was in flight at a kill", str(copies), "-")


def _weather() -> Iterator[Row]:
    with _server({"seed": 3, **FAULTS}) as (url, report):
        pauses = Pauses(first=0.05, longest=1.0)
        how = asyncio.run(_send(url, WEATHER_OF, 500, pauses))
        arrived = Counter(report()["arrived"])
    told = how.get("sent", 0) + how.get("blocked", 0) + how.get("unknown", 0)
    lost = WEATHER_OF - told + max(0, how.get("sent", 0) - len(arrived))
    yield _bound("lost silently in 14 % faults, beside none", 1 + lost, 1)
    yield _bound("most copies in 14 % faults", max(arrived.values()), MOST_COPIES)
    counted = ", ".join(f"{name} {count}" for name, count in sorted(how.items()))
    yield Row("reminders: how 1,500 went in 14 % faults", counted, "-")


def _sender(url: str, count: int, rate: int) -> float:
    """Plan for so many and send in a process of its own; the CPU time that it took."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "ptsp.db"
        asyncio.run(_plan(database, count))
        program = [sys.executable, "-W", "ignore", "-m", "bench._reminder_sender"]
        words = [url, f"sqlite:///{database}", str(rate), "10"]
        done = subprocess.run([*program, *words], capture_output=True, text=True, check=True)
    return float(done.stdout)


async def _plan(database: Path, count: int) -> None:
    async with store_of(f"sqlite:///{database}") as store:
        await store.reminders.subscriptions.save(people(count))
        await store.reminders.campaigns.plan(FRIDAY)


async def _send(url: str, count: int, rate: float, pauses: Pauses) -> dict[str, int]:
    """Plan for so many and send; how their messages stand."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "ptsp.db"
        await _plan(database, count)
        async with store_of(f"sqlite:///{database}") as store, open_push(TOKEN, url) as door:
            await send_all(parts_of(store, door, pauses=pauses, lane=Lane(rate)), patience=60)
            return await counts(store)


@contextmanager
def _server(plan: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """A Bot API in a process of its own, and how to ask it what arrived."""
    program = [sys.executable, "-m", "bench._reminder_server"]
    with subprocess.Popen(
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdin is not None
        assert server.stdout is not None

        def ask(what: object) -> Any:
            assert server.stdin is not None
            assert server.stdout is not None
            server.stdin.write(f"{json.dumps(what)}\n")
            server.stdin.flush()
            return json.loads(server.stdout.readline())

        try:
            yield ask(plan), lambda: ask("report")
        finally:
            server.stdin.close()
            server.kill()


def _most_in_a_second(moments: list[float]) -> int:
    first = most = 0
    for last, moment in enumerate(moments):
        while moments[first] <= moment - 1.0:
            first += 1
        most = max(most, last - first + 1)
    return most
