"""One turn of a conversation: what it is answered from, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from handlers.message import Incoming
from handlers.ports import Memory, Work
from handlers.speech.reply import NotHere, Reply, Saying
from handlers.wish import Wish
from schedule_data.agenda import Agenda
from schedule_data.model.query import Query
from schedule_data.model.subscription import Subscription
from schedule_data.model.text import Language


@dataclass(frozen=True, slots=True)
class Turn:
    """What a message is answered from. `memory` is None for a stranger or when it is too old;
    `now` is in Asia/Jakarta.
    """

    now: datetime
    work: Work
    memory: Memory | None

    @property
    def today(self) -> date:
        """The calendar day in Jakarta."""
        return self.now.date()

    @property
    def agenda(self) -> Agenda:
        """The schedule."""
        return self.work.agenda


@dataclass(frozen=True, slots=True)
class Result:
    """The answer as facts. `preface` is said before it. `language` is the one that the message
    itself showed, `query` what a follow-up may lean on (None: what it leaned on before).

    `fixes`: the person chose this language. `replaces`: it is the next state of the message whose
    button was pressed. `forget`: nothing of the conversation is to be remembered.
    `still_offered` are the tokens that numbers go on to pick, where the answer offers none.
    `stopped` are the subscriptions that a button may take back from now on; None: as before.
    """

    reply: Reply
    preface: Saying | NotHere | None = None
    language: Language | None = None
    query: Query | None = None
    fixes: Language | None = None
    replaces: bool = False
    forget: bool = False
    still_offered: tuple[str, ...] = ()
    stopped: tuple[Subscription, ...] | None = None


@dataclass(frozen=True, slots=True)
class Asker:
    """Whose subscriptions they are, and the language that they are told in."""

    incoming: Incoming
    turn: Turn
    language: Language

    @property
    def here(self) -> tuple[str, str]:
        """Channel and address."""
        return self.incoming.channel, self.incoming.address

    async def kept(self) -> Sequence[Subscription]:
        """What is kept here."""
        return await self.turn.work.people.subscriptions(*self.here)


Heard: TypeAlias = Result | Wish
"""The answer, or what must be done in the ledger before there is one."""
