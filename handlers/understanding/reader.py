"""What a reader is, and how a list of them reads a text: in order, each word used once."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias

from handlers.understanding.mention import Known, Mention
from handlers.understanding.text import Text

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

    __slots__ = ("_by_trigger", "_list")

    def __init__(self, readers: Iterable[Reader]) -> None:
        self._list = tuple(readers)
        self._by_trigger: dict[str, list[int]] = {}
        for order, reader in enumerate(self._list):
            self._by_trigger.setdefault(reader.trigger, []).append(order)

    def __iter__(self) -> Iterator[Reader]:
        return iter(self._list)

    def read(self, text: Text) -> list[Mention]:
        """What the readers find in `text`, in their order; the words of a find are used up."""
        places, taken, by_trigger = text.at, text.taken, self._by_trigger
        signs = by_trigger.keys() & places.keys()
        orders = [order for sign in signs for order in by_trigger[sign]]
        orders.sort()
        mentions = []
        for order in orders:
            name, trigger, read, why = self._list[order]
            for i in places[trigger]:
                if taken[i]:
                    continue
                if (found := read(text, i)) is not None:
                    first, last, known = found
                    if 1 not in taken[first : last + 1]:
                        taken[first : last + 1] = b"\x01" * (last + 1 - first)
                        mentions.append(Mention(first, last, name, known, why))
        return mentions
