"""Who is answered when, and what a clean stop does with those who wait."""

import asyncio
from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.telegram.letter import Letter
from bot.channels.telegram.turns import Turns
from handlers.message import Words


def letter(update_id: int, chat: int) -> Letter:
    return Letter(update_id, chat, Words("?"))


@settings(deadline=None, max_examples=50)
@given(st.lists(st.tuples(st.integers(1, 5), st.integers(0, 3)), max_size=40), st.integers(1, 4))
def test_each_chat_keeps_its_order_and_no_more_run_at_once_than_may(
    asked: list[tuple[int, int]], at_once: int
) -> None:
    async def play() -> None:
        done: dict[int, list[int]] = defaultdict(list)
        running = most = 0

        async def turn(it: Letter) -> None:
            nonlocal running, most
            running += 1
            most = max(most, running)
            for _ in range(asked[it.update_id][1]):
                await asyncio.sleep(0)
            running -= 1
            done[it.chat].append(it.update_id)

        turns = Turns(turn, at_once)
        for number, (chat, _) in enumerate(asked):
            turns.add(letter(number, chat))
        while sum(map(len, done.values())) < len(asked):
            await asyncio.sleep(0)
        assert most <= at_once
        assert all(order == sorted(order) for order in done.values())
        await turns.finish(1)

    asyncio.run(play())


async def test_a_slow_chat_does_not_hold_up_the_others() -> None:
    stuck, answered = asyncio.Event(), asyncio.Event()

    async def turn(it: Letter) -> None:
        if it.chat == 1:
            await stuck.wait()
        else:
            answered.set()

    turns = Turns(turn, 2)
    for number in range(5):
        turns.add(letter(number, 1))
    turns.add(letter(9, 2))
    async with asyncio.timeout(5):
        await answered.wait()
    stuck.set()
    await turns.finish(5)


async def test_who_rests_lends_the_slot() -> None:
    enough, other = asyncio.Event(), asyncio.Event()
    turns: Turns

    async def turn(it: Letter) -> None:
        if it.chat == 2:
            other.set()
            return
        async with turns.resting():
            await enough.wait()

    turns = Turns(turn, 1)
    turns.add(letter(1, 1))
    turns.add(letter(2, 2))
    async with asyncio.timeout(5):
        await other.wait()
    enough.set()
    await turns.finish(5)


async def test_a_turn_that_breaks_takes_nobody_with_it() -> None:
    second = asyncio.Event()

    async def turn(it: Letter) -> None:
        if it.update_id == 1:
            raise ZeroDivisionError
        second.set()

    turns = Turns(turn)
    turns.add(letter(1, 1))
    turns.add(letter(2, 1))
    async with asyncio.timeout(5):
        await second.wait()
    await turns.finish(5)


async def test_no_more_is_fetched_while_too_many_wait() -> None:
    go = asyncio.Event()

    async def turn(_letter: Letter) -> None:
        await go.wait()

    turns = Turns(turn, waiting=2)
    turns.add(letter(1, 1))
    await turns.room()
    turns.add(letter(2, 1))
    waiting = asyncio.create_task(turns.room())
    await asyncio.sleep(0)
    assert not waiting.done()
    go.set()
    async with asyncio.timeout(5):
        await waiting
    await turns.finish(5)


async def test_a_clean_stop_lets_what_runs_end_and_starts_nothing_new() -> None:
    began, ended = [], []
    go = asyncio.Event()

    async def turn(it: Letter) -> None:
        began.append(it.update_id)
        await go.wait()
        ended.append(it.update_id)

    turns = Turns(turn, 1)
    for number in range(3):
        turns.add(letter(number, number))
    await asyncio.sleep(0)
    stopping = asyncio.create_task(turns.finish(5))
    await asyncio.sleep(0)
    go.set()
    await stopping
    assert (began, ended) == ([0], [0])


async def test_a_turn_that_does_not_end_is_cut_off() -> None:
    async def turn(_letter: Letter) -> None:
        await asyncio.Event().wait()

    turns = Turns(turn)
    turns.add(letter(1, 1))
    await asyncio.sleep(0)
    async with asyncio.timeout(5):
        await turns.finish(0.01)
