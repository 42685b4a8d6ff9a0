"""One reader for all who ask at the same moment: whoever asks while it reads shares the next
question to the database.
"""

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from itertools import islice
from typing import Generic, TypeVar

AT_ONCE = 500
"""The most keys of one question; some databases take no more than a thousand values."""

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class GroupReader(Generic[Key, Value]):
    """`read` finds the values of many keys at once; what is not there is left out of its answer."""

    def __init__(self, read: Callable[[Sequence[Key]], Awaitable[Mapping[Key, Value]]]) -> None:
        self._read = read
        self._asked: dict[Key, asyncio.Future[Value | None]] = {}
        self._task: asyncio.Task[None] | None = None

    async def find(self, key: Key) -> Value | None:
        """The value of `key` as it is after this was called; None: there is none.

        Raises what `read` raises.
        """
        answer = self._asked.get(key)
        if answer is None:
            answer = self._asked[key] = asyncio.get_running_loop().create_future()
        if self._task is None:
            self._task = asyncio.create_task(self._run(), name="store-reader")
        # Others may wait for the same answer: one that is cancelled does not take it from them.
        return await asyncio.shield(answer)

    async def _run(self) -> None:
        try:
            while self._asked:
                some = tuple(islice(self._asked, AT_ONCE))
                await self._answer({key: self._asked.pop(key) for key in some})
        finally:
            self._task = None

    async def _answer(self, asked: dict[Key, asyncio.Future[Value | None]]) -> None:
        try:
            found = await self._read(tuple(asked))
        except BaseException as problem:
            for answer in asked.values():
                answer.set_exception(problem)
                answer.exception()  # nobody may be waiting for it any more
            if not isinstance(problem, Exception):
                raise
        else:
            for key, answer in asked.items():
                answer.set_result(found.get(key))
