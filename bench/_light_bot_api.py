"""A Bot API that takes messages and does as little else as it can: where a sender's pace is
measured, the server's own work must not be what is measured.
"""

import asyncio
import json
import re
from collections.abc import Callable

from bench._telegram_wire import Fault, Json, hints_of

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_CHAT = re.compile(rb"(?:^|&)chat_id=(-?\d+)")
_METHOD = re.compile(rb"/(\w+) HTTP/1\.1$")
_END = b"\r\n\r\n"
_RESULT = {"message_id": 1, "date": 1573700000, "chat": {"id": 1, "type": "private"}}

TIMER_S = 0.0005
"""An event loop's timers come late, by up to a millisecond: so much is taken off a wait, that an
answer comes neither sooner nor later on the whole.
"""

Decide = Callable[[str, Json], Fault | None]


class LightBotApi:
    """`fault(method, parameters)` decides of each message; of those only the chat is read."""

    def __init__(self, fault: Decide) -> None:
        self.url = ""
        self._fault = fault
        self._server: asyncio.Server | None = None

    async def start(self) -> None:
        """Listen on loopback; `url` is then the base URL for a bot."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: _Visitor(self._fault), "127.0.0.1", 0)
        host, port = self._server.sockets[0].getsockname()[:2]
        self.url = f"http://{host}:{port}/bot"

    def stop(self) -> None:
        """Listen no more."""
        if self._server is not None:
            self._server.close()


class _Visitor(asyncio.Protocol):
    """One kept-alive connection; a request at a time, as a client without pipelining asks."""

    def __init__(self, fault: Decide) -> None:
        self._fault = fault
        self._read = b""
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._read += data
        head, end, body = self._read.partition(_END)
        length = _LENGTH.search(head)
        if not end or len(body) < (int(length[1]) if length else 0):
            return
        self._read = b""
        method, chat = _METHOD.search(head.partition(b"\r\n")[0]), _CHAT.search(body)
        name = method[1].decode() if method else ""
        fault = self._fault(name, {"chat_id": int(chat[1]) if chat else 0}) or Fault()
        wait = max(0.0, fault.wait - TIMER_S)
        asyncio.get_running_loop().call_later(wait, self._answer, fault)

    def _answer(self, fault: Fault) -> None:
        if self._transport is None or self._transport.is_closing():
            return
        if fault.cut:
            self._transport.abort()
            return
        told: Json = {"ok": True, "result": _RESULT}
        if fault.status != 200:
            told = {"ok": False, "error_code": fault.status, "description": fault.description}
            told["parameters"] = hints_of(fault)
        body = json.dumps(told).encode()
        head = f"HTTP/1.1 {fault.status} -\r\nContent-Type: application/json\r\n"
        self._transport.write(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
