"""The smallest inbox that keeps its promises, on SQLite: for the benchmark and the tests."""

import asyncio
import sqlite3
from collections.abc import Sequence
from pathlib import Path


class SqliteInbox:
    """`done` calls that come while a commit runs share the next one."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._writing = asyncio.Lock()
        self._finished: list[int] = []

    @classmethod
    async def open(cls, path: Path) -> "SqliteInbox":
        """The inbox in the file at `path`, made where there is none."""
        connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        connection.executescript(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
            "CREATE TABLE IF NOT EXISTS inbox (id INTEGER PRIMARY KEY, said TEXT);"
        )
        return cls(connection)

    async def put(self, updates: Sequence[tuple[int, str]]) -> set[int]:
        async with self._writing:
            return await asyncio.to_thread(self._put, updates)

    async def done(self, update_id: int) -> None:
        self._finished.append(update_id)
        async with self._writing:
            finished, self._finished = self._finished, []
            if finished:
                await asyncio.to_thread(self._done, finished)

    async def pending(self) -> list[tuple[int, str]]:
        return self._connection.execute(
            "SELECT id, said FROM inbox WHERE said IS NOT NULL ORDER BY id"
        ).fetchall()

    def close(self) -> None:
        self._connection.close()

    def _put(self, updates: Sequence[tuple[int, str]]) -> set[int]:
        with self._transaction():
            return {
                update_id
                for update_id, said in updates
                if self._connection.execute(
                    "INSERT INTO inbox VALUES (?, ?) ON CONFLICT DO NOTHING", (update_id, said)
                ).rowcount
            }

    def _done(self, finished: Sequence[int]) -> None:
        with self._transaction():
            self._connection.executemany(
                "UPDATE inbox SET said = NULL WHERE id = ?", [(number,) for number in finished]
            )

    def _transaction(self) -> sqlite3.Connection:
        self._connection.execute("BEGIN IMMEDIATE")
        return self._connection
