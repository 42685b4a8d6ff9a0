"""Who may decide for a group: its admins, as Telegram knows them; asked once, kept for a minute."""

import logging
import time
from collections.abc import Callable

from telegram.error import TelegramError

from bot.channels.telegram.api import TelegramApi
from bot.channels.telegram.blame import brief
from bot.channels.telegram.letter import Letter
from bot.channels.telegram.patience import Patience

logger = logging.getLogger(__name__)

KEPT_SECONDS = 60.0
MOST_KEPT = 10_000
TRIES = 3
_MANAGING = frozenset({"creator", "administrator"})


class Admins:
    """Asks Telegram; where it does not say, nobody is one."""

    def __init__(
        self,
        api: TelegramApi,
        patience: Patience,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._api = api
        self._patience = patience
        self._monotonic = monotonic
        self._known: dict[tuple[int, int], tuple[float, bool]] = {}

    async def manages(self, letter: Letter) -> bool:
        """Whether who wrote `letter` may decide for all who read there."""
        if not letter.group or letter.anonymous:
            return True
        if letter.person is None:
            return False
        who, now = (letter.chat, letter.person), self._monotonic()
        asked_at, known = self._known.get(who, (float("-inf"), False))
        if now - asked_at < KEPT_SECONDS:
            return known
        managing = await self._ask(*who)
        if managing is None:
            return False
        if len(self._known) >= MOST_KEPT:
            self._known.clear()
        self._known[who] = (now, managing)
        return managing

    async def _ask(self, chat: int, person: int) -> bool | None:
        try:
            member = await self._patience.persist(
                lambda: self._api.call("getChatMember", chat_id=chat, user_id=person), most=TRIES
            )
        except TelegramError as error:
            logger.info("Telegram does not say who manages a group: %s", brief(error))
            return None
        return isinstance(member, dict) and member.get("status") in _MANAGING
