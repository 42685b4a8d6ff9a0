"""A Bot API for reminders, in a process of its own: with latency, a rate that it enforces, and
faults. One JSON object a line: a plan in, its URL out; any line then, what arrived out.

The plan: `latency` in seconds; `rate` enforced in every second, 0 for none; `seed` and the shares
`busy`, `silent` (timeouts), `blocked`, `broken` (500), `cut` of the requests.
"""

import asyncio
import json
import random
import sys
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from bench._light_bot_api import LightBotApi
from bench._telegram_wire import Fault, Json

LONGEST_LIFE = 600.0
SILENCE_S = 0.5


@dataclass
class Weather:
    """Decides each request's fate, and notes when each came and what became of it."""

    latency: float = 0.0
    rate: int = 0
    seed: int = 0
    busy: float = 0.0
    silent: float = 0.0
    blocked: float = 0.0
    broken: float = 0.0
    cut: float = 0.0
    came: list[float] = field(default_factory=list)
    arrived: list[int] = field(default_factory=list)
    closed: set[int] = field(default_factory=set)
    refused: int = 0
    flying: int = 0
    most_flying: int = 0

    def __post_init__(self) -> None:
        self.luck = random.Random(self.seed)
        self.window: deque[float] = deque()

    def fate(self, method: str, parameters: Json) -> Fault | None:
        """What happens to this request."""
        if method != "sendMessage":
            return None
        now, chat = time.monotonic(), int(parameters["chat_id"])
        self.came.append(now)
        if self.over_the_rate(now):
            self.refused += 1
            return Fault(429, "Too Many Requests: retry after 1", retry_after=1)
        luck = self.luck.random()
        for share, fault in self.faults():
            if luck < share:
                if fault.done:
                    self.arrived.append(chat)
                return fault
            luck -= share
        if chat in self.closed:
            return Fault(403, "Forbidden: bot was blocked by the user")
        self.arrived.append(chat)
        return Fault(wait=self.latency) if self.latency else None

    def faults(self) -> list[tuple[float, Fault]]:
        """The shares of what may go wrong; half of what is unknown has arrived."""
        blocked = Fault(403, "Forbidden: bot was blocked by the user")
        done = self.luck.random() < 0.5
        return [
            (self.busy, Fault(429, "Too Many Requests: retry after 1", retry_after=1)),
            (self.silent, Fault(wait=SILENCE_S, cut=True, done=done)),
            (self.blocked, blocked),
            (self.broken, Fault(500, "Internal Server Error", done=done)),
            (self.cut, Fault(cut=True, done=done)),
        ]

    def over_the_rate(self, now: float) -> bool:
        """Whether this is one too many in the second that ends now."""
        if not self.rate:
            return False
        while self.window and self.window[0] <= now - 1.0:
            self.window.popleft()
        if len(self.window) >= self.rate:
            return True
        self.window.append(now)
        return False

    def report(self) -> dict[str, Any]:
        """What is asked for at the end."""
        return {"came": self.came, "arrived": self.arrived, "refused": self.refused}


async def serve() -> None:
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    async with asyncio.timeout(LONGEST_LIFE):
        while line := await reader.readline():
            weather = Weather(**json.loads(line))
            fake = LightBotApi(weather.fate)
            await fake.start()
            print(json.dumps(fake.url), flush=True)
            await reader.readline()
            print(json.dumps(weather.report()), flush=True)
            fake.stop()


if __name__ == "__main__":
    asyncio.run(serve())
