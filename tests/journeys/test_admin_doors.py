"""Officers at both doors over a real database: each command the right way, the wrong way, and the
way of a stranger.
"""

import asyncio
import base64
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

import httpx
import pytest
from starlette.applications import Starlette

from bench._telegram_door import TOKEN
from bench._telegram_forms import question, text_of
from bot.administering import add_officer
from bot.clock import clock_from
from bot.house import House
from bot.settings import Settings, TelegramSettings, read_moment
from bot.wiring import channels, open_house, prepare_database
from schedule_data.model.desk import Action

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
        self.last = await self.door.words(self.who, text)
        return self.last.text

    async def presses(self, label: str) -> str:
        token = next((t for told, t in self.last.buttons.items() if label in told), None)
        assert token is not None, (label, self.last)
        self.last = await self.door.token(self.who, token)
        return self.last.text

    async def gives(self, name: str, data: bytes) -> str:
        self.last = await self.door.document(self.who, name, data)
        return self.last.text

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
    links = {
        who: (await asyncio.to_thread(add_officer, settings, "web", name, role, None))
        for who, name, role in ((OWNER, "rina", "owner"), (EDITOR, "budi", "editor"))
    }
    async with open_house(settings) as house:
        (channel,) = channels(settings, house, clock_from(NOW))
        running = asyncio.create_task(channel.run(house.answer))
        await asyncio.sleep(0)
        transport = httpx.ASGITransport(Starlette(routes=list(channel.routes)))
        async with httpx.AsyncClient(transport=transport, base_url=settings.public_url) as client:
            door = WebDoor(house, client)
            for who, told in links.items():
                code = told.partition("#start=")[2].split()[0]
                assert "Selamat datang" in (await door.words(who, f"/start {code}")).text
            yield door
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running


@asynccontextmanager
async def telegram_door(settings: Settings, server: Any) -> AsyncIterator[TelegramDoor]:
    server.moved, server.awaits_file = asyncio.Event(), False
    validate = server.validate

    def seen(method: str, fields: dict[str, Any], uploads: dict[str, Any]) -> Any:
        result = validate(method, fields, uploads)
        server.moved.set()
        return result

    server.validate = seen
    await asyncio.to_thread(add_officer, settings, "telegram", str(OWNER), "owner", "Bu Rina")
    await asyncio.to_thread(add_officer, settings, "telegram", str(EDITOR), "editor", "Pak Budi")
    async with open_house(settings) as house:
        channel = channels(settings, house, clock_from(NOW))[1]
        running = asyncio.create_task(channel.run(house.answer))
        yield TelegramDoor(house, server)
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running


@pytest.fixture(params=["telegram", "web"])
async def door(
    request: pytest.FixtureRequest, tmp_path: Path, emulator: tuple[Any, str]
) -> AsyncIterator[Door]:
    server, url = emulator
    telegram = TelegramSettings(TOKEN, url) if request.param == "telegram" else None
    settings = Settings(
        database_url=f"sqlite:///{tmp_path / 'ptsp.db'}", telegram=telegram, now=NOW
    )
    await asyncio.to_thread(prepare_database, settings)
    opened = telegram_door(settings, server) if telegram else web_door(settings)
    async with opened as door:
        yield door


Deed = Callable[[Officer], Awaitable[Any]]


async def _add(officer: Officer) -> None:
    told = await officer.types(
        "/tambah PTSP Goes To Mall di Taman Menteng lantai 1 setiap Sabtu 09.00-12.00 IMB"
    )
    assert "Taman Menteng" in told
    assert "Tempat baru" in told
    assert "Tersimpan" in await officer.presses("Simpan")
    assert "Taman Menteng" in await Officer(officer.door, STRANGER).types("PTSP Sabtu di mana?")
    assert "Hari apa" in await officer.types("/tambah PTSP di Blok M Square")
    await officer.presses("Batal")


async def _step_by_step(officer: Officer) -> None:
    await officer.types("/addevent")
    await officer.presses("Blok M Square")
    await officer.types("floor 2")
    await officer.types("every 2nd Tuesday")
    await officer.presses("10:00–16:00")
    await officer.presses("Done")
    await officer.presses("Skip")
    assert "Saved" in await officer.presses("Save")


