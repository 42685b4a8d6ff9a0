"""How fast a bot may speak: evenly spaced, no second over its rate, one a second to each chat.

Real seconds of a monotonic clock throughout; the calendar's clock may stand or jump.
"""

import math
import time
from collections import OrderedDict, deque
from collections.abc import Callable

# So much slower than the rate, so that what the network squeezes together stays under it.
SPARE = 0.01
GUARD_S = 0.006
# A stall up to this long is caught up on, a little faster than the pace; a longer one is lost.
# Never is what piled up sent in a heap: it would come back as a heap of answers, for ever.
CATCH_UP_S = 0.2
CATCH_UP_GAP = 0.75
HEAP_S = 0.01
CHAT_GAP_S = 1.0
CHATS_REMEMBERED = 4096
# A slow way to the server counts as having left later, up to this much.
MOST_DELAY_S = 0.1
LONG_S = 60.0
FORGETS = 0.02
"""How fast the quickest answer is forgotten, should the server have become slower."""


class Lane:
    """The way out of one bot, for all who send on it. `rate` is messages a second.

    Broadcasts ask `room` first and `leave` then. Replies to people never wait for room: they say
    `replied`, and broadcasts make way. Either may learn that the server wants a `rest`.
    """

    def __init__(
        self,
        rate: float,
        clock: Callable[[], float] = time.monotonic,
        chat_gap: float = CHAT_GAP_S,
    ) -> None:
        self._clock = clock
        self._chat_gap = chat_gap
        self._gap = (1 + SPARE) / rate
        self._period = max(1.0, 1 / rate) + GUARD_S
        self._latest: deque[float] = deque(maxlen=max(1, math.floor(rate)))
        self._left = 0
        self._fastest = LONG_S
        self._next = -math.inf
        self._soonest = -math.inf
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
        due, soonest = self._due(now), self._soonest
        while free < most and max(due, soonest) <= now and self._window_takes(free, now):
            due += self._gap
            soonest = max(soonest, now - HEAP_S) + self._gap * CATCH_UP_GAP
            free += 1
        return free

    def wait(self) -> float:
        """Seconds until there is room for one."""
        now = self._clock()
        full = len(self._latest) == self._latest.maxlen
        window = self._latest[0] + self._period if full else -math.inf
        return max(0.0, max(self._rests_until, self._next, self._soonest, window) - now)

    def leave(self, address: str) -> int:
        """A broadcast to `address` leaves now; the number is for `answered`."""
        now = self._clock()
        self._next = self._due(now) + self._gap
        self._soonest = max(self._soonest, now - HEAP_S) + self._gap * CATCH_UP_GAP
        self._note(address, now)
        self._left += 1
        return self._left

    def answered(self, number: int, seconds: float) -> None:
        """That one was answered after so long. What took longer than others do may have reached
        the server later by as much: it counts from then, or a jam would end in a crowd there.
        """
        fastest = self._fastest
        self._fastest = min(seconds, fastest + (min(seconds, 2 * fastest) - fastest) * FORGETS)
        place = len(self._latest) - 1 - (self._left - number)
        late = min(seconds - self._fastest, MOST_DELAY_S)
        if place >= 0 and late > 0:
            self._latest[place] += late

    def replied(self, address: str) -> None:
        """A reply to a person leaves now: it takes the place of a broadcast."""
        self.leave(address)

    def chat_wait(self, address: str) -> float:
        """Seconds until this chat may be sent another message."""
        last = self._chats.get(address, -math.inf)
        return max(0.0, last + self._chat_gap - self._clock())

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
