"""What officers have half written: one row for each officer and name, gone after a day."""

from collections.abc import Sequence
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from schedule_data.model.desk import DRAFT_LIVES, Actor, Draft
from schedule_data.store.desk_tables import DraftRow
from schedule_data.store.upsert import insert_or_update

Named: TypeAlias = tuple[Actor, str]


async def read_draft(
    connection: AsyncConnection, actor: Actor, name: str, now: datetime
) -> Draft | None:
    """The draft of that name, if it is not a day old."""
    statement = select(DraftRow.body, DraftRow.at).where(
        DraftRow.channel == actor.channel,
        DraftRow.address == actor.address,
        DraftRow.name == name,
        DraftRow.at > now - DRAFT_LIVES,
    )
    row = (await connection.execute(statement)).first()
    return None if row is None else Draft(actor, name, row.body, row.at)


async def keep_drafts(connection: AsyncConnection, drafts: Sequence[Draft]) -> Sequence[None]:
    """Write drafts over those of the same name, and forget whatever is too old."""
    statement = insert_or_update(connection.dialect.name, DraftRow, "body", "at")
    newest = {(draft.actor, draft.name): draft for draft in drafts}
    await connection.execute(
        statement,
        [
            {
                "channel": draft.actor.channel,
                "address": draft.actor.address,
                "name": draft.name,
                "body": draft.body,
                "at": draft.at,
            }
            for draft in newest.values()
        ],
    )
    oldest = min(draft.at for draft in drafts) - DRAFT_LIVES
    await connection.execute(delete(DraftRow).where(DraftRow.at <= oldest))
    return [None] * len(drafts)


async def drop_drafts(connection: AsyncConnection, named: Sequence[Named]) -> Sequence[None]:
    """Throw drafts away."""
    for actor, name in named:
        mine = (DraftRow.channel == actor.channel, DraftRow.address == actor.address)
        await connection.execute(delete(DraftRow).where(*mine, DraftRow.name == name))
    return [None] * len(named)
