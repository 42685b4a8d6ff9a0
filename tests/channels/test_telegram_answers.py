"""How an answer reaches the chat, and what happens where Telegram refuses it."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest

from bench._fake_bot_api import FakeBotApi
from bench._telegram_door import NOW, Impatience, MemoryInbox, open_door, says
from bench._telegram_forms import question
from bench._telegram_wire import Fault
from bot.channels.channel import Answer
from handlers.message import (
    ChatMoved,
    Choice,
    Incoming,
    Outgoing,
    Paragraph,
    Pin,
    Pressed,
    SharedLocation,
    Span,
    Words,
)

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

Json = dict[str, Any]
BUTTONS = ((Choice("Besok", "f:1"), Choice("Peta", "m:1")),)


def paragraphs(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(((Span(text),),)) for text in texts)


def always(*outgoing: Outgoing) -> Answer:
    async def answer(_incoming: Incoming) -> Sequence[Outgoing]:
        return outgoing

    return answer


def press() -> Json:
    chat = {"id": 5, "type": "private"}
    return {
        "update_id": 1,
        "callback_query": {
            "id": "77",
            "from": {"id": 5, "is_bot": False},
            "data": "f:1",
            "message": {"message_id": 9, "chat": chat},
        },
    }


def refusing(description: str, *methods: str, status: int = 400, times: int = 10**6) -> Any:
    left = [times]

    def fault(method: str, _parameters: Json) -> Fault | None:
        if method not in methods or left[0] <= 0:
            return None
        left[0] -= 1
        return Fault(status, description)

    return fault


@asynccontextmanager
async def answered(
    answer: Answer, *updates: Json, fault: Any = None, inbox: MemoryInbox | None = None
) -> AsyncIterator[FakeBotApi]:
    """A server on which every one of `updates` has had its turn."""
    fake = FakeBotApi(**({"fault": fault} if fault else {}))
    await fake.start()
    inbox = inbox or MemoryInbox()
    fake.add(*updates)
    try:
        async with open_door(fake.url, answer, inbox):
            await fake.until(lambda: len(fake.given) == len(updates))
            await inbox.until_finished(len(updates))
        yield fake
    finally:
        await fake.stop()


def calls(fake: FakeBotApi, *methods: str) -> list[Json]:
    return [parameters for method, parameters in fake.calls if method in methods]


async def test_the_conversation_gets_the_words_the_chat_and_the_calendars_moment() -> None:
    got: list[Incoming] = []

    async def answer(incoming: Incoming) -> Sequence[Outgoing]:
        got.append(incoming)
        return says("ya")

    async with answered(answer, question(1, 5, "besok di mana?")) as fake:
        assert got == [Incoming("telegram", "5", Words("besok di mana?"), NOW, "id")]
        assert fake.said(5) == ["ya"]


async def test_buttons_hang_under_the_last_part_of_a_long_answer() -> None:
    long = Outgoing(paragraphs("x" * 4000, "y" * 4000), "id", BUTTONS)
    async with answered(always(long), question(1, 5, "?")) as fake:
        first, last = calls(fake, "sendMessage")
        assert "reply_markup" not in first
        assert len(last["reply_markup"]["inline_keyboard"][0]) == 2


async def test_a_pressed_button_is_acknowledged_and_its_message_edited() -> None:
    got: list[Incoming] = []

    async def answer(incoming: Incoming) -> Sequence[Outgoing]:
        got.append(incoming)
        return (Outgoing(paragraphs("Jumat"), "id", BUTTONS, replaces=True),)

    async with answered(answer, press()) as fake:
        assert got[0].content == Pressed("f:1")
        assert calls(fake, "answerCallbackQuery") == [{"callback_query_id": "77"}]
        (edit,) = calls(fake, "editMessageText")
        assert (edit["chat_id"], edit["message_id"], edit["text"]) == (5, 9, "Jumat")
        assert edit["reply_markup"]["inline_keyboard"]
        assert not calls(fake, "sendMessage")


async def test_a_press_whose_answer_is_a_new_message_does_not_touch_the_old_one() -> None:
    async with answered(always(Outgoing(paragraphs("Peta"), "id")), press()) as fake:
        assert not calls(fake, "editMessageText")
        assert fake.said() == ["Peta"]


async def test_the_same_answer_again_is_no_error_and_is_not_said_twice() -> None:
    same = Outgoing(paragraphs("Jumat"), "id", replaces=True)
    fault = refusing("Bad Request: message is not modified: specified new", "editMessageText")
    async with answered(always(same), press(), fault=fault) as fake:
        assert fake.said() == []
        assert calls(fake, "answerCallbackQuery")


@pytest.mark.parametrize(
    "why",
    ["message can't be edited", "message to edit not found", "there is no text in the message"],
)
async def test_a_message_too_old_to_edit_is_said_anew(why: str) -> None:
    changed = Outgoing(paragraphs("Jumat"), "id", BUTTONS, replaces=True)
    fault = refusing(f"Bad Request: {why}", "editMessageText")
    async with answered(always(changed), press(), fault=fault) as fake:
        (sent,) = calls(fake, "sendMessage")
        assert (sent["text"], sent["parse_mode"]) == ("Jumat", "HTML")
        assert sent["reply_markup"]["inline_keyboard"]


async def test_a_press_that_telegram_calls_too_old_is_answered_all_the_same() -> None:
    fault = refusing("Bad Request: query is too old", "answerCallbackQuery")
    async with answered(always(*says("Jumat")), press(), fault=fault) as fake:
        assert fake.said() == ["Jumat"]


async def test_the_map_is_a_native_venue() -> None:
    pin = Pin(-6.2443, 106.8004, "Blok M Square (titik perkiraan)", "Jakarta Selatan")
    async with answered(always(Outgoing((), "id", pin=pin)), press()) as fake:
        (venue,) = calls(fake, "sendVenue")
        assert venue["title"] == "Blok M Square (titik perkiraan)"
        assert venue["address"] == "Jakarta Selatan"
        assert (venue["latitude"], venue["longitude"]) == (-6.2443, 106.8004)


async def test_a_server_without_venues_gets_the_pins_words_and_its_place_on_a_map() -> None:
    pin = Pin(-6.2443, 106.8004, "Blok M Square", "Jakarta Selatan")
    fault = refusing("Method not implemented", "sendVenue", status=501)
    async with answered(always(Outgoing((), "id", pin=pin)), press(), fault=fault) as fake:
        (text,) = fake.said()
        assert "Blok M Square" in text
        assert "-6.2443" in text


async def test_html_that_is_refused_is_said_in_bare_words_with_its_buttons() -> None:
    def fault(_method: str, parameters: Json) -> Fault | None:
        if parameters.get("parse_mode") != "HTML":
            return None
        return Fault(400, "Bad Request: can't parse entities: x")

    answer = always(Outgoing(paragraphs("a < b"), "id", BUTTONS))
    async with answered(answer, question(1, 5, "?"), fault=fault) as fake:
        (sent,) = calls(fake, "sendMessage")
        assert sent["text"] == "a < b"
        assert sent["reply_markup"]


async def test_buttons_that_are_refused_do_not_keep_the_words_back() -> None:
    def fault(_method: str, parameters: Json) -> Fault | None:
        return (
            Fault(400, "Bad Request: BUTTON_DATA_INVALID") if "reply_markup" in parameters else None
        )

    answer = always(Outgoing(paragraphs("Kamis"), "id", BUTTONS))
    async with answered(answer, question(1, 5, "?"), fault=fault) as fake:
        assert fake.said() == ["Kamis"]


async def test_a_link_is_sent_without_a_preview() -> None:
    line = ((Span("laman resmi", link="https://example.org"),),)
    async with answered(always(Outgoing((Paragraph(line),), "id")), question(1, 5, "?")) as fake:
        (sent,) = calls(fake, "sendMessage")
        assert sent["link_preview_options"] == {"is_disabled": True}


async def test_a_citizen_who_blocked_the_bot_costs_one_try_and_one_line_of_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    fault = refusing("Forbidden: bot was blocked by the user", "sendMessage", status=403)
    caplog.set_level(logging.WARNING)
    async with answered(always(*says("x")), question(1, 5, "?"), fault=fault) as fake:
        assert fake.said() == []
    assert [record.message for record in caplog.records] == [
        "an answer could not be delivered: Forbidden (403): blocked by the user"
    ]


async def test_a_group_that_became_a_supergroup_is_answered_there_and_the_house_hears_of_it() -> (
    None
):
    got: list[Incoming] = []

    async def answer(incoming: Incoming) -> Sequence[Outgoing]:
        got.append(incoming)
        return () if isinstance(incoming.content, ChatMoved) else says("x")

    def fault(_method: str, parameters: Json) -> Fault | None:
        return Fault(400, "moved", migrate_to=-200) if parameters.get("chat_id") == -100 else None

    update = question(1, 5, "/besok")
    update["message"]["chat"] = {"id": -100, "type": "group"}
    async with answered(answer, update, fault=fault) as fake:
        assert fake.said(-200) == ["x"]
    assert [(heard.address, heard.content) for heard in got] == [
        ("-100", Words("/besok")),
        ("-200", ChatMoved("-100")),
    ]


async def test_an_answer_in_a_group_replies_to_the_question_once() -> None:
    update = question(3, 5, "/besok")
    update["message"]["chat"] = {"id": -100, "type": "supergroup"}
    long = Outgoing(paragraphs("x" * 4000, "y" * 4000), "id")
    async with answered(always(long), update) as fake:
        first, last = calls(fake, "sendMessage")
        assert first["reply_parameters"]["message_id"] == 3
        assert "reply_parameters" not in last


async def test_a_conversation_that_breaks_tells_a_reference_number_and_the_bot_lives_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def answer(incoming: Incoming) -> Sequence[Outgoing]:
        if incoming.content == Words("rusak"):
            raise ZeroDivisionError("oh no")
        return says("baik")

    caplog.set_level(logging.ERROR)
    async with answered(answer, question(1, 5, "rusak"), question(2, 5, "lagi")) as fake:
        broken, well = fake.said(5)
    assert well == "baik"
    reference = broken.rpartition(" ")[2]
    (record,) = caplog.records
    assert len(reference) == 6
    assert reference in record.getMessage()
    assert "ZeroDivisionError" in caplog.text


async def test_an_answer_that_cannot_be_shown_is_told_with_a_reference_number() -> None:
    impossible = Outgoing((Paragraph(((Span(None),),)),), "id")  # type: ignore[arg-type]
    async with answered(always(impossible), question(1, 5, "?")) as fake:
        assert fake.said()[0].startswith("Maaf, ada yang rusak: ")


async def test_a_shared_location_is_answered_but_never_written_down() -> None:
    got: list[Any] = []
    inbox = MemoryInbox()

    async def answer(incoming: Incoming) -> Sequence[Outgoing]:
        got.append(incoming.content)
        assert "6.2146" not in str(inbox.waiting)
        return says("dekat")

    update = question(1, 5, "")
    update["message"]["location"] = {"latitude": -6.2146, "longitude": 106.8451}
    async with answered(answer, update, inbox=inbox):
        assert got == [SharedLocation(-6.2146, 106.8451)]


async def test_too_many_requests_are_waited_out_for_as_long_as_telegram_says() -> None:
    left = [2]

    def fault(method: str, _parameters: Json) -> Fault | None:
        if method != "sendMessage" or not left[0]:
            return None
        left[0] -= 1
        return Fault(429, "Too Many Requests", retry_after=17)

    fake = FakeBotApi(fault=fault)
    await fake.start()
    patience, inbox = Impatience(), MemoryInbox()
    fake.add(question(1, 5, "halo"))
    async with open_door(fake.url, inbox=inbox, patience=patience):
        await inbox.until_finished(1)
    await fake.stop()
    assert patience.waits == [17, 17]
    assert fake.said() == ["halo"]


async def test_a_message_that_fails_while_others_get_through_is_given_up() -> None:
    def fault(_method: str, parameters: Json) -> Fault | None:
        return Fault(500) if parameters.get("chat_id") == 5 else None

    fake = FakeBotApi(fault=fault)
    await fake.start()
    inbox = MemoryInbox()
    fake.add(question(1, 5, "?"))
    async with open_door(fake.url, inbox=inbox), asyncio.timeout(20):
        others = 0
        while 1 not in inbox.finished:
            others += 1
            fake.add(question(1 + others, 100 + others, "halo"))
            await inbox.until_finished(others)
    await fake.stop()
    assert fake.said(5) == []
    assert len(fake.said()) > others / 2


async def test_an_answer_that_hangs_is_given_up_with_a_reference_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.channels.telegram.asking.ANSWER_SECONDS", 0.01)

    async def answer(_incoming: Incoming) -> Sequence[Outgoing]:
        await asyncio.Event().wait()
        return ()

    async with answered(answer, question(1, 5, "?")) as fake:
        assert fake.said()[0].startswith("Maaf, ada yang rusak: ")


async def test_a_message_that_may_have_arrived_is_sent_three_times_at_most() -> None:
    def fault(method: str, parameters: Json) -> Fault | None:
        lost = method == "sendMessage" and parameters.get("chat_id") == 5
        return Fault(cut=True, done=True) if lost else None

    updates = [question(1, 5, "besok?"), question(2, 6, "lusa?")]
    async with answered(always(*says("ya")), *updates, fault=fault) as fake:
        assert len(fake.said(5)) == 3
        assert fake.said(6) == ["ya"]


@pytest.mark.parametrize(
    ("age", "seen"),
    [(900, timedelta(minutes=15)), (0, timedelta(0)), (-60, timedelta(0)), (9e6, timedelta(0))],
)
async def test_besok_is_counted_from_when_it_was_written(age: float, seen: timedelta) -> None:
    got: list[Incoming] = []

    async def answer(incoming: Incoming) -> Sequence[Outgoing]:
        got.append(incoming)
        return says("ya")

    written = question(1, 5, "besok di mana?")
    now = written["message"]["date"] + age
    fake, inbox = FakeBotApi(), MemoryInbox()
    await fake.start()
    fake.add(written)
    try:
        async with open_door(fake.url, answer, inbox, seconds=lambda: now):
            await inbox.until_finished(1)
    finally:
        await fake.stop()
    assert [NOW - incoming.at for incoming in got] == [seen]


WHERE_ARE_YOU = Outgoing(paragraphs("Di mana?"), "id", BUTTONS, locate="Kirim lokasi saya")


async def test_who_is_asked_for_the_location_gets_the_button_that_shares_it() -> None:
    async with answered(always(WHERE_ARE_YOU), question(1, 5, "terdekat")) as fake:
        (sent,) = calls(fake, "sendMessage")
        first, second = sent["reply_markup"]["keyboard"]
        assert first == [{"text": "Kirim lokasi saya", "request_location": True}]
        assert second == [{"text": "Besok"}, {"text": "Peta"}]
        assert sent["reply_markup"]["one_time_keyboard"]


async def test_in_a_group_nobody_is_asked_for_a_location_but_the_choices_are_there() -> None:
    group = question(1, -100, "terdekat")
    group["message"]["chat"]["type"] = "supergroup"
    group["message"]["text"] = "/terdekat@ptsp_bot"
    async with answered(always(WHERE_ARE_YOU), group) as fake:
        (sent,) = calls(fake, "sendMessage")
        assert "keyboard" not in sent["reply_markup"]
        assert len(sent["reply_markup"]["inline_keyboard"][0]) == 2
