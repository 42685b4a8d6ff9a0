"""One entry of any file as named cells of text: what all four forms are read into."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """`filled` cells by column, out of the `columns` that the file has. A column that it does not
    have changes nothing; one that has no cell here is empty: nobody knows. The cells of `spoilt`
    columns are refused already. `number` is as in Refusal.
    """

    number: int
    filled: Mapping[str, str]
    columns: frozenset[str]
    spoilt: frozenset[str] = frozenset()

    def get(self, column: str) -> str:
        """The cell's text, empty where it is empty or missing."""
        return self.filled.get(column, "")

    def has(self, column: str) -> bool:
        """Whether something stands in the cell, be it refused."""
        return column in self.filled or column in self.spoilt
