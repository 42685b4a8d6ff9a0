"""One entry of any file as named cells of text: what all four forms are read into."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """Cells by column. A column that the file does not have has no cell and changes nothing; an
    empty cell means that nobody knows. `number` is as in Refusal.
    """

    number: int
    cells: Mapping[str, str]

    def get(self, column: str) -> str:
        """The cell's text, empty where it is empty or missing."""
        return self.cells.get(column, "")
