"""The calendar's clock is set back and forward while a campaign is sent: nobody is lost or told
twice, and the pace, which goes by another clock, stays what it was.
"""

from datetime import timedelta
from itertools import chain, cycle, repeat

from bench._reminding import FRIDAY, Door, counts, parts_of, people, send_all

PEOPLE = 200


async def planned(store) -> None:
    await store.reminders.subscriptions.save(people(PEOPLE))
    await store.reminders.campaigns.plan(FRIDAY)


async def test_hours_back_and_forward_nobody_is_told_twice_or_not_at_all(store):
    await planned(store)
    jumps = cycle(FRIDAY + timedelta(minutes=each) for each in (0, -180, 7, 90, -60 * 24, 1))
    door = Door()
    await send_all(parts_of(store, door, clock=lambda: next(jumps)))
    for minutes in (30, -30, 60 * 24, 2):
        await store.reminders.campaigns.plan(FRIDAY + timedelta(minutes=minutes))
    await send_all(parts_of(store, door))
    assert await counts(store) == {"sent": PEOPLE}
    assert set(door.tries.values()) == {1}


async def test_a_clock_that_was_days_ahead_for_a_while_only_holds_the_messages_up(store):
    await planned(store)
    ahead = FRIDAY + timedelta(days=20)
    moments = chain(repeat(FRIDAY, 60), repeat(ahead))
    door = Door()
    await send_all(parts_of(store, door, clock=lambda: next(moments)))
    held = await counts(store)
    assert held["sent"] + held.get("queued", 0) + held.get("expired", 0) == PEOPLE
    await send_all(parts_of(store, door))
    assert (await counts(store)).get("queued", 0) == 0
    assert set(door.tries.values()) == {1}


async def test_what_a_clock_days_ahead_gave_up_is_sent_when_it_is_right_again(store):
    await planned(store)
    ahead, door = FRIDAY + timedelta(days=20), Door()
    await store.reminders.campaigns.plan(ahead)
    await send_all(parts_of(store, door, clock=lambda: ahead))
    assert set(await counts(store)) == {"expired"}
    assert door.arrived == []
    for friday in (FRIDAY, FRIDAY + timedelta(days=7), FRIDAY + timedelta(days=14)):
        door.tries.clear()
        for minutes in (1, 2):
            now = friday + timedelta(minutes=minutes)
            await store.reminders.campaigns.plan(now)
            await send_all(parts_of(store, door, clock=lambda now=now: now))
        assert len(door.tries) == PEOPLE
        assert set(door.tries.values()) == {1}
    assert await counts(store) == {"sent": 3 * PEOPLE}


async def test_what_really_came_too_late_stays_given_up(store):
    await planned(store)
    for days in (3, 4, 5):
        await store.reminders.campaigns.plan(FRIDAY + timedelta(days=days))
    await send_all(parts_of(store, Door(), clock=lambda: FRIDAY + timedelta(days=5)))
    assert await counts(store) == {"expired": PEOPLE}
