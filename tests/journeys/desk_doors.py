"""Officers at both doors over a real database: what they type, tap and send, and what they see."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

import httpx
from starlette.applications import Starlette

from bench._telegram_door import TOKEN
from bench._telegram_forms import question, text_of
from bot.administering import add_officer
from bot.clock import clock_from
from bot.house import House
from bot.settings import Settings, TelegramSettings, read_moment
from bot.wiring import channels, open_house, prepare_database
from tests.wording import faults

OWNER, EDITOR, STRANGER = 11, 12, 13
NOW = read_moment("2019-11-14T09:00:00+07:00")
WITHIN = 20.0


@dataclass
class Told:
    """One answer: its words, its buttons by label, and the file that came with it."""

    text: str
    buttons: dict[str, str] = field(default_factory=dict)
    file: bytes | None = None


class Door(Protocol):
    house: House

    async def words(self, who: int, text: str) -> Told: ...
    async def token(self, who: int, token: str) -> Told: ...
    async def document(self, who: int, name: str, data: bytes) -> Told: ...


@dataclass
class Officer:
    """Somebody at a door, with the last answer at hand."""

    door: Door
    who: int
    last: Told = field(default_factory=lambda: Told(""))

    async def types(self, text: str) -> str:
        return self._reads(await self.door.words(self.who, text))

    async def presses(self, label: str) -> str:
        token = next((t for told, t in self.last.buttons.items() if label in told), None)
        assert token is not None, (label, self.last)
        return self._reads(await self.door.token(self.who, token))

    async def gives(self, name: str, data: bytes) -> str:
        return self._reads(await self.door.document(self.who, name, data))

    def _reads(self, told: Told) -> str:
        """Whatever comes through a door is fit to be read."""
        self.last = told
        wrong = faults("\n".join((told.text, *told.buttons)))
        assert not wrong, wrong
        return told.text

    async def does(self, line: str) -> str:
        """A command whose preview is saved."""
        await self.types(line)
        return await self.presses("Simpan")


@dataclass
class WebDoor:
    """The web chat's POST /chat."""

    house: House
    client: httpx.AsyncClient

    async def words(self, who: int, text: str) -> Told:
        return await self._post(who, {"text": text})

    async def token(self, who: int, token: str) -> Told:
        return await self._post(who, {"token": token})

    async def document(self, who: int, name: str, data: bytes) -> Told:
        file = {"name": name, "data": base64.b64encode(data).decode()}
        return await self._post(who, {"file": file}, "/chat?file")

    async def _post(self, who: int, content: dict[str, Any], address: str = "/chat") -> Told:
        session = str(UUID(int=who << 80 | 0x4000_8000_0000_0000_0000))
        body = {"session": session, "content": content, "language": "id"}
        response = await self.client.post(address, json=body)
        assert response.status_code == 200, response.text
        (answer,) = response.json()
        return Told(
            "\n".join(
                "".join(span["text"] for span in line)
                for paragraph in answer["paragraphs"]
                for line in paragraph["lines"]
            ),
            {choice["label"]: choice["token"] for row in answer["choices"] for choice in row},
            base64.b64decode(answer["attachment"]["data"]) if "attachment" in answer else None,
        )


