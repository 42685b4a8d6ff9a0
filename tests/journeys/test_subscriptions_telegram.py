"""A citizen at the Telegram door: asks to be reminded, is reminded, hears of a change, stops; a
group does so by its admins, and keeps it when it grows; an owner writes to many.
"""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bench._fake_bot_api import FakeBotApi
from bench._telegram_forms import question
from bench._telegram_wire import Fault
from schedule_data.model.event import EventStatus, Override
from tests.journeys.town import (
    ADMIN,
    GROUP,
    MEMBER,
    OWNER,
    SATURDAY,
    SRI,
    SUPERGROUP,
    Json,
    Town,
    town_at,
)

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    fake = FakeBotApi(admins={ADMIN})
    await fake.start()
    async with town_at(tmp_path, fake) as town:
        yield town
    await fake.stop()


async def test_asked_reminded_told_of_a_change_stopped_and_taken_back(town: Town) -> None:
    await town.says(SRI, "PTSP akhir pekan di Jakarta Utara?")
    assert "Jumat, 15 November 2019 pukul 16.00" in await town.presses(SRI, "Ingatkan saya")
    await town.comes("16:00")
    reminder = town.told(SRI)[-1]
    assert "MKG 3" in reminder
    assert "STOP" in reminder
    count = len(town.told(SRI))
    await town.comes("16:10")
    assert len(town.told(SRI)) == count
    await town.change(Override(SATURDAY, EventStatus.CANCELLED, reason="listrik padam"))
    await town.comes("16:11")
    await town.comes("16:13")
    assert "Batal: Sabtu, 16 November 2019 · besok, 10.00–21.00" in town.told(SRI)[-1]
    assert "listrik padam" in town.told(SRI)[-1]
    assert "dihentikan" in await town.says(SRI, "BERHENTI")
    assert await town.subscriptions(SRI) == []
    await town.presses(SRI, "kembalikan")
    assert await town.subscriptions(SRI) == ["fri 16:00"]


async def test_after_stop_nothing_comes_any_more(town: Town) -> None:
    await town.says(SRI, "ingatkan saya tiap Jumat jam 4 sore PTSP di Jakarta Utara")
    await town.says(SRI, "stop langganan")
    before = len(town.told(SRI))
    await town.comes("16:00")
    assert len(town.told(SRI)) == before


@pytest.mark.parametrize("stop", ["STOP", "tolong berhenti", "/berhenti"])
async def test_stop_in_the_middle_of_an_officers_line_ends_both_and_says_so(
    town: Town, stop: str
) -> None:
    await town.says(OWNER, "langganan jakarta utara")
    await town.says(OWNER, "/tambah PTSP di Blok M Square")
    before = len(town.told(OWNER))
    town.give(question(0, OWNER, stop))
    await town.fake.until(lambda: len(town.told(OWNER)) == before + 2)
    thrown_away, ended = town.told(OWNER)[-2:]
    assert "Tidak ada yang disimpan" in thrown_away
    assert "dihentikan" in ended
    assert await town.subscriptions(OWNER) == []
    assert "Blok M Square" in await town.says(OWNER, "PTSP besok di Jakarta Selatan")
    assert "tidak ada yang perlu dihentikan" in (await town.says(OWNER, stop)).lower()


async def test_a_link_from_the_web_chat_keeps_its_question(town: Town) -> None:
    answer = await town.says(SRI, "/start 1ek___4__thu0700")
    assert "Every Thursday at 07:00" in answer
    assert await town.subscriptions(SRI) == ["thu 07:00"]


async def test_in_a_group_its_admins_decide_and_members_are_told_so(town: Town) -> None:
    refused = await town.in_group(GROUP, MEMBER, "/langganan jakarta utara")
    assert "admin" in refused
    assert await town.subscriptions(GROUP) == []
    await town.in_group(GROUP, ADMIN, "/langganan jakarta utara")
    assert await town.subscriptions(GROUP) == ["fri 16:00"]
    await town.in_group(GROUP, MEMBER, "/berhenti")
    assert "admin" in await town.presses(GROUP, "Jeda", MEMBER)
    assert await town.subscriptions(GROUP) == ["fri 16:00"]
    asked = [p for method, p in town.fake.calls if method == "getChatMember"]
    assert len(asked) == 2
    await town.in_group(
        GROUP,
        1087968824,
        "/berhenti",
        sender_chat={"id": GROUP, "type": "group"},
    )
    assert await town.subscriptions(GROUP) == []


