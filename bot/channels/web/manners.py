"""Who may go on, and when: so many messages for one browser, one of them at a time, and many more
for all that come from one address.
"""

import asyncio
import ipaddress
import math
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from bot.channels.web.refusal import Code, RefusedError

_ROUNDING = 1e-9


class Allowance:
    """`burst` messages at once for one of its kind, then one every `seconds`.

    `monotonic` gives seconds that never run backwards. The least recent of more than `remembered`
    are forgotten, which gives them their whole burst again.
    """

    def __init__(
        self,
        monotonic: Callable[[], float],
        *,
        burst: int,
        seconds: float,
        remembered: int = 10_000,
        code: Code = "too_many",
    ) -> None:
        self._monotonic = monotonic
        self._burst = burst
        self._seconds = seconds
        self._remembered = remembered
        self._code = code
        self._full_at: OrderedDict[str, float] = OrderedDict()

    def spend(self, who: str) -> None:
        """Count one message; `RefusedError` with the seconds to wait where there is none left."""
        now = self._monotonic()
        full_at = max(self._full_at.pop(who, now), now) + self._seconds
        wait = full_at - now - self._burst * self._seconds
        self._full_at[who] = full_at if wait <= _ROUNDING else full_at - self._seconds
        while len(self._full_at) > self._remembered:
            self._full_at.popitem(last=False)
        if wait > _ROUNDING:
            raise RefusedError(self._code, "too many messages in a row", wait=math.ceil(wait))


class Pace:
    """One browser's 20 messages and then one a second; and one address's 600 and then 20 a second,
    whatever sessions a script makes up. Behind one address there may be all of a mall or of a
    mobile network, so that is many times what citizens ask.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._sessions = Allowance(monotonic, burst=20, seconds=1.0)
        self._addresses = Allowance(monotonic, burst=600, seconds=0.05, code="crowded")

    def spend(self, session: str, host: str | None) -> None:
        """Count one message. One browser that is refused takes nothing from its neighbours, and who
        is refused because of them is not told to be slower.
        """
        self._sessions.spend(session)
        self._addresses.spend(neighbourhood(host))


def neighbourhood(host: str | None) -> str:
    """Whom the pace takes for one: an IPv4 address, or the /64 that one IPv6 customer is given."""
    try:
        address = ipaddress.ip_address((host or "").partition("%")[0])
    except ValueError:
        return ""  # who does not say shares with all others who do not
    if isinstance(address, ipaddress.IPv4Address):
        return str(address)
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    return str(ipaddress.IPv6Network((address, 64), strict=False))


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
