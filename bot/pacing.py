"""How fast a bot may speak: evenly spaced, no second over its rate, one a second to each chat.

Real seconds of a monotonic clock throughout; the calendar's clock may stand or jump.
"""

import math
import time
from collections import OrderedDict, deque
from collections.abc import Callable

# So much slower than the rate, so that what the network squeezes together stays under it.
SPARE = 0.015
GUARD_S = 0.006
# A stall up to this long is caught up on; a longer one is lost, not sent in a heap.
CATCH_UP_S = 0.05
CHAT_GAP_S = 1.0
CHATS_REMEMBERED = 4096


class Lane:
    """The way out of one bot, for all who send on it. `rate` is messages a second.

    Broadcasts ask `room` first and `leave` then. Replies to people never wait for room: they say
    `replied`, and broadcasts make way. Either may learn that the server wants a `rest`.
    """

    def __init__(self, rate: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._gap = (1 + SPARE) / rate
        self._period = max(1.0, 1 / rate) + GUARD_S
        self._latest: deque[float] = deque(maxlen=max(1, math.floor(rate)))
        self._next = -math.inf
        self._rests_until = -math.inf
        self._chats: OrderedDict[str, float] = OrderedDict()

    def now(self) -> float:
        """The moment that all of this goes by."""
        return self._clock()

    def room(self, most: int) -> int:
        """How many broadcasts may leave at this moment, up to `most`."""
        now = self._clock()
        if now < self._rests_until:
            return 0
        free = 0
        due = self._due(now)
        while free < most and due <= now and self._window_takes(free, now):
            due += self._gap
            free += 1
        return free

    def wait(self) -> float:
        """Seconds until there is room for one."""
        now = self._clock()
        full = len(self._latest) == self._latest.maxlen
        window = self._latest[0] + self._period if full else -math.inf
        return max(0.0, self._rests_until - now, self._next - now, window - now)

    def leave(self, address: str) -> None:
        """A broadcast to `address` leaves now."""
        now = self._clock()
        self._next = self._due(now) + self._gap
        self._note(address, now)

    def replied(self, address: str) -> None:
        """A reply to a person leaves now: it takes the place of a broadcast."""
        self.leave(address)

    def chat_wait(self, address: str) -> float:
        """Seconds until this chat may be sent another message."""
        last = self._chats.get(address, -math.inf)
        return max(0.0, last + CHAT_GAP_S - self._clock())

    def rest(self, seconds: float) -> None:
        """The server asked for silence (429)."""
        self._rests_until = max(self._rests_until, self._clock() + seconds)

    @property
    def resting(self) -> float:
        """Seconds of silence that are left; replies wait for these too."""
        return max(0.0, self._rests_until - self._clock())

    def _due(self, now: float) -> float:
        return self._next if now - self._next <= CATCH_UP_S else now

    def _window_takes(self, more: int, now: float) -> bool:
        size = self._latest.maxlen or 1
        if more >= size:
            return False
        behind = len(self._latest) + more - size
        return behind < 0 or now - self._latest[behind] >= self._period

    def _note(self, address: str, now: float) -> None:
        self._latest.append(now)
        self._chats[address] = now
        self._chats.move_to_end(address)
        if len(self._chats) > CHATS_REMEMBERED:
            self._chats.popitem(last=False)
