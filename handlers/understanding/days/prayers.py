"""The day that a prayer has: "habis sholat Jumat", "before Friday prayers" are on a Friday."""

from collections.abc import Iterable, Iterator

from handlers.understanding.mention import Either, Mention, Weekday
from handlers.understanding.text import Text

_FRIDAY = 4
_PRAYING = frozenset(("salat", "shalat", "sholat", "solat", "jumatan", "prayer", "prayers"))
_COMES_AGAIN = frozenset(("every", "again"))


def of_prayers(text: Text, titles: Iterable[Mention]) -> Iterator[Mention]:
    """The days of those `titles` that are a Friday's prayer.

    It is a list of one day, so that "habis" before the prayer makes no end of days of it.
    """
    for title in titles:
        words = (text.keys[title.first], text.keys[title.last])
        if not _PRAYING.isdisjoint(words) and text.tags[title.first - 1] not in _COMES_AGAIN:
            friday = Either((Weekday(_FRIDAY),))
            yield Mention(title.first, title.last, "prayer", friday, "a prayer of Fridays")
