"""What one conversation left behind, for follow-ups."""

from dataclasses import dataclass
from datetime import datetime

from schedule_data.model.query import Query
from schedule_data.model.text import Language


@dataclass(frozen=True, slots=True)
class Memory:
    """The last question of a conversation: forgotten 30 minutes after the aware moment `at`.

    `offered` are the tokens that the words "1", "2", ... pick.
    """

    at: datetime
    query: Query | None = None
    language: Language | None = None
    offered: tuple[str, ...] = ()
