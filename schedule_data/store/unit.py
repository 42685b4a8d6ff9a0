"""One turn's unit of work: what it changes commits together, or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy.ext.asyncio import AsyncConnection

from schedule_data.model.desk import Kind
from schedule_data.model.event import Event
from schedule_data.model.memory import Memory
from schedule_data.model.place import Venue
from schedule_data.model.text import Language
from schedule_data.series import series_of
from schedule_data.snapshot import News, Snapshot
from schedule_data.store.conversations import (
    Conversations,
    Who,
    write_fixed_languages,
    write_memories,
)
from schedule_data.store.people import Deed, People
from schedule_data.store.writer import GroupWriter
from schedule_data.store.writing import write_news


@dataclass(slots=True)
class Changes:
    """What a turn wants written."""

    memories: dict[Who, Memory] = field(default_factory=dict)
    fixed: dict[Who, Language] = field(default_factory=dict)
    venues: dict[str, Venue] = field(default_factory=dict)
    events: dict[str, Event | None] = field(default_factory=dict)
    deeds: list[tuple[Deed, object]] = field(default_factory=list)
    forgotten: tuple[Who, ...] = ()

    @property
    def of_schedule(self) -> bool:
        """Whether citizens will see a difference."""
        return bool(self.venues or self.events)

    @property
    def news(self) -> News:
        """The things that are otherwise."""
        return {
            **{(Kind.VENUE, slug): venue for slug, venue in self.venues.items()},
            **{(Kind.EVENT, uid): event for uid, event in self.events.items()},
        }


class UnitOfWork:
    """The store's side of a turn. Nothing of it is kept before `commit`.

    `snapshot` is the schedule as it was when the turn began; it stays the same throughout.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        conversations: Conversations,
        writer: GroupWriter,
        people: People,
    ) -> None:
        self.snapshot = snapshot
        self.people = people
        self.changed_schedule = False
        self._conversations = conversations
        self._writer = writer
        self._changes = Changes()

    async def recall(self, channel: str, address: str) -> Memory | None:
        """The conversation's memory, however old; None for a stranger."""
        who = (channel, address)
        kept = self._changes.memories.get(who)
        return kept or (await self._conversations.entry(who)).memory

    def keep(self, channel: str, address: str, memory: Memory) -> None:
        """Remember, once the turn commits; in the database within 200 ms."""
        self._changes.memories[channel, address] = memory

    async def fixed_language(self, channel: str, address: str) -> Language | None:
        """The language that the person chose for good, or None."""
        who = (channel, address)
        fixed = self._changes.fixed.get(who)
        return fixed or (await self._conversations.entry(who)).fixed_language

    def fix_language(self, channel: str, address: str, language: Language) -> None:
        """Answer this conversation in `language` from now on; commits with the turn."""
        self._changes.fixed[channel, address] = language

    def save_venue(self, venue: Venue) -> None:
        """Add the venue, or change the one of its slug."""
        self._changes.venues[venue.slug] = venue

    def save_event(self, event: Event) -> None:
        """Add the event, or change the one of its uid, overrides included.

        Raises:
            EventRefusedError: its rule is refused or a venue of it is unknown.
        """
        venues = {**self.snapshot.venues, **self._changes.venues}
        series_of(event, {slug: venue.region for slug, venue in venues.items()})
        self._changes.events[event.uid] = event

    def remove_event(self, uid: str) -> None:
        """Take the event out as if it had never been; to call one off, save it as CANCELLED."""
        self._changes.events[uid] = None

    async def commit(self) -> None:
        """Keep all of it. A last question alone is written a moment later, with others'.

        Raises:
            StoreError: the database could not be written; nothing was kept.
        """
        changes, self._changes = self._changes, Changes()
        changes.deeds, self.people.deeds = self.people.deeds, []
        changes.forgotten = tuple(self.people.forgotten)
        gone = (*self.people.forgotten, *self.people.moved)
        for who in gone:  # what is not written yet must not be written after it
            self._conversations.forget(who)
        if changes.fixed or changes.of_schedule or changes.deeds:
            await self._writer.submit(_write, changes)
            self.changed_schedule = self.changed_schedule or changes.of_schedule
        for who, memory in changes.memories.items():
            self._conversations.keep(who, memory)
        for who, language in changes.fixed.items():
            self._conversations.fixed(who, language)
        for who in gone:
            self._conversations.forget(who)
        # Who is forgotten may have been an officer.
        self.changed_schedule = self.changed_schedule or bool(self.people.forgotten)


async def _write(connection: AsyncConnection, units: Sequence[Changes]) -> Sequence[None]:
    for changes in units:
        if changes.memories:
            await write_memories(connection, [tuple(changes.memories.items())])
        if changes.fixed:
            await write_fixed_languages(connection, changes.fixed)
        if changes.deeds:
            from schedule_data.store.keeping import DEEDS  # most turns only ask

            for deed, what in changes.deeds:
                await connection.run_sync(DEEDS[deed], what)
        for who in changes.forgotten:
            from schedule_data.store.forgetting import forget_at_the_desk

            await forget_at_the_desk(connection, who)
        if changes.of_schedule:
            await write_news(connection, changes.news)
    return [None] * len(units)
