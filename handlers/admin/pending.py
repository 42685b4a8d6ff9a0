"""A change that waits for "Simpan": shown first, saved once, or thrown away."""

from dataclasses import replace
from datetime import date

from handlers.admin.codec import dumps, loads
from handlers.admin.joining import laid_over
from handlers.admin.keys import key, rows
from handlers.admin.officer import Officer
from handlers.admin.opening import close
from handlers.admin.pending_shown import Pending, shown
from handlers.admin.saving import clashed, refused
from handlers.admin.tokens import Press
from handlers.speech.admin_facts import Clashed, DeskReply, DeskSaid
from handlers.speech.admin_keys import Key
from handlers.speech.admin_parts import Desk
from schedule_data.model.desk import Change, Draft
from schedule_data.model.desk_outcome import Conflict, Refused, Saved
from schedule_data.model.event import Event
from schedule_data.model.query import DaySpan

PENDING = "pending"


async def propose(
    officer: Officer,
    change: Change,
    saying: Desk,
    text: str,
    *,
    day: date | None = None,
    days: DaySpan | None = None,
) -> DeskReply:
    """Show what saving would do, and wait."""
    if all(edit.before == edit.after for edit in change.edits):
        return DeskSaid(Desk.NO_CHANGE)
    waiting = Pending("", change, saying, text, day, days, len(change.edits))
    return shown(officer, await _kept(officer, waiting))


async def wait(officer: Officer, change: Change, saying: Desk, text: str) -> str:
    """Keep a change that the caller shows, told by its events; the name that "Simpan" gives it."""
    events = sum(isinstance(edit.after or edit.before, Event) for edit in change.edits)
    others = len(change.edits) - events
    waiting = Pending("", change, saying, text, count=events, others=others)
    return (await _kept(officer, waiting)).once


async def _kept(officer: Officer, waiting: Pending) -> Pending:
    """Keep it under a name of its own; no question is open beside it."""
    once = officer.new_name()
    kept = replace(waiting, once=once, change=replace(waiting.change, once=once))
    await close(officer)
    await officer.desk.keep_draft(Draft(officer.actor, PENDING, dumps(kept), officer.now))
    return kept


async def shown_again(officer: Officer) -> DeskReply | None:
    """The change that waits, as it was shown; None where none does."""
    waiting = await _waiting(officer)
    return None if waiting is None else shown(officer, waiting)


async def dropped(officer: Officer) -> bool:
    """Throw the change that waits away; whether one did."""
    waits = await _waiting(officer) is not None
    await officer.desk.drop_draft(officer.actor, PENDING)
    return waits


async def _waiting(officer: Officer) -> Pending | None:
    draft = await officer.desk.draft(officer.actor, PENDING, now=officer.now)
    try:
        return None if draft is None else loads(Pending, draft.body)
    except ValueError:  # written by an older version
        return None


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """ "Simpan", "Batal" or "Gabungkan" under a change that waits; None: it is none of them."""
    if press.verb not in ("sp", "sc", "dp", "dk", "jp"):
        return None
    waiting = await _waiting(officer)
    if waiting is None or waiting.once != press.arg(0):
        return DeskSaid(Desk.DRAFT_GONE)
    if press.verb in ("dp", "dk"):
        await officer.desk.drop_draft(officer.actor, PENDING)
        return DeskSaid(Desk.DISCARDED)
    if press.verb == "jp":
        return shown(officer, waiting)
    return await _saved(officer, waiting)


async def _saved(officer: Officer, waiting: Pending) -> DeskReply:
    outcome = await officer.desk.apply(waiting.change, by=officer.actor, now=officer.now)
    if isinstance(outcome, Refused):
        return refused(outcome)
    if not isinstance(outcome, Saved):
        return await _clashed(officer, waiting, outcome)
    await officer.desk.drop_draft(officer.actor, PENDING)
    undo = key(officer, Key.UNDO, "un", outcome.entry.number)
    return DeskSaid(
        waiting.saying,
        waiting.text,
        waiting.day,
        waiting.days,
        waiting.count,
        others=waiting.others,
        buttons=rows((undo,)),
    )


async def beside_theirs(
    officer: Officer, change: Change, saying: Desk, text: str, conflict: Conflict
) -> DeskReply:
    """What another did meanwhile, and the change joined with it, one tap before its preview."""
    return await _clashed(officer, Pending("", change, saying, text), conflict)


async def _clashed(officer: Officer, waiting: Pending, conflict: Conflict) -> DeskReply:
    """What the other did; joined with it, the change still waits, one tap before its preview."""
    told, joined = clashed(officer, conflict), laid_over(waiting.change, conflict)
    if joined is None or not isinstance(told, Clashed):
        return told
    kept = await _kept(officer, replace(waiting, change=joined))
    ways = (key(officer, Key.MERGE, "jp", kept.once), key(officer, Key.THEIRS, "dp", kept.once))
    return replace(told, buttons=rows(ways))
