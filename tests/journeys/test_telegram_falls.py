"""Bad days of our own: stopped in mid-answer, the database locked for long, the disk full."""

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event

from bench._fake_bot_api import FakeBotApi
from bench._telegram_door import Impatience, MemoryInbox, echo, open_door
from bench._telegram_forms import question
from handlers.message import Incoming, Outgoing
from schedule_data.store import Store, open_store, upgrade

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

CROWD = range(1, 51)


@pytest.fixture
def url(tmp_path: Path) -> str:
    url = f"sqlite:///{tmp_path / 'ptsp.db'}"
    upgrade(url)
    return url


@asynccontextmanager
async def asked(*chats: int, text: str = "halo") -> AsyncIterator[FakeBotApi]:
    fake = FakeBotApi()
    await fake.start()
    fake.add(*(question(chat, chat, text) for chat in chats))
    yield fake
    await fake.stop()


class Held:
    """An answer that waits until all whose turn has come may have theirs."""

    def __init__(self) -> None:
        self.go = asyncio.Event()
        self.begun = 0

    async def __call__(self, incoming: Incoming) -> Sequence[Outgoing]:
        self.begun += 1
        await self.go.wait()
        return await echo(incoming)

    async def until(self, count: int) -> None:
        async with asyncio.timeout(20):
            while self.begun < count:
                await asyncio.sleep(0)


async def test_stopped_with_fifty_turns_in_flight_all_are_answered_once_and_the_rest_is_kept(
    url: str,
) -> None:
    held = Held()
    async with asked(*range(1, 101)) as fake:
        async with open_store(url) as store:
            inbox = store.inbox("bot")
            async with open_door(fake.url, held, inbox):
                await held.until(64)
                asyncio.get_running_loop().call_soon(held.go.set)
            assert len(fake.said()) == 64
            assert len(await inbox.pending()) == 36
        async with open_store(url) as store, open_door(fake.url, inbox=store.inbox("bot")):
            await fake.until(lambda: fake.replies >= 100)
        assert [len(fake.said(chat)) for chat in range(1, 101)] == [1] * 100


async def test_cut_off_with_fifty_turns_in_flight_those_alone_are_answered_by_the_next_run(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.telegram.channel.CLOSING_SECONDS", 0.01)
    held = Held()
    async with asked(*CROWD) as fake:
        async with open_store(url) as store:
            async with open_door(fake.url, held, store.inbox("bot")):
                await held.until(50)
            assert fake.said() == []
        async with open_store(url) as store, open_door(fake.url, inbox=store.inbox("bot")):
            await fake.until(lambda: fake.replies >= 50)
        assert [len(fake.said(chat)) for chat in CROWD] == [1] * 50


@contextmanager
def locked(url: str) -> Any:
    """Another process writes, for as long as the block runs."""
    lock = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    yield
    lock.rollback()
    lock.close()


async def waited(patience: Impatience, times: int) -> None:
    async with asyncio.timeout(20):
        while len(patience.waits) < times:
            await asyncio.sleep(0.001)


async def test_a_database_that_is_locked_for_long_loses_nobody_and_has_nobody_answered_twice(
    url: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("schedule_data.store.engine.BUSY_MS", 20)
    held, patience = Held(), Impatience()
    async with asked(*CROWD) as fake:
        async with open_store(url) as store:
            inbox = store.inbox("bot")
            async with open_door(fake.url, held, inbox, patience):
                await held.until(50)
                with locked(url), caplog.at_level(logging.WARNING):
                    held.go.set()
                    fake.add(*(question(100 + chat, chat, "lagi") for chat in CROWD))
                    await waited(patience, 200)
                    assert fake.said() == ["halo"] * 50
                await fake.until(lambda: fake.replies >= 100)
            assert await inbox.pending() == []
        async with open_store(url) as store, open_door(fake.url, inbox=store.inbox("bot")):
            await fake.until(lambda: not fake.updates)
        assert [fake.said(chat) for chat in CROWD] == [["halo", "lagi"]] * 50
    told = [record.getMessage() for record in caplog.records]
    assert sum("cannot be noted" in line and "locked" in line for line in told) == 50
    assert sum("could not be stored" in line and "locked" in line for line in told) == 1


class FullDisk:
    """The database file may not grow, on no connection of `store`, until there is `room`."""

    def __init__(self, store: Store) -> None:
        self._full = True
        self._store = store

        @event.listens_for(store._engine.sync_engine, "begin")
        def begun(connection: Connection) -> None:
            most = 1 if self._full else 1073741823
            connection.exec_driver_sql(f"PRAGMA max_page_count = {most}")

    def room(self) -> None:
        self._full = False


async def test_a_full_disk_takes_no_question_in_and_all_are_answered_when_there_is_room(
    url: str, caplog: pytest.LogCaptureFixture
) -> None:
    patience = Impatience()
    async with asked(*CROWD, text="halo " * 800) as fake, open_store(url) as store:
        disk, inbox = FullDisk(store), store.inbox("bot")
        with caplog.at_level(logging.WARNING):
            async with open_door(fake.url, inbox=inbox, patience=patience):
                await waited(patience, 10)
                assert (fake.said(), await inbox.pending()) == ([], [])
                disk.room()
                await fake.until(lambda: fake.replies >= 50)
        assert [len(fake.said(chat)) for chat in CROWD] == [1] * 50
    told = [record.getMessage() for record in caplog.records]
    assert sum("could not be stored" in line and "full" in line for line in told) == 1


async def test_an_answer_that_cannot_be_noted_for_a_while_is_not_given_again() -> None:
    class Stubborn(MemoryInbox):
        left = 30

        async def done(self, update_id: int) -> None:
            self.left -= 1
            if self.left >= 0:
                raise OSError("disk full")
            await super().done(update_id)

    inbox = Stubborn()
    async with asked(*CROWD) as fake:
        async with open_door(fake.url, inbox=inbox):
            await inbox.until_finished(50)
        async with open_door(fake.url, inbox=inbox):
            await fake.until(lambda: not fake.updates)
        assert [len(fake.said(chat)) for chat in CROWD] == [1] * 50
