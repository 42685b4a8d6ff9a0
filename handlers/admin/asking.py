"""What the desk asks next about an event half written, with buttons for the likely answers."""

import re
from collections import Counter
from dataclasses import replace
from datetime import timedelta

from handlers.admin.keys import PER_PAGE, dated, key, named, one_a_row, paging, rows, two_a_row
from handlers.admin.officer import Officer
from handlers.admin.place_names import no_place, slug_of
from handlers.admin.sheet import GUIDED, Sheet, Step
from handlers.admin.tokens import Press, mark
from handlers.speech.admin_facts import Asked, ServicesAsked
from handlers.speech.admin_keys import Button, Buttons, Key
from handlers.speech.admin_parts import Question
from handlers.understanding.plans import read_plan
from schedule_data.model.place import Venue
from schedule_data.model.query import DaySpan

_AREA = re.compile(r"\b(?:kel|kelurahan|kec|kecamatan)\b\.?", re.IGNORECASE)
_OPTIONAL = frozenset((Step.ROOM, Step.HOURS, Step.SERVICES, Step.TITLE, Step.NOTE))
_QUESTIONS = {
    Step.VENUE: Question.VENUE,
    Step.REGION: Question.REGION,
    Step.WHEN: Question.WHEN,
    Step.HOURS: Question.HOURS,
    Step.ROOM: Question.ROOM,
    Step.TITLE: Question.TITLE,
    Step.NOTE: Question.NOTE,
}
_USUAL_HOURS = ("0900-1500", "1000-1600", "1000-2100")
_MOST_USUAL = 3


def next_step(sheet: Sheet) -> Step | None:
    """What is to be asked next; None: nothing is left."""
    if not sheet.has_place:
        return Step.REGION if sheet.new_venue is not None else Step.VENUE
    if sheet.several:
        return Step.WHEN
    if sheet.two_hours:
        return Step.HOURS
    if sheet.day_problem or sheet.ends_first:
        return Step.WHEN
    if sheet.guided:
        for step in GUIDED:
            if step not in sheet.behind and _is_open(sheet, step):
                return step
    return None if sheet.has_when else Step.WHEN


def _is_open(sheet: Sheet, step: Step) -> bool:
    filled = {
        Step.VENUE: sheet.has_place,
        Step.REGION: sheet.has_place,
        Step.WHEN: sheet.has_when,
        Step.HOURS: sheet.opens is not None or sheet.closes is not None,
        Step.ROOM: sheet.room is not None,
        Step.SERVICES: bool(sheet.services),
        Step.TITLE: bool(sheet.title),
    }
    return not filled.get(step, True)


def ask(
    officer: Officer, sheet: Sheet, step: Step, *, unread: str = "", page: int = 1
) -> Asked | ServicesAsked:
    """The question of a step."""
    if step is Step.SERVICES:
        return _services(officer, sheet)
    if step is Step.VENUE and len(sheet.places) > 1:
        return _which_venue(officer, sheet)
    if step is Step.VENUE and sheet.area_words and page == 1:
        return _area_or_venue(officer, sheet)
    if step is Step.WHEN and sheet.day_problem:
        return _day_doubt(officer, sheet)
    question = _QUESTIONS[step]
    if step is Step.HOURS and sheet.two_hours:
        question = Question.TWO_HOURS
    if step is Step.WHEN and sheet.several:
        question = Question.SEVERAL
    text = sheet.new_venue.name if sheet.new_venue and step is Step.REGION else ""
    buttons = (*_answers(officer, sheet, step, page), _ways(officer, sheet, step))
    return Asked(question, text, unread, buttons=rows(*buttons))


def _answers(officer: Officer, sheet: Sheet, step: Step, page: int) -> Buttons:
    match step:
        case Step.VENUE:
            return (_title_as_venue(officer, sheet), *_venues(officer, sheet, page))
        case Step.REGION:
            return _regions(officer, sheet)
        case Step.WHEN:
            return _days(officer, sheet)
        case Step.HOURS:
            return _hours(officer, sheet)
        case _:
            return ()


def _ways(officer: Officer, sheet: Sheet, step: Step) -> tuple[Button | None, ...]:
    """Back, on, and away."""
    skips = step in _OPTIONAL and not sheet.two_hours
    return (
        key(officer, Key.BACK, "bk", sheet.once) if sheet.behind else None,
        key(officer, Key.SKIP, "sk", sheet.once) if skips else None,
        key(officer, Key.DISCARD, "dc", sheet.once),
    )


def ways_of(sheet: Sheet) -> tuple[Press, ...]:
    """The same ways as presses, for words in the place of a button that is no longer in sight."""
    verbs = ("bk", "sk", "dc") if sheet.step in _OPTIONAL else ("bk", "dc")
    return tuple(Press(verb, (sheet.once,)) for verb in verbs)


