"""Telegram's update -> a Letter, or nothing where it was not said to the bot. Reads plain JSON and
believes none of it: whatever comes, no exception.
"""

import re
from dataclasses import dataclass
from typing import Literal

from bot.channels.telegram.letter import Letter
from bot.channels.telegram.membership import CHATS, let_in_or_out, moved
from bot.channels.telegram.values import (
    MOST_ID,
    Json,
    as_degrees,
    as_object,
    as_whole,
    cleaned,
)
from handlers.message import Content, Pressed, SharedLocation, Unreadable, Words

LONGEST_TOKEN = 64
# What a schedule may be sent as, and how large; anything else is a photo of a poster to us.
SCHEDULES = (".csv", ".xlsx", ".ics", ".yaml", ".yml")
MOST_BYTES = 2 * 1024 * 1024
# An animation is a document too, so it stands before it.
WORDLESS = (
    "photo",
    "sticker",
    "voice",
    "audio",
    "video",
    "video_note",
    "animation",
    "document",
    "contact",
    "poll",
    "dice",
    "story",
    "game",
    "checklist",
    "paid_media",
)
_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,64})(?:@([A-Za-z0-9_]{1,64}))?(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Self:
    """Who the bot is: its id, its username without the @ (some servers give none), and the
    commands that it knows.
    """

    id: int
    username: str | None
    commands: frozenset[str]

    def without_mention(self, text: str) -> tuple[str, bool]:
        """`text` without the bot's own @name, and whether that stood in it."""
        if self.username is None or "@" not in text:
            return text, False
        name = re.compile(rf"(?<![\w/])@{re.escape(self.username)}(?!\w)", re.IGNORECASE)
        stripped, count = name.subn(" ", text)
        return (" ".join(stripped.split(" ")).strip() if count else text), count > 0


def hear(update: object, me: Self) -> Letter | None:
    """What was said to the bot, or happened to its chat; None for what others said, for edits,
    channel posts, other service messages and everything that this door does not know.
    """
    fields = as_object(update)
    update_id = as_whole(fields.get("update_id"))
    if update_id is None or not 0 <= update_id < MOST_ID:
        return None
    if press := as_object(fields.get("callback_query")):
        return _pressed(update_id, press)
    if message := as_object(fields.get("message")):
        return moved(update_id, message) or _said(update_id, message, me)
    if member := as_object(fields.get("my_chat_member")):
        return let_in_or_out(update_id, member)
    return None


def _pressed(update_id: int, press: Json) -> Letter | None:
    callback = press.get("id")
    message = as_object(press.get("message"))
    place = as_object(message.get("chat"))
    chat = as_whole(place.get("id"))
    if not isinstance(callback, str) or not callback or chat is None:
        return None
    return Letter(
        update_id,
        chat,
        _button(press.get("data")),
        language=_language(press),
        thread=_thread(message),
        callback=cleaned(callback),
        message=as_whole(message.get("message_id")),
        group=chat < 0,
        person=_member(place, press),
    )


def _member(chat: Json, said: Json) -> int | None:
    """Who of a group said it; None in a private chat, which is the person."""
    if chat.get("type") == "private":
        return None
    return as_whole(as_object(said.get("from")).get("id"))


def _button(token: object) -> Content:
    readable = isinstance(token, str) and token.isascii() and 1 <= len(token) <= LONGEST_TOKEN
    return Pressed(str(token)) if readable else Unreadable("button")


def _said(update_id: int, message: Json, me: Self) -> Letter | None:
    chat = as_object(message.get("chat"))
    number, kind = as_whole(chat.get("id")), chat.get("type")
    if number is None or kind not in CHATS:
        return None
    # An admin who stays anonymous writes as the group itself, through a bot of Telegram's.
    anonymous = as_whole(as_object(message.get("sender_chat")).get("id")) == number
    if as_object(message.get("from")).get("is_bot") is True and not anonymous:
        return None
    content, called = _content(message, me)
    together = kind != "private"
    if content is None or (together and not called and not _replies_to(message, me)):
        return None
    return Letter(
        update_id,
        number,
        content,
        language=_language(message),
        reply_to=as_whole(message.get("message_id")) if together else None,
        thread=_thread(message),
        album=_album(message),
        group=together,
        person=_member(chat, message),
        anonymous=anonymous and together,
        file=None if together else _schedule(message),
        said_at=as_whole(message.get("date")),
    )


def _content(message: Json, me: Self) -> tuple[Content | None, bool]:
    """What was said, and whether the words themselves call the bot."""
    text = message.get("text", message.get("caption"))
    if isinstance(text, str) and text.strip():
        return _words(cleaned(text), me)
    place = as_object(message.get("location")) or as_object(
        as_object(message.get("venue")).get("location")
    )
    if place:
        return _location(place), False
    kind = next((kind for kind in WORDLESS if message.get(kind)), None)
    return (Unreadable(kind) if kind else None), False


def _schedule(message: Json) -> tuple[str, str] | None:
    """The id and the name of a document that may be a schedule."""
    document = as_object(message.get("document"))
    name, file = document.get("file_name"), document.get("file_id")
    size = as_whole(document.get("file_size"))
    if not isinstance(name, str) or not isinstance(file, str) or not file:
        return None
    fits = name.casefold().endswith(SCHEDULES) and (size is None or size <= MOST_BYTES)
    return (cleaned(file), cleaned(name)) if fits else None


def _words(text: str, me: Self) -> tuple[Content | None, bool]:
    text, called = me.without_mention(text)
    command = _COMMAND.match(text)
    if command is None:
        return Words(text), called
    name, addressee = command.groups()
    if addressee is None:
        return Words(text), called or name.lower() in me.commands
    if me.username is None or addressee.lower() != me.username.lower():
        return None, False
    return Words(f"/{name}{text[command.end() :]}"), True


def _location(place: Json) -> Content:
    latitude, longitude = (
        as_degrees(place.get("latitude"), 90),
        as_degrees(place.get("longitude"), 180),
    )
    if latitude is None or longitude is None:
        return Unreadable("location")
    return SharedLocation(latitude, longitude)


def _replies_to(message: Json, me: Self) -> bool:
    earlier = as_object(message.get("reply_to_message"))
    # Everything in a forum topic "replies" to the line that opened it.
    return (
        as_object(earlier.get("from")).get("id") == me.id and "forum_topic_created" not in earlier
    )


def _thread(message: Json) -> int | None:
    return as_whole(message.get("message_thread_id")) if message.get("is_topic_message") else None


def _album(message: Json) -> str | None:
    album = message.get("media_group_id")
    return cleaned(album) if isinstance(album, str) else None


def _language(said: Json) -> Literal["id", "en"] | None:
    code = as_object(said.get("from")).get("language_code")
    if not isinstance(code, str):
        return None
    # "in" is the old code of Indonesian, which old phones still send.
    known: dict[str, Literal["id", "en"]] = {"id": "id", "in": "id", "en": "en"}
    return known.get(code[:2].lower()) if len(code) == 2 or code[2:3] in "-_" else None
