"""Days with a name: Natal, Tahun Baru, Hari Kemerdekaan, Christmas."""

from collections.abc import Iterator

from handlers.understanding.days.dates import year_after
from handlers.understanding.mention import Date, Mention
from handlers.understanding.phrases import longest, tree
from handlers.understanding.text import Text
from handlers.understanding.vocabulary.feasts import FEASTS

_TREE = tree((phrases, (day, month)) for phrases, day, month in FEASTS)
_FIRST_WORDS = frozenset(_TREE)


def find_feasts(text: Text) -> Iterator[Mention]:
    """The feasts in `text`, each with its year if one follows; their words are used up."""
    if _FIRST_WORDS.isdisjoint(text.keys):
        return
    for i in range(text.size):
        if text.keys[i] not in _TREE or text.taken[i]:
            continue
        found = longest(_TREE, text, i)
        if found is None or not text.free(i, found[0]):
            continue
        day, month = found[1][0]
        end, year, shift = year_after(text, found[0])
        text.take(i, end)
        yield Mention(i, end, "feast", Date(day, month, year, None, shift), "a day with a name")
