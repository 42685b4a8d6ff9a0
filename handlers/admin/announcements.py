"""/announce and /campaigns at the desk: who may not is told so, and the text that comes after a
bare /announce is what is announced.
"""

from handlers.admin.officer import Officer
from handlers.admin.opening import Open, close, leave_open
from handlers.announcing import (
    Order,
    Ordering,
    is_audience,
    is_in_english,
    read_announcement,
    read_order,
)
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_parts import Desk
from handlers.speech.campaigns import Missing
from schedule_data.model.desk import Role

KIND = "announcement"


async def ordered(officer: Officer, order: Order) -> DeskReply | None:
    """What keeps the order from being carried out; None: it is an owner's."""
    if not officer.role.covers(Role.OWNER):
        tried = "/announce" if order.ordering is Ordering.COMPOSE else "/campaigns"
        await officer.desk.refused(officer.actor, tried, now=officer.now)
        return DeskSaid(Desk.NOT_ALLOWED, role=Role.OWNER)
    await close(officer)
    if order.ordering is Ordering.COMPOSE:
        found = read_announcement(order.rest, officer.names)
        if isinstance(found, Missing):
            kept = order.rest if found is Missing.ENGLISH else ""
            await leave_open(officer, KIND, order.said.split(maxsplit=1)[0], kept)
    return None


def read_bare_order(officer: Officer, text: str) -> Order | None:
    """An owner's order without its slash: "umumkan Jakarta Timur ...", "kampanye" alone."""
    order = read_order(f"/{text.strip()}") if officer.role.covers(Role.OWNER) else None
    alone = order is not None and order.ordering is Ordering.LIST and order.rest
    return None if alone else order


async def told(officer: Officer, text: str, asked: Open) -> Order | None:
    """Words that are the announcement, or the English ones that it lacked; None: a question, which
    is answered as anybody's and leaves this one open.
    """
    words = text.strip()
    if not officer.role.covers(Role.OWNER) or ("\n" not in words and words.endswith("?")):
        return None
    command, before = asked.arg(0), asked.arg(1)
    if before and is_audience(before, officer.names):
        return read_order(f"{command} {before}\n{words}")
    if before and is_in_english(words, officer.names):
        return read_order(f"{command} {before}\n---\n{words}")
    return read_order(f"{command} {words}")
