"""`ptsp run` as its owner sees it: a process that starts, answers, tells how it is, and stops."""

import asyncio
import json
import shutil
import socket
import sqlite3
import sys
import urllib.request
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from bench._fake_bot_api import FakeBotApi
from bench._running import Running, free_port, running
from bench._telegram_forms import question
from bench._telegram_wire import Fault

MIGRATIONS = Path(__file__).parents[2] / "schedule_data/store/migrations"
LAST = max(path.name[:4] for path in MIGRATIONS.glob("versions/0*.py"))
NEXT = f"{int(LAST) + 1:04d}"
TOKEN = "1234567890:AAH-never-in-a-log_of-this-test"
LAST = max(path.name[:4] for path in MIGRATIONS.glob("versions/0*.py"))
NEXT = f"{int(LAST) + 1:04d}"
SESSION = "0f8fad5b-d9cb-4f9f-a165-70867728950e"


def ask(bot: Running, text: str, session: str = SESSION) -> str:
    """The answer's lines."""
    body = {"session": session, "content": {"text": text}, "language": "id"}
    request = urllib.request.Request(
        f"{bot.url}/chat",
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=10) as response:
        return words(json.load(response))


def words(answers: list[dict[str, Any]]) -> str:
    return "\n".join(
        "".join(span["text"] for span in line)
        for answer in answers
        for paragraph in answer["paragraphs"]
        for line in paragraph["lines"]
    )


def logged(bot: Running) -> list[dict[str, Any]]:
    return [json.loads(line) for line in bot.log.read_text().splitlines()]


def memories(database: Path) -> int:
    with sqlite3.connect(database) as connection:
        return int(
            connection.execute("SELECT count(*) FROM conversation WHERE at NOTNULL").fetchone()[0]
        )


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("served")


@pytest.fixture(scope="module")
def bot(folder):
    """A running bot that several tests ask."""
    with running(folder / "ptsp.db") as started:
        yield started.until_ready()


def test_it_makes_its_database_and_answers_from_the_first_schedule(bot):
    assert bot.database.exists()
    assert "Blok M Square" in ask(bot, "PTSP hari ini di mana?")


def test_it_serves_the_page(bot):
    status, page = bot.get("/")
    assert status == 200
    assert "<html" in page


def test_it_says_that_it_is_alive_and_ready(bot):
    assert bot.get("/healthz") == (200, "ok\n")
    assert bot.get("/readyz") == (200, "ok\n")


def test_what_it_does_not_have_is_not_found(bot):
    assert bot.get("/nothing-here")[0] == 404


def test_metrics_count_the_turns_and_hold_no_words_and_no_addresses(bot):
    ask(bot, "rahasia di jaksel besok?")
    status, page = bot.get("/metrics")
    assert status == 200
    samples = [line for line in page.splitlines() if line and not line.startswith("#")]
    (answered,) = [line for line in samples if line.startswith("ptsp_turns_total")]
    assert answered.startswith('ptsp_turns_total{channel="web",outcome="answered"} ')
    assert float(answered.rpartition(" ")[2]) >= 1
    assert any(line.startswith("ptsp_turn_seconds_bucket") for line in samples)
    assert "rahasia" not in page
    assert SESSION not in page


def test_its_log_is_json_lines_where_there_is_no_terminal(bot):
    ask(bot, "rahasia kedua")
    lines = logged(bot)
    assert any(bot.url in line["message"] for line in lines)
    assert all({"at", "level", "logger", "message"} <= line.keys() for line in lines)
    assert "rahasia" not in bot.log.read_text()


def test_stopped_it_exits_with_0_within_seconds_and_what_was_asked_is_remembered(tmp_path):
    database = tmp_path / "ptsp.db"
    with running(database) as bot:
        bot.until_ready()
        ask(bot, "hari ini di jakut?")
        assert bot.stop(within=5) == 0
        assert logged(bot)[-1]["message"] == "stopped"
    assert memories(database) == 1
    with running(database) as again:
        again.until_ready()
        follow_up = ask(again, "kalau besok?")
        assert again.stop() == 0
    assert "Bella Terra" in follow_up
    assert "Blok M Square" not in follow_up


def test_a_request_that_came_before_the_end_is_still_answered(tmp_path):
    with running(tmp_path / "ptsp.db") as bot:
        bot.until_ready()
        with socket.create_connection(("127.0.0.1", bot.port)) as line:
            body = json.dumps({"session": SESSION, "content": {"text": "hari ini?"}}).encode()
            head = (
                f"POST /chat HTTP/1.1\r\nHost: 127.0.0.1:{bot.port}\r\nConnection: close\r\n"
                f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
            )
            line.sendall(head.encode() + body)
            assert line.recv(12) == b"HTTP/1.1 200"
        assert bot.stop(within=5) == 0


def test_a_port_that_is_taken_is_one_line_and_exit_1(tmp_path):
    port = free_port()
    taken = socket.create_server(("127.0.0.1", port))
    with taken, running(tmp_path / "ptsp.db", port=port) as bot:
        assert bot.process.wait(30) == 1
        told = bot.log.read_text()
    assert told.count("\n") == 1
    assert f"127.0.0.1:{port}" in told
    assert "PTSP_WEB_PORT" in told


