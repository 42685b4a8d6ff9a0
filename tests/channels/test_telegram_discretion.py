"""Whatever goes wrong: no words, no address and no token in the log or in the metrics."""

import asyncio
import gc
import io
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench._fake_bot_api import FakeBotApi
from bench._telegram_door import TOKEN, MemoryInbox, open_door, says
from bench._telegram_forms import question
from bench._telegram_wire import Fault
from bot.logs import Discreet, JsonLines, tell_of_failed_task
from bot.metrics import Metrics
from handlers.message import Incoming, Outgoing, Words

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

SECRET = TOKEN.partition(":")[2]
Json = dict[str, Any]
Trouble = Callable[[str, str], None]


def _says(text: str, address: str) -> None:
    raise ValueError(f"{address} said {text}, see https://api.telegram.org/bot{TOKEN}/getMe")


def _lacks(text: str, address: str) -> None:
    del {address: 1}[text]


def _led_to(text: str, address: str) -> None:
    try:
        _lacks(text, address)
    except KeyError as error:
        error.add_note(f"in the chat {address}")
        raise RuntimeError(f"{text}\n  {text}") from error


def _hidden(text: str, address: str) -> None:
    try:
        _lacks(text, address)
    except KeyError:
        raise OSError(f"{address}: {text}") from None


def _several(text: str, address: str) -> None:
    raise ExceptionGroup(text, [ValueError(text), KeyError(address)])


def _in_a_task_that_nobody_awaits(text: str, address: str) -> None:
    async def fail() -> None:
        _says(text, address)

    asyncio.get_running_loop().create_task(fail())


def _nothing(_text: str, _address: str) -> None: ...


TROUBLES: list[Trouble] = [
    _says,
    _lacks,
    _led_to,
    _hidden,
    _several,
    _in_a_task_that_nobody_awaits,
    _nothing,
]


def refusals(text: str, chat: int) -> list[Fault | None]:
    return [
        None,
        Fault(400, f'Bad Request: can\'t parse entities: unsupported start tag "{text}"'),
        Fault(400, f"Bad Request: chat {chat} not found"),
        Fault(400, f"Bad Request: no entity {text} in it"),
        Fault(400, "Bad Request: upgraded", migrate_to=-chat),
        Fault(403, f"Forbidden: user {chat} is deactivated"),
        Fault(500, f"Internal Server Error: {text}"),
        Fault(502, body=f"<html>/bot{TOKEN}/sendMessage?chat_id={chat}&amp;text={text}</html>"),
        Fault(200, body=f"{text} {chat} {TOKEN}"),
        Fault(cut=True),
        Fault(404, f"Not Found: /bot{TOKEN}/x"),
    ]


@contextmanager
def listening() -> Iterator[list[io.StringIO]]:
    """What is logged from INFO on, in both of our forms."""
    logs = []
    root = logging.getLogger()
    before = root.level
    for form in (JsonLines(), Discreet("%(asctime)s %(levelname)-7s %(name)s: %(message)s")):
        handler = logging.StreamHandler(io.StringIO())
        handler.setFormatter(form)
        root.addHandler(handler)
        logs.append(handler)
    root.setLevel(logging.INFO)
    yield [handler.stream for handler in logs]
    root.setLevel(before)
    for handler in logs:
        root.removeHandler(handler)


async def an_evening(words: str, chat: int, trouble: Trouble, refusal: Fault | None) -> str:
    """One question and what becomes of it; then all that was logged and counted."""
    metrics, inbox, tries = Metrics(), MemoryInbox(), 0

    def fault(_method: str, parameters: Json) -> Fault | None:
        nonlocal tries
        tries += parameters.get("chat_id") == chat
        return refusal if parameters.get("chat_id") == chat and tries < 6 else None

    async def answer(incoming: Incoming) -> Sequence[Outgoing]:
        assert isinstance(incoming.content, Words)
        metrics.count("telegram", "answered", 0.1)
        trouble(incoming.content.text, incoming.address)
        return says(f"Anda bertanya: {words}")

    fake = FakeBotApi(fault=fault)
    await fake.start()
    fake.add(question(1, chat, words))
    asyncio.get_running_loop().set_exception_handler(tell_of_failed_task)
    counted = lambda ending: metrics.replied("telegram", ending)  # noqa: E731
    with listening() as logs:
        async with open_door(fake.url, answer, inbox, counted=counted):
            await inbox.until_finished(1)
        if trouble is _in_a_task_that_nobody_awaits:
            gc.collect()  # only then its failure is noticed
        await fake.stop()
        return "\n".join([*(log.getvalue() for log in logs), metrics.page().decode()])


@settings(deadline=None, max_examples=40)
@given(
    st.text(st.characters(codec="utf-8"), max_size=30),
    st.integers(10**8, 10**10),
    st.sampled_from(TROUBLES),
    st.integers(0, 10),
)
def test_no_words_no_address_and_no_token_are_logged_or_counted_whatever_goes_wrong(
    more: str, chat: int, trouble: Trouble, refusal: int
) -> None:
    words = f"rahasia{more.strip()} kami"
    told = asyncio.run(an_evening(words, chat, trouble, refusals(words, chat)[refusal]))
    assert "ptsp_replies_total{" in told
    assert "rahasia" not in told
    assert str(chat) not in told
    assert SECRET not in told


async def test_where_an_error_happened_and_what_led_to_it_is_told() -> None:
    told = await an_evening("rahasia", 10**9, _led_to, None)
    assert "_lacks\n    del {address: 1}[text]" in told
    assert told.index("KeyError") < told.index("which led to:") < told.index("RuntimeError")


async def test_a_refusal_is_told_by_its_kind_its_code_and_a_reason_of_our_own_words() -> None:
    refusal = Fault(400, "Bad Request: can't parse entities in what Sari wrote")
    told = await an_evening("rahasia", 10**9, _nothing, refusal)
    assert "BadRequest (400): parse entities" in told
    assert "Sari" not in told
