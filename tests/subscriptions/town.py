"""People who keep questions, an outbox that reminds them, and an officer who changes the schedule:
over a real database, with a clock that a test turns.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bench._reminding import Door, parts_of, send_all, store_of, texts
from schedule_data.agenda import Agenda
from schedule_data.model.event import EventStatus, Override
from schedule_data.model.query import Query
from schedule_data.model.slot import Slot
from schedule_data.model.subscription import Subscription
from schedule_data.store import Store

JAKARTA = ZoneInfo("Asia/Jakarta")
SATURDAY = date(2019, 11, 16)
CANCELLED = Override(SATURDAY, EventStatus.CANCELLED, reason="listrik padam")


def at(clock: str, day: int = 15) -> datetime:
    return datetime(2019, 11, day, *map(int, clock.split(":")), tzinfo=JAKARTA)


class Town:
    """A database with people, its door, and a clock that a test turns."""

    def __init__(self, store: Store) -> None:
        self.store, self.door, self.now = store, Door(), at("12:00")

    async def keep(self, address: str, query: Query, slot: str = "fri 16:00", **wishes) -> None:
        one = Subscription("telegram", address, query, Slot.parse(slot), **wishes)
        await self.store.reminders.subscriptions.save([one])

    async def does(self, name: str, *what) -> None:
        """One turn of a conversation: what a person does to what they keep."""
        async with self.store.unit_of_work() as unit:
            getattr(unit.people, name)(*what)
            await unit.commit()

    async def change(self, *overrides: Override, **fields) -> None:
        """MKG 3's event, 15 to 17 November, as it is from now on."""
        async with self.store.unit_of_work() as unit:
            mkg = next(e for e in unit.snapshot.events.values() if e.venue == "mkg-3")
            unit.save_event(replace(mkg, overrides=overrides, **fields))
            await unit.commit()

    async def agenda(self) -> Agenda:
        return Agenda(await self.store.snapshot())

    async def tick(self, clock: str, day: int = 15) -> None:
        """The reminders' tick, and everything that it planned sent."""
        self.now = at(clock, day)
        await self.store.reminders.campaigns.plan(self.now)
        await self.store.reminders.news.notice(await self.agenda(), self.now)
        await send_all(parts_of(self.store, self.door, clock=lambda: self.now))

    def heard(self, address: str) -> list[str]:
        return texts(self.door.arrived, address)


@asynccontextmanager
async def town_at(url: str) -> AsyncIterator[Town]:
    async with store_of(url) as store:
        yield Town(store)


def of(region: str | None = None, **more: str) -> Query:
    named = {name: frozenset({value}) for name, value in more.items()}
    return Query(regions=frozenset({region}) if region else frozenset(), **named)
