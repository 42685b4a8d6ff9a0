"""From the Enter key to the answer: one cold `ptsp ask`, beside the import of SQLAlchemy alone, and
the ear's first message. Whole processes, taken in turns.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.row import Row

ROUNDS = 9
QUESTION = "PTSP hari ini di mana?"
PTSP = (sys.executable, "-m", "bot")
PEER = (sys.executable, "-c", "import sqlalchemy.ext.asyncio")
READ_ONE = f"""
from datetime import datetime
from zoneinfo import ZoneInfo
from handlers.understanding.names import compile_names
from handlers.understanding.understand import understand
from schedule_data.gazetteer import packaged_names
now = datetime(2019, 11, 14, 9, tzinfo=ZoneInfo("Asia/Jakarta"))
understand({QUESTION!r}, now=now, names=compile_names(packaged_names()))
"""
EAR = (sys.executable, "-c", READ_ONE)
LONGEST_EAR_S = 0.3


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the wall, and of user and system time."""

    wall: float
    cpu: float


def rows() -> Iterator[Row]:
    """Wall time of an answer (with the bound), its CPU time, and the ear's wall time."""
    with tempfile.TemporaryDirectory() as folder:
        # Python's own cache of compiled modules is part of any installation.
        env = {**os.environ, "PTSP_DATABASE_URL": f"sqlite:///{folder}/ptsp.db"}
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        _run((*PTSP, "db", "upgrade"), env, Path(folder))
        ask = (*PTSP, "ask", QUESTION)
        costs = measure((ask, PEER, EAR), env, Path(folder))
    for name, bound in (("wall", 2.5), ("cpu", None)):
        ours = [getattr(cost, name) for cost in costs[ask]]
        theirs = [getattr(cost, name) for cost in costs[PEER]]
        yield Row(
            f"cold: ptsp ask, {name} time, peer import sqlalchemy.ext.asyncio",
            _shown(ours),
            _shown(theirs),
            median(ours) / median(theirs),
            bound,
            "at most",
        )
    ear = [cost.wall for cost in costs[EAR]]
    # No peer is slowed down with it where the machine is busy, so the quickest run counts.
    yield Row(
        "cold: import the ear and read one message, quickest run",
        _shown(ear),
        f"wanted {LONGEST_EAR_S} s",
        min(ear) / LONGEST_EAR_S,
        1.0,
        "at most",
    )


def measure(
    commands: Sequence[tuple[str, ...]], env: Mapping[str, str], folder: Path
) -> dict[tuple[str, ...], list[Cost]]:
    """What each command costs, one value a round; a first round warms the disk and counts not."""
    costs: dict[tuple[str, ...], list[Cost]] = {command: [] for command in commands}
    for command in commands:
        _run(command, env, folder)
    for _ in range(ROUNDS):
        for command in commands:
            costs[command].append(_run(command, env, folder))
    return costs


def _run(command: Sequence[str], env: Mapping[str, str], folder: Path) -> Cost:
    before, started = os.times(), time.perf_counter()
    subprocess.run(command, env=env, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    wall, after = time.perf_counter() - started, os.times()
    user = after.children_user - before.children_user
    return Cost(wall, user + after.children_system - before.children_system)


def _shown(seconds: Sequence[float]) -> str:
    return f"{median(seconds):.2f} s ({min(seconds):.2f}-{max(seconds):.2f})"
