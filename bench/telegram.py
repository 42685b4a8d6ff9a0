"""Updates a second through the Telegram door, from the first given to the last reply, beside a bare
python-telegram-bot echo bot: the same fake Bot API, the same run, rounds by turns; the ratio is the
median of the rounds' own, so that a busy moment spoils one round and not the comparison.
"""

import select
import subprocess
import sys
from collections.abc import Iterator
from statistics import median
from tempfile import TemporaryFile

from bench.row import Row

ROUNDS = 5
CHATS = 200
# As many as take a few seconds; rates are compared, so the counts may differ.
OURS = ("bench._ours",)
IN_ORDER = ("bench._telegram_peers", "in-order")
CONCURRENT = ("bench._telegram_peers", "concurrent")
COUNTS = {OURS: 3000, IN_ORDER: 1200, CONCURRENT: 300}


def rows() -> Iterator[Row]:
    """Two rows: against the peer as its documentation advises, and against it one at a time."""
    rates = measure()
    ours = median(rates[OURS])
    for peer, name, bound in (
        (CONCURRENT, "concurrent_updates(True)", 5.0),
        (IN_ORDER, "in order", 1.3),
    ):
        theirs = median(rates[peer])
        yield Row(
            f"telegram: whole answers a second, peer {name}",
            f"{ours:.0f}/s ({min(rates[OURS]):.0f}-{max(rates[OURS]):.0f})",
            f"PTB echo {theirs:.0f}/s ({min(rates[peer]):.0f}-{max(rates[peer]):.0f})",
            median(mine / its for mine, its in zip(rates[OURS], rates[peer], strict=True)),
            bound,
        )


def measure() -> dict[tuple[str, ...], list[float]]:
    """Updates a second of each bot, one value a round."""
    rates: dict[tuple[str, ...], list[float]] = {bot: [] for bot in COUNTS}
    with subprocess.Popen(
        [sys.executable, "-m", "bench._telegram_server"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        for _ in range(ROUNDS):
            for bot, count in COUNTS.items():
                rates[bot].append(count / _seconds(server, bot, count))
        assert server.stdin is not None
        server.stdin.close()
    return rates


def _seconds(server: "subprocess.Popen[str]", bot: tuple[str, ...], count: int) -> float:
    assert server.stdin is not None
    assert server.stdout is not None
    server.stdin.write(f"{count} {CHATS}\n")
    server.stdin.flush()
    url = server.stdout.readline().strip()
    module, *manner = bot
    with (
        TemporaryFile("w+") as said,
        subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", module, url, *manner], stderr=said
        ) as process,
    ):
        try:
            return float(_line(server, process))
        except BotDied:
            said.seek(0)
            raise RuntimeError(f"{' '.join(bot)} ended: {said.read()[-2000:]}") from None
        finally:
            process.kill()


class BotDied(Exception):  # noqa: N818 - named for what happened
    pass


def _line(server: "subprocess.Popen[str]", process: "subprocess.Popen[bytes]") -> str:
    """The server's next line; it comes once all is answered, or not if `process` ends before."""
    assert server.stdout is not None
    while not select.select([server.stdout], [], [], 0.5)[0]:
        if process.poll() is not None:
            raise BotDied
    return server.stdout.readline()
