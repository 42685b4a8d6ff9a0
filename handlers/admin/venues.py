"""/venues: find, add and rename places, their other names, points, addresses and facilities."""

import re
from dataclasses import replace

from handlers.admin.keys import PER_PAGE, key, named, one_a_row, rows, two_a_row
from handlers.admin.officer import Officer
from handlers.admin.opening import Open, leave_open, open_question
from handlers.admin.pending import propose
from handlers.admin.place_names import is_called, is_kind_alone, new_venue, same_name
from handlers.admin.tokens import Press, mark, marked
from handlers.admin.venue_lists import listing, page
from handlers.admin.venue_names import wrong_name
from handlers.admin.venue_parts import KIND, QUESTIONS, ask, at, changed, put
from handlers.admin.venue_words import PlacePart, bare_ways, joined_ways, read_part
from handlers.message import SharedLocation
from handlers.speech.admin_facts import Asked, DeskReply, DeskSaid
from handlers.speech.admin_keys import Buttons, Key
from handlers.speech.admin_list_facts import VenueCard
from handlers.speech.admin_parts import Desk, Question
from handlers.understanding.plans import read_plan
from schedule_data.model.desk import Action, Change, Edit, Role
from schedule_data.model.place import Venue
from schedule_data.search import events_at, find_venues

NEW = "new-venue"
WHICH = "venue-which"
_ADD = re.compile(r"(?:tambah|tambahkan|baru|add|new)\b\s*", re.IGNORECASE)
_MOST_MEANT = 6
_LOOKED_AT = 50
_LONGEST = 500
_KEYS = {
    "name": Key.RENAME,
    "alias": Key.ALIAS,
    "point": Key.POINT,
    "address": Key.ADDRESS,
    "parking": Key.PARKING,
    "finding": Key.FINDING,
    "wheelchair": Key.WHEELCHAIR,
}


async def venues(officer: Officer, words: str) -> DeskReply:
    """The command: a list, a search, "tambah NAMA, DAERAH", or a part of a place set."""
    part, adds = read_part(words), _ADD.match(words)
    if adds is not None and not (part and part.first) and officer.role.covers(Role.EDITOR):
        rest = words[adds.end() :]
        return await _new(officer, rest) if rest else await _ask_new(officer)
    found = find_venues(officer.snapshot, words, size=PER_PAGE)
    if not found.total and part is not None:
        if part.place or part.value:
            return await _part_told(officer, part)
        return listing(officer, find_venues(officer.snapshot, size=PER_PAGE), "", "vn")
    if words and not found.total:
        known = read_plan(words, now=officer.now, names=officer.names).places
        if known:
            return card(officer, officer.snapshot.venues[known[0]])
        return DeskSaid(Desk.NONE_FOUND, words[:80])
    if words and found.total == 1:
        return card(officer, found.items[0])
    return listing(officer, found, words, "vn")


async def _part_told(officer: Officer, part: PlacePart) -> DeskReply:
    """A part of a place set in one line; which place, where several may be meant."""
    slugs, value = _meant(officer, part)
    if not slugs:
        return DeskSaid(Desk.NONE_FOUND, (part.place or part.value)[:80])
    venue = officer.snapshot.venues[slugs[0]]
    if not value and (part.first or not officer.role.covers(Role.EDITOR)) and len(slugs) == 1:
        return card(officer, venue)
    if not officer.role.covers(Role.EDITOR):
        await officer.desk.refused(officer.actor, "/venues", now=officer.now)
        return DeskSaid(Desk.NOT_ALLOWED, role=Role.EDITOR)
    if len(slugs) > 1:
        await leave_open(officer, WHICH, part.field, value)
        names = (
            named(officer, officer.snapshot.venues[slug].name, "vo", mark("p", slug))
            for slug in slugs
        )
        return Asked(Question.WHICH_PLACE, buttons=one_a_row(names))
    return await (
        put(officer, venue, part.field, value) if value else ask(officer, venue, part.field)
    )


def _meant(officer: Officer, part: PlacePart) -> tuple[tuple[str, ...], str]:
    """The places that may be meant, and what is said of them."""
    if not part.first:
        return _called(officer, part.place), part.value
    if part.field == "drop":
        owner = same_name(part.value, officer.snapshot.venues)
        if owner is not None:
            return (owner,), part.value
    for place, value in joined_ways(part):
        slugs = _called(officer, place)
        if slugs:
            return slugs, value
    for place, value in bare_ways(part):
        known = same_name(place, officer.snapshot.venues)
        if known is not None:
            return (known,), value
    return _called(officer, part.value), ""


def _called(officer: Officer, words: str) -> tuple[str, ...]:
    """The few places that may be called so."""
    known = same_name(words, officer.snapshot.venues)
    if known is not None or not words:
        return () if known is None else (known,)
    found = find_venues(officer.snapshot, words, size=_LOOKED_AT)
    so_called = [venue.slug for venue in found.items if is_called(venue, words)]
    meant = so_called or [venue.slug for venue in found.items]
    if 0 < len(meant) <= _MOST_MEANT:
        return tuple(meant)
    return read_plan(f"di {words}", now=officer.now, names=officer.names).places[:1]


def card(officer: Officer, venue: Venue) -> VenueCard:
    """One place, and what can be changed of it."""
    count = len(events_at(officer.snapshot, venue.slug, officer.today))
    region = officer.snapshot.regions.get(venue.region)
    return VenueCard(venue, region, count, buttons=_ways(officer, venue))


