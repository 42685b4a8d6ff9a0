"""Engines that behave the same on SQLite and PostgreSQL: when a transaction begins, and how."""

import sqlite3
import time
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.engine import Engine
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from schedule_data.store.url import async_url, sqlite_path

BUSY_MS = 10_000
"""How long a writer waits for another process that is writing."""
WRITES = {"ptsp_writes": True}
"""Execution options of a connection that will write."""


def reading(engine: AsyncEngine) -> AsyncEngine:
    """The same engine for single questions, which need no transaction around them."""
    if engine.dialect.name == "sqlite":
        return engine.execution_options(ptsp_asks=True)
    return engine.execution_options(isolation_level="AUTOCOMMIT")


def consistent(engine: AsyncEngine) -> AsyncEngine:
    """The same engine for several questions as of one moment."""
    if engine.dialect.name == "sqlite":
        return engine  # its transactions always are
    return engine.execution_options(isolation_level="REPEATABLE READ")


def make_engine(url: str) -> AsyncEngine:
    """The engine of a running bot."""
    parsed = async_url(url)
    if sqlite_path(url) is None:
        return create_async_engine(parsed, hide_parameters=True, pool_pre_ping=True)
    engine = create_async_engine(
        parsed, hide_parameters=True, connect_args={"timeout": BUSY_MS / 1000}
    )
    tame_sqlite(engine.sync_engine)
    return engine


def tame_sqlite(engine: Engine, *, foreign_keys: bool = True) -> None:
    """Let SQLAlchemy, not the driver, begin; a transaction that writes takes its lock at once.

    SQLite refuses the lock, whatever the timeout, to a transaction that has read first.
    """

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        _write_ahead(cursor)
        for pragma in (
            f"busy_timeout={BUSY_MS}",
            # A turn that was confirmed outlives a power cut; groups of writes share the wait.
            "synchronous=FULL",
            f"foreign_keys={'ON' if foreign_keys else 'OFF'}",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        options = connection.get_execution_options()
        if not options.get("ptsp_asks"):
            lock = " IMMEDIATE" if options.get("ptsp_writes") else ""
            connection.exec_driver_sql(f"BEGIN{lock}")


def _write_ahead(cursor: Any) -> None:
    """Choose the write-ahead log. Where another process is just doing the same to a new file,
    SQLite refuses at once, whatever its timeout: so this waits itself.
    """
    end = time.monotonic() + BUSY_MS / 1000
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > end:
                raise
            time.sleep(0.01)
        else:
            return
