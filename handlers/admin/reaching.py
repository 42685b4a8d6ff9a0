"""How many people will be told of a change, before it is saved."""

from dataclasses import replace

from handlers.admin.codec import loads
from handlers.admin.making import edits_of, events_of
from handlers.admin.officer import Officer
from handlers.admin.pending import PENDING
from handlers.admin.pending_shown import Pending
from handlers.admin.previewing import venue_of
from handlers.speech.admin_facts import DeskReply, Preview, Proposal
from schedule_data.agenda import Agenda
from schedule_data.changing import changes_between
from schedule_data.model.desk import Edit
from schedule_data.rules import RuleRefusedError


async def with_reach(officer: Officer, reply: DeskReply) -> DeskReply:
    """The preview with how many it will reach; any other reply as it is. What changes nothing that
    people know of reaches nobody, and says nothing of it.
    """
    if officer.reach is None or not isinstance(reply, Preview | Proposal):
        return reply
    edits = await (_of_sheet(officer) if isinstance(reply, Preview) else _of_pending(officer))
    after = Agenda(officer.snapshot.changed(edits))
    changes = changes_between(officer.agenda, after, officer.now)
    if not changes:
        return reply
    return replace(reply, reach=await officer.reach(changes))


async def _of_sheet(officer: Officer) -> tuple[Edit, ...]:
    sheet = await officer.sheet()
    venue = None if sheet is None else venue_of(sheet, officer.snapshot.venues)
    if sheet is None or venue is None:
        return ()
    try:
        return edits_of(sheet, events_of(sheet, venue, officer.today))
    except RuleRefusedError:
        return ()


async def _of_pending(officer: Officer) -> tuple[Edit, ...]:
    draft = await officer.desk.draft(officer.actor, PENDING, now=officer.now)
    if draft is None:
        return ()
    try:
        return loads(Pending, draft.body).change.edits
    except ValueError:  # written by an older version
        return ()
