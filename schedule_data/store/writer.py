"""One writer for a process: whoever waits to write shares the next transaction.

An idle writer starts at once; while it commits, the next group gathers.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar, cast

from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from schedule_data.store.engine import WRITES
from schedule_data.store.errors import StoreError, reason

_AT_ONCE = 500

Payload = TypeVar("Payload")
Result = TypeVar("Result")
Handler: TypeAlias = Callable[[AsyncConnection, Sequence[Payload]], Awaitable[Sequence[Result]]]
"""Writes many payloads in one go; a result for each. It may be run again, so it changes nothing
but the connection."""


@dataclass(slots=True)
class _Job:
    handler: Handler[Any, Any]
    payload: object
    outcome: asyncio.Future[Any]


class GroupWriter:
    """Commits what is submitted, in groups, in the order of submission within a handler."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine.execution_options(**WRITES)
        self._connection: AsyncConnection | None = None
        self._waiting: list[_Job] = []
        self._wake = asyncio.Event()
        self._closing = False
        self._task = asyncio.create_task(self._run(), name="store-writer")

    async def submit(self, handler: Handler[Payload, Result], payload: Payload) -> Result:
        """Returns after the commit that holds `payload`.

        Raises:
            StoreError: the database could not be written; nothing of `payload` was.
        """
        if self._closing:
            raise StoreError("the database is closed already")
        job = _Job(handler, payload, asyncio.get_running_loop().create_future())
        self._waiting.append(job)
        self._wake.set()
        return cast(Result, await job.outcome)

    async def close(self) -> None:
        """Write what waits, then stop."""
        self._closing = True
        self._wake.set()
        await self._task
        await self._let_go()

    async def _run(self) -> None:
        try:
            while self._waiting or not self._closing:
                if not self._waiting:
                    self._wake.clear()
                    await self._wake.wait()
                    continue
                group, self._waiting = self._waiting[:_AT_ONCE], self._waiting[_AT_ONCE:]
                await self._write(group)
        finally:
            self._closing = True
            _fail(self._waiting, StoreError("the database was closed before this was written"))

    async def _write(self, group: list[_Job]) -> None:
        try:
            results = await self._commit(group)
        except Exception as problem:
            await self._let_go()
            if len(group) == 1 or isinstance(problem, OperationalError):
                _fail(group, _told(problem))
                return
            for job in group:  # so that the one that is wrong fails alone
                await self._write([job])
        except asyncio.CancelledError:
            _fail(group, StoreError("the database was closed while this was written"))
            raise
        else:
            for job, result in results:
                if not job.outcome.done():
                    job.outcome.set_result(result)

    async def _commit(self, group: list[_Job]) -> list[tuple[_Job, object]]:
        by_handler: dict[Handler[Any, Any], list[_Job]] = {}
        for job in group:
            by_handler.setdefault(job.handler, []).append(job)
        results: list[tuple[_Job, object]] = []
        # Held between groups: to take one from the pool costs as much as a small write.
        connection = self._connection = self._connection or await self._engine.connect()
        async with connection.begin():
            for handler, jobs in by_handler.items():
                outcomes = await handler(connection, [job.payload for job in jobs])
                results.extend(zip(jobs, outcomes, strict=True))
        return results

    async def _let_go(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.invalidate()
            await connection.close()


def _told(problem: Exception) -> Exception:
    if isinstance(problem, SQLAlchemyError):
        return StoreError(f"the database cannot be written: {reason(problem)}")
    return problem


def _fail(group: list[_Job], problem: Exception) -> None:
    for job in group:
        if not job.outcome.done():
            job.outcome.set_exception(problem)
