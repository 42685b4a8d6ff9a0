"""Who may go on, and when: so many messages a minute for one browser, one of them at a time."""

import asyncio
import math
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from bot.channels.web.refusal import RefusedError


class Allowance:
    """`burst` messages at once for a session, then one every `seconds`.

    `monotonic` gives seconds that never run backwards. The least recent of more than `remembered`
    sessions are forgotten, which gives them their whole burst again.
    """

    def __init__(
        self,
        monotonic: Callable[[], float],
        *,
        burst: int = 20,
        seconds: float = 1.0,
        remembered: int = 10_000,
    ) -> None:
        self._monotonic = monotonic
        self._burst = burst
        self._seconds = seconds
        self._remembered = remembered
        self._full_at: OrderedDict[str, float] = OrderedDict()

    def spend(self, session: str) -> None:
        """Count one message; `RefusedError` with the seconds to wait where there is none left."""
        now = self._monotonic()
        full_at = max(self._full_at.pop(session, now), now) + self._seconds
        wait = full_at - now - self._burst * self._seconds
        self._full_at[session] = full_at if wait <= 0 else full_at - self._seconds
        while len(self._full_at) > self._remembered:
            self._full_at.popitem(last=False)
        if wait > 0:
            raise RefusedError("too_many", "this session asks too fast", wait=math.ceil(wait))


class Turns:
    """The turns of one session come one after the other, sessions side by side.

    At most `waiting` of a session wait or run, and `everyone` in all; who comes later is refused.
    """

    def __init__(self, *, waiting: int = 8, everyone: int = 512) -> None:
        self._waiting = waiting
        self._everyone = everyone
        self._queues: dict[str, tuple[asyncio.Lock, int]] = {}
        self._count = 0

    @asynccontextmanager
    async def of(self, session: str) -> AsyncIterator[None]:
        """The session's turn: entered in the order of the calls."""
        lock, count = self._queues.get(session, (asyncio.Lock(), 0))
        if count >= self._waiting:
            raise RefusedError("too_many", "this session has too many questions open", wait=1)
        if self._count >= self._everyone:
            raise RefusedError("busy", "too many questions are open", wait=2)
        self._queues[session] = (lock, count + 1)
        self._count += 1
        try:
            async with lock:
                yield
        finally:
            self._leave(session)

    def _leave(self, session: str) -> None:
        lock, count = self._queues.pop(session)
        self._count -= 1
        if count > 1:
            self._queues[session] = (lock, count - 1)

    def __len__(self) -> int:
        """How many sessions have a turn that waits or runs."""
        return len(self._queues)