def test_an_old_database_is_brought_up_to_date_and_a_copy_is_left_beside_it(tmp_path):
    database = tmp_path / "ptsp.db"
    with running(database) as bot:
        bot.until_ready()
        ask(bot, "hari ini di jakut?")
        assert bot.stop() == 0
    with running(database, command=(sys.executable, "-c", next_version(tmp_path))) as newer:
        newer.until_ready()
        assert "Bella Terra" in ask(newer, "kalau besok?")
        assert newer.stop() == 0
    copy = tmp_path / f"ptsp.db.before-{NEXT}"
    assert columns(database, "conversation") - columns(copy, "conversation") == {"mood"}
    assert memories(copy) == 1


def next_version(folder: Path) -> str:
    """A program: `ptsp run` of the version that has one more migration."""
    migrations = folder / "migrations"
    (migrations / "versions").mkdir(parents=True)
    for each in (*MIGRATIONS.glob("*.py"), *MIGRATIONS.glob("versions/0*.py")):
        shutil.copy(each, migrations / each.relative_to(MIGRATIONS))
    (migrations / f"versions/{NEXT}_mood.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n"
        f"revision, down_revision = '{NEXT}', '{LAST}'\n"
        "def upgrade():\n    op.add_column('conversation', sa.Column('mood', sa.String()))\n"
    )
    return (
        "from pathlib import Path\nfrom schedule_data.store import migrate, revisions\n"
        f"migrate.MIGRATIONS = revisions.MIGRATIONS = Path({str(migrations)!r})\n"
        "from bot.cli import main\nraise SystemExit(main(['run']))"
    )


def columns(database: Path, table: str) -> set[str]:
    with sqlite3.connect(database) as connection:
        return {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}


def test_a_database_of_a_newer_version_is_left_alone(tmp_path):
    database = tmp_path / "ptsp.db"
    with sqlite3.connect(database) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
        connection.execute("INSERT INTO alembic_version VALUES ('9999')")
    with running(database) as bot:
        assert bot.process.wait(30) == 1
        told = bot.log.read_text()
    assert told.count("\n") == 1
    assert "newer version" in told


def test_a_database_that_goes_away_is_told_by_readyz_alone(tmp_path):
    database = tmp_path / "ptsp.db"
    with running(database) as bot:
        bot.until_ready()
        database.rename(tmp_path / "away.db")
        status, told = bot.get("/readyz")
        assert status == 503
        assert str(tmp_path) not in told
        assert bot.get("/healthz") == (200, "ok\n")
        (tmp_path / "away.db").rename(database)
        assert bot.get("/readyz") == (200, "ok\n")
        assert bot.stop() == 0


def test_two_start_at_once_on_one_file_that_is_not_there_yet(tmp_path):
    database = tmp_path / "ptsp.db"
    with ExitStack() as both:
        bots = [both.enter_context(running(database)) for _ in range(2)]
        for bot in bots:
            bot.until_ready()
        assert ask(bots[0], "hari ini?") == ask(bots[1], "hari ini?", SESSION[:-1] + "f")
        assert [bot.stop() for bot in bots] == [0, 0]


def test_its_clock_runs_on_from_the_moment_that_it_was_given(tmp_path):
    with running(tmp_path / "ptsp.db", now="2019-11-16T09:00:00+07:00") as bot:
        bot.until_ready()
        assert "MKG 3" in ask(bot, "PTSP hari ini di mana?")
        assert bot.stop() == 0


async def test_stopped_amid_telegram_questions_each_is_answered_once_by_it_or_by_the_next(tmp_path):
    fake = FakeBotApi(fault=lambda method, _: Fault(wait=0.02) if method == "sendMessage" else None)
    await fake.start()
    fake.add(*(question(chat, chat, "PTSP hari ini di mana?") for chat in range(1, 151)))
    door = {"PTSP_TELEGRAM_TOKEN": TOKEN, "PTSP_TELEGRAM_BASE_URL": fake.url}
    with running(tmp_path / "ptsp.db", **door) as bot:
        await fake.until(lambda: fake.replies >= 20)
        assert await asyncio.to_thread(bot.stop, 12) == 0
    assert fake.replies < 150
    with running(tmp_path / "ptsp.db", **door) as again:
        await fake.until(lambda: fake.replies >= 150)
        assert await asyncio.to_thread(again.stop, 12) == 0
    assert [len(fake.said(chat)) for chat in range(1, 151)] == [1] * 150
    assert TOKEN not in bot.log.read_text() + again.log.read_text()
    await fake.stop()


@pytest.mark.parametrize(
    ("name", "value"), [("PTSP_WEB_PORT", "0x50"), ("PTSP_NOW", "kemarin"), ("PTSP_LOG", "loud")]
)
def test_a_setting_that_cannot_be_used_is_one_line_and_exit_2(tmp_path, name, value):
    with running(tmp_path / "ptsp.db", **{name: value}) as bot:
        assert bot.process.wait(30) == 2
        told = bot.log.read_text()
    assert told.count("\n") == 1
    assert name in told