async def _edit(officer: Officer) -> None:
    assert "Diubah" in await officer.does("/ubah mkg 3 jam 9-15")
    assert "09.00–15.00" in await Officer(officer.door, STRANGER).types("PTSP di MKG 3 besok?")
    assert "Tidak ada hasil" in await officer.types("/ubah zzzzqq jam 9-10")


async def _call_off(officer: Officer) -> None:
    assert "Dibatalkan" in await officer.does("/batal lapangan banteng 21 Nov karena banjir")
    told = await Officer(officer.door, STRANGER).types("PTSP di Lapangan Banteng 21 November?")
    assert "banjir" in told
    told = await officer.types("/batal lapangan banteng 22 Nov karena x")
    assert "tidak ada pada" in told


async def _undo(officer: Officer) -> None:
    assert "Tidak ada perubahan" in await officer.types("/urung")
    await officer.does("/ubah mkg 3 jam 9-15")
    assert "Diurungkan" in await officer.types("/undo".replace("undo", "urung"))
    assert "10.00–21.00" in await Officer(officer.door, STRANGER).types("PTSP di MKG 3 besok?")


async def _events(officer: Officer) -> None:
    assert "7 acara" in await officer.types("/acara")
    assert "Halaman 2" in await officer.presses("Berikutnya")
    assert "Setiap Kamis" in await officer.types("/acara banteng")
    assert "Tidak ada hasil" in await officer.types("/acara zzz")


async def _close(officer: Officer) -> None:
    await officer.does("/tutup Blok M Square 15 Nov renovasi")
    assert "renovasi" in await Officer(officer.door, STRANGER).types("PTSP di Blok M Square besok?")
    assert "tutup kapan" in await officer.types("/tutup Bella Terra")
    assert "tidak menemukan hari" in await officer.types("entah")


async def _holiday(officer: Officer) -> None:
    assert "Hari Raya Natal" in await officer.types("/libur 2019")
    await officer.does("/libur 15 Nov libur daerah")
    told = await Officer(officer.door, STRANGER).types("PTSP di Blok M Square besok?")
    assert "libur daerah" in told
    assert "tidak menemukan hari" in await officer.types("/libur entah")


async def _venues(officer: Officer) -> None:
    await officer.types("/tempat bella")
    await officer.presses("Parkir")
    await officer.types("Basement, gratis")
    assert "Tersimpan" in await officer.presses("Simpan")
    assert "Basement, gratis" in await officer.types("/tempat bella")
    assert "Tidak ada hasil" in await officer.types("/tempat zzzz")


async def _confirm(officer: Officer) -> None:
    assert "masih baru" in await officer.types("/konfirmasi")
    assert "Dikonfirmasi" in await officer.types("/konfirmasi blok m square")
    assert "Tidak ada hasil" in await officer.types("/konfirmasi zzz")
    assert "masih baru" in await officer.types("/usang")


async def _import(officer: Officer) -> None:
    rows = b"tempat;tanggal;jam\r\nBlok M Square;17/11/2019;10.00-12.00\r\n"
    assert "baru: 1" in await officer.gives("jadwal.csv", rows)
    assert "Diimpor" in await officer.presses("Simpan")
    assert "Tidak ada yang baru" in await officer.gives("jadwal.csv", rows)
    bad = b"tempat;tanggal;jam\r\nBlok M Square;31/11/2019;10.00-12.00\r\n"
    assert "ditolak: 1" in await officer.gives("jadwal.csv", bad)
    pasted = "/impor PTSP di Bella Terra, Minggu 17 November 2019, 10.00-12.00"
    assert "baru: 1" in await officer.types(pasted)
    assert "Diimpor" in await officer.presses("Simpan")


async def _export(officer: Officer) -> None:
    await officer.types("/ekspor")
    if isinstance(officer.door, TelegramDoor):
        officer.door.server.awaits_file = True
    assert "ptsp-2019-11-14.csv" in await officer.presses("CSV")
    assert officer.last.file is not None
    assert b"blok-m-square" in officer.last.file


async def _audit(officer: Officer) -> None:
    assert "penambahan" not in await officer.types("/riwayat")
    await officer.does("/ubah mkg 3 jam 9-15")
    assert "10.00–21.00 → 09.00–15.00" in await officer.types("/riwayat")
    assert "kosong" in (await officer.types("/riwayat zzzqq")).casefold()


