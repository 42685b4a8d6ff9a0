"""/holiday: what the base knows of a year, and a day declared off, or a working day."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from handlers.admin.day_change import IDLE
from handlers.admin.finding import split_reason
from handlers.admin.keys import key, rows
from handlers.admin.named_days import apart, days_meant
from handlers.admin.officer import Officer
from handlers.admin.pending import propose
from handlers.admin.tokens import Press
from handlers.speech.admin_facts import DeskReply, DeskSaid
from handlers.speech.admin_keys import Button, Key
from handlers.speech.admin_parts import Desk
from handlers.speech.admin_record_facts import KnownDay, YearTold
from handlers.understanding.plans import read_plan
from handlers.understanding.plans.patterns import MONTH_NAME, WEEKDAY
from schedule_data.model.circumstance import DayOverride
from schedule_data.model.desk import Action, Change, Edit
from schedule_data.model.query import DaySpan

_YEAR = re.compile(r"(?:tahun|year)?\s*(\d{4})")
_OPEN = re.compile(r"\b(?:buka|masuk|hari kerja|kerja|open|working day|work)\b", re.IGNORECASE)
_NO = r"(?:bukan|bkn|tidak|tdk|tak|gak?|ngg?ak|enggak|not|isn'?t|no\s+longer)"
_NOT_OFF = re.compile(
    rf"\b(?:is\s+)?{_NO}\s+(?:(?:jadi|lagi|a|hari|public|national)\s+)*(?:jadi$"
    r"|libur(?:an)?|tutup|holiday|closed|(?:day\s+)?off)\b(?:\s+lagi)?",
    re.IGNORECASE,
)
_NOT_OPEN = re.compile(
    rf"\b(?:is\s+)?{_NO}\s+(?:(?:jadi|a|hari)\s+)*(?:buka|masuk|kerja|open|working\s+day|work)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[,;\n]|\b(?:tapi|tp|but)\b", re.IGNORECASE)
_A_DATE = re.compile(
    rf"\b(?:{WEEKDAY}|\d{{1,2}}(?:/\d|\s+(?:{MONTH_NAME}|(?:te?tap\s+)?(?:masuk|buka)\b))"
    r"|besok|lusa|tomorrow)",
    re.IGNORECASE,
)
_FORGET = re.compile(r"\b(?:hapus|batal|cabut|normal|remove|delete|forget|undo)\b", re.IGNORECASE)
_IDLE = IDLE | {"tetap", "ttp", "tetep", "is", "still"}
_A_MONTH = re.compile(rf"(?:bulan\s+)?{MONTH_NAME}(?:\s+(?P<year>\d{{4}}))?", re.IGNORECASE)
_YEARS = range(2000, 2101)
_MOST_DAYS = 31


async def holiday(officer: Officer, line: str) -> DeskReply:
    """The command: nothing or a year lists it; a day declares it."""
    year = _YEAR.fullmatch(line.strip())
    if not line or year is not None:
        return await told_year(officer, int(year[1]) if year else officer.today.year)
    month = _A_MONTH.fullmatch(line.strip())
    if month is not None:  # "/libur desember" asks, and declares no month off
        return await told_year(officer, int(month["year"] or officer.today.year))
    said, reason = split_reason(line)
    said = _plainly(said)
    if _differs(said):
        return DeskSaid(Desk.EXCEPTION_UNREAD, said[:80])
    plan = read_plan(said, now=officer.now, names=officer.names)
    if plan.last_day is None or plan.problem or plan.day_doubt:
        return DeskSaid(Desk.BAD_DAY, line[:80])
    days = days_meant(plan, said)
    if not days or len(days) > _MOST_DAYS:
        return DeskSaid(Desk.BAD_DAY, line[:80])
    unread = (each for each in plan.unread if each.casefold() not in _IDLE)
    words = (plan.title or "", *unread, reason)
    return await _declared(officer, days, said, ", ".join(filter(None, words)))


def _plainly(said: str) -> str:
    """ "Bukan libur" is a working day, and "tidak buka" a day off."""
    return _NOT_OPEN.sub(" ", _NOT_OFF.sub("buka", said)).strip()


def _differs(said: str) -> bool:
    """Whether days stand before others that alone are told to be open: "21 Nov, 22 Nov masuk"."""
    parts = [part for part in _BREAK.split(said) if _A_DATE.search(part)]
    return len(parts) > 1 and not _OPEN.search(parts[0]) and any(map(_OPEN.search, parts))


async def _declared(officer: Officer, days: Sequence[date], said: str, words: str) -> DeskReply:
    opens, forgets = bool(_OPEN.search(said)), bool(_FORGET.search(said))
    ordered = _FORGET if forgets else _OPEN if opens else None
    reason = words if ordered is None else ordered.sub("", words)
    reason = " ".join(reason.split()).strip(" ,")
    edits = []
    for day in days:
        before = officer.snapshot.days.get(day)
        after = (
            None if forgets else DayOverride(day, opens, reason[:120] or None, str(officer.actor))
        )
        if before is not None or after is not None:
            edits.append(Edit(before, after))
    saying = Desk.DAY_OPENED if opens else Desk.DAY_CLOSED
    if forgets:
        saying = Desk.DAY_FORGOTTEN
    if not edits:
        return DeskSaid(Desk.NO_CHANGE)
    known = None if forgets or reason else _known_already(officer, days, opens=opens)
    if known is not None:
        return known
    change = Change(Action.CHANGE, tuple(edits), reason or None)
    if len(days) > 1:
        span = DaySpan(days[0], days[-1])
        return await propose(officer, change, saying, reason, days=span, apart=apart(days))
    return await propose(officer, change, saying, reason, day=days[0])


def _known_already(officer: Officer, days: Sequence[date], *, opens: bool) -> DeskReply | None:
    """A day that is off by the base needs no declaration; nor does one that is a working day."""
    if len(days) > 1 or days[0] in officer.snapshot.days:
        return None
    kind = officer.snapshot.base_kinds.of(days[0])
    if opens and kind.working:
        return DeskSaid(Desk.OPEN_ALREADY, day=days[0])
    if not opens and kind.holiday is not None:
        return DeskSaid(Desk.OFF_ALREADY, kind.holiday, days[0])
    return None


async def told_year(officer: Officer, year: int) -> DeskReply:
    """All days off of a year, declared ones included."""
    if year not in _YEARS:
        return DeskSaid(Desk.BAD_DAY, str(year))
    called = {str(each.actor): each.name for each in await officer.desk.officers()}
    snapshot, known = officer.snapshot, []
    day = date(year, 1, 1)
    while day.year == year:
        kind, declared = snapshot.base_kinds.of(day), snapshot.days.get(day)
        if declared is not None or kind.holiday is not None:
            known.append(
                KnownDay(
                    day,
                    (declared.reason if declared and declared.reason else kind.holiday) or "",
                    estimated=kind.estimated and declared is None,
                    open=declared is not None and declared.open,
                    by=_by(declared, called),
                )
            )
        day += timedelta(1)
    settled = snapshot.base_kinds.of(date(year, 12, 31)).settled
    ways = [
        Button(Key.YEAR, key(officer, Key.YEAR, "hy", other).token, str(other))
        for other in (year - 1, year + 1)
        if other in _YEARS
    ]
    return YearTold(year, tuple(known), settled, buttons=rows(ways))


def _by(declared: DayOverride | None, called: Mapping[str, str | None]) -> str:
    """The name of who declared it, as far as it is known."""
    by = None if declared is None else declared.by
    return "" if by is None else called.get(by) or by


async def pressed(officer: Officer, press: Press) -> DeskReply | None:
    """Another year; None: it is another button."""
    if press.verb != "hy":
        return None
    text = press.arg(0)
    return await told_year(officer, int(text) if text.isdecimal() and len(text) == 4 else 0)
