"""The token appears nowhere: no log line, no error, no repr, whatever goes wrong."""

import asyncio
import json
import logging
import os
import subprocess
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import aiohttp
import httpx
import pytest
from telegram.error import TelegramError

from bench._fake_bot_api import FakeBotApi
from bench._telegram_door import TOKEN, Impatience, MemoryInbox, open_door
from bench._telegram_forms import question
from bench._telegram_wire import Fault
from bot.channels.telegram.api import TelegramApi
from bot.channels.telegram.redact import MASK, TALKATIVE, hide_token

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

SECRET = TOKEN.partition(":")[2]
UNREACHABLE = "http://127.0.0.1:1/bot"


@pytest.fixture
def everything(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """All that any library logs, down to DEBUG."""
    hide_token(TOKEN)
    before = {name: logging.getLogger(name).level for name in TALKATIVE}
    caplog.set_level(logging.DEBUG)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.DEBUG)
    yield caplog
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


def spoiled(number: int) -> Fault:
    return (
        Fault(500),
        Fault(cut=True),
        Fault(502, body=f"<html>no such page: /bot{TOKEN}/sendMessage</html>"),
        Fault(404, f"Not Found: /bot{quote(TOKEN, safe='')}/x"),
        Fault(200, body="not json " + TOKEN),
        Fault(429, retry_after=1),
        Fault(403, f"Forbidden: {TOKEN}"),
    )[number % 7]


async def test_nothing_that_is_logged_during_failures_holds_the_token(
    everything: pytest.LogCaptureFixture,
) -> None:
    count = 0

    def fault(method: str, _parameters: object) -> Fault | None:
        nonlocal count
        count += 1
        return spoiled(count // 2) if count % 2 else None

    async def answer(_incoming: object) -> list[object]:
        raise RuntimeError(f"could not reach https://api.telegram.org/bot{TOKEN}/getMe")

    fake, inbox = FakeBotApi(fault=fault), MemoryInbox()
    await fake.start()
    fake.add(*(question(number, number, "halo") for number in range(1, 31)))
    async with open_door(fake.url, answer, inbox, Impatience()):  # type: ignore[arg-type]
        await inbox.until_finished(30)
    await fake.stop()
    formatter = logging.Formatter("%(message)s")
    lines = "\n".join(formatter.format(record) for record in everything.records)
    assert "to be tried again" in lines
    assert MASK in lines
    assert SECRET not in lines
    assert SECRET not in everything.text


@pytest.mark.parametrize(
    "url", [UNREACHABLE, "http://no.such.host.invalid/bot", "nonsense://x/bot"]
)
async def test_no_error_of_the_api_holds_the_token_not_even_in_its_causes(url: str) -> None:
    api = TelegramApi(TOKEN, url)
    await api.open_pools()
    with pytest.raises(TelegramError) as caught:
        await api.call("getMe")
    await api.close_pools()
    error: BaseException | None = caught.value
    assert SECRET not in "".join(traceback.format_exception(caught.value))
    while error is not None:
        assert SECRET not in f"{error} {error!r} {error.args}"
        error = error.__cause__ or error.__context__


def test_a_bot_does_not_print_its_token() -> None:
    api = TelegramApi(TOKEN, UNREACHABLE)
    assert SECRET not in f"{api} {api!r}"


async def test_the_http_libraries_own_lines_are_masked(
    everything: pytest.LogCaptureFixture,
) -> None:
    for url in (f"{UNREACHABLE}{TOKEN}/getMe",):
        async with httpx.AsyncClient() as client:
            with pytest.raises(httpx.HTTPError):
                await client.get(url)
        async with aiohttp.ClientSession() as session:
            with pytest.raises(aiohttp.ClientError):
                await session.get(url)
        logging.getLogger("httpx").info('HTTP Request: GET %s "200"', httpx.URL(url))
    assert SECRET not in everything.text
    assert MASK in everything.text


def test_errors_stacks_and_further_fields_are_masked_too(
    everything: pytest.LogCaptureFixture,
) -> None:
    log = logging.getLogger("anywhere.at.all")
    try:
        raise ValueError(f"bad address https://x/bot{TOKEN}")
    except ValueError:
        log.exception("broken: %s", {"url": f"bot{TOKEN}"}, stack_info=True)
    log.error("cannot be formatted %d", TOKEN)
    log.error(TOKEN)
    redactor = hide_token(TOKEN)
    record = logging.makeLogRecord({"msg": "x", "url": TOKEN})
    assert redactor.filter(record)
    shown = everything.text + json.dumps([str(vars(item)) for item in everything.records])
    assert SECRET not in shown
    assert SECRET not in str(vars(record))


DEVELOPERS_PROGRAM = """
import asyncio, logging
from bench._telegram_door import Patience, open_door

def talk():
    for name in ("", *logging.root.manager.loggerDict):
        logging.getLogger(name).setLevel(logging.DEBUG)

async def main():
    async with open_door(URL, patience=Patience()) as door:
        talk()
        await asyncio.sleep(0.7)
        task = asyncio.create_task(door._api.call("getMe"))
        await asyncio.wait([task])
        del task
        1 / 0

logging.basicConfig(level=logging.DEBUG)
talk()
asyncio.run(main())
"""


def test_a_process_in_developers_mode_prints_no_token(tmp_path: Path) -> None:
    """Warnings, asyncio's debug lines, unclosed things: all that Python says by itself."""
    root = Path(__file__).parents[2]
    program = DEVELOPERS_PROGRAM.replace("URL", repr(UNREACHABLE))
    ran = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "always", "-c", program],
        cwd=root,
        env={**os.environ, "PYTHONASYNCIODEBUG": "1"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert "ZeroDivisionError" in ran.stderr
    assert "Telegram cannot be reached" in ran.stderr
    assert SECRET not in ran.stdout + ran.stderr


async def test_a_refused_token_is_one_clear_line(caplog: pytest.LogCaptureFixture) -> None:
    refused = asyncio.Event()

    def fault(_method: str, _parameters: object) -> Fault | None:
        refused.set()
        return Fault(401, "Unauthorized")

    fake = FakeBotApi(fault=fault)
    await fake.start()
    patience = Impatience()
    async with open_door(fake.url, patience=patience), asyncio.timeout(10):
        while len(patience.waits) < 3:
            await asyncio.sleep(0)
    await fake.stop()
    (record,) = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert "PTSP_TELEGRAM_TOKEN" in record.getMessage()
    assert record.exc_info is None
    assert min(patience.waits) >= 30
