"""Days that only the calendar can date: Lebaran, Imlek, "cuti bersama Natal", "tanggal merah"."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from handlers.spans import shifted
from handlers.turn import Turn
from handlers.understanding.meaning import Holiday, Intent, Understanding
from schedule_data.day_kinds import DayKind
from schedule_data.model.query import DaySpan

_MOST_CHARACTERS = 200
_RED = re.compile(
    r"\b(?:(?:tanggal|tgl|hari) merah|(?:hari )?libur nasional|cuti bersama"
    r"|(?:public|national|bank) holidays?)\b"
)
_ASKING = frozenset({Intent.FIND, Intent.UNKNOWN})
_FARTHEST_DAYS = 400
_A_WEEK = 7
_LONGEST_BREAK = 14
"""Days of leave joined to one holiday lie no farther apart."""


def on_next_holiday(heard: Understanding, text: str, turn: Turn) -> Understanding:
    """The question on the days that the calendar has for its words; else as it was."""
    if heard.intent not in _ASKING:
        return heard
    red = _RED.search(" ".join(text[:_MOST_CHARACTERS].casefold().split()))
    if heard.holiday is None and red is None:
        return heard
    days = _days(heard, turn, joint=red is not None and red[0] == "cuti bersama")
    if days is None:
        return heard
    return heard._replace(
        when=days,
        at=None if heard.now_meant else heard.at,
        now_meant=False,
        day_implied=False,
        intent=Intent.FIND,
        asks_when=False,
        day_doubt=None,
    )


def _days(heard: Understanding, turn: Turn, *, joint: bool) -> DaySpan | None:
    """The days meant, or None where the day that the message names stands."""
    unnamed = heard.when is None or heard.day_implied or heard.now_meant
    if heard.holiday is not None:
        return _of(heard.holiday, turn, joint=joint) if unnamed else None
    if heard.day_doubt is not None:
        return None
    if unnamed:
        return _first(turn, _coming(turn.today), lambda kind: kind.cuti_bersama == joint)
    if len(heard.when or ()) > 1 and not joint:  # "tanggal merah bulan Desember"
        return _first(turn, iter(heard.when or ()), lambda kind: not kind.cuti_bersama)
    return _leave_joined_to(heard.when, turn) if joint and heard.when else None


def _of(holiday: Holiday, turn: Turn, *, joint: bool) -> DaySpan | None:
    """Its next days, or those in the year that was named; the leave joined to it, if `joint`."""
    days = list(_coming(turn.today) if not _has_year(holiday) else _year(holiday, turn.today))
    found = _run(turn, days, holiday.name, joint=joint)
    if found is None and joint:  # a year whose leave is not decreed yet
        found = _run(turn, days, holiday.name, joint=False)
    if found is None or holiday.side == 0:
        return found
    edge = found.end if holiday.side > 0 else found.start
    for _ in range(_A_WEEK):
        day = shifted(edge, holiday.side)
        if day is None or holiday.weekday in (None, day.weekday()):
            return None if day is None else DaySpan.day(day)
        edge = day
    return None


def _run(turn: Turn, days: list[date], name: str, *, joint: bool) -> DaySpan | None:
    """From the first day of that name to the last that belongs to it."""
    named = [
        day
        for day in days
        if (kind := turn.agenda.day_kind(day)).cuti_bersama == joint and name in _name(kind)
    ]
    if not named:
        return None
    gap = _LONGEST_BREAK if joint else 1
    end = named[0]
    for day in named[1:]:
        if day - end > timedelta(gap):
            break
        end = day
    return DaySpan(named[0], end)


def _leave_joined_to(when: DaySpan, turn: Turn) -> DaySpan | None:
    """ "Cuti bersama Natal": the leave beside a holiday whose date the words themselves have."""
    name = _name(turn.agenda.day_kind(when.start))
    around = [
        day for n in range(-_LONGEST_BREAK, _LONGEST_BREAK) if (day := shifted(when.start, n))
    ]
    return _run(turn, around, name, joint=True) if name and len(when) == 1 else None


def _first(turn: Turn, days: Iterator[date], fits: Callable[[DayKind], bool]) -> DaySpan | None:
    for day in days:
        kind = turn.agenda.day_kind(day)
        if kind.holiday is not None and fits(kind):
            return DaySpan.day(day)
    return None


def _name(kind: DayKind) -> str:
    return kind.holiday or ""


def _has_year(holiday: Holiday) -> bool:
    return holiday.year is not None or holiday.year_shift is not None


def _coming(today: date) -> Iterator[date]:
    for ahead in range(_FARTHEST_DAYS):
        day = shifted(today, ahead)
        if day is None:
            return
        yield day


def _year(holiday: Holiday, today: date) -> Iterator[date]:
    year = holiday.year if holiday.year is not None else today.year + (holiday.year_shift or 0)
    if year < date.max.year:
        yield from DaySpan(date(year, 1, 1), date(year, 12, 31))
