"""A turn's part about subscribers: read at once, written when the turn commits.

What it is written with is loaded only when there is something to write: most turns only ask.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Protocol

from schedule_data.model.campaign import Received
from schedule_data.model.subscription import Subscription
from schedule_data.model.text import Language
from schedule_data.model.traces import Traces


class Kept(Protocol):
    """A person's subscriptions, as they were committed."""

    async def of(self, channel: str, address: str) -> Sequence[Subscription]:
        """Oldest first."""
        ...


class Known(Protocol):
    """What is known of subscribers, as it was committed."""

    @property
    def subscriptions(self) -> Kept:
        """Their subscriptions."""
        ...

    async def received(self, channel: str, address: str) -> Sequence[Received]:
        """What was sent to a person."""
        ...

    async def traces(self, channel: str, address: str) -> Traces:
        """What the desk keeps of a person."""
        ...


class Deed(StrEnum):
    """What is done to somebody's subscriptions."""

    SAVE = "save"
    REPLACE = "replace"
    REMOVE = "remove"
    STOP = "stop"
    FORGET = "forget"
    SPEAK = "speak"
    MOVE = "move"
    REACH = "reach"


class People:
    """Who is reminded of what, in one turn."""

    def __init__(self, known: Callable[[], Known]) -> None:
        self._known = known
        self.deeds: list[tuple[Deed, object]] = []
        self.forgotten: list[tuple[str, str]] = []
        self.moved: list[tuple[str, str]] = []

    async def subscriptions(self, channel: str, address: str) -> Sequence[Subscription]:
        """What a person keeps, oldest first."""
        return await self._known().subscriptions.of(channel, address)

    async def received(self, channel: str, address: str) -> Sequence[Received]:
        """What was sent to a person unasked, newest first, at most a thousand."""
        return await self._known().received(channel, address)

    async def traces(self, channel: str, address: str) -> Traces:
        """What the desk keeps of a person."""
        return await self._known().traces(channel, address)

    def save(self, *wanted: Subscription) -> None:
        """Keep them; the person can be written to (again)."""
        self.deeds.append((Deed.SAVE, wanted))

    def replace(self, old: Subscription, new: Subscription) -> None:
        """Keep `new` in the place of `old`; one that is kept already stays as it is."""
        self.deeds.append((Deed.REPLACE, (old, new)))

    def remove(self, gone: Subscription) -> None:
        """Keep that one no more."""
        self.deeds.append((Deed.REMOVE, gone))

    def stop(self, channel: str, address: str) -> None:
        """End all of a person's subscriptions."""
        self.deeds.append((Deed.STOP, (channel, address)))

    def forget(self, channel: str, address: str) -> None:
        """Delete everything that is known of a person."""
        self.deeds.append((Deed.FORGET, (channel, address)))
        self.forgotten.append((channel, address))

    def speak(self, channel: str, address: str, language: Language) -> None:
        """Remind the person in that language from now on."""
        self.deeds.append((Deed.SPEAK, (channel, address, language)))

    def move(self, channel: str, address: str, to: str) -> None:
        """The conversation has the address `to` now."""
        self.deeds.append((Deed.MOVE, (channel, address, to)))
        self.moved += [(channel, address), (channel, to)]

    def reachable(self, channel: str, address: str) -> None:
        """The person can be written to again."""
        self.deeds.append((Deed.REACH, (channel, address, None)))

    def unreachable(self, channel: str, address: str) -> None:
        """Nothing arrives there any more."""
        self.deeds.append((Deed.REACH, (channel, address, "blocked")))
