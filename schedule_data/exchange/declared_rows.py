"""A declared day, a closed place and other hours as the cells of a row, and back."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time

from schedule_data.exchange.break_cells import read_breaks, write_breaks
from schedule_data.exchange.cells import Cells
from schedule_data.exchange.day_cells import read_day
from schedule_data.exchange.declared_columns import Declares
from schedule_data.exchange.draft import Reason
from schedule_data.exchange.hour_cells import read_time, write_time
from schedule_data.exchange.limits import DECLARED_DAYS
from schedule_data.exchange.lists import join_list
from schedule_data.exchange.texts import writable
from schedule_data.model.circumstance import (
    Circumstance,
    DayOverride,
    HoursSpan,
    Pause,
    VenueClosure,
)
from schedule_data.model.query import DaySpan

SetReader = Callable[[str], frozenset[str]]

_NO_BREAK = "none"
_NO_BREAKS = {_NO_BREAK, "tidak ada", "tanpa istirahat", "-"}
_SPAN = ("declares", "first_day", "last_day", "reason")
_FOR = ("for_events", "for_venues", "for_regions", "for_kinds")
_FITTING: Mapping[Declares, frozenset[str]] = {
    Declares.DAY_OFF: frozenset(_SPAN),
    Declares.WORKING_DAY: frozenset(_SPAN),
    Declares.VENUE_CLOSED: frozenset((*_SPAN, "uid", "venue")),
    Declares.HOURS: frozenset((*_SPAN, "uid", "opens", "closes", "breaks", *_FOR)),
}


@dataclass(frozen=True, slots=True)
class SetReaders:
    """How the cells that say whom other hours are for are read."""

    events: SetReader
    venues: SetReader
    regions: SetReader
    kinds: SetReader


def check_columns(cells: Cells, declares: Declares) -> None:
    """Refuse what has no place in such a row."""
    for column in sorted(set(cells.row.filled) - _FITTING[declares]):
        cells.refuse(column, Reason.CONTRADICTION, f"declares {declares}")


def read_declared_days(
    cells: Cells, known: Mapping[date, DayOverride], *, opened: bool
) -> tuple[DayOverride, ...]:
    """The days of a row that declares one or a few."""
    days = _span(cells, None)
    if days is not None and len(days) > DECLARED_DAYS:
        cells.refuse("last_day", Reason.TOO_LONG_A_DECLARATION, str(DECLARED_DAYS))
    if days is None or not cells.sound:
        return ()
    return tuple(_day(cells, day, known.get(day), opened=opened) for day in days)


def read_closure(cells: Cells, *, venue: str, was: VenueClosure | None) -> VenueClosure | None:
    """The closure of a row; what the file has no column for is as it `was`."""
    days = _span(cells, was.days if was else None)
    reason = cells.text("reason", kept=was.reason if was else None)
    if days is None or not cells.sound:
        return None
    uid = cells.row.get("uid") or (was.uid if was else "")
    return VenueClosure(uid, venue, days, reason, was.by if was else None)


def read_other_hours(cells: Cells, sets: SetReaders, was: HoursSpan | None) -> HoursSpan | None:
    """The other hours of a row; what the file has no column for is as it `was`."""
    none: frozenset[str] = frozenset()
    days = _span(cells, was.days if was else None)
    opens = cells.read("opens", _time, empty=None, kept=was.opens if was else None)
    closes = cells.read("closes", _time, empty=None, kept=was.closes if was else None)
    pauses = cells.read("breaks", _breaks, empty=None, kept=was.pauses if was else None)
    found = {
        name: cells.read(f"for_{name}", read, empty=none, kept=getattr(was, name) if was else none)
        for name, read in (
            ("events", sets.events),
            ("venues", sets.venues),
            ("regions", sets.regions),
            ("kinds", sets.kinds),
        )
    }
    reason = cells.text("reason", kept=was.reason if was else None)
    if opens and closes and closes <= opens:
        cells.refuse("closes", Reason.BACKWARDS)
    if cells.sound and opens is None and closes is None and pauses is None:
        cells.refuse("opens", Reason.MISSING)
    if days is None or not cells.sound:
        return None
    uid, by = cells.row.get("uid") or (was.uid if was else ""), was.by if was else None
    return HoursSpan(uid, days, opens, closes, pauses, **found, reason=reason, by=by)


def declared_cells(thing: Circumstance) -> dict[str, str]:
    """The cells of a declared day, a closure or other hours, empty ones left out.

    Who said so is not among them: a file goes from hand to hand, and the audit knows.
    """
    match thing:
        case DayOverride():
            word = Declares.WORKING_DAY if thing.open else Declares.DAY_OFF
            cells = _common(word, DaySpan.day(thing.day), thing.reason)
        case VenueClosure():
            cells = _common(Declares.VENUE_CLOSED, thing.days, thing.reason)
            cells |= {"uid": thing.uid, "venue": thing.venue}
        case HoursSpan():
            cells = _common(Declares.HOURS, thing.days, thing.reason) | _hours_cells(thing)
    return {column: writable(text) for column, text in cells.items() if text}


def _hours_cells(span: HoursSpan) -> dict[str, str | None]:
    return {
        "uid": span.uid,
        "opens": write_time(span.opens) if span.opens else None,
        "closes": write_time(span.closes) if span.closes else None,
        "breaks": None if span.pauses is None else write_breaks(span.pauses) or _NO_BREAK,
        "for_events": _joined(span.events),
        "for_venues": _joined(span.venues),
        "for_regions": _joined(span.regions),
        "for_kinds": _joined(span.kinds),
    }


def _common(word: Declares, days: DaySpan, reason: str | None) -> dict[str, str | None]:
    last = None if days.end == days.start else days.end.isoformat()
    return {
        "declares": word.value,
        "first_day": days.start.isoformat(),
        "last_day": last,
        "reason": reason,
    }


def _joined(items: Iterable[str]) -> str:
    return join_list(sorted(map(writable, items)))


def _day(cells: Cells, day: date, was: DayOverride | None, *, opened: bool) -> DayOverride:
    reason = cells.text("reason", kept=was.reason if was else None)
    return DayOverride(day, opened, reason, was.by if was else None)


def _span(cells: Cells, was: DaySpan | None) -> DaySpan | None:
    first = cells.read("first_day", _read_day, empty=None, kept=was.start if was else None)
    last = cells.read("last_day", _read_day, empty=None, kept=was.end if was else None)
    if first is None:
        if cells.sound:
            cells.refuse("first_day", Reason.MISSING)
        return None
    last = last or first
    if last < first:
        cells.refuse("last_day", Reason.BACKWARDS)
        return None
    return DaySpan(first, last)


def _breaks(text: str) -> tuple[Pause, ...] | None:
    return () if text.casefold() in _NO_BREAKS else read_breaks(text)


def _read_day(text: str) -> date | None:
    return read_day(text)


def _time(text: str) -> time | None:
    return read_time(text)
