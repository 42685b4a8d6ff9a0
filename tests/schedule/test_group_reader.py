"""Many who ask the database at the same moment share one question; no answer goes astray."""

import asyncio
from collections.abc import Sequence

import pytest

from schedule_data.store import group_reader
from schedule_data.store.group_reader import GroupReader


class Shelf:
    """Knows each even number by its name; remembers what it was asked, and may be held up."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, ...]] = []
        self.open = asyncio.Event()
        self.open.set()
        self.problem: Exception | None = None

    async def read(self, numbers: Sequence[int]) -> dict[int, str]:
        self.asked.append(tuple(numbers))
        await self.open.wait()
        if self.problem is not None:
            raise self.problem
        return {number: f"number {number}" for number in numbers if number % 2 == 0}


async def test_who_asks_at_once_shares_one_question() -> None:
    shelf = Shelf()
    reader = GroupReader(shelf.read)
    found = await asyncio.gather(*(reader.find(number) for number in (1, 2, 4, 2)))
    assert found == [None, "number 2", "number 4", "number 2"]
    assert shelf.asked == [(1, 2, 4)]


async def test_who_asks_while_it_reads_is_answered_by_the_next_question() -> None:
    shelf = Shelf()
    shelf.open.clear()
    reader = GroupReader(shelf.read)
    first = asyncio.create_task(reader.find(2))
    while not shelf.asked:
        await asyncio.sleep(0)
    # What was written after the first question was sent is not in its answer.
    again = asyncio.create_task(reader.find(2))
    await asyncio.sleep(0)
    shelf.open.set()
    assert await asyncio.gather(first, again) == ["number 2", "number 2"]
    assert shelf.asked == [(2,), (2,)]


async def test_a_question_takes_no_more_keys_than_a_database_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(group_reader, "AT_ONCE", 3)
    shelf = Shelf()
    reader = GroupReader(shelf.read)
    await asyncio.gather(*(reader.find(number) for number in range(7)))
    assert shelf.asked == [(0, 1, 2), (3, 4, 5), (6,)]


async def test_a_failure_is_told_to_all_who_waited_and_the_next_are_read() -> None:
    shelf = Shelf()
    shelf.problem = OSError("the disk is gone")
    reader = GroupReader(shelf.read)
    told = await asyncio.gather(reader.find(1), reader.find(2), return_exceptions=True)
    assert told == [shelf.problem, shelf.problem]
    shelf.problem = None
    assert await reader.find(2) == "number 2"


async def test_who_gives_up_takes_nothing_from_the_others() -> None:
    shelf = Shelf()
    shelf.open.clear()
    reader = GroupReader(shelf.read)
    gives_up, waits = (asyncio.create_task(reader.find(2)) for _ in range(2))
    while not shelf.asked:
        await asyncio.sleep(0)
    gives_up.cancel()
    await asyncio.sleep(0)
    shelf.open.set()
    assert await waits == "number 2"
    assert gives_up.cancelled()
