"""Days that belong together become one: "Minggu, 17 November", "Senin sampai Rabu"."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from handlers.understanding.mention import (
    Beside,
    Date,
    Day,
    Either,
    Mention,
    Month,
    Now,
    Offset,
    Range,
    Vague,
    Week,
    Weekday,
    Within,
)
from handlers.understanding.text import (
    AMPERSAND,
    COMMA,
    DASH,
    SLASH,
    SOFT,
    SPACED_DASH,
    STOP,
    Text,
)

_BESIDE = frozenset((*SOFT, COMMA, DASH, SPACED_DASH, SLASH))
_LIST_GAPS = frozenset((AMPERSAND, COMMA, SLASH, " "))
_FILLERS = frozenset(("on", "the", "hari", "tgl", "dalam", "yang", "bulan"))
_COPULAS = frozenset(("is", "itu", "tu", "adalah", "a", "at"))
"""Between two words for one day: "today is Friday, right?", "Friday at the end of May"."""
_WEEKDAY_TAGS = frozenset(("weekday", "weekday_short", "minggu", "senen"))
_MOST_BETWEEN = 3
Rule: TypeAlias = Callable[[Text, Mention, Mention], Day | None]
_SINGLE = (Offset, Now, Weekday, Date)
_SET_ASIDE = frozenset(("not", "bukan", "bkn", "jangan", "jgn"))
_CLOCK = frozenset(("jam", "at", "num", "part", "ampm", "oclock", "wib", "half"))


def join(text: Text, mentions: list[Mention]) -> list[Mention]:
    """`mentions` (all of days) in their order in the text, joined where their neighbours say so."""
    days = _pairs(text, mentions, _explained, "one day told in two ways that stand together")
    return _pairs(text, days, _linked, "two days, and a word or sign for a span or a list between")


def _pairs(text: Text, days: list[Mention], rule: Rule, why: str) -> list[Mention]:
    joined: list[Mention] = []
    for mention in days:
        day = rule(text, joined[-1], mention) if joined else None
        if day is None:
            joined.append(mention)
        else:
            joined[-1] = Mention(joined[-1].first, mention.last, "joined", day, why)
    return joined


def _between(before: Mention, after: Mention) -> range | None:
    """The words between two mentions, if they are few."""
    between = range(before.last + 1, after.first)
    return between if len(between) <= _MOST_BETWEEN else None


def _is_filler(text: Text, i: int) -> bool:
    """Whether word `i` parts no two days: "Kamis pagi minggu depan", "Kamis jam 9 minggu depan"."""
    tag = text.tags[i]
    return tag in _FILLERS or tag == "part" or (tag in _CLOCK and text.taken[i] == 1)


def _explained(text: Text, before: Mention, after: Mention) -> Day | None:
    """The one day that two mentions side by side tell."""
    between = _between(before, after)
    if between is None or text.gaps[after.first] not in _BESIDE or text.tags[after.first] == "from":
        return None  # "Rabu mulai 2 Desember" are two days
    for i in between:
        if not (_is_filler(text, i) or text.words[i] in _COPULAS) or text.gaps[i] == STOP:
            return None
    if text.gaps[before.last + 1] == STOP or text.gaps[before.last + 1] == SLASH:
        return None
    if text.words[before.first - 1] in _SET_ASIDE and text.gaps[before.last + 1] == COMMA:
        return None  # "not tomorrow, Saturday"
    dashed = text.gaps[after.first] in (DASH, SPACED_DASH) and not between
    return _merged(before.known, after.known, dashed=dashed)


def _merged(one: object, other: object, *, dashed: bool) -> Day | None:
    """The day that `one` and `other` tell together, in either order; None: they tell two."""
    for a, b in ((one, other), (other, one)):
        if isinstance(a, Weekday) and isinstance(b, Date) and not dashed:
            return replace(b, weekday=a.day)
        if isinstance(a, Weekday) and isinstance(b, Week) and not b.weekend:
            return None if a.week or a.past else replace(a, week=b.week)
        if isinstance(a, Weekday) and isinstance(b, Month) and _bare(a):
            return Within(a, b)
        if isinstance(a, Weekday) and isinstance(b, Offset) and _weeks(b):
            return replace(a, week=_weeks(b))
        if isinstance(a, Week) and _is_part(a) and isinstance(b, Week) and not _is_part(b):
            return replace(a, week=b.week)
        if isinstance(a, Vague) and (part := _part(a, b)) is not None:
            return part
        if isinstance(a, Date) and isinstance(b, Month) and a.month is None:
            return replace(a, month=b.month, shift=b.shift, year=b.year, year_shift=b.year_shift)
        if (
            isinstance(a, Weekday)
            and isinstance(b, Range | Either)
            and _all_dates(b)
            and not dashed
        ):
            return b
    return _beside(one, other, dashed=dashed)


def _is_part(week: Week) -> bool:
    return week.weekend or week.working


def _part(day: Vague, other: object) -> Vague | None:
    """ "Awal bulan, Desember", "Senin awal Desember"."""
    if isinstance(other, Month) and day.month == Month():
        return replace(day, month=other)
    if isinstance(other, Weekday) and _bare(other) and day.weekday is None:
        return replace(day, weekday=other.day)
    return None


def _weeks(day: Offset) -> int:
    """How many whole weeks away `day` is; 0: it is not told in weeks."""
    return day.days // 7 if day.days % 7 == 0 and not day.months else 0


def _all_dates(day: Range | Either) -> bool:
    days = (day.first, day.last) if isinstance(day, Range) else day.days
    return all(isinstance(part, Date) for part in days)


def _beside(one: object, other: object, *, dashed: bool) -> Day | None:
    if dashed:
        return None
    if isinstance(one, Range | Either) and isinstance(other, Week | Month):
        return _spread(one, other)
    if isinstance(other, Range | Either) and isinstance(one, Week | Month):
        return _spread(other, one)
    relative = isinstance(one, Offset | Now), isinstance(other, Offset | Now)
    if relative[0] != relative[1] and isinstance(one, _SINGLE) and isinstance(other, _SINGLE):
        return Beside(one, other)
    return None


def _spread(days: Range | Either, wider: Week | Month) -> Day | None:
    """ "tgl 15 sampai 17 bulan depan", "Senin sampai Rabu minggu depan"."""
    if isinstance(days, Range):
        first, last = (_within(day, wider) for day in (days.first, days.last))
        return Range(first, last) if first and last else None
    parts = [_within(day, wider) for day in days.days]
    return Either(tuple(part for part in parts if part)) if all(parts) else None


def _within(day: Day, wider: Week | Month) -> Day | None:
    if isinstance(day, Weekday) and isinstance(wider, Week) and not wider.weekend:
        return replace(day, week=wider.week)
    if isinstance(day, Date) and isinstance(wider, Month) and day.month is None:
        return replace(
            day, month=wider.month, shift=wider.shift, year=wider.year, year_shift=wider.year_shift
        )
    return None


def _linked(text: Text, before: Mention, after: Mention) -> Day | None:
    """The span or list that two days make with what stands between them."""
    if text.words[before.first - 1] in _SET_ASIDE:
        return None  # "jangan besok, lusa aja": one day is put in the place of the other
    between = _between(before, after)
    if between is None:
        return None
    kind = _kind(text, before, after, between)
    one, other = before.known, after.known
    if kind == "span":
        return _told_again(text, one, after) or _span(one, other)
    if kind == "list" and isinstance(one, Day) and isinstance(other, Day):
        return _either(one, other)
    return None


def _kind(text: Text, before: Mention, after: Mention, between: range) -> str | None:
    """Whether a span, a list or nothing is said by what stands between two mentions."""
    links = [i for i in between if not _is_filler(text, i)]
    gaps = {text.gaps[i] for i in range(before.last + 1, after.first + 1)}
    if STOP in gaps:
        return None
    if not links:
        if any(text.tags[i] in _CLOCK for i in between):
            return None
        if gaps & {DASH, SPACED_DASH}:
            return "span"
        return "list" if gaps <= _LIST_GAPS and _alike(before.known, after.known) else None
    tags = {text.tags[i] for i in links} - {"from"}
    words = {text.words[i] for i in links}
    if tags == {"to"} or (
        "to" in tags and words <= {"sampai", "sampe", "dengan", "dgn", "to", "sd"}
    ):
        return "span"
    if tags in ({"ke"},) and text.tags[before.first - 1] == "from":
        return "span"
    if tags and tags <= {"and", "or"}:
        opener = text.tags[before.first - 1]
        return "span" if opener == "between" and tags == {"and"} else "list"
    return None


def _told_again(text: Text, one: object, after: Mention) -> Range | None:
    """ "Jumat s.d. Minggu, 22-24 November": the span of dates behind a span of weekdays."""
    known = after.known
    if not isinstance(one, Weekday) or not isinstance(known, Range) or not _all_dates(known):
        return None
    return known if text.tags[after.first] in _WEEKDAY_TAGS else None


def _alike(one: object, other: object) -> bool:
    """Whether two days side by side with no word between them are a list: both weekdays, say."""
    if isinstance(one, Either):
        one = one.days[-1]
    return isinstance(one, _SINGLE) and type(one) is type(other)


def _span(one: object, other: object) -> Day | None:
    if isinstance(one, Range | Either | Beside) or not isinstance(one, Day):
        return None
    if not isinstance(other, Day) or isinstance(other, Either | Range):
        return None
    if isinstance(one, Weekday) and isinstance(other, Weekday) and other.week is not None:
        one = replace(one, week=other.week) if _bare(one) else one
    if isinstance(one, Weekday) and one.every:
        other = replace(other, every=True) if isinstance(other, Weekday) else other
    return Range(one, other)


def _bare(day: Weekday) -> bool:
    """Whether no word says which of these weekdays it is."""
    return day.week is None and not day.past and not day.nearest


def _either(one: Day, other: Day) -> Day:
    if isinstance(one, Weekday) and isinstance(other, Weekday):
        if other.week is not None and _bare(one):
            one = replace(one, week=other.week)
        elif one.week is not None and _bare(other):
            other = replace(other, week=one.week)
    days = (*(one.days if isinstance(one, Either) else (one,)),)
    return Either((*days, *(other.days if isinstance(other, Either) else (other,))))
