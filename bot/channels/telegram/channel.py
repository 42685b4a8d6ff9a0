"""The Telegram door: hears updates, has each answered once, and forgets none when it falls."""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial

from starlette.routing import BaseRoute

from bot.channels.channel import Answer, Sent, Traffic
from bot.channels.telegram.admins import Admins
from bot.channels.telegram.api import TelegramApi
from bot.channels.telegram.asking import Asking
from bot.channels.telegram.courier import Courier, Spot
from bot.channels.telegram.going_on import noted
from bot.channels.telegram.hearing import Self, hear
from bot.channels.telegram.inbox import Inbox, surely_done
from bot.channels.telegram.introduce import who_am_i
from bot.channels.telegram.labels import TelegramLabels
from bot.channels.telegram.letter import Letter, pack, unpack
from bot.channels.telegram.menu import show_profile
from bot.channels.telegram.officers import OfficerMenus, Roles
from bot.channels.telegram.patience import Patience
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.push import TelegramPush
from bot.channels.telegram.redact import hide_token
from bot.channels.telegram.renewing import Renewals
from bot.channels.telegram.turns import Turns
from handlers.message import (
    ChatMoved,
    Outgoing,
    Unreadable,
)

logger = logging.getLogger(__name__)

TELEGRAM = "https://api.telegram.org/bot"
# What runs when the door is closed gets this long to end; the rest waits in the inbox.
CLOSING_SECONDS = 8.0
ALBUMS_REMEMBERED = 64


