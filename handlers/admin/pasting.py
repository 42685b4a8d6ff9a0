"""A pasted caption of a poster, or a list of lines: what each would add, and what is unclear."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from handlers.admin.adding import in_region
from handlers.admin.asking import next_step
from handlers.admin.caption_lines import MOST_LINES
from handlers.admin.captions import has_day, has_place, read_caption
from handlers.admin.filling import absorb
from handlers.admin.making import event_of, fresh
from handlers.admin.officer import Officer
from handlers.admin.place_names import slug_of
from handlers.admin.previewing import venue_of
from handlers.admin.rows import event_told
from handlers.admin.sheet import Sheet, Step
from handlers.speech.admin_parts import Row
from handlers.speech.admin_record_facts import RowTold
from handlers.understanding.plans import Plan, read_places
from schedule_data.model.desk import Edit
from schedule_data.model.event import Event
from schedule_data.model.place import Venue
from schedule_data.rules import RuleRefusedError

_SHOWN = 80
"""So many characters of a line are enough to know it again."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """The rows, and the edits that they make together where none of them is unclear. `nowhere` are
    the new places of which only the region is missing, each once.
    """

    rows: tuple[RowTold, ...]
    edits: tuple[Edit, ...]
    nowhere: tuple[str, ...] = ()


def read_lines(officer: Officer, text: str, regions: Mapping[str, str] | None = None) -> Pasted:
    """What the text would add, one row for each event that it tells of. `regions` are those that
    the officer has told of new places, by the slugs of their names.
    """
    nowhere: dict[str, str] = {}
    rows: list[RowTold] = []
    venues: dict[str, Venue] = {}
    events: dict[str, Event] = {}
    caption = read_caption(
        text, lambda line: read_places(line, now=officer.now, names=officer.names)
    )
    for number, (line, plan) in enumerate(caption.events, 1):
        sheet = _sheet(officer, plan, venues, regions or {})
        if sheet.new_venue is not None and not sheet.new_venue.region:
            nowhere.setdefault(slug_of(sheet.new_venue.name), sheet.new_venue.name)
        row, venue, event = _read(officer, number, line, plan, sheet, venues, events)
        rows.append(row)
        if event is not None:
            events[event.uid] = event
        if venue is not None:
            venues[venue.slug] = venue
    off = [line.text for line in caption.off if has_day(line.plan) or has_place(line.plan)]
    of_all = [line.text for line in caption.off if line.text not in off]
    shown = (
        (Row.CLOSED, caption.closures),
        (Row.OFF, off),
        (Row.ALL_OFF, of_all),
        (Row.LEFT, caption.left),
    )
    for kind, lines in shown:
        numbered = enumerate(lines, len(rows) + 1)
        rows += [RowTold(number, kind, line[:_SHOWN]) for number, line in numbered]
    if len(text.splitlines()) > MOST_LINES:
        rows.append(RowTold(MOST_LINES + 1, Row.TOO_LONG, most=MOST_LINES))
    edits = (
        *(Edit(None, venue) for venue in venues.values()),
        *(Edit(None, e) for e in events.values()),
    )
    return Pasted(tuple(rows), edits, tuple(nowhere.values()))


def _sheet(
    officer: Officer, plan: Plan, venues: dict[str, Venue], regions: Mapping[str, str]
) -> Sheet:
    """What the plan says; a new place lies where the officer has told."""
    known = {**officer.snapshot.venues, **venues}
    sheet = absorb(plan, fresh(officer), officer.now, known)
    if sheet.new_venue is None or sheet.new_venue.region:
        return sheet
    return in_region(sheet, regions.get(slug_of(sheet.new_venue.name), ""))


def _read(
    officer: Officer,
    number: int,
    line: str,
    plan: Plan,
    sheet: Sheet,
    venues: dict[str, Venue],
    events: dict[str, Event],
) -> tuple[RowTold, Venue | None, Event | None]:
    known = {**officer.snapshot.venues, **venues}
    # A weekday that is not that day's: one of the two is wrong, and nobody has looked yet.
    step = Step.WHEN if sheet.weekday_off is not None else next_step(sheet)
    if step is not None:
        return RowTold(number, Row.ASK, line[:_SHOWN], missing=_missing(step)), None, None
    venue = venue_of(sheet, known)
    if venue is None:
        return RowTold(number, Row.ASK, line[:_SHOWN], missing=_missing(Step.VENUE)), None, None
    try:
        event = event_of(sheet, venue, officer.today)
    except RuleRefusedError:
        return RowTold(number, Row.ASK, line[:_SHOWN], missing=_missing(Step.WHEN)), None, None
    same = _same(event, officer, events)
    row, new = (Row.SAME, None) if same else (Row.NEW, sheet.new_venue)
    told = event_told(officer, number, row, event, venue.name, new)
    told = replace(told, unread=", ".join(plan.unread))
    return told, new, None if same else event


def _missing(step: Step) -> str:
    return step.value


def _same(event: Event, officer: Officer, events: dict[str, Event]) -> bool:
    """Whether the schedule, or a line above, has it already: nothing is added twice."""
    wanted = _key(event)
    return any(
        _key(each) == wanted for each in (*officer.snapshot.events.values(), *events.values())
    )


def _key(event: Event) -> tuple[object, ...]:
    recurrence = event.recurrence
    rule = (
        None
        if recurrence is None
        else (recurrence.rrule, recurrence.rdates, recurrence.working_days)
    )
    ruled = recurrence is not None and recurrence.rrule is not None
    first = None if ruled else event.first_day
    last = event.last_day if ruled else event.last_day or event.first_day
    return (event.venue, first, last, rule, event.opens, event.closes, event.room)
