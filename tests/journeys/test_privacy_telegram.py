"""What is kept of a person after a whole conversation, looked up in every table of the database;
and that nothing is, once they have said so.
"""

import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bench._fake_bot_api import FakeBotApi
from bench._telegram_forms import question, text_of
from schedule_data.model.desk import Action, Actor, Change, Edit, Officer, Role
from schedule_data.model.event import EventStatus, Override
from tests.journeys.town import OWNER, SATURDAY, Town, town_at

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

CITIZEN, RINA = 987650123, 987650456
LATITUDE, LONGITUDE = -6.154321, 106.876543
OF_A_CITIZEN = {"conversation", "subscriber"}
"""The tables that know the number of a citizen's chat; others know a number of ours."""


class House(Town):
    """The town with its database open beside it."""

    file: Path

    async def tables(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of every table, once all that was said is written."""
        await self.house.store.forget_before(self.now[0].replace(year=2018))
        with closing(sqlite3.connect(self.file)) as connection:
            names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            return {
                name: connection.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608
                for (name,) in names
            }

    async def knowing(self, words: object) -> set[str]:
        """The tables in which these words stand, in whatever column."""
        return {
            name
            for name, rows in (await self.tables()).items()
            if any(str(words) in str(value) for row in rows for value in row)
        }

    async def shares(self, who: int) -> str:
        update = question(0, who, "")
        del update["message"]["text"]
        update["message"]["location"] = {"latitude": LATITUDE, "longitude": LONGITUDE}
        return await self.gets(update, who)

    async def data(self, who: int, command: str = "/datasaya") -> dict[str, Any]:
        """The file that comes for /mydata."""
        before = len(self.documents())
        self.give(question(0, who, command))
        await self.fake.until(lambda: len(self.documents()) > before)
        return dict(json.loads(self.documents()[-1]))

    def documents(self) -> list[bytes]:
        return [p["document"][1] for method, p in self.fake.calls if method == "sendDocument"]

    async def forgets(self, who: int) -> None:
        await self.says(who, "/hapusdata")
        await self.presses(who, "Ya, hapus")
        await self.heard_of({"message": {}})  # whatever came before it is written as done


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[House]:
    fake = FakeBotApi()
    await fake.start()
    async with town_at(tmp_path, fake) as plain:
        town = House(plain.fake, plain.house, plain.web, plain.now, plain.post)
        town.file = tmp_path / "ptsp.db"
        yield town
    await fake.stop()


async def talks(town: House, who: int) -> None:
    """A conversation with everything in it that must not stay."""
    await town.says(who, "Nama saya Wahyuni Kusumaningtyas, PTSP besok di Jakarta Utara?")
    await town.shares(who)
    await town.says(who, "ingatkan saya tiap Jumat jam 4 sore PTSP di Jakarta Utara ya Zubaedah")
    await town.says(who, "/bahasa Indonesia")
    await town.says(who, "apa kabar Mangkubumi qwertyuiop")
    await town.comes("16:00")
    await town.change(Override(SATURDAY, EventStatus.CANCELLED, reason="listrik padam"))
    await town.comes("16:11")
    await town.comes("16:13")
    assert "listrik padam" in town.told(who)[-1]


async def test_no_table_keeps_a_location_or_what_was_written(town: House) -> None:
    await talks(town, CITIZEN)
    await town.heard_of({"message": {}})
    for words in ("Wahyuni", "Kusumaningtyas", "Zubaedah", "Mangkubumi", "qwertyuiop"):
        assert await town.knowing(words) == set(), words
    for degrees in ("6.154", "106.876"):
        assert await town.knowing(degrees) == set(), degrees


async def test_of_a_citizen_the_number_stands_where_it_is_said_to_and_nowhere_else(
    town: House,
) -> None:
    await talks(town, CITIZEN)
    await town.heard_of({"message": {}})
    assert await town.knowing(CITIZEN) == OF_A_CITIZEN
    assert await town.knowing(CITIZEN + 1) == set()


async def test_the_file_tells_all_that_the_tables_know(town: House) -> None:
    await talks(town, CITIZEN)
    await town.says(CITIZEN, "/umumkan Halo")
    data = await town.data(CITIZEN)
    assert (data["channel"], data["address"], data["language"]) == (
        "telegram",
        str(CITIZEN),
        "id",
    )
    assert [(each["slot"], each["regions"]) for each in data["subscriptions"]] == [
        ("fri 16:00", ["jakarta-utara"])
    ]
    assert [each["campaign"] for each in data["messages_sent"]] == ["change", "fri 16:00"]
    assert [(each["action"], each["note"]) for each in data["audit"]] == [("refused", "/announce")]
    assert (data["officer"], data["drafts"]) == (None, [])


async def test_deleted_is_gone_from_every_table_at_once(town: House) -> None:
    await town.says(CITIZEN + 1, "langganan jakarta utara")
    await talks(town, CITIZEN)
    await town.says(CITIZEN, "/umumkan Halo")
    await town.says(OWNER, "/umumkan Jakarta Utara\nBesok tutup.\n---\nClosed tomorrow.")
    await town.presses(OWNER, "Kirim ke 2 orang")
    await town.forgets(CITIZEN)
    assert await town.knowing(CITIZEN) == set()
    tables = await town.tables()
    (other,) = tables["subscriber"]
    assert str(CITIZEN + 1) in other
    assert {row[1] for row in tables["delivery"]} == {other[0]}
    before = len(town.told(CITIZEN))
    await town.comes("17:00")
    await town.comes("16:00", 22)
    assert len(town.told(CITIZEN)) == before
    assert "Besok tutup." in " ".join(town.told(CITIZEN + 1))


async def test_a_question_right_after_it_is_a_strangers(town: House) -> None:
    await talks(town, CITIZEN)
    await town.forgets(CITIZEN)
    await town.says(CITIZEN, "kalau di Jakarta Barat?")
    await town.heard_of({"message": {}})
    assert await town.knowing(CITIZEN) == {"conversation"}


async def an_officer(town: House) -> None:
    """Rina, an editor who has closed a place, half written an event, and follows the north."""
    office = town.house.office
    rina = Officer(Actor("telegram", str(RINA)), Role.EDITOR, "Bu Rina Kartika")
    await office.apply(
        Change(Action.GRANT, (Edit(None, rina),)),
        by=Actor("telegram", str(OWNER)),
        now=town.now[0],
    )
    await town.says(RINA, "langganan jakarta utara")
    await town.says(RINA, "/tutup TPU Malaka 18 November karena banjir")
    await town.presses(RINA, "Ya, tutup")
    await town.says(RINA, "/libur 25 November karena pawai")
    await town.presses(RINA, "Simpan")
    await town.says(RINA, "/tambah PTSP di Blok M Square")


async def test_an_officers_file_holds_role_drafts_and_deeds(town: House) -> None:
    await an_officer(town)
    data = await town.data(RINA)
    assert data["officer"] == {"role": "editor", "name": "Bu Rina Kartika"}
    assert any("blok-m-square" in each["body"] for each in data["drafts"])
    assert {each["action"] for each in data["audit"]} >= {"grant", "close"}
    assert all(each["about"] for each in data["audit"])


async def test_a_forgotten_officer_has_no_name_in_any_table_and_the_schedule_stays(
    town: House,
) -> None:
    await an_officer(town)
    asked = await town.says(RINA, "/hapusdata")
    assert "petugas" in asked
    await town.presses(RINA, "Ya, hapus")
    await town.heard_of({"message": {}})
    for words in (RINA, "Rina", "Kartika"):
        assert await town.knowing(words) == set(), words
    assert await town.house.office.role(Actor("telegram", str(RINA))) is None
    entries = (await town.house.office.audit()).items
    assert {str(entry.actor) for entry in entries} == {f"telegram:{OWNER}", "telegram:deleted"}
    closed = await town.says(CITIZEN, "PTSP 18 November di TPU Malaka")
    assert "banjir" in closed
    line = "/tambah PTSP di Blok M Square besok"
    assert await town.says(RINA, line) == await town.says(CITIZEN + 7, line)


async def test_what_a_forgotten_officer_did_can_still_be_undone(town: House) -> None:
    await an_officer(town)
    office, owner = town.house.office, Actor("telegram", str(OWNER))
    await town.forgets(RINA)
    for entry in (await office.audit()).items:
        if entry.action is Action.CLOSE:
            done = await office.undo(entry.number, by=owner, now=town.now[0])
            assert type(done).__name__ == "Saved"
    snapshot = await town.house.store.snapshot()
    assert not snapshot.closures


@pytest.mark.parametrize("still", ["an officer", "taken back"])
async def test_who_was_invited_by_name_leaves_no_name(town: House, still: str) -> None:
    office, owner = town.house.office, Actor("telegram", str(OWNER))
    invite = await office.invite(Role.EDITOR, by=owner, now=town.now[0], name="Bu Rina Kartika")
    assert invite is not None
    await town.says(RINA, f"/start desk-{invite.code}")
    if still == "taken back":
        rina = Officer(Actor("telegram", str(RINA)), Role.EDITOR, "Bu Rina Kartika")
        await office.apply(Change(Action.REVOKE, (Edit(rina, None),)), by=owner, now=town.now[0])
    await town.forgets(RINA)
    for words in (RINA, "Kartika"):
        assert await town.knowing(words) == set(), words


@pytest.mark.parametrize("command", ["/privasi", "/privacy"])
async def test_what_is_said_of_privacy_is_short_and_names_each_thing_that_is_kept(
    town: House, command: str
) -> None:
    said = await town.says(CITIZEN, command)
    assert len(text_of(said)) < 800
    indonesian = ("nomor percakapan", "bahasa", "pertanyaan terakhir", "pengingat", "90 hari")
    english = ("number of this chat", "language", "last question", "reminders", "90 days")
    said = said.lower()
    assert all(each in said for each in indonesian) or all(each in said for each in english)
