"""`ptsp remind` and `ptsp subscribers` as the person at the terminal sees them."""

import asyncio
import io
import os
import sys
from datetime import date, datetime
from pathlib import Path

import pytest

from bench._fake_bot_api import FakeBotApi, Fault
from bench._reminding import QUICK, people, store_of
from bot.cli import main
from bot.commands.progress import Progress
from bot.commands.remind import told
from schedule_data.model.campaign import Campaign, Tally
from schedule_data.model.slot import Slot

TOKEN = "1234567890:AAH-never-to-be-seen_anywhere_x"
HERE = Path.cwd()
FRIDAY = "2019-11-15T16:00:00+07:00"
PEOPLE = """channel,address,language,regions,services,places,slot,kinds
telegram,1001,id,jakarta-utara,,,fri 16:00,
telegram,1001,id,jakarta-selatan,,,fri 16:00,mall
telegram,1002,en,,,,fri 16:00,mall
telegram,1003,en,,,,before 18:00,
"""


class Terminal:
    """A folder with a database, and a Bot API to reach."""

    def __init__(self, folder: Path, api: FakeBotApi) -> None:
        self.folder, self.api = folder, api

    def settings(self, **more: str) -> dict[str, str]:
        """What a process is told of the bot."""
        return {
            "PTSP_TELEGRAM_TOKEN": TOKEN,
            "PTSP_TELEGRAM_BASE_URL": self.api.url,
            "PTSP_TELEGRAM_RATE": "500",
            **more,
        }

    async def runs(self, *words: str, token: str = TOKEN) -> tuple[int, str, str]:
        """Exit status, standard output, standard error of `ptsp words`."""
        env = {name: value for name, value in os.environ.items() if not name.startswith("PTSP_")}
        env |= self.settings(PTSP_TELEGRAM_TOKEN=token)
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-W", "ignore", "-m", "bot", *words),
            cwd=self.folder,
            env=env | {"PYTHONPATH": str(HERE)},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        out, err = await process.communicate()
        return process.returncode or 0, out.decode(), err.decode()


@pytest.fixture
async def terminal(tmp_path: Path):
    api = FakeBotApi()
    await api.start()
    yield Terminal(tmp_path, api)
    await api.stop()


async def test_a_round_sends_what_is_due_and_a_second_one_sends_nothing(terminal):
    (terminal.folder / "people.csv").write_text(PEOPLE)
    assert await terminal.runs("subscribers", "import", "people.csv") == (
        0,
        "4 added, 0 changed, 0 as they were\n",
        "",
    )
    for _ in range(2):
        status, out, err = await terminal.runs("remind", "--now", FRIDAY)
        assert (status, err) == (0, "")
        assert "fri 16:00 on 2019-11-15: sent 2, blocked 0" in out
        assert len(terminal.api.said(1001)) == len(terminal.api.said(1002)) == 1
    assert "MKG 3" in terminal.api.said(1001)[0]
    assert terminal.api.said(1003) == []


async def test_two_at_once_by_mistake_tell_everybody_once_and_both_say_so(terminal):
    (terminal.folder / "people.csv").write_text(PEOPLE)
    await terminal.runs("subscribers", "import", "people.csv")
    rounds = await asyncio.gather(*(terminal.runs("remind", "--now", FRIDAY) for _ in range(2)))
    for status, out, err in rounds:
        assert (status, err) == (0, "")
        assert "in all: sent 2, blocked 0" in out
    assert len(terminal.api.said(1001)) == len(terminal.api.said(1002)) == 1


