"""What the door needs so that no question is lost: a place where updates wait until answered."""

import logging
from collections.abc import Sequence
from typing import Protocol

from bot.channels.telegram.blame import brief
from bot.channels.telegram.patience import Patience

logger = logging.getLogger(__name__)


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


async def surely_done(inbox: Inbox, update_id: int, patience: Patience) -> None:
    """Have it written that an update was answered, however long that takes: forgotten, it would
    be answered again after the next start.
    """
    failures = 0
    while True:
        try:
            await inbox.done(update_id)
        except Exception as error:
            failures += 1
            if failures == 1:
                logger.error("an answer cannot be noted as given, tried again: %s", brief(error))
            await patience.sleep(patience.wait_after(failures))
        else:
            return