async def test_a_group_that_grows_keeps_its_subscription_under_the_new_number(town: Town) -> None:
    await town.in_group(GROUP, ADMIN, "/langganan jakarta utara")
    moved = question(0, GROUP, "")
    del moved["message"]["text"]
    moved["message"]["chat"] = {"id": GROUP, "type": "group"}
    moved["message"]["migrate_to_chat_id"] = SUPERGROUP
    await town.heard_of(moved)
    assert await town.subscriptions(GROUP) == []
    assert await town.subscriptions(SUPERGROUP) == ["fri 16:00"]
    await town.comes("16:00")
    assert "MKG 3" in town.told(SUPERGROUP)[-1]


async def test_who_blocks_the_bot_is_let_go_until_they_come_back(town: Town) -> None:
    await town.says(SRI, "ingatkan saya tiap hari jam 7 PTSP di Jakarta Utara")
    member = {"chat": {"id": SRI, "type": "private"}, "from": {"id": SRI}, "date": 0}
    blocked = {**member, "new_chat_member": {"status": "kicked", "user": {"id": 7}}}
    await town.heard_of({"my_chat_member": blocked})
    before = len(town.told(SRI))
    await town.comes("07:00")
    assert len(town.told(SRI)) == before
    back = {**member, "new_chat_member": {"status": "member", "user": {"id": 7}}}
    await town.heard_of({"my_chat_member": back})
    await town.comes("07:00", 18)
    assert "Bella Terra" in town.told(SRI)[-1]


def upgraded(method: str, parameters: Json) -> Fault | None:
    """The refusal of a message to a group that is a supergroup by now."""
    if method != "sendMessage" or int(parameters["chat_id"]) != GROUP:
        return None
    return Fault(400, "Bad Request: group chat was upgraded", migrate_to=SUPERGROUP)


async def test_a_group_keeps_its_subscription_also_where_only_the_new_one_tells_of_the_move(
    town: Town,
) -> None:
    await town.in_group(GROUP, ADMIN, "/langganan jakarta utara")
    moved = question(0, SUPERGROUP, "")
    del moved["message"]["text"]
    moved["message"]["chat"] = {"id": SUPERGROUP, "type": "supergroup"}
    moved["message"]["migrate_from_chat_id"] = GROUP
    await town.heard_of(moved)
    assert await town.subscriptions(GROUP) == []
    assert await town.subscriptions(SUPERGROUP) == ["fri 16:00"]


async def test_a_group_keeps_its_subscription_where_a_refused_reminder_tells_of_the_move(
    town: Town,
) -> None:
    await town.in_group(GROUP, ADMIN, "/langganan jakarta utara")
    town.fake.fault = upgraded
    await town.comes("16:00")
    assert "MKG 3" in town.told(SUPERGROUP)[-1]
    assert await town.subscriptions(GROUP) == []
    assert await town.subscriptions(SUPERGROUP) == ["fri 16:00"]


async def test_a_group_keeps_its_subscription_where_a_refused_answer_tells_of_the_move(
    town: Town,
) -> None:
    await town.in_group(GROUP, ADMIN, "/langganan jakarta utara")
    town.fake.fault = upgraded
    asked = question(0, GROUP, "/langgananku")
    asked["message"]["chat"] = {"id": GROUP, "type": "group"}
    asked["message"]["from"]["id"] = ADMIN
    await town.heard_of(asked)
    assert "Jakarta Utara" in town.told(SUPERGROUP)[-1]
    assert await town.subscriptions(GROUP) == []
    assert await town.subscriptions(SUPERGROUP) == ["fri 16:00"]


async def test_a_group_that_puts_the_bot_out_is_let_go_until_it_lets_it_in_again(
    town: Town,
) -> None:
    await town.in_group(GROUP, ADMIN, "/langganan jakarta utara")
    before = len(town.told(GROUP))
    member = {"chat": {"id": GROUP, "type": "group"}, "from": {"id": ADMIN}, "date": 0}
    for status in ("left", "kicked"):
        out = {**member, "new_chat_member": {"status": status, "user": {"id": 7}}}
        await town.heard_of({"my_chat_member": out})
    await town.comes("16:00")
    assert len(town.told(GROUP)) == before
    back = {**member, "new_chat_member": {"status": "member", "user": {"id": 7}}}
    await town.heard_of({"my_chat_member": back})
    await town.comes("16:00", 22)
    assert len(town.told(GROUP)) == before + 1


