"""Subscriptions, campaigns and the bots' messages: all that reminding people needs of the store."""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncEngine

from schedule_data.model.campaign import Received
from schedule_data.model.traces import Traces
from schedule_data.store.campaigns import Campaigns
from schedule_data.store.deliveries import Deliveries
from schedule_data.store.desk import Desk
from schedule_data.store.keeping import received_by
from schedule_data.store.lease import Lease
from schedule_data.store.news import NewsDesk
from schedule_data.store.subscriptions import Subscriptions
from schedule_data.store.traces import traces_of


class Reminders:
    """The part of the store that is about subscribers."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._desk = Desk(engine)
        self.subscriptions = Subscriptions(self._desk)
        self.campaigns = Campaigns(self._desk)
        self.news = NewsDesk(self._desk)

    async def received(self, channel: str, address: str) -> Sequence[Received]:
        """What was sent to a person unasked, newest first, at most a thousand."""
        return await self._desk.read(received_by, (channel, address))

    async def traces(self, channel: str, address: str) -> Traces:
        """What the desk keeps of a person."""
        return await self._desk.read(traces_of, (channel, address))

    def deliveries(self, channel: str, bot: str, holder: str) -> Deliveries:
        """The messages of `bot` ("telegram:123456") on `channel`, for the process `holder`."""
        return Deliveries(channel, Lease(bot, holder, self._desk), self._desk)

    async def close(self) -> None:
        """Let go of the database."""
        await self._desk.close()