def _venues(officer: Officer, sheet: Sheet, page: int) -> Buttons:
    """The venues: those called like the words that were typed first, then those with the most
    events.
    """
    used = Counter(event.venue for event in officer.snapshot.events.values())
    words = sheet.area_words.casefold()

    def order(venue: Venue) -> tuple[bool, int, str]:
        called = bool(words) and any(words in n.casefold() for n in (venue.name, *venue.aliases))
        return not called, -used[venue.slug], venue.name

    venues = sorted(officer.snapshot.venues.values(), key=order)
    pages = max(1, -(-len(venues) // PER_PAGE))
    page = min(page, pages)
    here = venues[(page - 1) * PER_PAGE : page * PER_PAGE]
    return (
        *one_a_row(_venue(officer, sheet, venue) for venue in here),
        paging(officer, page, pages, "vp", sheet.once),
    )


def _title_as_venue(officer: Officer, sheet: Sheet) -> tuple[Button, ...]:
    """ "Taman Menteng Sabtu 9-12": what reads as a title may be a new place, one tap away."""
    if not sheet.title or sheet.before is not None or no_place(sheet.title):
        return ()
    return (Button(Key.AREA, key(officer, Key.AREA, "nt", sheet.once).token, sheet.title),)


def _venue(officer: Officer, sheet: Sheet, venue: Venue) -> Button:
    return named(officer, venue.name, "v", sheet.once, mark("p", venue.slug))


def _which_venue(officer: Officer, sheet: Sheet) -> Asked:
    venues = [officer.snapshot.venues[slug] for slug in sheet.places[:PER_PAGE]]
    buttons = one_a_row(_venue(officer, sheet, venue) for venue in venues)
    ways = _ways(officer, sheet, Step.VENUE)
    return Asked(Question.WHICH_VENUE, buttons=rows(*buttons, ways))


def _area_or_venue(officer: Officer, sheet: Sheet) -> Asked:
    words = sheet.area_words
    question = Question.AREA_OR_VENUE if _is_area(officer, words) else Question.NEW_PLACE
    new = Button(Key.AREA, key(officer, Key.AREA, "nv", sheet.once).token, words)
    titled = _title_as_venue(officer, sheet)
    buttons = rows(titled, (new,), *_venues(officer, sheet, 1), _ways(officer, sheet, Step.VENUE))
    return Asked(question, words, buttons=buttons)


def _is_area(officer: Officer, words: str) -> bool:
    """Whether they are the name of a region or of a part of one ("Cipayung", "benhil"), and not of
    something that stands in it ("PGC", "AEON Tanjung Barat").
    """
    plan = read_plan(f"di {words}", now=officer.now, names=officer.names)
    if not plan.regions or not plan.district:
        return True
    begin = {word[0] for word in slug_of(plan.district).split("-")}
    return all(word[0] in begin for word in slug_of(_AREA.sub("", words)).split("-") if word)


def _regions(officer: Officer, sheet: Sheet) -> Buttons:
    names = (
        named(officer, region.name.in_language(officer.language), "r", sheet.once, slug)
        for slug, region in officer.snapshot.regions.items()
    )
    return two_a_row(names)


def _days(officer: Officer, sheet: Sheet) -> Buttons:
    today = officer.today
    coming = [DaySpan.day(today + timedelta(n)) for n in (0, 1)]
    again = Button(
        Key.REPEAT,
        key(officer, Key.REPEAT, "qw", sheet.once, "work").token,
        repeat="FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        working_days=True,
    )
    weekend = DaySpan(
        today + timedelta((5 - today.weekday()) % 7),
        today + timedelta((5 - today.weekday()) % 7 + 1),
    )
    days = [
        dated(officer, span, "qd", sheet.once, span.start, span.end) for span in (*coming, weekend)
    ]
    return (*two_a_row(days), (again,))


def _hours(officer: Officer, sheet: Sheet) -> Buttons:
    """The hours that this venue has had, then the usual ones."""
    had = Counter(
        f"{event.opens:%H%M}-{event.closes:%H%M}"
        for event in officer.snapshot.events.values()
        if event.venue == sheet.venue and event.opens and event.closes
    )
    usual = [*(hours for hours, _ in had.most_common(_MOST_USUAL)), *_USUAL_HOURS]
    told = dict.fromkeys(usual)
    names = (_hours_button(officer, sheet, hours) for hours in list(told)[:4])
    return two_a_row(names)


def _hours_button(officer: Officer, sheet: Sheet, hours: str) -> Button:
    mark_ = ":" if officer.language == "en" else "."
    start, end = (f"{part[:2]}{mark_}{part[2:]}" for part in hours.split("-"))
    return named(officer, f"{start}–{end}", "qh", sheet.once, hours)


def _day_doubt(officer: Officer, sheet: Sheet) -> Asked:
    readings = (
        dated(officer, span, "qd", sheet.once, span.start, span.end) for span in sheet.day_readings
    )
    return Asked(
        Question.DAY_DOUBT,
        sheet.day_words,
        problem=sheet.day_problem,
        buttons=rows(*one_a_row(readings), _ways(officer, sheet, Step.WHEN)),
    )


def _services(officer: Officer, sheet: Sheet) -> ServicesAsked:
    known = officer.snapshot.services
    buttons = [
        replace(
            named(officer, service.name.in_language(officer.language), "st", sheet.once, slug),
            key=Key.SERVICE_ON if slug in sheet.services else Key.SERVICE_OFF,
        )
        for slug, service in known.items()
    ]
    ways = (
        key(officer, Key.BACK, "bk", sheet.once) if sheet.behind else None,
        key(officer, Key.DONE, "sk", sheet.once),
        key(officer, Key.DISCARD, "dc", sheet.once),
    )
    chosen = tuple(known[slug] for slug in sheet.services if slug in known)
    return ServicesAsked(chosen, rows(*one_a_row(buttons), ways))
