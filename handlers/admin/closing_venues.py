"""/closevenue: a place is shut for some days, to all that is planned there; and opened again."""

from dataclasses import replace
from datetime import date

from handlers.admin.finding import split_reason
from handlers.admin.keys import PER_PAGE, rows, token
from handlers.admin.officer import Officer
from handlers.admin.opening import Open, leave_open
from handlers.admin.pending import propose
from handlers.admin.tokens import Press, mark, marked
from handlers.admin.venue_lists import listing
from handlers.speech.admin_facts import Asked, DeskReply, DeskSaid
from handlers.speech.admin_parts import Button, Desk, Key, Question
from handlers.understanding.plans import Plan, read_plan
from schedule_data.model.circumstance import VenueClosure
from schedule_data.model.desk import Action, Change, Edit
from schedule_data.model.place import Venue
from schedule_data.model.query import DaySpan
from schedule_data.search import find_venues

WHEN = "close-when"
_FAR = 3650


async def close_venue(officer: Officer, line: str) -> DeskReply:
    """The command: place, days, reason in one line; what is missing is asked."""
    said, reason = split_reason(line)
    plan = read_plan(said, now=officer.now, names=officer.names)
    venue = _venue(officer, plan)
    if venue is None:
        await officer.jot(line)
        words = plan.place_words or plan.title
        return _which(officer, words if line else "")
    return await _on(officer, venue, plan, reason)


async def _on(officer: Officer, venue: Venue, plan: Plan, reason: str) -> DeskReply:
    first, last = plan.first_day, plan.last_day or plan.first_day
    if first is None and plan.last_day is not None:
        first = officer.today
    if first is None or last is None:
        await leave_open(officer, WHEN, venue.slug)
        return Asked(Question.CLOSE_WHEN, venue.name)
    if last < first or (last - first).days > _FAR:
        return DeskSaid(Desk.BAD_DAY, f"{first} – {last}")
    why = reason or ", ".join((*((plan.title,) if plan.title else ()), *plan.unread))[:120]
    closure = VenueClosure(
        uid=officer.desk.new_uid(officer.now),
        venue=venue.slug,
        days=DaySpan(first, last),
        reason=why or None,
        by=str(officer.actor),
    )
    change = Change(Action.CLOSE, (Edit(None, closure),), why or None)
    return await propose(officer, change, Desk.CLOSED_VENUE, venue.name, days=closure.days)


async def told(officer: Officer, text: str, asked: Open) -> DeskReply:
    """The days and the reason, typed after they were asked for."""
    venue = officer.snapshot.venues.get(asked.arg(0))
    if venue is None:
        return DeskSaid(Desk.NOTHING_THERE)
    said, reason = split_reason(text)
    plan = read_plan(said, now=officer.now, names=officer.names)
    if plan.first_day is None and plan.last_day is None:
        return DeskSaid(Desk.BAD_DAY, text[:80])
    return await _on(officer, venue, plan, reason)


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """A place, or a closure that ends; None: it is another button."""
    if press.verb == "cv":
        slug = marked("p", press.arg(0), officer.snapshot.venues)
        if slug is None:
            return DeskSaid(Desk.NOTHING_THERE)
        said, reason = split_reason(await officer.jotted())
        plan = read_plan(said, now=officer.now, names=officer.names)
        return await _on(officer, officer.snapshot.venues[slug], plan, reason)
    if press.verb == "cx":
        return await _open_again(officer, press)
    return None


async def _open_again(officer: Officer, press: Press) -> DeskReply:
    uid = marked("c", press.arg(0), officer.snapshot.closures)
    if uid is None:
        return DeskSaid(Desk.NOTHING_THERE)
    closure = officer.snapshot.closures[uid]
    venue = officer.snapshot.venues.get(closure.venue)
    change = Change(Action.CHANGE, (Edit(closure, None),))
    name = venue.name if venue else closure.venue
    return await propose(officer, change, Desk.OPENED_VENUE, name, days=closure.days)


def _venue(officer: Officer, plan: Plan) -> Venue | None:
    return officer.snapshot.venues.get(plan.places[0]) if len(plan.places) == 1 else None


def _which(officer: Officer, words: str) -> DeskReply:
    """The places to choose from, and the closures that can end."""
    found = find_venues(officer.snapshot, words, size=PER_PAGE)
    if not found.total:
        found = find_venues(officer.snapshot, size=PER_PAGE)
    lifts = tuple((_lift(officer, c),) for c in _running(officer, officer.today)[:3])
    listed = listing(officer, found, "", "cv", question=Question.CLOSE_WHICH)
    return replace(listed, buttons=(*listed.buttons, *rows(*lifts)))


def _running(officer: Officer, today: date) -> list[VenueClosure]:
    closures = officer.snapshot.closures.values()
    return sorted((c for c in closures if c.days.end >= today), key=lambda c: c.days)


def _lift(officer: Officer, closure: VenueClosure) -> Button:
    venue = officer.snapshot.venues.get(closure.venue)
    of = token(officer, "cx", mark("c", closure.uid))
    return Button(Key.OPEN_AGAIN, of, venue.name if venue else closure.venue, days=closure.days)
