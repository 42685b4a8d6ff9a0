"""/venues: find, add and rename places, their other names, points, addresses and facilities."""

import re
from collections.abc import Callable
from dataclasses import replace

from handlers.admin.keys import PER_PAGE, key, named, rows, two_a_row
from handlers.admin.officer import Officer
from handlers.admin.opening import Open, leave_open, open_question
from handlers.admin.pending import propose
from handlers.admin.place_names import new_venue, same_name
from handlers.admin.tokens import Press, mark, marked
from handlers.admin.venue_lists import listing, page
from handlers.message import SharedLocation
from handlers.speech.admin_facts import Asked, DeskReply, DeskSaid
from handlers.speech.admin_keys import Buttons, Key
from handlers.speech.admin_list_facts import VenueCard
from handlers.speech.admin_parts import Desk, Question
from handlers.understanding.plans import read_plan
from schedule_data.model.desk import Action, Change, Edit, Role
from schedule_data.model.place import Coordinates, Venue
from schedule_data.search import events_at, find_venues

KIND = "venue"
NEW = "new-venue"
_ADD = re.compile(r"(?:tambah|baru|add|new)\b\s*", re.IGNORECASE)
_POINT = re.compile(r"\(?\s*(-?\d{1,2}[.,]\d+)\s*[;, ]\s*(-?\d{2,3}[.,]\d+)\s*\)?")
_LONGEST = 120
_QUESTIONS = {
    "name": Question.NEW_NAME,
    "alias": Question.NEW_ALIAS,
    "point": Question.NEW_POINT,
    "address": Question.NEW_ADDRESS,
    "parking": Question.NEW_PARKING,
    "finding": Question.NEW_FINDING,
    "wheelchair": Question.WHEELCHAIR,
}
_KEYS = {
    "name": Key.RENAME,
    "alias": Key.ALIAS,
    "point": Key.POINT,
    "address": Key.ADDRESS,
    "parking": Key.PARKING,
    "finding": Key.FINDING,
    "wheelchair": Key.WHEELCHAIR,
}
_SET: dict[str, Callable[[Venue, str], Venue]] = {
    "name": lambda venue, text: replace(
        venue, name=text, aliases=tuple(dict.fromkeys((*venue.aliases, venue.name.casefold())))
    ),
    "alias": lambda venue, text: replace(
        venue,
        aliases=tuple(
            dict.fromkeys(
                (
                    *venue.aliases,
                    *(each.strip().casefold() for each in text.split(",") if each.strip()),
                )
            )
        ),
    ),
    "address": lambda venue, text: replace(venue, address=text),
    "parking": lambda venue, text: replace(venue, parking=text),
    "finding": lambda venue, text: replace(venue, finding=text),
}


async def venues(officer: Officer, words: str) -> DeskReply:
    """The command: a list, a search, or "tambah NAMA, DAERAH"."""
    adds = _ADD.match(words)
    if adds is not None and officer.role.covers(Role.EDITOR):
        rest = words[adds.end() :]
        return await _new(officer, rest) if rest else await _ask_new(officer)
    found = find_venues(officer.snapshot, words, size=PER_PAGE)
    if words and not found.total:
        known = read_plan(words, now=officer.now, names=officer.names).places
        if known:
            return card(officer, officer.snapshot.venues[known[0]])
        return DeskSaid(Desk.NONE_FOUND, words[:80])
    if words and found.total == 1:
        return card(officer, found.items[0])
    return listing(officer, found, words, "vn")


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
    name = plan.place_words or plan.area_words or text.split(",")[0].strip()[:80]
    known = plan.places[0] if plan.places else same_name(name, officer.snapshot.venues)
    if known is not None:
        return card(officer, officer.snapshot.venues[known])
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
        officer, change, Desk.VENUE_ADDED, f"{venue.name}, {_where(officer, venue)}"
    )


