"""/cancelevent where the day that takes its place is told: a move, of which citizens hear."""

from handlers.admin import calling_off, changing
from handlers.admin.dates_anew import moved
from handlers.admin.officer import Officer
from handlers.speech.admin_facts import DeskReply


async def call_off(officer: Officer, line: str) -> DeskReply:
    """The command: what is moved is changed, all else is called off."""
    instead = moved(line)
    if instead is not None:
        return await changing.edit(officer, instead)
    return await calling_off.call_off(officer, line)
