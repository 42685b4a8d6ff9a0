"""An update that was given is answered once, whatever dies in between."""

import asyncio
import signal
import subprocess
import sys
import textwrap

import pytest

from schedule_data.store import inbox as inbox_module
from schedule_data.store import open_store, upgrade


@pytest.fixture
def ready(database):
    upgrade(database)
    return database


async def test_only_new_numbers_come_back(ready):
    async with open_store(ready) as store:
        box = store.inbox("bot")
        assert await box.put([(7, "a"), (8, "b"), (8, "b")]) == {7, 8}
        assert await box.put([(8, "b"), (9, "c")]) == {9}
        assert await box.put([]) == set()


async def test_two_puts_of_one_number_at_once_give_it_to_one_of_them(ready):
    async with open_store(ready) as store:
        box = store.inbox("bot")
        given = await asyncio.gather(*(box.put([(1, "a")]) for _ in range(20)))
    assert sum(len(numbers) for numbers in given) == 1


async def test_what_is_done_is_not_pending_and_still_known(ready):
    async with open_store(ready) as store:
        box = store.inbox("bot")
        await box.put([(3, "c"), (1, "a"), (2, "b")])
        await box.done(2)
        assert await box.pending() == [(1, "a"), (3, "c")]
    async with open_store(ready) as store:
        box = store.inbox("bot")
        assert await box.pending() == [(1, "a"), (3, "c")]
        assert await box.put([(2, "b")]) == set()


async def test_each_bot_has_its_own_numbers(ready):
    async with open_store(ready) as store:
        assert await store.inbox("one").put([(1, "a")]) == {1}
        assert await store.inbox("two").put([(1, "a")]) == {1}
        await store.inbox("one").done(1)
        assert await store.inbox("two").pending() == [(1, "a")]
        assert store.inbox("one") is store.inbox("one")


async def test_done_updates_are_forgotten_in_time_and_waiting_ones_never(ready, monkeypatch):
    monkeypatch.setattr(inbox_module, "REMEMBERED", 50)
    monkeypatch.setattr(inbox_module, "PRUNE_EVERY", 100)
    async with open_store(ready) as store:
        box = store.inbox("bot")
        await box.put([(number, "x") for number in range(301)])
        await asyncio.gather(*(box.done(number) for number in range(1, 301)))
        assert await box.pending() == [(0, "x")]
        assert await box.put([(number, "x") for number in range(260, 301)]) == set()
        assert await box.put([(5, "x")]) == {5}


async def test_a_big_number_and_any_text_come_back_as_they_were(ready):
    payload = '{"text": "👍 «jam» \\u0000 \\ud83d", "n": 1}'
    async with open_store(ready) as store:
        await store.inbox("bot").put([(2**53, payload)])
        assert await store.inbox("bot").pending() == [(2**53, payload)]


KILLED = """
    import asyncio, os, signal, sys
    from schedule_data.store import open_store

    async def main(url):
        async with open_store(url) as store:
            box = store.inbox("bot")
            await box.put([(number, "x") for number in range(200)])
            for number in range(100):
                await box.done(number)
            print("ready", flush=True)
            await asyncio.gather(*(box.done(number) for number in range(100, 110)))
            print("done", flush=True)
            unfinished = [asyncio.create_task(box.put([(900 + n, "y")])) for n in range(5)]
            await asyncio.sleep(0)
            os.kill(os.getpid(), signal.SIGKILL)

    asyncio.run(main(sys.argv[1]))
"""


async def test_a_killed_process_loses_nothing_that_it_was_told_is_kept(ready):
    died = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-c", textwrap.dedent(KILLED), ready],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert died.returncode == -signal.SIGKILL, died.stderr
    assert died.stdout.split() == ["ready", "done"]
    async with open_store(ready) as store:
        numbers = [number for number, _ in await store.inbox("bot").pending()]
        assert [number for number in numbers if number < 900] == list(range(110, 200))
        assert await store.inbox("bot").put([(number, "x") for number in range(200)]) == set()
