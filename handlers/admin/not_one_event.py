"""/addevent with a line that is no single new event: one for each of several new places, as in a
pasted list, or an event that is there and moves.
"""

import re

from handlers.admin import adding, changing
from handlers.admin.bringing import bring
from handlers.admin.finding import find
from handlers.admin.new_places import Brought
from handlers.admin.officer import Officer
from handlers.admin.pasting import read_lines
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_parts import Desk, Row
from handlers.understanding.plans import holds_several

_EVENTS = (Row.NEW, Row.SAME, Row.ASK)
"""What is an event, be it that something of it is to be told yet."""
_MOVES = re.compile(r"\w\s+(?:(?:di)?pindah(?:kan)?|moved?|moves)\s+(?:ke|to)\b", re.IGNORECASE)


async def add(officer: Officer, line: str) -> DeskReply:
    """The command: whatever the line tells of, one new event in nearly all cases."""
    if _MOVES.search(line) and find(officer, line).page.total:
        return await changing.edit(officer, line)
    if not line or not holds_several(line, officer.names):
        return await adding.add(officer, line)
    told = read_lines(officer, line).rows
    if sum(each.row in _EVENTS for each in told) > 1:
        return await bring(officer, Brought(line))
    return DeskSaid(Desk.ONE_PLACE)
