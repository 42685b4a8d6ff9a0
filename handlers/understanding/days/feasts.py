"""Days with a name: Natal, Tahun Baru, Hari Kemerdekaan, Christmas."""

from collections.abc import Iterator

from handlers.understanding.days.dates import year_after
from handlers.understanding.lexicon import FEAST, FEAST_TREE
from handlers.understanding.mention import Date, Mention
from handlers.understanding.phrases import longest
from handlers.understanding.text import Text


def find_feasts(text: Text) -> Iterator[Mention]:
    """The feasts in `text`, each with its year if one follows; their words are used up."""
    if not text.begins & FEAST:
        return
    for i in text.starts:
        if not text.entries[i].begins & FEAST or text.taken[i]:
            continue
        found = longest(FEAST_TREE, text, i)
        if found is None or not text.free(i, found[0]):
            continue
        day, month = found[1][0]
        end, year, shift = year_after(text, found[0])
        text.take(i, end)
        yield Mention(i, end, "feast", Date(day, month, year, None, shift), "a day with a name")
