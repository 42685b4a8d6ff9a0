"""One process sends for a bot; a second one waits, and takes over when the first has died."""

import asyncio

import pytest

from bench._reminding import FRIDAY, Door, counts, parts_of, people, send_all, store_of
from bot.outbox import Outbox
from schedule_data.model.campaign import DeliveryState, Outcome
from schedule_data.model.errors import LeaseLostError


async def planned(store, count):
    await store.reminders.subscriptions.save(people(count))
    await store.reminders.campaigns.plan(FRIDAY)


async def a_sender_that_died(store, holder="the dead one"):
    """It has taken the lease and some messages, begun some, and is heard of no more."""
    messages = store.reminders.deliveries("telegram", "telegram:1", holder)
    assert await messages.lease.take(await messages.lease.look())
    taken = [each.key for each in await messages.claim(FRIDAY, 10)]
    await messages.step(FRIDAY, taken[:4], ())
    await messages.step(FRIDAY, taken[4:6], [Outcome(taken[0], DeliveryState.SENT)])
    return messages


async def test_of_two_that_want_to_send_one_does(store):
    first = store.reminders.deliveries("telegram", "telegram:1", "first").lease
    second = store.reminders.deliveries("telegram", "telegram:1", "second").lease
    seen = await second.look()
    assert await first.take(seen)
    assert not await second.take(seen)
    assert (await second.look()).holder == "first"


async def test_another_bot_has_a_sender_of_its_own(store):
    first = store.reminders.deliveries("telegram", "telegram:1", "first").lease
    second = store.reminders.deliveries("telegram", "telegram:2", "second").lease
    assert await first.take(await first.look())
    assert await second.take(await second.look())


async def test_a_sender_that_was_replaced_can_write_and_begin_nothing(store):
    await planned(store, 20)
    dead = await a_sender_that_died(store)
    lease = store.reminders.deliveries("telegram", "telegram:1", "next").lease
    assert await lease.take(await lease.look())
    with pytest.raises(LeaseLostError):
        await dead.step(FRIDAY, [(1, 1)], ())
    with pytest.raises(LeaseLostError):
        await dead.claim(FRIDAY, 1)
    with pytest.raises(LeaseLostError):
        await dead.recover()


async def test_what_a_dead_sender_left_is_sent_by_the_next_one(store):
    await planned(store, 20)
    await a_sender_that_died(store)
    door = Door()
    await send_all(parts_of(store, door, holder="next"))
    assert await counts(store) == {"sent": 20}
    assert len(door.arrived) == 19  # one was written as sent before


async def test_a_message_in_flight_at_three_deaths_is_unknown(store):
    await planned(store, 1)
    for number in range(3):
        messages = store.reminders.deliveries("telegram", "telegram:1", f"dead {number}")
        assert await messages.lease.take(await messages.lease.look())
        await messages.recover()
        (taken,) = await messages.claim(FRIDAY, 1)
        assert await messages.step(FRIDAY, [taken.key], ()) == {taken.key}
    door = Door()
    await send_all(parts_of(store, door, holder="next"))
    assert door.arrived == []
    assert await counts(store) == {"unknown": 1}


async def test_while_a_sender_lives_a_second_process_waits_and_both_are_done(database, store):
    await planned(store, 200)
    door, second_door = Door(), Door()
    door.gate.clear()
    first = asyncio.create_task(Outbox(parts_of(store, door, holder="first")).run())
    while not door.flying:
        await asyncio.sleep(0.01)
    async with store_of(database) as other:
        second = asyncio.create_task(send_all(parts_of(other, second_door, holder="second")))
        await asyncio.sleep(0.6)  # longer than a lease lasts without a beat
        assert second_door.arrived == []
        door.gate.set()
        await second
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    assert len(door.arrived) == 200
    assert second_door.arrived == []


async def test_two_processes_that_send_at_once_tell_nobody_twice(database, store):
    await planned(store, 300)
    door = Door()
    async with store_of(database) as other:
        await asyncio.gather(
            send_all(parts_of(store, door, holder="first")),
            send_all(parts_of(other, door, holder="second")),
        )
    assert set(door.tries.values()) == {1}
    assert await counts(store) == {"sent": 300}
