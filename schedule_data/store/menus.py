"""In which chats a bot shows a menu of the desk, so that a later run can take it away."""

from collections.abc import Sequence
from typing import TypeAlias

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from schedule_data.store.desk_tables import MenuRow
from schedule_data.store.engine import reading
from schedule_data.store.upsert import insert_or_skip
from schedule_data.store.writer import GroupWriter

Shown: TypeAlias = tuple[str, str]
"""A bot and a chat."""


class Menus:
    """Those of one bot ("telegram:123456")."""

    def __init__(self, bot: str, engine: AsyncEngine, writer: GroupWriter) -> None:
        self._bot = bot
        self._engine = reading(engine)
        self._writer = writer

    async def shown(self) -> set[str]:
        """The chats that may have one."""
        statement = select(MenuRow.chat).where(MenuRow.bot == self._bot)
        async with self._engine.connect() as connection:
            return set((await connection.execute(statement)).scalars())

    async def note(self, chat: str) -> None:
        """It is about to be shown there; noted before, so that a kill leaves none behind."""
        await self._writer.submit(_note, (self._bot, chat))

    async def drop(self, chat: str) -> None:
        """It is there no more."""
        await self._writer.submit(_drop, (self._bot, chat))


async def _note(connection: AsyncConnection, shown: Sequence[Shown]) -> Sequence[None]:
    rows = [{"bot": bot, "chat": chat} for bot, chat in shown]
    await connection.execute(insert_or_skip(connection.dialect.name, MenuRow), rows)
    return [None] * len(shown)


async def _drop(connection: AsyncConnection, shown: Sequence[Shown]) -> Sequence[None]:
    for bot, chat in shown:
        here = MenuRow.bot == bot, MenuRow.chat == chat
        await connection.execute(delete(MenuRow).where(*here))
    return [None] * len(shown)
