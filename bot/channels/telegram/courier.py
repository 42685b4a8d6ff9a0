"""Brings an answer to the chat that asked: sends, edits, pins, and what to do when refused."""

import logging
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from telegram import InputFile
from telegram.error import BadRequest, ChatMigrated, RetryAfter, TelegramError

from bot.channels.channel import Traffic
from bot.channels.telegram.api import TelegramApi
from bot.channels.telegram.blame import brief
from bot.channels.telegram.letter import Letter
from bot.channels.telegram.measure import whole
from bot.channels.telegram.patience import GivenUp, Patience, Rest, TooLate, seconds_asked
from bot.channels.telegram.render import Page, keyboard, locating, pages
from handlers.message import Attachment, Outgoing, Pin

logger = logging.getLogger(__name__)

Parameters = dict[str, Any]
Spot = tuple[int, int]
"""A message: its chat and its number there."""

# A spinner that nobody stopped in time stops by itself.
PRESS_TRIES = 3
UNCHANGED = "message is not modified"
# The chat is closed to us, whatever the message looks like.
CLOSED = ("chat not found", "not enough rights", "have no rights", "topic_closed", "kicked")


class Delivered(NamedTuple):
    """The chat's number, which may be a new one, and the message that shows the last answer."""

    chat: int
    shown: Spot | None


class Courier:
    """One delivery at a time for each chat; `rest` gives a slot back while a 429 is waited out.
    `counted` hears how each ended.
    """

    def __init__(
        self,
        api: TelegramApi,
        patience: Patience,
        rest: Rest,
        traffic: Traffic | None = None,
        counted: Callable[[str], None] = lambda _ending: None,
    ) -> None:
        self._api = api
        self._patience = patience
        self._rest = rest
        self._traffic = traffic
        self._counted = counted

    async def acknowledge(self, letter: Letter) -> None:
        """Stop the spinner on a pressed button."""
        if letter.callback is None:
            return
        try:
            await self._patience.persist(
                lambda: self._api.call("answerCallbackQuery", callback_query_id=letter.callback),
                most=PRESS_TRIES,
            )
        except TelegramError as error:
            logger.info("a button's spinner was not stopped: %s", brief(error))

    async def deliver(self, letter: Letter, answers: Sequence[Outgoing]) -> Delivered:
        """Say all of `answers`. What is refused for good, was tried often enough or is of no use
        any more is logged, counted and left: it is done.
        """
        way = _Way(letter)
        try:
            for outgoing in answers:
                await self._say(way, outgoing)
        except TelegramError as error:
            logger.warning("an answer could not be delivered: %s", brief(error))
            self._counted(ending(error))
            return Delivered(way.chat, None)
        self._counted("delivered")
        return Delivered(way.chat, way.shown)

    async def _say(self, way: "_Way", outgoing: Outgoing) -> None:
        buttons = (way.private and locating(outgoing)) or keyboard(outgoing.choices)
        sheets = pages(outgoing)
        last = len(sheets) - 1
        for at, page in enumerate(sheets):
            markup = buttons if at == last else None
            edited = outgoing.replaces and at == 0 and await self._edit(way, page, markup)
            if not edited:
                await self._send(way, page, markup)
        if outgoing.attachment is not None:
            await self._attach(way, outgoing.attachment)
        if outgoing.pin is not None:
            await self._pin(way, outgoing.pin, None if sheets else buttons)

    async def _edit(self, way: "_Way", page: Page, markup: Parameters | None) -> bool:
        """Whether the message whose button was pressed now says `page`."""
        if way.message is None:
            return False
        target = {"chat_id": way.chat, "message_id": way.message}
        try:
            await self._first_taken("editMessageText", way, target, forms(page, markup))
        except BadRequest as error:
            # Too old, deleted, or a pin: then it is said anew.
            if UNCHANGED not in error.message.lower():
                return False
        way.shown = (way.chat, way.message)
        return True

    async def _send(self, way: "_Way", page: Page, markup: Parameters | None) -> None:
        sent = await self._first_taken("sendMessage", way, way.target(), forms(page, markup))
        number = sent.get("message_id") if isinstance(sent, dict) else None
        way.shown = (way.chat, number) if isinstance(number, int) else None

    async def _pin(self, way: "_Way", pin: Pin, markup: Parameters | None) -> None:
        point = {"latitude": pin.latitude, "longitude": pin.longitude}
        words = {"title": whole(pin.title), "address": whole(pin.address)}
        try:
            if pin.title and pin.address:
                form = {**point, **words, "reply_markup": markup}
                await self._first_taken("sendVenue", way, way.target(), [form])
            else:
                form = {**point, "reply_markup": markup}
                await self._first_taken("sendLocation", way, way.target(), [form])
        except BadRequest as error:
            logger.info("a pin was refused, its words are sent: %s", brief(error))
            text = "\n".join(word for word in (pin.title, pin.address) if word)
            spot = f"https://www.openstreetmap.org/?mlat={pin.latitude}&mlon={pin.longitude}"
            form = {"text": whole(f"{text}\n{spot}"), "reply_markup": markup}
            await self._first_taken("sendMessage", way, way.target(), [form])

    async def _attach(self, way: "_Way", file: Attachment) -> None:
        document = InputFile(file.data, filename=file.name, attach=False)
        await self._first_taken("sendDocument", way, way.target(), [{"document": document}])

    async def _first_taken(
        self, method: str, way: "_Way", target: Parameters, forms: Sequence[Parameters]
    ) -> object:
        """Say it in the first of `forms` that Telegram takes: the next is plainer. What Telegram
        made of it.
        """
        for at, form in enumerate(forms):
            try:
                sent = await self._call(method, way, {**target, **form})
            except BadRequest as error:
                problem = error.message.lower()
                hopeless = UNCHANGED in problem or any(sign in problem for sign in CLOSED)
                if hopeless or at == len(forms) - 1:
                    raise
                logger.warning("a form was refused, a plainer follows: %s", brief(error))
            else:
                way.begun = True
                return sent
        return None

    async def _call(self, method: str, way: "_Way", parameters: Parameters) -> object:
        # Once a part is said, a restart would say it twice: the slot is kept until the end.
        rest: Parameters = {} if way.begun else {"rest": self._rest}
        try:
            return await self._patience.persist(
                lambda: self._ask(method, parameters), probe=self._probe, **rest
            )
        except ChatMigrated as moved:
            # The group became a supergroup, under another number.
            way.chat = moved.new_chat_id
            again = {**parameters, "chat_id": way.chat}
            return await self._patience.persist(
                lambda: self._ask(method, again), probe=self._probe, **rest
            )

    async def _probe(self) -> None:
        """A question that does nothing, to see whether the server is there."""
        await self._api.call("getMe")

    async def _ask(self, method: str, parameters: Parameters) -> object:
        """One attempt; broadcasts make way for it, and rest where Telegram wants less."""
        if self._traffic is not None:
            self._traffic.replied(str(parameters["chat_id"]))
        try:
            return await self._api.call(method, **parameters)
        except RetryAfter as error:
            if self._traffic is not None:
                self._traffic.rest(seconds_asked(error))
            raise


