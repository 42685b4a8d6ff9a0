"""Which of several days is the one asked for: the one in the question, else the first."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from handlers.understanding.cues import Cues
from handlers.understanding.days_out import is_excepted, rest_of, rest_settled, told_of
from handlers.understanding.meaning import OtherDays
from handlers.understanding.mention import (
    Bound,
    Daily,
    Either,
    Mention,
    Range,
    Vague,
    Week,
    Weekday,
    Within,
)
from handlers.understanding.settle import Settled, settle, union
from handlers.understanding.text import COMMA, STOP, Text
from handlers.understanding.vocabulary import listed

_ASKS = 2
_CUE_WEIGHT = (("asks", _ASKS), ("maybe", 1))

_AFTER_WORK = listed(
    "pulang plg balik sepulang abis habis hbs selesai kelar setelah bubar sebelum after before from"
    " to libur cuti off hari jam ga gak tidak not dont no"
)
_NEAR_WORK = 4


class Choice(NamedTuple):
    """The days meant, the mentions that say so, those that were passed over, and those that are
    named only to be left out.
    """

    settled: Settled
    days: tuple[Mention, ...]
    background: tuple[Mention, ...] = ()
    out: tuple[Mention, ...] = ()


Pair = tuple[Mention, Settled]


def choose(text: Text, days: list[Mention], cues: Cues, today: date) -> Choice | None:
    """The days meant by all `days` named in the text; None: none is a day to look for."""
    if len(days) == 1 and "born" not in cues:
        known = days[0].known
        if isinstance(known, Daily):
            return None
        rest = rest_of(text, days[0], cues)
        if rest is not None:
            left = rest_settled(rest, days[0], today)
            return None if "days" in cues else Choice(left, (days[0],), out=(days[0],))
        return Choice(settle(known, today), (days[0],))  # type: ignore[arg-type]
    named = [
        (day, settle(day.known, today))  # type: ignore[arg-type]
        for day in days
        if not isinstance(day.known, Daily) and not told_of(text, day, cues, "born")
    ]
    if not named:
        return None
    if len(named) == 1:
        return Choice(named[0][1], (named[0][0],))
    kept = _prefer(named, lambda pair: not isinstance(pair[0].known, Vague))
    kept = _prefer(kept, lambda pair: not told_of(text, pair[0], cues, "not"))
    if "cannot" in cues:
        kept = _prefer(kept, lambda pair: not is_excepted(text, pair[0], cues))
    if "at_work" in cues:
        kept = _prefer(kept, lambda pair: not _is_at_work(text, pair[0], cues))
    kept = _asked(text, kept, cues, today)
    kept = _told_closer(text, kept, cues) if len(kept) > 1 else kept
    whole = _union([settled for _, settled in kept]) if len(kept) > 1 else kept[0][1]
    if whole is None:
        kept = kept[:1]
    chosen = tuple(day for day, _ in kept)
    passed = tuple(day for day in days if day not in chosen)
    out = tuple(
        day for day in passed if told_of(text, day, cues, "not") or is_excepted(text, day, cues)
    )
    return Choice(whole or kept[0][1], chosen, passed, out)


def _prefer(named: list[Pair], keep: Callable[[Pair], bool]) -> list[Pair]:
    """Those that `keep` keeps; all, where it keeps none."""
    return [pair for pair in named if keep(pair)] or named


def _is_at_work(text: Text, day: Mention, cues: Cues) -> bool:
    """ "Gue kerja senin-jumat", "I work Mon-Fri"; but "pulang kerja jumat" is when one comes."""
    return told_of(text, day, cues, "at_work") and not any(
        text.words[first - 1] in _AFTER_WORK
        for first, _ in cues["at_work"]
        if 0 < day.first - first <= _NEAR_WORK
    )


def clauses(text: Text, cues: Cues) -> list[int]:
    """For each word the number of its clause."""
    openers = {first for first, _ in cues.get("clause", ())}
    numbers, current = [], 0
    for i in range(text.size):
        if i and (text.gaps[i] in (STOP, COMMA) or i in openers):
            current += 1
        numbers.append(current)
    return numbers


def _asked(text: Text, named: list[Pair], cues: Cues, today: date) -> list[Pair]:
    """The days in the clauses that ask the most; what is past only where it is asked about."""
    numbers = clauses(text, cues)
    weight: dict[int, int] = {}
    for cue, points in _CUE_WEIGHT:
        for first, _ in cues.get(cue, ()):
            weight[numbers[first]] = max(weight.get(numbers[first], 0), points)
    scored = [(weight.get(numbers[pair[0].first], 0), pair) for pair in named]
    if max(score for score, _ in scored) < _ASKS:
        scored = [each for each in scored if not _is_past(each[1][1], today)] or scored
    best = max(score for score, _ in scored)
    asked = [pair for score, pair in scored if score == best]
    asked = _prefer(asked, lambda pair: not _is_past(pair[1], today))
    return _nearest(asked, numbers, cues) if len(asked) > 1 and best == _ASKS else asked


def _told_closer(text: Text, named: list[Pair], cues: Cues) -> list[Pair]:
    """The last day alone, where it lies in what was said before and not asked about: "weekend
    doang bisa. sabtu ada?".
    """
    numbers, (last, within) = clauses(text, cues), named[-1]
    asked = {numbers[first] for first, _ in cues.get("asks", ())} | {numbers[last.first]}
    wider = [s.span for day, s in named[:-1] if numbers[day.first] not in asked]
    holds = any(
        span is not None
        and within.span is not None
        and span != within.span
        and span.start <= within.span.start
        and within.span.end <= span.end
        for span in wider
    )
    return named[-1:] if holds else named


def _nearest(named: list[Pair], numbers: list[int], cues: Cues) -> list[Pair]:
    """Of days in one clause that do not touch, the nearest to its question: nobody types commas."""
    if len({numbers[day.first] for day, _ in named}) > 1 or _union([s for _, s in named]):
        return named
    questions = [place for place in cues["asks"] if numbers[place[0]] == numbers[named[0][0].first]]

    def distance(pair: Pair) -> int:
        day = pair[0]
        return min(max(first - day.last, day.first - last) for first, last in questions)

    return [min(named, key=distance)]


def _is_past(settled: Settled, today: date) -> bool:
    return settled.span is not None and settled.span.end < today


def _union(settled: list[Settled]) -> Settled | None:
    """All the days as one span, or None where they do not touch or are in doubt."""
    spans = [part.span for part in settled if part.span is not None]
    whole = union(spans) if len(spans) == len(settled) else None
    return None if whole is None else Settled(whole)


def is_slot(day: Mention) -> bool:
    """Whether the mention names a day that comes again: "setiap Kamis", "every day"."""
    known = day.known.day if isinstance(day.known, Within) else day.known
    return isinstance(known, Daily) or (isinstance(known, Weekday | Week) and known.every)


def lists_slots(day: Mention) -> bool:
    """Whether the mention is a list or a span with days that come again: "tiap Selasa dan Kamis",
    "tiap Senin sampai Rabu".
    """
    known = day.known
    if isinstance(known, Range):
        return isinstance(known.first, Weekday) and known.first.every
    return isinstance(known, Either) and any(
        isinstance(each, Weekday) and each.every for each in known.days
    )


def other_days(choice: Choice) -> OtherDays | None:
    """The days that were named beside those that are answered."""
    settled = choice.settled
    if settled.span is None:
        return None  # what it may be is a doubt
    return OtherDays(settled.readings, settled.clash)


def goes_on(choice: Choice) -> bool:
    """Whether only the first of the days was named: "mulai tanggal 20", "after Sunday"."""
    known = choice.days[-1].known
    return isinstance(known, Bound) and known.side in ("after", "from")
