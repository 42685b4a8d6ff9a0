"""The words of the Telegram door itself; wiring fills them from the phrase book."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Command:
    """A line of Telegram's menu: the name without its slash, and what it does."""

    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Profile:
    """How the bot shows itself in one language.

    `name` up to 64 characters, `about` (on the profile page) up to 120, `welcome` (in an empty
    chat) up to 512: Telegram's limits.
    """

    commands: tuple[Command, ...]
    name: str
    about: str
    welcome: str


@dataclass(frozen=True, slots=True)
class TelegramLabels:
    """`profiles` by language code; `default` is the language of everybody else.

    `failure` by language code, with `{reference}` in it. `commands` are all that the counter
    knows, in the menu or not: in a group no other is taken as said to the bot. `officers` are the
    menus of officers by role and language code.
    """

    profiles: Mapping[str, Profile]
    failure: Mapping[str, str]
    commands: frozenset[str]
    default: str = "id"
    officers: Mapping[str, Mapping[str, tuple[Command, ...]]] = field(default_factory=dict)

    def failed(self, language: str | None, reference: str) -> str:
        """What a person is told when their question broke something."""
        text = self.failure.get(language or self.default) or self.failure[self.default]
        return text.replace("{reference}", reference)
