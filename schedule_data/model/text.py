"""A name in the two languages that the bot speaks."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["id", "en"]


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same name in Indonesian and in English."""

    id: str
    en: str

    def in_language(self, language: Language) -> str:
        """The name in `language`."""
        return self.en if language == "en" else self.id
