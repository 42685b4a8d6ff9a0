"""Days that are named only to be left out: "selain Jumat", "I can't do weekdays"."""

from collections.abc import Iterable
from datetime import date

from handlers.understanding.cues import Cues
from handlers.understanding.kinds import ends_clause
from handlers.understanding.mention import Either, Mention, Range, Week, Weekday
from handlers.understanding.settle import Settled, settle
from handlers.understanding.text import COMMA, SOFT, STOP, Text
from handlers.understanding.vocabulary import listed
from schedule_data.model.query import DaySpan

_EXCEPT = listed(
    "selain kecuali jangan jgn except excluding besides other apart aside but cant cannot busy"
)
_CANNOT = listed("ga gak tidak nggak")
_LONGEST = 62
"""Of a longer span no day is left out: its months are told by their first places."""


def told_of(text: Text, day: Mention, cues: Cues, cue: str) -> bool:
    """Whether a phrase of the cue ("bukan", "tanggal lahir") stands right before the day."""
    places = cues.get(cue)
    if places is None:
        return False
    return any(
        first <= day.first <= last
        or (0 < day.first - last <= 2 and _unbroken(text, last, day.first, cue))
        for first, last in places
    )


def _unbroken(text: Text, last: int, first: int, cue: str) -> bool:
    """Whether the phrase goes on to the day: "not tomorrow, Saturday" says nothing of Saturday."""
    gaps = text.gaps[last + 1 : first + 1]
    return STOP not in gaps and (cue != "not" or COMMA not in gaps)


def is_excepted(text: Text, day: Mention, cues: Cues) -> bool:
    """ "Selain Jumat minggu ini di mana?", "Jumat aku ga bisa": the other days are asked for."""
    if "not" in cues and told_of(text, day, cues, "not"):
        return any(
            _sets_aside(text, first, last) and first <= day.first <= last + 1 + _on(text, day)
            for first, last in cues["not"]
        )
    return any(
        first == day.last + 1 and text.gaps[first] in SOFT and ends_clause(text, last + 1)
        for first, last in cues.get("cannot", ())
    )


def _on(text: Text, day: Mention) -> bool:
    """Whether a small word leads to the day: "not free on Thursday"."""
    return text.tags[day.first - 1] in ("on", "hari", "the")


def _sets_aside(text: Text, first: int, last: int) -> bool:
    """Whether the phrase leaves a day out, rather than to put another in its place."""
    word = text.words[first]
    if word == "not":
        return last > first or (first == 0 and not text.source.endswith("?"))
    return word in _EXCEPT or (word in _CANNOT and text.words[first + 1] == "bisa")


def rest_of(text: Text, day: Mention, cues: Cues) -> Week | None:
    """The week of which the one day that is named is left out; None where it is not."""
    if "not" not in cues and "cannot" not in cues:
        return None
    known = day.known
    if not isinstance(known, Weekday | Week | Either | Range):
        return None
    if isinstance(known, Either | Range) and not _of_weekdays(known):
        return None
    if not is_excepted(text, day, cues):
        return None
    if isinstance(known, Week) and (known.weekend or known.working):
        return Week(known.week, weekend=known.working, working=known.weekend)
    return None if isinstance(known, Week) else Week(getattr(known, "week", None) or 0)


def _of_weekdays(known: Either | Range) -> bool:
    days = known.days if isinstance(known, Either) else (known.first, known.last)
    return all(isinstance(each, Weekday) for each in days)


def rest_settled(rest: Week, day: Mention, today: date) -> Settled:
    """That week, from today on; the next, where nothing of it would be left."""
    settled = settle(rest, today)
    if settled.span is None or len(days_out([day], settled.span, today)) < len(settled.span):
        return settled
    return settle(Week(rest.week + 1, rest.weekend, working=rest.working), today)


def days_out(out: Iterable[Mention], span: DaySpan, today: date) -> tuple[date, ...]:
    """The days of `span` that `out` leaves out: each such weekday, where only that is named."""
    if len(span) > _LONGEST:
        return ()
    gone: set[date] = set()
    for mention in out:
        known = mention.known
        if isinstance(known, Weekday) and known == Weekday(known.day):
            gone.update(day for day in span if day.weekday() == known.day)
            continue
        named = settle(known, today).span  # type: ignore[arg-type]
        gone.update(day for day in span if named is not None and day in named)
    return tuple(sorted(gone))
