"""Which event an officer's line is about: by its place and day, or by words of its title."""

import re
from dataclasses import dataclass
from itertools import islice

from handlers.admin.by_day import events_on, held_on
from handlers.admin.moves import MOVED, PUT_OFF, named_before
from handlers.admin.named_part import split_named
from handlers.admin.officer import Officer
from handlers.admin.place_names import no_place, same_name
from handlers.admin.showing import PER_PAGE
from handlers.understanding.plans import Plan, read_plan
from schedule_data.model.desk import Page
from schedule_data.model.event import Event, EventStatus
from schedule_data.search import events_at, find_events, paged

_A_DAY = (
    r"(?:(?:tgl|tanggal|the)\b\.?\s*)?\d|(?:hari\s+)?(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\b"
    r"|(?:besok|lusa|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
TO_DAY = re.compile(rf"\b(?:ke|to)\s+(?={_A_DAY})", re.IGNORECASE)
""" "ke 29" is a house number to the ear, and "ke jumat" no day for sure."""
_MOVING = re.compile(
    rf"\b(?:move[ds]?|shift(?:ed)?|pindahkan|geser|dipindah(?:kan)?|{PUT_OFF})\b\s*"
    r"|\bpindah\s+(?=\d|tgl\b|tanggal\b)",
    re.IGNORECASE,
)
_GOES = re.compile(rf"{MOVED.pattern}|\b(?:ke|di|to|at)\s", re.IGNORECASE)
_MOST_GOES, _MOST_MEANT = 3, 3
"""Each is read by itself, which takes time: behind more of them no name stands."""
_NOT_A_NAME = re.compile(
    r"\b(?:acara|jadwal|layanan|yang|yg|untuk|utk|tolong|tlg|mohon|mhn|events?|schedule|the|please)\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\s*(?:[:,]\s*)?\b(?:karena|krn|sebab|akibat|alasan|because(?:\s+of)?|due to|reason)\b:?\s*",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Found:
    """The events that a line may mean; `sure` where it is one. `reason` stood behind "karena".
    `plan` is what is told of it, `rest` the words that tell it: without its name where that was
    cut off.
    """

    page: Page[Event]
    words: str = ""
    plan: Plan | None = None
    sure: Event | None = None
    reason: str = ""
    rest: str = ""


def find(officer: Officer, line: str) -> Found:
    """The events that `line` may mean; all of them where it names none."""
    said, reason = split_reason(line)
    if not said:
        return Found(find_events(officer.snapshot, officer.today, size=PER_PAGE), reason=reason)
    plan, rest = plan_of(officer, said), line
    events, words = _at_places(officer, plan, said), ""
    if not events:
        events, words = _called(officer, plan, said)
        events = events or events_on(officer, said)
    head, told = split_named(line)
    named = _named_alone(officer, head)
    # Where more words find fewer of them, those are in the name too.
    fewer = events and {each.uid for each in events} < {each.uid for each in named}
    if named and not fewer:
        events, words, rest = named, head, _told_of_it(officer, line, head, told)
        plan = plan_of(officer, split_reason(rest)[0])
    moved = _named_first(officer, plan, said)
    if moved is not None:
        events, words, rest = moved[0], moved[1], _without_name(line, moved[1])
    events = _on_the_day(officer, plan, events)
    sure = events[0] if len(events) == 1 else None
    return Found(paged(events, 1, PER_PAGE), words, plan, sure, reason, rest)


def plan_of(officer: Officer, said: str) -> Plan:
    """What the words tell of an event; where it moves is a day or a place, and no house number."""
    return read_plan(_MOVING.sub("", TO_DAY.sub("", said)), now=officer.now, names=officer.names)


def _called(officer: Officer, plan: Plan, said: str) -> tuple[list[Event], str]:
    words = named_words(plan) or said
    return _named(officer, words), words


def _named(officer: Officer, words: str) -> list[Event]:
    return list(find_events(officer.snapshot, officer.today, words, size=50).items)


def _named_alone(officer: Officer, head: str) -> list[Event]:
    """The events that words before all that is told of them name: "aeon" in "aeon libur 22 Nov".
    None where they name a place for sure, or a day: those are read with all of the line.
    """
    if not head or no_place(head):
        return []
    plan = plan_of(officer, head)
    if plan.places or plan.first_day or plan.repeat or plan.days:
        return []
    return _called(officer, plan, head)[0]


def _named_first(officer: Officer, plan: Plan, said: str) -> tuple[list[Event], str] | None:
    """Of a move the events that are named where it says what moves, by any of their names, and that
    name; of days alone what is held then. None: no move, or its event is named for sure.
    """
    unknown = None
    for head in named_before(said):
        before = plan_of(officer, head)
        if before.places:
            return None
        words = _NOT_A_NAME.sub("", named_words(before)).strip()
        found = _named(officer, words) if words else events_on(officer, head)
        if found:
            return found, words
        unknown = words or unknown
    # A place that is named only behind it is where it goes, and not what moves.
    return ([], unknown) if unknown and plan.places else None


def _without_name(line: str, name: str) -> str:
    """The line without the words that name its event, where they stand before what is told."""
    at = line.casefold().find(name.casefold()) if name else -1
    return line if at < 0 else f"{line[:at]} {line[at + len(name) :]}".strip()


def _told_of_it(officer: Officer, line: str, head: str, told: str) -> str:
    """What stands behind the name: in "aeon 10-15, lantai 2" the hours too, though no word tells
    where they begin.
    """
    plan = plan_of(officer, head)
    tells = plan.opens or plan.closes or plan.services or plan.quota or plan.room
    return _without_name(line, named_words(plan)) if tells else told


def split_reason(line: str) -> tuple[str, str]:
    """The line before "karena", and the reason behind it."""
    parts = _REASON.split(line, maxsplit=1)
    reason = " ".join(parts[1].split())[:200] if len(parts) > 1 else ""
    return parts[0].strip(), reason


def venues_meant(officer: Officer, words: str) -> set[str]:
    """The places that words name, be it by a part of the name; none where too many fit."""
    plan = read_plan(words, now=officer.now, names=officer.names)
    meant = set(plan.places) or {each.venue for each in _perhaps_meant(officer, plan)}
    return meant if len(meant) <= _MOST_MEANT else set()


def _at_places(officer: Officer, plan: Plan, said: str) -> list[Event]:
    short = _shortly_named(officer, said)
    if short:
        return short
    slugs = list(plan.places)
    known = same_name(said, officer.snapshot.venues) if not slugs else None
    if known is not None:
        slugs = [known]
    for slug in slugs:  # the place that is named first; one behind it is where it goes
        found = _at_place(officer, slug)
        if found:
            return found
    return []


def _at_place(officer: Officer, slug: str) -> list[Event]:
    found = events_at(officer.snapshot, slug, officer.today)
    held = [event for event in found if event.status is not EventStatus.CANCELLED]
    return held or list(found)


def _shortly_named(officer: Officer, said: str) -> list[Event]:
    """The events that a short name may mean which stands before where they go: "aeon tgl 24 pindah
    ke bella terra", "blok m besok di mkg 3". None where the full name of a place stands there.
    """
    for goes in islice(_GOES.finditer(said), _MOST_GOES):
        head = read_plan(said[: goes.start()], now=officer.now, names=officer.names)
        if head.places:
            return []
        found = _perhaps_meant(officer, head)
        if found:
            return found
    return []


def _perhaps_meant(officer: Officer, head: Plan) -> list[Event]:
    """The events at places that are not named in full, and those whose own words these are."""
    doubt = head.name_doubt
    meant = [each for slug in doubt.places for each in _at_place(officer, slug)] if doubt else []
    words = head.place_words or head.area_words or head.named
    called = find_events(officer.snapshot, officer.today, words, size=PER_PAGE) if words else None
    every = {each.uid: each for each in (*meant, *(called.items if called else ()))}
    return list(every.values())


def _on_the_day(officer: Officer, plan: Plan, events: list[Event]) -> list[Event]:
    """Of several events those that are held on the days that the line names."""
    if len(events) < 2 or plan.first_day is None:
        return events
    held = {event.uid for event in held_on(officer, plan)}
    return [event for event in events if event.uid in held] or events


def named_words(plan: Plan) -> str:
    """The words that name an event or a place: without days and hours."""
    return plan.place_words or plan.area_words or plan.title or plan.named
