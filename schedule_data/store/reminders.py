"""Subscriptions, campaigns and the bots' messages: all that reminding people needs of the store."""

from sqlalchemy.ext.asyncio import AsyncEngine

from schedule_data.store.campaigns import Campaigns
from schedule_data.store.deliveries import Deliveries
from schedule_data.store.lease import Lease
from schedule_data.store.subscriptions import Subscriptions
from schedule_data.store.writer import GroupWriter


class Reminders:
    """The part of the store that is about subscribers."""

    def __init__(self, engine: AsyncEngine, writer: GroupWriter) -> None:
        self._engine, self._writer = engine, writer
        self.subscriptions = Subscriptions(engine, writer)
        self.campaigns = Campaigns(engine, writer)

    def deliveries(self, channel: str, bot: str, holder: str) -> Deliveries:
        """The messages of `bot` ("telegram:123456") on `channel`, for the process `holder`."""
        lease = Lease(bot, holder, self._engine, self._writer)
        return Deliveries(channel, lease, self._engine, self._writer)
