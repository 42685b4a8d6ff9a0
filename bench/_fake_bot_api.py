"""A small Bot API on loopback, for the benchmark in its own process and for tests in theirs: gives
updates, takes replies, confirms by offset as Telegram does, and fails on demand.

As a program it prints its port, and ends with its standard input or after LONGEST_LIFE seconds.
"""

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from bench._telegram_forms import TEXTS_OF_CITIZENS, Refused, question, text_of

Json = dict[str, Any]

LONGEST_LIFE = 600.0
MOST_TEXT = 4096
MOST_UPDATES = 100_000
REPLIES = ("sendMessage", "editMessageText", "sendVenue", "sendLocation")


@dataclass(frozen=True, slots=True)
class Fault:
    """How one call goes wrong. `cut`: the connection is closed without an answer; `done`: but the
    call had its effect. `wait`: seconds until anything happens.
    """

    status: int = 200
    description: str = "Internal Server Error"
    retry_after: int | None = None
    migrate_to: int | None = None
    cut: bool = False
    done: bool = False
    wait: float = 0.0
    body: str | None = None


@dataclass
class FakeBotApi:
    """One bot's server. `fault(method, parameters)` may spoil a call; `strict` checks texts."""

    fault: Callable[[str, Json], Fault | None] = lambda _method, _parameters: None
    strict: bool = True
    username: str | None = "ptsp_bot"
    calls: list[tuple[str, Json]] = field(default_factory=list)
    updates: list[Json] = field(default_factory=list)
    given: dict[int, int] = field(default_factory=dict)
    replies: int = 0
    first_given: float = 0.0
    last_reply: float = 0.0
    url: str = ""
    settings: dict[str, Any] = field(default_factory=dict)
    _next_message: int = 1000
    _polling: bool = False
    _changed: asyncio.Event = field(default_factory=asyncio.Event)
    _runner: web.ServerRunner | None = None

    async def start(self, port: int = 0) -> None:
        """Listen on loopback; `url` is then the base URL for a bot."""
        self._runner = web.ServerRunner(web.Server(self._handle), shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}/bot"

    async def stop(self) -> None:
        """Stop listening and drop all connections; updates and calls stay."""
        if self._runner is not None:
            self._notify()
            await self._runner.cleanup()
            self._runner = None

    def add(self, *updates: Json) -> None:
        """Have `updates` waiting for the bot."""
        if len(self.updates) + len(updates) > MOST_UPDATES:
            raise ValueError("too many updates for this small server")
        self.updates.extend(updates)
        self._notify()

    def said(self, chat: int | None = None) -> list[str]:
        """The texts that were sent or edited in, in order."""
        return [
            parameters["text"]
            for method, parameters in self.calls
            if method in ("sendMessage", "editMessageText")
            and (chat is None or parameters["chat_id"] == chat)
        ]

    async def until(self, condition: Callable[[], bool], within: float = 20.0) -> None:
        """Return once `condition` holds, asked again after every call; TimeoutError if never."""
        async with asyncio.timeout(within):
            while not condition():
                await self._changed.wait()

    def _notify(self) -> None:
        # Who waits holds the old event; who comes later waits for the next change.
        self._changed.set()
        self._changed = asyncio.Event()

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        _, _, method = request.path.rpartition("/")
        parameters = await _read(request)
        fault = self.fault(method, parameters)
        if fault is not None:
            if fault.wait:
                await asyncio.sleep(fault.wait)
            if fault.done:
                await self._act(method, parameters)
            if fault.cut:
                if request.transport is not None:
                    request.transport.abort()
                return web.Response()
            if fault.body is not None:
                return web.Response(status=fault.status, text=fault.body)
            if fault.status != 200:
                return _refusal(fault.status, fault.description, _hints(fault))
        try:
            return web.Response(
                body=json.dumps({"ok": True, "result": await self._act(method, parameters)}),
                content_type="application/json",
            )
        except Refused as refused:
            return _refusal(refused.status, refused.description)

    async def _act(self, method: str, parameters: Json) -> Any:
        if method == "getUpdates":
            return await self._give(parameters)
        action: Callable[[str, Json], Any] | None = self._actions().get(method)
        if action is None:
            raise Refused(404, "Not Found: method not found")
        result = action(method, parameters)
        self.calls.append((method, parameters))
        if method in REPLIES:
            self.replies += 1
            self.last_reply = time.perf_counter()
        self._notify()
        return result

    def _actions(self) -> dict[str, Callable[[str, Json], Any]]:
        return {
            "getMe": lambda _m, _p: {
                "id": 7,
                "is_bot": True,
                "first_name": "PTSP",
                **({"username": self.username} if self.username else {}),
            },
            "sendMessage": self._text,
            "editMessageText": self._text,
            "sendVenue": self._message,
            "sendLocation": self._message,
            "answerCallbackQuery": lambda _m, _p: True,
            "deleteWebhook": lambda _m, _p: True,
            "getMyCommands": lambda _m, p: self.settings.get(
                f"MyCommands:{p.get('language_code')}", []
            ),
            "setMyCommands": lambda _m, p: self._set("MyCommands", p, p["commands"]),
            **{
                f"get{name}": lambda _m, p, name=name, key=key: self.settings.get(
                    f"{name}:{p.get('language_code')}", {key: ""}
                )
                for name, key in TEXTS
            },
            **{
                f"set{name}": lambda _m, p, name=name, key=key: self._set(name, p, {key: p[key]})
                for name, key in TEXTS
            },
        }

    def _set(self, name: str, parameters: Json, value: Any) -> bool:
        self.settings[f"{name}:{parameters.get('language_code')}"] = value
        return True

    def _message(self, _method: str, parameters: Json) -> Json:
        self._next_message += 1
        chat = int(parameters["chat_id"])
        return {
            "message_id": self._next_message,
            "date": 1573700000,
            "chat": {"id": chat, "type": "private" if chat > 0 else "supergroup"},
        }

    def _text(self, method: str, parameters: Json) -> Json:
        text = parameters["text"]
        if self.strict:
            if parameters.get("parse_mode") == "HTML":
                text = text_of(text)
            if not text.strip():
                raise Refused(400, "Bad Request: message text is empty")
            if len(text.encode("utf-16-le")) // 2 > MOST_TEXT:
                raise Refused(400, "Bad Request: message is too long")
        return {**self._message(method, parameters), "text": text}

    async def _give(self, parameters: Json) -> list[Json]:
        if self._polling:
            raise Refused(409, "Conflict: terminated by other getUpdates request")
        offset = int(parameters.get("offset") or 0)
        self.updates = [update for update in self.updates if update["update_id"] >= offset]
        self._polling = True
        try:
            if not self.updates and int(parameters.get("timeout") or 0):
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._changed_updates(), int(parameters["timeout"]))
        finally:
            self._polling = False
        batch = self.updates[: int(parameters.get("limit") or 100)]
        for update in batch:
            self.given[update["update_id"]] = self.given.get(update["update_id"], 0) + 1
        if batch and not self.first_given:
            self.first_given = time.perf_counter()
        return batch

    async def _changed_updates(self) -> None:
        while not self.updates and self._runner is not None:
            await self._changed.wait()


