"""Updates that a bot was given: kept until their turn is done, so that a crash loses none."""

from collections.abc import Sequence
from typing import TypeAlias

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from schedule_data.store.engine import reading
from schedule_data.store.tables import InboxRow
from schedule_data.store.upsert import insert_or_skip
from schedule_data.store.writer import GroupWriter

REMEMBERED = 10_000
"""How many updates of a bot are remembered after they are done, to know a repeated one."""
PRUNE_EVERY = 1_000

Put: TypeAlias = tuple[str, Sequence[tuple[int, str]]]
Done: TypeAlias = tuple[str, int]

_mark_done = (
    update(InboxRow)
    .where(InboxRow.bot == bindparam("of"))
    .where(InboxRow.update_id.in_(bindparam("which", expanding=True)))
    .values(done=True, payload=None)
)


class Inbox:
    """The queue of one bot. Numbers are unique within it; what was given twice counts once."""

    def __init__(self, bot: str, engine: AsyncEngine, writer: GroupWriter) -> None:
        self._bot = bot
        self._engine = reading(engine)
        self._writer = writer
        self._done_since_pruned = 0

    async def put(self, updates: Sequence[tuple[int, str]]) -> set[int]:
        """Keep `updates`, (number, raw text) each; returns the numbers that are new.

        After it returns they outlive a crash: the bot's server may be told that they arrived.

        Raises:
            StoreError: the database could not be written; none of them is kept.
        """
        return await self._writer.submit(_put, (self._bot, updates)) if updates else set()

    async def done(self, number: int) -> None:
        """The turn of that update is over; returns after this is committed.

        Raises:
            StoreError: the database could not be written; the update will be pending again.
        """
        await self._writer.submit(_done, (self._bot, number))
        self._done_since_pruned += 1
        if self._done_since_pruned >= PRUNE_EVERY:
            self._done_since_pruned = 0
            await self._writer.submit(_prune, self._bot)

    async def pending(self) -> list[tuple[int, str]]:
        """What was put and is not done, by number."""
        statement = (
            select(InboxRow.update_id, InboxRow.payload)
            .where(InboxRow.bot == self._bot, InboxRow.done.is_(False))
            .order_by(InboxRow.update_id)
        )
        async with self._engine.connect() as connection:
            rows = (await connection.execute(statement)).all()
        return [(number, payload or "") for number, payload in rows]


async def _put(connection: AsyncConnection, puts: Sequence[Put]) -> Sequence[set[int]]:
    rows = [
        {"bot": bot, "update_id": number, "payload": payload, "done": False}
        for bot, updates in puts
        for number, payload in updates
    ]
    statement = insert_or_skip(connection.dialect.name, InboxRow)
    statement = statement.returning(InboxRow.bot, InboxRow.update_id)
    new = {tuple(row) for row in await connection.execute(statement, rows)}
    answers = []
    for bot, updates in puts:
        mine = {number for number, _ in updates if (bot, number) in new}
        new -= {(bot, number) for number in mine}
        answers.append(mine)
    return answers


async def _done(connection: AsyncConnection, dones: Sequence[Done]) -> Sequence[None]:
    by_bot: dict[str, list[int]] = {}
    for bot, number in dones:
        by_bot.setdefault(bot, []).append(number)
    for bot, numbers in by_bot.items():
        await connection.execute(_mark_done, {"of": bot, "which": numbers})
    return [None] * len(dones)


async def _prune(connection: AsyncConnection, bots: Sequence[str]) -> Sequence[None]:
    for bot in set(bots):
        newest = select(func.max(InboxRow.id)).where(InboxRow.bot == bot).scalar_subquery()
        await connection.execute(
            delete(InboxRow).where(
                InboxRow.bot == bot, InboxRow.done.is_(True), InboxRow.id <= newest - REMEMBERED
            )
        )
    return [None] * len(bots)
