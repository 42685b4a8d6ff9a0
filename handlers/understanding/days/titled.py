"""Fixed names that are days after all: "habis sholat Jumat" is on a Friday, "hari kerja aja" from
Monday to Friday.
"""

from collections.abc import Iterable, Iterator

from handlers.understanding.mention import Day, Either, Mention, Week, Weekday
from handlers.understanding.text import Text

_FRIDAY = 4
_PRAYING = frozenset(("salat", "shalat", "sholat", "solat", "jumatan", "prayer", "prayers"))
_WORKING = frozenset(("kerja", "biasa", "working", "business", "weekdays", "weekday"))
_ONLY = frozenset(("aja", "saja", "doang", "only"))
_BEFORE = frozenset(("selain", "kecuali", "except", "bisa", "do", "make", "come", "cuma", "only",
                     "hanya", "jangan", "not", "gabisa"))  # fmt: skip
"""Before or behind working days: they are days that are meant or excepted, not counted."""
_COMES_AGAIN = frozenset(("every", "again"))


def titled_days(text: Text, titles: Iterable[Mention]) -> Iterator[Mention]:
    """The days that some of the `titles` are.

    A prayer's is a list of one day, so that "habis" before it makes no end of days of it.
    """
    for title in titles:
        words = (text.keys[title.first], text.keys[title.last])
        if text.tags[title.first - 1] in _COMES_AGAIN:
            continue
        day: Day | None = None
        if not _PRAYING.isdisjoint(words):
            day = Either((Weekday(_FRIDAY),))
        elif not _WORKING.isdisjoint(words) and _are_meant(text, title):
            day = Week(0, working=True)
        if day is not None:
            yield Mention(title.first, title.last, "titled", day, "a name of days")


def _are_meant(text: Text, title: Mention) -> bool:
    """Whether the working days are told by themselves: "3 hari kerja" counts them."""
    if text.tags[title.first - 1] == "num":
        return False
    before, behind = text.words[title.first - 1], text.words[title.last + 1]
    # "On weekdays only" is a habit, and no day.
    return before in _BEFORE or (behind in _ONLY and before != "on") or _cannot(text, title.last)


def _cannot(text: Text, last: int) -> bool:
    """ "Hari kerja ga bisa"."""
    return "bisa" in text.words[last + 1 : last + 4] and text.words[last + 1] != "bisa"
