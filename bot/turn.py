"""What the counter is given for one message."""

from dataclasses import dataclass

from bot.ledger import Unit
from handlers.ports import Campaigns, Doors, Memory, People
from handlers.understanding.names import Names
from schedule_data.agenda import Agenda
from schedule_data.model.text import Language


@dataclass(frozen=True, slots=True)
class Turn:
    """What the counter is given for one message: `handlers.ports.Work`.

    `language` fixes the answer's language whatever the conversation chose (`--lang`).
    """

    agenda: Agenda
    names: Names
    unit: Unit
    doors: Doors
    campaigns: Campaigns
    language: Language | None = None

    @property
    def people(self) -> People:
        """Who is reminded of what."""
        return self.unit.people

    async def recall(self, channel: str, address: str) -> Memory | None:
        """The conversation's memory."""
        return await self.unit.recall(channel, address)

    def keep(self, channel: str, address: str, memory: Memory) -> None:
        """Remember when the turn commits."""
        self.unit.keep(channel, address, memory)

    async def fixed_language(self, channel: str, address: str) -> Language | None:
        """The language that was chosen for good."""
        return self.language or await self.unit.fixed_language(channel, address)

    def fix_language(self, channel: str, address: str, language: Language) -> None:
        """Choose a language for good when the turn commits."""
        self.unit.fix_language(channel, address, language)
