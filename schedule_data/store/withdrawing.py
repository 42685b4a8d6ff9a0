"""Invitations that nobody has used yet: shown without their codes, and withdrawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from schedule_data.model.desk import Action, Actor, AuditEntry, OpenInvite, Role
from schedule_data.store.audit import write_entry
from schedule_data.store.checks import role_of
from schedule_data.store.desk_tables import InviteRow
from schedule_data.store.refusals import note_refused

_KEY = 16
"""So much of the code's hash names an invitation; it opens nothing."""


@dataclass(frozen=True, slots=True)
class Withdrawing:
    """Somebody withdraws the invitation called `key`, at `now`."""

    key: str
    by: Actor
    now: datetime
    owners: frozenset[Actor]


async def open_invites(connection: AsyncConnection, now: datetime) -> tuple[OpenInvite, ...]:
    """Those that still work at `now`, the first to end first."""
    rows = await connection.execute(
        select(InviteRow.__table__)
        .where(InviteRow.used_by.is_(None), InviteRow.expires > now)
        .order_by(InviteRow.expires, InviteRow.code)
    )
    return tuple(map(_invite, rows))


async def withdraw(
    connection: AsyncConnection, wishes: Sequence[Withdrawing]
) -> Sequence[OpenInvite | None]:
    """Withdraw invitations; None where one is used, too old or not there, or `by` is no owner."""
    return [await _withdraw(connection, wish) for wish in wishes]


async def _withdraw(connection: AsyncConnection, wish: Withdrawing) -> OpenInvite | None:
    officer = await role_of(connection, wish.by, wish.owners)
    name = officer.name if officer else None
    if officer is None or not officer.role.covers(Role.OWNER):
        tried = AuditEntry(0, wish.now, wish.by, Action.REFUSED, name=name, note="withdraw")
        await note_refused(connection, [tried])
        return None
    if len(wish.key) != _KEY:
        return None
    # One statement finds it and ends it: who brings its code meanwhile has it or is refused.
    ended = (
        delete(InviteRow)
        .where(InviteRow.code.startswith(wish.key, autoescape=True))
        .where(InviteRow.used_by.is_(None), InviteRow.expires > wish.now)
        .returning(InviteRow.code, InviteRow.role, InviteRow.expires, InviteRow.name)
    )
    row = (await connection.execute(ended)).first()
    if row is None:
        return None
    invite = _invite(row)
    told = " ".join(filter(None, (invite.role.value, invite.name)))
    entry = AuditEntry(0, wish.now, wish.by, Action.WITHDRAW, name=name, note=told)
    await write_entry(connection, entry)
    return invite


def _invite(row: Any) -> OpenInvite:
    return OpenInvite(row.code[:_KEY], Role(row.role), row.expires, row.name)