@dataclass
class TelegramDoor:
    """The Telegram door before a Bot API server that is not ours."""

    house: House
    server: Any
    number: int = 100

    async def words(self, who: int, text: str) -> Told:
        return await self._say(who, question(1, who, text))

    async def token(self, who: int, token: str) -> Told:
        update = question(1, who, "")
        message = update.pop("message")
        update["callback_query"] = {
            "id": "77",
            "from": message["from"],
            "chat_instance": "1",
            "data": token,
            "message": message,
        }
        return await self._say(who, update)

    async def document(self, who: int, name: str, data: bytes) -> Told:
        self.server.assets["shared"] = {"data": data, "size": len(data)}
        update = question(1, who, "")
        del update["message"]["text"]
        update["message"]["document"] = {
            "file_id": "shared",
            "file_unique_id": "u",
            "file_name": name,
            "file_size": len(data),
        }
        return await self._say(who, update)

    async def _say(self, who: int, update: dict[str, Any]) -> Told:
        update.pop("update_id", None)
        before, files = len(self.server.messages(who)), set(self.server.assets)
        await self.server.enqueue_update(update, token=TOKEN)
        async with asyncio.timeout(WITHIN):
            while len(self.server.messages(who)) == before or self._working():
                await self.server.moved.wait()
                self.server.moved.clear()
        fields = self.server.messages(who)[-1]
        markup = fields.get("reply_markup") or "{}"
        keyboard = json.loads(markup) if isinstance(markup, str) else markup
        new = [asset for name, asset in self.server.assets.items() if name not in files]
        return Told(
            text_of(fields["text"]),
            {
                b["text"]: b["callback_data"]
                for row in keyboard.get("inline_keyboard", [])
                for b in row
            },
            bytes(new[-1]["data"]) if new else None,
        )

    def _working(self) -> bool:
        """Whether a file is still to follow its words."""
        last = self.server.sent[-1][0]
        return self.server.awaits_file and last != "sendDocument"


@asynccontextmanager
async def web_door(settings: Settings) -> AsyncIterator[WebDoor]:
    """The web chat over a database that is ready; who is an officer is known by the session."""
    async with open_house(settings) as house:
        (channel,) = channels(settings, house, clock_from(settings.now))
        running = asyncio.create_task(channel.run(house.answer))
        await asyncio.sleep(0)
        transport = httpx.ASGITransport(Starlette(routes=list(channel.routes)))
        async with httpx.AsyncClient(transport=transport, base_url=settings.public_url) as client:
            yield WebDoor(house, client)
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running


@asynccontextmanager
async def telegram_door(settings: Settings, server: Any) -> AsyncIterator[TelegramDoor]:
    """The Telegram door over a database that is ready, before that server."""
    server.moved, server.awaits_file = asyncio.Event(), False
    validate = server.validate

    def seen(method: str, fields: dict[str, Any], uploads: dict[str, Any]) -> Any:
        result = validate(method, fields, uploads)
        server.moved.set()
        return result

    server.validate = seen
    async with open_house(settings) as house:
        channel = channels(settings, house, clock_from(settings.now))[1]
        running = asyncio.create_task(channel.run(house.answer))
        yield TelegramDoor(house, server)
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running


async def with_officers(settings: Settings) -> None:
    """A database of the first schedule, with an owner and an editor at the door of `settings`."""
    file = Path(settings.database_url.removeprefix("sqlite:///"))
    name = "telegram" if settings.telegram else "web"
    if name in _READY:
        file.write_bytes(_READY[name])
        return
    await asyncio.to_thread(prepare_database, settings)
    if settings.telegram:
        for who, role, called in ((OWNER, "owner", "Bu Rina"), (EDITOR, "editor", "Pak Budi")):
            await asyncio.to_thread(add_officer, settings, name, str(who), role, called)
    else:
        await _by_links(settings)
    _READY[name] = file.read_bytes()


_READY: dict[str, bytes] = {}
"""Databases with officers in them: made once, then copied."""


async def _by_links(settings: Settings) -> None:
    """Officers of the web chat, each by a link that works once."""
    officers = ((OWNER, "rina", "owner"), (EDITOR, "budi", "editor"))
    links = {
        who: await asyncio.to_thread(add_officer, settings, "web", called, role, None)
        for who, called, role in officers
    }
    async with web_door(settings) as door:
        for who, told in links.items():
            code = told.partition("#start=")[2].split()[0]
            assert "Selamat datang" in (await door.words(who, f"/start {code}")).text


@asynccontextmanager
async def open_door(
    name: str, folder: Path, emulator: tuple[Any, str], now: datetime = NOW
) -> AsyncIterator[Door]:
    """The door of that name ("telegram", "web") with its owner and its editor."""
    server, url = emulator
    telegram = TelegramSettings(TOKEN, url) if name == "telegram" else None
    settings = Settings(database_url=f"sqlite:///{folder / 'ptsp.db'}", telegram=telegram, now=now)
    await with_officers(settings)
    opened = telegram_door(settings, server) if telegram else web_door(settings)
    async with opened as door:
        yield door
