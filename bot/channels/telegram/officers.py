"""The command menus of officers: each sees the commands of their role in their own chat with the
bot, as long as they have it. Citizens' menus know nothing of them.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Collection, Mapping
from typing import Any, Protocol

from telegram.error import RetryAfter, TelegramError

from bot.channels.telegram.api import TelegramApi
from bot.channels.telegram.blame import brief
from bot.channels.telegram.labels import Command
from bot.channels.telegram.patience import FOR_GOOD, seconds_asked

logger = logging.getLogger(__name__)

EVERY_SECONDS = 10.0
AGAIN_SECONDS = 900.0
"""How long a chat that Telegram refused (nobody has started the bot there yet) is left alone."""


class Roles(Protocol):
    """Who has which role, by chat."""

    async def now(self) -> Mapping[str, str]:
        """The role of each officer."""
        ...

    async def ever(self) -> Collection[str]:
        """Who has a role, had one once, or may still be shown a menu."""
        ...

    async def showing(self, chat: str) -> None:
        """A menu is about to be shown there: it is to be known after a restart."""
        ...

    async def took(self, chat: str) -> None:
        """No menu is there any more."""
        ...


class OfficerMenus:
    """Keeps Telegram's menus as the roles are. `menus` has the commands by role and language code;
    `default` is the language of everybody else. What fails is logged and tried again later.
    """

    def __init__(
        self,
        api: TelegramApi,
        roles: Roles,
        menus: Mapping[str, Mapping[str, tuple[Command, ...]]],
        default: str,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._api, self._roles, self._menus, self._default = api, roles, menus, default
        self._monotonic = monotonic
        self._shown: dict[str, str] = {}
        self._unsure: set[str] | None = None
        self._not_before: dict[str, float] = {}

    async def run(self) -> None:
        """Look again and again until cancelled."""
        while True:
            try:
                await self.look()
            except Exception as error:
                # A menu is a help, no more: nothing else may suffer from it.
                logger.warning("the officers' menus are left as they are: %s", type(error).__name__)
            await asyncio.sleep(EVERY_SECONDS)

    async def look(self) -> None:
        """Give menus to those who have gained a role, take them from those who have lost it."""
        wanted = await self._roles.now()
        if self._unsure is None:
            # What an earlier run has shown is not known here: Telegram is asked once.
            self._unsure = set(await self._roles.ever())
        for chat in {*wanted, *self._shown, *self._unsure}:
            role = wanted.get(chat)
            if self._shown.get(chat) == role and chat not in self._unsure:
                continue
            if self._monotonic() >= self._not_before.get(chat, float("-inf")):
                await self._change(chat, role)

    async def _change(self, chat: str, role: str | None) -> None:
        try:
            if role is not None:
                await self._roles.showing(chat)
            for code in (None, *self._codes()):
                await self._set(chat, code, self._commands(role, code))
        except (TelegramError, ValueError) as error:
            self._not_before[chat] = self._monotonic() + _seconds_until_again(error)
            logger.info("Telegram did not take an officer's menu: %s", brief(error))
            return
        assert self._unsure is not None  # noqa: S101 - look() has set it
        self._unsure.discard(chat)
        self._not_before.pop(chat, None)
        if role is None:
            self._shown.pop(chat, None)
            await self._roles.took(chat)
        else:
            self._shown[chat] = role

    async def _set(self, chat: str, code: str | None, wanted: list[dict[str, str]]) -> None:
        here: dict[str, Any] = {
            "scope": {"type": "chat", "chat_id": int(chat)},
            "language_code": code,
        }
        if await self._api.call("getMyCommands", **here) == wanted:
            return
        if wanted:
            await self._api.call("setMyCommands", commands=wanted, **here)
        else:
            await self._api.call("deleteMyCommands", **here)

    def _commands(self, role: str | None, code: str | None) -> list[dict[str, str]]:
        menu = self._menus.get(role or "", {}).get(code or self._default, ())
        return [{"command": each.name, "description": each.description} for each in menu]

    def _codes(self) -> list[str]:
        return sorted({code for menu in self._menus.values() for code in menu})


def _seconds_until_again(error: Exception) -> float:
    """Bad weather passes at the next look; a refusal stands until the officer does something."""
    if isinstance(error, RetryAfter):
        return seconds_asked(error)
    refused = isinstance(error, FOR_GOOD) or not isinstance(error, TelegramError)
    return AGAIN_SECONDS if refused else 0.0
