"""Bad weather on the way to Telegram: how long to wait, and when to stop asking."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from datetime import timedelta
from typing import TypeAlias, TypeVar

from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.channels.telegram.request import Unanswered

logger = logging.getLogger(__name__)

T = TypeVar("T")
Sleep: TypeAlias = Callable[[float], Awaitable[None]]
Rest: TypeAlias = Callable[[], AbstractAsyncContextManager[object]]

FIRST_WAIT = 0.5
LONGEST_WAIT = 10.0
LONGEST_OBEDIENCE = 24 * 3600.0
# Failed this often while others got through: it is this message, not the weather.
MOST_TRIES = 20
# Cut off after it was sent, a message may have arrived: a third copy is the last that is risked.
MOST_UNANSWERED = 3
# Telegram said no to this one message; saying it again changes nothing.
FOR_GOOD = (BadRequest, Forbidden, ChatMigrated)


def seconds_asked(error: RetryAfter) -> float:
    """How long Telegram wants us to be silent, in seconds."""
    asked = error.retry_after
    seconds = asked.total_seconds() if isinstance(asked, timedelta) else float(asked)
    return min(max(seconds, 0.0), LONGEST_OBEDIENCE)


class Patience:
    """Repeats calls until the weather is better. `sleep` and `luck` (0 to 1) are given by tests.

    While no other answer gets through, it waits for ever: the API is down, and the question stays
    asked. A call that fails while others get through is given up after MOST_TRIES of them, one
    that may have arrived unheard after MOST_UNANSWERED.
    """

    def __init__(
        self, sleep: Sleep = asyncio.sleep, luck: Callable[[], float] = random.random
    ) -> None:
        self.sleep = sleep
        self._luck = luck
        self._got_through = 0

    def got_through(self) -> None:
        """Something was sent, or refused for good: the way is open."""
        self._got_through += 1

    def wait_after(self, failures: int) -> float:
        """Seconds before the next try after `failures` in a row: doubled each time, with jitter."""
        longest = min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(failures - 1, 10))
        return longest * (0.5 + self._luck() / 2)

    async def persist(
        self, attempt: Callable[[], Awaitable[T]], rest: Rest = nullcontext, most: int = MOST_TRIES
    ) -> T:
        """The result of `attempt`, in the end. `rest` is entered while a 429 is waited out: the
        call was refused, so nothing is on its way. Raises what was refused for good.
        """
        failures = counted = unanswered = 0
        seen = self._got_through
        while True:
            try:
                result = await attempt()
            except FOR_GOOD:
                self.got_through()
                raise
            except RetryAfter as error:
                async with rest():
                    await self.sleep(seconds_asked(error) + self._luck())
            except TelegramError as error:
                failures += 1
                unanswered += isinstance(error.__cause__, Unanswered)
                counted += self._got_through > seen
                seen = self._got_through
                if counted >= most or unanswered >= MOST_UNANSWERED:
                    raise
                wait = self.wait_after(failures)
                # The polling says once that the way is blocked; here it would be said 64 times.
                logger.debug("%s; again in %.1f s", brief(error), wait)
                await self.sleep(wait)
            else:
                self.got_through()
                return result


def brief(error: BaseException) -> str:
    """An error in one line of a log, without the page that some proxy sent along."""
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text[:200]}" if text else type(error).__name__
