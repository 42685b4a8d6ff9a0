"""/closevenue: a place is shut for some days, to all that is planned there; and opened again."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from handlers.admin.closing_all import close_all, closures, reason_left
from handlers.admin.closing_open import (
    UNTIL,
    WITHOUT_END,
    ask_until,
    end_told,
    far_end,
    with_no_end,
    without_end,
)
from handlers.admin.everywhere import EXCEPT, everywhere
from handlers.admin.finding import named_words, split_reason
from handlers.admin.keys import PER_PAGE, dated, rows, token, two_a_row
from handlers.admin.named_days import apart, days_meant
from handlers.admin.officer import Officer
from handlers.admin.opening import Open, leave_open, open_question
from handlers.admin.pending import propose
from handlers.admin.tokens import Press, mark, marked
from handlers.admin.venue_lists import listing
from handlers.speech.admin_facts import Asked, DeskReply, DeskSaid
from handlers.speech.admin_keys import Button, Key
from handlers.speech.admin_parts import Desk, Question
from handlers.understanding.plans import Plan, read_plan
from schedule_data.model.circumstance import VenueClosure
from schedule_data.model.desk import Action, Change, Edit
from schedule_data.model.place import Venue
from schedule_data.model.query import DaySpan
from schedule_data.search import find_venues

WHEN = "close-when"
_FAR = 3650
_REOPENS = re.compile(
    r"\b(?:(?:di)?buka (?:lagi|kembali)|dibuka|open(?:s|ed)? again|reopen(?:s|ed)?)\b",
    re.IGNORECASE,
)
_SHORTEST_NAME = 3


async def close_venue(officer: Officer, line: str) -> DeskReply:
    """The command: place, days, reason in one line; what is missing is asked."""
    said, reason = _split(line)
    plan = read_plan(said, now=officer.now, names=officer.names)
    but = EXCEPT.split(said, maxsplit=1)[0]
    named = read_plan(but, now=officer.now, names=officer.names).places
    every = None if named else everywhere(said)
    if every is not None:
        return await close_all(officer, every, reason)
    venue = _venue(officer, plan)
    if venue is None:
        await officer.jot(line)
        return _which(officer, named_words(plan))
    if _REOPENS.search(said) and _running(officer, venue):
        return await _reopened(officer, venue, plan)
    title = "" if plan.places else plan.title
    rest = replace(plan, title="") if title and _called(venue, title) else plan
    return await _on(officer, venue, rest, said, reason)


def _split(line: str) -> tuple[str, str]:
    """The line without its reason, and the reason; that no end is known is a part of it."""
    rest, endless = without_end(line)
    said, reason = split_reason(rest)
    return said, with_no_end(reason) if endless else reason


async def _on(officer: Officer, venue: Venue, plan: Plan, said: str, reason: str) -> DeskReply:
    first, last = plan.first_day, plan.last_day or plan.first_day
    if first is None and plan.last_day is not None:
        first = officer.today
    if first is None or last is None or plan.day_doubt is not None:
        return await _ask_when(officer, venue)
    if last < first or (last - first).days > _FAR:
        return await _ask_when(officer, venue)
    why = reason or reason_left(plan)
    if WITHOUT_END in why:
        last = far_end(first)
    elif plan.last_day is None and not plan.days:
        return await ask_until(officer, venue, first, why)
    some = bool(plan.days or plan.but_not or plan.repeat)
    days = days_meant(plan, said) if some else tuple(DaySpan(first, last))
    return await (_closed(officer, venue, days, why) if days else _ask_when(officer, venue))


async def _closed(officer: Officer, venue: Venue, days: Sequence[date], why: str) -> DeskReply:
    change = Change(Action.CLOSE, tuple(closures(officer, venue.slug, days, why)), why or None)
    span = DaySpan(days[0], days[-1])
    return await propose(
        officer, change, Desk.CLOSED_VENUE, venue.name, days=span, apart=apart(days)
    )


async def _ask_when(officer: Officer, venue: Venue, unread: str = "") -> DeskReply:
    """The days that are likely are one tap away; the reason can be typed with others."""
    await leave_open(officer, WHEN, venue.slug)
    of, today = mark("p", venue.slug), officer.today
    saturday = today + timedelta((5 - today.weekday()) % 7)
    spans = (
        DaySpan.day(today),
        DaySpan.day(today + timedelta(1)),
        DaySpan(saturday, saturday + timedelta(1)),
    )
    days = (dated(officer, span, "cq", of, span.start, span.end) for span in spans)
    return Asked(Question.CLOSE_WHEN, venue.name, unread, buttons=two_a_row(days))


async def told(officer: Officer, text: str, asked: Open) -> DeskReply:
    """The days and the reason, typed after they were asked for."""
    venue = officer.snapshot.venues.get(asked.arg(0))
    if venue is None:
        return DeskSaid(Desk.NOTHING_THERE)
    said, reason = _split(text)
    plan = read_plan(said, now=officer.now, names=officer.names)
    if plan.first_day is None and plan.last_day is None:
        return await _ask_when(officer, venue, text[:80])
    return await _on(officer, venue, plan, said, reason)


async def told_end(officer: Officer, text: str, asked: Open) -> DeskReply | None:
    """Until when it is closed, typed after it was asked for; None: it tells no day."""
    end = end_told(officer, text, asked)
    if end is None and not without_end(text)[1]:
        return None
    return await _until(officer, asked, end)


async def _until(officer: Officer, asked: Open, end: date | None) -> DeskReply:
    venue, first = officer.snapshot.venues.get(asked.arg(0)), date.fromisoformat(asked.arg(1))
    if venue is None:
        return DeskSaid(Desk.NOTHING_THERE)
    why = asked.arg(2) if end else with_no_end(asked.arg(2))
    return await _closed(officer, venue, tuple(DaySpan(first, end or far_end(first))), why)


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """A place, or a closure that ends; None: it is another button."""
    if press.verb == "cv":
        slug = marked("p", press.arg(0), officer.snapshot.venues)
        if slug is None:
            return DeskSaid(Desk.NOTHING_THERE)
        said, reason = _split(await officer.jotted())
        plan = read_plan(said, now=officer.now, names=officer.names)
        return await _on(officer, officer.snapshot.venues[slug], plan, said, reason)
    if press.verb == "cu":
        asked = await open_question(officer, however_old=True)
        if asked is None or asked.kind != UNTIL:
            return DeskSaid(Desk.OLD_BUTTON)
        return await _until(officer, asked, press.day(0))
    if press.verb == "cq":
        return await _on_days(officer, press)
    if press.verb == "cx":
        return await _open_again(officer, press)
    return None


async def _on_days(officer: Officer, press: Press) -> DeskReply:
    slug = marked("p", press.arg(0), officer.snapshot.venues)
    first, last = press.day(1), press.day(2)
    if slug is None or first is None or last is None:
        return DeskSaid(Desk.NOTHING_THERE)
    plan = Plan(first_day=first, last_day=last)
    return await _on(officer, officer.snapshot.venues[slug], plan, "", "")


async def _open_again(officer: Officer, press: Press) -> DeskReply:
    uid = marked("c", press.arg(0), officer.snapshot.closures)
    if uid is None:
        return DeskSaid(Desk.NOTHING_THERE)
    return await _lifted(officer, officer.snapshot.closures[uid])


async def _reopened(officer: Officer, venue: Venue, plan: Plan) -> DeskReply:
    """The closure that ends by "/tutup mkg 3 buka lagi"; the list where it may be another."""
    closures = _running(officer, venue)
    first, last = plan.first_day, plan.last_day or plan.first_day
    if len(closures) == 1 and (first is None or DaySpan(first, last or first) == closures[0].days):
        return await _lifted(officer, closures[0])
    return _which(officer, venue.name)


async def _lifted(officer: Officer, closure: VenueClosure) -> DeskReply:
    venue = officer.snapshot.venues.get(closure.venue)
    change = Change(Action.CHANGE, (Edit(closure, None),))
    name = venue.name if venue else closure.venue
    return await propose(officer, change, Desk.OPENED_VENUE, name, days=closure.days)


def _venue(officer: Officer, plan: Plan) -> Venue | None:
    """The place that is named, if by a part of its name that no other has."""
    venues = officer.snapshot.venues
    if plan.places:
        return venues.get(plan.places[0]) if len(plan.places) == 1 else None
    words = named_words(plan)
    known = len(words) >= _SHORTEST_NAME
    called = [venue for venue in venues.values() if known and _called(venue, words)]
    return called[0] if len(called) == 1 else None


def _called(venue: Venue, words: str) -> bool:
    names = (name.casefold() for name in (venue.name, *venue.aliases))
    return any(words.casefold() in name for name in names)


def _which(officer: Officer, words: str) -> DeskReply:
    """The places to choose from, and the closures that can end."""
    found = find_venues(officer.snapshot, words, size=PER_PAGE)
    if not found.total:
        found = find_venues(officer.snapshot, size=PER_PAGE)
    lifts = tuple((_lift(officer, c),) for c in _running(officer)[:3])
    listed = listing(officer, found, "", "cv", question=Question.CLOSE_WHICH)
    return replace(listed, buttons=(*listed.buttons, *rows(*lifts)))


def _running(officer: Officer, venue: Venue | None = None) -> list[VenueClosure]:
    """The closures that are not over, of all places or of one."""
    closures = (c for c in officer.snapshot.closures.values() if c.days.end >= officer.today)
    here = (c for c in closures if venue is None or c.venue == venue.slug)
    return sorted(here, key=lambda c: c.days)


def _lift(officer: Officer, closure: VenueClosure) -> Button:
    venue = officer.snapshot.venues.get(closure.venue)
    of = token(officer, "cx", mark("c", closure.uid))
    return Button(Key.OPEN_AGAIN, of, venue.name if venue else closure.venue, days=closure.days)
