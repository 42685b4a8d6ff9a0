"""One update that was said to the bot, cut down to what an answer needs, and its written form."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Literal

from handlers.message import (
    ChatClosed,
    ChatMoved,
    ChatOpened,
    Content,
    Pressed,
    Unreadable,
    Words,
)

OLDEST_SECONDS = 2 * 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Letter:
    """Who asked what, and where the answer goes.

    `reply_to` is the question's message where others read along (a group), `thread` its forum
    topic. Of a pressed button: `callback` is the press, `message` the message that it sits on.
    `album`: one of several pictures sent together; not written down. `group`: others
    read along; `person` is the member of a group who said it, `anonymous` an admin who writes as
    the group. `file` is a document's id at Telegram and its name. `said_at` is Telegram's
    time of a message, in seconds since 1970.

    Telegram's numbers begin at 0; those below are of messages that renew themselves.
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
    group: bool = False
    person: int | None = None
    anonymous: bool = False
    file: tuple[str, str] | None = None
    said_at: int | None = None

    @property
    def goes_on(self) -> bool:
        """Whether it stands for a message that renews itself, and nobody has said it."""
        return self.update_id < 0

    def moment(self, now: datetime, seconds: float) -> datetime:
        """When it was said, where it is `now` and `seconds` since 1970: "besok", written before
        midnight, is not the day after the answer's.

        An age that Telegram cannot mean (it keeps updates for a day) is passed over.
        """
        age = 0.0 if self.said_at is None else seconds - self.said_at
        return now - timedelta(seconds=age if 0 < age < OLDEST_SECONDS else 0)

    def going_on(self, spot: tuple[int, int], token: str) -> "Letter":
        """What asks for the next state of its answer, the message at `spot`, after a restart."""
        number = self.update_id if self.goes_on else -self.update_id - 1
        pressed = Pressed(token, by_itself=True)
        return replace(
            self,
            update_id=number,
            chat=spot[0],
            message=spot[1],
            content=pressed,
            callback=None,
            file=None,
            said_at=None,
        )


def pack(letter: Letter) -> str:
    """The written form. Where a person stands is not written: only that they shared it."""
    match letter.content:
        case Words(text):
            kind, value = "words", text
        case Pressed(token, by_itself=True):
            kind, value = "renewed", token
        case Pressed(token):
            kind, value = "pressed", token
        case Unreadable(what):
            kind, value = "unreadable", what
        case ChatMoved(before):
            kind, value = "moved", before
        case ChatClosed():
            kind, value = "closed", ""
        case ChatOpened():
            kind, value = "opened", ""
        case _:
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
            "group": letter.group,
            "person": letter.person,
            "anonymous": letter.anonymous,
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
    return Letter(
        update_id=update_id,
        chat=fields["chat"],
        content=_content(fields),
        language=fields.get("language"),
        reply_to=fields.get("reply_to"),
        thread=fields.get("thread"),
        callback=fields.get("callback"),
        message=fields.get("message"),
        group=fields.get("group", fields["chat"] < 0),
        person=fields.get("person"),
        anonymous=fields.get("anonymous", False),
        file=_file(fields.get("file")),
        said_at=fields.get("said_at"),
    )


def _content(fields: dict[str, Any]) -> Content:
    kinds: dict[str, Callable[[str], Content]] = {
        "words": Words,
        "pressed": Pressed,
        "renewed": lambda token: Pressed(token, by_itself=True),
        "moved": ChatMoved,
        "closed": lambda _: ChatClosed(),
        "opened": lambda _: ChatOpened(),
    }
    kind = next((kind for kind in kinds if kind in fields), None)
    return kinds[kind](fields[kind]) if kind else Unreadable(fields.get("unreadable", "message"))


def _file(written: object) -> tuple[str, str] | None:
    return (str(written[0]), str(written[1])) if isinstance(written, list) else None
