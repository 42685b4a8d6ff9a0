"""The open database of a running bot."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

from schedule_data.model.desk import Actor, Officer
from schedule_data.snapshot import Snapshot
from schedule_data.store.conversations import Conversations
from schedule_data.store.engine import consistent, make_engine, reading
from schedule_data.store.errors import StoreError, reason
from schedule_data.store.inbox import Inbox
from schedule_data.store.loading import Loaded, current_version, load
from schedule_data.store.menus import Menus
from schedule_data.store.office import Office
from schedule_data.store.people import People
from schedule_data.store.schema import SchemaState, schema_state
from schedule_data.store.unit import UnitOfWork
from schedule_data.store.writer import GroupWriter

if TYPE_CHECKING:
    from schedule_data.store.reminders import Reminders

log = logging.getLogger(__name__)

PATIENCE_S = 5.0
"""How long a healthy database may take to say that it is."""
ASK_EVERY_S = 0.5
"""How old what was read may be: so a change by another process is seen well within a second."""


class Store:
    """Snapshots to read, units of work to write, inboxes to lose nothing."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._writer = GroupWriter(engine)
        self._conversations = Conversations(engine, self._writer)
        self._inboxes: dict[str, Inbox] = {}
        self._known: Loaded | None = None
        self._reminders: Reminders | None = None
        self._asked = float("-inf")
        self._changes = 0
        self._loading = asyncio.Lock()

    @property
    def reminders(self) -> "Reminders":
        """Subscribers and what they are sent; who only asks a question never loads it."""
        if self._reminders is None:
            from schedule_data.store.reminders import Reminders

            self._reminders = Reminders(self._engine)
        return self._reminders

    async def snapshot(self) -> Snapshot:
        """The schedule as it is now: own changes at once, others' within a second.

        Where the database cannot be asked, the last one that was read.

        Raises:
            StoreError: the database cannot be read and never was.
        """
        return (await self._loaded()).snapshot

    async def officers(self) -> Mapping[Actor, Officer]:
        """Who has a role, as fresh as the schedule."""
        return (await self._loaded()).officers

    async def _loaded(self) -> Loaded:
        known = self._known
        if known is not None and time.monotonic() - self._asked < ASK_EVERY_S:
            return known
        async with self._loading:
            known = self._known
            if known is not None and time.monotonic() - self._asked < ASK_EVERY_S:
                return known
            asked, changes = time.monotonic(), self._changes
            try:
                self._known = await self._renewed(known)
            except SQLAlchemyError as problem:
                self._known = _still(known, problem)
            # What was written while it was read may not be in it.
            self._asked = asked if changes == self._changes else float("-inf")
            return self._known

    async def problem(self) -> str | None:
        """Why the database cannot be used now, or None. It is asked, however young the snapshot."""
        if self._file_is_gone():
            return f"the file {self._engine.url.database} is gone"
        try:
            async with asyncio.timeout(PATIENCE_S), reading(self._engine).connect() as connection:
                await current_version(connection)
        except (SQLAlchemyError, OSError) as problem:  # TimeoutError is an OSError
            why = "not in time" if isinstance(problem, TimeoutError) else reason(problem)
            return f"the database does not answer: {why}"
        return None

    @asynccontextmanager
    async def unit_of_work(self) -> AsyncIterator[UnitOfWork]:
        """One turn; what it did not commit when it ends is dropped."""
        unit = UnitOfWork(
            await self.snapshot(), self._conversations, self._writer, People(lambda: self.reminders)
        )
        try:
            yield unit
        finally:
            if unit.changed_schedule:
                self._look_again()

    def inbox(self, bot: str) -> Inbox:
        """The updates of the bot of that name ("telegram:123456")."""
        if bot not in self._inboxes:
            self._inboxes[bot] = Inbox(bot, self._engine, self._writer)
        return self._inboxes[bot]

    def menus(self, bot: str) -> Menus:
        """In which chats the bot of that name shows a menu of the desk."""
        return Menus(bot, self._engine, self._writer)

    def office(self, owners: Iterable[Actor] = ()) -> Office:
        """The admin's desk; `owners` are owners by the settings."""
        return Office(self._engine, self._writer, self, self._look_again, owners)

    def _look_again(self) -> None:
        """The next question reads what was just written."""
        self._changes += 1
        self._asked = float("-inf")

    async def forget_before(self, moment: datetime) -> None:
        """Drop last questions from before `moment`; a language that was chosen stays."""
        await self._conversations.forget_before(moment)

    async def close(self) -> None:
        """Write what is not written yet and let go of the database."""
        try:
            await self._conversations.close()
        finally:
            await self._writer.close()
            if self._reminders is not None:
                await self._reminders.close()
            await self._engine.dispose()

    def _file_is_gone(self) -> bool:
        """SQLite goes on reading, and writing, a file that was deleted under it."""
        file = self._engine.url.database
        return self._engine.dialect.name == "sqlite" and not Path(file or "").exists()

    async def _renewed(self, known: Loaded | None) -> Loaded:
        if known is not None:
            async with reading(self._engine).connect() as connection:
                if await current_version(connection) == known.snapshot.version:
                    return known
        async with consistent(self._engine).connect() as connection:
            return await load(connection, known)


@asynccontextmanager
async def open_store(url: str) -> AsyncIterator[Store]:
    """The database of `url`, closed at the end with everything written.

    Raises:
        StoreError: it is missing, not up to date, or cannot be reached.
    """
    state = await asyncio.to_thread(schema_state, url)
    if state is SchemaState.NEWER:
        raise StoreError("the database was made by a newer version of the bot")
    if state is not SchemaState.HEAD:
        raise StoreError("the database is not up to date: run `ptsp db upgrade`")
    store = Store(make_engine(url))
    try:
        yield store
    finally:
        await store.close()


def _still(known: Loaded | None, problem: SQLAlchemyError) -> Loaded:
    if known is None:
        raise StoreError(f"the schedule cannot be read: {reason(problem)}") from problem
    log.warning("the schedule could not be read again, the last one is used: %s", reason(problem))
    return known
