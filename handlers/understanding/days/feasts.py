"""Days with a name: Natal, Tahun Baru, Christmas; and Lebaran, Imlek, Eid, whose date moves."""

from collections.abc import Iterator

from handlers.understanding.days.dates import year_after
from handlers.understanding.lexicon import FEAST, FEAST_TREE, HOLIDAY, HOLIDAY_TREE
from handlers.understanding.meaning import Holiday
from handlers.understanding.mention import Date, Mention
from handlers.understanding.phrases import longest
from handlers.understanding.text import Text
from handlers.understanding.vocabulary.feasts import AFTER, BEFORE, WISHED

_WEEKDAYS = frozenset(("weekday", "senen"))


def find_feasts(text: Text) -> Iterator[Mention]:
    """The feasts in `text`, each with its year if one follows; their words are used up."""
    for i in text.at.get(FEAST, ()):
        found = None if text.taken[i] else longest(FEAST_TREE, text, i)
        if found is None or not text.free(i, found[0]):
            continue
        day, month = found[1][0]
        end, year, shift = year_after(text, found[0])
        text.take(i, end)
        yield Mention(i, end, "feast", Date(day, month, year, None, shift), "a day with a name")


def find_holidays(text: Text) -> Iterator[Mention]:
    """The holidays in `text` that only the calendar can date; their words are used up."""
    for i in text.at.get(HOLIDAY, ()):
        found = None if text.taken[i] else longest(HOLIDAY_TREE, text, i)
        if found is None or text.words[i - 1] in WISHED:
            continue
        end, year, shift = year_after(text, found[0])
        side, at = _side(text, i)
        weekday = text.values[at - 1] if side and text.tags[at - 1] in _WEEKDAYS else None
        start = i if weekday is None else at - 1
        text.take(start, end)
        holiday = Holiday(found[1][0], year, shift, side, weekday)
        yield Mention(start, end, "holiday", holiday, "a holiday whose date moves")


def _side(text: Text, first: int) -> tuple[int, int]:
    """ "Abis libur lebaran", "before Eid": the day on that side, and which word says so."""
    for i in range(max(first - 2, 0), first):
        if text.words[i] in AFTER:
            return 1, i
        if text.words[i] in BEFORE:
            return -1, i
    return 0, first
