"""Who is answered, in which order, how fast, and in which form."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import httpx
import pytest

from bot.channels.channel import Channel
from bot.channels.web.channel import WebChannel
from bot.channels.web.manners import Turns
from bot.channels.web.refusal import RefusedError
from bot.channels.web.render import render
from handlers.message import (
    Choice,
    Incoming,
    Outgoing,
    Paragraph,
    Part,
    Pin,
    Span,
    Words,
)

SESSION = "0f8fad5b-d9cb-4f9f-a165-70867728950e"
OTHER = "7c9e6679-7425-40de-944b-e07fc1f90ae7"


def said(content: Any, session: Any = SESSION, **more: Any) -> dict[str, Any]:
    return {"session": session, "content": content, **more}


def test_the_web_chat_is_a_channel(now: datetime, labels: Any) -> None:
    channel: Channel = WebChannel(lambda: now, labels)
    assert channel.name == "web"
    assert {route.path for route in channel.routes} >= {"/", "/chat"}  # type: ignore[attr-defined]


def test_an_answer_keeps_its_parts_numbers_links_buttons_and_pin(now: datetime) -> None:
    message = Outgoing(
        (
            Paragraph(((Span("Kamis"),),), Part.HEAD),
            Paragraph(((Span("Blok M Square", strong=True), Span(", lantai 1")),), Part.PLACE, 1),
            Paragraph(((Span("laman", link="https://jakarta.go.id/"),),), Part.NOTE),
        ),
        "id",
        ((Choice("Besok", "t1", 2),),),
        Pin(-6.244, 106.801, "Blok M Square", "titik perkiraan"),
        replaces=True,
    )
    assert render([message], now) == [
        {
            "at": "2019-11-14T09:00:00+07:00",
            "language": "id",
            "replaces": True,
            "paragraphs": [
                {"part": "head", "number": None, "lines": [[{"text": "Kamis"}]]},
                {
                    "part": "place",
                    "number": 1,
                    "lines": [[{"text": "Blok M Square", "strong": True}, {"text": ", lantai 1"}]],
                },
                {
                    "part": "note",
                    "number": None,
                    "lines": [[{"text": "laman", "link": "https://jakarta.go.id/"}]],
                },
            ],
            "choices": [[{"label": "Besok", "token": "t1", "number": 2}]],
            "pin": {
                "latitude": -6.244,
                "longitude": 106.801,
                "title": "Blok M Square",
                "address": "titik perkiraan",
            },
        }
    ]


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "http://jakarta.go.id/", "data:text/html,x"]
)
def test_a_link_that_is_not_https_is_left_out(link: str, now: datetime) -> None:
    (message,) = render([Outgoing((Paragraph(((Span("x", link=link),),)),), "id")], now)
    assert message["paragraphs"][0]["lines"] == [[{"text": "x"}]]


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none", "Origin": "http://chat.test"},
        {"Origin": "https://jahat.example"},
        {"Origin": "null"},
        {"Origin": "http://chat.test.jahat.example"},
        {"Origin": "http://chat.test:81"},
        {"Origin": "http://[broken"},
    ],
)
async def test_another_sites_page_cannot_post(
    headers: dict[str, str], open_chat: Any, counter: Any
) -> None:
    async with open_chat(counter) as client:
        response = await client.post("/chat", json=said({"text": "x"}), headers=headers)
    assert response.status_code == 403
    assert response.json()["error"]["code"] == "cross_site"
    assert counter.heard == []


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec-Fetch-Site": "same-origin", "Origin": "https://ptsp.example"},
        {"Origin": "http://chat.test"},
        {"Origin": "https://ptsp.example"},
    ],
)
async def test_the_chats_own_page_can_post_also_behind_a_proxy(
    headers: dict[str, str], open_chat: Any, counter: Any
) -> None:
    async with open_chat(counter, public_url="https://ptsp.example") as client:
        response = await client.post("/chat", json=said({"text": "x"}), headers=headers)
    assert response.status_code == 200


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "OPTIONS"])
async def test_messages_are_only_posted(method: str, open_chat: Any, counter: Any) -> None:
    async with open_chat(counter) as client:
        response = await client.request(method, "/chat")
    assert response.status_code == 405
    assert response.headers["Allow"] == "POST"
    assert response.json()["error"]["code"] == "method"


async def test_before_the_bot_runs_the_page_is_there_and_a_message_is_asked_to_wait(
    open_chat: Any, labels: Any
) -> None:
    async with open_chat(None) as client:
        assert (await client.get("/")).status_code == 200
        response = await client.post("/chat", json=said({"text": "x"}))
    assert response.status_code == 503
    assert response.headers["Retry-After"] == "1"
    assert response.json()["error"]["message"] == labels["id"].trouble_starting


async def test_an_answer_that_fails_is_told_without_its_reason(
    caplog: pytest.LogCaptureFixture, open_chat: Any, labels: Any
) -> None:
    async def broken(incoming: Incoming) -> Sequence[Outgoing]:
        raise RuntimeError("sandi-rahasia")

    async with open_chat(broken) as client:
        response = await client.post("/chat", json=said({"text": "x"}, language="en"))
    assert response.status_code == 500
    assert response.json()["error"]["message"] == labels["en"].trouble_failed
    assert "sandi-rahasia" not in response.text
    assert "could not answer" in caplog.text


async def test_a_session_that_asks_too_fast_is_asked_to_slow_down_and_others_are_not(
    open_chat: Any, counter: Any, labels: Any
) -> None:
    seconds = [0.0]
    async with open_chat(counter, monotonic=lambda: seconds[0]) as client:

        async def ask(session: str) -> httpx.Response:
            return await client.post("/chat", json=said({"text": "x"}, session, language="id"))

        answers = [await ask(SESSION) for _ in range(21)]
        assert [each.status_code for each in answers] == [200] * 20 + [429]
        assert answers[-1].headers["Retry-After"] == "1"
        assert answers[-1].json()["error"]["message"] == labels["id"].trouble_too_many
        assert (await ask(OTHER)).status_code == 200
        seconds[0] = 1.0
        assert [(await ask(SESSION)).status_code for _ in range(2)] == [200, 429]
        seconds[0] = 1000.0
        assert [(await ask(SESSION)).status_code for _ in range(21)] == [200] * 20 + [429]


async def test_one_sessions_messages_are_answered_in_order_and_sessions_side_by_side(
    open_chat: Any,
) -> None:
    started: list[str] = []
    gates = {SESSION: asyncio.Event(), OTHER: asyncio.Event()}

    async def slow(incoming: Incoming) -> Sequence[Outgoing]:
        assert isinstance(incoming.content, Words)
        started.append(incoming.content.text)
        await gates[incoming.address].wait()
        return ()

    async with open_chat(slow) as client:

        def ask(text: str, session: str) -> asyncio.Task[httpx.Response]:
            return asyncio.create_task(client.post("/chat", json=said({"text": text}, session)))

        first = [ask(text, SESSION) for text in ("1", "2", "3")]
        other = ask("other", OTHER)
        gates[OTHER].set()
        await other
        assert started == ["1", "other"]
        gates[SESSION].set()
        answers = await asyncio.gather(*first)
        assert [each.status_code for each in answers] == [200, 200, 200]
        assert started == ["1", "other", "2", "3"]


async def test_too_many_open_questions_of_one_session_or_of_all_are_refused() -> None:
    turns = Turns(waiting=1, everyone=2)
    async with turns.of("a"):
        with pytest.raises(RefusedError) as of_one:
            await turns.of("a").__aenter__()
        async with turns.of("b"):
            with pytest.raises(RefusedError) as of_all:
                await turns.of("c").__aenter__()
    assert (of_one.value.code, of_all.value.code) == ("too_many", "busy")
    assert len(turns) == 0
