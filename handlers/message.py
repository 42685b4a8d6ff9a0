"""What came in and what goes out, as every channel sees it: no vendor's types, no HTML."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from schedule_data.model.text import Language as Language


@dataclass(frozen=True, slots=True)
class Words:
    """A person typed this, commands ("/besok", "/start deep-link") included."""

    text: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """A person pressed a button: the `token` of the Choice that it showed.

    `by_itself`: nobody pressed, a message that `renews` itself asks; nothing is remembered of it.
    """

    token: str
    by_itself: bool = False


@dataclass(frozen=True, slots=True)
class SharedLocation:
    """A person shared where they are, in WGS 84 degrees. Used for one answer, never kept."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A photo, sticker, voice message ...: something that holds no words."""

    kind: str


@dataclass(frozen=True, slots=True)
class SharedFile:
    """A document that a person sent: its name as they have it, and all its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class ChatMoved:
    """The messenger gave the conversation another address: `before` is the one it had."""

    before: str


@dataclass(frozen=True, slots=True)
class ChatClosed:
    """The bot was blocked or put out of the chat: nothing it says arrives any more."""


@dataclass(frozen=True, slots=True)
class ChatOpened:
    """The bot was unblocked or let in again."""


Content: TypeAlias = (
    Words | Pressed | SharedLocation | SharedFile | Unreadable | ChatMoved | ChatClosed | ChatOpened
)


@dataclass(frozen=True, slots=True)
class Incoming:
    """One message. `at` is the calendar's moment, aware, in Asia/Jakarta.

    (`channel`, `address`) is the conversation: "telegram" and the chat's id, "web" and a random
    session id, "terminal" and the user. `language` is the one that the channel suggests for a
    stranger; `switched`: the person has just switched to it, so it outranks what was spoken before.
    `person` is who said it where that is not the conversation itself: in a group the member, in a
    private chat None or the same as `address`. `group`: several people read along; `manages`: this
    one may decide for all of them (always so where nobody else reads).
    """

    channel: str
    address: str
    content: Content
    at: datetime
    language: Language | None = None
    switched: bool = False
    group: bool = False
    manages: bool = True
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one style. `link` is an https URL."""

    text: str
    strong: bool = False
    link: str | None = None


Line: TypeAlias = tuple[Span, ...]


class Part(StrEnum):
    """What a paragraph is for, so that a channel can set it off."""

    HEAD = "head"
    PLACE = "place"
    NOTE = "note"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together. `number` stands before a place that the word "2" picks."""

    lines: tuple[Line, ...]
    part: Part = Part.TEXT
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: what it says, and the token that comes back. Tokens are ASCII, 1 to 64 bytes.

    `number` is what a person types to pick it where a channel has no buttons.
    """

    label: str
    token: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Pin:
    """A point on the map, with the words that stand beside it."""

    latitude: float
    longitude: float
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with an answer."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One answer. `choices` are rows of buttons.

    `replaces`: it is the next state of the message whose button was pressed, so a channel that can
    edit does so; else it is a new message. `renews` is the token whose answer is the message's next
    state: a channel that can edit asks for it every few seconds, until an answer has none. `locate`
    is what a button says that shares the person's location, where that is asked for.
    """

    paragraphs: tuple[Paragraph, ...]
    language: Language
    choices: tuple[tuple[Choice, ...], ...] = field(default=())
    pin: Pin | None = None
    replaces: bool = False
    attachment: Attachment | None = None
    renews: str | None = None
    locate: str | None = None
