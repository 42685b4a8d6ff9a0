"""The open house: a message comes in at any door, one whole turn goes out, committed."""

import logging
import secrets
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.campaigning import Campaigning
from bot.ledger import Ledger
from bot.ports import Reminders
from bot.turn import Turn
from handlers import conversation
from handlers.admin.counter import Counter
from handlers.admin.ports import Desk
from handlers.message import Incoming, Outgoing, Words
from handlers.ports import Doors
from handlers.speech.labels import failed
from handlers.understanding.names import Names, compile_names
from schedule_data.agenda import Agenda
from schedule_data.model.desk import Actor, Role
from schedule_data.model.name import Name
from schedule_data.model.news import SittingChange
from schedule_data.model.text import Language
from schedule_data.snapshot import Snapshot

if TYPE_CHECKING:
    from bot.metrics import Metrics

log = logging.getLogger("ptsp")

REMEMBERED = timedelta(minutes=30)
REFUSALS_KEPT = timedelta(days=90)
"""How long the audit tells of attempts that were refused."""


@dataclass(slots=True)
class House:
    """The open house: a store with the admin's desk, and what is made of its newest snapshot.

    `metrics` None: nothing is counted. `counter` None: nobody is served as an officer. `doors`
    tells who can be reached, once they are open.
    """

    store: Ledger
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

    def _reminders(self) -> Reminders:
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
            turn = Turn(agenda, names, unit, Doors(), campaigns)
            await conversation.answer(question, turn, self.counter)

    async def tidy(self, now: datetime) -> None:
        """Forget the last questions that are too old to be followed up, and what was tried in vain
        long ago.
        """
        await self.store.forget_before(now - REMEMBERED)
        await self.office.forget_refused(now - REFUSALS_KEPT)

    async def problem(self) -> str | None:
        """Why the database cannot be used now, or None."""
        return await self.store.problem()
