"""Runs the migrations. The only module of the store that loads Alembic."""

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from schedule_data.store.engine import BUSY_MS, WRITES, tame_sqlite
from schedule_data.store.errors import StoreError
from schedule_data.store.revisions import MIGRATIONS, known_revisions
from schedule_data.store.seeding import load_first_schedule
from schedule_data.store.url import sqlite_path, sync_url

_UPGRADE_LOCK = 5_074_190


def migrate(url: str, *, fresh: bool, needed: bool) -> None:
    """Bring the schema to its head and load the first schedule, in one transaction.

    `fresh`: there is nothing yet that a copy could save. `needed` False: only the first schedule
    is looked after.
    """
    path = sqlite_path(url)
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        if needed and not fresh:
            _copy(path, path.with_name(f"{path.name}.before-{known_revisions()[-1]}"))
    engine = create_engine(sync_url(url), hide_parameters=True, poolclass=NullPool)
    if path is not None:
        # A batch migration replaces a table; with foreign keys on, its children would go with it.
        tame_sqlite(engine, foreign_keys=False)
    try:
        with engine.connect().execution_options(**WRITES) as connection, connection.begin():
            _one_at_a_time(connection)
            if needed:
                _run(connection)
            load_first_schedule(connection)
            _check_foreign_keys(connection)
    except SQLAlchemyError as problem:
        reason = str(getattr(problem, "orig", problem)).splitlines()[0]
        raise StoreError(f"the database could not be upgraded: {reason}") from problem
    finally:
        engine.dispose()


def config(connection: Connection) -> Config:
    """Alembic's settings for `connection`, without a file."""
    settings = Config()
    settings.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    settings.set_main_option("path_separator", "os")
    settings.attributes["connection"] = connection
    return settings


def _run(connection: Connection) -> None:
    command.upgrade(config(connection), "head")


def _one_at_a_time(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _UPGRADE_LOCK})


def _check_foreign_keys(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise StoreError(
            f"the upgrade would leave table {broken[0]} with a row that points at nothing; "
            "nothing was changed"
        )


def _copy(source: Path, target: Path) -> None:
    here = sqlite3.connect(source, timeout=BUSY_MS / 1000)
    there = sqlite3.connect(target)
    try:
        here.backup(there)
    except sqlite3.Error as problem:
        raise StoreError(f"no copy of the database could be made: {problem}") from problem
    finally:
        there.close()
        here.close()