async def test_a_round_waits_for_a_dead_senders_lease_and_finishes_what_it_began(
    terminal, monkeypatch, capsys
):
    """In this process, with a lease that lapses sooner than after ten seconds."""
    monkeypatch.setattr("bot.post.Pauses", lambda: QUICK)
    monkeypatch.chdir(terminal.folder)
    url = f"sqlite:///{terminal.folder / 'ptsp.db'}"
    for name, value in terminal.settings(PTSP_DATABASE_URL=url).items():
        monkeypatch.setenv(name, value)
    async with store_of(url) as store:
        await store.reminders.subscriptions.save(people(20))
        await store.reminders.campaigns.plan(datetime.fromisoformat(FRIDAY))
        dead = store.reminders.deliveries("telegram", "telegram:1234567890", "dead")
        assert await dead.lease.take(await dead.lease.look())
        now = datetime.fromisoformat(FRIDAY)
        taken = await dead.claim(now, 10)
        await dead.step(now, [each.key for each in taken[:5]], ())
    assert await asyncio.to_thread(main, ["remind", "--now", FRIDAY]) == 0
    assert "in all: sent 20, blocked 0" in capsys.readouterr().out
    assert {len(terminal.api.said(1000 + number)) for number in range(20)} == {1}


async def test_what_cannot_be_sent_stays_and_the_exit_status_says_so(terminal):
    (terminal.folder / "people.csv").write_text(PEOPLE)
    await terminal.runs("subscribers", "import", "people.csv")
    terminal.api.fault = lambda _method, _parameters: Fault(401, "Unauthorized")
    status, out, err = await terminal.runs("remind", "--now", FRIDAY)
    assert status == 1
    assert "still to send 2" in out
    assert "telegram refuses the bot" in err
    assert TOKEN not in out + err
    assert "Traceback" not in err
    terminal.api.fault = lambda _method, _parameters: None
    assert (await terminal.runs("remind", "--now", FRIDAY))[0] == 0


async def test_without_a_bot_it_says_what_to_set(terminal):
    status, _, err = await terminal.runs("remind", token="")
    assert status == 1
    assert "set PTSP_TELEGRAM_TOKEN" in err


async def test_a_moment_that_is_none_is_a_mistake(terminal):
    assert (await terminal.runs("remind", "--now", "yesterday"))[0] == 2


async def test_a_wrong_row_takes_nothing_and_what_is_exported_changes_nothing(terminal):
    people, copy = terminal.folder / "people.csv", terminal.folder / "copy.csv"
    people.write_text(f"{PEOPLE}telegram,abc,id,,,,fri 16:00,\n")
    status, out, err = await terminal.runs("subscribers", "import", "people.csv")
    assert (status, out) == (1, "")
    assert err.splitlines()[0].startswith("people.csv:6: address: 'abc' is none")
    people.write_text(PEOPLE)
    await terminal.runs("subscribers", "import", "people.csv")
    assert (await terminal.runs("subscribers", "export", "copy.csv"))[1] == (
        "wrote 4 subscriptions to copy.csv\n"
    )
    assert (await terminal.runs("subscribers", "export"))[1] == copy.read_text()
    assert (await terminal.runs("subscribers", "import", "copy.csv"))[1] == (
        "0 added, 0 changed, 4 as they were\n"
    )


async def test_a_file_that_is_not_there_is_one_line(terminal):
    status, _, err = await terminal.runs("subscribers", "import", "nowhere.csv")
    assert status == 2
    assert err == "ptsp subscribers: nowhere.csv: No such file or directory\n"


def test_the_counts_are_told_by_campaign_and_in_all():
    slot = Slot.parse("fri 16:00")
    day = date(2019, 11, 15)
    tally = Tally(Campaign(1, slot, day, slot.over(day)), {"sent": 3, "blocked": 1, "queued": 2})
    line = "sent 3, blocked 1, failed 0, unknown 0, expired 0, skipped 0, still to send 2"
    assert list(told([tally])) == [f"fri 16:00 on 2019-11-15: {line}", f"in all: {line}"]
    assert next(iter(told([]))) == "nothing is due"


def test_progress_is_shown_to_who_watches_and_to_nobody_else(monkeypatch):
    class Watched(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("bot.commands.progress.EVERY_S", 0.0)
    for stream, shown in ((Watched(), True), (io.StringIO(), False)):
        with Progress("sent", 2000, stream) as progress:
            progress.count()
        assert ("1 of 2,000 sent" in stream.getvalue()) is shown
