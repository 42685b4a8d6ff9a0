"""What a reader is, and how a list of them reads a text: in order, each word used once."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from handlers.understanding.mention import Known, Mention
from handlers.understanding.text import Text

_REMEMBERED = 1024
"""So many sets of signs are kept with the readers that they trigger: most messages share a few."""
Found: TypeAlias = tuple[int, int, Known]
"""First word, last word, and what they say."""


class Reader(NamedTuple):
    """One way of saying something. `read` is tried at each place of a word with tag `trigger`."""

    name: str
    trigger: str
    read: Callable[[Text, int], Found | None]
    why: str


class Readers:
    """An ordered list of readers; only those whose trigger stands in the text are tried."""

    __slots__ = ("_list", "_triggered_by", "_triggers")

    def __init__(self, readers: Iterable[Reader]) -> None:
        self._list = tuple(readers)
        self._triggers = frozenset(reader.trigger for reader in self._list)
        # Which readers are tried is settled once for each set of signs that texts have.
        self._triggered_by: Callable[[frozenset[str]], tuple[Reader, ...]]
        self._triggered_by = lru_cache(_REMEMBERED)(self._with_triggers)

    def __iter__(self) -> Iterator[Reader]:
        return iter(self._list)

    def _with_triggers(self, signs: frozenset[str]) -> tuple[Reader, ...]:
        return tuple(reader for reader in self._list if reader.trigger in signs)

    def read(self, text: Text) -> list[Mention]:
        """What the readers find in `text`, in their order; the words of a find are used up."""
        places, taken = text.at, text.taken
        mentions: list[Mention] = []
        for name, trigger, read, why in self._triggered_by(self._triggers.intersection(places)):
            for i in places[trigger]:
                if taken[i]:
                    continue
                if (found := read(text, i)) is not None:
                    first, last, known = found
                    if 1 not in taken[first : last + 1]:
                        taken[first : last + 1] = b"\x01" * (last + 1 - first)
                        mentions.append(Mention(first, last, name, known, why))
        return mentions
