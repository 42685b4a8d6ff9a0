"""Officers at both doors over a real database: what takes more than one command."""

import asyncio
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
from starlette.applications import Starlette

from bot.clock import clock_from
from bot.settings import Settings
from bot.wiring import channels, open_house
from tests.journeys.desk_doors import (
    EDITOR,
    NOW,
    OWNER,
    STRANGER,
    Door,
    Officer,
    Told,
    WebDoor,
    open_door,
    web_door,
    with_officers,
)


async def test_an_event_is_added_step_by_step(door: Door) -> None:
    officer = Officer(door, EDITOR)
    await officer.types("/addevent")
    await officer.presses("Blok M Square")
    await officer.types("floor 2")
    await officer.types("every 2nd Tuesday")
    await officer.presses("10:00–16:00")
    await officer.presses("Done")
    await officer.presses("Skip")
    assert "Saved" in await officer.presses("Save")


async def test_a_file_and_pasted_lines_are_imported(door: Door) -> None:
    officer = Officer(door, EDITOR)
    rows = b"tempat;tanggal;jam\r\nBlok M Square;17/11/2019;10.00-12.00\r\n"
    assert "baru: 1" in await officer.gives("jadwal.csv", rows)
    assert "Diimpor" in await officer.presses("Simpan")
    assert "Tidak ada yang baru" in await officer.gives("jadwal.csv", rows)
    bad = b"tempat;tanggal;jam\r\nBlok M Square;31/11/2019;10.00-12.00\r\n"
    assert "ditolak: 1" in await officer.gives("jadwal.csv", bad)
    pasted = "/impor PTSP di Bella Terra, Minggu 17 November 2019, 10.00-12.00"
    assert "baru: 1" in await officer.types(pasted)
    assert "Diimpor" in await officer.presses("Simpan")


async def test_an_invited_officer_works_until_the_rights_are_taken_back(door: Door) -> None:
    owner, newcomer, late = Officer(door, OWNER), Officer(door, 77), Officer(door, 78)
    told = await owner.types("/admin undang penyunting Pak Joko")
    code = told.splitlines()[-1].partition("/start ")[2]
    assert "penyunting" in await newcomer.types(f"/start {code}")
    assert "7 acara" in await newcomer.types("/acara")
    assert "penyunting" not in await late.types(f"/start {code}")
    assert "Tidak ada perubahan" in await newcomer.types("/urung")
    await owner.types("/admin")
    await owner.presses("Cabut: Pak Joko")
    await owner.presses("Ya, cabut")
    assert await newcomer.types("/acara") == await late.types("/zzzz")


async def test_a_withdrawn_invitation_answers_as_one_that_never_was(door: Door) -> None:
    owner, editor = Officer(door, OWNER), Officer(door, EDITOR)
    late, stranger = Officer(door, 79), Officer(door, 80)
    told = await owner.types("/admin undang penyunting Pak Joko")
    code = told.splitlines()[-1].partition("/start ")[2]
    await owner.types("/admin")
    press = owner.last.buttons["Tarik: Pak Joko"]
    assert (await door.token(STRANGER, press)).text == (await door.token(STRANGER, "1zz")).text
    assert "tidak mengizinkan" in (await door.token(EDITOR, press)).text
    await editor.types("/meja")
    await owner.presses("Tarik: Pak Joko")
    assert "Undangan ditarik" in await owner.presses("Ya")
    assert await late.types(f"/start {code}") == await stranger.types("/start desk-zzzz")
    assert await late.types("/acara") == await stranger.types("/zzzz")


async def test_nothing_is_seen_before_it_is_saved(door: Door) -> None:
    officer, citizen = Officer(door, EDITOR), Officer(door, STRANGER)
    before = await citizen.types("PTSP Sabtu di mana?")
    await officer.types("/tambah PTSP di Blok M Square Sabtu 9-12")
    await officer.types("/batal mkg 3 16 Nov karena banjir")
    await officer.types("/libur 16 Nov libur daerah")
    assert await citizen.types("PTSP Sabtu di mana?") == before


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


async def test_telegram_shows_officers_their_commands_and_nobody_else(
    tmp_path: Path, emulator: tuple[Any, str]
) -> None:
    server, _ = emulator
    async with open_door("telegram", tmp_path, emulator), asyncio.timeout(20):
        while len(shown := menus(server)) < 6:
            await server.moved.wait()
            server.moved.clear()
    assert {chat for chat, _ in shown} == {OWNER, EDITOR}
    assert {"tambah", "admin", "besok"} <= shown[OWNER, "id"]
    assert {"addevent", "admins", "tomorrow"} <= shown[OWNER, "en"]
    assert shown[OWNER, None] == shown[OWNER, "id"]
    assert "admin" not in shown[EDITOR, "id"]


def menus(server: Any) -> dict[tuple[int, str | None], set[str]]:
    """The commands that were set for single chats, by chat and language."""
    found = {}
    for method, fields in server.sent:
        scope = plain(fields.get("scope", "{}"))
        if method == "setMyCommands" and scope.get("type") == "chat":
            names = {each["command"] for each in plain(fields["commands"])}
            found[int(scope["chat_id"]), fields.get("language_code")] = names
    return found


def plain(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


async def test_a_draft_outlives_a_restart(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'ptsp.db'}", now=NOW)
    await with_officers(settings)
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
