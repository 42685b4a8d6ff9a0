"""Ten thousand sittings a year and fifty campaigns: whatever officers change between the planning
and the last message, no reminder names a sitting that is not held when it leaves.
"""

import asyncio
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from bench._reminding import FRIDAY, QUICK, Door, counts, parts_of, people, send_all, store_of
from handlers.message import Part
from schedule_data.agenda import Agenda
from schedule_data.model.event import Event, EventStatus, Occurrence, Override, Recurrence
from schedule_data.model.place import Venue
from schedule_data.model.query import DaySpan, Query
from schedule_data.store import Store

PLACES, CAMPAIGNS, PEOPLE = 210, 50, 84
WEEK = timedelta(days=7)
YEAR = DaySpan(FRIDAY.date(), FRIDAY.date() + timedelta(days=364))


async def a_large_town(store: Store) -> None:
    """Two hundred and ten places, each with a sitting every week on one day of the weekend."""
    async with store.unit_of_work() as unit:
        regions = sorted(unit.snapshot.regions)
        for event in unit.snapshot.events:
            unit.remove_event(event)
        for number in range(PLACES):
            place = Venue(f"place-{number}", f"Place {number}", "mall", regions[number % 6])
            day = ("FR", "SA", "SU")[number % 3]
            unit.save_venue(place)
            unit.save_event(
                Event(
                    f"event-{number}",
                    "PTSP",
                    place.slug,
                    FRIDAY.date(),
                    recurrence=Recurrence(f"FREQ=WEEKLY;BYDAY={day}"),
                    opens=time(17 if day == "FR" else 10),
                    closes=time(21),
                )
            )
        await unit.commit()


class Officers:
    """They call off and move sittings of a weekend, and take it back."""

    def __init__(self, store: Store, seed: int) -> None:
        self.store, self.luck = store, random.Random(seed)

    async def change(self, weekend: DaySpan) -> None:
        """Twelve sittings that are on, and four changes of the same weekend undone."""
        async with self.store.unit_of_work() as unit:
            events = dict(unit.snapshot.events)
            changed = [
                (event, override)
                for event in events.values()
                for override in event.overrides
                if override.recurrence_id in weekend
            ]
            for event, override in self.luck.sample(changed, min(4, len(changed))):
                kept = tuple(each for each in event.overrides if each != override)
                events[event.uid] = replace(event, overrides=kept)
            held = Agenda(unit.snapshot).between(Query(when=weekend))
            for sitting in self.luck.sample(held, 12):
                events[sitting.uid] = self.deed(events[sitting.uid], sitting)
            for uid, event in events.items():
                if event != unit.snapshot.events[uid]:
                    unit.save_event(event)
            await unit.commit()

    def deed(self, event: Event, sitting: Occurrence) -> Event:
        """Called off, moved out of the weekend or within it, at another hour or another place."""
        on = sitting.recurrence_id
        override = self.luck.choice(
            [
                Override(on, EventStatus.CANCELLED, reason="banjir"),
                Override(on, day=on + timedelta(days=4)),
                Override(on, day=on + timedelta(days=1)),
                Override(on, opens=time(18)),
                Override(on, venue=f"place-{self.luck.randrange(PLACES)}"),
            ]
        )
        others = tuple(each for each in event.overrides if each.recurrence_id != on)
        return replace(event, overrides=(*others, override))


class Reader(Door):
    """Holds every message that leaves against the schedule of that moment."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store, self.weekend = store, YEAR
        self.known: tuple[object, set[str]] | None = None
        self.read = 0
        self.wrong: list[tuple[date, str]] = []

    async def send(self, address, outgoing, *, silent=False):
        names = await self.held()
        for paragraph in outgoing.paragraphs:
            if paragraph.part is Part.PLACE:
                (name, *_) = (span.text for line in paragraph.lines for span in line if span.strong)
                self.read += 1
                if name not in names:
                    self.wrong.append((self.weekend.start, name))
        return await super().send(address, outgoing, silent=silent)

    async def held(self) -> set[str]:
        """The names of the places with a sitting on this weekend, as things stand."""
        snapshot = await self.store.snapshot()
        if self.known is None or self.known[0] != (snapshot.version, self.weekend):
            agenda = Agenda(snapshot)
            held = {each.venue for each in agenda.between(Query(when=self.weekend))}
            names = {agenda.venues[slug].name for slug in held}
            self.known = (snapshot.version, self.weekend), names
        return self.known[1]


@pytest.mark.timeout(400)
async def test_a_reminder_never_names_a_sitting_that_is_cancelled_or_moved_away(url):
    async with store_of(url) as store:
        await a_large_town(store)
        agenda = Agenda(await store.snapshot())
        assert len(agenda.between(Query(when=YEAR))) > 10_000
        everybody = [replace(each, language="id") for each in people(PEOPLE)]
        await store.reminders.subscriptions.save(everybody)
        officers, reader = Officers(store, seed=5), Reader(store)
        for week in range(CAMPAIGNS):
            await one_campaign(store, officers, reader, FRIDAY + week * WEEK)
        assert await counts(store) == {"sent": PEOPLE * CAMPAIGNS}
    assert reader.wrong == []
    assert reader.read > PEOPLE * CAMPAIGNS


async def one_campaign(store: Store, officers: Officers, reader: Reader, friday: datetime) -> None:
    """Planned, changed, begun, changed again while 64 are on their way, and sent to its end."""
    reader.weekend = DaySpan(friday.date(), friday.date() + timedelta(days=2))
    await officers.change(reader.weekend)
    await store.reminders.campaigns.plan(friday)
    await officers.change(reader.weekend)
    parts = parts_of(store, reader, clock=lambda: friday, pauses=replace(QUICK, idle=5.0))
    reader.gate.clear()
    work = asyncio.create_task(send_all(parts))
    await until(lambda: reader.flying == 64)
    await officers.change(reader.weekend)
    reader.gate.set()
    await work


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not true():
            await asyncio.sleep(0.002)
