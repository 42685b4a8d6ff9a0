"""/confirm: still true, as of today; one tap for all of a place."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from handlers.admin.finding import find, venues_meant
from handlers.admin.keys import PER_PAGE, key, paging, rows
from handlers.admin.officer import Officer
from handlers.admin.saving import clashed, refused
from handlers.admin.showing import picked
from handlers.admin.together import names_several, parts_of
from handlers.admin.tokens import Press, mark, marked
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_keys import Button, Key
from handlers.speech.admin_list_facts import VenueChoice
from handlers.speech.admin_parts import Desk
from schedule_data.model.desk import Action, Change, Edit, Role
from schedule_data.model.desk_outcome import Refused, Saved
from schedule_data.model.event import Event
from schedule_data.search import events_at, stale_events

_ALL = frozenset(("semua", "semuanya", "all", "everything"))


async def confirm(officer: Officer, line: str) -> DeskReply:
    """The command: the places with old facts; a place that is named is confirmed at once."""
    if not line or line.casefold() in _ALL:
        return _choose(officer, 1)
    if names_several(officer, line):
        return await _each(officer, parts_of(line))
    found = find(officer, line)
    places = found.plan.places if found.plan else ()
    if len(places) == 1:
        return await _venue(officer, places[0])
    if found.sure is not None:
        return await _confirmed(officer, (found.sure,), _place(officer, found.sure))
    if not found.page.total:
        return DeskSaid(Desk.NONE_FOUND, line[:80])
    by_venue = Counter(event.venue for event in found.page.items)
    buttons = ((_button(officer, slug, by_venue[slug]),) for slug in by_venue)
    return VenueChoice(len(by_venue), buttons=rows(*buttons))


async def _each(officer: Officer, parts: Iterable[str]) -> DeskReply:
    """Several places that are named together, at once; where one is not known, none."""
    slugs: list[str] = []
    for part in parts:
        meant = venues_meant(officer, part)
        if len(meant) != 1:
            return DeskSaid(Desk.NONE_FOUND, part[:80])
        slugs += meant
    named = ", ".join(officer.snapshot.venues[slug].name for slug in slugs)
    return await _confirmed(
        officer, tuple(e for slug in slugs for e in _coming(officer, slug)), named
    )


def _choose(officer: Officer, number: int) -> DeskReply:
    """Places by how many of their events are stale, one tap each."""
    by_venue = Counter(event.venue for event in _all_stale(officer))
    if not by_venue:
        return DeskSaid(Desk.NOTHING_STALE)
    slugs = list(by_venue)
    pages = -(-len(slugs) // PER_PAGE)
    number = min(number, pages)
    here = slugs[(number - 1) * PER_PAGE : number * PER_PAGE]
    buttons = [(_button(officer, slug, by_venue[slug]),) for slug in here]
    return VenueChoice(len(slugs), buttons=rows(*buttons, paging(officer, number, pages, "cl")))


def _all_stale(officer: Officer) -> Iterable[Event]:
    page = 1
    while True:
        found = stale_events(officer.snapshot, officer.today, page=page, size=50)
        yield from found.items
        if page >= found.pages:
            return
        page += 1


def _button(officer: Officer, slug: str, count: int) -> Button:
    venue = officer.snapshot.venues[slug]
    of = key(officer, Key.CONFIRM_VENUE, "cw", mark("p", slug))
    return Button(Key.CONFIRM_VENUE, of.token, venue.name, count=count)


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """A place or an event was confirmed; None: it is another button."""
    if press.verb not in ("cl", "cw", "cf"):
        return None
    if not officer.role.covers(Role.EDITOR):
        return DeskSaid(Desk.NOT_ALLOWED)
    if press.verb == "cl":
        return _choose(officer, press.page(0))
    if press.verb == "cw":
        slug = marked("p", press.arg(0), officer.snapshot.venues)
        return DeskSaid(Desk.NOTHING_THERE) if slug is None else await _venue(officer, slug)
    event = picked(officer, press)
    if event is None:
        return DeskSaid(Desk.NOTHING_THERE)
    return await _confirmed(officer, (event,), _place(officer, event))


def _place(officer: Officer, event: Event) -> str:
    return officer.snapshot.venues[event.venue].name


async def _venue(officer: Officer, slug: str) -> DeskReply:
    return await _confirmed(officer, _coming(officer, slug), officer.snapshot.venues[slug].name)


def _coming(officer: Officer, slug: str) -> tuple[Event, ...]:
    events = events_at(officer.snapshot, slug, officer.today)
    return tuple(event for event in events if not _is_over(officer, event))


def _is_over(officer: Officer, event: Event) -> bool:
    series = officer.snapshot.index.series.get(event.uid)
    return series is not None and series.last_day < officer.today.toordinal()


async def _confirmed(officer: Officer, events: tuple[Event, ...], name: str) -> DeskReply:
    edits = tuple(
        Edit(event, replace(event, confirmed_on=officer.today))
        for event in events
        if event.confirmed_on is None or event.confirmed_on < officer.today
    )
    if not edits:
        return DeskSaid(Desk.CONFIRMED, name, count=len(events))
    change = Change(Action.CONFIRM, edits)
    outcome = await officer.desk.apply(change, by=officer.actor, now=officer.now)
    if isinstance(outcome, Refused):
        return refused(outcome)
    if not isinstance(outcome, Saved):
        return clashed(officer, outcome)
    undo = key(officer, Key.UNDO, "un", outcome.entry.number)
    more = key(officer, Key.STALE, "cl", 1) if any(True for _ in _all_stale(officer)) else None
    return DeskSaid(Desk.CONFIRMED, name, count=len(edits), buttons=rows((undo, more)))
