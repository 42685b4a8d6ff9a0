"""One-time links that make whoever brings them an officer: made, used up, and refused."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import delete, insert, update
from sqlalchemy.ext.asyncio import AsyncConnection

from schedule_data.model.desk import (
    INVITE_LIVES,
    Action,
    Actor,
    AuditEntry,
    Edit,
    Invite,
    Kind,
    Officer,
    Role,
    Thing,
)
from schedule_data.store.audit import write_entry
from schedule_data.store.checks import role_of
from schedule_data.store.desk_tables import InviteRow
from schedule_data.store.reading import present
from schedule_data.store.refusals import note_refused
from schedule_data.store.writing import write_news


@dataclass(frozen=True, slots=True)
class Inviting:
    """Somebody invites to `invite`, at `now`."""

    invite: Invite
    by: Actor
    now: datetime
    owners: frozenset[Actor]


@dataclass(frozen=True, slots=True)
class Accepting:
    """Somebody brings a code, at `now`."""

    code: str
    actor: Actor
    now: datetime
    owners: frozenset[Actor]


def new_invite(role: Role, name: str | None, now: datetime) -> Invite:
    """A code that nobody can guess, short enough for a Telegram deep link."""
    return Invite(secrets.token_urlsafe(18), role, now + INVITE_LIVES, name)


async def invite(
    connection: AsyncConnection, wishes: Sequence[Inviting]
) -> Sequence[Invite | None]:
    """Keep invitations; None where who invites is no owner."""
    kept: list[Invite | None] = []
    for wish in wishes:
        officer = await role_of(connection, wish.by, wish.owners)
        allowed = officer is not None and officer.role.covers(Role.OWNER)
        told = " ".join(filter(None, (wish.invite.role.value, wish.invite.name)))
        entry = AuditEntry(0, wish.now, wish.by, Action.INVITE, note=told)
        if not allowed:
            entry = replace(entry, action=Action.REFUSED, note=f"invite {wish.invite.role.value}")
        entry = replace(entry, name=officer.name if officer else None)
        if allowed:
            await write_entry(connection, entry)
            await _keep(connection, wish)
        else:
            await note_refused(connection, [entry])
        kept.append(wish.invite if allowed else None)
    return kept


async def accept(
    connection: AsyncConnection, wishes: Sequence[Accepting]
) -> Sequence[Officer | None]:
    """Use codes up; None where one is wrong, used or too old."""
    return [await _accept(connection, wish) for wish in wishes]


async def _keep(connection: AsyncConnection, wish: Inviting) -> None:
    await connection.execute(delete(InviteRow).where(InviteRow.expires < wish.now))
    await connection.execute(
        insert(InviteRow).values(
            code=_hash(wish.invite.code),
            role=wish.invite.role.value,
            name=wish.invite.name,
            expires=wish.invite.expires,
        )
    )


async def _accept(connection: AsyncConnection, wish: Accepting) -> Officer | None:
    # One statement finds it and uses it up: of two who bring it at once one is refused.
    used = (
        update(InviteRow)
        .where(InviteRow.code == _hash(wish.code))
        .where(InviteRow.used_by.is_(None), InviteRow.expires > wish.now)
        .values(used_by=str(wish.actor))
        .returning(InviteRow.role, InviteRow.name)
    )
    row = (await connection.execute(used)).first()
    entry = AuditEntry(0, wish.now, wish.actor, Action.GRANT, note="invite")
    if row is None:
        await note_refused(connection, [replace(entry, action=Action.REFUSED)])
        return None
    known = await role_of(connection, wish.actor, wish.owners)
    role = Role(row.role)
    if known is not None and known.role.covers(role):
        return known
    key = (Kind.OFFICER, str(wish.actor))
    before: Thing | None = (await present(connection, [key]))[key]
    officer = Officer(wish.actor, role, row.name or (known.name if known else None))
    await write_news(connection, {key: officer})
    edits = (Edit(before, officer),)
    await write_entry(connection, replace(entry, edits=edits, name=officer.name))
    return officer


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode("utf-8", "replace")).hexdigest()
