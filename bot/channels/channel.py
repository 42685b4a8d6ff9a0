"""What every channel is: a name, some routes, and a loop that hears and sends."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, TypeAlias

from handlers.message import Incoming, Outgoing

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

Answer: TypeAlias = Callable[[Incoming], Awaitable[Sequence[Outgoing]]]
"""One whole turn, its unit of work committed; never raises: an error's answer is an Outgoing."""


class Channel(Protocol):
    """A door to the street."""

    name: str
    routes: Sequence["BaseRoute"]

    async def run(self, answer: Answer) -> None:
        """Hear and answer until cancelled; a channel that lives by its routes only waits."""
        ...


class Fate(StrEnum):
    """What became of one message that was pushed.

    SENT: it arrived. BUSY: refused for now (429). NOT_SENT: it surely did nothing, and may be
    sent again. UNKNOWN: it may have arrived. UNREACHABLE: this chat is closed to us for good.
    MOVED: the chat has another address now. REFUSED: this message is not taken, whoever gets it.
    SHUT_OUT: the bot itself is not taken (its token).
    """

    SENT = "sent"
    BUSY = "busy"
    NOT_SENT = "not-sent"
    UNKNOWN = "unknown"
    UNREACHABLE = "unreachable"
    MOVED = "moved"
    REFUSED = "refused"
    SHUT_OUT = "shut-out"


@dataclass(frozen=True, slots=True)
class Sent:
    """`seconds` is how long a BUSY server wants silence; `address` where a chat has MOVED to;
    `detail` is for the log.
    """

    fate: Fate
    seconds: float = 0.0
    address: str | None = None
    detail: str = ""


class Pushes(Protocol):
    """A channel that can say something unasked. It tries once and never raises."""

    name: str

    async def send(self, address: str, outgoing: Outgoing, *, silent: bool = False) -> Sent:
        """Bring one message to a chat; `silent` makes no sound there."""
        ...


class Traffic(Protocol):
    """What a channel tells of its replies, so that broadcasts make way for them."""

    @property
    def resting(self) -> float:
        """Seconds for which the server wants silence."""
        ...

    def replied(self, address: str) -> None:
        """A reply to a person leaves now."""
        ...

    def rest(self, seconds: float) -> None:
        """The server asked for silence."""
        ...
