"""Bad days: a Bot API that fails at random, one that is away, a bot killed in mid-answer."""

import asyncio
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from bench._fake_bot_api import FakeBotApi
from bench._telegram_door import Impatience, MemoryInbox, open_door
from bench._telegram_forms import TEXTS_OF_CITIZENS, question
from bench._telegram_wire import Fault
from bot.channels.telegram.turns import MOST_AT_ONCE

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

ROOT = Path(__file__).parents[2]
Json = dict[str, Any]

TROUBLES = (
    Fault(429, retry_after=2),
    Fault(500),
    Fault(502, body="<html>Bad Gateway</html>"),
    Fault(cut=True),
    Fault(cut=True, done=True),
    Fault(500, done=True),
    Fault(200, body="not a Bot API"),
    Fault(wait=0.01),
)


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_through_every_kind_of_failure_all_are_answered_or_counted_each_chat_in_order(
    seed: int,
) -> None:
    luck, endings = random.Random(seed), Counter[str]()

    def fault(_method: str, _parameters: Json) -> Fault | None:
        return luck.choice(TROUBLES) if luck.random() < 0.4 else None

    fake, inbox = FakeBotApi(fault=fault), MemoryInbox()
    await fake.start()
    fake.add(*(question(n, 1 + n % 20, f"{n}") for n in range(1, 301)))
    count = endings.update
    async with open_door(
        fake.url, inbox=inbox, patience=Impatience(), counted=lambda ending: count([ending])
    ):
        await inbox.until_finished(300, within=60)
    await fake.stop()
    said = set(map(int, fake.said()))
    assert endings["delivered"] <= len(said)
    assert endings["delivered"] + endings["unknown"] == 300
    assert endings["unknown"] < 30
    for chat in range(1, 21):
        # What was done although it looked failed is said again, and nothing else is.
        runs = [(int(text), len(list(copies))) for text, copies in groupby(fake.said(chat))]
        assert [n for n, _ in runs] == [n for n in sorted(said) if 1 + n % 20 == chat]
        assert max(copies for _, copies in runs) <= 3


async def test_a_server_that_goes_away_for_a_while_is_waited_for() -> None:
    fake, inbox, patience = FakeBotApi(), MemoryInbox(), Impatience()
    await fake.start()
    port = int(fake.url.rpartition(":")[2].partition("/")[0])
    fake.add(*(question(n, n % 7 + 1, f"{n}") for n in range(1, 51)))
    async with open_door(fake.url, inbox=inbox, patience=patience):
        await fake.until(lambda: fake.replies >= 20)
        await fake.stop()
        async with asyncio.timeout(20):
            while len(patience.waits) < 100:
                await asyncio.sleep(0)
        await fake.start(port)
        fake.add(*(question(n, n % 7 + 1, f"{n}") for n in range(51, 101)))
        await inbox.until_finished(100)
    await fake.stop()
    assert set(fake.said()) == {f"{n}" for n in range(1, 101)}


@contextmanager
def process(bot: str, url: str, folder: Path) -> Iterator["subprocess.Popen[bytes]"]:
    with subprocess.Popen([sys.executable, "-m", bot, url, str(folder)], cwd=ROOT) as running:
        try:
            yield running
        finally:
            running.kill()


@pytest.mark.parametrize(
    ("bot", "answered"),
    [
        ("bench._telegram_echo", 1),
        ("bench._telegram_echo", 75),
        ("bench._telegram_echo", 140),
        ("bench._ours", 70),
    ],
)
async def test_killed_amid_200_updates_and_started_again_all_are_answered_few_of_them_twice(
    bot: str, answered: int, tmp_path: Path
) -> None:
    fake = FakeBotApi(fault=lambda method, _: Fault(wait=0.01) if method == "sendMessage" else None)
    await fake.start()
    fake.add(*(question(n, n, TEXTS_OF_CITIZENS[n % 10]) for n in range(1, 201)))
    with process(bot, fake.url, tmp_path) as first:
        await fake.until(lambda: fake.replies >= answered)
        first.send_signal(signal.SIGKILL)
        first.wait()
    assert fake.replies < 200
    with process(bot, fake.url, tmp_path):
        await fake.until(lambda: len(answers(fake)) == 200)
        await fake.until(lambda: not fake.updates)
    await fake.stop()
    assert set(answers(fake)) == set(range(1, 201))
    twice = sum(count - 1 for count in answers(fake).values())
    assert twice <= MOST_AT_ONCE


def answers(fake: FakeBotApi) -> Counter[int]:
    """How often each chat, which asked once, was answered."""
    return Counter(
        parameters["chat_id"] for method, parameters in fake.calls if method == "sendMessage"
    )
