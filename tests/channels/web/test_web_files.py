"""Files of the admin's desk over POST /chat: announced, bounded, and read strictly."""

import base64
from typing import Any

import pytest

from bot.channels.web.request import MAX_FILE
from handlers.message import Attachment, Outgoing, Paragraph, SharedFile, Span

SESSION = "0f8fad5b-d9cb-4f9f-a165-70867728950e"


def sent(name: Any = "a.csv", data: Any = "YQ==") -> dict[str, Any]:
    return {"session": SESSION, "content": {"file": {"name": name, "data": data}}}


async def test_a_file_reaches_the_counter_as_it_is(open_chat: Any, counter: Any) -> None:
    content = bytes(range(256)) * 4000
    async with open_chat(counter) as client:
        body = sent("jadwal.xlsx", base64.b64encode(content).decode())
        assert (await client.post("/chat?file", json=body)).status_code == 200
        assert (await client.post("/chat", json=body)).status_code == 413
    assert [each.content for each in counter.heard] == [SharedFile("jadwal.xlsx", content)]


@pytest.mark.parametrize(
    "body",
    [
        sent(data="not base64!"),
        sent(data=7),
        sent(name=""),
        sent(name="x" * 121),
        sent(name=None),
        {"session": SESSION, "content": {"file": {"name": "a"}}},
        {"session": SESSION, "content": {"file": {"name": "a", "data": "", "more": 1}}},
        {"session": SESSION, "content": {"file": "a"}},
    ],
)
async def test_half_a_file_is_refused(open_chat: Any, counter: Any, body: Any) -> None:
    async with open_chat(counter) as client:
        assert (await client.post("/chat?file", json=body)).status_code in (400, 413, 422)
    assert counter.heard == []


async def test_a_file_that_is_too_large_is_refused(open_chat: Any, counter: Any) -> None:
    async with open_chat(counter) as client:
        body = sent(data=base64.b64encode(b"x" * (MAX_FILE + 1)).decode())
        assert (await client.post("/chat?file", json=body)).status_code == 413


async def test_a_file_comes_back_beside_the_answer(open_chat: Any) -> None:
    async def answer(_: Any) -> tuple[Outgoing, ...]:
        file = Attachment("a.csv", "text/csv", b"\x00\xff")
        return (Outgoing((Paragraph(((Span("ini"),),)),), "id", attachment=file),)

    async with open_chat(answer) as client:
        body = {"session": SESSION, "content": {"text": "/ekspor"}}
        (told,) = (await client.post("/chat", json=body)).json()
    assert told["attachment"] == {"name": "a.csv", "media_type": "text/csv", "data": "AP8="}


async def test_where_a_location_is_asked_for_the_button_that_shares_it_has_a_name(
    open_chat: Any,
) -> None:
    async def answer(_: Any) -> tuple[Outgoing, ...]:
        asked = (Paragraph(((Span("Di mana?"),),)),)
        return Outgoing(asked, "id", locate="Kirim lokasi saya"), Outgoing(asked, "id")

    async with open_chat(answer) as client:
        body = {"session": SESSION, "content": {"text": "terdekat"}}
        asked, other = (await client.post("/chat", json=body)).json()
    assert asked["locate"] == "Kirim lokasi saya"
    assert "locate" not in other