async def _admins(officer: Officer) -> None:
    told = await officer.types("/admin undang penyunting Pak Joko")
    code = told.splitlines()[-1].partition("/start ")[2]
    newcomer = Officer(officer.door, 77)
    assert "penyunting" in await newcomer.types(f"/start {code}")
    assert "7 acara" in await newcomer.types("/acara")
    again = Officer(officer.door, 78)
    assert "penyunting" not in await again.types(f"/start {code}")
    await officer.types("/admin")
    await officer.presses("Cabut: Pak Joko")
    await officer.presses("Simpan")
    assert await newcomer.types("/acara") == await again.types("/zzzz")


DEEDS: dict[str, tuple[int, Deed]] = {
    "tambah": (EDITOR, _add),
    "addevent": (EDITOR, _step_by_step),
    "ubah": (EDITOR, _edit),
    "batal": (EDITOR, _call_off),
    "urung": (EDITOR, _undo),
    "acara": (EDITOR, _events),
    "tutup": (EDITOR, _close),
    "libur": (EDITOR, _holiday),
    "tempat": (EDITOR, _venues),
    "konfirmasi": (EDITOR, _confirm),
    "impor": (EDITOR, _import),
    "ekspor": (EDITOR, _export),
    "riwayat": (OWNER, _audit),
    "admin": (OWNER, _admins),
}


@pytest.mark.parametrize("command", DEEDS)
async def test_an_officer_s_command(door: Door, command: str) -> None:
    who, deed = DEEDS[command]
    await deed(Officer(door, who))


async def test_a_stranger_meets_no_command_and_is_in_the_audit(door: Door) -> None:
    stranger = Officer(door, STRANGER)
    unknown = await stranger.types("/zzzz PTSP di Blok M Square besok")
    for command in DEEDS:
        assert await stranger.types(f"/{command} PTSP di Blok M Square besok") == unknown
    page = await door.house.office.audit(1, size=50)
    tried = [entry for entry in page.items if entry.action is Action.REFUSED]
    assert len(tried) == len(DEEDS)


async def test_a_strangers_press_of_an_officers_button_saves_nothing(door: Door) -> None:
    officer, stranger = Officer(door, EDITOR), Officer(door, STRANGER)
    await officer.types("/tambah PTSP di Blok M Square Sabtu 9-12")
    token = officer.last.buttons["Simpan"]
    old = (await door.token(STRANGER, "1zz")).text
    assert (await door.token(STRANGER, token)).text == old
    assert "Tersimpan" in await officer.presses("Simpan")
    assert "7 acara" not in await stranger.types("/acara")


async def test_two_officers_change_one_event_and_nothing_is_lost(door: Door) -> None:
    first, second = Officer(door, EDITOR), Officer(door, OWNER)
    await first.types("/ubah mkg 3 lantai 2")
    await second.types("/ubah mkg 3 jam 9-15")
    await first.presses("Simpan")
    assert "Lantai Dasar → Lantai 2" in await second.presses("Simpan")
    await second.presses("Gabungkan")
    await second.presses("Simpan")
    told = await Officer(door, STRANGER).types("PTSP di MKG 3 besok?")
    assert "Lantai 2" in told
    assert "09.00–15.00" in told


async def test_a_draft_outlives_a_restart(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'ptsp.db'}", now=NOW)
    await asyncio.to_thread(prepare_database, settings)
    async with web_door(settings) as door:
        officer = Officer(door, EDITOR)
        await officer.types("/tambah PTSP di Blok M Square lantai 2 Sabtu")
        saved = officer.last.buttons
    async with open_house(settings) as house:
        (channel,) = channels(settings, house, clock_from(NOW))
        running = asyncio.create_task(channel.run(house.answer))
        await asyncio.sleep(0)
        transport = httpx.ASGITransport(Starlette(routes=list(channel.routes)))
        async with httpx.AsyncClient(transport=transport, base_url=settings.public_url) as client:
            again = Officer(WebDoor(house, client), EDITOR, Told("", saved))
            assert "Lantai 2" in await again.types("jam 9-12")
            assert "Tersimpan" in await again.presses("Simpan")
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
