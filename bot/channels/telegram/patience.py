"""Bad weather on the way to Telegram: how long to wait, and when to stop asking."""

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from datetime import timedelta
from typing import TypeAlias, TypeVar

from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.channels.telegram.blame import brief
from bot.channels.telegram.request import may_have_arrived

logger = logging.getLogger(__name__)

T = TypeVar("T")
Sleep: TypeAlias = Callable[[float], Awaitable[None]]
Rest: TypeAlias = Callable[[], AbstractAsyncContextManager[object]]
Ask: TypeAlias = Callable[[], Awaitable[object]]

FIRST_WAIT = 0.5
LONGEST_WAIT = 10.0
LONGEST_OBEDIENCE = 24 * 3600.0
# Failed this often while others got through: it is this message, not the weather.
MOST_TRIES = 20
# Where nobody knows whether it arrived, a third copy is the last that is risked.
MOST_UNKNOWN = 3
# Bad weather may keep an answer back for so long; by then another question was asked.
USEFUL_SECONDS = 3600.0
# Telegram said no to this one message; saying it again changes nothing.
FOR_GOOD = (BadRequest, Forbidden, ChatMigrated)


class TooLate(TelegramError):  # noqa: N818 - named for what happened
    """The weather is fair again, and what was to be said is of no use any more."""


class GivenUp(TelegramError):  # noqa: N818 - named for what happened
    """Tried as often as may be; nobody knows whether it arrived."""


def seconds_asked(error: RetryAfter) -> float:
    """How long Telegram wants us to be silent, in seconds."""
    asked = error.retry_after
    seconds = asked.total_seconds() if isinstance(asked, timedelta) else float(asked)
    return min(max(seconds, 0.0), LONGEST_OBEDIENCE)


class Patience:
    """Repeats calls until the weather is better. `sleep`, `luck` (0 to 1) and `monotonic` are given
    by tests.

    While no other call gets through, it waits: the API is down, and the question stays asked. A
    call that fails while others get through is given up after MOST_TRIES of them, one that may
    have arrived after MOST_UNKNOWN.
    """

    def __init__(
        self,
        sleep: Sleep = asyncio.sleep,
        luck: Callable[[], float] = random.random,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.sleep = sleep
        self._luck = luck
        self._monotonic = monotonic
        self._got_through = 0
        self._fair = asyncio.Event()
        self._fair.set()

    def got_through(self) -> None:
        """Something was sent, or refused for good: the way is open."""
        self._got_through += 1
        self.reached()

    def reached(self) -> None:
        """A question got through: the server is there."""
        self._fair.set()

    def cut_off(self) -> None:
        """Not even a question gets through: what failed waits until something does."""
        self._fair.clear()

    def wait_after(self, failures: int) -> float:
        """Seconds before the next try after `failures` in a row: doubled each time, with jitter."""
        longest = min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(failures - 1, 10))
        return longest * (0.5 + self._luck() / 2)

    async def persist(
        self,
        attempt: Callable[[], Awaitable[T]],
        rest: Rest = nullcontext,
        most: int = MOST_TRIES,
        probe: Ask | None = None,
    ) -> T:
        """The result of `attempt`, in the end. `rest` is entered while a 429 is waited out: the
        call was refused, so nothing is on its way. `probe` may be repeated at will: the last copy
        is risked only once it gets through.

        Raises:
            TelegramError: what was refused for good, or failed to the end.
            GivenUp: it may have arrived, or not.
            TooLate: it could be said only after USEFUL_SECONDS.
        """
        tally, until = _Tally(self._got_through), self._monotonic() + USEFUL_SECONDS
        while True:
            try:
                result = await attempt()
            except FOR_GOOD:
                self.got_through()
                raise
            except RetryAfter as error:
                self.reached()
                async with rest():
                    await self.sleep(seconds_asked(error) + self._luck())
            except TelegramError as error:
                tally.note(error, self._got_through)
                if tally.unknown >= MOST_UNKNOWN:
                    raise GivenUp(brief(error)) from error
                if tally.counted >= most:
                    raise
                # The polling says once that the way is blocked; here it would be said 64 times.
                logger.debug("%s; to be tried again", brief(error))
                last_copy = tally.unknown == MOST_UNKNOWN - 1
                await self._wait_out(tally.failures, probe if last_copy else None, until)
            else:
                self.got_through()
                return result

    async def _wait_out(self, failures: int, probe: Ask | None, until: float) -> None:
        """Until the next try is worth it; raises TooLate where that is after `until`."""
        while True:
            await self.sleep(self.wait_after(failures))
            try:
                async with asyncio.timeout(max(0.0, until - self._monotonic())):
                    await self._fair.wait()
            except TimeoutError:
                raise TooLate("of no use any more") from None
            if self._monotonic() > until:
                raise TooLate("of no use any more")
            if probe is None or (await _answered(probe) and self._fair.is_set()):
                return
            failures += 1


class _Tally:
    """How often one call has failed, `counted` while others got through, `unknown` where it may
    have arrived.
    """

    def __init__(self, got_through: int) -> None:
        self.failures = self.counted = self.unknown = 0
        self._seen = got_through

    def note(self, error: TelegramError, got_through: int) -> None:
        """It failed once more."""
        self.failures += 1
        self.unknown += may_have_arrived(error)
        self.counted += got_through > self._seen
        self._seen = got_through


async def _answered(probe: Ask) -> bool:
    try:
        await probe()
    except FOR_GOOD:
        return True
    except TelegramError:
        return False
    return True
