"""What sending needs of the ledger, as Protocols; `bot.wiring` joins them to the store."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from schedule_data.model.campaign import Claimed, Outcome


class Tenure(Protocol):
    """A bot's sender as it was seen; the beat goes up while the holder lives."""

    @property
    def holder(self) -> str | None:
        """Who sends; None: nobody."""
        ...

    @property
    def beat(self) -> int:
        """How often it has said that it lives."""
        ...


class Lease(Protocol):
    """The right of one process to send for a bot."""

    holder: str

    async def look(self) -> Tenure:
        """Who sends now."""
        ...

    async def take(self, seen: Tenure) -> bool:
        """Become the sender, if all is still as it was `seen`."""
        ...

    async def release(self) -> None:
        """Let the next sender begin at once."""
        ...


class Messages(Protocol):
    """The messages of one bot. Raises LedgerError, and LeaseLostError for who is not its sender."""

    @property
    def lease(self) -> Lease:
        """Who may send them."""
        ...

    async def recover(self) -> None:
        """See to what the sender before left behind."""
        ...

    async def claim(self, now: datetime, most: int) -> list[Claimed]:
        """Take up to `most` messages."""
        ...

    async def step(self, begin: Sequence[int], ended: Sequence[Outcome]) -> set[int]:
        """Write what ended and what begins, in one commit; the ones that may be sent now."""
        ...

    async def left(self, now: datetime) -> int:
        """How many are still to be sent."""
        ...
