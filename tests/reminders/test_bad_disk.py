"""A database that is locked or full: nothing is sent that is not written, nothing is lost."""

import asyncio
import logging
import sqlite3

import pytest

from bench._reminding import FRIDAY, Door, counts, parts_of, people, send_all, store_of
from schedule_data.model.errors import LedgerError
from schedule_data.store import StoreError, desk


@pytest.fixture
def impatient(monkeypatch):
    """A writer that waits a tenth of a second for a lock, not ten seconds."""
    monkeypatch.setattr(desk, "BUSY_MS", 100)
    monkeypatch.setattr("schedule_data.store.engine.BUSY_MS", 100)


async def test_a_database_that_is_locked_for_long_loses_nothing_and_goes_on(url, impatient, caplog):
    async with store_of(url) as store:
        await store.reminders.subscriptions.save(people(150))
        await store.reminders.campaigns.plan(FRIDAY)
        door = Door()
        door.gate.clear()
        work = asyncio.create_task(send_all(parts_of(store, door)))
        while door.flying < 64:
            await asyncio.sleep(0.01)
        lock = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
        lock.execute("BEGIN IMMEDIATE")
        door.gate.set()
        with caplog.at_level(logging.ERROR):
            while "could not be written first" not in caplog.text:
                await asyncio.sleep(0.02)
        assert len(door.arrived) == 64  # what was begun before; nothing since
        lock.rollback()
        lock.close()
        await work
        assert await counts(store) == {"sent": 150}
        assert set(door.tries.values()) == {1}
    assert "database is locked" in caplog.text


async def test_a_full_disk_is_told_plans_nothing_by_halves_and_goes_on_when_there_is_room(url):
    async with store_of(url) as store:
        await store.reminders.subscriptions.save(people(3000))
        with full(store), pytest.raises(LedgerError, match="full"):
            await store.reminders.campaigns.plan(FRIDAY)
        assert await counts(store) == {}
        await store.reminders.campaigns.plan(FRIDAY)
        assert await counts(store) == {"queued": 3000}


async def test_while_outcomes_cannot_be_written_nothing_more_is_sent_and_none_is_forgotten(
    url, caplog
):
    async with store_of(url) as store:
        await store.reminders.subscriptions.save(people(150))
        await store.reminders.campaigns.plan(FRIDAY)
        door = Door()
        parts = parts_of(store, door)
        step, refusals = parts.messages.step, iter(range(8))

        async def full_for_a_while(*what):
            if len(door.arrived) >= 64 and next(refusals, None) is not None:
                assert len(door.arrived) + door.flying <= 128
                raise StoreError("the database cannot be written: database or disk is full")
            return await step(*what)

        parts.messages.step = full_for_a_while
        await send_all(parts)
        assert await counts(store) == {"sent": 150}
        assert set(door.tries.values()) == {1}
    assert "disk is full" in caplog.text


def full(store):
    """The store's own connection may not make the file larger."""
    work = store.reminders._desk

    class Full:
        def __enter__(self):
            self.set("PRAGMA max_page_count = 1")

        def __exit__(self, *_):
            self.set("PRAGMA max_page_count = 1073741823")

        def set(self, pragma):
            def run(connection, _):
                connection.exec_driver_sql(pragma)

            work._read(run, None)

    return Full()


async def test_a_disk_that_fills_while_it_is_sent_holds_it_up_and_nobody_is_told_twice(url, caplog):
    async with store_of(url) as store:
        await store.reminders.subscriptions.save(people(3000))
        await store.reminders.campaigns.plan(FRIDAY)
        door = Door()
        with full(store):
            work = asyncio.create_task(send_all(parts_of(store, door), patience=60.0))
            while "disk is full" not in caplog.text:
                await asyncio.sleep(0.02)
            assert len(door.arrived) < 3000
        await work
        assert await counts(store) == {"sent": 3000}
        assert set(door.tries.values()) == {1}
    assert "the database cannot be written" in caplog.text
