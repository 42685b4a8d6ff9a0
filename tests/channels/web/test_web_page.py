"""The page and its files as they travel: language, headers, cache, and no foreign markup."""

import gzip
import json
from dataclasses import replace
from typing import Any

import pytest

from bot.channels.web.page import load_assets, preferred_language

SESSION = "0f8fad5b-d9cb-4f9f-a165-70867728950e"


def said(content: Any, session: Any = SESSION, **more: Any) -> dict[str, Any]:
    return {"session": session, "content": content, **more}


@pytest.mark.parametrize(
    ("accept", "language"),
    [
        (None, "id"),
        ("", "id"),
        ("id-ID,id;q=0.9,en-US;q=0.8", "id"),
        ("in", "id"),
        ("jv,en;q=0.5", "id"),
        ("en-GB,en;q=0.9,id;q=0.8", "en"),
        ("id;q=0.3, en;q=0.7", "en"),
        ("en;q=0, *", "id"),
        ("zh-CN,zh;q=0.9", "en"),
        ("de-DE,de;q=0.9,id;q=0.2", "id"),
        (";;;,,q=q=q", "en"),
        ("," * 9000, "id"),
    ],
)
def test_the_browsers_language_decides_first(accept: str | None, language: str) -> None:
    assert preferred_language(None, accept) == language


async def test_the_address_may_name_the_language_and_nothing_is_set_as_a_cookie(
    open_chat: Any, counter: Any, labels: Any
) -> None:
    async with open_chat(counter) as client:
        asked = await client.get("/?lang=en", headers={"Accept-Language": "id"})
        unknown = await client.get("/?lang=xx", headers={"Accept-Language": "id"})
    assert asked.headers["Content-Language"] == "en"
    assert '<html lang="en">' in asked.text
    assert labels["en"].tagline in asked.text
    assert unknown.headers["Content-Language"] == "id"
    assert "set-cookie" not in asked.headers
    assert "Accept-Language" in asked.headers["Vary"]


async def test_every_answer_forbids_what_the_page_does_not_need(
    open_chat: Any, counter: Any
) -> None:
    version = load_assets().version
    async with open_chat(counter) as client:
        answers = [
            await client.get("/"),
            await client.get(f"/chat/{version}/chat.js"),
            await client.get(f"/chat/{version}/nothing.js"),
            await client.post("/chat", json=said({"text": "x"})),
            await client.post("/chat", content=b"x"),
        ]
    for response in answers:
        policy = response.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; ")
        assert "unsafe" not in policy
        for directive in ("frame-ancestors", "base-uri", "form-action"):
            assert f"{directive} 'none'" in policy
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Referrer-Policy"] == "no-referrer"
        assert "geolocation=(self)" in response.headers["Permissions-Policy"]


async def test_the_page_is_asked_for_again_and_its_files_are_kept_for_a_year(
    open_chat: Any, counter: Any
) -> None:
    async with open_chat(counter) as client:
        page = await client.get("/")
        assert page.headers["Cache-Control"] == "no-cache"
        again = await client.get("/", headers={"If-None-Match": page.headers["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        for name in load_assets().files:
            address = f"chat/{load_assets().version}/{name}"
            file = await client.get(f"/{address}")
            assert file.status_code == 200
            assert "immutable" in file.headers["Cache-Control"]
        old = await client.get("/chat/0123456789abcdef/chat.js")
        assert old.headers["Cache-Control"] == "no-store"
        answer = await client.post("/chat", json=said({"text": "x"}))
        assert answer.headers["Cache-Control"] == "no-store"


async def test_what_is_large_travels_squeezed(open_chat: Any, counter: Any) -> None:
    transport_size = 0
    async with open_chat(counter) as client:
        address = f"/chat/{load_assets().version}/chat.css"
        async with client.stream("GET", address, headers={"Accept-Encoding": "gzip"}) as response:
            body = b"".join([chunk async for chunk in response.aiter_raw()])
            transport_size = len(body)
        assert response.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body) == load_assets().files["chat.css"].body
    assert transport_size < 6_000


@pytest.mark.parametrize(
    "path", ["/chat/v/page.html", "/chat/v/..%2fchannel.py", "/chat/v/%00", "/chat/v/../labels.py"]
)
async def test_nothing_but_the_pages_files_is_given_out(
    path: str, open_chat: Any, counter: Any
) -> None:
    async with open_chat(counter) as client:
        assert (await client.get(path)).status_code == 404


def test_words_with_markup_stay_words_in_the_page(labels: Any) -> None:
    text = replace(labels["id"], title="</script><b>", examples=("<!--",)).as_json()
    assert "<" not in text
    assert json.loads(text)["title"] == "</script><b>"


def test_no_file_of_the_page_asks_another_server_or_turns_text_into_markup() -> None:
    for name, file in load_assets().files.items():
        source = file.body.decode()
        for forbidden in (
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
        ):
            assert forbidden not in source, (name, forbidden)
        addresses = [word for word in source.split('"') if word.startswith(("http:", "https:"))]
        assert set(addresses) <= {"http://www.w3.org/2000/svg", "https:"}, name
