"""Subscriptions over a real database: what a turn does commits with the turn, or not at all."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bench._reminding import Door, counts, parts_of, send_all
from bot.channels.channel import Fate, Sent
from schedule_data.model.campaign import DeliveryState, Outcome
from schedule_data.model.memory import Memory
from schedule_data.model.query import Query
from schedule_data.model.slot import Slot
from schedule_data.model.subscription import Subscription
from schedule_data.store import Store

NOW = datetime(2019, 11, 15, 16, tzinfo=ZoneInfo("Asia/Jakarta"))
NORTH = Query(regions=frozenset({"jakarta-utara"}))
ONE = Subscription("telegram", "-77", NORTH, Slot.parse("fri 16:00"), since=NOW)
OTHER = replace(ONE, slot=Slot.parse("daily 07:00"), silent=True, paused=True)
ME = ("telegram", "-77")


async def does(store: Store, *deeds) -> None:
    """One turn with these deeds."""
    async with store.unit_of_work() as unit:
        for name, *what in deeds:
            getattr(unit.people, name)(*what)
        await unit.commit()


async def kept(store: Store, address: str = "-77") -> list[Subscription]:
    async with store.unit_of_work() as unit:
        return list(await unit.people.subscriptions("telegram", address))


async def test_a_turn_that_is_not_committed_keeps_nothing(store) -> None:
    async with store.unit_of_work() as unit:
        unit.people.save(ONE)
    assert await kept(store) == []


async def test_saved_changed_replaced_removed_and_stopped(store) -> None:
    await does(store, ("save", ONE, OTHER))
    assert await kept(store) == [ONE, OTHER]
    await does(store, ("save", replace(ONE, silent=True)))
    assert [each.silent for each in await kept(store)] == [True, True]
    await does(store, ("replace", OTHER, replace(ONE, paused=True)))
    assert [str(each.slot) for each in await kept(store)] == ["fri 16:00"]
    assert not (await kept(store))[0].paused
    await does(store, ("remove", ONE))
    await does(store, ("save", ONE, OTHER), ("stop", *ME))
    assert await kept(store) == []


async def test_what_was_stopped_is_remembered_as_it_was(store) -> None:
    async with store.unit_of_work() as unit:
        unit.keep(*ME, Memory(NOW, stopped=(ONE, OTHER)))
        await unit.commit()
    await store.forget_before(NOW.replace(year=2018))
    async with store.unit_of_work() as unit:
        memory = await unit.recall(*ME)
    assert memory is not None
    assert memory.stopped == (ONE, OTHER)


async def test_a_chat_that_moved_takes_all_along_also_where_the_new_one_has_begun(store) -> None:
    await does(store, ("save", ONE, OTHER))
    await store.reminders.campaigns.plan(NOW)
    await does(store, ("save", replace(ONE, address="-100")))
    await does(store, ("move", *ME, "-100"), ("move", *ME, "-100"))
    assert await kept(store) == []
    moved = await kept(store, "-100")
    assert sorted(str(each.slot) for each in moved) == ["daily 07:00", "fri 16:00"]
    door = Door()
    await send_all(parts_of(store, door, clock=lambda: NOW))
    assert [address for address, _, _ in door.arrived] == ["-100"]


def moved_away(address: str, _try: int) -> Sent:
    return Sent(Fate.MOVED, address="-100") if address == "-77" else Sent(Fate.SENT)


@pytest.mark.parametrize("begun", [False, True])
async def test_a_move_that_is_found_out_by_writing_takes_all_along_and_tells_once(
    store, begun
) -> None:
    """`begun`: under the new number somebody has subscribed to the same already."""
    await does(store, ("save", ONE, OTHER))
    async with store.unit_of_work() as unit:
        unit.fix_language(*ME, "en")
        await unit.commit()
    if begun:
        await does(store, ("save", replace(ONE, address="-100")))
    await store.reminders.campaigns.plan(NOW)
    door = Door(moved_away)
    await send_all(parts_of(store, door, clock=lambda: NOW))
    assert [address for address, _, _ in door.arrived] == ["-100"]
    assert await counts(store) == {"sent": 1}
    assert await kept(store) == []
    slots = [str(each.slot) for each in await kept(store, "-100")]
    assert sorted(slots) == ["daily 07:00", "fri 16:00"]
    async with store.unit_of_work() as unit:
        assert await unit.fixed_language("telegram", "-100") == "en"


@pytest.mark.parametrize("begun", [False, True])
async def test_a_message_that_was_in_hand_when_its_chat_moved_waits_in_line_again(
    store, begun
) -> None:
    """Its sender knows it by the old number, and can neither begin nor end it any more."""
    await does(store, ("save", ONE), ("save", replace(OTHER, address="-100", paused=True)))
    await store.reminders.campaigns.plan(NOW)
    messages = store.reminders.deliveries("telegram", "telegram:1", "me")
    await messages.lease.take(await messages.lease.look())
    (claimed,) = await messages.claim(NOW, 10)
    if begun:
        await messages.step(NOW, [claimed.key], [])
    await does(store, ("move", *ME, "-100"))
    assert await counts(store) == {"queued": 1}
    await messages.step(NOW, [], [Outcome(claimed.key, DeliveryState.SENT)])
    (again,) = await messages.claim(NOW, 10)
    assert again.address == "-100"
    assert again.subscriber != claimed.subscriber


async def test_a_chat_that_moved_keeps_its_language(store) -> None:
    async with store.unit_of_work() as unit:
        unit.fix_language(*ME, "en")
        await unit.commit()
    async with store.unit_of_work() as unit:
        unit.keep(*ME, Memory(NOW, NORTH))
        await unit.commit()
    await does(store, ("move", *ME, "-100"), ("move", *ME, "-100"))
    async with store.unit_of_work() as unit:
        assert await unit.fixed_language("telegram", "-100") == "en"
        assert await unit.fixed_language(*ME) is None
        assert await unit.recall(*ME) is None


@pytest.mark.parametrize(("chosen", "left"), [(None, "en"), ("id", "id")])
async def test_the_language_chosen_under_the_new_number_wins(store, chosen, left) -> None:
    there = ("telegram", "-100")
    async with store.unit_of_work() as unit:
        unit.fix_language(*ME, "en")
        unit.keep(*there, Memory(NOW, NORTH))
        if chosen:
            unit.fix_language(*there, chosen)
        await unit.commit()
    await store.forget_before(NOW.replace(year=2018))
    await does(store, ("move", *ME, "-100"))
    async with store.unit_of_work() as unit:
        assert await unit.fixed_language(*there) == left
        assert await unit.fixed_language(*ME) is None


async def test_a_last_question_that_is_not_written_yet_is_not_written_after_all_is_forgotten(
    store,
) -> None:
    async with store.unit_of_work() as unit:
        unit.keep(*ME, Memory(NOW, NORTH))
        await unit.commit()
    await does(store, ("forget", *ME))
    await store.forget_before(NOW.replace(year=2018))
    async with store.unit_of_work() as unit:
        assert await unit.recall(*ME) is None


async def test_who_is_gone_gets_nothing_until_they_subscribe_again(store) -> None:
    await does(store, ("save", ONE), ("unreachable", *ME))
    await store.reminders.campaigns.plan(NOW)
    assert await counts(store) == {}
    await does(store, ("save", ONE))
    door = Door()
    await store.reminders.campaigns.plan(NOW.replace(day=22))
    await send_all(parts_of(store, door, clock=lambda: NOW.replace(day=22)))
    assert [address for address, _, _ in door.arrived] == ["-77"]


async def test_forgotten_leaves_no_row_behind(store) -> None:
    await does(store, ("save", ONE))
    await store.reminders.campaigns.plan(NOW)
    async with store.unit_of_work() as unit:
        unit.keep(*ME, Memory(NOW, NORTH))
        unit.fix_language(*ME, "en")
        await unit.commit()
    await does(store, ("forget", *ME))
    assert await counts(store) == {}
    async with store.unit_of_work() as unit:
        assert await unit.recall(*ME) is None
        assert await unit.fixed_language(*ME) is None
        assert await unit.people.received(*ME) == []
    await store.forget_before(NOW.replace(year=2018))
    async with store.unit_of_work() as unit:
        assert await unit.recall(*ME) is None
