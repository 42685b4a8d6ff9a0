"""/events and /stale: lists in pages, a search, and one event with all that can be done to it."""

from collections.abc import Iterable

from handlers.admin.by_day import events_on
from handlers.admin.keys import key, paging, rows, token
from handlers.admin.officer import Officer
from handlers.admin.planned import coming_days, one_to_show, when_of
from handlers.admin.tokens import Press, mark, marked
from handlers.sittings import listed
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_keys import Buttons, Key
from handlers.speech.admin_list_facts import EventCard, EventLine, EventList
from handlers.speech.admin_parts import Desk, Question
from schedule_data.model.desk import Page, Role
from schedule_data.model.event import Event, EventStatus
from schedule_data.search import find_events, paged, stale_events

PER_PAGE = 6
_NEXT_DAYS = 5
_LONGEST_WORDS = 24
ON = {"ev": "ev", "ed": "ed", "co": "co"}
"""What picking an event of a list does: show it, change it, call it off."""


async def events(officer: Officer, words: str) -> DeskReply:
    """All events, those that all the words are in, or those of a day; a single one is shown at
    once.
    """
    found = _search(officer, words, 1)
    if words and found.total == 1:
        return card(officer, found.items[0])
    if words and not found.total:
        return DeskSaid(Desk.NONE_FOUND, words)
    return listing(officer, found, words, "ev")


async def stale(officer: Officer, _: str) -> DeskReply:
    """Events that nobody has confirmed for sixty days."""
    return _stale(officer, 1)


def listing(
    officer: Officer, found: Page[Event], words: str, then: str, *, question: Question | None = None
) -> EventList:
    """A page of events; picking one does `then`."""
    pages = () if len(words) > _LONGEST_WORDS else paging(
        officer, found.number, found.pages, "el", then, _safe(words)
    )  # fmt: skip
    add = key(officer, Key.ADD, "ad") if officer.role.covers(Role.EDITOR) and then == "ev" else None
    return EventList(
        today=officer.today,
        lines=_lines(officer, found.items),
        total=found.total,
        page=found.number,
        pages=found.pages,
        words=words,
        question=question,
        picks=tuple(token(officer, then, mark("e", event.uid)) for event in found.items),
        buttons=rows(pages, (add,)),
    )


def card(officer: Officer, event: Event) -> EventCard:
    """One event, and what this officer may do to it."""
    agenda = officer.agenda
    sittings = coming_days(event.uid, agenda, officer.today, _NEXT_DAYS)
    places = listed(one_to_show(event, agenda, sittings), officer.now, agenda)
    return EventCard(
        today=officer.today,
        event=event,
        place=places[0] if places else None,
        venue=officer.snapshot.venues[event.venue],
        when=when_of(event),
        coming=tuple(sitting.day for sitting in sittings),
        buttons=_ways(officer, event),
    )


def picked(officer: Officer, press: Press) -> Event | None:
    """The event that a button is about; None: it is gone."""
    events = officer.snapshot.events
    uid = marked("e", press.arg(0), events)
    return None if uid is None else events[uid]


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """A button of a list or a card; None: it is none of these."""
    match press.verb:
        case "ev":
            event = picked(officer, press)
            return DeskSaid(Desk.NOTHING_THERE) if event is None else card(officer, event)
        case "el" if press.arg(0) in ON:
            return _page(officer, press)
        case "sl":
            return _stale(officer, press.page(0))
        case _:
            return None


def _search(officer: Officer, words: str, page: int) -> Page[Event]:
    found = find_events(officer.snapshot, officer.today, words, page=page, size=PER_PAGE)
    return found if found.total or not words else paged(events_on(officer, words), page, PER_PAGE)


def _page(officer: Officer, press: Press) -> EventList:
    words = press.arg(1).replace("_", " ")
    found = _search(officer, words, press.page(2))
    question = None if press.arg(0) == "ev" else Question.WHICH_EVENT
    return listing(officer, found, words, press.arg(0), question=question)


def _stale(officer: Officer, page: int) -> EventList:
    found = stale_events(officer.snapshot, officer.today, page=page, size=PER_PAGE)
    confirms = officer.role.covers(Role.EDITOR) and found.total
    return EventList(
        today=officer.today,
        lines=_lines(officer, found.items),
        total=found.total,
        page=found.number,
        pages=found.pages,
        stale=True,
        picks=tuple(token(officer, "ev", mark("e", event.uid)) for event in found.items),
        buttons=rows(
            paging(officer, found.number, found.pages, "sl"),
            (key(officer, Key.CONFIRM, "cl", 1) if confirms else None,),
        ),
    )


def _lines(officer: Officer, events: Iterable[Event]) -> tuple[EventLine, ...]:
    return tuple(
        EventLine(number, event, officer.snapshot.venues[event.venue], when_of(event))
        for number, event in enumerate(events, 1)
    )


def _ways(officer: Officer, event: Event) -> Buttons:
    if not officer.role.covers(Role.EDITOR):
        return ()
    of = mark("e", event.uid)
    if event.status is EventStatus.CANCELLED:
        return rows((key(officer, Key.CONFIRM, "cf", of),))
    return rows(
        (key(officer, Key.EDIT, "ed", of), key(officer, Key.ANOTHER_DAY, "od", of)),
        (key(officer, Key.CALL_OFF, "co", of), key(officer, Key.CONFIRM, "cf", of)),
    )


def _safe(words: str) -> str:
    """The words as a token can carry them; what it cannot is left out of the search of a page."""
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in words)
    return "_".join(kept.split())
