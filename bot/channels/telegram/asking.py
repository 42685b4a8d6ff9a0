"""A letter put to the house, as an Incoming, and what the house answers; never raises."""

import asyncio
import logging
import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.channels.channel import Answer
from bot.channels.telegram.admins import Admins
from bot.channels.telegram.api import TelegramApi
from bot.channels.telegram.fetching import fetched
from bot.channels.telegram.labels import TelegramLabels
from bot.channels.telegram.letter import Letter
from handlers.message import Incoming, Outgoing, Paragraph, Pressed, Span

logger = logging.getLogger(__name__)

# An answer takes a millisecond; one that hangs must not hold a place for ever.
ANSWER_SECONDS = 30.0


class Asking:
    """Asks `answer`, which is there once the door is open. `clock` and `seconds` as the door has
    them; `channel` is its name.
    """

    def __init__(
        self,
        api: TelegramApi,
        admins: Admins,
        labels: TelegramLabels,
        clock: Callable[[], datetime],
        seconds: Callable[[], float],
        channel: str,
    ) -> None:
        self._api, self._admins, self._labels = api, admins, labels
        self._clock, self._seconds, self._channel = clock, seconds, channel
        self.answer: Answer | None = None

    async def again(self, letter: Letter, token: str) -> Sequence[Outgoing]:
        """What is answered to a message's own token, as if its button were pressed now."""
        pressed = Pressed(token, by_itself=True)
        return await self.answers(replace(letter, content=pressed, file=None, said_at=None))

    async def answers(self, letter: Letter) -> Sequence[Outgoing]:
        """What the house says to it; where it fails, that, and the number it is logged under."""
        assert self.answer is not None  # noqa: S101 - the door sets it before anything is heard
        person = None if letter.person is None else str(letter.person)
        content = await fetched(letter, self._api)
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                incoming = Incoming(
                    self._channel,
                    str(letter.chat),
                    content,
                    letter.moment(self._clock(), self._seconds()),
                    letter.language,
                    group=letter.group,
                    manages=await self._admins.manages(letter),
                    person=person,
                )
                return await self.answer(incoming)
        except Exception:
            return [self.broken(letter, "a conversation failed")]

    def broken(self, letter: Letter, what: str) -> Outgoing:
        """Called where an error is being handled: it is logged under the number that is told."""
        reference = secrets.token_hex(3)
        logger.exception("%s, reference %s", what, reference)
        text = self._labels.failed(letter.language, reference)
        return Outgoing((Paragraph(((Span(text),),)),), letter.language or "id")
