"""What the desk needs of the ledger, as a Protocol; `bot.wiring` joins it to the real store.

What only reads a snapshot is no port but plain functions: `schedule_data.search` (events and
venues by words, the stale ones, in pages), `schedule_data.oddities` (warnings before saving) and
`schedule_data.merging` (one officer's edit joined with another's).
"""

from datetime import datetime
from typing import Protocol

from schedule_data.model.desk import (
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
from schedule_data.model.desk_outcome import Outcome
from schedule_data.model.query import DaySpan
from schedule_data.snapshot import Snapshot


class Desk(Protocol):
    """Roles, changes with their audit, drafts. `now` is the calendar's aware moment.

    Every method that changes something commits at once, with its audit row, and tells how it went;
    the schedule that later messages see has it. Each checks the role of `by` where it writes.
    """

    async def snapshot(self) -> Snapshot:
        """The newest schedule, own changes included. `snapshot.changed(edits)` is the same with
        edits that are not saved: for previews (`Agenda(snapshot.changed(edits))`).
        """
        ...

    async def role(self, actor: Actor) -> Role | None:
        """What `actor` may do; None for a stranger. Asked for each message, so it is quick."""
        ...

    async def officers(self) -> tuple[Officer, ...]:
        """Owners first, then editors and viewers, each by name."""
        ...

    async def ever_officers(self) -> tuple[Actor, ...]:
        """Who has a role by the audit, or had one once."""
        ...

    def new_uid(self, now: datetime) -> str:
        """A uid that nothing has yet, for an event, a closure or a span of hours; later ones sort
        later.
        """
        ...

    async def invite(
        self, role: Role, *, by: Actor, now: datetime, name: str | None = None
    ) -> Invite | None:
        """A one-time code that makes whoever brings it an officer; None where `by` is no owner."""
        ...

    async def accept(self, code: str, *, actor: Actor, now: datetime) -> Officer | None:
        """Use a code up; None where it is wrong, used or a day old (the attempt is in the audit).

        Whoever has a higher role already keeps it.
        """
        ...

    async def invites(self, now: datetime) -> tuple[OpenInvite, ...]:
        """The invitations that still work, the first to end first; never their codes."""
        ...

    async def withdraw(self, key: str, *, by: Actor, now: datetime) -> OpenInvite | None:
        """Make an invitation work no more, with its row of the audit. None where none of that key
        does (used, a day old, withdrawn already), or `by` is no owner.
        """
        ...

    async def refused(self, actor: Actor, tried: str, *, now: datetime) -> None:
        """Note in the audit that `actor` tried what is not theirs ("/addevent"); the same of one
        person and day is counted in one entry.
        """
        ...

    async def forget_refused(self, before: datetime) -> None:
        """Drop from the audit what was tried in vain before that moment."""
        ...

    async def apply(self, change: Change, *, by: Actor, now: datetime) -> Outcome:
        """Save all of a change or nothing. Grants and revocations are edits of an Officer.

        The ledger raises an event's `sequence` itself. An edit whose `before` is no longer what is
        there ends in a Conflict.
        """
        ...

    async def undo(self, number: int, *, by: Actor, now: datetime) -> Outcome:
        """Bring back what was before entry `number`; an undo can be undone. A Conflict tells what
        came between.
        """
        ...

    async def last_change(self, actor: Actor) -> AuditEntry | None:
        """The newest change of the schedule by `actor` that can still be undone: what a bare /undo
        means. Roles given and taken back are none.
        """
        ...

    async def audit(
        self, page: int = 1, *, size: int = 10, words: str = "", days: DaySpan | None = None
    ) -> Page[AuditEntry]:
        """The audit, newest first; `words` look for an officer, a thing or an action, `days` for
        what was done on one of them.
        """
        ...

    async def entry(self, number: int) -> AuditEntry | None:
        """One entry of the audit."""
        ...

    async def draft(self, actor: Actor, name: str, *, now: datetime) -> Draft | None:
        """The officer's draft of that name; None where there is none or it is a day old."""
        ...

    async def keep_draft(self, draft: Draft) -> None:
        """Keep a draft in place of the one of that name; it outlives a restart."""
        ...

    async def drop_draft(self, actor: Actor, name: str) -> None:
        """Throw a draft away."""
        ...
