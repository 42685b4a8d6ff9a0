"""`ptsp chat`: reads a line, answers it, until the input ends."""

import asyncio
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, TextIO

from bot.channels.channel import Answer
from bot.channels.terminal.render import render
from bot.clock import Clock
from handlers.message import Incoming, Outgoing, Words

if TYPE_CHECKING:
    from starlette.routing import BaseRoute


class TerminalChannel:
    """One conversation over two text streams; ends with the input or with the word `exit`."""

    name = "terminal"
    routes: Sequence["BaseRoute"] = ()

    def __init__(
        self,
        clock: Clock,
        *,
        address: str = "local",
        source: TextIO | None = None,
        target: TextIO | None = None,
    ) -> None:
        self._clock = clock
        self._address = address
        self._source = sys.stdin if source is None else source
        self._target = sys.stdout if target is None else target
        self._styled = self._target.isatty()

    async def run(self, answer: Answer) -> None:
        """Hold the conversation."""
        await self._say(answer, "/start")
        while (line := await self._read()) is not None:
            if line in ("exit", "quit", "keluar"):
                return
            if line:
                await self._say(answer, line)

    async def _say(self, answer: Answer, text: str) -> None:
        incoming = Incoming(self.name, self._address, Words(text), self._clock())
        for outgoing in await answer(incoming):
            self._print(outgoing)

    def _print(self, outgoing: Outgoing) -> None:
        self._target.write(render(outgoing, styled=self._styled) + "\n\n")
        self._target.flush()

    async def _read(self) -> str | None:
        if self._styled:
            self._target.write("> ")
            self._target.flush()
        line = await asyncio.to_thread(self._source.readline)
        return line.strip() if line else None
