"""Who sends for a bot: one process at a time, known by a row whose `beat` goes up while it lives.

No clock is compared across processes: who waits watches the beat with a watch of its own.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from schedule_data.model.campaign import Tenure
from schedule_data.model.errors import LeaseLostError
from schedule_data.store.desk import Desk
from schedule_data.store.quick import Quick
from schedule_data.store.reminder_tables import SenderRow
from schedule_data.store.upsert import insert_or_skip

_BEAT = Quick("UPDATE sender SET beat = beat + 1 WHERE bot = :bot AND holder = :holder")


@dataclass(frozen=True, slots=True)
class _Claim:
    bot: str
    holder: str | None
    seen: Tenure


class Lease:
    """The right to send for `bot`, for the process that calls itself `holder`.

    Raises StoreError where the database cannot be used.
    """

    def __init__(self, bot: str, holder: str, desk: Desk) -> None:
        self.bot, self.holder = bot, holder
        self._desk = desk

    async def look(self) -> Tenure:
        """Who sends now, and how often it has beaten."""
        return await self._desk.read(_look, self.bot)

    async def take(self, seen: Tenure) -> bool:
        """Become the sender, if all is still as it was `seen`; whether that came true."""
        return await self._desk.write(_take_one, _Claim(self.bot, self.holder, seen))

    async def beat(self) -> None:
        """Say that we live. Raises LeaseLostError where another process has taken over."""
        await self._desk.write(_beat_one, (self.bot, self.holder))

    async def release(self) -> None:
        """Let the next sender begin at once."""
        await self._desk.write(_release_one, (self.bot, self.holder))


def _look(connection: Connection, bot: str) -> Tenure:
    question = select(SenderRow.holder, SenderRow.beat).where(SenderRow.bot == bot)
    row = connection.execute(question).first()
    return Tenure(None, 0) if row is None else Tenure(row.holder, row.beat)


def fence(connection: Connection, bot: str, holder: str) -> None:
    """Beat, inside of a transaction that only the sender may commit. Raises LeaseLostError."""
    if not _BEAT.run(connection, bot=bot, holder=holder).rowcount:
        raise LeaseLostError(f"another process sends for {bot} now")


def _take_one(connection: Connection, claim: _Claim) -> bool:
    connection.execute(
        insert_or_skip(connection.dialect.name, SenderRow),
        {"bot": claim.bot, "holder": None, "beat": 0},
    )
    same = SenderRow.holder.is_not_distinct_from(claim.seen.holder)
    done = connection.execute(
        update(SenderRow)
        .where(SenderRow.bot == claim.bot, same, SenderRow.beat == claim.seen.beat)
        .values(holder=claim.holder, beat=SenderRow.beat + 1)
    )
    return bool(done.rowcount)


def _beat_one(connection: Connection, who: tuple[str, str]) -> None:
    fence(connection, *who)


def _release_one(connection: Connection, who: tuple[str, str]) -> None:
    connection.execute(
        update(SenderRow)
        .where(SenderRow.bot == who[0], SenderRow.holder == who[1])
        .values(holder=None)
    )
