"""Which of several days is the one asked for: the one in the question, else the first."""

from datetime import date

from handlers.understanding.cues import Cues
from handlers.understanding.mention import Daily, Mention, Vague, Weekday
from handlers.understanding.settle import Settled, settle, union
from handlers.understanding.text import COMMA, STOP, Text

_CUE_WEIGHT = (("asks", 2), ("maybe", 1))


def choose(text: Text, days: list[Mention], cues: Cues, today: date) -> Settled | None:
    """The days meant by all `days` named in the text; None: none is a day to look for."""
    named = [(day, settle(day.known, today)) for day in days if not isinstance(day.known, Daily)]  # type: ignore[arg-type]
    if not named:
        return None
    if len(named) == 1:
        return named[0][1]
    named = _prefer(named, lambda pair: not isinstance(pair[0].known, Vague))
    named = _prefer(named, lambda pair: not _set_aside(text, pair[0], cues))
    named = _asked(text, named, cues)
    named = _prefer(named, lambda pair: not _is_past(pair[1], today))
    return _first_or_union([settled for _, settled in named])


Pair = tuple[Mention, Settled]


def _prefer(named: list[Pair], keep) -> list[Pair]:  # type: ignore[no-untyped-def]
    """Those that `keep` keeps; all, where it keeps none."""
    return [pair for pair in named if keep(pair)] or named


def _set_aside(text: Text, day: Mention, cues: Cues) -> bool:
    """Whether "bukan", "jangan", "except" stand right before the day."""
    for _, last in cues.get("not", ()):
        if 0 < day.first - last <= 2:
            return True
    return False


def _clauses(text: Text, cues: Cues) -> list[int]:
    """For each word the number of its clause."""
    openers = {first for first, _ in cues.get("clause", ())}
    numbers, current = [], 0
    for i in range(text.size):
        if i and (text.gaps[i] in (STOP, COMMA) or i in openers):
            current += 1
        numbers.append(current)
    return numbers


def _asked(text: Text, named: list[Pair], cues: Cues) -> list[Pair]:
    """The days in the clauses that ask the most."""
    clauses = _clauses(text, cues)
    weight: dict[int, int] = {}
    for cue, points in _CUE_WEIGHT:
        for first, _ in cues.get(cue, ()):
            weight[clauses[first]] = max(weight.get(clauses[first], 0), points)
    scores = [weight.get(clauses[day.first], 0) for day, _ in named]
    best = max(scores)
    return [pair for pair, score in zip(named, scores, strict=True) if score == best]


def _is_past(settled: Settled, today: date) -> bool:
    return settled.span is not None and settled.span.end < today


def _first_or_union(settled: list[Settled]) -> Settled:
    spans = [part.span for part in settled if part.span is not None]
    if len(spans) == len(settled) and (whole := union(spans)) is not None:
        return Settled(whole)
    return settled[0]


def is_slot(day: Mention) -> bool:
    """Whether the mention names a day that comes again: "setiap Kamis", "every day"."""
    known = day.known
    return isinstance(known, Daily) or (isinstance(known, Weekday) and known.every)
