"""An old database is brought up to date, and never at the price of what it holds."""

import os
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from schedule_data.model.query import Query
from schedule_data.model.slot import Slot
from schedule_data.model.subscription import Subscription
from schedule_data.store import (
    SchemaState,
    StoreError,
    backup,
    migrate,
    open_store,
    revisions,
    schema_state,
    upgrade,
)
from schedule_data.store.engine import WRITES, tame_sqlite
from schedule_data.store.subscriptions import remove_one
from schedule_data.store.tables import Base
from schedule_data.store.url import async_url, sync_url

MIGRATIONS = revisions.MIGRATIONS
LAST = revisions.known_revisions()[-1]
NEXT = f"{int(LAST) + 1:04d}"

SECOND = '''
"""A further migration, which replaces a table that others point at."""

import sqlalchemy as sa
from alembic import op

revision = "{number}"
down_revision = "{before}"


def upgrade() -> None:
    with op.batch_alter_table("event", recreate="always") as batch:
        batch.add_column(sa.Column("remark", sa.String()))
    {more}
'''


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'var' / 'ptsp.db'}"


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch):
    """The package as it will be when it has one more migration."""

    def release(more: str = "pass") -> None:
        folder = tmp_path / "migrations"
        if not folder.exists():
            (folder / "versions").mkdir(parents=True)
            for path in [MIGRATIONS / "env.py", *(MIGRATIONS / "versions").glob("0*.py")]:
                (folder / path.relative_to(MIGRATIONS)).write_text(path.read_text())
        text = SECOND.format(more=more, number=NEXT, before=LAST)
        (folder / "versions" / f"{NEXT}_next.py").write_text(text)
        monkeypatch.setattr(revisions, "MIGRATIONS", folder)
        monkeypatch.setattr(migrate, "MIGRATIONS", folder)

    return release


def file_of(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def test_the_migrations_make_the_tables_that_the_code_declares(database):
    upgrade(database)
    engine = create_engine(sync_url(database), poolclass=NullPool)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, Base.metadata) == []


def test_the_newest_migration_is_alembics_head_too(url):
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        script = ScriptDirectory.from_config(migrate.config(connection))
    assert script.get_current_head() == revisions.known_revisions()[-1]


def test_a_missing_database_is_made_with_its_folder_and_a_second_time_changes_nothing(url):
    assert schema_state(url) is SchemaState.ABSENT
    assert upgrade(url) is SchemaState.ABSENT
    before = file_of(url).stat().st_mtime_ns
    assert upgrade(url) is SchemaState.HEAD
    assert schema_state(url) is SchemaState.HEAD
    assert not list(file_of(url).parent.glob("*.before-*"))
    assert before <= file_of(url).stat().st_mtime_ns


def test_an_old_database_is_copied_and_upgraded_and_keeps_its_children(url, next_version):
    upgrade(url)
    with sqlite3.connect(file_of(url)) as connection:
        connection.execute(
            "INSERT INTO event_override (event, recurrence_id, status) "
            "VALUES ('mkg-3-2019', '2019-11-15', 'CANCELLED')"
        )
    next_version()
    assert schema_state(url) is SchemaState.OLD
    assert upgrade(url) is SchemaState.OLD
    assert schema_state(url) is SchemaState.HEAD
    copy = file_of(url).with_name(f"ptsp.db.before-{NEXT}")
    with sqlite3.connect(file_of(url)) as new, sqlite3.connect(copy) as old:
        for connection in (new, old):
            assert connection.execute("SELECT count(*) FROM event").fetchone() == (7,)
            assert connection.execute("SELECT count(*) FROM event_override").fetchone() == (1,)
        assert "remark" in {row[1] for row in new.execute("PRAGMA table_info(event)")}
        assert "remark" not in {row[1] for row in old.execute("PRAGMA table_info(event)")}


def test_who_was_told_before_the_last_question_was_kept_loses_nothing(database):
    """From 0005 on a question that is changed leaves behind what it was told."""
    engine = create_engine(sync_url(database), poolclass=NullPool)
    with engine.connect().execution_options(**WRITES) as connection, connection.begin():
        command.upgrade(migrate.config(connection), "0005")
        for row in (
            "subscriber VALUES (1, 'telegram', '77', 'id', NULL)",
            "subscription VALUES (1, 1, 'fri 16:00', '{}', false, true, false, NULL)",
            "campaign (id, slot, day, useless_at, status, covered, closed) VALUES"
            " (1, 'fri 16:00', '2019-11-15', '2019-11-17 17:00:00', 'running', 1, false)",
            "delivery VALUES (1, 1, 'telegram', 'sent', 1, NULL, NULL)",
        ):
            connection.exec_driver_sql(f"INSERT INTO {row}")
    assert schema_state(database) is SchemaState.OLD
    upgrade(database)
    with engine.connect().execution_options(**WRITES) as connection, connection.begin():
        for table, rows in {"subscriber": 1, "subscription": 1, "delivery": 1}.items():
            found = connection.exec_driver_sql(f"SELECT count(*) FROM {table}")  # noqa: S608
            assert found.scalar() == rows
        remove_one(connection, Subscription("telegram", "77", Query(), Slot.parse("fri 16:00")))
        (asked,) = connection.exec_driver_sql("SELECT subscriber, campaign FROM asked_before")
        assert tuple(asked) == (1, 1)


