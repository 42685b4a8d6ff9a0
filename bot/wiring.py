"""Chooses every real part and joins them; the only importer of the store."""

import logging
import secrets
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from bot.campaigning import Campaigning
from bot.channels.channel import Channel
from bot.clock import Clock
from bot.mistake import Mistake
from bot.settings import Settings
from handlers import conversation
from handlers.admin.counter import INVITED, Counter
from handlers.admin.ports import Desk
from handlers.message import Incoming, Outgoing, Words
from handlers.ports import Campaigns, Doors, Memory, People
from handlers.speech.labels import failed
from handlers.understanding.names import Names, compile_names
from schedule_data.agenda import Agenda
from schedule_data.model.desk import Actor, Role
from schedule_data.model.name import Name
from schedule_data.model.news import SittingChange
from schedule_data.model.text import Language
from schedule_data.snapshot import Snapshot
from schedule_data.store import (
    SchemaState,
    Store,
    StoreError,
    UnitOfWork,
    open_store,
    schema_state,
    upgrade,
)
from schedule_data.store import backup as copy_store

if TYPE_CHECKING:
    from bot.metrics import Metrics
    from bot.pacing import Lane
    from bot.ports import Reminders
    from bot.post import Post

log = logging.getLogger("ptsp")

REMEMBERED = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Turn:
    """What the counter is given for one message: `handlers.ports.Work`.

    `language` fixes the answer's language whatever the conversation chose (`--lang`).
    """

    agenda: Agenda
    names: Names
    unit: UnitOfWork
    doors: Doors
    campaigns: Campaigns
    language: Language | None = None

    @property
    def people(self) -> People:
        """Who is reminded of what."""
        return self.unit.people

    async def recall(self, channel: str, address: str) -> Memory | None:
        """The conversation's memory."""
        return await self.unit.recall(channel, address)

    def keep(self, channel: str, address: str, memory: Memory) -> None:
        """Remember when the turn commits."""
        self.unit.keep(channel, address, memory)

    async def fixed_language(self, channel: str, address: str) -> Language | None:
        """The language that was chosen for good."""
        return self.language or await self.unit.fixed_language(channel, address)

    def fix_language(self, channel: str, address: str, language: Language) -> None:
        """Choose a language for good when the turn commits."""
        self.unit.fix_language(channel, address, language)


@dataclass(slots=True)
class House:
    """The open house: a store with the admin's desk, and what is made of its newest snapshot.

    `metrics` None: nothing is counted. `counter` None: nobody is served as an officer. `doors`
    tells who can be reached, once they are open.
    """

    store: Store
    office: Desk
    language: Language | None = None
    remembers: bool = True
    metrics: "Metrics | None" = None
    counter: Counter | None = None
    doors: Callable[[], Doors] = Doors
    _heard: tuple[tuple[Name, ...], Names] | None = None

    async def answer(self, incoming: Incoming) -> Sequence[Outgoing]:
        """One whole turn, committed; an error is logged under the reference that is told."""
        started, outcome = time.perf_counter(), "answered"
        try:
            return await self.turn(incoming)
        except Exception:
            outcome, reference = "failed", secrets.token_hex(3)
            log.exception("a turn in %s failed, reference %s", incoming.channel, reference)
            return (failed(incoming.language or "id", reference),)
        finally:
            if self.metrics is not None:
                self.metrics.count(incoming.channel, outcome, time.perf_counter() - started)

    def replied(self, ending: str) -> None:
        """What became of an answer that a messenger was to deliver."""
        if self.metrics is not None:
            self.metrics.replied("telegram", ending)

    async def turn(self, incoming: Incoming) -> Sequence[Outgoing]:
        """One turn without that net: what goes wrong is raised."""
        async with self.store.unit_of_work() as unit:
            agenda, names = self._view(unit.snapshot)
            campaigns = Campaigning(self._reminders, agenda, self._owner)
            turn = Turn(agenda, names, unit, self.doors(), campaigns, self.language)
            outgoing = await conversation.answer(incoming, turn, self.counter)
            if self.remembers:
                await unit.commit()
            return outgoing

    def _view(self, snapshot: Snapshot) -> tuple[Agenda, Names]:
        """The agenda and the names of a snapshot. The names are compiled once: a snapshot whose
        places are its predecessor's keeps the very tuple.
        """
        if self._heard is None or self._heard[0] is not snapshot.names:
            self._heard = (snapshot.names, compile_names(snapshot.names))
        return Agenda(snapshot), self._heard[1]

    async def reach_of_changes(self, changes: Sequence[SittingChange]) -> int:
        """How many people would be told of these changes."""
        agenda = Agenda(await self.store.snapshot())
        return await self.store.reminders.news.reach_of_changes(changes, agenda)

    def _reminders(self) -> "Reminders":
        """The reminders' part of the store, opened when it is needed."""
        return self.store.reminders

    async def _owner(self, channel: str, person: str, tried: str, now: datetime) -> bool:
        """Whether this person may write to many; who may not has tried, which the audit notes."""
        if self.counter is None:
            return False
        actor = Actor(channel, person)
        if await self.office.role(actor) is Role.OWNER:
            return True
        await self.office.refused(actor, tried, now=now)
        return False

    async def warm(self, now: datetime) -> None:
        """Load and compile what a first answer needs, by giving one that nobody hears."""
        async with self.store.unit_of_work() as unit:
            agenda, names = self._view(unit.snapshot)
            question = Incoming("nobody", "nobody", Words("PTSP hari ini di mana?"), now)
            campaigns = Campaigning(self._reminders, agenda)
            await conversation.answer(question, Turn(agenda, names, unit, Doors(), campaigns))

    async def tidy(self, now: datetime) -> None:
        """Forget the last questions that are too old to be followed up."""
        await self.store.forget_before(now - REMEMBERED)

    async def problem(self) -> str | None:
        """Why the database cannot be used now, or None."""
        return await self.store.problem()


