"""Days that were asked back about, put right in words: "eh kebalik, 12 sampai 15"."""

import re

from handlers.choice import Action, decode
from handlers.turn import Turn
from handlers.understanding.meaning import Intent, Understanding
from schedule_data.model.query import DaySpan

_MOST_CHARACTERS = 80
_TURNED = re.compile(
    r"\b(?:ke|ter)?bal(?:ik|ek)(?:an)?\b|\b(?:the )?other way (?:a?round|about)\b"
    r"|\breversed?\b|\bbackwards?\b|\b(?:swap|switch)(?:ed)?\b|\bvice versa\b"
)
_MEANT = re.compile(
    r"\b(?:mak?sud\w*|mksd\w*|salah|slh|sori|sorry|oops|ups|eh|ralat|i me(?:an|ant)|correction)\b"
)
_SPAN = re.compile(
    r"(?<![\d.,:/-])(\d{1,2}) ?(?:-|–|s\.?/?d\.?|sampai|sampe|smpe|smp|hingga|ke|to|till|until) ?"
    r"(\d{1,2})(?![\d.,:/-])"
)


def put_right(heard: Understanding, text: str, turn: Turn) -> Understanding:
    """The message with the days that it puts right: those between two numbers, in the month that
    was spoken of, or the likely ones where the words say only that they were turned round.
    """
    plain = text.casefold()
    turned = _TURNED.search(plain) is not None
    span = _SPAN.search(plain) if heard.when is None else None
    meant = heard.when is not None and (turned or _MEANT.search(plain) is not None)
    if len(plain) > _MOST_CHARACTERS or not (turned or span or meant):
        return heard
    likely = _asked_back(turn)
    if not likely:
        return heard
    if heard.when is not None:
        return heard._replace(follows_up=True)
    days = likely[0] if span is None else _between(int(span[1]), int(span[2]), likely)
    if days is None:
        return heard
    return heard._replace(
        when=days, at=None, day_doubt=None, day_implied=False, intent=Intent.FIND, follows_up=True
    )


def left_open(turn: Turn) -> DaySpan | None:
    """All the days that were asked back about and are still to be chosen from."""
    likely = _asked_back(turn)
    if not likely:
        return None
    return DaySpan(min(each.start for each in likely), max(each.end for each in likely))


def _asked_back(turn: Turn) -> list[DaySpan]:
    """The days that the last answer, which named none of its own, offered to choose from."""
    if turn.memory is None or turn.memory.query is None or turn.memory.query.when is not None:
        return []
    decoded = (decode(token, turn.agenda) for token in turn.memory.offered)
    chosen = [found[0] for found in decoded if found is not None]
    if not chosen or any(c.action is not Action.FIND or c.query.when is None for c in chosen):
        return []
    return [c.query.when for c in chosen if c.query.when is not None]


def _between(first: int, last: int, likely: list[DaySpan]) -> DaySpan | None:
    """From one number to the other, in the first month of the likely ones that has them."""
    for month in (each.start for each in likely):
        try:
            start, end = month.replace(day=first), month.replace(day=last)
        except ValueError:
            continue
        if start <= end:
            return DaySpan(start, end)
    return None
