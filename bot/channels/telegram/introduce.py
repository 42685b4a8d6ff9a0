"""Who the bot is, as Telegram knows it: asked once, at the start, however long it takes."""

import logging
from typing import Any

from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.channels.telegram.api import TelegramApi
from bot.channels.telegram.blame import brief
from bot.channels.telegram.hearing import Self
from bot.channels.telegram.patience import Patience, seconds_asked
from bot.channels.telegram.polling import REFUSED, SLOW_SECONDS

logger = logging.getLogger(__name__)


async def who_am_i(api: TelegramApi, commands: frozenset[str], patience: Patience) -> Self:
    """The bot's id and username; waits as long as Telegram cannot be reached or refuses us."""
    failures, said = 0, ""
    while True:
        try:
            me: Any = await api.call("getMe")
            itself = Self(int(me["id"]), me.get("username") or None, commands)
        except (TelegramError, KeyError, TypeError, ValueError, AttributeError) as error:
            failures += 1
            trouble, wait = _trouble(error, patience.wait_after(failures))
            if trouble != said:
                refused = isinstance(error, InvalidToken)
                logger.log(logging.ERROR if refused else logging.WARNING, "%s", trouble)
            said = trouble
            await patience.sleep(wait)
        else:
            return itself


def _trouble(error: Exception, wait: float) -> tuple[str, float]:
    """What to say of it, and how long to wait, in seconds."""
    if isinstance(error, InvalidToken):
        return REFUSED, SLOW_SECONDS
    if isinstance(error, RetryAfter):
        wait += seconds_asked(error)
    return f"Telegram cannot be reached: {brief(error)}", wait
