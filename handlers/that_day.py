"""One of several days that were just told: "AEON yang Sabtu", "the Saturday one"."""

from handlers.spans import shifted
from handlers.understanding.vocabulary.time_words import WEEKDAYS
from schedule_data.model.query import DaySpan

_WEEKDAYS = frozenset(
    word for _, number, _, words in WEEKDAYS if isinstance(number, int) for word in words.split()
)
_WHICH = frozenset(("yang", "yg", "the"))
_DAY = frozenset(("hari", "hr"))
_OF_A_WEEK = frozenset(
    ("ini", "depan", "lalu", "besok", "lusa", "minggu", "pekan", "tgl", "tanggal")
)
"""Behind a weekday: these say themselves which it is."""


def is_of_that_week(words: list[str]) -> bool:
    """Whether the words tell one of several days by its weekday alone."""
    return any(
        word in _WHICH and _is_told(words[i + 1 : i + 4], one=word == "the")
        for i, word in enumerate(words)
    )


def _is_told(behind: list[str], *, one: bool) -> bool:
    """Whether a weekday comes next and nothing that says which; in English "one" behind it."""
    told = behind[1:] if behind and behind[0] in _DAY else behind
    if not told or told[0].removesuffix("nya") not in _WEEKDAYS:
        return False
    after = told[1] if len(told) > 1 else ""
    return after == "one" if one else after not in _OF_A_WEEK


def of_those(named: DaySpan | None, told: DaySpan | None) -> DaySpan | None:
    """The first of the days `told` on the weekday `named`; where there is none, `named`."""
    if named is None or told is None or len(named) != 1 or len(told) == 1:
        return named
    day = shifted(told.start, (named.start.weekday() - told.start.weekday()) % 7)
    return DaySpan.day(day) if day is not None and day <= told.end else named
