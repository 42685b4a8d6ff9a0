"""STOP in the middle of writing: what an officer has half written is thrown away, and that is said;
the reminders are then ended as anybody's.
"""

from handlers.admin.counter import Counter
from handlers.admin.opening import OPEN
from handlers.admin.sheet import DRAFT
from handlers.admin.words import Duty, read, read_other
from handlers.message import Incoming, Outgoing, Words
from handlers.ports import Work
from handlers.speech.admin import phrase_desk
from handlers.speech.admin_facts import DeskSaid
from handlers.speech.admin_parts import Desk as Say
from schedule_data.model.desk import Actor, Role
from schedule_data.model.zone import JAKARTA


async def leave(incoming: Incoming, work: Work, counter: Counter) -> tuple[Outgoing, ...] | None:
    """What is said of it: nothing where nothing was half written. None: it is no STOP but an order
    of an officer who may call events off ("/batal semua").
    """
    actor = Actor(incoming.channel, incoming.person or incoming.address)
    role = await counter.desk.role(actor) if actor.address == incoming.address else None
    if role is None:
        return ()
    if role.covers(Role.EDITOR) and _orders(incoming):
        return None
    now = incoming.at.astimezone(JAKARTA)
    written = [name for name in (DRAFT, OPEN) if await counter.desk.draft(actor, name, now=now)]
    for name in written:
        await counter.desk.drop_draft(actor, name)
    if not written:
        return ()
    before = await work.recall(incoming.channel, incoming.address)
    last = None if before is None else before.language
    fixed = await work.fixed_language(incoming.channel, incoming.address)
    return (phrase_desk(DeskSaid(Say.DISCARDED), fixed or last or incoming.language or "id"),)


def _orders(incoming: Incoming) -> bool:
    text = incoming.content.text if isinstance(incoming.content, Words) else ""
    ordered = read(text) or read_other(text)
    return ordered is not None and ordered.duty is Duty.CALL_OFF and bool(ordered.rest)
