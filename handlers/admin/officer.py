"""An officer's turn at the desk: who, what they may do, and what it is answered from."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from hashlib import blake2b

from handlers.admin.codec import dumps, loads
from handlers.admin.counter import Reach
from handlers.admin.files import Files
from handlers.admin.ports import Desk
from handlers.admin.sheet import ASIDE, DRAFT, Sheet
from handlers.understanding.names import Names
from schedule_data.agenda import Agenda
from schedule_data.model.desk import Actor, Draft, Role
from schedule_data.model.text import Language
from schedule_data.snapshot import Snapshot

_LINE = "line"
MOST_ASIDE = 5
"""So many events that were begun wait for the one that is being written."""
LISTENS_FOR = timedelta(minutes=30)
"""How long words that are no command are taken for the answer to an open question."""


@dataclass(frozen=True, slots=True)
class Officer:
    """One message of one officer. `now` is in Asia/Jakarta, `language` the one to answer in.

    `ways_in` are the addresses that an invitation names, with {code} in each; `files` reads and
    writes schedules as files; `reach` counts who would be told of a change.
    """

    actor: Actor
    role: Role
    desk: Desk
    snapshot: Snapshot
    names: Names
    now: datetime
    language: Language
    ways_in: tuple[str, ...] = ()
    files: Files | None = None
    reach: Reach | None = None

    @property
    def today(self) -> date:
        """The calendar day in Jakarta."""
        return self.now.date()

    @property
    def agenda(self) -> Agenda:
        """The schedule as it is saved."""
        return Agenda(self.snapshot)

    def new_name(self) -> str:
        """A short name that nothing has yet, for a draft and its buttons."""
        return blake2b(self.desk.new_uid(self.now).encode(), digest_size=5).hexdigest()

    async def sheet(self) -> Sheet | None:
        """The event that this officer has half written, if any."""
        return await self._sheet(DRAFT)

    async def sheet_named(self, once: str) -> Sheet | None:
        """The half-written event of that name, also where it was laid aside: it is then taken up
        again.
        """
        sheet = await self.sheet()
        if sheet is None or sheet.once != once:
            found = {name: each for name, each in await self._laid_aside() if each.once == once}
            if not found:
                return None
            (name, sheet), *_ = found.items()
            await self.desk.drop_draft(self.actor, name)
            await self.keep(sheet)
        return replace(sheet, resting=False)

    async def _laid_aside(self) -> list[tuple[str, Sheet]]:
        """Those that wait, by their names, the latest last."""
        names = [f"{ASIDE}-{number}" for number in range(MOST_ASIDE)]
        return [(name, sheet) for name in names if (sheet := await self._sheet(name))]

    async def _sheet(self, name: str) -> Sheet | None:
        draft = await self.desk.draft(self.actor, name, now=self.now)
        if draft is None:
            return None
        try:
            return loads(Sheet, draft.body)
        except ValueError:  # written by an older version
            return None

    async def keep(self, sheet: Sheet) -> Sheet | None:
        """Keep the half-written event for a day. Another one that was begun before is laid aside,
        and returned.
        """
        before = await self.sheet()
        aside = before if before and before.once != sheet.once and before.is_begun else None
        if aside is not None:
            taken = {name for name, _ in await self._laid_aside()}
            names = (f"{ASIDE}-{number}" for number in range(MOST_ASIDE))
            name = next((each for each in names if each not in taken), f"{ASIDE}-0")
            body = dumps(replace(aside, resting=True))
            await self.desk.keep_draft(Draft(self.actor, name, body, self.now))
        await self.desk.keep_draft(Draft(self.actor, DRAFT, dumps(sheet), self.now))
        return aside

    async def drop(self) -> Sheet | None:
        """Throw the half-written event away; the one that was laid aside is back, and returned."""
        await self.desk.drop_draft(self.actor, DRAFT)
        waiting = await self._laid_aside()
        if not waiting:
            return None
        name, aside = waiting[-1]
        await self.desk.drop_draft(self.actor, name)
        await self.desk.keep_draft(Draft(self.actor, DRAFT, dumps(aside), self.now))
        return aside

    async def jot(self, line: str) -> None:
        """Keep a line until the officer has chosen what it is about."""
        await self.desk.keep_draft(Draft(self.actor, _LINE, line, self.now))

    async def jotted(self) -> str:
        """The line that waits, "" where none does; it is read once."""
        draft = await self.desk.draft(self.actor, _LINE, now=self.now)
        if draft is None:
            return ""
        await self.desk.drop_draft(self.actor, _LINE)
        return draft.body if self.listens(draft.at) else ""

    def listens(self, since: datetime) -> bool:
        """Whether words that are no command still answer what was asked at `since`."""
        return abs(self.now - since) <= LISTENS_FOR
