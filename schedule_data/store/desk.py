"""A connection with a thread of its own: a whole transaction is one trip there and back.

Sending a thousand messages a second commits every few milliseconds; through an async driver each
statement alone is a trip.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from sqlalchemy import Connection, create_engine
from sqlalchemy.engine import Engine
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.pool import StaticPool

from schedule_data.model.errors import LeaseLostError
from schedule_data.store.engine import BUSY_MS, WRITES, tame_sqlite
from schedule_data.store.errors import StoreError, reason

Payload = TypeVar("Payload")
Result = TypeVar("Result")

_SYNC = {"sqlite": "sqlite+pysqlite", "postgresql": "postgresql+psycopg"}


class Desk:
    """Works off one transaction after the other. Opened when first needed."""

    def __init__(self, beside: AsyncEngine) -> None:
        self._beside = beside
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store-desk")
        self._engine: Engine | None = None

    async def write(
        self, work: Callable[[Connection, Payload], Result], payload: Payload
    ) -> Result:
        """Returns what `work` returns, after the commit of all that it wrote.

        Raises:
            StoreError: the database could not be written; nothing was.
        """
        return await self._run(self._write, work, payload)

    async def read(self, work: Callable[[Connection, Payload], Result], payload: Payload) -> Result:
        """What `work` finds. Raises StoreError where the database cannot be read."""
        return await self._run(self._read, work, payload)

    async def close(self) -> None:
        """Let go of the connection, once what was asked for is done."""
        if self._engine is not None:
            await asyncio.get_running_loop().run_in_executor(self._thread, self._engine.dispose)
        self._thread.shutdown(wait=False)

    async def _run(self, how: Callable[..., Result], *what: Any) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._thread, how, *what)

    def _write(self, work: Callable[[Connection, Payload], Result], payload: Payload) -> Result:
        try:
            with self._connection(WRITES) as connection, connection.begin():
                return work(connection, payload)
        except SQLAlchemyError as problem:
            raise _told(problem, "written") from problem
        except LeaseLostError:
            raise
        except Exception:
            # Half-read answers would keep the one connection from ever committing again.
            self._forget_connection()
            raise

    def _read(self, work: Callable[[Connection, Payload], Result], payload: Payload) -> Result:
        try:
            with self._connection({}) as connection:
                return work(connection, payload)
        except SQLAlchemyError as problem:
            raise _told(problem, "read") from problem

    def _forget_connection(self) -> None:
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None

    def _connection(self, options: dict[str, Any]) -> Connection:
        if self._engine is None:
            self._engine = _engine_beside(self._beside)
        return self._engine.execution_options(**options).connect()


def _engine_beside(engine: AsyncEngine) -> Engine:
    """The same database, by the driver that waits."""
    name = engine.url.get_backend_name()
    url = engine.url.set(drivername=_SYNC[name])
    if name != "sqlite":
        return create_engine(
            url, hide_parameters=True, pool_size=1, max_overflow=0, pool_pre_ping=True
        )
    wait = {"timeout": BUSY_MS / 1000, "check_same_thread": False}
    beside = create_engine(url, hide_parameters=True, connect_args=wait, poolclass=StaticPool)
    tame_sqlite(beside)
    return beside


def _told(problem: SQLAlchemyError, done: str) -> StoreError:
    if isinstance(problem, OperationalError):
        return StoreError(f"the database cannot be {done}: {reason(problem)}")
    return StoreError(f"the database refuses it: {reason(problem)}")
