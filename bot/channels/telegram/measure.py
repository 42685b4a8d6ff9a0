"""How long a text is for Telegram, and where one that is too long may be cut."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from handlers.message import Line, Span

# Of one message, in UTF-16 code units, once the tags are read.
MOST_UNITS = 4096
# How far back from the limit a word's end is looked for before a word is cut.
WORD_REACH = 200


def whole(text: str) -> str:
    """`text` with halves of surrogate pairs made harmless: no server takes them."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def units_of(text: str) -> int:
    """The length as Telegram counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def pieces(line: Line) -> Iterator[Line]:
    """A line that may be longer than a message, in pieces that are not."""
    piece: list[Span] = []
    units = 0
    for span in line:
        rest = whole(span.text)
        while units + units_of(rest) > MOST_UNITS:
            cut = _cut(rest, MOST_UNITS - units)
            yield (*piece, replace(span, text=rest[:cut]))
            piece, units, rest = [], 0, rest[cut:]
        piece.append(replace(span, text=rest))
        units += units_of(rest)
    yield tuple(piece)


def _cut(text: str, room: int) -> int:
    """Where to cut `text` so that the first part has at most `room` units: at a word's end if
    one is near, and never inside of what is read as one character.
    """
    cut = units = 0
    for character in text:
        units += 2 if ord(character) > 0xFFFF else 1
        if units > room:
            break
        cut += 1
    space = text.rfind(" ", max(0, cut - WORD_REACH), cut)
    if space > 0:
        return space + 1
    back = cut
    while back > max(0, cut - WORD_REACH) and _clings(text, back):
        back -= 1
    return back if back > max(0, cut - WORD_REACH) else cut


def _clings(text: str, at: int) -> bool:
    """Whether the character at `at` belongs to the one before it: accents, joined emoji."""
    return at < len(text) and (
        unicodedata.combining(text[at]) > 0
        or text[at] in "\u200d\ufe0f"
        or text[at - 1] == "\u200d"
        or "\U0001f3fb" <= text[at] <= "\U0001f3ff"
    )
