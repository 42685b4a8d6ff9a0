"""What messages mean: accuracy on the project's corpus and speed, beside date libraries in the same
run; the worst of hostile messages; the first message after a cold start.
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from statistics import median

from bench import _ear_peers as peers
from bench._counter_hostile import PIECES, hear_all
from bench._ear_corpus import Days, Line, corpus
from bench.row import Row
from bot.commands.understand import fields
from handlers.understanding.meaning import Understanding
from handlers.understanding.names import compile_names
from handlers.understanding.understand import understand
from schedule_data.gazetteer import packaged_names

Peer = Callable[[tuple[Line, ...]], peers.Result | None]
NAMES = compile_names(packaged_names())
ROUNDS = 5
RACES = 3
"""So many times we and a peer read the corpus in turn; of each the best counts."""
SHORT = 200
HOSTILE = (
    " ", "7", "minggu ", "a", "😀", "jakarta barat ", "17-11 ", "jam 7 ", "17 nov ", "mei ",
    "kelpaa gadnig ", "bukan besok ", "senin, ", "1/", "s.d.", "tgl 1,", "perlu imb apa ",
    "selain jaksel ", "h-1 natal ", "bikin ktp ",
)  # fmt: skip
COLD = """
from datetime import datetime
from handlers.understanding.names import compile_names
from handlers.understanding.understand import understand
from schedule_data.gazetteer import packaged_names
understand("besok di jakbar?", now=datetime(2019, 11, 14), names=compile_names(packaged_names()))
"""


def rows() -> Iterator[Row]:
    """Accuracy, then speed."""
    lines = corpus()
    ours, each = measure(lines)
    yield from accuracy(lines, ours)
    yield from beside_peers(lines, [_days(found) for found in ours])
    short = sorted(took for took, line in zip(each, lines, strict=True) if len(line.text) <= SHORT)
    p99 = short[len(short) * 99 // 100]
    yield Row(
        f"ear: a message up to {SHORT} characters, 99 of 100",
        f"{p99 * 1e3:.2f} ms (median {median(each) * 1e6:.0f} us)",
        "a bound of 1 ms",
        p99 / 1e-3,
        1,
        "at most",
    )
    yield from hostile()
    yield cold_start()


def measure(lines: tuple[Line, ...]) -> tuple[list[Understanding], list[float]]:
    """What we read, and the best time of each message."""
    found = [understand(line.text, now=line.now, names=NAMES) for line in lines]
    each = [9.0] * len(lines)
    for _ in range(ROUNDS):
        for i, line in enumerate(lines):
            start = time.process_time()
            understand(line.text, now=line.now, names=NAMES)
            each[i] = min(each[i], time.process_time() - start)
    return found, each


def accuracy(lines: tuple[Line, ...], ours: list[Understanding]) -> Iterator[Row]:
    """Every field right, by language of the answer."""
    for language, wanted in (("id", "Indonesian"), ("en", "English")):
        own = [
            (line, found)
            for line, found in zip(lines, ours, strict=True)
            if line.wanted["language"] == language
        ]
        right = sum(
            all(line.wanted[key] == value for key, value in fields(found).items())
            for line, found in own
        )
        share = right / len(own)
        yield Row(
            f"ear: every field right, {wanted}", f"{right} of {len(own)}", "98 of 100", share, 0.98
        )


def beside_peers(lines: tuple[Line, ...], ours: list[Days]) -> Iterator[Row]:
    """Both days right, and messages a second, beside each peer that is found."""
    for name, peer, bound in (
        ("dateparser search", peers.dateparser, 20.0),
        ("parsedatetime", peers.parsedatetime, None),
        ("chrono-node", peers.chrono, None),
    ):
        result = race(lines, peer)
        if result is None:
            yield Row(f"ear: {name}", "", "node or the package is not found")
            continue
        seconds, found, theirs = result
        own, other = _right(lines, ours), _right(lines, found)
        yield Row(f"ear: both days right, peer {name}", f"{own:.1%}", f"{other:.1%}", own / other)
        yield Row(
            f"ear: messages a second, peer {name}",
            f"{len(lines) / seconds:.0f}/s",
            f"{len(lines) / theirs:.0f}/s",
            theirs / seconds,
            bound,
        )


def race(lines: tuple[Line, ...], peer: Peer) -> tuple[float, list[Days], float] | None:
    """Our best seconds for the corpus, what the peer found, and its best; None: it is not there."""
    ours, theirs, found = [], [], []
    for _ in range(RACES):
        start = time.process_time()
        for line in lines:
            understand(line.text, now=line.now, names=NAMES)
        ours.append(time.process_time() - start)
        result = peer(lines)
        if result is None:
            return None
        found = result[0]
        theirs.append(result[1])
    return min(ours), found, min(theirs)


def hostile() -> Iterator[Row]:
    """The worst of messages made to hurt, and how the time grows with their length."""
    now = corpus()[0].now
    yield from _hostile(
        "ear: the worst", HOSTILE, lambda text: understand(text, now=now, names=NAMES), 20
    )
    yield from _hostile("counter: hearing the worst", PIECES, hear_all, 50)


def _hostile(
    name: str, pieces: tuple[str, ...], hear: Callable[[str], object], most_ms: int
) -> Iterator[Row]:
    times = {piece: (_best(hear, piece, 4096), _best(hear, piece, 2048)) for piece in pieces}
    worst = max(times, key=lambda piece: times[piece][0])
    whole = times[worst][0]
    yield Row(
        f"{name} hostile message of 4,096 characters",
        f"{whole * 1e3:.1f} ms ({worst!r} again and again)",
        f"a bound of {most_ms} ms",
        whole / (most_ms * 1e-3),
        1,
        "at most",
    )
    growth = max(whole / half for whole, half in times.values())
    yield Row(
        f"{name.partition(':')[0]}: growth of time when a message doubles",
        f"{growth:.2f} x",
        "linear",
        growth,
        3,
        "at most",
    )


def _best(hear: Callable[[str], object], piece: str, length: int) -> float:
    text = (piece * length)[:length]
    best = 9.0
    for _ in range(5):
        start = time.process_time()
        hear(text)
        best = min(best, time.process_time() - start)
    return best


def cold_start() -> Row:
    """A new process, the imports, the names, one message."""
    times = []
    for _ in range(ROUNDS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", COLD], check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    took = min(times)  # of the processor: what else the machine does is no part of it
    return Row(
        "ear: one message from a cold start",
        f"{took:.2f} s",
        "a bound of 0.3 s",
        took / 0.3,
        1,
        "at most",
    )


def _days(found: Understanding) -> Days:
    return found.when and (found.when.start, found.when.end)


def _right(lines: tuple[Line, ...], found: list[Days]) -> float:
    return sum(line.days == days for line, days in zip(lines, found, strict=True)) / len(lines)
