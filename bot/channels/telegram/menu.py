"""The bot's own page in Telegram: the command menu, its name and its words, in each language."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from telegram.error import TelegramError

from bot.channels.telegram.api import TelegramApi
from bot.channels.telegram.blame import brief
from bot.channels.telegram.labels import Profile, TelegramLabels

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Item:
    """One thing that Telegram shows: how it is asked for, and how it is set."""

    what: str
    get: Callable[[], Awaitable[Any]]
    set: Callable[[], Awaitable[Any]]
    wanted: Any


async def show_profile(api: TelegramApi, labels: TelegramLabels) -> None:
    """Make Telegram show `labels`. Only what differs is set: names may be changed a few times a
    day. What fails is logged, and left for the next start.
    """
    for code, profile in _by_code(labels):
        for item in _items(api, profile, code):
            try:
                if await item.get() != item.wanted:
                    await item.set()
            except TelegramError as error:
                shown = code or "all others"
                logger.info("Telegram did not take the %s (%s): %s", item.what, shown, brief(error))


def _by_code(labels: TelegramLabels) -> list[tuple[str | None, Profile]]:
    """None stands for every language that has no profile of its own."""
    named: list[tuple[str | None, Profile]] = list(labels.profiles.items())
    return [(None, labels.profiles[labels.default]), *named]


def _items(api: TelegramApi, profile: Profile, code: str | None) -> list[_Item]:
    commands = [
        {"command": command.name, "description": command.description}
        for command in profile.commands
    ]
    scope = {"type": "default"}
    here = {"language_code": code}
    return [
        _Item(
            "commands",
            lambda: api.call("getMyCommands", scope=scope, **here),
            lambda: api.call("setMyCommands", commands=commands, scope=scope, **here),
            commands,
        ),
        _text(api, "name", "MyName", "name", profile.name, code),
        _text(api, "about text", "MyShortDescription", "short_description", profile.about, code),
        _text(api, "welcome text", "MyDescription", "description", profile.welcome, code),
    ]


def _text(
    api: TelegramApi, what: str, method: str, field: str, wanted: str, code: str | None
) -> _Item:
    return _Item(
        what,
        lambda: api.call(f"get{method}", language_code=code),
        lambda: api.call(f"set{method}", **{field: wanted, "language_code": code}),
        {field: wanted},
    )
