"""The days of an officer's line: once or in a span, from and until when, and which are left out."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from handlers.understanding.meaning import DayDoubt, DayProblem
from handlers.understanding.mention import (
    Date,
    Day,
    Either,
    Mention,
    Month,
    Range,
    Vague,
    Week,
    Weekday,
)
from handlers.understanding.plans.words import EXCEPT, SINCE, TILL, find_phrases
from handlers.understanding.settle import Settled, settle
from handlers.understanding.text import STOP, Text
from schedule_data.model.query import DaySpan

_LATELY = timedelta(days=120)
MOST_DAYS = 366
"""No event names more single days, nor leaves more out."""
_JOINS = frozenset(("and", "or", "the", "tgl", "hari", "on", "from", "to", "dalam"))


@dataclass(slots=True)
class Limits:
    """`spans` are the days named, in their order; `since` and `until` bound a repeat; `but_not` are
    days left out, `no_weekdays` weekdays left out. `doubt`: something that is no day. `beside`:
    weekdays named beside a rule.
    """

    spans: tuple[DaySpan, ...] = ()
    since: date | None = None
    until: date | None = None
    but_not: tuple[date, ...] = ()
    no_weekdays: frozenset[int] = frozenset()
    weekdays: tuple[int, ...] = ()
    doubt: DayDoubt | None = None
    weekday_off: date | None = None
    beside: tuple[int, ...] = ()


def told_twice(days: list[Mention], *, repeats: bool) -> tuple[list[Mention], list[Mention]]:
    """The days that count, and those that only tell the others again: "Akhir Pekan" in a title,
    "Jumat-Minggu" before "22-24 November".
    """
    if not repeats and not any(_dated(day.known) for day in days):
        return days, []
    again = [
        day
        for day in days
        if (isinstance(day.known, Week) and day.known.weekend)
        or (not repeats and _weekdays(day.known))
    ]
    kept = [day for day in days if day not in again]
    return (kept, again) if kept or repeats else (days, [])


def _dated(known: object) -> bool:
    """Whether a day of a month is named."""
    if isinstance(known, Range):
        return _dated(known.first) and _dated(known.last)
    if isinstance(known, Either):
        return all(map(_dated, known.days))
    return isinstance(known, Date)


def read_limits(text: Text, days: list[Mention], today: date, *, repeats: bool) -> Limits:
    """What `days` say of an event; `repeats`: there is a rule, which they bound."""
    limits = Limits()
    phrases = find_phrases(text, (EXCEPT, SINCE, TILL), free=False)
    excepted = [last for _, last in phrases[EXCEPT]]
    for mention in sorted(days):
        if _leads(text, excepted, mention):
            _leave_out(text, mention, today, limits)
        else:
            _bound(text, mention, phrases, today, limits, repeats=repeats)
    return limits


def _leads(text: Text, excepted: list[int], mention: Mention) -> bool:
    """Whether "kecuali" stands before the day, with nothing but other such days between."""
    for last in excepted:
        between = range(last + 1, mention.first)
        if last < mention.first and all(
            (
                text.taken[i]
                or text.tags[i] in _JOINS
                or text.words[i] in ("libur", "pada", "nasional")
            )
            and text.gaps[i] != STOP
            for i in between
        ):
            return mention.first - last < 40
    return False


def _leave_out(text: Text, mention: Mention, today: date, limits: Limits) -> None:
    known = mention.known
    weekdays = _weekdays(known)
    if weekdays:
        limits.no_weekdays |= frozenset(weekdays)
        return
    spans = _spans(text, mention, today, limits)
    dates = [day for span in spans for day in span if len(span) <= MOST_DAYS]
    limits.but_not = tuple(sorted({*limits.but_not, *dates[:MOST_DAYS]}))


def _weekdays(known: object) -> tuple[int, ...]:
    """The weekdays that a day is, where it is nothing but weekdays of no week in particular."""
    if isinstance(known, Weekday) and known.week is None and not known.past:
        return (known.day,)
    if isinstance(known, Either):
        each = [_weekdays(day) for day in known.days]
        return tuple(day for days in each for day in days) if all(each) else ()
    if isinstance(known, Range):
        first, last = _weekdays(known.first), _weekdays(known.last)
        if len(first) == 1 and len(last) == 1:
            return tuple((first[0] + n) % 7 for n in range((last[0] - first[0]) % 7 + 1))
    return ()


def _bound(
    text: Text,
    mention: Mention,
    phrases: dict[str, list[tuple[int, int]]],
    today: date,
    limits: Limits,
    *,
    repeats: bool,
) -> None:
    since, till = (_stands_before(text, phrases[tag], mention) for tag in (SINCE, TILL))
    base = limits.since or today
    spans = _spans(text, mention, base if till else today, limits)
    if not spans:
        return
    if till:
        limits.until = spans[-1].end
    elif repeats and not since and _weekdays(mention.known):
        limits.beside = (*limits.beside, *_weekdays(mention.known))
    elif repeats or (since and len(spans) == 1 and len(spans[0]) == 1 and _alone(mention)):
        _bound_repeat(mention, spans, today, limits, since=since)
    else:
        limits.spans = (*limits.spans, *spans)
        limits.weekdays = (*limits.weekdays, *_weekdays(mention.known))
    if since and limits.since is None and limits.spans:
        limits.since = None


def _alone(mention: Mention) -> bool:
    return not isinstance(mention.known, Range | Either)


def _bound_repeat(
    mention: Mention, spans: list[DaySpan], today: date, limits: Limits, *, since: bool
) -> None:
    start = spans[0].start
    if since and isinstance(mention.known, Date) and mention.known.year is None:
        start = _nearest(start, today)
    limits.since = limits.since or start
    whole = isinstance(mention.known, Month) and not since
    if whole or isinstance(mention.known, Range) or len(spans) > 1:
        limits.until = limits.until or spans[-1].end


def _nearest(day: date, today: date) -> date:
    """ "mulai 1 Nov" said on the 14th: a series that runs already, not one of next year."""
    try:
        before = day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return day
    return before if today - before < day - today and today - before <= _LATELY else day


def _stands_before(text: Text, places: list[tuple[int, int]], mention: Mention) -> bool:
    """Whether one of the phrases leads to the day, or is its first words; the "to" of "PTSP Goes To
    Mall" leads to none.
    """
    return any(
        last + 1 == mention.first
        or first == mention.first
        or (last + 2 == mention.first and _leads_on(text, last + 1))
        for first, last in places
        if last < mention.last
    )


def _leads_on(text: Text, i: int) -> bool:
    return text.tags[i] in _JOINS or text.words[i] in ("tanggal", "dengan", "pada", "dgn")


def _spans(text: Text, mention: Mention, today: date, limits: Limits) -> list[DaySpan]:
    """The days of one mention: one span, or several where days are named that do not touch."""
    known = mention.known
    if isinstance(known, Vague):
        end = _end_of(known, today)
        if end is not None:
            return [DaySpan.day(end)]
    parts = _parts(known)
    spans = []
    for part in parts:
        settled = settle(part, today)
        if settled.span is None and isinstance(part, Range):
            settled = _begun(part, today) or settled
        if settled.span is None:
            problem = settled.problem or DayProblem.VAGUE
            words = text.typed(mention.first, mention.last)
            limits.doubt = limits.doubt or DayDoubt(problem, words, settled.readings)
            return []
        spans.append(settled.span)
        if isinstance(part, Date) and part.weekday not in (None, settled.span.start.weekday()):
            limits.weekday_off = settled.span.start
    return spans


def _begun(part: Range, today: date) -> Settled | None:
    """ "1 Okt sampai Desember" said in November: it has begun this year."""
    if not isinstance(part.first, Date) or part.first.year is not None:
        return None
    first = settle(part.first, today).span
    if first is None or (start := _nearest(first.start, today)) == first.start:
        return None
    return settle(part, start)


def _parts(known: object) -> list[Day]:
    """The days of a list, each with the month that only the last one names."""
    if not isinstance(known, Either):
        return [known] if isinstance(known, Day) else []
    month = next((day for day in reversed(known.days) if isinstance(day, Date) and day.month), None)
    parts: list[Day] = []
    for day in known.days:
        lacks = month is not None and isinstance(day, Date) and day.month is None
        parts.append(_with_month(day, month) if lacks else day)
    return parts


def _with_month(day: Day, month: Date | None) -> Day:
    if month is None or not isinstance(day, Date):
        return day
    return Date(day.day, month.month, month.year, month.shift, month.year_shift)


def _end_of(vague: Vague, today: date) -> date | None:
    """ "akhir Desember", "akhir tahun" as a limit: its last day."""
    if vague.edge not in ("akhir", "penghujung", "ujung", "end", "late"):
        return None
    if vague.month == Month():
        return date(today.year, 12, 31)
    settled = settle(vague.month, today)
    if settled.span is None:
        return None
    end = settled.span.end
    return end.replace(day=monthrange(end.year, end.month)[1])
