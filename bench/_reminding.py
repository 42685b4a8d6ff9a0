"""An outbox as tests and benchmarks need it: a database, people who asked, and who sends."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from itertools import product
from zoneinfo import ZoneInfo

from bot.channels.channel import Fate, Pushes, Sent
from bot.composing import Composer
from bot.outbox import Outbox
from bot.pacing import Lane
from bot.parts import Parts
from bot.weather import Pauses, Weather
from handlers.message import Outgoing
from schedule_data.model.campaign import DeliveryState
from schedule_data.model.query import Query
from schedule_data.model.slot import Slot
from schedule_data.model.subscription import Subscription
from schedule_data.store import Store, open_store, upgrade

JAKARTA = ZoneInfo("Asia/Jakarta")
FRIDAY = datetime(2019, 11, 15, 16, tzinfo=JAKARTA)
WEEKLY = Slot.parse("fri 16:00")
REGIONS = (
    "jakarta-pusat",
    "jakarta-utara",
    "jakarta-barat",
    "jakarta-selatan",
    "jakarta-timur",
    "kepulauan-seribu",
)
QUICK = Pauses(first=0.01, longest=0.05, storm=5, lease=0.4, beat=0.05, idle=0.05, closing=5.0)
"""A bot that waits a hundredth of what it should, so that a test is over soon."""


class Door:
    """Takes what is pushed; `fate` decides, by address and how often it was tried."""

    name = "telegram"

    def __init__(
        self, fate: Callable[[str, int], Sent] = lambda _to, _try: Sent(Fate.SENT)
    ) -> None:
        self.fate = fate
        self.tries: dict[str, int] = {}
        self.arrived: list[tuple[str, Outgoing, bool]] = []
        self.flying = self.most_flying = 0
        self.gate = asyncio.Event()
        self.gate.set()

    async def send(self, address: str, outgoing: Outgoing, *, silent: bool = False) -> Sent:
        """Take it, or not."""
        self.flying += 1
        self.most_flying = max(self.flying, self.most_flying)
        try:
            await asyncio.sleep(0)
            await self.gate.wait()
        finally:
            self.flying -= 1
        self.tries[address] = self.tries.get(address, 0) + 1
        sent = self.fate(address, self.tries[address])
        if sent.fate is Fate.SENT:
            self.arrived.append((address, outgoing, silent))
        return sent


@asynccontextmanager
async def store_of(url: str) -> AsyncIterator[Store]:
    """A database with the first schedule."""
    await asyncio.to_thread(upgrade, url)
    async with open_store(url) as store:
        yield store


def people(count: int, slot: Slot = WEEKLY) -> Iterable[Subscription]:
    """So many, each with one question, over all regions and both languages."""
    kinds = list(product(REGIONS, ("id", "en")))
    for number in range(count):
        region, language = kinds[number % len(kinds)]
        yield Subscription(
            "telegram",
            str(1000 + number),
            Query(regions=frozenset({region})),
            slot,
            "en" if language == "en" else "id",
        )


def parts_of(
    store: Store,
    door: Pushes,
    *,
    clock: Callable[[], datetime] = lambda: FRIDAY,
    rate: float = 10_000,
    pauses: Pauses = QUICK,
    holder: str = "test",
    counted: Callable[[DeliveryState], None] = lambda _state: None,
    lane: Lane | None = None,
) -> Parts:
    """What a sender is made of, over a real store."""
    lane = lane or Lane(rate, chat_gap=0.01)

    return Parts(
        door,
        store.reminders.deliveries("telegram", "telegram:1", holder),
        Composer(store.snapshot, clock),
        lane,
        Weather(pauses, lane.now),
        clock,
        counted,
    )


async def send_all(parts: Parts, patience: float = 10.0) -> None:
    """One round."""
    await Outbox(parts).drain(patience)


async def counts(store: Store) -> dict[str, int]:
    """How the messages of all campaigns stand."""
    total: dict[str, int] = {}
    for tally in await store.reminders.campaigns.tallies():
        for name, count in tally.counts.items():
            total[name] = total.get(name, 0) + count
    return total


def texts(arrived: Sequence[tuple[str, Outgoing, bool]], address: str) -> list[str]:
    """What a chat was told, as bare text."""
    return [
        "\n".join(
            "".join(span.text for span in line)
            for paragraph in outgoing.paragraphs
            for line in paragraph.lines
        )
        for to, outgoing, _ in arrived
        if to == address
    ]
