"""The tick of a running bot: on start and every ten seconds, late rather than never."""

import asyncio
import logging
from datetime import timedelta

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bench._reminding import FRIDAY, QUICK, Door, counts, people, store_of
from bot.pacing import Lane
from bot.post import Bot, Post
from bot.reminding import remind_on_time
from bot.weather import Pauses, Weather
from schedule_data.model.errors import LedgerError


class Watch:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def post_of(store, door, clock=lambda: FRIDAY):
    bots = [Bot("telegram:1", door, Lane(10_000))]
    return Post(store.reminders, store.snapshot, clock, bots, pauses=QUICK)


async def test_what_came_due_while_the_bot_was_off_is_sent_at_its_start(url):
    async with store_of(url) as store:
        await store.reminders.subscriptions.save(people(30))
        door = Door()
        post = post_of(store, door, lambda: FRIDAY + timedelta(hours=2))
        scheduler = AsyncIOScheduler()
        remind_on_time(scheduler, post)
        sending = asyncio.create_task(post.run())
        scheduler.start()
        async with asyncio.timeout(10):
            while len(door.arrived) < 30:
                await asyncio.sleep(0.02)
        scheduler.shutdown(wait=False)
        sending.cancel()
        with pytest.raises(asyncio.CancelledError):
            await sending
        assert await counts(store) == {"sent": 30}


def test_the_tick_is_one_job_for_all_never_late_enough_to_be_dropped():
    class Nothing:
        async def tick(self): ...
        async def tidy(self): ...

    scheduler = AsyncIOScheduler()
    remind_on_time(scheduler, Nothing())
    tick, tidy = scheduler.get_jobs()
    assert (tick.id, tidy.id) == ("remind", "forget-deliveries")
    for job in (tick, tidy):
        assert str(job.trigger.timezone) == "Asia/Jakarta"


async def test_a_database_that_fails_is_told_and_the_next_tick_catches_up(caplog):
    class Broken:
        async def tick(self):
            raise LedgerError("the database cannot be written: disk is full")

        async def tidy(self): ...

    scheduler = AsyncIOScheduler()
    remind_on_time(scheduler, Broken())
    with caplog.at_level(logging.ERROR):
        scheduler.start()
        async with asyncio.timeout(10):
            while "disk is full" not in caplog.text:
                await asyncio.sleep(0.02)
        scheduler.shutdown(wait=False)
    assert "the next tick catches up" in caplog.text


async def test_old_deliveries_are_forgotten_after_ninety_days(url):
    async with store_of(url) as store:
        await store.reminders.subscriptions.save(people(3))
        await post_of(store, Door()).tick()
        await post_of(store, Door(), lambda: FRIDAY + timedelta(days=90)).tidy()
        assert sum((await counts(store)).values()) == 3
        await post_of(store, Door(), lambda: FRIDAY + timedelta(days=91)).tidy()
        assert await counts(store) == {}


def test_in_a_storm_one_message_feels_its_way_and_the_pauses_grow():
    watch = Watch()
    weather = Weather(Pauses(first=1, longest=30, storm=3), watch, lambda: 1.0)
    pauses = []
    for _ in range(9):
        weather.trouble()
        pauses.append(weather.wait)
        watch.now += weather.wait
    assert pauses == [0, 0, 1, 2, 4, 8, 16, 30, 30]
    assert weather.stormy
    weather.fine()
    assert not weather.stormy
    assert weather.bad_for == 0
