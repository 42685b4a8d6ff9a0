"""What is due is planned once for everybody, whoever plans and however often."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

from bench._reminding import FRIDAY, WEEKLY, Door, counts, parts_of, people, send_all, store_of
from schedule_data.model.campaign import CampaignStatus
from schedule_data.model.query import Query
from schedule_data.model.slot import Slot
from schedule_data.model.subscription import Subscription
from schedule_data.model.zone import JAKARTA

ANA = Subscription("telegram", "1", Query(), WEEKLY)


async def keep(store, *subscriptions):
    return await store.reminders.subscriptions.save(subscriptions)


async def test_a_slot_that_is_not_due_plans_nothing(store):
    await keep(store, ANA)
    assert await store.reminders.campaigns.plan(FRIDAY - timedelta(seconds=1)) == []
    assert await counts(store) == {}


async def test_a_slot_that_is_due_is_one_message_for_everybody_who_has_it(store):
    await keep(store, *people(50), replace(ANA, slot=Slot.parse("daily 07:00"), address="9"))
    first = await store.reminders.campaigns.plan(FRIDAY)
    assert {str(each.slot) for each in first} == {"fri 16:00", "daily 07:00"}
    assert await counts(store) == {"queued": 51}


async def test_several_questions_of_one_slot_are_one_message(store):
    await keep(store, ANA, replace(ANA, query=Query(regions=frozenset({"jakarta-timur"}))))
    await store.reminders.campaigns.plan(FRIDAY)
    assert await counts(store) == {"queued": 1}


async def test_planned_again_and_by_two_at_once_nothing_is_planned_twice(store):
    await keep(store, *people(200))
    plan = store.reminders.campaigns.plan
    await asyncio.gather(*(plan(FRIDAY) for _ in range(4)))
    await plan(FRIDAY + timedelta(minutes=1))
    assert await counts(store) == {"queued": 200}


async def test_two_processes_plan_the_same_slot_once(database, store):
    await keep(store, *people(200))
    async with store_of(database) as other:
        await asyncio.gather(
            store.reminders.campaigns.plan(FRIDAY), other.reminders.campaigns.plan(FRIDAY)
        )
    assert await counts(store) == {"queued": 200}


async def test_a_clock_set_back_or_forward_plans_nothing_twice(store):
    await keep(store, *people(20))
    for minutes in (0, -30, 5, 600, -5, 1):
        await store.reminders.campaigns.plan(FRIDAY + timedelta(minutes=minutes))
    assert await counts(store) == {"queued": 20}


async def test_a_bot_that_was_off_catches_up_while_it_is_useful(store):
    await keep(store, ANA)
    sunday = datetime(2019, 11, 17, 18, tzinfo=JAKARTA)
    await store.reminders.campaigns.plan(sunday)
    assert await counts(store) == {"queued": 1}


async def test_what_was_missed_for_good_is_counted_as_expired(store):
    await keep(store, ANA)
    await store.reminders.campaigns.plan(FRIDAY - timedelta(days=1))
    await store.reminders.campaigns.plan(FRIDAY + timedelta(days=4))
    assert await counts(store) == {"expired": 1}


async def test_what_is_queued_when_it_becomes_useless_is_expired(store):
    await keep(store, ANA)
    await store.reminders.campaigns.plan(FRIDAY)
    await store.reminders.campaigns.plan(FRIDAY + timedelta(days=3))
    assert await counts(store) == {"expired": 1}


async def test_who_subscribes_after_the_hour_waits_for_the_next_date(store):
    await keep(store, replace(ANA, since=FRIDAY + timedelta(minutes=5)))
    await store.reminders.campaigns.plan(FRIDAY + timedelta(minutes=10))
    assert await counts(store) == {}
    await store.reminders.campaigns.plan(FRIDAY + timedelta(days=7))
    assert await counts(store) == {"queued": 1}


async def test_who_is_imported_after_the_hour_is_caught_up_on(store):
    await keep(store, ANA)
    await store.reminders.campaigns.plan(FRIDAY)
    await keep(store, replace(ANA, address="2"))
    await store.reminders.campaigns.plan(FRIDAY + timedelta(minutes=10))
    assert await counts(store) == {"queued": 2}


async def test_who_has_paused_is_left_out(store):
    await keep(store, replace(ANA, paused=True))
    await store.reminders.campaigns.plan(FRIDAY)
    assert await counts(store) == {}


async def test_a_campaign_is_paused_resumed_and_cancelled(store):
    await keep(store, *people(5))
    (campaign,) = await store.reminders.campaigns.plan(FRIDAY)
    status, door = store.reminders.campaigns.set_status, Door()
    await status(campaign.id, CampaignStatus.PAUSED)
    await send_all(parts_of(store, door))
    assert await counts(store) == {"queued": 5}
    await status(campaign.id, CampaignStatus.RUNNING)
    await send_all(parts_of(store, door))
    assert await counts(store) == {"sent": 5}
    await keep(store, replace(ANA, address="late"))
    await store.reminders.campaigns.plan(FRIDAY)
    await status(campaign.id, CampaignStatus.CANCELLED)
    assert await counts(store) == {"sent": 5, "skipped": 1}


async def test_after_ninety_days_it_is_forgotten_who_was_sent_what(store):
    await keep(store, ANA)
    await store.reminders.campaigns.plan(FRIDAY)
    await store.reminders.campaigns.forget_before(FRIDAY.date())
    assert await counts(store) == {"queued": 1}
    await store.reminders.campaigns.forget_before(FRIDAY.date() + timedelta(days=1))
    assert await counts(store) == {}
