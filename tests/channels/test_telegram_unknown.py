"""What is done where nobody knows whether an answer arrived, and while Telegram is away."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from telegram.error import NetworkError

from bench._fake_bot_api import FakeBotApi
from bench._telegram_door import Impatience, MemoryInbox, open_door
from bench._telegram_forms import question
from bench._telegram_wire import Fault
from bot.channels.telegram.patience import USEFUL_SECONDS, TooLate

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

Json = dict[str, Any]
NOBODY_KNOWS = (
    Fault(500),
    Fault(500, done=True),
    Fault(502, body="<html>Bad Gateway</html>"),
    Fault(504),
    Fault(cut=True),
    Fault(cut=True, done=True),
    Fault(200, body="<html>Welcome to the hotel</html>"),
    Fault(200, body="[]"),
)


class Town:
    """A Bot API server whose faults can be changed, and the ends of the answers to its citizens."""

    def __init__(self) -> None:
        self.tries: Counter[int] = Counter()
        self.endings: Counter[str] = Counter()
        self.fault: Callable[[str, int], Fault | None] = lambda _method, _chat: None
        self.fake = FakeBotApi(fault=self._fault)
        self.inbox = MemoryInbox()

    def _fault(self, method: str, parameters: Json) -> Fault | None:
        chat = parameters.get("chat_id", 0)
        if method == "sendMessage":
            self.tries[chat] += 1
        return self.fault(method, chat)

    def asks(self, *chats: int) -> None:
        asked = len(self.fake.given) + len(self.fake.updates)
        self.fake.add(*(question(asked + at, chat, "?") for at, chat in enumerate(chats, 1)))

    @asynccontextmanager
    async def open(self, patience: Impatience | None = None) -> AsyncIterator[None]:
        await self.fake.start()
        count = self.endings.update
        try:
            async with open_door(
                self.fake.url,
                inbox=self.inbox,
                patience=patience,
                counted=lambda ending: count([ending]),
            ):
                yield
        finally:
            await self.fake.stop()


@pytest.mark.parametrize("trouble", NOBODY_KNOWS, ids=repr)
async def test_an_answer_that_may_have_arrived_is_tried_three_times_and_then_counted(
    trouble: Fault,
) -> None:
    town = Town()
    town.fault = lambda method, chat: trouble if (method, chat) == ("sendMessage", 5) else None
    town.asks(5, 6)
    async with town.open():
        await town.inbox.until_finished(2)
    assert town.tries == {5: 3, 6: 1}
    assert town.endings == {"unknown": 1, "delivered": 1}


@pytest.mark.parametrize(
    ("status", "description"),
    [
        (403, "Forbidden: bot was blocked by the user"),
        (403, "Forbidden: bot was kicked from the supergroup chat"),
        (400, "Bad Request: chat not found"),
    ],
)
async def test_a_chat_that_is_closed_to_us_is_let_go_at_once(status: int, description: str) -> None:
    town = Town()
    town.fault = lambda _method, chat: Fault(status, description) if chat == 5 else None
    town.asks(5, 6)
    async with town.open():
        await town.inbox.until_finished(2)
    assert town.tries == {5: 1, 6: 1}
    assert town.endings == {"refused": 1, "delivered": 1}


@pytest.mark.parametrize(
    "away",
    [
        ("sendMessage", "getUpdates"),
        ("sendMessage", "getMe"),
        ("sendMessage", "getUpdates", "getMe"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("trouble", [Fault(502), Fault(cut=True)], ids=repr)
async def test_an_outage_is_waited_out_and_then_everybody_is_answered(
    away: tuple[str, ...], trouble: Fault
) -> None:
    town, patience, tests = Town(), Impatience(), range(1, 21)
    town.asks(*tests)

    def down(method: str, _chat: int) -> Fault | None:
        gone = method in away and len(town.fake.given) == len(tests)
        return trouble if gone else None

    town.fault = down
    async with town.open(patience):
        async with asyncio.timeout(20):
            while len(patience.waits) < 300:
                await asyncio.sleep(0)
        assert town.fake.said() == []
        assert max(town.tries.values()) < 3
        town.fault = lambda _method, _chat: None
        await town.inbox.until_finished(len(tests))
    assert town.endings == {"delivered": len(tests)}
    assert Counter(town.fake.said()) == {"?": len(tests)}


@pytest.mark.parametrize(("hours", "ending"), [(0.9, "delivered"), (1.1, "expired")])
async def test_an_answer_of_more_than_an_hour_ago_is_not_said_any_more(
    hours: float, ending: str
) -> None:
    town, clock = Town(), [0.0]
    town.asks(5)

    def down(method: str, _chat: int) -> Fault | None:
        if method == "sendMessage" and not clock[0]:
            clock[0] = hours * 3600
            return Fault(cut=True)
        return None

    town.fault = down
    async with town.open(Impatience(lambda: clock[0])):
        await town.inbox.until_finished(1)
        town.asks(5)
        await town.inbox.until_finished(2)
    assert town.endings == Counter([ending, "delivered"])
    assert len(town.fake.said()) == town.endings["delivered"]


async def test_an_answer_does_not_wait_longer_than_it_is_of_use_for_a_server_that_stays_away() -> (
    None
):
    patience = Impatience(iter([0.0, USEFUL_SECONDS - 0.001]).__next__)
    patience.cut_off()

    async def away() -> None:
        raise NetworkError("nobody there")

    with pytest.raises(TooLate):
        await patience.persist(away)


@pytest.mark.parametrize("asked", [None, 30, 2 * 3600])
async def test_too_many_requests_drop_nothing_however_long_and_often(asked: int | None) -> None:
    town, left, clock = Town(), [30], [0.0]
    town.asks(5)

    def busy(method: str, _chat: int) -> Fault | None:
        if method != "sendMessage" or not left[0]:
            return None
        left[0] -= 1
        clock[0] += asked or 0
        return Fault(429, "Too Many Requests", retry_after=asked)

    town.fault = busy
    async with town.open(Impatience(lambda: clock[0])):
        await town.inbox.until_finished(1)
    assert (left, town.endings) == ([0], {"delivered": 1})
    assert town.fake.said(5) == ["?"]


async def test_nobody_in_another_chat_waits_for_an_answer_that_has_to_wait() -> None:
    class Stuck(Impatience):
        def __init__(self) -> None:
            super().__init__()
            self.over = asyncio.Event()

        async def _note(self, seconds: float) -> None:
            await super()._note(seconds)
            await self.over.wait()

    town, patience, others = Town(), Stuck(), range(100, 200)
    troubles = {chat: NOBODY_KNOWS[chat % len(NOBODY_KNOWS)] for chat in range(1, 31)}
    troubles |= {chat: Fault(429, retry_after=60) for chat in range(31, 99)}
    town.fault = lambda method, chat: troubles.get(chat) if method == "sendMessage" else None
    town.asks(*troubles, *others)
    async with town.open(patience):
        await town.inbox.until_finished(len(others))
        assert set(town.tries) == {*troubles, *others}
        troubles.clear()
        patience.over.set()
        await town.inbox.until_finished(98 + len(others))
    assert town.endings == {"delivered": 98 + len(others)}