@asynccontextmanager
async def open_house(
    settings: Settings,
    *,
    language: Language | None = None,
    remembers: bool = True,
    metrics: "Metrics | None" = None,
) -> AsyncIterator[House]:
    """Open the store of `settings`, whose schema must be up to date, and join the house to it.

    Raises:
        Mistake: the database cannot be used; the line says what to do.
    """
    try:
        async with open_store(settings.database_url) as store:
            owners = [Actor(channel, address) for channel, address in settings.admins]
            yield House(store, store.office(owners), language, remembers, metrics)
    except StoreError as error:
        raise Mistake(str(error), 1) from None


def invitation_link(settings: Settings, code: str) -> str:
    """Where the web chat takes an invitation. Behind the # it reaches no server and no log."""
    return f"{settings.public_url}/#start={INVITED}{code}"


def channels(
    settings: Settings, house: House, clock: Clock, lane: "Lane | None" = None
) -> list[Channel]:
    """The doors that are configured; officers are served at them too. `lane` is the way that
    Telegram's replies share with its broadcasts.
    """
    from bot.channels.web.channel import WebChannel
    from bot.labels import page_labels, telegram_labels
    from bot.schedule_files import ScheduleFiles

    ways_in: list[Callable[[], str | None]] = [lambda: invitation_link(settings, "{code}")]
    house.counter = Counter(
        house.office, lambda: _known(ways_in), ScheduleFiles(), house.reach_of_changes
    )
    doors: list[Channel] = [WebChannel(clock, page_labels(), public_url=settings.public_url)]
    if settings.telegram is not None:
        from bot.channels.telegram.channel import TelegramChannel

        token, base_url = settings.telegram.token, settings.telegram.base_url
        inbox = house.store.inbox(f"telegram:{token.partition(':')[0]}")
        telegram = TelegramChannel(
            token, base_url, inbox, clock, telegram_labels(), traffic=lane, counted=house.replied
        )
        ways_in.insert(0, telegram.start_link)
        house.doors = lambda: Doors(frozenset({telegram.name}), telegram.username)
        doors.append(telegram)
    return doors


def reminders(house: House, clock: Clock, doors: Sequence[Channel], lane: "Lane") -> "Post":
    """What plans and sends the reminders, by the doors that can push."""
    from bot.channels.telegram.channel import TelegramChannel
    from bot.post import Bot, Post

    pushing = [door for door in doors if isinstance(door, TelegramChannel)]
    bots = [Bot(f"{door.name}:{door.number}", door, lane) for door in pushing]
    return Post(house.store.reminders, house.store.snapshot, clock, bots)


def _known(ways_in: Sequence[Callable[[], str | None]]) -> tuple[str, ...]:
    """The ways in that are known by now: a bot's name is asked for at its start."""
    return tuple(way for link in ways_in if (way := link()) is not None)


def prepare_database(settings: Settings) -> SchemaState:
    """Create the database, or bring it up to date; returns how it was. Before any event loop.

    Raises:
        Mistake: it cannot be reached or was made by a newer version.
    """
    try:
        state = schema_state(settings.database_url)
        return state if state is SchemaState.HEAD else upgrade(settings.database_url)
    except StoreError as error:
        raise Mistake(str(error), 1) from None


def backup_database(settings: Settings, target: Path) -> None:
    """Write a consistent copy of the database to `target`, also while it is in use.

    Raises:
        Mistake: it cannot be copied; the line says why.
    """
    try:
        copy_store(settings.database_url, target)
    except StoreError as error:
        raise Mistake(str(error), 1) from None


async def database_problem(settings: Settings) -> str | None:
    """What keeps the database from being used, or None."""
    try:
        async with open_store(settings.database_url) as store:
            await store.snapshot()
    except StoreError as error:
        return str(error)
    return None