WORDLESS: dict[str, Any] = {
    "voice": {"file_id": "v"},
    "photo": [{"file_id": "p"}],
    "sticker": {"file_id": "s"},
    "contact": {"phone_number": "1", "first_name": "x"},
}


@pytest.mark.parametrize("kind", WORDLESS)
async def test_what_holds_no_words_gets_one_kind_line_in_private_and_none_in_a_groups_talk(
    town: Town, kind: str
) -> None:
    def wordless(chat: int) -> Json:
        update = question(0, chat, "")
        del update["message"]["text"]
        update["message"][kind] = WORDLESS[kind]
        update["message"]["chat"] = {"id": chat, "type": "private" if chat > 0 else "group"}
        return update

    assert "PTSP" in await town.gets(wordless(SRI), SRI)
    assert len(town.told(SRI)) == 1
    await town.heard_of(wordless(GROUP))
    assert town.told(GROUP) == []


async def test_where_somebody_stands_or_a_place_they_share_is_answered_with_what_is_near(
    town: Town,
) -> None:
    point = {"latitude": -6.1573, "longitude": 106.9081}
    for shared in (
        {"location": point},
        {"venue": {"location": point, "title": "Mal", "address": "x"}},
    ):
        update = question(0, SRI, "")
        del update["message"]["text"]
        update["message"].update(shared)
        assert "Bella Terra" in await town.gets(update, SRI)


async def test_all_data_as_a_file_and_then_all_of_it_gone(town: Town) -> None:
    await town.says(SRI, "ingatkan saya tiap Jumat jam 4 sore PTSP di Jakarta Utara")
    await town.comes("16:00")
    town.give(question(0, SRI, "/datasaya"))
    await town.fake.until(lambda: any(method == "sendDocument" for method, _ in town.fake.calls))
    (sent,) = [p for method, p in town.fake.calls if method == "sendDocument"]
    name, content = sent["document"]
    data = json.loads(content)
    assert name == "ptsp-data.json"
    assert [each["slot"] for each in data["subscriptions"]] == ["fri 16:00"]
    assert [each["state"] for each in data["messages_sent"]] == ["sent"]
    await town.says(SRI, "/hapusdata")
    await town.presses(SRI, "Ya, hapus")
    assert await town.subscriptions(SRI) == []
    async with town.house.store.unit_of_work() as unit:
        assert await unit.recall("telegram", str(SRI)) is None
        assert await unit.people.received("telegram", str(SRI)) == []


async def test_an_owner_writes_to_a_region_and_sees_how_far_it_is(town: Town) -> None:
    await town.says(SRI, "langganan jakarta utara")
    await town.says(SRI + 1, "subscribe to North Jakarta")
    await town.says(SRI + 2, "langganan jakarta barat")
    line = "/umumkan Jakarta Utara\nBawa KTP asli.\n---\nBring your ID card."
    preview = await town.says(OWNER, line)
    assert "2 orang" in preview
    await town.presses(OWNER, "Kirim ke 2 orang")
    town.fake.fault = lambda method, p: (
        Fault(403, "Forbidden: bot was blocked by the user")
        if method == "sendMessage" and p["chat_id"] == SRI + 1
        else None
    )
    await town.comes("10:00", 14)
    assert "Bawa KTP asli." in town.told(SRI)[-1]
    progress = await town.presses(OWNER, "Sudah sampai mana")
    assert "terkirim: 1" in progress
    assert "diblokir: 1" in progress
    assert "KTP" not in " ".join(town.told(SRI + 2))


async def test_an_officer_sees_how_many_will_be_told_before_saving_and_they_are(town: Town) -> None:
    await town.says(SRI, "langganan jakarta utara")
    await town.says(SRI + 1, "langganan jakarta barat")
    await town.comes("10:00", 14)
    preview = await town.says(OWNER, "/batal MKG 16 November karena listrik padam")
    assert "1 pelanggan akan diberi tahu" in preview
    await town.presses(OWNER, "Ya, batalkan")
    await town.comes("10:05", 14)
    await town.comes("10:07", 14)
    assert "listrik padam" in town.told(SRI)[-1]
    assert "listrik padam" not in " ".join(town.told(SRI + 1))


async def test_for_anybody_else_the_owners_commands_are_unknown_words(town: Town) -> None:
    unknown = await town.says(SRI, "/qwxyz Bawa KTP")
    assert await town.says(SRI, "/umumkan Bawa KTP") == unknown
    tried = [entry.note for entry in (await town.house.office.audit()).items]
    assert tried == ["/announce"]
