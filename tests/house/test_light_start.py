"""One question starts nothing that it does not need."""

import json
import subprocess
import sys

import pytest

LIST_MODULES = """
import json, sys
{work}
print(json.dumps(sorted({{name.partition(".")[0] for name in sys.modules}})))
"""
ASK = LIST_MODULES.format(
    work="""
from bot.cli import main
assert main(["ask", "PTSP hari ini di mana?", "--now", "2019-11-14T09:00:00+07:00"]) == 0
"""
)
HEAR = LIST_MODULES.format(
    work="""
from datetime import datetime
from zoneinfo import ZoneInfo
from handlers.understanding.names import compile_names
from handlers.understanding.understand import understand
from schedule_data.gazetteer import packaged_names
now = datetime(2019, 11, 14, 9, tzinfo=ZoneInfo("Asia/Jakarta"))
heard = understand("PTSP besok di mana?", now=now, names=compile_names(packaged_names()))
assert heard.when.start.day == 15
"""
)
FOR_OTHER_THINGS = {
    "aiohttp",
    "alembic",
    "anyio",
    "apscheduler",
    "holidays",
    "httpx",
    "icalendar",
    "openpyxl",
    "prometheus_client",
    "psycopg",
    "starlette",
    "telegram",
    "uvicorn",
    "yaml",
}


def modules_of(program, tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path,
        env={"PTSP_DATABASE_URL": f"sqlite:///{tmp_path}/ptsp.db", "PATH": ""},
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.fixture(scope="module")
def ready(tmp_path_factory):
    """A folder whose database is up to date."""
    folder = tmp_path_factory.mktemp("ready")
    modules_of(ASK, folder)
    return folder


def test_an_answer_in_the_terminal_loads_no_channel_no_migrations_and_no_metrics(ready):
    assert modules_of(ASK, ready) & FOR_OTHER_THINGS == set()


def test_an_answer_on_sqlite_does_not_load_the_other_database(ready):
    program = ASK.replace('name.partition(".")[0]', "name")
    assert not [name for name in modules_of(program, ready) if "postgresql" in name]


def test_to_understand_a_message_needs_neither_database_nor_phrase_book(tmp_path):
    loaded = modules_of(HEAR, tmp_path)
    assert loaded & (FOR_OTHER_THINGS | {"sqlalchemy", "babel", "asyncio"}) == set()
