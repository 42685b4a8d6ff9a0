"""What was tried in vain: a row for each person, attempt and day, with how often; bounded, and gone
after a while, so that nobody fills the disk by trying.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from schedule_data.model.desk import ANYBODY, Action, Actor, AuditEntry
from schedule_data.model.zone import JAKARTA
from schedule_data.store.audit import row_of
from schedule_data.store.desk_tables import AuditRow, OfficerRow
from schedule_data.store.upsert import insert_or_count

MOST_A_DAY = 1_000
"""So many rows at most come of one day; who tries beyond that is counted together."""


async def note_refused(connection: AsyncConnection, entries: Iterable[AuditEntry]) -> None:
    """Count attempts, each with the same one of the same day."""
    for entry in entries:
        if await _counted(connection, entry):
            continue
        full = await _rows_of_day(connection, entry.at) >= MOST_A_DAY
        if full:
            told = replace(entry, actor=ANYBODY, name=None, note=None)
        else:
            told = replace(entry, name=await _name(connection, entry.actor))
        # Another process may have been quicker: then its row counts ours.
        once = insert_or_count(connection.dialect.name, AuditRow, "once", "times")
        await connection.execute(once, row_of(told, once=_once(told)))


async def forget_refused(
    connection: AsyncConnection, moments: Sequence[datetime]
) -> Sequence[None]:
    """Drop the attempts from before a moment."""
    old = delete(AuditRow).where(
        AuditRow.action == Action.REFUSED.value, AuditRow.at < max(moments)
    )
    await connection.execute(old)
    return [None] * len(moments)


async def _name(connection: AsyncConnection, actor: Actor) -> str | None:
    """How others know the person, where it is an officer who may do less."""
    mine = (OfficerRow.channel == actor.channel, OfficerRow.address == actor.address)
    found = await connection.execute(select(OfficerRow.name).where(*mine))
    return found.scalar_one_or_none()


async def _counted(connection: AsyncConnection, entry: AuditEntry) -> bool:
    again = update(AuditRow).where(AuditRow.once == _once(entry))
    done = await connection.execute(again.values(times=AuditRow.times + 1))
    return bool(done.rowcount)


async def _rows_of_day(connection: AsyncConnection, at: datetime) -> int:
    day = _day(at)
    rows = select(func.count()).where(AuditRow.once >= f"{day}:", AuditRow.once < f"{day};")
    return int((await connection.execute(rows)).scalar_one())


def _once(entry: AuditEntry) -> str:
    """What names the attempt on its day."""
    told = f"{entry.actor}\n{entry.note or ''}".encode("utf-8", "replace")
    return f"{_day(entry.at)}:{hashlib.blake2b(told, digest_size=12).hexdigest()}"


def _day(at: datetime) -> str:
    return f"refused:{at.astimezone(JAKARTA):%Y-%m-%d}"