class TelegramChannel:
    """One bot. `clock` gives the calendar's moment, aware, in Asia/Jakarta; `seconds` the real time
    since 1970, for a message's age. `roles` None: no officer is shown a menu. `counted` hears how
    each answer ended.
    """

    name = "telegram"
    routes: Sequence[BaseRoute] = ()

    def __init__(
        self,
        token: str,
        base_url: str,
        inbox: Inbox,
        clock: Callable[[], datetime],
        labels: TelegramLabels,
        patience: Patience | None = None,
        traffic: Traffic | None = None,
        seconds: Callable[[], float] = time.time,
        roles: Roles | None = None,
        counted: Callable[[str], None] = lambda _ending: None,
    ) -> None:
        hide_token(token)
        self._api = TelegramApi(token, base_url or TELEGRAM)
        self.number = token.partition(":")[0]
        self._inbox = inbox
        self._labels = labels
        self._patience = patience or Patience()
        self._turns = Turns(self._turn)
        self._courier = Courier(self._api, self._patience, self._turns.resting, traffic, counted)
        self._asking = Asking(
            self._api, Admins(self._api, self._patience), labels, clock, seconds, self.name
        )
        self._push = TelegramPush(self._api, self._patience)
        self._menus = (
            OfficerMenus(self._api, roles, labels.officers, labels.default) if roles else None
        )
        self._renewals = Renewals(self._api, traffic, self._patience.sleep)
        self._open = asyncio.Event()
        self._me = Self(0, None, labels.commands)
        # Nothing new is taken in before we know our name and have what was left behind.
        self._ready = asyncio.Event()
        self._albums: deque[str] = deque(maxlen=ALBUMS_REMEMBERED)

    def start_link(self) -> str | None:
        """The address that opens this bot with an invitation's {code}, once its name is known."""
        name = self._me.username
        return None if name is None else f"https://t.me/{name}?start=desk-{{code}}"

    async def run(self, answer: Answer) -> None:
        """Hear and answer until cancelled; then what is being answered ends, within seconds."""
        self._asking.answer = answer
        await self._api.open_pools()
        self._open.set()
        shown: list[asyncio.Task[None]] = []
        try:
            self._me = await who_am_i(self._api, self._labels.commands, self._patience)
            shown.append(asyncio.create_task(show_profile(self._api, self._labels)))
            if self._menus is not None:
                shown.append(asyncio.create_task(self._menus.run()))
            await self._work_off()
            polling = Polling(self._api, self.receive, self._turns.room, self._patience)
            await polling.run()
        finally:
            self._open.clear()
            for task in shown:
                task.cancel()
                with suppress(asyncio.CancelledError, Exception):
                    await task
            await self._turns.finish(CLOSING_SECONDS)
            await self._renewals.close()
            await self._api.close_pools()

    @property
    def username(self) -> str | None:
        """The bot's name without its @; None until Telegram has told it."""
        return self._me.username

    async def send(self, address: str, outgoing: Outgoing, *, silent: bool = False) -> Sent:
        """Say something unasked, once the door is open."""
        await self._open.wait()
        return await self._push.send(address, outgoing, silent=silent)

    async def receive(self, updates: Sequence[object]) -> None:
        """Take updates in, from polling or from a webhook: on return each of them is stored or
        needs no answer. Raises what the inbox raises; then none of them was taken in.
        """
        await self._ready.wait()
        heard = {letter.update_id: letter for letter in map(self._heard, updates) if letter}
        if not heard:
            return
        letters = sorted(heard.values(), key=lambda letter: letter.update_id)
        fresh = await self._inbox.put([(letter.update_id, pack(letter)) for letter in letters])
        for letter in letters:
            if letter.update_id in fresh:
                self._turns.add(letter)

    def _heard(self, update: object) -> Letter | None:
        try:
            letter = hear(update, self._me)
        except Exception:
            # No update may stop the ones behind it.
            logger.exception("an update could not be read; it is left out")
            return None
        return None if letter is None or self._shown_before(letter) else letter

    def _shown_before(self, letter: Letter) -> bool:
        """Ten pictures sent together are told once that text is needed."""
        if letter.album is None:
            return False
        known = letter.album in self._albums
        self._albums.append(letter.album)
        return known and isinstance(letter.content, Unreadable)

    async def _work_off(self) -> None:
        """What an earlier run was given and did not answer comes first."""
        for update_id, written in await self._inbox.pending():
            try:
                letter = unpack(update_id, written)
            except Exception:
                logger.exception("update %d cannot be read from the inbox; left out", update_id)
                await surely_done(self._inbox, update_id, self._patience)
            else:
                self._turns.add(letter)
        self._ready.set()

    async def _turn(self, letter: Letter) -> None:
        if letter.message is not None:
            await self._renewals.stop((letter.chat, letter.message))
        if letter.callback is None:
            renewed = await self._respond(letter)
        else:
            _, renewed = await asyncio.gather(
                self._courier.acknowledge(letter), self._respond(letter)
            )
        if not (letter.goes_on and renewed):
            await surely_done(self._inbox, letter.update_id, self._patience)

    async def _respond(self, letter: Letter) -> bool:
        """Answer it; whether the answer renews itself from now on."""
        renewed = False
        answers = await self._asking.answers(letter)
        try:
            done = await self._courier.deliver(letter, answers)
        except Exception:
            broken = self._asking.broken(letter, "an answer cannot be shown")
            done = await self._courier.deliver(letter, [broken])
        else:
            if done.shown is not None and answers:
                renewed = await self._follow(letter, done.shown, answers[-1])
        if done.chat != letter.chat:
            # A refusal told it; the group's own message about it may never have reached us.
            await self._asking.answers(
                Letter(letter.update_id, done.chat, ChatMoved(str(letter.chat)))
            )
        return renewed

    async def _follow(self, letter: Letter, spot: Spot, shown: Outgoing) -> bool:
        """Renew the message until there is nothing more to tell. It stands in the inbox meanwhile,
        so that it goes on after the next start.
        """
        if shown.renews is None:
            return False
        await self._renewals.stop(spot)
        over = await noted(letter, spot, shown.renews, self._inbox, self._patience)
        self._renewals.follow(spot, shown, partial(self._asking.again, letter), over)
        return True
