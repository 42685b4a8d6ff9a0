"""What the counter needs of the world, as Protocols; `bot.wiring` joins them to real parts."""

from typing import Protocol

from handlers.understanding.names import Names
from schedule_data.agenda import Agenda
from schedule_data.model.memory import Memory
from schedule_data.model.text import Language

__all__ = ["Memory", "Work"]


class Work(Protocol):
    """One turn's unit of work. Reading is synchronous and from memory; what is kept commits after
    the turn, all together.
    """

    @property
    def agenda(self) -> Agenda:
        """The schedule, the same throughout the turn."""
        ...

    @property
    def names(self) -> Names:
        """What the ear knows by name, of the same schedule."""
        ...

    async def recall(self, channel: str, address: str) -> Memory | None:
        """The conversation's memory, however old; None for a stranger."""
        ...

    def keep(self, channel: str, address: str, memory: Memory) -> None:
        """Remember; written in groups within 200 ms, readable in this process at once."""
        ...

    async def fixed_language(self, channel: str, address: str) -> Language | None:
        """The language that the person chose with /bahasa, or None."""
        ...

    def fix_language(self, channel: str, address: str, language: Language) -> None:
        """Answer this conversation in `language` from now on; commits with the turn."""
        ...
