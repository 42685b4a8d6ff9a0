"""How an event comes again, in words: "setiap Kamis", "tiap hari kerja", "every 2nd Tuesday".

The words around "setiap" are gathered as far as they can belong to it, then read together.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from handlers.understanding.plans.extent import anchors, extent
from handlers.understanding.plans.pieces import Pieces, gathered
from handlers.understanding.plans.plan import Repeat
from handlers.understanding.text import Text

BYDAY = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WORKING = Repeat("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", working_days=True)
_SUNDAY = 6
_MOST_INTERVAL = 52


@dataclass(slots=True)
class Found:
    """`repeat` was told; `or_else` are other ways to take its words. `at_large`: every week, on the
    weekday that other words name ("hari Selasa 9-12 setiap minggu"). `open`: the words, where they
    tell how often and not on which day ("tiap bulan", "setiap awal bulan").
    """

    repeat: Repeat
    or_else: tuple[Repeat, ...] = ()
    at_large: bool = False
    open: str = ""


def find_repeat(text: Text) -> Found | None:
    """The repeat that `text` tells; its words are used up."""
    for i in range(text.size):
        if text.taken[i] or not anchors(text, i):
            continue
        first, last = extent(text, i)
        found = _read(text, first, last)
        if found is not None:
            text.take(first, last)
            return found
    return None


def _read(text: Text, first: int, last: int) -> Found | None:
    pieces = gathered(text, first, last)
    repeat, or_else = _as_repeat(pieces)
    if repeat is None or pieces.interval > _MOST_INTERVAL:
        return None
    vague = pieces.vague and not (pieces.weekdays or pieces.numbers or pieces.ordinals)
    lacks = vague or ("BY" not in repeat.rrule and "DAILY" not in repeat.rrule)
    told = text.typed(first, last) if lacks else ""
    return Found(repeat, or_else, at_large=_at_large(text, first, last, repeat), open=told)


def _at_large(text: Text, first: int, last: int, repeat: Repeat) -> bool:
    """Whether the rule is weekly on no weekday, or on a "minggu" that may be a week."""
    week = repeat.rrule == "FREQ=WEEKLY;BYDAY=SU" and text.tags[last] == "minggu"
    bare = week and text.tags[first : last + 1] == ["every", "minggu"]
    return bare or (repeat.rrule.startswith("FREQ=WEEKLY") and "BYDAY" not in repeat.rrule)


def _as_repeat(pieces: Pieces) -> tuple[Repeat | None, tuple[Repeat, ...]]:
    if pieces.interval < 1 or any(not 1 <= number <= 31 for number in pieces.numbers):
        return None, ()
    if pieces.work:
        return _working(pieces), ()
    if pieces.weekend:
        pieces.weekdays.extend((5, _SUNDAY))
    if pieces.weekdays:
        return _of_weekdays(pieces)
    if pieces.month_end:
        return Repeat(_rule("MONTHLY", pieces, "BYMONTHDAY=-1")), ()
    if pieces.numbers or pieces.ordinals:
        return _of_month_days(pieces), ()
    return (Repeat(_rule(pieces.unit, pieces)), ()) if pieces.unit else (None, ())


def _working(pieces: Pieces) -> Repeat:
    if pieces.ordinals and pieces.unit == "MONTHLY":
        nth = ",".join(map(str, pieces.ordinals))
        return Repeat(_rule("MONTHLY", pieces, f"BYDAY=MO,TU,WE,TH,FR;BYSETPOS={nth}"))
    if pieces.weekdays:
        return Repeat(f"FREQ=WEEKLY;BYDAY={_days(pieces)}", working_days=True)
    return WORKING


def _of_weekdays(pieces: Pieces) -> tuple[Repeat | None, tuple[Repeat, ...]]:
    days = _days(pieces)
    weekly = Repeat(_rule("WEEKLY", pieces, f"BYDAY={days}"))
    monthly = pieces.unit == "MONTHLY" or pieces.of_month
    if pieces.ordinals:
        nth = [n for n in pieces.ordinals if n == -1 or 1 <= n <= 5]
        if not nth:
            return None, ()
        numbered = ",".join(f"{n}{day}" for n in nth for day in days.split(","))
        repeat = Repeat(_rule("MONTHLY", pieces, f"BYDAY={numbered}"))
        if monthly or pieces.week_of_month or nth[0] < 2:
            return repeat, ()
        return repeat, (Repeat(f"FREQ=WEEKLY;INTERVAL={nth[0]};BYDAY={days}"),)
    if monthly:
        first = ",".join(f"1{day}" for day in days.split(","))
        return Repeat(_rule("MONTHLY", pieces, f"BYDAY={first}")), (
            Repeat(f"FREQ=WEEKLY;BYDAY={days}"),
        )
    return weekly, ()


def _of_month_days(pieces: Pieces) -> Repeat | None:
    days = sorted({*pieces.numbers, *pieces.ordinals})
    if any(day != -1 and not 1 <= day <= 31 for day in days):
        return None
    by = f"BYMONTHDAY={','.join(map(str, days))}"
    if pieces.month is not None:
        return Repeat(f"FREQ=YEARLY;BYMONTH={pieces.month};{by}")
    return Repeat(_rule("MONTHLY", pieces, by))


def _rule(frequency: str | None, pieces: Pieces, by: str = "") -> str:
    parts = [f"FREQ={frequency}"]
    if pieces.interval > 1:
        parts.append(f"INTERVAL={pieces.interval}")
    return ";".join((*parts, by) if by else parts)


def _days(pieces: Pieces) -> str:
    return ",".join(BYDAY[day] for day in sorted(set(pieces.weekdays)))


def without(repeat: Repeat, weekdays: frozenset[int]) -> Repeat:
    """The same without some weekdays: "setiap hari kecuali Minggu"."""
    if not weekdays:
        return repeat
    parts = dict(part.split("=", 1) for part in repeat.rrule.split(";"))
    wanted = parts.get("BYDAY", ",".join(BYDAY)).split(",")
    if parts["FREQ"] not in ("DAILY", "WEEKLY") or "INTERVAL" in parts:
        return repeat
    left = [day for day in wanted if BYDAY.index(day) not in weekdays]
    return Repeat(f"FREQ=WEEKLY;BYDAY={','.join(left)}", repeat.working_days) if left else repeat


def between_bounds(weekdays: tuple[int, ...]) -> Found:
    """Weekdays that come again though no "setiap" says so: dates bound them."""
    return Found(next(bare_weekdays(weekdays)))


def on_weekdays(found: Found, weekdays: tuple[int, ...]) -> Repeat:
    """The rule, on the weekdays that other words of the line name."""
    if not weekdays or not found.at_large:
        return found.repeat
    rule = found.repeat.rrule.partition(";BYDAY=")[0]
    days = ",".join(BYDAY[day] for day in sorted(set(weekdays)))
    return Repeat(f"{rule};BYDAY={days}", found.repeat.working_days)


def on_day(repeat: Repeat, day: date) -> Repeat:
    """A rule that tells only how often, on the day of the week, month or year that `day` is."""
    by = {
        "WEEKLY": f"BYDAY={BYDAY[day.weekday()]}",
        "MONTHLY": f"BYMONTHDAY={day.day}",
        "YEARLY": f"BYMONTH={day.month};BYMONTHDAY={day.day}",
    }
    parts = dict(part.split("=", 1) for part in repeat.rrule.split(";"))
    if parts["FREQ"] not in by or any(name.startswith("BY") for name in parts):
        return repeat
    return Repeat(f"{repeat.rrule};{by[parts['FREQ']]}", repeat.working_days)


def bare_weekdays(days: tuple[int, ...]) -> Iterator[Repeat]:
    """What "Senin dan Rabu" with no "setiap" may mean too."""
    if days:
        yield Repeat(f"FREQ=WEEKLY;BYDAY={','.join(BYDAY[day] for day in sorted(set(days)))}")


def weekdays_of_rule(repeat: Repeat | None) -> frozenset[int]:
    """The weekdays of a rule of every week; none of any other rule."""
    parts = dict(part.split("=", 1) for part in repeat.rrule.split(";")) if repeat else {}
    if parts.get("FREQ") == "DAILY" and len(parts) == 1:
        return frozenset(range(7))
    if parts.get("FREQ") != "WEEKLY" or "INTERVAL" in parts:
        return frozenset()
    return frozenset(BYDAY.index(day) for day in parts.get("BYDAY", "").split(",") if day in BYDAY)
