"""Days with a name: Natal, Tahun Baru, Hari Kemerdekaan, Christmas."""

from typing import Any

from handlers.understanding.days.dates import year_after
from handlers.understanding.mention import Date
from handlers.understanding.text import DASH, GLUED, SPACE, Text
from handlers.understanding.vocabulary.feasts import FEASTS

_GAPS = frozenset((GLUED, SPACE, DASH))


def _tree() -> dict[str, Any]:
    root: dict[str, Any] = {}
    for phrases, day, month in FEASTS:
        for phrase in phrases.split("|"):
            node = root
            for word in phrase.split():
                node = node.setdefault(word, {})
            node[""] = (day, month)
    return root


_TREE = _tree()


def feast(text: Text, i: int) -> tuple[int, int, Date] | None:
    """The feast whose name begins at word `i`, the longest such name, and its year if one follows."""
    node = _TREE.get(text.keys[i])
    found: tuple[int, int] | None = None
    end, j = i, i
    while node is not None:
        if "" in node:
            found, end = node[""], j
        j += 1
        if text.gaps[j] not in _GAPS:
            break
        node = node.get(text.keys[j])
    if found is None:
        return None
    end, year, shift = year_after(text, end)
    return i, end, Date(found[0], found[1], year, None, shift)


def starts(text: Text) -> list[int]:
    """The words at which a feast's name may begin."""
    return [i for i in range(text.size) if text.keys[i] in _TREE and not text.taken[i]]
