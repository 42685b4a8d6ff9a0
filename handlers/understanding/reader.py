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


def read_all(text: Text, readers: Iterable[Reader]) -> Iterator[Mention]:
    """What `readers` find in `text`, in their order; the words of a find are used up."""
    places, taken = text.at, text.taken
    for name, trigger, read, why in readers:
        if trigger not in places:
            continue
        for i in places[trigger]:
            if taken[i]:
                continue
            found = read(text, i)
            if found is not None and text.free(found[0], found[1]):
                text.take(found[0], found[1])
                yield Mention(found[0], found[1], name, found[2], why)
