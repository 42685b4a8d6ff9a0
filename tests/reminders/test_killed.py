"""A sender that is killed with -9 or frozen in the middle of a campaign: nobody is lost, and only
those who were on their way at that moment may have it twice.
"""

import asyncio
from collections import Counter
from contextlib import asynccontextmanager
from pathlib import Path

from bench._fake_bot_api import FakeBotApi, Fault
from bench._killing import freeze_and_wake, run_and_kill
from bench._reminding import FRIDAY, counts, people, store_of

PEOPLE = 300
KILLS = 3


@asynccontextmanager
async def a_campaign(url: str):
    """It is planned, and a Bot API counts what arrives."""
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
        yield api.url, arrived
    finally:
        await api.stop()


async def check(url: str, arrived: Counter[str], deaths) -> None:
    """Everybody has it, and copies are only of those in flight."""
    async with store_of(url) as store:
        assert await counts(store) == {"sent": PEOPLE}
    assert len(arrived) == PEOPLE
    assert all(len(flying) <= 64 for flying in deaths.in_flight)
    assert {to: n for to, n in arrived.items() if n > deaths.allowed(to)} == {}
    assert max(arrived.values()) <= 3


async def test_killed_again_and_again_everybody_has_it_and_copies_are_only_of_those_in_flight(
    url, tmp_path: Path
):
    async with a_campaign(url) as (api, arrived):
        how = {"rate": 500, "lease": 0.5, "kills": KILLS, "seed": 1}
        deaths = await asyncio.to_thread(run_and_kill, api, tmp_path / "ptsp.db", **how)
    await check(url, arrived, deaths)


async def test_frozen_beyond_its_lease_and_woken_while_another_sends_it_repeats_nothing(
    url, tmp_path: Path
):
    async with a_campaign(url) as (api, arrived):
        how = {"rate": 200, "lease": 0.5}
        deaths = await asyncio.to_thread(freeze_and_wake, api, tmp_path / "ptsp.db", **how)
    await check(url, arrived, deaths)
