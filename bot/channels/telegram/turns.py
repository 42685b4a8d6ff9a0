"""Who is answered when: the letters of one chat in order, the chats side by side."""

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from bot.channels.telegram.letter import Letter

logger = logging.getLogger(__name__)

# At most so many answers are on their way, so at most so many are said twice after a sudden end.
MOST_AT_ONCE = 64
# Beyond this no more is fetched; what waits longer waits at Telegram.
MOST_WAITING = 10_000


class Turns:
    """Runs `turn` for every letter that is added; `turn` is the one that handles its errors."""

    def __init__(
        self,
        turn: Callable[[Letter], Awaitable[None]],
        at_once: int = MOST_AT_ONCE,
        waiting: int = MOST_WAITING,
    ) -> None:
        self._turn = turn
        self._slots = asyncio.Semaphore(at_once)
        self._most_waiting = waiting
        self._waiting = 0
        self._room = asyncio.Event()
        self._room.set()
        self._chats: dict[int, deque[Letter]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._closing = False

    def add(self, letter: Letter) -> None:
        """It has its turn once the letters of its chat that came before have had theirs."""
        self._waiting += 1
        if self._waiting >= self._most_waiting:
            self._room.clear()
        line = self._chats.get(letter.chat)
        if line is not None:
            line.append(letter)
            return
        self._chats[letter.chat] = deque((letter,))
        task = asyncio.create_task(self._serve(letter.chat))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def room(self) -> None:
        """Returns once not too many wait."""
        await self._room.wait()

    @asynccontextmanager
    async def resting(self) -> AsyncIterator[None]:
        """Inside of a turn: others may have its slot meanwhile."""
        self._slots.release()
        try:
            yield
        finally:
            await self._slots.acquire()

    async def finish(self, within: float) -> None:
        """Start no turn any more; those that run get `within` seconds to end."""
        self._closing = True
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=within)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _serve(self, chat: int) -> None:
        line = self._chats[chat]
        while line:
            async with self._slots:
                if self._closing:
                    return
                letter = line.popleft()
                try:
                    await self._turn(letter)
                except Exception:
                    logger.exception("a turn failed")
            self._waiting -= 1
            if self._waiting < self._most_waiting:
                self._room.set()
        del self._chats[chat]