class _Way:
    """Where the parts of one answer go; `begun` once one has arrived, `shown` is the last one."""

    def __init__(self, letter: Letter) -> None:
        self.chat = letter.chat
        self.message = letter.message
        self._thread = letter.thread
        self._reply_to = letter.reply_to
        self.private = not letter.group
        self.begun = False
        self.shown: Spot | None = None

    def target(self) -> Parameters:
        """The chat, its topic, and the question that the first part replies to."""
        target: Parameters = {"chat_id": self.chat, "message_thread_id": self._thread}
        if self._reply_to is not None and not self.begun:
            target["reply_parameters"] = {
                "message_id": self._reply_to,
                "allow_sending_without_reply": True,
            }
        return target


def ending(error: TelegramError) -> str:
    """What became of an answer that was not delivered, for the metrics."""
    match error:
        case GivenUp():
            return "unknown"
        case TooLate():
            return "expired"
    return "refused"


def forms(page: Page, markup: Parameters | None) -> list[Parameters]:
    """A page as it should be, then bare words with the buttons, then bare words alone."""
    best: Parameters = {"text": page.html, "parse_mode": "HTML", "reply_markup": markup}
    forms = [best]
    if page.has_link:
        forms.insert(0, {**best, "link_preview_options": {"is_disabled": True}})
    forms.append({"text": page.text, "reply_markup": markup})
    if markup is not None:
        forms.append({"text": page.text})
    return forms
