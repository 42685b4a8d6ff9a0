"""Which duty a command, a button, words or a file belong to."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from handlers.admin import adding
from handlers.admin.files import Files
from handlers.admin.officer import Officer
from handlers.admin.tokens import Press
from handlers.admin.words import Duty, Ordered
from handlers.message import Attachment, SharedFile, SharedLocation
from handlers.speech.admin_facts import Desk, DeskHelp, DeskReply, DeskSaid

Answered: TypeAlias = DeskReply | tuple[DeskReply, Attachment] | None


async def do(officer: Officer, order: Ordered) -> Answered:
    """A command that the officer's role covers."""
    return await _DO[order.duty](officer, order.rest)


async def heard(officer: Officer, text: str, bare: Ordered | None) -> Answered:
    """Words that are no command: the answer to an open question, a bare command; None: neither."""
    sheet = await officer.sheet()
    if sheet is not None and officer.listens(sheet.asked_at):
        return await adding.told(officer, text, sheet)
    return None


async def given(officer: Officer, what: Press | SharedLocation | SharedFile) -> Answered:
    """A button, a location, a file."""
    match what:
        case Press():
            return await adding.pressed(officer, what) or DeskSaid(Desk.OLD_BUTTON)
        case SharedLocation():
            sheet = await officer.sheet()
            if sheet is not None and officer.listens(sheet.asked_at):
                return await adding.shared(officer, what, sheet)
            return None
        case SharedFile():
            return None


async def _help(officer: Officer, _: str) -> DeskReply:
    return DeskHelp(officer.role)


_DO: dict[Duty, Callable[[Officer, str], Awaitable[Answered]]] = {
    Duty.ADD: adding.add,
    Duty.DESK: _help,
}
__all__ = ["Answered", "Files", "do", "given", "heard"]
