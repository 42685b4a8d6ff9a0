"""One update that was said to the bot, cut down to what an answer needs, and its written form."""

import json
from dataclasses import dataclass
from typing import Literal

from handlers.message import Content, Pressed, SharedLocation, Unreadable, Words


@dataclass(frozen=True, slots=True)
class Letter:
    """Who asked what, and where the answer goes.

    `reply_to` is the question's message where others read along (a group), `thread` its forum
    topic. Of a pressed button: `callback` is the press, `message` the message that it sits on.
    `album`: one of several pictures sent together; not written down. `person` is the member of a
    group who said it. `file` is a document's id at Telegram and its name. `said_at` is Telegram's
    time of a message, in seconds since 1970.
    """

    update_id: int
    chat: int
    content: Content
    language: Literal["id", "en"] | None = None
    reply_to: int | None = None
    thread: int | None = None
    callback: str | None = None
    message: int | None = None
    album: str | None = None
    person: int | None = None
    file: tuple[str, str] | None = None
    said_at: int | None = None


def pack(letter: Letter) -> str:
    """The written form. Where a person stands is not written: only that they shared it."""
    match letter.content:
        case Words(text):
            kind, value = "words", text
        case Pressed(token):
            kind, value = "pressed", token
        case Unreadable(what):
            kind, value = "unreadable", what
        case SharedLocation():
            kind, value = "unreadable", "location"
    return json.dumps(
        {
            "chat": letter.chat,
            kind: value,
            "language": letter.language,
            "reply_to": letter.reply_to,
            "thread": letter.thread,
            "callback": letter.callback,
            "message": letter.message,
            "person": letter.person,
            "file": letter.file,
            "said_at": letter.said_at,
        },
        separators=(",", ":"),
    )


def unpack(update_id: int, written: str) -> Letter:
    """The letter that `pack` wrote. Raises ValueError for anything else."""
    fields = json.loads(written)
    if not isinstance(fields, dict) or "chat" not in fields:
        raise ValueError("not a letter of this door")
    content: Content
    if "words" in fields:
        content = Words(fields["words"])
    elif "pressed" in fields:
        content = Pressed(fields["pressed"])
    else:
        content = Unreadable(fields.get("unreadable", "message"))
    return Letter(
        update_id=update_id,
        chat=fields["chat"],
        content=content,
        language=fields.get("language"),
        reply_to=fields.get("reply_to"),
        thread=fields.get("thread"),
        callback=fields.get("callback"),
        message=fields.get("message"),
        person=fields.get("person"),
        file=_file(fields.get("file")),
        said_at=fields.get("said_at"),
    )


def _file(written: object) -> tuple[str, str] | None:
    return (str(written[0]), str(written[1])) if isinstance(written, list) else None
