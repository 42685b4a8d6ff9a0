"""One line of the benchmark table: ours, the peer's, their ratio and the bound it must meet."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Row:
    """A measured comparison. `bound` None: printed for information, nothing to meet."""

    subject: str
    ours: str
    peer: str
    ratio: float | None = None
    bound: float | None = None
    wanted: Literal["at least", "at most"] = "at least"

    @property
    def met(self) -> bool:
        """Whether the ratio keeps the bound."""
        if self.bound is None or self.ratio is None:
            return True
        return self.ratio >= self.bound if self.wanted == "at least" else self.ratio <= self.bound
