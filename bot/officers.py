"""Who has which role in Telegram, for the menus of the door there."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from handlers.admin.ports import Desk


@dataclass(frozen=True, slots=True)
class ChannelRoles:
    """The officers of one channel, by address."""

    desk: Desk
    channel: str

    async def now(self) -> Mapping[str, str]:
        """The role of each officer."""
        everybody = await self.desk.officers()
        return {
            each.actor.address: each.role.value
            for each in everybody
            if each.actor.channel == self.channel
        }

    async def ever(self) -> Collection[str]:
        """Who has a role, or had one once."""
        everybody = await self.desk.ever_officers()
        return {actor.address for actor in everybody if actor.channel == self.channel}
