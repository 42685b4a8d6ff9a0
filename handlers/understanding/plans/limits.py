"""The days of an officer's line: once or in a span, from and until when, and which are left out."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from handlers.understanding.meaning import DayDoubt, DayProblem
from handlers.understanding.mention import (
    Date,
    Either,
    Mention,
    Month,
    Range,
    Vague,
)
from handlers.understanding.plans.weekdays import dated, weekday_off, weekdays
from handlers.understanding.plans.words import AFTER, BEFORE, EXCEPT, SINCE, TILL, find_phrases
from handlers.understanding.plans.years import begun, just_passed, nearest, parts_of
from handlers.understanding.settle import settle
from handlers.understanding.text import STOP, Text
from schedule_data.model.query import DaySpan

_WEEK = 7
_DAY = timedelta(1)
_DAY_NAMES = frozenset(("weekday", "weekday_short", "minggu", "senen"))
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


def weekly_of(text: Text, days: list[Mention], today: date) -> list[Mention]:
    """The weekdays among `days` that come again between bounds: "Senin-Jumat mulai 2 Des", "Senin
    dan Rabu 2 s.d. 18 Des". None where they only tell dates again, or no date bounds them.
    """
    phrases = find_phrases(text, (EXCEPT, SINCE, TILL, BEFORE, AFTER), free=False)
    excepted = [last for _, last in phrases[EXCEPT]]
    weekly = [day for day in days if weekdays(day.known) and not _leads(text, excepted, day, [])]
    dates = [day for day in days if dated(day.known) and not _leads(text, excepted, day, [])]
    named = {weekday for day in weekly for weekday in weekdays(day.known)}
    bounds = [place for tag in (SINCE, TILL, BEFORE, AFTER) for place in phrases[tag]]
    between = bool(dates) and all(
        _stands_before(text, bounds, day) or _wider(text, day, named, today) for day in dates
    )
    return weekly if between else []


def _wider(text: Text, mention: Mention, named: set[int], today: date) -> bool:
    """Whether a span of dates holds other weekdays than those `named`."""
    if not isinstance(mention.known, Range):
        return False
    spans = _spans(text, mention, today, Limits())
    return any(len(span) > len(named) or len(span) > _WEEK for span in spans)


def read_limits(text: Text, days: list[Mention], today: date, *, repeats: bool) -> Limits:
    """What `days` say of an event; `repeats`: there is a rule, which they bound."""
    limits = Limits()
    phrases = find_phrases(text, (EXCEPT, SINCE, TILL, BEFORE, AFTER), free=False)
    out = left_out(text, days)
    for mention in sorted(days):
        if mention not in out and not _outside(
            text, mention, phrases, today, limits, repeats=repeats
        ):
            _bound(text, mention, phrases, today, limits, repeats=repeats)
    for mention in out:
        _leave_out(text, mention, today, limits)
    return limits


def left_out(text: Text, days: list[Mention]) -> list[Mention]:
    """Those of `days` that "kecuali" leads to."""
    phrases = find_phrases(text, (EXCEPT, SINCE, TILL), free=False)
    excepted = [last for _, last in phrases[EXCEPT]]
    bounds = [first for tag in (SINCE, TILL) for first, _ in phrases[tag]]
    return sorted(day for day in days if _leads(text, excepted, day, bounds))


def _leads(text: Text, excepted: list[int], mention: Mention, bounds: list[int]) -> bool:
    """Whether "kecuali" stands before the day, with nothing but other such days between: "mulai"
    behind them begins something else.
    """
    for last in excepted:
        if any(last < first <= mention.first for first in bounds):
            continue
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
    parts = parts_of(mention.known)
    limits.no_weekdays |= {day for part in parts for day in weekdays(part)}
    days = [part for part in parts if not weekdays(part)]
    begins = limits.since or (limits.spans[0].start if limits.spans else today)
    spans = [
        span
        for part in days
        for span in _spans(
            text, mention._replace(known=part), begins if _of_no_month(part) else today, limits
        )
    ]
    dates = [day for span in spans for day in span if len(span) <= MOST_DAYS]
    limits.but_not = tuple(sorted({*limits.but_not, *dates[:MOST_DAYS]}))


def _of_no_month(day: object) -> bool:
    """ "24 Des - 3 Jan kecuali tgl 25 dan 1": the first such days from where the event begins."""
    if isinstance(day, Range):
        return _of_no_month(day.first) and _of_no_month(day.last)
    return isinstance(day, Date) and day.month is None and day.shift is None


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
    spans = _spans(text, mention, base if till else today, limits, ends=till)
    if not spans:
        return
    if till:
        limits.until = spans[-1].end
    elif repeats and not since and weekdays(mention.known):
        limits.beside = (*limits.beside, *weekdays(mention.known))
    elif repeats or (since and len(spans) == 1 and len(spans[0]) == 1 and _alone(mention)):
        if repeats and isinstance(mention.known, Range):
            limits.doubt = limits.doubt or just_passed(text, mention, spans, today)
        if repeats and len(spans) > 1:  # a rule and a list of dates are two things
            words = text.typed(mention.first, mention.last)
            limits.doubt = limits.doubt or DayDoubt(DayProblem.VAGUE, words)
        _bound_repeat(mention, spans, today, limits, since=since)
    else:
        limits.doubt = limits.doubt or just_passed(text, mention, spans, today)
        limits.spans = (*limits.spans, *spans)
        limits.weekdays = (*limits.weekdays, *weekdays(mention.known))
    if since and limits.since is None and limits.spans:
        limits.since = None


def _outside(
    text: Text,
    mention: Mention,
    phrases: dict[str, list[tuple[int, int]]],
    today: date,
    limits: Limits,
    *,
    repeats: bool,
) -> bool:
    """Whether "sebelum 13 Des" or "setelah 13 Des" bounds the event by a day that is not of it."""
    led = {tag: _stands_before(text, phrases[tag], mention) for tag in (BEFORE, AFTER)}
    if not any(led.values()):
        return False
    for tag, told in led.items():
        for first, last in phrases[tag]:
            if told and last < mention.last:
                text.take(first, last)
    spans = _spans(text, mention, limits.since or today, limits)
    if not repeats or not spans:
        words = text.typed(mention.first, mention.last)
        limits.doubt = limits.doubt or DayDoubt(DayProblem.VAGUE, words)
    elif led[BEFORE]:
        limits.until = spans[0].start - _DAY
    else:
        limits.since = spans[-1].end + _DAY
    return True


def _alone(mention: Mention) -> bool:
    return not isinstance(mention.known, Range | Either)


def _bound_repeat(
    mention: Mention, spans: list[DaySpan], today: date, limits: Limits, *, since: bool
) -> None:
    start = spans[0].start
    if isinstance(mention.known, Date) and mention.known.year is None:
        start = nearest(start, today)
    limits.since = limits.since or start
    whole = isinstance(mention.known, Month) and not since
    if whole or isinstance(mention.known, Range) or len(spans) > 1:
        limits.until = limits.until or spans[-1].end


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


def _spans(
    text: Text, mention: Mention, today: date, limits: Limits, *, ends: bool = False
) -> list[DaySpan]:
    """The days of one mention: one span, or several where days are named that do not touch. Where
    it ends something, "akhir bulan" is a day.
    """
    known = mention.known
    if ends and isinstance(known, Vague):
        end = _end_of(known, today)
        if end is not None:
            return [DaySpan.day(end)]
    parts = parts_of(known)
    spans = []
    for part in parts:
        if (span := _to_the_end(part, today)) is not None:
            spans.append(span)
            continue
        settled = settle(part, today)
        if settled.span is None and isinstance(part, Range):
            settled = begun(part, today) or settled
        if settled.span is None:
            problem = settled.problem or DayProblem.VAGUE
            words = text.typed(mention.first, mention.last)
            limits.doubt = limits.doubt or DayDoubt(problem, words, settled.readings)
            return []
        spans.append(settled.span)
        limits.weekday_off = weekday_off(part, settled.span) or limits.weekday_off
    return spans


def _to_the_end(part: object, today: date) -> DaySpan | None:
    """ "2 Des sampai akhir bulan": to the last day of that month."""
    if not isinstance(part, Range) or not isinstance(part.last, Vague):
        return None
    first = settle(part.first, today).span
    end = None if first is None else _end_of(part.last, first.start)
    return DaySpan(first.start, end) if first and end and first.start <= end else None


def _end_of(vague: Vague, today: date) -> date | None:
    """ "akhir Desember", "akhir tahun", "akhir bulan" as a limit: its last day."""
    if vague.edge not in ("akhir", "penghujung", "ujung", "end", "late"):
        return None
    if vague.month == Month():
        return today.replace(day=monthrange(today.year, today.month)[1])
    settled = settle(vague.month, today)
    if settled.span is None:
        return None
    end = settled.span.end
    return end.replace(day=monthrange(end.year, end.month)[1])
