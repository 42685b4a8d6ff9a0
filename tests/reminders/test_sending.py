"""Everybody is told once; what goes wrong is tried again where that is safe, and counted."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bench._reminding import (
    FRIDAY,
    WEEKLY,
    Door,
    counts,
    parts_of,
    people,
    send_all,
    store_of,
    texts,
)
from bot.channels.channel import Fate, Sent
from bot.outbox import Outbox, StuckError
from bot.pacing import Lane
from schedule_data.model import EventStatus, Override, Query
from schedule_data.model.slot import Slot
from schedule_data.model.subscription import Subscription
from schedule_data.model.zone import JAKARTA

MALLS = Query(kinds=frozenset({"mall"}))
ANA = Subscription("telegram", "1", MALLS, WEEKLY, "en")


async def planned(store, *subscriptions):
    await store.reminders.subscriptions.save(subscriptions)
    return await store.reminders.campaigns.plan(FRIDAY)


def door_where(**fates):
    """A door at which these addresses go wrong in these ways, try by try; then all is well."""

    def fate(address, tried):
        ways = fates.get(f"to_{address}", ())
        return ways[tried - 1] if tried <= len(ways) else Sent(Fate.SENT)

    return Door(fate)


async def test_everybody_gets_it_once_and_a_second_round_sends_nothing(store):
    await planned(store, *people(300))
    door = Door()
    await send_all(parts_of(store, door))
    await send_all(parts_of(store, door))
    assert Counter(to for to, *_ in door.arrived) == {str(1000 + n): 1 for n in range(300)}
    assert await counts(store) == {"sent": 300}


async def test_at_most_64_are_on_their_way_and_no_more_are_written_as_such(store):
    await planned(store, *people(300))
    door = Door()
    door.gate.clear()
    work = asyncio.create_task(send_all(parts_of(store, door)))
    while door.flying < 64:
        await asyncio.sleep(0.01)
    await asyncio.sleep(0.05)
    assert (await counts(store))["sending"] == 64
    door.gate.set()
    await work
    assert door.most_flying == 64


async def test_each_distinct_answer_is_composed_once(store):
    await planned(store, *people(300))
    parts = parts_of(store, Door())
    await send_all(parts)
    assert parts.composer.composed == 12


async def test_what_is_sent_is_written_as_begun_before(store):
    await planned(store, ANA)
    seen = []

    class Looking(Door):
        async def send(self, address, outgoing, *, silent=False):
            seen.append(await counts(store))
            return await super().send(address, outgoing, silent=silent)

    await send_all(parts_of(store, Looking()))
    assert seen == [{"sending": 1}]


async def test_who_wants_no_sound_gets_none_unless_another_question_may_sound(store):
    silent = replace(ANA, silent=True)
    loud = replace(silent, address="2", silent=False, query=Query())
    await planned(store, silent, replace(silent, address="2"), loud)
    door = Door()
    await send_all(parts_of(store, door))
    assert {to: quiet for to, _, quiet in door.arrived} == {"1": True, "2": False}


async def test_a_busy_server_is_obeyed_and_nobody_is_dropped(store):
    busy = Sent(Fate.BUSY, seconds=0.02)
    await planned(store, *people(30))
    door = door_where(to_1003=[busy, busy], to_1020=[busy])
    await send_all(parts_of(store, door))
    assert await counts(store) == {"sent": 30}
    assert door.tries["1003"] == 3


async def test_who_has_blocked_the_bot_is_counted_and_never_written_to_again(store):
    await planned(store, ANA, replace(ANA, slot=Slot.parse("daily 07:00")))
    door = Door(lambda _to, _try: Sent(Fate.UNREACHABLE))
    await send_all(parts_of(store, door))
    await store.reminders.campaigns.plan(FRIDAY + timedelta(days=7))
    await send_all(parts_of(store, door, clock=lambda: FRIDAY + timedelta(days=7)))
    assert await counts(store) == {"blocked": 2}
    assert door.tries == {"1": 1}


async def test_who_writes_to_the_bot_again_is_reminded_again(store):
    await planned(store, ANA)
    await send_all(parts_of(store, Door(lambda _to, _try: Sent(Fate.UNREACHABLE))))
    await store.reminders.subscriptions.reachable("telegram", "1")
    later = FRIDAY + timedelta(days=7)
    await store.reminders.campaigns.plan(later)
    door = Door()
    await send_all(parts_of(store, door, clock=lambda: later))
    assert [to for to, *_ in door.arrived] == ["1"]


async def test_a_group_that_became_a_supergroup_is_reminded_under_its_new_number(store):
    await planned(store, replace(ANA, address="-5"))
    moved = Sent(Fate.MOVED, address="-1005")
    door = Door(lambda to, _try: moved if to == "-5" else Sent(Fate.SENT))
    await send_all(parts_of(store, door))
    assert [to for to, *_ in door.arrived] == ["-1005"]
    assert await store.reminders.subscriptions.of("telegram", "-1005")
    assert not await store.reminders.subscriptions.of("telegram", "-5")


async def test_what_surely_did_not_leave_is_sent_again_however_often(store):
    await planned(store, ANA)
    door = door_where(to_1=[Sent(Fate.NOT_SENT)] * 7)
    await send_all(parts_of(store, door))
    assert await counts(store) == {"sent": 1}


async def test_what_may_have_arrived_is_tried_three_times_in_all_and_then_unknown(store):
    await planned(store, *people(20))
    lost = [Sent(Fate.UNKNOWN)] * 9
    door = door_where(to_1004=lost, to_1005=lost[:2])
    await send_all(parts_of(store, door))
    assert await counts(store) == {"sent": 19, "unknown": 1}
    assert (door.tries["1004"], door.tries["1005"]) == (3, 3)


async def test_a_message_that_nobody_takes_is_counted_and_the_person_stays(store):
    await planned(store, ANA)
    await send_all(parts_of(store, Door(lambda _to, _try: Sent(Fate.REFUSED))))
    assert await counts(store) == {"failed": 1}
    later = FRIDAY + timedelta(days=7)
    await store.reminders.campaigns.plan(later)
    assert (await counts(store))["queued"] == 1


async def test_a_server_that_is_down_does_not_use_up_everybodys_attempts(store):
    await planned(store, *people(200))
    door = Door(lambda _to, _try: Sent(Fate.UNKNOWN))
    with pytest.raises(StuckError, match="nothing got through"):
        await send_all(parts_of(store, door), patience=0.3)
    assert sum(door.tries.values()) < 100
    door.fate = lambda _to, _try: Sent(Fate.SENT)
    await send_all(parts_of(store, door))
    after = await counts(store)
    assert after["sent"] >= 190
    assert sum(after.values()) == 200
    assert set(after) <= {"sent", "unknown"}


async def test_a_token_that_is_refused_is_told_at_once_and_nobody_is_given_up(store):
    await planned(store, *people(5))
    refused = Sent(Fate.SHUT_OUT, detail="the token is not accepted")
    with pytest.raises(StuckError, match="token is not accepted"):
        await send_all(parts_of(store, Door(lambda _to, _try: refused)))
    await send_all(parts_of(store, Door()))
    assert await counts(store) == {"sent": 5}


async def test_a_door_that_breaks_is_an_unknown_outcome_and_not_the_end(store):
    await planned(store, *people(3))

    class Broken(Door):
        async def send(self, address, outgoing, *, silent=False):
            self.tries[address] = self.tries.get(address, 0) + 1
            if address == "1001":
                raise RuntimeError("a bug")
            return Sent(Fate.SENT)

    await send_all(parts_of(store, Broken()))
    assert await counts(store) == {"sent": 2, "unknown": 1}


async def test_who_stops_while_it_is_sent_gets_nothing_any_more(store):
    await planned(store, *people(120))
    door = Door()
    door.gate.clear()
    work = asyncio.create_task(send_all(parts_of(store, door)))
    while door.flying < 64:
        await asyncio.sleep(0.01)
    await store.reminders.subscriptions.stop("telegram", "1100")
    await store.reminders.subscriptions.forget("telegram", "1101")
    door.gate.set()
    await work
    assert not {"1100", "1101"} & {to for to, *_ in door.arrived}
    assert await counts(store) == {"sent": 118, "skipped": 1}


@pytest.mark.parametrize("by", ["this process", "another process"])
async def test_a_sitting_that_is_cancelled_meanwhile_is_not_told_to_those_who_come_later(
    database, store, by
):
    await planned(store, *(replace(ANA, address=str(n)) for n in range(1, 121)))
    door = Door()
    door.gate.clear()
    work = asyncio.create_task(send_all(parts_of(store, door)))
    while door.flying < 64:
        await asyncio.sleep(0.01)
    if by == "this process":
        await cancel_the_weekend(store)
    else:
        async with store_of(database) as other:
            await store.snapshot()  # just asked for, and so kept for half a second
            await cancel_the_weekend(other)
    door.gate.set()
    await work
    assert len(door.arrived) == 120
    for place, (_, outgoing, _) in enumerate(door.arrived):
        held = any(
            span.strong and span.text == "MKG 3, Summarecon Mal Kelapa Gading"
            for paragraph in outgoing.paragraphs
            for line in paragraph.lines
            for span in line
        )
        assert held == (place < 64)


async def cancel_the_weekend(store):
    async with store.unit_of_work() as unit:
        event = unit.snapshot.events["mkg-3-2019"]
        off = [
            Override(date(2019, 11, day), EventStatus.CANCELLED, reason="banjir")
            for day in (15, 16, 17)
        ]
        unit.save_event(replace(event, overrides=tuple(off)))
        await unit.commit()


async def test_late_and_useless_ones_are_counted_as_expired(store):
    await planned(store, ANA)
    night = datetime(2019, 11, 17, 22, tzinfo=JAKARTA)
    door = Door()
    await send_all(parts_of(store, door, clock=lambda: night))
    assert door.arrived == []
    assert await counts(store) == {"expired": 1}


async def test_who_wants_no_empty_message_is_skipped(store):
    east = Query(regions=frozenset({"jakarta-timur"}))
    await planned(store, replace(ANA, query=east, when_empty=False))
    await send_all(parts_of(store, Door()))
    assert await counts(store) == {"skipped": 1}


async def test_two_campaigns_at_one_hour_are_a_second_apart_in_a_chat(store):
    await planned(store, ANA, replace(ANA, slot=Slot.parse("daily 16:00")))
    parts = parts_of(store, Door(), lane=Lane(10_000))
    moments = []

    class Noting(Door):
        async def send(self, address, outgoing, *, silent=False):
            moments.append(parts.lane.now())
            return Sent(Fate.SENT)

    await send_all(replace(parts, door=Noting()))
    assert len(moments) == 2
    assert moments[1] - moments[0] >= 0.99


async def test_both_languages_and_every_region_get_their_own_answer(store):
    await planned(store, *people(12))
    door = Door()
    await send_all(parts_of(store, door))
    assert "Jakarta Utara" in texts(door.arrived, "1002")[0]
    assert "North Jakarta" in texts(door.arrived, "1003")[0]


async def test_a_clean_stop_ends_what_is_on_its_way_and_keeps_the_rest(url):
    async with store_of(url) as store:
        await planned(store, *people(200))
        door = Door()
        door.gate.clear()
        work = asyncio.create_task(Outbox(parts_of(store, door)).run())
        while door.flying < 64:
            await asyncio.sleep(0.01)
        work.cancel()
        await asyncio.sleep(0.02)
        door.gate.set()
        with pytest.raises(asyncio.CancelledError):
            await work
        assert await counts(store) == {"sent": 64, "queued": 136}
        await send_all(parts_of(store, door, holder="the next one"))
        assert set(door.tries.values()) == {1}


async def test_a_running_bot_sends_what_another_process_planned(database, store):
    door = Door()
    work = asyncio.create_task(Outbox(parts_of(store, door)).run())
    async with store_of(database) as other:
        await planned(other, *people(5))
    async with asyncio.timeout(10):
        while len(door.arrived) < 5:
            await asyncio.sleep(0.02)
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