def _where(officer: Officer, venue: Venue) -> str:
    region = officer.snapshot.regions[venue.region].name.in_language(officer.language)
    return f"{venue.kecamatan}, {region}" if venue.kecamatan else region


async def told(officer: Officer, text: str, asked: Open) -> DeskReply:
    """Words that answer a question about a place."""
    words = " ".join(text.split())[:_LONGEST]
    if asked.kind == NEW:
        return await _new(officer, f"{asked.arg(0)}, {words}" if asked.arg(0) else words)
    venue, field = officer.snapshot.venues.get(asked.arg(0)), asked.arg(1)
    if venue is None:
        return DeskSaid(Desk.NOTHING_THERE)
    if field == "point":
        point = _POINT.fullmatch(words)
        if point is None:
            return Asked(Question.NEW_POINT, venue.name, unread=words[:80])
        latitude, longitude = (float(part.replace(",", ".")) for part in point.groups())
        return await _at(officer, venue, latitude, longitude)
    if field == "wheelchair":
        return Asked(Question.WHEELCHAIR, venue.name, unread=words[:80])
    if field == "name":
        other = same_name(words, officer.snapshot.venues)
        if other is not None and other != venue.slug:
            return DeskSaid(Desk.VENUE_KNOWN, officer.snapshot.venues[other].name)
    return await _changed(officer, venue, _SET[field](venue, words))


async def shared(officer: Officer, at: SharedLocation, asked: Open) -> DeskReply | None:
    """A location that answers "where is it?"."""
    venue = officer.snapshot.venues.get(asked.arg(0))
    if asked.kind != KIND or asked.arg(1) != "point" or venue is None:
        return None
    return await _at(officer, venue, at.latitude, at.longitude)


async def _at(officer: Officer, venue: Venue, latitude: float, longitude: float) -> DeskReply:
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return Asked(Question.NEW_POINT, venue.name, unread=f"{latitude}, {longitude}")
    point = Coordinates(round(latitude, 5), round(longitude, 5), within_m=50)
    return await _changed(officer, venue, replace(venue, coordinates=point))


async def _changed(officer: Officer, before: Venue, after: Venue) -> DeskReply:
    change = Change(Action.CHANGE, (Edit(before, after),))
    return await propose(officer, change, Desk.VENUE_SAVED, after.name)


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """A button of this duty; None: it is another."""
    other_page = page(officer, press)
    if other_page is not None:
        return other_page
    if press.verb == "va":
        return await _ask_new(officer)
    if press.verb == "vr":
        return await _region_chosen(officer, press.arg(0))
    if press.verb not in ("vn", "vf", "vw"):
        return None
    slug = marked("p", press.arg(0), officer.snapshot.venues)
    if slug is None:
        return DeskSaid(Desk.NOTHING_THERE)
    venue = officer.snapshot.venues[slug]
    if press.verb == "vn":
        return card(officer, venue)
    if press.verb == "vw":
        return await _changed(officer, venue, replace(venue, wheelchair=press.arg(1) == "1"))
    return await _ask_part(officer, venue, press.arg(1))


async def _ask_part(officer: Officer, venue: Venue, field: str) -> DeskReply:
    if field not in _QUESTIONS:
        return card(officer, venue)
    await leave_open(officer, KIND, venue.slug, field)
    of = mark("p", venue.slug)
    answers = (
        (key(officer, Key.YES, "vw", of, 1), key(officer, Key.NO, "vw", of, 0))
        if field == "wheelchair"
        else ()
    )
    back = key(officer, Key.BACK, "vn", of)
    return Asked(_QUESTIONS[field], venue.name, buttons=rows(answers, (back,)))


async def _region_chosen(officer: Officer, slug: str) -> DeskReply:
    asked = await open_question(officer)
    region = officer.snapshot.regions.get(slug)
    if asked is None or asked.kind != NEW or not asked.arg(0) or region is None:
        return DeskSaid(Desk.OLD_BUTTON)
    return await _new(officer, f"{asked.arg(0)}, {region.name.id}")
