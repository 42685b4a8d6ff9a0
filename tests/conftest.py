"""A citizen who talks with the counter, over the first schedule or one that a test makes."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import TypeAlias

import pytest

from handlers.conversation import JAKARTA, answer, facts
from handlers.dialogue import remembered
from handlers.message import Content, Incoming, Outgoing, Part, Pressed, SharedLocation, Words
from handlers.ports import Memory
from handlers.speech.offer import Offer, OfferKind
from handlers.speech.reply import Reply, Schedule
from handlers.turn import Result, Turn
from handlers.understanding.names import Names, compile_names
from schedule_data.agenda import Agenda
from schedule_data.model.event import Event
from schedule_data.model.place import Venue
from schedule_data.model.text import Language
from schedule_data.snapshot import Snapshot, make_snapshot, packaged_snapshot

THURSDAY = "2019-11-14T09:00"


class Work:
    """A unit of work in memory."""

    def __init__(self, snapshot: Snapshot, names: Names) -> None:
        self.agenda, self.names = Agenda(snapshot), names
        self.memories: dict[tuple[str, str], Memory] = {}
        self.languages: dict[tuple[str, str], Language] = {}

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
    switched: bool = False
    said: Outgoing | None = field(default=None, repr=False)
    result: Result | None = field(default=None, repr=False)

    def sends(self, content: Content, *, at: str | None = None) -> Reply:
        """The answer as facts; the clock stays at `at` for the messages that follow."""
        self.now = at or self.now
        now = datetime.fromisoformat(self.now).replace(tzinfo=JAKARTA)
        memory = remembered(self.work.memories.get(("test", "me")), now)
        self.result = facts(content, Turn(now, self.work, memory))
        incoming = Incoming("test", "me", content, now, self.suggested, self.switched)
        self.switched = False
        (self.said,) = asyncio.run(answer(incoming, self.work))
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