TEXTS = (
    ("MyName", "name"),
    ("MyShortDescription", "short_description"),
    ("MyDescription", "description"),
)


# The parameters that are texts; all others are JSON in a form.
PLAIN = {"text", "parse_mode", "callback_query_id", "title", "address", "language_code", "name"}
PLAIN |= {"short_description", "description"}


async def _read(request: web.BaseRequest) -> Json:
    raw = await request.read()
    if request.content_type == "application/json":
        return dict(json.loads(raw))
    return {
        name: value if name in PLAIN else json.loads(value)
        for name, value in parse_qsl(raw.decode(), keep_blank_values=True)
    }


def _hints(fault: Fault) -> Json:
    hints = {"retry_after": fault.retry_after, "migrate_to_chat_id": fault.migrate_to}
    return {name: value for name, value in hints.items() if value is not None}


def _refusal(status: int, description: str, hints: Json | None = None) -> web.Response:
    answer: Json = {"ok": False, "error_code": status, "description": description}
    if hints:
        answer["parameters"] = hints
    return web.json_response(answer, status=status)


async def _serve_bench(read: Callable[[], Awaitable[bytes]]) -> None:
    """One measurement a line: `COUNT CHATS` in, the port or the seconds out."""
    while line := await read():
        count, chats = map(int, line.split())
        fake = FakeBotApi(strict=False)
        await fake.start()
        fake.add(
            *(
                question(at + 1, 1000 + at % chats, TEXTS_OF_CITIZENS[at % len(TEXTS_OF_CITIZENS)])
                for at in range(count)
            )
        )
        print(fake.url, flush=True)
        await fake.until(lambda fake=fake, count=count: fake.replies >= count, within=120)
        print(fake.last_reply - fake.first_given, flush=True)
        await fake.stop()


async def _main() -> None:
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    async with asyncio.timeout(LONGEST_LIFE):
        await _serve_bench(reader.readline)


if __name__ == "__main__":
    asyncio.run(_main())
