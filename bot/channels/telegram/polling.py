"""Asks Telegram for what is new, again and again; what it gives is confirmed once written down."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.channels.telegram.api import TelegramApi
from bot.channels.telegram.blame import brief
from bot.channels.telegram.patience import FOR_GOOD, Patience, seconds_asked

logger = logging.getLogger(__name__)

# Somebody else asks for the same bot, or nobody may: it will not pass within a second.
SLOW_SECONDS = 30.0
EARLY_SECONDS = 1.0
LONGEST_BREATH = 0.5
# No updates, but the server is there: answers that waited for it are tried again.
_SAID_NO = (RetryAfter, InvalidToken, Conflict, *FOR_GOOD)

REFUSED = (
    "Telegram refuses the token: check PTSP_TELEGRAM_TOKEN (BotFather's /token shows it); "
    "asking again every 30 s"
)
OTHER_POLLER = (
    "Telegram: another process polls with the same token, so messages go to either; "
    "stop one of them; asking again, ever more slowly"
)


class Polling:
    """The loop. `receive` returns once the updates are stored or done; where it raises, the same
    updates are asked for again. `room` returns once there is room for more.
    """

    def __init__(
        self,
        api: TelegramApi,
        receive: Callable[[Sequence[object]], Awaitable[None]],
        room: Callable[[], Awaitable[None]],
        patience: Patience,
    ) -> None:
        self._api = api
        self._receive = receive
        self._room = room
        self._patience = patience
        self._offset: int | None = None
        self._failures = 0
        self._trouble = ""
        self._asked_at = 0.0
        self._early = 0

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            await self._room()
            try:
                self._asked_at = asyncio.get_running_loop().time()
                updates = await self._ask()
                self._patience.reached()
                await self._receive(updates)
                self._offset = _after(updates, self._offset)
            except TelegramError as error:
                await self._wait_out(error)
            except Exception as error:
                self._failures += 1
                self._say(f"updates could not be stored ({brief(error)}), they will be given again")
                await self._patience.sleep(self._patience.wait_after(self._failures))
            else:
                self._well()
                await self._breathe(something=bool(updates))

    async def _ask(self) -> Sequence[object]:
        """After a failure a silent server is not listened to: that it answers is news enough."""
        if self._failures:
            return await self._api.updates(self._offset, wait=0)
        return await self._api.updates(self._offset)

    async def _breathe(self, *, something: bool) -> None:
        """A server that answers "nothing" at once, instead of waiting, is not asked in a frenzy."""
        moment = asyncio.get_running_loop().time()
        early = not something and moment - self._asked_at < EARLY_SECONDS
        self._early = self._early + 1 if early else 0
        if early:
            await self._patience.sleep(min(LONGEST_BREATH, 0.02 * self._early))

    async def _wait_out(self, error: TelegramError) -> None:
        self._failures += 1
        wait = self._patience.wait_after(self._failures)
        if isinstance(error, _SAID_NO):
            self._patience.reached()
        if isinstance(error, RetryAfter):
            wait += seconds_asked(error)
            self._say(f"Telegram asks for {wait:.0f} s of silence")
        elif isinstance(error, InvalidToken):
            wait = SLOW_SECONDS
            self._say(REFUSED, logging.ERROR)
        elif isinstance(error, Conflict):
            wait = await self._settle(error)
        elif isinstance(error, FOR_GOOD):
            self._say(f"Telegram gives no updates: {brief(error)}")
        else:
            self._patience.cut_off()
            self._say(f"Telegram cannot be reached: {brief(error)}")
        await self._patience.sleep(wait)

    async def _settle(self, error: Conflict) -> float:
        """A webhook of an earlier set-up is taken away; another poller is only waited for."""
        if "webhook" not in error.message.lower():
            # Once is what a quick restart sees: the question of the run before is still open.
            if self._failures > 1:
                self._say(OTHER_POLLER, logging.ERROR)
            return min(SLOW_SECONDS, 0.5 * 2.0 ** min(self._failures, 10))
        self._say("Telegram: a webhook was set for this bot; it is removed, because we poll")
        try:
            await self._api.call("deleteWebhook", drop_pending_updates=False)
        except TelegramError as refused:
            self._say(f"the webhook could not be removed: {brief(refused)}")
        return self._patience.wait_after(self._failures)

    def _say(self, trouble: str, level: int = logging.WARNING) -> None:
        """Once for each kind of trouble, not at every try."""
        if trouble != self._trouble:
            logger.log(level, "%s", trouble)
        self._trouble = trouble

    def _well(self) -> None:
        if self._trouble:
            logger.warning("Telegram's updates come in again, after %d tries", self._failures)
        self._failures, self._trouble = 0, ""


def _after(updates: Sequence[object], offset: int | None) -> int | None:
    """The offset that confirms `updates`. Raises NetworkError where none has an id."""
    numbers = [
        number
        for update in updates
        if isinstance(update, dict) and isinstance(number := update.get("update_id"), int)
    ]
    if updates and not numbers:
        raise NetworkError("the updates have no ids")
    return max(numbers) + 1 if numbers else offset
