"""Who sends for a bot: one process at a time, known by a row whose `beat` goes up while it lives.

No clock is compared across processes: who waits watches the beat with a watch of its own.
"""

from dataclasses import dataclass

from sqlalchemy import select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from schedule_data.model.errors import LeaseLostError
from schedule_data.store.alone import alone
from schedule_data.store.engine import READS
from schedule_data.store.reminder_tables import SenderRow
from schedule_data.store.upsert import insert_or_skip
from schedule_data.store.writer import GroupWriter

_BEAT = text("UPDATE sender SET beat = beat + 1 WHERE bot = :bot AND holder = :holder")


@dataclass(frozen=True, slots=True)
class Tenure:
    """A bot's sender as it was seen; `holder` None: nobody sends."""

    holder: str | None
    beat: int


@dataclass(frozen=True, slots=True)
class _Claim:
    bot: str
    holder: str | None
    seen: Tenure


class Lease:
    """The right to send for `bot`, for the process that calls itself `holder`."""

    def __init__(self, bot: str, holder: str, engine: AsyncEngine, writer: GroupWriter) -> None:
        self.bot, self.holder = bot, holder
        self._engine = engine.execution_options(**READS)
        self._writer = writer

    async def look(self) -> Tenure:
        """Who sends now, and how often it has beaten.

        Raises:
            SQLAlchemyError: the database cannot be read.
        """
        question = select(SenderRow.holder, SenderRow.beat).where(SenderRow.bot == self.bot)
        async with self._engine.connect() as connection:
            row = (await connection.execute(question)).first()
        return Tenure(None, 0) if row is None else Tenure(row.holder, row.beat)

    async def take(self, seen: Tenure) -> bool:
        """Become the sender, if all is still as it was `seen`; whether that came true."""
        return await self._writer.submit(_take, _Claim(self.bot, self.holder, seen))

    async def beat(self) -> None:
        """Say that we live. Raises LeaseLostError where another process has taken over."""
        await self._writer.submit(_beat, (self.bot, self.holder))

    async def release(self) -> None:
        """Let the next sender begin at once."""
        await self._writer.submit(_release, (self.bot, self.holder))


async def fence(connection: AsyncConnection, bot: str, holder: str) -> None:
    """Beat, inside of a transaction that only the sender may commit. Raises LeaseLostError."""
    done = await connection.execute(_BEAT, {"bot": bot, "holder": holder})
    if not done.rowcount:
        raise LeaseLostError(f"another process sends for {bot} now")


async def _take_one(connection: AsyncConnection, claim: _Claim) -> bool:
    await connection.execute(
        insert_or_skip(connection.dialect.name, SenderRow),
        {"bot": claim.bot, "holder": None, "beat": 0},
    )
    same = SenderRow.holder.is_not_distinct_from(claim.seen.holder)
    done = await connection.execute(
        update(SenderRow)
        .where(SenderRow.bot == claim.bot, same, SenderRow.beat == claim.seen.beat)
        .values(holder=claim.holder, beat=SenderRow.beat + 1)
    )
    return bool(done.rowcount)


async def _beat_one(connection: AsyncConnection, who: tuple[str, str]) -> None:
    await fence(connection, *who)


async def _release_one(connection: AsyncConnection, who: tuple[str, str]) -> None:
    await connection.execute(
        update(SenderRow)
        .where(SenderRow.bot == who[0], SenderRow.holder == who[1])
        .values(holder=None)
    )


_take = alone(_take_one)
_beat = alone(_beat_one)
_release = alone(_release_one)
