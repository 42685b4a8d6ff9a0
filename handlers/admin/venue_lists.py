"""Lists of places in pages; picking one does what the list was asked for."""

from handlers.admin.keys import PER_PAGE, key, paging, rows, token
from handlers.admin.officer import Officer
from handlers.admin.tokens import Press, mark
from handlers.speech.admin_keys import Key
from handlers.speech.admin_list_facts import VenueList
from handlers.speech.admin_parts import Question
from schedule_data.model.desk import Page, Role
from schedule_data.model.place import Venue
from schedule_data.search import find_venues

THEN = frozenset(("vn", "cv"))
"""What picking a place may do: show it, close it."""


def listing(
    officer: Officer, found: Page[Venue], words: str, then: str, *, question: Question | None = None
) -> VenueList:
    """A page of places."""
    adds = officer.role.covers(Role.EDITOR) and then == "vn"
    regions = officer.snapshot.regions
    return VenueList(
        venues=tuple((venue, regions.get(venue.region)) for venue in found.items),
        total=found.total,
        page=found.number,
        pages=found.pages,
        words=words,
        question=question,
        picks=tuple(token(officer, then, mark("p", venue.slug)) for venue in found.items),
        buttons=rows(
            paging(officer, found.number, found.pages, "vl", then, safe(words)),
            (key(officer, Key.ADD_VENUE, "va") if adds else None,),
        ),
    )


def page(officer: Officer, press: Press) -> VenueList | None:
    """Another page of such a list."""
    if press.verb != "vl" or press.arg(0) not in THEN:
        return None
    words = press.arg(1).replace("_", " ")
    found = find_venues(officer.snapshot, words, page=press.page(2), size=PER_PAGE)
    question = Question.CLOSE_WHICH if press.arg(0) == "cv" else None
    return listing(officer, found, words, press.arg(0), question=question)


def safe(words: str) -> str:
    """The words as a token can carry them: letters and digits, at most 24 of them."""
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in words)
    return "_".join(kept.split())[:24].strip("_")
