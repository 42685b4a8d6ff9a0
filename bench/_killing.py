"""A sender that is killed at random, again and again, or frozen and woken while another one sends;
and who was in flight each time.
"""

import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

LONGEST_ROUND_S = 60.0
_IN_FLIGHT = (
    "SELECT s.address FROM delivery d JOIN subscriber s ON s.id = d.subscriber"
    " WHERE d.state = 'sending'"
)
_LEFT = "SELECT count(*) FROM delivery WHERE state IN ('queued', 'claimed', 'sending')"


@dataclass
class Deaths:
    """How often it was killed, and for each time the addresses that were on their way."""

    in_flight: list[set[str]] = field(default_factory=list)

    def allowed(self, address: str) -> int:
        """How many messages this chat may have got: one, and one for each death in mid-flight."""
        return 1 + sum(address in flying for flying in self.in_flight)


def run_and_kill(
    base_url: str, database: Path, *, rate: float, lease: float, kills: int, seed: int
) -> Deaths:
    """Send all, killing the sender with -9 `kills` times while it has something on its way."""
    deaths, luck = Deaths(), random.Random(seed)
    share = _left(database) / (kills + 1)
    for number in range(kills):
        goal = share * (kills - number) + luck.uniform(-0.3, 0.3) * share
        with _sender(base_url, database, rate, lease) as sender:
            _wait_until(sender, lambda goal=goal: _left(database) <= goal)
            sender.kill()
            sender.wait()
        deaths.in_flight.append(_in_flight(database))
    with _sender(base_url, database, rate, lease) as sender:
        if sender.wait(LONGEST_ROUND_S) != 0:
            raise RuntimeError("the last sender failed")
    return deaths


def freeze_and_wake(base_url: str, database: Path, *, rate: float, lease: float) -> Deaths:
    """Send all: one sender is frozen beyond its lease, and woken while a second one sends."""
    left = _left(database)
    with _sender(base_url, database, rate, lease) as first:
        _wait_until(first, lambda: _left(database) <= left * 0.8)
        _freeze(first, database)
        deaths = Deaths([_in_flight(database)])
        with _sender(base_url, database, rate, lease) as second:
            try:
                _wait_until(second, lambda: _left(database) <= left * 0.5)
            finally:
                first.send_signal(signal.SIGCONT)
            if second.wait(LONGEST_ROUND_S) or first.wait(LONGEST_ROUND_S):
                raise RuntimeError("a sender failed")
    return deaths


def _freeze(sender: "subprocess.Popen[bytes]", database: Path) -> None:
    """At a moment at which it does not hold the database's lock: nobody could take over from it."""
    while True:
        sender.send_signal(signal.SIGSTOP)
        with closing(sqlite3.connect(database, timeout=0.2, isolation_level=None)) as connection:
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                sender.send_signal(signal.SIGCONT)
                time.sleep(0.01)
            else:
                connection.execute("ROLLBACK")
                return


def _sender(base_url: str, database: Path, rate: float, lease: float) -> "subprocess.Popen[bytes]":
    url = f"sqlite:///{database}"
    program = [sys.executable, "-W", "ignore", "-m", "bench._reminder_sender"]
    return subprocess.Popen(
        [*program, base_url, url, str(rate), str(lease)], stdout=subprocess.DEVNULL
    )


def _wait_until(sender: "subprocess.Popen[bytes]", reached: object) -> None:
    deadline = time.monotonic() + LONGEST_ROUND_S
    while not reached():  # type: ignore[operator]
        if sender.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError("the sender ended before it was killed")
        time.sleep(0.005)


def _rows(database: Path, question: str) -> Iterator[tuple[object, ...]]:
    with closing(sqlite3.connect(database, timeout=10)) as connection:
        yield from connection.execute(question).fetchall()


def _left(database: Path) -> int:
    return int(str(next(_rows(database, _LEFT))[0]))


def _in_flight(database: Path) -> set[str]:
    return {str(row[0]) for row in _rows(database, _IN_FLIGHT)}
