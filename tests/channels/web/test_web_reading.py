"""What the server reads of a posted body: all that the page sends, and nothing half right."""

import json
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.web.refusal import RefusedError
from bot.channels.web.request import Question, read_question
from handlers.message import Pressed, SharedLocation, Words

SESSION = "0f8fad5b-d9cb-4f9f-a165-70867728950e"


def said(content: Any, session: Any = SESSION, **more: Any) -> dict[str, Any]:
    return {"session": session, "content": content, **more}


async def test_typed_words_a_button_and_a_location_reach_the_counter_as_they_are(
    open_chat: Any, counter: Any, now: datetime
) -> None:
    async with open_chat(counter) as client:
        for content in (
            {"text": "PTSP hari ini di mana?"},
            {"token": "1:find:2019-11-15"},
            {"location": {"latitude": -6.244, "longitude": 106.801}},
        ):
            response = await client.post("/chat", json=said(content, language="en"))
            assert response.status_code == 200
    assert [each.content for each in counter.heard] == [
        Words("PTSP hari ini di mana?"),
        Pressed("1:find:2019-11-15"),
        SharedLocation(-6.244, 106.801),
    ]
    assert {(each.channel, each.address, each.at, each.language) for each in counter.heard} == {
        ("web", SESSION, now, "en")
    }


async def test_that_the_language_was_just_switched_reaches_the_counter(
    open_chat: Any, counter: Any
) -> None:
    async with open_chat(counter) as client:
        for more in ({"switched": True}, {"switched": False}, {}):
            body = said({"text": "besok?"}, language="en", **more)
            assert (await client.post("/chat", json=body)).status_code == 200
    assert [each.switched for each in counter.heard] == [True, False, False]


HOSTILE_BODIES = [
    b"",
    b"halo",
    b"null",
    b"[]",
    b"\xff\xfe",
    b"\xef\xbb\xbf{}",
    b"[" * 16_000,
    b'{"a":' * 3_000,
    b"1" * 9_000,
    b'{"session": NaN}',
    json.dumps(said({"text": "x"}, session="x")).encode(),
    json.dumps(said({"text": "x"}, session=SESSION.upper())).encode(),
    json.dumps(said({"text": "x"}, session=SESSION + "\n")).encode(),
    json.dumps(said({"text": "x"}, session=None)).encode(),
    json.dumps(said({"text": "x"}, language="fr")).encode(),
    json.dumps(said({"text": "x"}, language=["id"])).encode(),
    json.dumps(said({"text": "x"}, admin=True)).encode(),
    json.dumps(said({"text": "x"}, language="id", switched="yes")).encode(),
    json.dumps(said({"text": "x"}, language="id", switched=None)).encode(),
    json.dumps(said({"text": "x"}, switched=True)).encode(),
    json.dumps(said({})).encode(),
    json.dumps(said("x")).encode(),
    json.dumps(said({"text": "x", "token": "x"})).encode(),
    json.dumps(said({"text": "x", "html": "x"})).encode(),
    json.dumps(said({"text": 7})).encode(),
    json.dumps(said({"text": " \n "})).encode(),
    json.dumps(said({"token": ""})).encode(),
    json.dumps(said({"token": "x" * 65})).encode(),
    json.dumps(said({"token": "bésok"})).encode(),
    json.dumps(said({"token": "x\n"})).encode(),
    json.dumps(said({"location": {"latitude": 91, "longitude": 0}})).encode(),
    json.dumps(said({"location": {"latitude": True, "longitude": 0}})).encode(),
    json.dumps(said({"location": {"latitude": "0", "longitude": 0}})).encode(),
    json.dumps(said({"location": {"latitude": 0}})).encode(),
    json.dumps(said({"location": {"latitude": 0, "longitude": 0, "name": "x"}})).encode(),
    b'{"session": "x", "session": "y", "content": {"text": "x"}}',
    json.dumps(said({"location": {"latitude": 0, "longitude": -1}}))
    .replace("-1", "1e999")
    .encode(),
]


@pytest.mark.parametrize("body", HOSTILE_BODIES, ids=lambda body: body[:40].decode("latin-1"))
async def test_a_malformed_body_is_told_so_and_reaches_nobody(
    body: bytes, open_chat: Any, counter: Any, labels: Any
) -> None:
    async with open_chat(counter) as client:
        response = await client.post(
            "/chat", content=body, headers={"Content-Type": "application/json"}
        )
    assert response.status_code == 400
    error = response.json()["error"]
    assert error["code"] == "malformed"
    assert error["message"] == labels["id"].trouble_refused
    assert error["detail"]
    assert counter.heard == []


def outcome(body: bytes) -> str:
    try:
        question = read_question(body)
    except RefusedError as refused:
        return refused.code
    return "read" if isinstance(question, Question) else "nonsense"


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(body: bytes) -> None:
    assert outcome(body) in {"read", "malformed"}


_json = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3)
    ),
    max_leaves=8,
)
_contents = st.fixed_dictionaries({}, optional={"text": _json, "token": _json, "location": _json})


@given(st.fixed_dictionaries({"session": st.just(SESSION) | _json, "content": _contents | _json}))
def test_no_json_breaks_the_reader(fields: dict[str, Any]) -> None:
    assert outcome(json.dumps(fields).encode()) in {"read", "malformed"}


@given(st.text(min_size=1, max_size=50))
def test_typed_words_can_always_be_stored(text: str) -> None:
    broken = f"{text} \ud83d\x00"
    content = read_question(json.dumps(said({"text": broken})).encode()).content
    assert isinstance(content, Words)
    assert "\x00" not in content.text
    assert len(content.text) == len(broken)
    content.text.encode()


async def test_a_text_of_4096_characters_is_read_and_one_more_is_told_kindly(
    open_chat: Any, counter: Any, labels: Any
) -> None:
    async with open_chat(counter) as client:
        fits = await client.post("/chat", json=said({"text": "x" * 4096}))
        too_long = await client.post("/chat", json=said({"text": "x" * 4097}, language="en"))
    assert fits.status_code == 200
    assert too_long.status_code == 422
    assert too_long.json()["error"]["code"] == "too_long"
    assert too_long.json()["error"]["message"] == labels["en"].trouble_too_long
    assert len(counter.heard) == 1


async def test_a_body_over_16_kib_is_refused_also_when_its_length_is_not_announced(
    open_chat: Any, counter: Any
) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(1000):
            yield b" " * 1024

    async with open_chat(counter) as client:
        headers = {"Content-Type": "application/json"}
        announced = await client.post("/chat", content=b" " * 16_385, headers=headers)
        streamed = await client.post("/chat", content=endless(), headers=headers)
    for response in (announced, streamed):
        assert response.status_code == 413
        assert response.json()["error"]["code"] == "too_large"


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
async def test_a_body_that_is_not_declared_json_is_refused(
    kind: str, open_chat: Any, counter: Any
) -> None:
    async with open_chat(counter) as client:
        body = json.dumps(said({"text": "x"}))
        response = await client.post("/chat", content=body, headers={"Content-Type": kind})
    assert response.status_code == 415
    assert response.json()["error"]["code"] == "not_json"
