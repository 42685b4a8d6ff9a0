"""The question that is open between two messages of an officer, where no event is being written."""

from dataclasses import dataclass
from datetime import datetime

from handlers.admin.codec import dumps, loads
from handlers.admin.officer import LISTENS_FOR, Officer
from schedule_data.model.desk import Draft

OPEN = "open"
SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class Open:
    """What the next words are the answer to: `kind`, and what it is about."""

    kind: str
    at: datetime
    args: tuple[str, ...] = ()

    def arg(self, index: int) -> str:
        """The argument at `index`; "" where there is none."""
        return self.args[index] if index < len(self.args) else ""


async def leave_open(officer: Officer, kind: str, *args: str) -> None:
    """The next words answer this question."""
    body = dumps(Open(kind, officer.now, args))
    await officer.desk.keep_draft(Draft(officer.actor, OPEN, body, officer.now))


async def close(officer: Officer) -> None:
    """No question is open any more."""
    await officer.desk.drop_draft(officer.actor, OPEN)


async def open_question(officer: Officer, *, however_old: bool = False) -> Open | None:
    """The question that is open, if it was asked less than half an hour ago."""
    draft = await officer.desk.draft(officer.actor, OPEN, now=officer.now)
    if draft is None:
        return None
    try:
        found = loads(Open, draft.body)
    except ValueError:
        return None
    recent = abs(officer.now - found.at) <= LISTENS_FOR
    return found if recent or however_old else None
