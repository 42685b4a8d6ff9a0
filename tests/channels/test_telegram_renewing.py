"""The progress of an announcement renews itself in its chat: paced, quiet where nothing changed."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError, TimedOut

from bot.channels.telegram.renewing import MOST_MISSES, SECONDS, Renewals
from handlers.message import Choice, Outgoing, Paragraph, Span

SPOT = (5, 9)
pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")


def state(text: str, *, renews: str | None = "t", replaces: bool = True) -> Outgoing:
    choices = ((Choice("Jeda", "p"),),)
    paragraph = Paragraph(((Span(text),),))
    return Outgoing((paragraph,), "id", choices, replaces=replaces, renews=renews)


class Server:
    """Takes edits; `faults` come first, one a call."""

    def __init__(self, *faults: TelegramError) -> None:
        self.faults = list(faults)
        self.shown: list[str] = []
        self.tried = 0

    async def call(self, method: str, **parameters: Any) -> object:
        assert method == "editMessageText"
        assert (parameters["chat_id"], parameters["message_id"]) == SPOT
        self.tried += 1
        if self.faults:
            raise self.faults.pop(0)
        self.shown.append(parameters["text"])
        return True


class Clock:
    """Sleeps that end when the test says so, or at once; all that was slept is noted."""

    def __init__(self, *, waits: bool = False) -> None:
        self.slept: list[float] = []
        self.waits = waits

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        if self.waits:
            await asyncio.Event().wait()
        await asyncio.sleep(0)


class Answers:
    """What the token is answered with, one after the other; the last one for ever."""

    def __init__(self, *states: Outgoing | None) -> None:
        self.states = list(states)
        self.asked: list[str] = []

    async def again(self, token: str) -> Sequence[Outgoing]:
        self.asked.append(token)
        now = self.states.pop(0) if len(self.states) > 1 else self.states[0]
        return () if now is None else (now,)


async def followed(server: Server, *states: Outgoing | None) -> tuple[Answers, Clock]:
    """A message that shows "0" at first, renewed to its end."""
    answers, clock = Answers(*states), Clock()
    renewals = Renewals(server, None, clock.sleep)  # type: ignore[arg-type]
    renewals.follow(SPOT, state("0"), answers.again)
    for _ in range(10_000):
        if not renewals.running:
            return answers, clock
        await asyncio.sleep(0)
    raise AssertionError("it is renewed for ever")


async def test_it_is_edited_every_few_seconds_until_all_is_sent() -> None:
    server = Server()
    _, clock = await followed(server, state("1"), state("2"), state("done", renews=None))
    assert server.shown == ["1", "2", "done"]
    assert clock.slept == [SECONDS] * 3
    assert SECONDS >= 3


async def test_where_nothing_changed_nothing_is_sent() -> None:
    server = Server()
    await followed(server, state("0"), state("0"), state("1"), state("1"), state("1", renews=None))
    assert server.shown == ["1", "1"]  # the last one has other buttons


async def test_it_asks_with_the_token_of_the_newest_state() -> None:
    answers, _ = await followed(Server(), state("1", renews="u"), state("2", renews=None))
    assert answers.asked == ["t", "u"]


async def test_a_message_without_progress_is_left_as_it_is() -> None:
    clock = Clock()
    renewals = Renewals(Server(), None, clock.sleep)  # type: ignore[arg-type]
    renewals.follow(SPOT, state("0", renews=None), Answers(None).again)
    assert not renewals.running


async def test_too_fast_for_telegram_waits_as_long_as_it_asks_and_goes_on() -> None:
    server = Server(RetryAfter(17))
    _, clock = await followed(server, state("1"), state("2", renews=None))
    assert server.shown == ["2"]
    assert 17 in clock.slept


@pytest.mark.parametrize("fault", [TimedOut(), BadRequest("Message is not modified")])
async def test_an_edit_that_is_lost_is_made_up_by_the_next(fault: TelegramError) -> None:
    server = Server(fault)
    await followed(server, state("1"), state("2"), state("3", renews=None))
    assert server.shown[-1] == "3"


@pytest.mark.parametrize(
    "fault",
    [BadRequest("Message to edit not found"), BadRequest("message can't be edited"),
     Forbidden("bot was blocked by the user")],
)  # fmt: skip
async def test_a_message_that_is_gone_is_not_edited_again(fault: TelegramError) -> None:
    server = Server(fault)
    await followed(server, state("1"), state("2"))
    assert server.tried == 1


@pytest.mark.parametrize("apology", [state("Maaf", replaces=False, renews=None), None])
async def test_an_answer_that_failed_never_stands_in_the_place_of_the_progress(
    apology: Outgoing | None,
) -> None:
    server = Server()
    await followed(server, apology, state("1"), apology, apology, state("2", renews=None))
    assert server.shown == ["1", "2"]
    never, _ = await followed(Server(), apology)
    assert len(never.asked) == MOST_MISSES


async def test_a_pressed_button_ends_it_and_only_one_runs_for_a_message() -> None:
    server, clock = Server(), Clock(waits=True)
    answers = Answers(state("1"))
    renewals = Renewals(server, None, clock.sleep)  # type: ignore[arg-type]
    renewals.follow(SPOT, state("0"), answers.again)
    renewals.follow(SPOT, replace(state("0"), renews="u"), answers.again)
    await asyncio.sleep(0)
    assert clock.slept == [SECONDS]
    await renewals.stop(SPOT)
    await renewals.stop(SPOT)
    assert not renewals.running
    assert answers.asked == []


async def test_an_edit_on_its_way_ends_before_the_next_word_is_said() -> None:
    order: list[str] = []
    gate = asyncio.Event()

    class Slow(Server):
        async def call(self, method: str, **parameters: Any) -> object:
            order.append("edit begins")
            await gate.wait()
            order.append("edit ends")
            return True

    renewals = Renewals(Slow(), None, Clock().sleep)  # type: ignore[arg-type]
    renewals.follow(SPOT, state("0"), Answers(state("1")).again)
    while not order:
        await asyncio.sleep(0)
    asyncio.get_running_loop().call_soon(gate.set)
    await renewals.close()
    order.append("said")
    assert order == ["edit begins", "edit ends", "said"]


async def test_replies_and_broadcasts_make_room_for_it_and_it_rests_with_them() -> None:
    class Lane:
        resting = 0.0
        told: list[object] = []  # noqa: RUF012

        def replied(self, address: str) -> None:
            self.told.append(address)

        def rest(self, seconds: float) -> None:
            self.told.append(seconds)

    lane, answers = Lane(), Answers(state("1"), state("2"), state("3", renews=None))
    renewals = Renewals(Server(RetryAfter(4)), lane, Clock().sleep)  # type: ignore[arg-type]
    renewals.follow(SPOT, state("0"), answers.again)
    while renewals.running:
        await asyncio.sleep(0)
    assert lane.told == ["5", 4.0, "5", "5"]
