"""Is it open on "tanggal merah", on a public holiday? The next one answers that, by its name."""

import re

from handlers.spans import shifted
from handlers.turn import Turn
from handlers.understanding.meaning import Intent, Understanding
from schedule_data.model.query import DaySpan

_MOST_CHARACTERS = 200
_RED = re.compile(
    r"\b(?:(?:tanggal|tgl|hari) merah|(?:hari )?libur nasional|cuti bersama"
    r"|(?:public|national|bank) holidays?)\b"
)
_ASKING = frozenset({Intent.FIND, Intent.UNKNOWN})
_FARTHEST_DAYS = 400


def on_next_holiday(heard: Understanding, text: str, turn: Turn) -> Understanding:
    """The question on the next public holiday, where it names none but asks about them."""
    if heard.when is not None or heard.day_doubt is not None or heard.intent not in _ASKING:
        return heard
    named = _RED.search(" ".join(text[:_MOST_CHARACTERS].casefold().split()))
    if named is None:
        return heard
    days = _next(turn, joint=named[0] == "cuti bersama")
    if days is None:
        return heard
    return heard._replace(when=days, intent=Intent.FIND, asks_when=False)


def _next(turn: Turn, *, joint: bool) -> DaySpan | None:
    for ahead in range(_FARTHEST_DAYS):
        day = shifted(turn.today, ahead)
        if day is None:
            return None
        kind = turn.agenda.day_kind(day)
        if kind.holiday is not None and kind.cuti_bersama == joint:
            return DaySpan.day(day)
    return None
