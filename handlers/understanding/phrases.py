"""Tables of phrases compiled to a tree of words, and how one is followed through a text."""

from collections.abc import Iterable
from typing import Any

from handlers.understanding.text import DASH, GLUED, SPACE, Text, words_of

Tree = dict[str, Any]
_GAPS = frozenset((GLUED, SPACE, DASH))
ALONE = ""
"""The key under which a node keeps what the phrase that ends there stands for."""


def tree(phrases: Iterable[tuple[str, Any]]) -> Tree:
    """A tree of (phrases parted by a bar, value)."""
    root: Tree = {}
    for line, value in phrases:
        for phrase in line.split("|"):
            node = root
            for word in words_of(phrase):
                node = node.setdefault(word, {})
            node[ALONE] = (*node.get(ALONE, ()), value)
    return root


def longest(root: Tree, text: Text, first: int) -> tuple[int, tuple[Any, ...]] | None:
    """The last word and the values of the longest phrase that begins at word `first`."""
    node = root.get(text.keys[first])
    if node is None:
        return None
    found = None
    i = first
    while node is not None:
        if ALONE in node:
            found = (i, node[ALONE])
        i += 1
        if text.gaps[i] not in _GAPS:
            break
        node = node.get(text.keys[i])
    return found


def every(node: Tree | None, text: Text, first: int) -> dict[Any, int]:
    """All values of the phrases below `node`, which word `first` has reached, with the last word
    of the longest for each.
    """
    keys, gaps = text.keys, text.gaps
    found: dict[Any, int] = {}
    i = first
    while node is not None:
        if ALONE in node:
            for value in node[ALONE]:
                found[value] = i
            if len(node) == 1:
                break
        i += 1
        if gaps[i] not in _GAPS:
            break
        node = node.get(keys[i])
    return found
