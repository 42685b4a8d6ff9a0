"""Words one letter away: one wrong, dropped, added, or swapped with its neighbour."""

from collections.abc import Iterable


def one_apart(one: str, other: str) -> bool:
    """Whether one letter wrong, dropped, added or swapped with its neighbour makes them equal."""
    if len(one) > len(other):
        one, other = other, one
    start = 0
    while start < len(one) and one[start] == other[start]:
        start += 1
    if len(one) < len(other):
        return len(other) - len(one) == 1 and one[start:] == other[start + 1 :]
    rest, other_rest = one[start + 1 :], other[start + 1 :]
    if rest == other_rest:
        return True
    swapped = one[start + 1 : start + 2] + one[start : start + 1]
    return swapped == other[start : start + 2] and one[start + 2 :] == other[start + 2 :]


_VOWELS = str.maketrans("", "", "aeiou")


def without_vowels(word: str) -> str:
    """What hurried people type for `word`: "krt" for karet, "gdng" for gading."""
    return word[0] + word[1:].translate(_VOWELS)


def keys_of(word: str) -> set[str]:
    """The word, and what is left of it without each of its letters."""
    keys = {word[:i] + word[i + 1 :] for i in range(len(word))}
    keys.add(word)
    return keys


class Nearby:
    """Finds the words one letter away: a table from each word less one letter to the words."""

    __slots__ = ("_table",)

    def __init__(self, words: Iterable[str]) -> None:
        table: dict[str, tuple[str, ...]] = {}
        for word in words:
            for key in keys_of(word):
                table[key] = (*table.get(key, ()), word)
        self._table = table

    def find(self, word: str) -> list[str]:
        """The words one letter away from `word`, without order."""
        table = self._table
        hits = [near for key in keys_of(word) if key in table for near in table[key]]
        return [near for near in dict.fromkeys(hits) if one_apart(word, near)] if hits else hits
