"""A document that was sent to the bot, fetched: an officer's schedule."""

import logging

from telegram.error import TelegramError

from bot.channels.telegram.api import TelegramApi
from bot.channels.telegram.blame import brief
from bot.channels.telegram.hearing import MOST_BYTES
from bot.channels.telegram.letter import Letter
from handlers.message import Content, SharedFile

logger = logging.getLogger(__name__)


async def fetched(letter: Letter, api: TelegramApi) -> Content:
    """What was said; a document that may be a schedule is fetched."""
    if letter.file is None:
        return letter.content
    file_id, name = letter.file
    try:
        data = await api.download(file_id, MOST_BYTES)
    except TelegramError as error:
        logger.warning("a document could not be fetched: %s", brief(error))
        data = None
    return letter.content if data is None else SharedFile(name, data)
