"""What conversations left behind: in memory at once, in the database a moment later."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from schedule_data.model.memory import Memory
from schedule_data.model.text import Language
from schedule_data.store.engine import reading
from schedule_data.store.errors import StoreError
from schedule_data.store.group_reader import GroupReader
from schedule_data.store.remembered import language_of, memory_of, memory_values
from schedule_data.store.tables import ConversationRow
from schedule_data.store.upsert import insert_or_update
from schedule_data.store.writer import GroupWriter

log = logging.getLogger(__name__)

Who: TypeAlias = tuple[str, str]
"""Channel and address."""

WRITE_WITHIN_S = 0.1
RETRY_AFTER_S = 1.0
KEPT_IN_MEMORY = 20_000


_of_conversations = (
    select(ConversationRow.__table__)
    .where(ConversationRow.channel == bindparam("of"))
    .where(ConversationRow.address.in_(bindparam("which", expanding=True)))
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a conversation; a stranger's is empty."""

    memory: Memory | None = None
    fixed_language: Language | None = None


class Conversations:
    """`keep` is written behind, in groups; `recall` reads what was kept, written or not.

    On SQLite this process alone has conversations, so the last `KEPT_IN_MEMORY` are answered
    from memory; on a server other processes may have gone on, so what is written is read again.
    """

    def __init__(self, engine: AsyncEngine, writer: GroupWriter) -> None:
        self._engine = reading(engine)
        self._writer = writer
        self._reader = GroupReader(self._read)
        self._alone = engine.dialect.name == "sqlite"
        self._known: OrderedDict[Who, Entry] = OrderedDict()
        self._unwritten: dict[Who, Memory] = {}
        self._being_written: Mapping[Who, Memory] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._flush: asyncio.Task[None] | None = None

    async def entry(self, who: Who) -> Entry:
        """What is known of the conversation `who`."""
        entry = self._known.get(who) if self._alone else None
        if entry is None:
            entry = self._remember(who, await self._reader.find(who) or Entry())
        memory = self._unwritten.get(who) or self._being_written.get(who)
        return entry if memory is None else replace(entry, memory=memory)

    def keep(self, who: Who, memory: Memory) -> None:
        """Remember; written within 200 ms."""
        self._unwritten[who] = memory
        known = self._known.get(who)
        if known is not None:
            self._remember(who, replace(known, memory=memory))
        self._write_in(WRITE_WITHIN_S)

    def fixed(self, who: Who, language: Language) -> None:
        """Note that a committed turn fixed the language."""
        known = self._known.get(who)
        if known is not None:
            self._remember(who, replace(known, fixed_language=language))

    def forget(self, who: Who) -> None:
        """Note that a committed turn deleted all that is known of `who`."""
        self._unwritten.pop(who, None)
        self._known.pop(who, None)

    async def forget_before(self, moment: datetime) -> None:
        """Drop the memories from before `moment`; a language that was chosen stays."""
        await self.flush()
        await self._writer.submit(_forget, moment)
        self._known.clear()

    async def flush(self) -> None:
        """Write what is not written yet; what the database refuses now is left for later."""
        for _ in range(2):  # what is on its way, then what came after it
            self._start_flush()
            if self._flush is not None:
                await self._flush

    async def close(self) -> None:
        """Write what is not written yet, for the last time."""
        await self.flush()
        if self._timer is not None:
            self._timer.cancel()

    def _remember(self, who: Who, entry: Entry) -> Entry:
        self._known[who] = entry
        self._known.move_to_end(who)
        if len(self._known) > KEPT_IN_MEMORY:
            self._known.popitem(last=False)
        return entry

    async def _read(self, asked: Sequence[Who]) -> dict[Who, Entry]:
        by_channel: dict[str, list[str]] = {}
        for channel, address in asked:
            by_channel.setdefault(channel, []).append(address)
        found = {}
        async with self._engine.connect() as connection:
            for channel, addresses in by_channel.items():
                given = {"of": channel, "which": addresses}
                for row in await connection.execute(_of_conversations, given):
                    entry = Entry(memory_of(row), language_of(row.fixed_language))
                    found[row.channel, row.address] = entry
        return found

    def _write_in(self, seconds: float) -> None:
        if self._timer is None and self._flush is None:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(seconds, self._start_flush)

    def _start_flush(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._flush is None and self._unwritten:
            self._being_written, self._unwritten = self._unwritten, {}
            self._flush = asyncio.create_task(self._write(), name="store-conversations")

    async def _write(self) -> None:
        wait = WRITE_WITHIN_S
        try:
            await self._writer.submit(write_memories, tuple(self._being_written.items()))
        except StoreError as problem:
            log.warning("last questions are not written yet: %s", problem)
            self._unwritten = {**self._being_written, **self._unwritten}
            wait = RETRY_AFTER_S
        except Exception:
            log.exception("last questions are lost")
        finally:
            self._being_written = {}
            self._flush = None
        if self._unwritten:
            self._write_in(wait)


async def write_memories(
    connection: AsyncConnection, groups: Sequence[Sequence[tuple[Who, Memory]]]
) -> Sequence[None]:
    """Write the memories of many conversations."""
    rows = [
        {"channel": who[0], "address": who[1], **memory_values(memory)}
        for group in groups
        for who, memory in group
    ]
    statement = insert_or_update(
        connection.dialect.name, ConversationRow, "at", "query", "language", "offered", "stopped"
    )
    await connection.execute(statement, rows)
    return [None] * len(groups)


async def write_fixed_languages(connection: AsyncConnection, fixed: Mapping[Who, Language]) -> None:
    """Write the languages that people chose."""
    rows = [
        {"channel": who[0], "address": who[1], "fixed_language": language}
        for who, language in fixed.items()
    ]
    statement = insert_or_update(connection.dialect.name, ConversationRow, "fixed_language")
    await connection.execute(statement, rows)


async def _forget(connection: AsyncConnection, moments: Sequence[datetime]) -> Sequence[None]:
    old = ConversationRow.at < max(moments)
    await connection.execute(
        delete(ConversationRow).where(old, ConversationRow.fixed_language.is_(None))
    )
    await connection.execute(
        update(ConversationRow)
        .where(old)
        .values(at=None, query=None, language=None, offered=None, stopped=None)
    )
    return [None] * len(moments)
