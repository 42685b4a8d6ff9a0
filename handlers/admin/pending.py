"""A change that waits for "Simpan": shown first, saved once, or thrown away."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from handlers.admin.codec import dumps, loads
from handlers.admin.differing import edit_differences, event_differences
from handlers.admin.doubting import warned
from handlers.admin.joining import laid_over
from handlers.admin.keys import key, rows
from handlers.admin.officer import Officer
from handlers.admin.opening import close
from handlers.admin.saving import clashed, refused
from handlers.admin.tokens import Press
from handlers.speech.admin_facts import Clashed, DeskReply, DeskSaid, Proposal, Touched
from handlers.speech.admin_keys import Key
from handlers.speech.admin_parts import Desk, Difference, Field, Warn, Warned
from schedule_data.model.circumstance import VenueClosure
from schedule_data.model.desk import Change, Draft, Edit
from schedule_data.model.desk_outcome import Conflict, Refused, Saved
from schedule_data.model.event import Event
from schedule_data.model.place import Venue
from schedule_data.model.query import DaySpan
from schedule_data.oddities import Affected, affected, in_the_way, oddities

PENDING = "pending"
_CALLS_OFF = {
    **dict.fromkeys((Desk.CALLED_OFF_DAY, Desk.CALLED_OFF, Desk.CALLED_OFF_ALL), Key.DO_CALL_OFF),
    Desk.CALLED_OFF_FROM: Key.DO_END,
}
_SHUTS = {
    **dict.fromkeys((Desk.CLOSED_VENUE, Desk.CLOSED_ALL), Key.DO_CLOSE),
    Desk.REVOKED: Key.DO_REVOKE,
}
_SHOWN = 5
_OF_COURSE = frozenset((Field.WHEN, Field.CONFIRMED, Field.SITTING))
_LOOKED_AT = 400


@dataclass(frozen=True, slots=True)
class Pending:
    """A change that was shown, and what is said once it is saved: of `count` things, and `others`
    of another kind. `apart` are all of the days where they do not touch.
    """

    once: str
    change: Change
    saying: Desk
    text: str = ""
    day: date | None = None
    days: DaySpan | None = None
    count: int = 0
    others: int = 0
    apart: tuple[date, ...] = ()


async def propose(
    officer: Officer,
    change: Change,
    saying: Desk,
    text: str,
    *,
    day: date | None = None,
    days: DaySpan | None = None,
    apart: tuple[date, ...] = (),
) -> DeskReply:
    """Show what saving would do, and wait. `apart`: `days` are these alone, and not all between."""
    if all(edit.before == edit.after for edit in change.edits):
        return DeskSaid(Desk.NO_CHANGE)
    waiting = Pending("", change, saying, text, day, days, _things(change), apart=apart)
    return _shown(officer, await _kept(officer, waiting))


def _things(change: Change) -> int:
    """Of how many things it is; a place that is shut twice is one."""
    shut = {e.after.venue for e in change.edits if isinstance(e.after, VenueClosure)}
    return len(shut) + sum(not isinstance(e.after, VenueClosure) for e in change.edits)


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
    return None if waiting is None else _shown(officer, waiting)


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
        return _shown(officer, waiting)
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
        waiting.apart,
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


def _shown(officer: Officer, waiting: Pending) -> Proposal:
    edits = waiting.change.edits
    ahead = DaySpan(officer.today, _plus(officer.today))
    days = waiting.days or ahead
    touched = affected(officer.snapshot, edits, DaySpan(min(days.start, ahead.start), days.end))
    odd = (warned(each, officer) for each in oddities(officer.snapshot, edits, officer.today))
    only_new = _new_facts(waiting.change)
    warnings = tuple(odd) if only_new else _of_changed_days(officer, edits, touched)
    does, leaves = _ways(waiting.saying)
    ways = (
        None if any(each.forbids for each in warnings) else key(officer, *does, waiting.once),
        key(officer, *leaves, waiting.once),
    )
    return Proposal(
        waiting.saying,
        waiting.text,
        waiting.day,
        waiting.days,
        waiting.apart,
        reason=waiting.change.reason or "",
        differences=_differences(officer, waiting),
        touched=_touched(officer, touched),
        count=len({_day_and_place(each) for each in touched}),
        warnings=warnings,
        buttons=rows(ways),
    )


def _ways(saying: Desk) -> tuple[tuple[Key, str], tuple[Key, str]]:
    """What does it, and what leaves it, by names that cannot be taken for each other: "Batal" under
    "Batalkan?" would leave it.
    """
    if saying in _CALLS_OFF:
        return (_CALLS_OFF[saying], "sc"), (Key.KEEP, "dk")
    if saying in _SHUTS:
        return (_SHUTS[saying], "sp"), (Key.KEEP, "dp")
    return (Key.SAVE, "sp"), (Key.DISCARD, "dp")


def _touched(officer: Officer, found: Iterable[Affected]) -> tuple[Touched, ...]:
    """The first days that change, each once."""
    venues = officer.snapshot.venues
    first = list(dict.fromkeys(map(_day_and_place, found)))[:_SHOWN]
    return tuple(Touched(venues[slug].name if slug in venues else slug, day) for day, slug in first)


def _day_and_place(each: Affected) -> tuple[date, str]:
    sitting = each.before or each.after
    return (date.min, "") if sitting is None else (sitting.day, sitting.venue)


def _differences(officer: Officer, waiting: Pending) -> tuple[Difference, ...]:
    """From the thing as it is to what is wanted, be that the same thing or the one that follows."""
    edits = waiting.change.edits
    if waiting.saying is Desk.CHANGED_FROM:
        before, after = edits[0].before, edits[1].after
        if isinstance(before, Event) and isinstance(after, Event):
            found = event_differences(before, after, officer.snapshot)
            known = _OF_COURSE if _same_rule(before, after) else _OF_COURSE - {Field.WHEN}
            return tuple(each for each in found if each.field not in known)
    changed = next((e for e in edits if e.before is not None), edits[0])  # not its new place
    return edit_differences(changed, officer.snapshot.changed(edits))


def _of_changed_days(
    officer: Officer, edits: Sequence[Edit], found: Sequence[Affected]
) -> tuple[Warned, ...]:
    """What is odd about the days that change, and about no others of the same event."""
    new = (Warned(Warn.NEW_VENUE, e.after.name) for e in edits if isinstance(e.after, Venue))
    tried = officer.snapshot.changed(edits)
    elsewhere = [
        each.after
        for each in found
        if each.after and each.before and each.after.venue != each.before.venue
    ]
    other = (warned(each, officer) for each in in_the_way(tried, elsewhere))
    return (*new, *other, *_backwards(found))


def _backwards(found: Iterable[Affected]) -> tuple[Warned, ...]:
    """Sittings that would close before they open: told also where only some of a series change."""
    after = (each.after for each in found)
    days = tuple(
        each.day
        for each in after
        if each and each.opens and each.closes and each.closes <= each.opens
    )
    told = Warned(Warn.CLOSES_FIRST, days=days[:_SHOWN], count=len(days), forbids=True)
    return (told,) if days else ()


def _same_rule(before: Event, after: Event) -> bool:
    rules = [None if e.recurrence is None else e.recurrence.rrule for e in (before, after)]
    return rules[0] == rules[1]


def _new_facts(change: Change) -> bool:
    """Whether the change brings hours, days or places that may be odd; calling off does not."""
    return all(not isinstance(edit.after, Event) or edit.before is None for edit in change.edits)


def _plus(day: date) -> date:
    return date.fromordinal(min(day.toordinal() + _LOOKED_AT, date.max.toordinal()))
