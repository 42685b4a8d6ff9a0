"""An event, and one changed sitting of it, as the cells of a row, and back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

from schedule_data.exchange.break_cells import read_breaks, write_breaks
from schedule_data.exchange.cells import (
    Cells,
    read_choice,
    read_count,
    read_day_list,
    read_flag,
    read_sure,
)
from schedule_data.exchange.day_cells import read_day
from schedule_data.exchange.draft import Reason
from schedule_data.exchange.hour_cells import read_time, write_time
from schedule_data.exchange.limits import SPAN_DAYS
from schedule_data.exchange.lists import join_list
from schedule_data.exchange.off_words import says_off
from schedule_data.exchange.texts import writable
from schedule_data.model.event import Event, EventStatus, HolidayPolicy, Override, Recurrence

_STATUS = {
    "confirmed": EventStatus.CONFIRMED,
    "jadi": EventStatus.CONFIRMED,
    "cancelled": EventStatus.CANCELLED,
    "canceled": EventStatus.CANCELLED,
    "batal": EventStatus.CANCELLED,
    "dibatalkan": EventStatus.CANCELLED,
}
_HOLIDAYS = {
    "closed": HolidayPolicy.CLOSED,
    "tutup": HolidayPolicy.CLOSED,
    "open": HolidayPolicy.OPEN,
    "buka": HolidayPolicy.OPEN,
    "unknown": HolidayPolicy.UNKNOWN,
    "tidak tahu": HolidayPolicy.UNKNOWN,
    "?": HolidayPolicy.UNKNOWN,
}
_DECLARED = ("for_events", "for_venues", "for_regions", "for_kinds")
_ALONE = {"reason": "instead_of", "added": "instead_of", **dict.fromkeys(_DECLARED, "declares")}
_OF_ONE_SITTING = ("status", "first_day", "opens", "closes", "venue", "room", "added")
_NOT_OF_ONE_SITTING = ("last_day", "rrule", "extra_days", "except_days", "working_days")


def read_event(
    cells: Cells,
    *,
    venue: str,
    title: Callable[[], str],
    was: Event | None,
    services_of: Callable[[str], frozenset[str]],
) -> Event | None:
    """The event of a row without its overrides; what the file has no column for is as it `was`.

    `title` gives the summary where neither says one.
    """
    first_day = cells.read("first_day", _day, empty=None, kept=was.first_day if was else None)
    if first_day is None:
        if cells.sound:
            cells.refuse("first_day", Reason.MISSING)
        return None
    kept = was or Event(uid="", summary="", venue=venue, first_day=first_day)
    opens, closes = _hours(cells, was)
    placed = replace(
        kept,
        uid=cells.text("uid", kept=kept.uid) or kept.uid,
        summary=cells.text("summary", kept=kept.summary) or (title() if cells.sound else ""),
        venue=venue,
        first_day=first_day,
        last_day=cells.read("last_day", _day, empty=None, kept=kept.last_day),
        recurrence=_recurrence(cells, was),
        room=cells.text("room", kept=kept.room),
        services=cells.read("services", services_of, empty=frozenset(), kept=kept.services),
        opens=opens,
        closes=closes,
        overrides=(),
    )
    event = _with_service(cells, _with_record(cells, placed))
    _check(cells, event)
    return event if cells.sound else None


def _with_record(cells: Cells, event: Event) -> Event:
    """The event with what is known of it as an entry: whether it holds, and who says so."""
    return replace(
        event,
        on_holidays=cells.read(
            "on_holidays",
            read_choice(_HOLIDAYS),
            empty=HolidayPolicy.UNKNOWN,
            kept=event.on_holidays,
        ),
        status=_status(cells, event.status),
        sequence=cells.read("sequence", read_count, empty=event.sequence, kept=event.sequence),
        source=cells.text("source", kept=event.source),
        confidence=cells.read("confidence", read_sure, empty=None, kept=event.confidence),
        confirmed_on=cells.read("confirmed_on", _day, empty=None, kept=event.confirmed_on),
    )


def _with_service(cells: Cells, event: Event) -> Event:
    """The event with how people are served in its hours."""
    return replace(
        event,
        pauses=cells.read("breaks", read_breaks, empty=(), kept=event.pauses),
        last_intake=cells.read("last_intake", _time, empty=None, kept=event.last_intake),
        quota=cells.read("quota", _quota, empty=None, kept=event.quota),
        note=cells.text("note", kept=event.note),
    )


def read_override(cells: Cells, *, venue: str | None, event: Event) -> Override | None:
    """The changed sitting of a row with `instead_of`; an empty cell is as the series."""
    for column in (*_NOT_OF_ONE_SITTING, *_DECLARED):
        if cells.row.get(column):
            cells.refuse(column, Reason.CONTRADICTION, "instead_of")
    instead_of = cells.read("instead_of", _day, empty=None, kept=None)
    override = Override(
        recurrence_id=instead_of or event.first_day,
        status=_status(cells, EventStatus.CONFIRMED),
        day=cells.read("first_day", _day, empty=None, kept=None),
        opens=cells.read("opens", _time, empty=None, kept=None),
        closes=cells.read("closes", _time, empty=None, kept=None),
        venue=venue,
        room=cells.text("room", kept=None),
        reason=cells.text("reason", kept=None),
        added=cells.read("added", read_flag, empty=False, kept=False),
    )
    _check_reason(cells)
    opens, closes = override.opens or event.opens, override.closes or event.closes
    if cells.sound and opens and closes and closes <= opens:
        cells.refuse("closes" if override.closes else "opens", Reason.BACKWARDS)
    return override if cells.sound else None


def _check_reason(cells: Cells) -> None:
    """A sitting of which nothing is changed is not off because its reason says so."""
    changed = any(map(cells.row.has, _OF_ONE_SITTING))
    if not changed and says_off(cells.row.get("reason")):
        cells.refuse("reason", Reason.SAYS_OFF)


def event_cells(event: Event) -> dict[str, str]:
    """The cells of an event without its overrides, empty ones left out."""
    recurrence = event.recurrence or Recurrence()
    cells = {
        "uid": event.uid,
        "status": event.status.value,
        "summary": event.summary,
        "venue": event.venue,
        "room": event.room,
        "first_day": event.first_day.isoformat(),
        "last_day": event.last_day.isoformat() if event.last_day else None,
        "rrule": recurrence.rrule,
        "extra_days": _join_days(recurrence.rdates),
        "except_days": _join_days(recurrence.exdates),
        "working_days": "yes" if recurrence.working_days else None,
        "on_holidays": event.on_holidays.value,
        "opens": write_time(event.opens) if event.opens else None,
        "closes": write_time(event.closes) if event.closes else None,
        "services": join_list(sorted(event.services)),
        "sequence": str(event.sequence),
        "source": event.source,
        "confidence": event.confidence,
        "confirmed_on": event.confirmed_on.isoformat() if event.confirmed_on else None,
        "breaks": write_breaks(event.pauses),
        "last_intake": write_time(event.last_intake) if event.last_intake else None,
        "quota": None if event.quota is None else str(event.quota),
        "note": event.note,
    }
    return {column: writable(text) for column, text in cells.items() if text}


def override_cells(uid: str, override: Override) -> dict[str, str]:
    """The cells of one changed sitting, empty ones left out."""
    cells = {
        "uid": uid,
        "instead_of": override.recurrence_id.isoformat(),
        "status": override.status.value,
        "venue": override.venue,
        "room": override.room,
        "first_day": override.day.isoformat() if override.day else None,
        "opens": write_time(override.opens) if override.opens else None,
        "closes": write_time(override.closes) if override.closes else None,
        "reason": override.reason,
        "added": "yes" if override.added else None,
    }
    return {column: writable(text) for column, text in cells.items() if text}


def _day(text: str) -> date | None:
    return read_day(text)


def _quota(text: str) -> int | None:
    return read_count(text)


def _time(text: str) -> time | None:
    return read_time(text)


def _status(cells: Cells, kept: EventStatus) -> EventStatus:
    return cells.read("status", read_choice(_STATUS), empty=EventStatus.CONFIRMED, kept=kept)


def _hours(cells: Cells, was: Event | None) -> tuple[time | None, time | None]:
    opens = cells.read("opens", _time, empty=None, kept=was.opens if was else None)
    closes = cells.read("closes", _time, empty=None, kept=was.closes if was else None)
    if opens and closes and closes <= opens:
        cells.refuse("closes", Reason.BACKWARDS)
    return opens, closes


def _recurrence(cells: Cells, was: Event | None) -> Recurrence | None:
    kept = (was.recurrence if was else None) or Recurrence()
    rrule = cells.text("rrule", kept=kept.rrule)
    recurrence = Recurrence(
        rrule=rrule.removeprefix("RRULE:") if rrule else None,
        rdates=cells.read("extra_days", read_day_list, empty=(), kept=kept.rdates),
        exdates=cells.read("except_days", read_day_list, empty=(), kept=kept.exdates),
        working_days=cells.read("working_days", read_flag, empty=False, kept=kept.working_days),
    )
    return None if recurrence == Recurrence() else recurrence


def _check(cells: Cells, event: Event) -> None:
    for column, beside in _ALONE.items():
        if cells.row.get(column):
            cells.refuse(column, Reason.ALONE, beside)
    if not cells.row.get("status") and says_off(cells.row.get("note")):
        cells.refuse("note", Reason.SAYS_OFF)
    if not cells.sound or event.last_day is None:
        return
    if event.last_day < event.first_day:
        cells.refuse("last_day", Reason.BACKWARDS)
    elif (event.last_day - event.first_day).days >= SPAN_DAYS and not (
        event.recurrence and event.recurrence.rrule
    ):
        cells.refuse("last_day", Reason.TOO_LONG_A_SPAN, str(SPAN_DAYS))


def _join_days(days: tuple[date, ...]) -> str:
    return join_list(day.isoformat() for day in days)
