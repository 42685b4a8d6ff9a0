"""A small Bot API on loopback, for the benchmark in its own process and for tests in theirs: gives
updates, takes replies, confirms by offset as Telegram does, and fails on demand.
"""

import asyncio
import json
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bench._telegram_forms import Refused, text_of
from bench._telegram_wire import Fault, Json, hints_of, read, refusal

MOST_TEXT = 4096
MOST_UPDATES = 100_000
REPLIES = ("sendMessage", "editMessageText", "sendVenue", "sendLocation", "sendDocument")


@dataclass
class FakeBotApi:
    """One bot's server. `fault(method, parameters)` may spoil a call; `strict` checks texts."""

    fault: Callable[[str, Json], Fault | None] = lambda _method, _parameters: None
    strict: bool = True
    username: str | None = "ptsp_bot"
    calls: list[tuple[str, Json]] = field(default_factory=list)
    updates: list[Json] = field(default_factory=list)
    given: dict[int, int] = field(default_factory=dict)
    admins: set[int] = field(default_factory=set)
    replies: int = 0
    first_given: float = 0.0
    last_reply: float = 0.0
    url: str = ""
    settings: dict[str, Any] = field(default_factory=dict)
    _next_message: int = 1000
    _asked: int = 0
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
        parameters = await read(request)
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
                return refusal(fault.status, fault.description, hints_of(fault))
        try:
            return web.Response(
                body=json.dumps({"ok": True, "result": await self._act(method, parameters)}),
                content_type="application/json",
            )
        except Refused as refused:
            return refusal(refused.status, refused.description)

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
            "sendDocument": self._message,
            "getChatMember": lambda _m, p: {
                "status": "administrator" if p["user_id"] in self.admins else "member",
                "user": {"id": p["user_id"], "is_bot": False, "first_name": "Sri"},
            },
            "answerCallbackQuery": lambda _m, _p: True,
            "deleteWebhook": lambda _m, _p: True,
            "getMyCommands": lambda _m, p: self.settings.get(
                f"{commands_of(p)}:{p.get('language_code')}", []
            ),
            "setMyCommands": lambda _m, p: self._set(commands_of(p), p, p["commands"]),
            "deleteMyCommands": lambda _m, p: self._set(commands_of(p), p, []),
            **{f"get{name}": self._get_text for name, _ in TEXTS},
            **{f"set{name}": self._set_text for name, _ in TEXTS},
        }

    def _get_text(self, method: str, parameters: Json) -> Any:
        name = method.removeprefix("get")
        empty = {dict(TEXTS)[name]: ""}
        return self.settings.get(f"{name}:{parameters.get('language_code')}", empty)

    def _set_text(self, method: str, parameters: Json) -> bool:
        name = method.removeprefix("set")
        field = dict(TEXTS)[name]
        return self._set(name, parameters, {field: parameters[field]})

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
        # Who asks later goes before: the earlier question is broken off.
        self._asked += 1
        turn = self._asked
        self._notify()
        offset = int(parameters.get("offset") or 0)
        self.updates = [update for update in self.updates if update["update_id"] >= offset]
        with suppress(TimeoutError):
            async with asyncio.timeout(int(parameters.get("timeout") or 0)):
                while not self.updates and self._runner is not None and turn == self._asked:
                    await self._changed.wait()
        if turn != self._asked:
            raise Refused(409, "Conflict: terminated by other getUpdates request")
        batch = self.updates[: int(parameters.get("limit") or 100)]
        for update in batch:
            self.given[update["update_id"]] = self.given.get(update["update_id"], 0) + 1
        if batch and not self.first_given:
            self.first_given = time.perf_counter()
        return batch


def commands_of(parameters: Json) -> str:
    """What the menu of that scope is kept as: everybody's, or that of one chat."""
    chat = parameters.get("scope", {}).get("chat_id")
    return "MyCommands" if chat is None else f"MyCommands@{chat}"


TEXTS = (
    ("MyName", "name"),
    ("MyShortDescription", "short_description"),
    ("MyDescription", "description"),
)
