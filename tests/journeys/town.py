"""The bot as it runs, before a Bot API server that notes everything, with a clock to turn."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx
from starlette.applications import Starlette

from bench._fake_bot_api import FakeBotApi
from bench._telegram_forms import question, text_of
from bot.house import House
from bot.pacing import Lane
from bot.post import Post
from bot.settings import Settings, TelegramSettings
from bot.wiring import channels, open_house, prepare_database, reminders
from schedule_data.model.event import Override

TOKEN = "1234567890:AAH-a-token-of-this-journey-alone"
JAKARTA = ZoneInfo("Asia/Jakarta")
SATURDAY = date(2019, 11, 16)
MORNING = datetime(2019, 11, 14, 9, tzinfo=JAKARTA)
WEB_OWNER = "00000000-0000-4000-8000-00000000000b"
SRI, OWNER, GROUP, SUPERGROUP, ADMIN, MEMBER = 501, 11, -77, -100777, 31, 32
Json = dict[str, Any]


@dataclass
class Town:
    """The bot as it runs, before a Bot API server that notes everything, with a clock to turn."""

    fake: FakeBotApi
    house: House
    web: httpx.AsyncClient
    now: list[datetime]
    post: Post
    _number: int = field(default=0)

    async def says(self, who: int, text: str) -> str:
        """A private message; the answer in plain words."""
        return await self.gets(question(0, who, text), who)

    async def presses(self, chat: int, label: str, who: int | None = None) -> str:
        message = {"message_id": 5, "date": 0, "chat": self._chat(chat)}
        press = {
            "id": "1",
            "from": {"id": who or chat, "is_bot": False, "first_name": "x"},
            "message": message,
            "data": self.token(chat, label),
        }
        return await self.gets({"callback_query": press}, chat)

    async def at_web(self, **content: str) -> Json:
        """The owner's message or press in the web chat; the answer as the page reads it."""
        body = {"session": WEB_OWNER, "content": content, "language": "id"}
        response = await self.web.post("/chat", json=body)
        assert response.status_code == 200, response.text
        return dict(response.json()[-1])

    async def in_group(self, chat: int, who: int, text: str, **more: Any) -> str:
        update = question(0, chat, text)
        update["message"]["chat"] = self._chat(chat)
        update["message"]["from"]["id"] = who
        update["message"].update(more)
        return await self.gets(update, chat)

    async def gets(self, update: Json, chat: int) -> str:
        """The answer to an update."""
        before = len(self._to(chat))
        self.give(update)
        await self.fake.until(lambda: len(self._to(chat)) > before)
        return text_of(self._to(chat)[-1].get("text", ""))

    def give(self, update: Json) -> None:
        self._number += 1
        self.fake.add({**update, "update_id": self._number})

    async def heard_of(self, update: Json) -> None:
        """An update that has no answer is done; a message that renews itself may go on."""
        self.give(update)
        inbox = self.house.store.inbox("telegram:1234567890")
        async with asyncio.timeout(10):
            while self.fake.updates or any(number > 0 for number, _ in await inbox.pending()):
                await asyncio.sleep(0.01)

    async def comes(self, clock: str, day: int = 15) -> None:
        """That moment, with everything that is due by then."""
        self.now[0] = datetime(2019, 11, day, *map(int, clock.split(":")), tzinfo=JAKARTA)
        await self.post.tick()
        await self.post.drain(10)

    async def change(self, *overrides: Override) -> None:
        """An officer changes MKG 3's event, 15 to 17 November."""
        async with self.house.store.unit_of_work() as unit:
            mkg = next(e for e in unit.snapshot.events.values() if e.venue == "mkg-3")
            unit.save_event(replace(mkg, overrides=overrides))
            await unit.commit()

    def told(self, chat: int) -> list[str]:
        return [text_of(each["text"]) for each in self._to(chat) if "text" in each]

    def token(self, chat: int, label: str) -> str:
        for each in reversed(self._to(chat)):
            rows = (each.get("reply_markup") or {}).get("inline_keyboard", [])
            for button in (button for row in rows for button in row):
                if label in button["text"]:
                    return str(button["callback_data"])
        raise AssertionError(f"no button {label}")

    async def subscriptions(self, chat: int) -> list[str]:
        kept = await self.house.store.reminders.subscriptions.of("telegram", str(chat))
        return [str(each.slot) for each in kept]

    def _to(self, chat: int) -> list[Json]:
        methods = ("sendMessage", "editMessageText", "sendDocument")
        return [
            parameters
            for method, parameters in self.fake.calls
            if method in methods and int(parameters["chat_id"]) == chat
        ]

    def _chat(self, chat: int) -> Json:
        kind = "private" if chat > 0 else "group" if chat > -1000 else "supergroup"
        return {"id": chat, "type": kind, "title": "RW 05"}


@asynccontextmanager
async def town_at(folder: Path, fake: FakeBotApi) -> AsyncIterator[Town]:
    settings = Settings(
        database_url=f"sqlite:///{folder / 'ptsp.db'}",
        telegram=TelegramSettings(TOKEN, fake.url),
        admins=(("telegram", str(OWNER)), ("web", WEB_OWNER)),
    )
    await asyncio.to_thread(prepare_database, settings)
    async with open_house(settings) as house:
        now, lane = [MORNING], Lane(1000)
        doors = channels(settings, house, lambda: now[0], lane)
        running = [asyncio.create_task(door.run(house.answer)) for door in doors]
        transport = httpx.ASGITransport(Starlette(routes=list(doors[0].routes)))
        async with httpx.AsyncClient(transport=transport, base_url="http://town.test") as web:
            try:
                yield Town(fake, house, web, now, reminders(house, lambda: now[0], doors, lane))
            finally:
                for task in running:
                    task.cancel()
                await asyncio.gather(*running, return_exceptions=True)
