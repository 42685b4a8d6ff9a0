"""A letter put to the house, as an Incoming, and what the house answers; never raises."""

import asyncio
import logging
import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from telegram.error import TelegramError

from bot.channels.channel import Answer
from bot.channels.telegram.admins import Admins
from bot.channels.telegram.api import TelegramApi
from bot.channels.telegram.blame import brief
from bot.channels.telegram.hearing import MOST_BYTES
from bot.channels.telegram.labels import TelegramLabels
from bot.channels.telegram.letter import Letter
from handlers.message import Content, Incoming, Outgoing, Paragraph, Pressed, SharedFile, Span

logger = logging.getLogger(__name__)

OLDEST_SECONDS = 2 * 24 * 3600.0
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

    def _moment(self, letter: Letter) -> datetime:
        """When it was said: "besok", written before midnight, is not the day after the answer's.

        An age that Telegram cannot mean (it keeps updates for a day) is passed over.
        """
        age = 0.0 if letter.said_at is None else self._seconds() - letter.said_at
        return self._clock() - timedelta(seconds=age if 0 < age < OLDEST_SECONDS else 0)

    async def answers(self, letter: Letter) -> Sequence[Outgoing]:
        """What the house says to it; where it fails, that, and the number it is logged under."""
        assert self.answer is not None  # noqa: S101 - the door sets it before anything is heard
        person = None if letter.person is None else str(letter.person)
        content = await self._content(letter)
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                incoming = Incoming(
                    self._channel,
                    str(letter.chat),
                    content,
                    self._moment(letter),
                    letter.language,
                    group=letter.group,
                    manages=await self._admins.manages(letter),
                    person=person,
                )
                return await self.answer(incoming)
        except Exception:
            return [self.broken(letter, "a conversation failed")]

    async def _content(self, letter: Letter) -> Content:
        """What was said; a document that may be a schedule is fetched."""
        if letter.file is None:
            return letter.content
        file_id, name = letter.file
        try:
            data = await self._api.download(file_id, MOST_BYTES)
        except TelegramError as error:
            logger.warning("a document could not be fetched: %s", brief(error))
            data = None
        return letter.content if data is None else SharedFile(name, data)

    def broken(self, letter: Letter, what: str) -> Outgoing:
        """Called where an error is being handled: it is logged under the number that is told."""
        reference = secrets.token_hex(3)
        logger.exception("%s, reference %s", what, reference)
        text = self._labels.failed(letter.language, reference)
        return Outgoing((Paragraph(((Span(text),),)),), letter.language or "id")
