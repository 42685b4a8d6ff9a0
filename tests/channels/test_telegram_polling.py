"""What is asked of Telegram, when it is confirmed, and how bad weather is waited out."""

import asyncio
import logging
from collections.abc import Sequence
from typing import Any

import pytest

from bench._fake_bot_api import FakeBotApi
from bench._telegram_door import Impatience, MemoryInbox, echo, open_door
from bench._telegram_forms import question
from bench._telegram_wire import Fault
from bot.channels.telegram.letter import Letter, pack
from handlers.message import Incoming, Outgoing, Words

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

Json = dict[str, Any]


class BrokenInbox(MemoryInbox):
    """Its disk is full, a number of times."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self.times = times

    async def put(self, updates: Sequence[tuple[int, str]]) -> set[int]:
        if self.times:
            self.times -= 1
            raise OSError("disk full")
        return await super().put(updates)


async def test_updates_that_could_not_be_stored_are_asked_for_again() -> None:
    fake, inbox = FakeBotApi(), BrokenInbox(times=2)
    await fake.start()
    fake.add(question(1, 5, "halo"))
    async with open_door(fake.url, inbox=inbox):
        await inbox.until_finished(1)
    await fake.stop()
    assert fake.given[1] >= 3
    assert fake.said() == ["halo"]


async def test_an_update_is_confirmed_only_when_it_is_written_down() -> None:
    written: set[int] = set()
    confirmed: list[tuple[int, set[int]]] = []

    class Watching(MemoryInbox):
        async def put(self, updates: Sequence[tuple[int, str]]) -> set[int]:
            fresh = await super().put(updates)
            written.update(fresh)
            return fresh

    def fault(method: str, parameters: Json) -> None:
        if method == "getUpdates" and parameters.get("offset"):
            confirmed.append((parameters["offset"], set(written)))

    fake, inbox = FakeBotApi(fault=fault), Watching()
    await fake.start()
    fake.add(*(question(number, 5, "halo") for number in range(1, 151)))
    async with open_door(fake.url, inbox=inbox):
        await inbox.until_finished(150)
        await fake.until(lambda: not fake.updates)
    await fake.stop()
    assert confirmed
    for offset, before in confirmed:
        assert before >= set(range(1, offset))


async def test_an_update_that_comes_again_is_answered_once() -> None:
    fake, inbox = FakeBotApi(), MemoryInbox()
    await fake.start()
    async with open_door(fake.url, inbox=inbox) as door:
        again = [question(1, 5, "halo"), question(1, 5, "halo")]
        await door.receive(again)
        await inbox.until_finished(1)
        await door.receive(again)
        await door.receive([question(2, 5, "lagi")])
        await inbox.until_finished(2)
    await fake.stop()
    assert fake.said() == ["halo", "lagi"]


async def test_what_an_earlier_run_left_is_answered_first() -> None:
    left = [(number, pack(Letter(number, 5, Words(f"lama {number}")))) for number in (3, 2)]
    fake, inbox = FakeBotApi(), MemoryInbox([*left, (1, "not a letter")])
    await fake.start()
    fake.add(question(4, 5, "baru"))
    async with open_door(fake.url, inbox=inbox):
        await inbox.until_finished(4)
    await fake.stop()
    assert fake.said() == ["lama 2", "lama 3", "baru"]


async def test_what_others_say_is_never_written_down() -> None:
    fake, inbox = FakeBotApi(), MemoryInbox()
    await fake.start()
    talk = question(1, 5, "rahasia kami")
    talk["message"]["chat"] = {"id": -100, "type": "supergroup"}
    fake.add(talk, {"update_id": 2, "edited_message": {}}, question(3, 5, "halo"))
    async with open_door(fake.url, inbox=inbox):
        await inbox.until_finished(1)
        await fake.until(lambda: not fake.updates)
    await fake.stop()
    assert inbox.finished == [3]


@pytest.mark.parametrize(
    "trouble",
    [
        Fault(500),
        Fault(502, body="<html>Bad Gateway</html>"),
        Fault(429, retry_after=3),
        Fault(429),
        Fault(cut=True),
        Fault(200, body="[]"),
        Fault(200, body='{"ok": true}'),
        Fault(200, body='{"ok": true, "result": 5}'),
        Fault(200, body='{"ok": true, "result": [{}, 5, null]}'),
        Fault(400, body='{"ok": false, "parameters": 5, "description": 7}'),
        Fault(409, "Conflict: terminated by other getUpdates request"),
        Fault(401, "Unauthorized"),
    ],
    ids=repr,
)
async def test_whatever_the_server_says_for_a_while_the_bot_lives_on(trouble: Fault) -> None:
    left = [3]

    def fault(method: str, _parameters: Json) -> Fault | None:
        if method != "getUpdates" or not left[0]:
            return None
        left[0] -= 1
        return trouble

    fake, inbox = FakeBotApi(fault=fault), MemoryInbox()
    await fake.start()
    fake.add(question(1, 5, "halo"))
    async with open_door(fake.url, inbox=inbox):
        await inbox.until_finished(1)
    await fake.stop()
    assert not left[0]
    assert fake.said() == ["halo"]


@pytest.mark.parametrize(
    "refusal",
    [
        Fault(409, "Conflict: terminated by other getUpdates request"),
        Fault(429, retry_after=3),
        Fault(401, "Unauthorized"),
    ],
    ids=repr,
)
async def test_an_answer_that_waits_for_the_server_is_given_though_updates_are_refused(
    refusal: Fault,
) -> None:
    """An outage, and then somebody else polls: the server is there, so what waited is said."""
    told: list[str] = []

    def fault(method: str, _parameters: Json) -> Fault | None:
        told.append(method)
        if method == "sendMessage":
            return Fault(cut=True) if told.count(method) == 1 else None
        if method != "getUpdates" or told.count(method) == 1:
            return None
        return Fault(cut=True) if told.count("sendMessage") < 1 else refusal

    fake, inbox = FakeBotApi(fault=fault), MemoryInbox()
    await fake.start()
    fake.add(question(1, 5, "halo"))
    async with open_door(fake.url, inbox=inbox):
        await inbox.until_finished(1)
    await fake.stop()
    assert "halo" in fake.said()


async def test_the_start_waits_for_a_server_that_is_not_there_yet() -> None:
    tries = 0

    def fault(_method: str, _parameters: Json) -> Fault | None:
        nonlocal tries
        tries += 1
        return Fault(cut=True) if tries < 5 else None

    fake, inbox, patience = FakeBotApi(fault=fault), MemoryInbox(), Impatience()
    await fake.start()
    fake.add(question(1, 5, "halo"))
    async with open_door(fake.url, inbox=inbox, patience=patience):
        await inbox.until_finished(1)
    await fake.stop()
    assert patience.waits[:3] == [0.25, 0.5, 1.0]


async def test_a_webhook_of_an_earlier_set_up_is_taken_away() -> None:
    fake = FakeBotApi(
        fault=lambda method, _: (
            Fault(409, "Conflict: can't use getUpdates method while webhook is active")
            if method == "getUpdates" and not any(name == "deleteWebhook" for name, _ in fake.calls)
            else None
        )
    )
    inbox = MemoryInbox()
    await fake.start()
    fake.add(question(1, 5, "halo"))
    async with open_door(fake.url, inbox=inbox):
        await inbox.until_finished(1)
    await fake.stop()
    assert ("deleteWebhook", {"drop_pending_updates": False}) in fake.calls


async def test_another_poller_is_named_once_and_asked_for_slowly(
    caplog: pytest.LogCaptureFixture,
) -> None:
    left = [4]

    def fault(method: str, _parameters: Json) -> Fault | None:
        if method != "getUpdates" or not left[0]:
            return None
        left[0] -= 1
        return Fault(409, "Conflict: terminated by other getUpdates request")

    caplog.set_level(logging.WARNING)
    fake, inbox, patience = FakeBotApi(fault=fault), MemoryInbox(), Impatience()
    await fake.start()
    fake.add(question(1, 5, "halo"))
    async with open_door(fake.url, inbox=inbox, patience=patience):
        await inbox.until_finished(1)
    await fake.stop()
    assert [record.levelname for record in caplog.records] == ["ERROR", "WARNING"]
    assert "another process" in caplog.records[0].getMessage()
    assert "come in again" in caplog.records[1].getMessage()
    assert patience.waits == [1.0, 2.0, 4.0, 8.0]


async def test_a_clean_stop_ends_what_is_being_answered_and_keeps_the_rest() -> None:
    begun, go = asyncio.Event(), asyncio.Event()

    async def answer(incoming: Incoming) -> Sequence[Outgoing]:
        begun.set()
        await go.wait()
        return await echo(incoming)

    fake, inbox = FakeBotApi(), MemoryInbox()
    await fake.start()
    fake.add(*(question(number, 5, f"halo {number}") for number in (1, 2, 3)))
    async with open_door(fake.url, answer, inbox):
        await begun.wait()
        asyncio.get_running_loop().call_later(0.05, go.set)
    assert fake.said() == ["halo 1"]
    assert sorted(inbox.waiting) == [2, 3]
    async with open_door(fake.url, inbox=inbox):
        await inbox.until_finished(3)
    await fake.stop()
    assert fake.said() == ["halo 1", "halo 2", "halo 3"]


async def test_ten_pictures_sent_together_are_told_once_that_text_is_needed() -> None:
    def picture(number: int) -> Json:
        update = question(number, 5, "")
        update["message"].update(photo=[{"file_id": "x"}], media_group_id="a")
        return update

    fake, inbox = FakeBotApi(), MemoryInbox()
    await fake.start()
    fake.add(*map(picture, range(1, 11)), question(11, 5, "halo"))
    async with open_door(fake.url, inbox=inbox):
        await inbox.until_finished(2)
    await fake.stop()
    assert fake.said() == ["?", "halo"]


async def test_a_server_that_does_not_wait_is_not_asked_in_a_frenzy() -> None:
    fake, patience = FakeBotApi(), Impatience()
    fake.fault = lambda method, _: (
        Fault(200, body='{"ok": true, "result": []}') if method == "getUpdates" else None
    )
    await fake.start()
    async with open_door(fake.url, patience=patience), asyncio.timeout(10):
        while len(patience.waits) < 30:
            await asyncio.sleep(0)
    await fake.stop()
    assert patience.waits[:2] == [0.02, 0.04]
    assert max(patience.waits) == 0.5


async def test_an_answer_that_waits_is_given_though_new_updates_cannot_be_stored() -> None:
    told: list[str] = []

    def fault(method: str, _parameters: Json) -> Fault | None:
        told.append(method)
        if method not in ("sendMessage", "getUpdates") or told.count(method) == 1:
            return Fault(cut=True) if method == "sendMessage" else None
        return Fault(cut=True) if "sendMessage" not in told else None

    class Full(MemoryInbox):
        async def put(self, updates: Sequence[tuple[int, str]]) -> set[int]:
            if self.waiting or self.finished:
                raise OSError("disk full")
            return await super().put(updates)

    fake, inbox = FakeBotApi(fault=fault), Full()
    await fake.start()
    fake.add(question(1, 5, "halo"))
    async with open_door(fake.url, inbox=inbox):
        while not inbox.waiting:
            await asyncio.sleep(0)
        fake.add(question(2, 6, "hei"))
        await inbox.until_finished(1)
    await fake.stop()
    assert fake.said() == ["halo"]