def _ways(officer: Officer, venue: Venue) -> Buttons:
    if not officer.role.covers(Role.EDITOR):
        return ()
    of = mark("p", venue.slug)
    parts = (key(officer, kind, "vf", of, field) for field, kind in _KEYS.items())
    return rows(
        *two_a_row(parts),
        (key(officer, Key.CLOSE, "cv", of), key(officer, Key.CONFIRM, "cw", of)),
    )


async def _ask_new(officer: Officer) -> DeskReply:
    await leave_open(officer, NEW)
    return Asked(Question.VENUE_NAME)


async def _new(officer: Officer, text: str) -> DeskReply:
    """ "Mall Ciputra, Grogol" as a new place; where its region is not told, it is asked."""
    plan = read_plan(f"di {text}", now=officer.now, names=officer.names)
    first = text.split(",")[0].strip()[:80]
    name = plan.place_words or plan.area_words or first
    name = first if is_kind_alone(name) else name  # "RPTRA Senin" names no day
    known = plan.places[0] if plan.places else same_name(name, officer.snapshot.venues)
    if known is not None:
        show = key(officer, Key.SHOW, "vn", mark("p", known))
        taken = officer.snapshot.venues[known].name
        return DeskSaid(Desk.VENUE_KNOWN, taken, buttons=rows((show,)))
    wrong = wrong_name(officer, name)
    if wrong is not None:
        return wrong
    region = plan.regions[0] if len(plan.regions) == 1 else ""
    venue = new_venue(name, region, plan.district, plan.address, officer.snapshot.venues)
    if not region:
        await leave_open(officer, NEW, name)
        names = (
            named(officer, each.name.in_language(officer.language), "vr", slug)
            for slug, each in officer.snapshot.regions.items()
        )
        return Asked(Question.REGION, name, buttons=two_a_row(names))
    change = Change(Action.ADD, (Edit(None, venue),))
    return await propose(
        officer, change, Desk.VENUE_ADDED, ", ".join((venue.name, *_where(officer, venue)))
    )


def _where(officer: Officer, venue: Venue) -> tuple[str, ...]:
    region = officer.snapshot.regions[venue.region].name.in_language(officer.language)
    return tuple(filter(None, (venue.address, venue.kecamatan, region)))


async def told(officer: Officer, text: str, asked: Open) -> DeskReply | None:
    """Words that answer a question about a place."""
    words = " ".join(text.split())[:_LONGEST]
    if asked.kind == NEW:
        return await _new(officer, f"{asked.arg(0)}, {words}" if asked.arg(0) else words)
    if asked.kind == WHICH:
        slugs = _called(officer, words)
        return await _chosen(officer, slugs[0], asked) if len(slugs) == 1 else None
    venue = officer.snapshot.venues.get(asked.arg(0))
    if venue is None:
        return DeskSaid(Desk.NOTHING_THERE)
    return await put(officer, venue, asked.arg(1), words)


async def _chosen(officer: Officer, slug: str, asked: Open) -> DeskReply:
    """Which place was meant by a line that set a part of it."""
    venue, field, value = officer.snapshot.venues[slug], asked.arg(0), asked.arg(1)
    return await (put(officer, venue, field, value) if value else ask(officer, venue, field))


async def shared(officer: Officer, where: SharedLocation, asked: Open) -> DeskReply | None:
    """A location that answers "where is it?"."""
    venue = officer.snapshot.venues.get(asked.arg(0))
    if asked.kind != KIND or asked.arg(1) != "point" or venue is None:
        return None
    return await at(officer, venue, (where.latitude, where.longitude))


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """A button of this duty; None: it is another."""
    other_page = page(officer, press)
    if other_page is not None:
        return other_page
    if press.verb == "va":
        return await _ask_new(officer)
    if press.verb == "vr":
        return await _region_chosen(officer, press.arg(0))
    if press.verb not in ("vn", "vf", "vw", "vo", "vx"):
        return None
    slug = marked("p", press.arg(0), officer.snapshot.venues)
    if slug is None:
        return DeskSaid(Desk.NOTHING_THERE)
    return await _of_place(officer, officer.snapshot.venues[slug], press)


async def _of_place(officer: Officer, venue: Venue, press: Press) -> DeskReply:
    match press.verb:
        case "vw":
            return await changed(officer, venue, replace(venue, wheelchair=press.arg(1) == "1"))
        case "vx":
            alias = marked("n", press.arg(1), venue.aliases)
            if alias is not None:
                return await put(officer, venue, "drop", alias)
        case "vo":
            asked = await open_question(officer)
            if asked is None or asked.kind != WHICH:
                return DeskSaid(Desk.OLD_BUTTON)
            return await _chosen(officer, venue.slug, asked)
        case "vf" if press.arg(1) in QUESTIONS:
            return await ask(officer, venue, press.arg(1), number=press.page(2))
    return card(officer, venue)


async def _region_chosen(officer: Officer, slug: str) -> DeskReply:
    asked = await open_question(officer)
    region = officer.snapshot.regions.get(slug)
    if asked is None or asked.kind != NEW or not asked.arg(0) or region is None:
        return DeskSaid(Desk.OLD_BUTTON)
    return await _new(officer, f"{asked.arg(0)}, {region.name.id}")
