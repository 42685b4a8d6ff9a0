"""A message that renews itself, as the progress of an announcement does: edited every few seconds,
until there is nothing more to tell, or somebody presses a button on it.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeAlias

from telegram.error import TelegramError

from bot.channels.channel import Fate, Sent, Traffic
from bot.channels.telegram.api import TelegramApi
from bot.channels.telegram.courier import UNCHANGED, Spot, forms
from bot.channels.telegram.patience import Sleep
from bot.channels.telegram.push import fate_of
from bot.channels.telegram.render import keyboard, pages
from handlers.message import Outgoing

logger = logging.getLogger(__name__)

Again: TypeAlias = Callable[[str], Awaitable[Sequence[Outgoing]]]
"""What a button's token is answered with now."""
Over: TypeAlias = Callable[[], Awaitable[None]]
"""Called once the message is renewed no more."""

# Telegram takes one message a second in a chat, and an edit counts as one.
SECONDS = 5.0
MOST_RENEWALS = 1440
MOST_MISSES = 3
CLOSING_SECONDS = 2.0
_LATER = frozenset({Fate.BUSY, Fate.NOT_SENT, Fate.UNKNOWN})


async def _untold() -> None:
    """Nobody is to know."""


class Renewals:
    """The messages that are being renewed. Whoever follows one is told when that is over, and not
    told when the house closes: then it goes on after the next start.
    """

    def __init__(
        self, api: TelegramApi, traffic: Traffic | None = None, sleep: Sleep = asyncio.sleep
    ) -> None:
        self._api = api
        self._traffic = traffic
        self._sleep = sleep
        self._running: dict[Spot, asyncio.Task[None]] = {}
        self._closing = False

    @property
    def running(self) -> bool:
        """Whether any message is being renewed."""
        return bool(self._running)

    def follow(self, spot: Spot, shown: Outgoing, again: Again, over: Over = _untold) -> None:
        """Renew the message, which shows `shown` now, if that is to be renewed."""
        if shown.renews is None or spot in self._running:
            return
        task = asyncio.create_task(self._until_over(spot, shown, again, over), name="renewing")
        self._running[spot] = task
        task.add_done_callback(lambda done: self._forget(spot, done))

    async def stop(self, spot: Spot) -> None:
        """Renew that one no more; an edit that is on its way ends first, so that it cannot come
        after what is said next.
        """
        task = self._running.pop(spot, None)
        if task is not None:
            task.cancel()
            await asyncio.wait({task}, timeout=CLOSING_SECONDS)

    async def close(self) -> None:
        """Renew nothing any more in this run."""
        self._closing = True
        for spot in list(self._running):
            await self.stop(spot)

    def _forget(self, spot: Spot, done: asyncio.Task[None]) -> None:
        if self._running.get(spot) is done:
            del self._running[spot]
        if not done.cancelled() and done.exception() is not None:
            logger.error("a message is renewed no more", exc_info=done.exception())

    async def _until_over(self, spot: Spot, shown: Outgoing, again: Again, over: Over) -> None:
        try:
            await self._run(spot, shown, again)
        finally:
            if not self._closing:
                await over()

    async def _run(self, spot: Spot, shown: Outgoing, again: Again) -> None:
        misses = 0
        for _ in range(MOST_RENEWALS):
            if shown.renews is None or misses >= MOST_MISSES:
                return
            await self._sleep(SECONDS)
            answers = await again(shown.renews)
            # An answer that does not replace the message is no next state of it: an apology.
            if not answers or not answers[-1].replaces:
                misses += 1
                continue
            misses, latest = 0, answers[-1]
            if latest != shown:
                sent = await self._finished(asyncio.create_task(self._edit(spot, latest)))
                if sent.fate in _LATER:
                    await self._sleep(sent.seconds)
                    continue
                if sent.fate is not Fate.SENT:
                    return
            shown = latest

    async def _finished(self, edit: asyncio.Task[Sent]) -> Sent:
        """The outcome of an edit, which ends even where the renewing does not go on."""
        try:
            return await asyncio.shield(edit)
        except asyncio.CancelledError:
            await asyncio.wait({edit}, timeout=CLOSING_SECONDS)
            raise

    async def _edit(self, spot: Spot, outgoing: Outgoing) -> Sent:
        """One attempt; a later state follows in any case."""
        if self._traffic is not None and self._traffic.resting:
            return Sent(Fate.BUSY)
        page = pages(outgoing)[0]
        form = forms(page, keyboard(outgoing.choices))[0]
        if self._traffic is not None:
            self._traffic.replied(str(spot[0]))
        try:
            await self._api.call("editMessageText", chat_id=spot[0], message_id=spot[1], **form)
        except TelegramError as error:
            if UNCHANGED in str(error).lower():
                return Sent(Fate.SENT)
            sent = fate_of(error)
            if sent.fate is Fate.BUSY and self._traffic is not None:
                self._traffic.rest(sent.seconds)
            return sent
        return Sent(Fate.SENT)
