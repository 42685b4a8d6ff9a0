"""A sender that is killed with -9 in the middle of a campaign: nobody is lost, and only those who
were on their way at that moment may have it twice.
"""

import asyncio
from collections import Counter
from pathlib import Path

from bench._fake_bot_api import FakeBotApi, Fault
from bench._killing import run_and_kill
from bench._reminding import FRIDAY, counts, people, store_of

PEOPLE = 300
KILLS = 3


async def test_killed_again_and_again_everybody_has_it_and_copies_are_only_of_those_in_flight(
    url, tmp_path: Path
):
    arrived: Counter[str] = Counter()

    def take(method, parameters):
        if method == "sendMessage":
            arrived[str(parameters["chat_id"])] += 1
        return Fault(wait=0.03)

    async with store_of(url) as store:
        await store.reminders.subscriptions.save(people(PEOPLE))
        await store.reminders.campaigns.plan(FRIDAY)
    api = FakeBotApi(take, strict=False)
    await api.start()
    try:
        deaths = await asyncio.to_thread(
            run_and_kill,
            api.url,
            tmp_path / "ptsp.db",
            rate=500,
            lease=0.5,
            kills=KILLS,
            seed=1,
        )
    finally:
        await api.stop()
    async with store_of(url) as store:
        assert await counts(store) == {"sent": PEOPLE}
    assert len(arrived) == PEOPLE
    assert all(len(flying) <= 64 for flying in deaths.in_flight)
    assert {to: n for to, n in arrived.items() if n > deaths.allowed(to)} == {}
    assert max(arrived.values()) <= 3
