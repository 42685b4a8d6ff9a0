"""The admin's desk over the database: `handlers.admin.ports.Desk`."""

import secrets
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Protocol

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from schedule_data.model.desk import (
    Action,
    Actor,
    AuditEntry,
    Change,
    Draft,
    Invite,
    Officer,
    OpenInvite,
    Page,
    Role,
)
from schedule_data.model.desk_outcome import Outcome, Saved
from schedule_data.model.query import DaySpan
from schedule_data.search import LARGEST_PAGE, spoken_of
from schedule_data.snapshot import Snapshot
from schedule_data.store import audit, changing, drafts, inviting, refusals, withdrawing
from schedule_data.store.engine import consistent, reading
from schedule_data.store.errors import StoreError, reason
from schedule_data.store.writer import GroupWriter


class Read(Protocol):
    """What is read once for all: the schedule and its officers."""

    async def snapshot(self) -> Snapshot:
        """The newest schedule."""
        ...

    async def officers(self) -> Mapping[Actor, Officer]:
        """Who has a role, but for the owners of the settings."""
        ...


class Office:
    """Roles, changes with their audit, drafts. Everything commits where it is asked for.

    Raises (every method): StoreError where the database cannot be reached.
    """

    def __init__(
        self,
        engine: AsyncEngine,
        writer: GroupWriter,
        read: Read,
        changed: Callable[[], None],
        owners: Iterable[Actor],
    ) -> None:
        self._engine, self._writer = engine, writer
        self._read, self._changed = read, changed
        self._owners = frozenset(owners)

    async def snapshot(self) -> Snapshot:
        """The newest schedule, own changes included."""
        return await self._read.snapshot()

    async def role(self, actor: Actor) -> Role | None:
        """What `actor` may do; None for a stranger."""
        if actor in self._owners:
            return Role.OWNER
        officer = (await self._read.officers()).get(actor)
        return None if officer is None else officer.role

    async def officers(self) -> tuple[Officer, ...]:
        """Owners first, then editors and viewers, each by name."""
        fixed = {actor: Officer(actor, Role.OWNER, fixed=True) for actor in self._owners}
        ranks = list(reversed(Role))
        everybody = {**await self._read.officers(), **fixed}.values()
        return tuple(
            sorted(everybody, key=lambda each: (ranks.index(each.role), each.name or "~",
                                                each.actor))
        )  # fmt: skip

    async def ever_officers(self) -> tuple[Actor, ...]:
        """Who has a role by the audit, or had one once."""
        async with self._asking() as connection:
            return await audit.officers_ever(connection)

    def new_uid(self, now: datetime) -> str:
        """A uid that nothing has yet; later ones sort later."""
        return f"{now.astimezone(UTC):%Y%m%dT%H%M%S%f}-{secrets.token_hex(4)}"

    async def invite(
        self, role: Role, *, by: Actor, now: datetime, name: str | None = None
    ) -> Invite | None:
        """A one-time code; None where `by` is no owner."""
        invite = inviting.new_invite(role, name, now)
        wish = inviting.Inviting(invite, by, now, self._owners)
        return await self._writer.submit(inviting.invite, wish)

    async def accept(self, code: str, *, actor: Actor, now: datetime) -> Officer | None:
        """Use a code up; None where it is wrong, used or a day old."""
        wish = inviting.Accepting(code, actor, now, self._owners)
        officer = await self._writer.submit(inviting.accept, wish)
        self._changed()
        return officer

    async def invites(self, now: datetime) -> tuple[OpenInvite, ...]:
        """The invitations that still work, the first to end first."""
        async with self._asking() as connection:
            return await withdrawing.open_invites(connection, now)

    async def withdraw(self, key: str, *, by: Actor, now: datetime) -> OpenInvite | None:
        """Make an invitation work no more; None where none of that key did, or `by` is no owner."""
        wish = withdrawing.Withdrawing(key, by, now, self._owners)
        return await self._writer.submit(withdrawing.withdraw, wish)

    async def refused(self, actor: Actor, tried: str, *, now: datetime) -> None:
        """Note that `actor` tried what is not theirs."""
        entry = AuditEntry(0, now, actor, Action.REFUSED, note=tried)
        await self._writer.submit(_note, entry)

    async def forget_refused(self, before: datetime) -> None:
        """Drop the attempts that were refused before that moment."""
        await self._writer.submit(refusals.forget_refused, before)

    async def apply(self, change: Change, *, by: Actor, now: datetime) -> Outcome:
        """Save all of a change or nothing."""
        return await self._fulfil(changing.Wish(change, by, now, self._owners))

    async def undo(self, number: int, *, by: Actor, now: datetime) -> Outcome:
        """Bring back what was before an entry."""
        return await self._fulfil(changing.Wish(number, by, now, self._owners))

    async def last_change(self, actor: Actor) -> AuditEntry | None:
        """The newest change of the schedule by `actor` that can still be undone."""
        async with self._asking() as connection:
            return await audit.newest_undoable(connection, actor)

    async def audit(
        self, page: int = 1, *, size: int = 10, words: str = "", days: DaySpan | None = None
    ) -> Page[AuditEntry]:
        """The audit, newest first."""
        size = min(max(size, 1), LARGEST_PAGE)
        things = spoken_of(await self.snapshot(), words)
        wanted = audit.Wanted(words, things, days)
        async with self._asking(whole=True) as connection:
            total = await audit.count_entries(connection, wanted)
            pages = max(1, -(-total // size))
            number = min(max(page, 1), pages)
            skip = (number - 1) * size
            found = await audit.entries_page(connection, wanted, skip, size)
        return Page(found, number, pages, total)

    async def entry(self, number: int) -> AuditEntry | None:
        """One entry of the audit."""
        async with self._asking() as connection:
            return await audit.entry_of(connection, number)

    async def draft(self, actor: Actor, name: str, *, now: datetime) -> Draft | None:
        """The officer's draft of that name."""
        async with self._asking() as connection:
            return await drafts.read_draft(connection, actor, name, now)

    async def keep_draft(self, draft: Draft) -> None:
        """Keep a draft in place of the one of that name."""
        await self._writer.submit(drafts.keep_drafts, draft)

    async def drop_draft(self, actor: Actor, name: str) -> None:
        """Throw a draft away."""
        await self._writer.submit(drafts.drop_drafts, (actor, name))

    async def _fulfil(self, wish: changing.Wish) -> Outcome:
        outcome = await self._writer.submit(changing.fulfil, wish)
        if isinstance(outcome, Saved):
            self._changed()
        return outcome

    @asynccontextmanager
    async def _asking(self, *, whole: bool = False) -> AsyncIterator[AsyncConnection]:
        """A connection that only reads; `whole`: several questions as of one moment."""
        engine = consistent(self._engine) if whole else reading(self._engine)
        try:
            async with engine.connect() as connection:
                yield connection
        except SQLAlchemyError as problem:
            raise StoreError(f"the database cannot be read: {reason(problem)}") from problem


async def _note(connection: AsyncConnection, entries: Sequence[AuditEntry]) -> Sequence[None]:
    await refusals.note_refused(connection, entries)
    return [None] * len(entries)
