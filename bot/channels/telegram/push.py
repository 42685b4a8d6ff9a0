"""Says something unasked: one attempt, and what became of it told apart as far as one can know."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.channels.channel import Fate, Sent
from bot.channels.telegram.api import TelegramApi
from bot.channels.telegram.blame import brief
from bot.channels.telegram.courier import CLOSED, forms
from bot.channels.telegram.patience import Patience, seconds_asked
from bot.channels.telegram.redact import hide_token
from bot.channels.telegram.render import keyboard, pages
from bot.channels.telegram.request import Form, surely_not_sent
from handlers.message import Outgoing

logger = logging.getLogger(__name__)

Forms = list[list[Form]]
"""For each page the forms in which it may be said, written as they are sent, the best one first."""

GONE = (*CLOSED, "peer_id_invalid", "user not found", "user is deactivated", "chat_id is empty")
DRAWINGS_KEPT = 1000


class TelegramPush:
    """The door in its one direction: out. It needs the pools of `api` open."""

    name = "telegram"

    def __init__(self, api: TelegramApi, patience: Patience) -> None:
        self._api = api
        self._patience = patience
        self._drawn: dict[int, tuple[Outgoing, Forms]] = {}

    async def send(self, address: str, outgoing: Outgoing, *, silent: bool = False) -> Sent:
        """Say it in the chat `address`. Of a text of several pages the first one decides; the
        others follow with patience.
        """
        first, *others = self._forms(outgoing)
        target = Form.of({"chat_id": address, "disable_notification": silent or None})
        sent = await self._first_taken(target, first)
        if sent.fate is Fate.SENT:
            for page in others:
                await self._follow(target, page)
        return sent

    def _forms(self, outgoing: Outgoing) -> Forms:
        """Drawn once for the many who are told the same."""
        known = self._drawn.get(id(outgoing))
        if known is not None:
            return known[1]
        sheets, buttons = pages(outgoing), keyboard(outgoing.choices)
        last = len(sheets) - 1
        drawn = [
            list(map(Form.of, forms(page, buttons if at == last else None)))
            for at, page in enumerate(sheets)
        ]
        if len(self._drawn) >= DRAWINGS_KEPT:
            self._drawn.clear()
        # With the message itself, so that its number stands for no other one meanwhile.
        self._drawn[id(outgoing)] = (outgoing, drawn)
        return drawn

    async def _first_taken(self, target: Form, page: list[Form]) -> Sent:
        sent = Sent(Fate.REFUSED)
        for form in page:
            try:
                await self._api.post_written("sendMessage", target.joined(form))
            except TelegramError as error:
                sent = fate_of(error)
                if sent.fate is not Fate.REFUSED:
                    return sent
                logger.warning("a form was refused, a plainer follows: %s", brief(error))
            else:
                return Sent(Fate.SENT)
        return sent

    async def _follow(self, target: Form, page: list[Form]) -> None:
        try:
            await self._patience.persist(
                lambda: self._api.post_written("sendMessage", target.joined(page[0])), most=3
            )
        except TelegramError as error:
            logger.warning("the rest of a message was not said: %s", brief(error))


def fate_of(error: TelegramError) -> Sent:
    """What became of a message whose request ended in `error`."""
    detail = brief(error)
    match error:
        case RetryAfter():
            return Sent(Fate.BUSY, seconds=seconds_asked(error), detail=detail)
        case ChatMigrated():
            return Sent(Fate.MOVED, address=str(error.new_chat_id), detail=detail)
        case Forbidden():
            return Sent(Fate.UNREACHABLE, detail=detail)
        case InvalidToken():
            return Sent(Fate.SHUT_OUT, detail="the token is not accepted")
        case BadRequest():
            gone = any(sign in error.message.lower() for sign in GONE)
            return Sent(Fate.UNREACHABLE if gone else Fate.REFUSED, detail=detail)
    return Sent(Fate.NOT_SENT if surely_not_sent(error) else Fate.UNKNOWN, detail=detail)


@asynccontextmanager
async def open_push(token: str, base_url: str) -> AsyncIterator[TelegramPush]:
    """A way out alone, for who does not listen."""
    hide_token(token)
    api = TelegramApi(token, base_url)
    await api.open_pools()
    try:
        yield TelegramPush(api, Patience())
    finally:
        await api.close_pools()
