"""Through a Bot API server that is not ours: what it refuses, Telegram may refuse too."""

import asyncio
from collections.abc import Sequence
from typing import Any

from bench._telegram_door import TOKEN, MemoryInbox, open_door
from bench._telegram_forms import question
from handlers.message import Choice, Incoming, Outgoing, Paragraph, Part, Pin, Pressed, Span, Words

Json = dict[str, Any]


async def converse(incoming: Incoming) -> Sequence[Outgoing]:
    """A small counter: a list with buttons, its next day, a map."""
    buttons = ((Choice("Hari berikutnya", "f:1"), Choice("Peta", "m:1")),)
    match incoming.content:
        case Pressed("f:1"):
            return (Outgoing((Paragraph(((Span("Jumat"),),)),), "id", buttons, replaces=True),)
        case Pressed():
            return (Outgoing((), "id", pin=Pin(-6.2, 106.8, "Blok M Square", "Jakarta")),)
        case Words(text):
            head = Paragraph(((Span(f"Kamis <{text}>"),),), Part.HEAD)
            place = Paragraph(
                (
                    (Span("Blok M Square", strong=True),),
                    (Span("laman", link="https://a.org/?b&c"),),
                ),
                Part.PLACE,
                1,
            )
            return (Outgoing((head, place), "id", buttons),)
        case _:
            return (Outgoing((Paragraph(((Span("Tulis saja"),),)),), "id"),)


def press(token: str) -> Json:
    update = question(1, 5, "")
    message = update.pop("message")
    del update["update_id"]
    update["callback_query"] = {
        "id": "77",
        "from": message["from"],
        "chat_instance": "1",
        "data": token,
        "message": message,
    }
    return update


def asked(text: str, chat: int = 5, kind: str = "private") -> Json:
    message = question(1, 5, text)["message"]
    return {"message": {**message, "chat": {"id": chat, "type": kind}}}


async def test_a_citizen_asks_presses_and_gets_the_map(emulator: tuple[Any, str]) -> None:
    server, url = emulator
    inbox = MemoryInbox()
    async with open_door(url, converse, inbox):
        for number, update in enumerate((asked("besok?"), press("f:1"), press("m:1")), 1):
            await server.enqueue_update(update, token=TOKEN)
            await inbox.until_finished(number)
    listed, edited, mapped = server.texts(5)
    assert listed.startswith("<b>Kamis &lt;besok?&gt;</b>")
    assert '<a href="https://a.org/?b&amp;c">laman</a>' in listed
    assert edited == "Jumat"
    assert "Blok M Square" in mapped
    methods = [method for method, _ in server.sent]
    assert methods.count("answerCallbackQuery") == 2
    assert methods.count("editMessageText") == 1
    assert "setMyCommands" in methods


async def test_a_group_is_answered_only_where_the_bot_is_meant(
    emulator: tuple[Any, str],
) -> None:
    server, url = emulator
    inbox = MemoryInbox()
    said = ("makan di mana?", "/besok@other_bot", "@ptsp_bot besok?", "/besok@ptsp_bot")
    async with open_door(url, converse, inbox):
        for text in said:
            await server.enqueue_update(asked(text, -100, "supergroup"), token=TOKEN)
        await inbox.until_finished(2)
    assert [text.partition("\n")[0] for text in server.texts(-100)] == [
        "<b>Kamis &lt;besok?&gt;</b>",
        "<b>Kamis &lt;/besok&gt;</b>",
    ]


async def test_many_chats_at_once_each_in_order(emulator: tuple[Any, str]) -> None:
    server, url = emulator
    inbox = MemoryInbox()
    async with open_door(url, converse, inbox):
        for number in range(200):
            await server.enqueue_update(asked(f"tanya {number}", 1 + number % 20), token=TOKEN)
        await inbox.until_finished(200)
    for chat in range(1, 21):
        heads = [text.partition("\n")[0] for text in server.texts(chat)]
        assert heads == [
            f"<b>Kamis &lt;tanya {number}&gt;</b>"
            for number in range(200)
            if 1 + number % 20 == chat
        ]
    await asyncio.sleep(0)
