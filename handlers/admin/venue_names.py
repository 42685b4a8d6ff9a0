"""A place's name and its other names: given, refused where they mean something else, taken away."""

import re
from dataclasses import replace

from handlers.admin.keys import PER_PAGE, paging, two_a_row
from handlers.admin.officer import Officer
from handlers.admin.place_names import in_plain, is_kind_alone, same_name
from handlers.admin.tokens import encode, mark, press
from handlers.speech.admin_facts import DeskSaid
from handlers.speech.admin_keys import Button, Buttons, Key
from handlers.speech.admin_parts import Desk
from handlers.understanding.hearing import hear
from handlers.understanding.meaning import Intent
from handlers.understanding.plans import read_plan
from handlers.understanding.understand import summed_up
from schedule_data.model.place import Venue

LONGEST_NAME = 80
_AWAY = re.compile(
    r"(?:hapus|hapuskan|buang|hilangkan|cabut|remove|delete|drop)\s+(?:the\s+)?"
    r"(?:alias(?:nya)?|nama lain|other name)?\s*[:“\"]?(\S.*)",
    re.IGNORECASE,
)
_OF_A_PLACE = frozenset((Intent.FIND, Intent.UNKNOWN))


def names_of(text: str) -> tuple[str, ...]:
    """The names of a list, as typed."""
    typed = (each.strip(" .“”\"'") for each in re.split(r"[,;\n]", text))
    return tuple(dict.fromkeys(each for each in typed if each))


def to_take_away(text: str) -> str | None:
    """The names that "hapus JGC" would take away; None: it gives some."""
    away = _AWAY.fullmatch(text)
    return None if away is None else away[1]


def wrong_name(officer: Officer, name: str, venue: Venue | None = None) -> DeskSaid | None:
    """Why a place cannot be called so: another is, or citizens mean something else by it."""
    venues = officer.snapshot.venues
    other = same_name(name, venues)
    if other is not None and (venue is None or other != venue.slug):
        return DeskSaid(Desk.VENUE_KNOWN, venues[other].name)
    if len(name) > LONGEST_NAME:
        return DeskSaid(Desk.NAME_TOO_LONG, name[:LONGEST_NAME], count=LONGEST_NAME)
    if not in_plain(name) or is_kind_alone(name) or _means_else(officer, name, venue):
        return DeskSaid(Desk.NAME_MEANS_ELSE, name)
    return None


def _means_else(officer: Officer, name: str, venue: Venue | None) -> bool:
    """Whether the name is all a day, an hour, a permit, a region, a quarter far from the place, or
    a word of the talk.
    """
    heard = hear(name, officer.names)
    meant = summed_up(heard, officer.now)
    if meant.intent not in _OF_A_PLACE:
        return True
    if not all(heard.text.taken[: heard.text.size]):
        return False
    if meant.when or meant.at is not None or meant.services or meant.holiday:
        return True
    plan = read_plan(f"di {name}", now=officer.now, names=officer.names)
    far = venue is not None and venue.region not in meant.regions
    return bool(meant.regions) and not meant.places and (plan.district is None or far)


def with_names(venue: Venue, names: tuple[str, ...]) -> Venue:
    """Called so too."""
    known = {in_plain(each) for each in (venue.name, *venue.aliases)}
    new = (each.casefold() for each in names if in_plain(each) not in known)
    return replace(venue, aliases=(*venue.aliases, *dict.fromkeys(new)))


def without_names(venue: Venue, names: tuple[str, ...]) -> Venue:
    """Called so no more."""
    gone = set(map(in_plain, names))
    kept = (each for each in venue.aliases if in_plain(each) not in gone)
    return replace(venue, aliases=tuple(kept))


def unknown_names(venue: Venue, names: tuple[str, ...]) -> tuple[str, ...]:
    """Those that are no other name of it."""
    known = set(map(in_plain, venue.aliases))
    return tuple(each for each in names if in_plain(each) not in known)


def takings_away(officer: Officer, venue: Venue, number: int) -> Buttons:
    """A button for each of its other names, in pages."""
    of, pages = mark("p", venue.slug), -(-len(venue.aliases) // PER_PAGE)
    number = min(number, max(pages, 1))
    here = venue.aliases[(number - 1) * PER_PAGE : number * PER_PAGE]
    buttons = (
        Button(Key.DROP_ALIAS, encode(press("vx", of, mark("n", each)), officer.language), each)
        for each in here
    )
    turning = paging(officer, number, pages, "vf", of, "alias")
    return (*two_a_row(buttons), *((turning,) if turning else ()))
