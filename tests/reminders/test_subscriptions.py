"""The questions that people keep: saved, listed, stopped, forgotten."""

from dataclasses import replace

import pytest

from bench._reminding import FRIDAY, WEEKLY, counts, people
from schedule_data.model.query import Query
from schedule_data.model.slot import Slot
from schedule_data.model.subscription import Changed, Subscription
from schedule_data.store import subscribing

ANA = Subscription("telegram", "1", Query(regions=frozenset({"jakarta-timur"})), WEEKLY)
ANA_DAILY = replace(ANA, slot=Slot.parse("daily 07:00"), silent=True, when_empty=False)
BUDI = replace(ANA, address="2", language="en", since=FRIDAY)


@pytest.fixture
def subscriptions(store):
    return store.reminders.subscriptions


async def test_what_is_saved_is_found_again(subscriptions):
    assert await subscriptions.save([ANA, ANA_DAILY, BUDI]) == Changed(added=3)
    assert await subscriptions.of("telegram", "1") == [ANA, ANA_DAILY]
    assert await subscriptions.of("telegram", "2") == [BUDI]
    assert [each async for each in subscriptions.all()] == [ANA, ANA_DAILY, BUDI]


async def test_the_same_again_changes_nothing(subscriptions):
    await subscriptions.save([ANA, BUDI])
    assert await subscriptions.save([ANA, BUDI]) == Changed(same=2)


async def test_other_wishes_and_another_language_change_what_is_there(subscriptions):
    await subscriptions.save([ANA, BUDI])
    louder = replace(ANA, silent=True, paused=True)
    assert await subscriptions.save([louder, replace(BUDI, language="id")]) == Changed(changed=2)
    assert await subscriptions.of("telegram", "1") == [louder]
    assert (await subscriptions.of("telegram", "2"))[0].language == "id"


async def test_thousands_are_saved_at_once_and_compared_again(subscriptions):
    assert (await subscriptions.save(people(3000))).added == 3000
    assert await subscriptions.save(people(3001)) == Changed(added=1, same=3000)


async def test_what_is_saved_some_at_a_time_is_counted_as_if_at_once(subscriptions, monkeypatch):
    monkeypatch.setattr(subscribing, "_WRITTEN", 2)
    assert await subscriptions.save(iter(people(7))) == Changed(added=7)
    first, *others = people(7)
    english = [replace(first, language="en"), *others]
    again = [*english, replace(english[0], query=Query())]
    assert await subscriptions.save(iter(again)) == Changed(added=1, changed=1, same=6)
    assert len([each async for each in subscriptions.all()]) == 8


async def test_a_file_that_breaks_off_leaves_nothing_behind(subscriptions, monkeypatch):
    monkeypatch.setattr(subscribing, "_WRITTEN", 2)

    def broken():
        yield from people(5)
        raise RuntimeError("it changed meanwhile")

    with pytest.raises(RuntimeError, match="meanwhile"):
        await subscriptions.save(broken())
    assert [each async for each in subscriptions.all()] == []
    assert await subscriptions.save(people(3)) == Changed(added=3)


async def test_one_is_removed_and_the_others_stay(subscriptions):
    await subscriptions.save([ANA, ANA_DAILY])
    await subscriptions.remove(ANA)
    assert await subscriptions.of("telegram", "1") == [ANA_DAILY]


async def test_stop_ends_all_of_a_person_and_nobody_elses(store, subscriptions):
    await subscriptions.save([ANA, ANA_DAILY, BUDI])
    await store.reminders.campaigns.plan(FRIDAY)
    assert await subscriptions.stop("telegram", "1") == 2
    assert await subscriptions.of("telegram", "1") == []
    assert await subscriptions.of("telegram", "2") == [BUDI]


async def test_to_be_forgotten_takes_the_deliveries_too(store, subscriptions):
    await subscriptions.save([ANA, BUDI])
    await store.reminders.campaigns.plan(FRIDAY)
    await subscriptions.forget("telegram", "1")
    assert await counts(store) == {"queued": 1}
    assert await subscriptions.of("telegram", "1") == []
