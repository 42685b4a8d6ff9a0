"""What the door needs so that no question is lost: a place where updates wait until answered."""

from collections.abc import Sequence
from typing import Protocol


class Inbox(Protocol):
    """Updates that Telegram may forget, because they are written down here.

    An update that is done stays known (its id, not its words) for two days at least: Telegram
    gives an update again when the bot died before confirming it.
    """

    async def put(self, updates: Sequence[tuple[int, str]]) -> set[int]:
        """Write down (update id, what it said); durable on return. The ids that are new: one
        that waits here or was done is left as it is.
        """
        ...

    async def done(self, update_id: int) -> None:
        """It was answered; its words are erased. Durable on return; many calls share a commit."""
        ...

    async def pending(self) -> list[tuple[int, str]]:
        """All that was put and not done, the oldest id first."""
        ...
