"""A citizen who talks with the counter, over the first schedule or one that a test makes."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from typing import TypeAlias

import pytest
from hypothesis import settings

from handlers.conversation import converse
from handlers.message import Content, Incoming, Outgoing, Part, Pressed, SharedLocation, Words
from handlers.ports import Doors, Memory
from handlers.speech.offer import Offer, OfferKind
from handlers.speech.reply import Reply, Schedule
from handlers.turn import Result
from handlers.understanding.names import Names, compile_names
from schedule_data.agenda import Agenda
from schedule_data.model.campaign import Campaign, CampaignStatus, Received, Tally
from schedule_data.model.event import Event
from schedule_data.model.news import Announcement
from schedule_data.model.place import Venue
from schedule_data.model.subscription import Subscription
from schedule_data.model.text import Language
from schedule_data.model.traces import Traces
from schedule_data.model.zone import JAKARTA
from schedule_data.snapshot import Snapshot, make_snapshot, packaged_snapshot

# How long an example takes is the machine's affair; speed is measured by `make bench`.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

THURSDAY = "2019-11-14T09:00"


class People:
    """Subscriptions in memory, as the ledger keeps them."""

    def __init__(self, work: "Work") -> None:
        self.work = work
        self.kept: dict[tuple[str, str], list[Subscription]] = {}
        self.sent: dict[tuple[str, str], list[Received]] = {}
        self.at_the_desk: dict[tuple[str, str], Traces] = {}
        self.lost: set[tuple[str, str]] = set()

    async def subscriptions(self, channel: str, address: str) -> list[Subscription]:
        return list(self.kept.get((channel, address), ()))

    async def received(self, channel: str, address: str) -> list[Received]:
        return list(self.sent.get((channel, address), ()))

    async def traces(self, channel: str, address: str) -> Traces:
        return self.at_the_desk.get((channel, address), Traces())

    def save(self, *wanted: Subscription) -> None:
        for each in wanted:
            mine = self.kept.setdefault((each.channel, each.address), [])
            at = next((n for n, one in enumerate(mine) if _key(one) == _key(each)), len(mine))
            mine[at : at + 1] = [each]

    def replace(self, old: Subscription, new: Subscription) -> None:
        self.remove(old)
        if all(_key(each) != _key(new) for each in self.kept[new.channel, new.address]):
            self.save(new)

    def remove(self, gone: Subscription) -> None:
        who = (gone.channel, gone.address)
        self.kept[who] = [each for each in self.kept[who] if _key(each) != _key(gone)]

    def stop(self, channel: str, address: str) -> None:
        self.kept.pop((channel, address), None)

    def forget(self, channel: str, address: str) -> None:
        who = (channel, address)
        for known in (self.kept, self.sent, self.work.memories, self.work.languages):
            known.pop(who, None)  # type: ignore[attr-defined]

    def speak(self, channel: str, address: str, language: Language) -> None:
        mine = self.kept.get((channel, address), [])
        mine[:] = [replace(each, language=language) for each in mine]

    def move(self, channel: str, address: str, to: str) -> None:
        moved = self.kept.pop((channel, address), [])
        self.save(*(replace(each, address=to) for each in moved))

    def reachable(self, channel: str, address: str) -> None:
        self.lost.discard((channel, address))

    def unreachable(self, channel: str, address: str) -> None:
        self.lost.add((channel, address))


def _key(each: Subscription) -> tuple[object, ...]:
    return str(each.slot), each.query


class Campaigns:
    """Campaigns in memory; `owners` are those who may send them."""

    def __init__(self) -> None:
        self.owners: set[str] = set()
        self.tried: list[str] = []
        self.people = 3
        self.known: dict[int, Tally] = {}

    async def may(self, channel: str, person: str, tried: str, now: datetime) -> bool:
        if person not in self.owners:
            self.tried.append(tried)
        return person in self.owners

    async def draft(self, announcement: Announcement, now: datetime) -> int:
        number = len(self.known) + 1
        draft = Campaign(
            number, None, now.date(), now + timedelta(3), CampaignStatus.DRAFT, announcement
        )
        self.known[number] = Tally(draft, {})
        return number

    async def reach(self, announcement: Announcement) -> int:
        return self.people

    async def send(self, number: int, now: datetime) -> bool:
        tally = self.known.get(number)
        if tally is None or tally.campaign.status is not CampaignStatus.DRAFT:
            return False
        self.known[number] = Tally(tally.campaign, {"queued": self.people})
        await self.set_status(number, CampaignStatus.RUNNING)
        return True

    async def discard(self, number: int) -> bool:
        tally = self.known.get(number)
        if tally is None or tally.campaign.status is not CampaignStatus.DRAFT:
            return False
        del self.known[number]
        return True

    async def tallies(
        self, campaigns: Iterable[int] | None = None, *, most: int = 50
    ) -> list[Tally]:
        if campaigns is not None:
            return [self.known[number] for number in campaigns if number in self.known]
        newest = sorted(self.known.items(), reverse=True)
        return [t for _, t in newest if t.campaign.status is not CampaignStatus.DRAFT][:most]

    async def set_status(self, number: int, status: CampaignStatus) -> None:
        tally = self.known[number]
        self.known[number] = replace(tally, campaign=replace(tally.campaign, status=status))


class Work:
    """A unit of work in memory."""

    def __init__(self, snapshot: Snapshot, names: Names) -> None:
        self.agenda, self.names = Agenda(snapshot), names
        self.memories: dict[tuple[str, str], Memory] = {}
        self.languages: dict[tuple[str, str], Language] = {}
        self.people = People(self)
        self.campaigns = Campaigns()
        self.doors = Doors(frozenset({"test"}), "ptsp_bot")

    async def recall(self, channel: str, address: str) -> Memory | None:
        return self.memories.get((channel, address))

    def keep(self, channel: str, address: str, memory: Memory) -> None:
        self.memories[channel, address] = memory

    async def fixed_language(self, channel: str, address: str) -> Language | None:
        return self.languages.get((channel, address))

    def fix_language(self, channel: str, address: str, language: Language) -> None:
        self.languages[channel, address] = language


@dataclass
class Citizen:
    """One conversation: `result` is the last answer as facts, `said` the same in words."""

    work: Work
    now: str = THURSDAY
    suggested: Language | None = None
    channel: str = "test"
    group: bool = False
    manages: bool = True
    switched: bool = False
    said: Outgoing | None = field(default=None, repr=False)
    result: Result | None = field(default=None, repr=False)

    def sends(self, content: Content, *, at: str | None = None) -> Reply:
        """The answer as facts; the clock stays at `at` for the messages that follow."""
        self.now = at or self.now
        now = datetime.fromisoformat(self.now).replace(tzinfo=JAKARTA)
        incoming = Incoming(
            self.channel,
            "me",
            content,
            now,
            self.suggested,
            self.switched,
            group=self.group,
            manages=self.manages,
        )
        self.switched = False
        self.result, (self.said,) = asyncio.run(converse(incoming, self.work))
        return self.result.reply

    def asks(self, text: str, *, at: str | None = None) -> Reply:
        return self.sends(Words(text), at=at)

    def switches(self, language: Language) -> None:
        """Switch the page's language, which the next message tells."""
        self.suggested, self.switched = language, True

    def presses(self, token: str, *, at: str | None = None) -> Reply:
        return self.sends(Pressed(token), at=at)

    def shares(self, latitude: float, longitude: float) -> Reply:
        return self.sends(SharedLocation(latitude, longitude))

    def finds(self, text: str, *, at: str | None = None) -> Schedule:
        """The answer to a question of where, which must be a schedule."""
        reply = self.asks(text, at=at)
        assert isinstance(reply, Schedule), reply
        return reply

    def places(self, text: str, *, at: str | None = None) -> set[str]:
        """The slugs of the places that the answer lists for the days asked for."""
        return {place.venue.slug for place in self.finds(text, at=at).section.places}

    def offers(self, kind: OfferKind) -> list[Offer]:
        """The buttons of that kind under the last answer."""
        assert self.result is not None
        return [offer for row in self.result.reply.offers for offer in row if offer.kind is kind]

    def token(self, label: str) -> str:
        """The token of the button under the last answer whose label holds `label`."""
        assert self.said is not None
        return next(c.token for row in self.said.choices for c in row if label in c.label)

    def number(self, label: str) -> str:
        """What to type instead of pressing the button whose label holds `label`."""
        assert self.said is not None
        return next(str(c.number) for row in self.said.choices for c in row if label in c.label)

    def lines(self, part: Part | None = None) -> list[str]:
        """The last answer in lines of plain text, or those of one kind of paragraph."""
        assert self.said is not None
        return [
            "".join(span.text for span in line)
            for each in self.said.paragraphs
            for line in each.lines
            if part is None or each.part is part
        ]

    @property
    def language(self) -> Language:
        assert self.said is not None
        return self.said.language


Meet: TypeAlias = Callable[..., Citizen]


@cache
def _first_names() -> Names:
    return compile_names(packaged_snapshot().names)


@pytest.fixture
def citizen() -> Citizen:
    """Somebody who asks about the first schedule."""
    return Citizen(Work(packaged_snapshot(), _first_names()))


@pytest.fixture
def citizen_of() -> Meet:
    """Somebody who asks about other events and venues: `only` those, or beside the first ones."""

    def meet(
        *, events: Iterable[Event], venues: Iterable[Venue] = (), only: bool = False
    ) -> Citizen:
        first = packaged_snapshot()
        snapshot = make_snapshot(
            version=1,
            regions=first.regions.values(),
            venues=[*first.venues.values(), *venues],
            services=first.services.values(),
            events=[*(() if only else first.events.values()), *events],
        )
        return Citizen(Work(snapshot, compile_names(snapshot.names)))

    return meet


@pytest.fixture
def agenda() -> Agenda:
    return Agenda(packaged_snapshot())
