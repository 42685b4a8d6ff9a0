"""Is the database's schema up to date, and bringing it there."""

import sqlite3
from enum import StrEnum
from pathlib import Path

from schedule_data.store.errors import StoreError
from schedule_data.store.revisions import known_revisions
from schedule_data.store.url import sqlite_path


class SchemaState(StrEnum):
    """How a database stands to this version of the bot."""

    ABSENT = "absent"
    OLD = "old"
    HEAD = "head"
    NEWER = "newer"


def schema_state(url: str) -> SchemaState:
    """Look at the database of `url` without changing it and without loading Alembic.

    Raises:
        StoreError: the database cannot be reached or read.
    """
    path = sqlite_path(url)
    revision = _server_revision(url) if path is None else _file_revision(path)
    if revision is None:
        return SchemaState.ABSENT
    known = known_revisions()
    if revision not in known:
        return SchemaState.NEWER
    return SchemaState.HEAD if revision == known[-1] else SchemaState.OLD


def upgrade(url: str) -> SchemaState:
    """Create or upgrade the database, load the first schedule once; returns how it was before.

    An SQLite file that already holds something is copied beside itself first
    ("ptsp.db.before-0002"). Run it before an event loop starts.

    Raises:
        StoreError: the database cannot be reached, or was made by a newer version of the bot.
    """
    before = schema_state(url)
    if before is SchemaState.NEWER:
        raise StoreError(
            "the database was made by a newer version of the bot: install that version, "
            "or go back to a backup"
        )
    from schedule_data.store.migrate import migrate

    migrate(url, fresh=before is SchemaState.ABSENT, needed=before is not SchemaState.HEAD)
    return before


def _file_revision(path: Path) -> str | None:
    if not path.exists() or path.stat().st_size == 0:
        return None
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=10)
        try:
            return _first(connection.execute("SELECT version_num FROM alembic_version").fetchone())
        finally:
            connection.close()
    except sqlite3.OperationalError as problem:
        if "no such table" in str(problem):
            return None
        raise StoreError(f"the database {path} cannot be read: {problem}") from problem
    except sqlite3.DatabaseError as problem:
        raise StoreError(f"{path} is not a database of this bot: {problem}") from problem


def _server_revision(url: str) -> str | None:
    from sqlalchemy import create_engine, inspect, text
    from sqlalchemy.exc import SQLAlchemyError
    from sqlalchemy.pool import NullPool

    from schedule_data.store.url import sync_url

    try:
        engine = create_engine(sync_url(url), hide_parameters=True, poolclass=NullPool)
        with engine.connect() as connection:
            if not inspect(connection).has_table("alembic_version"):
                return None
            found = connection.execute(text("SELECT version_num FROM alembic_version")).first()
            return _first(found)
    except ModuleNotFoundError as missing:
        raise StoreError(
            "PostgreSQL needs a driver: pip install 'psycopg[binary]' into the bot's environment"
        ) from missing
    except SQLAlchemyError as problem:
        reason = str(getattr(problem, "orig", problem)).splitlines()[0]
        raise StoreError(f"the database server does not answer as it should: {reason}") from None


def _first(row: object) -> str | None:
    return str(row[0]) if row else None  # type: ignore[index]
