"""/addevent with several new places in its line: each is an event, as in a pasted list."""

from handlers.admin import adding
from handlers.admin.bringing import bring
from handlers.admin.new_places import Brought
from handlers.admin.officer import Officer
from handlers.admin.pasting import read_lines
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_parts import Desk, Row
from handlers.understanding.plans import holds_several

_EVENTS = (Row.NEW, Row.SAME, Row.ASK)
"""What is an event, be it that something of it is to be told yet."""


async def add(officer: Officer, line: str) -> DeskReply:
    """The command: one event, or one for each place where the line can be told apart by them."""
    if not line or not holds_several(line, officer.names):
        return await adding.add(officer, line)
    told = read_lines(officer, line).rows
    if sum(each.row in _EVENTS for each in told) > 1:
        return await bring(officer, Brought(line))
    return DeskSaid(Desk.ONE_PLACE)