def test_an_upgrade_that_fails_in_the_middle_leaves_the_old_database(url, next_version):
    upgrade(url)
    next_version('op.execute("INSERT INTO nowhere VALUES (1)")')
    with pytest.raises(StoreError, match="could not be upgraded"):
        upgrade(url)
    assert schema_state(url) is SchemaState.OLD
    with sqlite3.connect(file_of(url)) as connection:
        assert "remark" not in {row[1] for row in connection.execute("PRAGMA table_info(event)")}


def test_an_upgrade_that_would_orphan_rows_changes_nothing(url, next_version):
    upgrade(url)
    next_version("""op.execute("DELETE FROM venue WHERE slug = 'mkg-3'")""")
    with pytest.raises(StoreError, match="points at nothing"):
        upgrade(url)
    assert schema_state(url) is SchemaState.OLD


def test_a_database_from_the_future_is_refused(url):
    upgrade(url)
    with sqlite3.connect(file_of(url)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    assert schema_state(url) is SchemaState.NEWER
    with pytest.raises(StoreError, match="newer version"):
        upgrade(url)


async def test_a_store_is_not_opened_on_a_database_that_is_not_up_to_date(url):
    with pytest.raises(StoreError, match="ptsp db upgrade"):
        async with open_store(url):
            pass


def test_a_file_that_is_no_database_is_refused_in_one_line(tmp_path):
    (tmp_path / "notes.txt").write_text("this is not a database, it is a shopping list" * 50)
    with pytest.raises(StoreError, match="not a database"):
        schema_state(f"sqlite:///{tmp_path / 'notes.txt'}")


def test_an_interrupted_first_start_is_made_good(url):
    file_of(url).parent.mkdir()
    file_of(url).touch()
    assert schema_state(url) is SchemaState.ABSENT
    upgrade(url)
    assert schema_state(url) is SchemaState.HEAD


def test_two_processes_that_start_at_once_make_one_database(url):
    code = f"from schedule_data.store import upgrade; upgrade({url!r})"
    starts = [subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE) for _ in "12"]
    assert [start.communicate(timeout=60)[1] for start in starts] == [b"", b""]
    assert schema_state(url) is SchemaState.HEAD
    with sqlite3.connect(file_of(url)) as connection:
        assert connection.execute("SELECT count(*) FROM event").fetchone() == (7,)


def test_all_that_open_a_new_file_at_the_same_moment_can_write_to_it(tmp_path):
    """SQLite lets only one choose the journal, and refuses the others without waiting."""

    def write(path: Path, start: threading.Barrier) -> None:
        engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)
        tame_sqlite(engine)
        start.wait(timeout=30)
        with engine.connect().execution_options(**WRITES) as connection, connection.begin():
            connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS t (x)")

    for at in range(25):
        start = threading.Barrier(4)
        with ThreadPoolExecutor(4) as pool:
            writes = [pool.submit(write, tmp_path / f"{at}.db", start) for _ in range(4)]
        assert [each.exception() for each in writes] == [None] * 4


@pytest.mark.parametrize(("written", "driver"), [
    ("sqlite:///var/ptsp.db", "sqlite+aiosqlite"),
    ("sqlite+aiosqlite:///var/ptsp.db", "sqlite+aiosqlite"),
    ("postgresql://h/d", "postgresql+psycopg"),
    ("postgresql+asyncpg://h/d", "postgresql+psycopg"),
])  # fmt: skip
def test_a_url_is_taken_as_people_write_it(written, driver):
    assert async_url(written).drivername == driver


@pytest.mark.parametrize(("written", "reason"), [
    ("sqlite://", "needs a file"),
    ("sqlite:///:memory:", "needs a file"),
    ("mysql://h/d", "use sqlite or postgresql"),
    ("var/ptsp.db", "cannot be read"),
    ("", "cannot be read"),
])  # fmt: skip
def test_a_url_of_something_else_is_refused_with_what_to_write(written, reason):
    with pytest.raises(StoreError, match=reason):
        schema_state(written)


def test_a_server_that_is_not_there_is_told_in_one_line_without_its_password():
    pytest.importorskip("psycopg")
    with pytest.raises(StoreError, match="does not answer") as told:
        schema_state("postgresql://ptsp:hush@127.0.0.1:1/ptsp")
    assert "hush" not in str(told.value)
    assert "\n" not in str(told.value)


def test_looking_at_the_schema_does_not_load_alembic(url):
    upgrade(url)
    code = (
        "import sys; from schedule_data.store import open_store, schema_state; "
        f"print(schema_state({url!r})); print('alembic' in sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=os.environ, check=True
    )
    assert told.stdout.split() == ["head", "False"]


def test_a_backup_of_nothing_and_of_a_server_is_refused(tmp_path):
    with pytest.raises(StoreError, match="no database"):
        backup(f"sqlite:///{tmp_path / 'none.db'}", tmp_path / "copy.db")
    with pytest.raises(StoreError, match="pg_dump"):
        backup("postgresql://h/d", tmp_path / "copy.db")


def test_each_kind_of_database_is_made_by_the_same_migrations(database):
    assert upgrade(database) is SchemaState.ABSENT
    engine = create_engine(sync_url(database), poolclass=NullPool)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM event")).scalar() == 7
