"""What every channel is: a name, some routes, and a loop that hears and sends."""

from collections.abc import Awaitable, Callable, Sequence
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
