"""Whatever people do with their reminders: told of a sitting, they hear once that it is off."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from schedule_data.model.query import Query
from schedule_data.model.slot import Slot
from schedule_data.model.subscription import Subscription
from tests.subscriptions.town import CANCELLED, Town, at, of, town_at

QUESTIONS = (of("jakarta-utara"), of("jakarta-barat"), of(kinds="mall"))
FITTING = (QUESTIONS[0], QUESTIONS[2])
SLOTS = ("fri 16:00", "before 18:00")
ME = ("telegram", "me")

kept = st.tuples(st.sampled_from(QUESTIONS), st.sampled_from(SLOTS))
deeds = st.lists(
    st.one_of(
        st.tuples(st.just("save"), kept),
        st.tuples(st.just("replace"), st.tuples(st.integers(0, 2), kept)),
        st.tuples(st.just("remove"), st.integers(0, 2)),
        st.tuples(st.just("stop"), st.none()),
    ),
    max_size=3,
)


def told_of_it(town: Town) -> int:
    """In how many messages the sitting at MKG 3 stood."""
    return sum("MKG 3" in text for text in town.heard("me"))


class Sri:
    """Somebody who changes her mind."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.told_before_stop = 0

    async def keeps(self) -> list[Subscription]:
        return await self.town.store.reminders.subscriptions.of(*ME)

    async def does(self, deed: str, what) -> None:
        mine = await self.keeps()
        if deed == "save":
            await self.town.does("save", self.one(*what))
        elif deed == "stop":
            self.told_before_stop = told_of_it(self.town)
            await self.town.does("stop", *ME)
        elif mine and deed == "remove":
            await self.town.does("remove", mine[what % len(mine)])
        elif mine and deed == "replace":
            old, new = mine[what[0] % len(mine)], self.one(*what[1])
            if (old.slot, old.query) != (new.slot, new.query):
                await self.town.does("replace", old, new)

    def one(self, query: Query, slot: str) -> Subscription:
        return Subscription(*ME, query, Slot.parse(slot), since=self.town.now)


async def _lives_a_friday(url: str, phases) -> None:
    async with town_at(url) as town:
        sri = Sri(town)
        for clock, chosen in zip(("12:00", "16:30", "18:30"), phases, strict=True):
            town.now = at(clock)
            for deed in chosen:
                await sri.does(*deed)
            if clock == "18:30":
                break
            await town.tick(clock)
            await town.tick("16:00" if clock == "12:00" else "18:00")
        ever, since_stop = told_of_it(town), told_of_it(town) - sri.told_before_stop
        keeps = await sri.keeps()
        town.door.arrived.clear()
        await town.change(CANCELLED)
        for clock in ("19:00", "19:03", "19:10"):
            await town.tick(clock)
        heard = sum("listrik padam" in text for text in town.heard("me"))
    assert heard <= 1
    if not keeps or not (ever or any(each.query in FITTING for each in keeps)):
        assert heard == 0
    elif since_stop or any(each.query == QUESTIONS[0] for each in keeps):
        assert heard == 1


NORTH, WEST = (QUESTIONS[0], SLOTS[0]), (QUESTIONS[1], SLOTS[0])


@given(st.tuples(deeds, deeds, deeds))
@example(([("save", NORTH)], [("replace", (0, WEST))], []))
@example(([("save", NORTH)], [("save", WEST)], [("remove", 0), ("save", WEST)]))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_told_and_not_stopped_they_hear_once_and_never_twice(phases) -> None:
    with TemporaryDirectory() as folder:
        asyncio.run(_lives_a_friday(f"sqlite:///{Path(folder) / 'ptsp.db'}", phases))
