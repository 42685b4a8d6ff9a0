"""The reminders' side of a running bot: what is due is planned, and every bot's outbox sends."""

import asyncio
import os
import secrets
import socket
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.channels.channel import Pushes
from bot.composing import Composer
from bot.outbox import Outbox
from bot.pacing import Lane
from bot.parts import Parts
from bot.ports import Campaigns, News, Reminders
from bot.weather import Pauses, Weather
from schedule_data.agenda import Agenda
from schedule_data.model.campaign import Campaign, DeliveryState
from schedule_data.snapshot import Snapshot

KEPT = timedelta(days=90)
"""How long it is known who was sent what."""


@dataclass(frozen=True, slots=True)
class Bot:
    """One that can push: `name` is its own for ever ("telegram:123456"), `lane` its way out, which
    its channel's replies share.
    """

    name: str
    door: Pushes
    lane: Lane


class Post:
    """Plans and sends. One for a process; several processes do no harm."""

    def __init__(
        self,
        reminders: Reminders,
        schedule: Callable[[], Awaitable[Snapshot]],
        clock: Callable[[], datetime],
        bots: Sequence[Bot],
        *,
        pauses: Pauses | None = None,
        counted: Callable[[DeliveryState], None] = lambda _state: None,
    ) -> None:
        self._campaigns: Campaigns = reminders.campaigns
        self._news: News = reminders.news
        self._schedule = schedule
        self._clock = clock
        holder = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"
        self._outboxes = [
            Outbox(
                Parts(
                    door=bot.door,
                    messages=reminders.deliveries(bot.door.name, bot.name, holder),
                    composer=Composer(schedule, clock),
                    lane=bot.lane,
                    weather=Weather(pauses or Pauses(), bot.lane.now),
                    clock=clock,
                    counted=counted,
                )
            )
            for bot in bots
        ]

    async def tick(self) -> list[Campaign]:
        """What is due, and what has changed that people were told? Plan it, wake the senders; the
        campaigns that are due.

        Raises:
            LedgerError: the database cannot be used; the next tick catches up.
        """
        now = self._clock()
        due = await self._campaigns.plan(now)
        changed = await self._news.notice(Agenda(await self._schedule()), now)
        if changed is not None:
            due.append(changed)
        for outbox in self._outboxes:
            outbox.wake()
        return due

    async def tidy(self) -> None:
        """Forget who was sent what 90 days ago."""
        await self._campaigns.forget_before((self._clock() - KEPT).date())

    async def run(self) -> None:
        """Send until cancelled."""
        await asyncio.gather(*(outbox.run() for outbox in self._outboxes))

    async def drain(self, patience: float) -> None:
        """Send until nothing is left. Raises StuckError, LedgerError."""
        await asyncio.gather(*(outbox.drain(patience) for outbox in self._outboxes))
