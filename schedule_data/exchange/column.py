"""What is known of one column of a schedule in a file."""

from dataclasses import dataclass
from enum import StrEnum

from schedule_data.exchange.limits import CELL_CHARACTERS, TEXT_CHARACTERS


class Kind(StrEnum):
    """What a column's cells hold; a spreadsheet gives days and hours its own types."""

    TEXT = "text"
    DAY = "day"
    TIME = "time"
    NUMBER = "number"
    CHOICE = "choice"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `wanted` ends the sentence "wanted: ..."; `also` are other names for its head.

    `event`: the cell is a fact of an event rather than of its venue. `readable`: it is read, in
    place of the columns that it stands for, and never written.
    """

    name: str
    kind: Kind
    about: str
    wanted: str
    also: tuple[str, ...] = ()
    event: bool = True
    readable: bool = False

    @property
    def longest(self) -> int:
        """How many characters a cell may hold."""
        return CELL_CHARACTERS if self.kind is Kind.LIST else TEXT_CHARACTERS
