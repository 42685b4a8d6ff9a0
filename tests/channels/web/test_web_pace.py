"""So many messages: a browser is slowed soon, a script with ever new sessions by its address, and a
mall full of citizens not at all.
"""

import uuid
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot.channels.web.manners import Allowance, Pace, neighbourhood
from bot.channels.web.refusal import RefusedError
from bot.serve import web_config

MALL = "203.0.113.7"
HOME = "198.51.100.9"


class Clock:
    """Seconds that a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def fresh() -> str:
    return str(uuid.uuid4())


def let_in(pace: Pace, host: str, messages: int) -> int:
    """How many of so many messages at once are answered, each of a session of its own."""
    answered = 0
    for _ in range(messages):
        try:
            pace.spend(fresh(), host)
        except RefusedError:
            continue
        answered += 1
    return answered


def test_a_script_with_ever_new_sessions_is_slowed_to_twenty_a_second() -> None:
    clock = Clock()
    pace = Pace(clock)
    assert let_in(pace, MALL, 5000) == 600
    for _ in range(10):
        clock.now += 1.0
        assert let_in(pace, MALL, 5000) == 20
    assert let_in(pace, HOME, 50) == 50


def test_two_hundred_citizens_in_one_mall_are_not_slowed() -> None:
    clock = Clock()
    pace = Pace(clock)
    citizens = [fresh() for _ in range(200)]
    for _ in range(20):
        for citizen in citizens:
            pace.spend(citizen, MALL)
        clock.now += 10.0


def test_one_browser_that_is_refused_takes_nothing_from_its_neighbours() -> None:
    clock = Clock()
    pace = Pace(clock)
    hammer = fresh()
    refused = 0
    for _ in range(5000):
        try:
            pace.spend(hammer, MALL)
        except RefusedError:
            refused += 1
    assert refused == 4980
    assert let_in(pace, MALL, 500) == 500


def test_the_wait_that_is_told_is_enough() -> None:
    clock = Clock()
    pace = Pace(clock)
    let_in(pace, MALL, 600)
    with pytest.raises(RefusedError) as refused:
        pace.spend(fresh(), MALL)
    assert refused.value.wait == 1
    clock.now += refused.value.wait
    pace.spend(fresh(), MALL)


def test_the_pace_is_remembered_for_a_bounded_number() -> None:
    allowance = Allowance(lambda: 0.0, burst=1, seconds=1.0, remembered=2)
    for who in "abc":
        allowance.spend(who)
    with pytest.raises(RefusedError):
        allowance.spend("c")
    allowance.spend("a")


@pytest.mark.parametrize(
    ("host", "counted"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        (None, ""),
        ("unix:", ""),
    ],
)
def test_one_customer_is_one_address(host: str | None, counted: str) -> None:
    assert neighbourhood(host) == counted


@given(st.text(max_size=60) | st.ip_addresses().map(str) | st.none())
def test_whatever_the_address_is_it_counts_as_something_short(host: str | None) -> None:
    assert len(neighbourhood(host)) <= 43


async def test_at_the_door_new_sessions_do_not_help(
    open_chat: Any, counter: Any, labels: Any
) -> None:
    clock = Clock()
    async with open_chat(counter, monotonic=clock) as client:

        async def ask() -> httpx.Response:
            body = {"session": fresh(), "content": {"text": "x"}, "language": "id"}
            answer: httpx.Response = await client.post("/chat", json=body)
            return answer

        answers = [(await ask()).status_code for _ in range(602)]
        assert answers == [200] * 600 + [429] * 2
        refused = await ask()
        assert refused.headers["Retry-After"] == "1"
        error = refused.json()["error"]
        assert error["code"] == "crowded"
        assert error["message"] == labels["id"].trouble_starting


async def _seen_address(proxies: tuple[str, ...], forwarded: str) -> str:
    async def who(request: Request) -> PlainTextResponse:
        return PlainTextResponse(request.client.host if request.client else "")

    config = web_config(Starlette(routes=[Route("/", who)]), proxies)
    config.load()
    transport = httpx.ASGITransport(config.loaded_app, client=("127.0.0.1", 5000))
    async with httpx.AsyncClient(transport=transport, base_url="http://chat.test") as client:
        return (await client.get("/", headers={"X-Forwarded-For": forwarded})).text


async def test_who_says_to_speak_for_another_is_not_believed() -> None:
    assert await _seen_address((), "9.9.9.9") == "127.0.0.1"
    assert await _seen_address(("10.0.0.5/32",), "9.9.9.9") == "127.0.0.1"


async def test_a_proxy_that_is_named_is_believed_but_not_what_its_caller_made_up() -> None:
    assert await _seen_address(("127.0.0.0/8",), "9.9.9.9") == "9.9.9.9"
    assert await _seen_address(("127.0.0.0/8",), "1.1.1.1, 9.9.9.9") == "9.9.9.9"
