"""One part of a place: asked for, and set from what was typed."""

from dataclasses import replace

from handlers.admin.keys import key, rows
from handlers.admin.officer import Officer
from handlers.admin.opening import leave_open
from handlers.admin.pending import propose
from handlers.admin.place_names import OTHER_KIND, kind_of
from handlers.admin.points import read_point
from handlers.admin.tokens import mark
from handlers.admin.venue_names import (
    names_of,
    takings_away,
    to_take_away,
    unknown_names,
    with_names,
    without_names,
    wrong_name,
)
from handlers.speech.admin_facts import Asked, DeskReply, DeskSaid
from handlers.speech.admin_keys import Key
from handlers.speech.admin_parts import Desk, Question
from handlers.understanding.plans import read_plan
from handlers.understanding.vocabulary import listed
from schedule_data.model.desk import Action, Change, Edit
from schedule_data.model.place import Coordinates, Venue

KIND = "venue"
QUESTIONS = {
    "name": Question.NEW_NAME,
    "alias": Question.NEW_ALIAS,
    "drop": Question.NEW_ALIAS,
    "point": Question.NEW_POINT,
    "address": Question.NEW_ADDRESS,
    "district": Question.NEW_DISTRICT,
    "village": Question.NEW_DISTRICT,
    "region": Question.NEW_DISTRICT,
    "kind": Question.NEW_KIND,
    "parking": Question.NEW_PARKING,
    "finding": Question.NEW_FINDING,
    "wheelchair": Question.WHEELCHAIR,
}
_LONGEST = 300
_YES = listed("ya iya ada bisa yes y true masuk tersedia")
_NO = listed("tidak gak ga nggak enggak belum no n false tak tanpa none")
_OTHER = listed("lain lainnya lain-lain other")


async def ask(
    officer: Officer, venue: Venue, field: str, *, unread: str = "", number: int = 1
) -> Asked:
    """What shall it be? The next words answer."""
    await leave_open(officer, KIND, venue.slug, field)
    of = mark("p", venue.slug)
    answers = (
        (key(officer, Key.YES, "vw", of, 1), key(officer, Key.NO, "vw", of, 0))
        if field == "wheelchair"
        else ()
    )
    away = takings_away(officer, venue, number) if field in ("alias", "drop") else ()
    back = rows(answers, (key(officer, Key.BACK, "vn", of),))
    return Asked(QUESTIONS[field], venue.name, unread=unread[:80], buttons=(*away, *back))


async def put(officer: Officer, venue: Venue, field: str, typed: str) -> DeskReply:
    """The place with that part as it was typed, shown before it is saved; or what is wrong."""
    words = " ".join(typed.split())
    if field in ("alias", "drop"):
        return await _names(officer, venue, field, typed)
    if field == "name":
        wrong = wrong_name(officer, words, venue)
        return wrong or await changed(officer, venue, _called(venue, words))
    if field == "point":
        point = read_point(words)
        return await (
            ask(officer, venue, field, unread=words) if point is None else at(officer, venue, point)
        )
    after = None if len(words) > _LONGEST else _with(officer, venue, field, words)
    if after is None:
        return await ask(officer, venue, field, unread=words)
    return await changed(officer, venue, after)


async def at(officer: Officer, venue: Venue, point: tuple[float, float]) -> DeskReply:
    """The place at that point."""
    latitude, longitude = point
    there = Coordinates(round(latitude, 5), round(longitude, 5), within_m=50)
    return await changed(officer, venue, replace(venue, coordinates=there))


async def changed(officer: Officer, before: Venue, after: Venue) -> DeskReply:
    """What saving it would do."""
    change = Change(Action.CHANGE, (Edit(before, after),))
    return await propose(officer, change, Desk.VENUE_SAVED, after.name)


async def _names(officer: Officer, venue: Venue, field: str, typed: str) -> DeskReply:
    away = typed if field == "drop" else to_take_away(typed)
    names = names_of(typed if away is None else away)
    if not names:
        return await ask(officer, venue, field, unread=typed)
    if away is None:
        wrong = (wrong_name(officer, each, venue) for each in names)
        told = next((each for each in wrong if each is not None), None)
        return told or await changed(officer, venue, with_names(venue, names))
    unknown = unknown_names(venue, names)
    if unknown:
        asked = await ask(officer, venue, "alias")
        return DeskSaid(Desk.NOT_ITS_NAME, venue.name, reason=unknown[0], buttons=asked.buttons)
    return await changed(officer, venue, without_names(venue, names))


def _called(venue: Venue, name: str) -> Venue:
    """Under its new name; by the old one it is found still."""
    return with_names(replace(venue, name=name), (venue.name,))


def _with(officer: Officer, venue: Venue, field: str, words: str) -> Venue | None:
    """None: that is none of what the part can be."""
    match field:
        case "address":
            return replace(venue, address=words)
        case "parking":
            return replace(venue, parking=words)
        case "finding":
            return replace(venue, finding=words)
        case "kind":
            kind = kind_of(words)
            known = kind != OTHER_KIND or words.casefold() in _OTHER
            return replace(venue, kind=kind) if known else None
        case "wheelchair":
            first = words.casefold().strip(".!").split(" ")[0]
            known = first in _YES or first in _NO
            return replace(venue, wheelchair=first in _YES) if known else None
    return _lying(officer, venue, field, words)


def _lying(officer: Officer, venue: Venue, field: str, words: str) -> Venue | None:
    """In that kecamatan, kelurahan or region."""
    plan = read_plan(f"di {words}", now=officer.now, names=officer.names)
    if len(plan.regions) != 1 or (field != "region" and plan.district is None):
        return None
    here = replace(venue, region=plan.regions[0])
    if field == "region":
        return here
    if field == "village":
        return replace(here, kelurahan=plan.district)
    return replace(here, kecamatan=plan.district)
