"""Who has which role in Telegram, for the menus of the door there, and who is shown one."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bot.ledger import Menus
from handlers.admin.ports import Desk


@dataclass(frozen=True, slots=True)
class ChannelRoles:
    """The officers of one channel, by address."""

    desk: Desk
    channel: str
    menus: Menus

    async def now(self) -> Mapping[str, str]:
        """The role of each officer."""
        everybody = await self.desk.officers()
        return {
            each.actor.address: each.role.value
            for each in everybody
            if each.actor.channel == self.channel
        }

    async def ever(self) -> Collection[str]:
        """Who has a role, had one once by the audit, or was shown a menu: an owner by the settings
        who did nothing at the desk stands in no audit.
        """
        everybody = await self.desk.ever_officers()
        had = {actor.address for actor in everybody if actor.channel == self.channel}
        return had.union(await self.menus.shown())

    async def showing(self, chat: str) -> None:
        """A menu is about to be shown there."""
        await self.menus.note(chat)

    async def took(self, chat: str) -> None:
        """No menu is there any more."""
        await self.menus.drop(chat)
