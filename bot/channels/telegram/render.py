"""What we say -> Telegram's HTML: every value escaped, and nothing longer than a message may be."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from handlers.message import Choice, Line, Outgoing, Paragraph, Part, Span

# In UTF-16 code units, once the tags are read; and the formatted stretches that are kept of one.
MOST_UNITS = 4096
MOST_ENTITIES = 100
# How far back from the limit a word's end is looked for before a word is cut.
WORD_REACH = 200


@dataclass(frozen=True, slots=True)
class Page:
    """One message: as HTML, and the same words bare."""

    html: str
    text: str
    has_link: bool


@dataclass(frozen=True, slots=True)
class _Row:
    """A line made ready. `gap` is what stands between it and the line before."""

    gap: str
    html: str
    text: str
    units: int
    entities: int
    has_link: bool


class _Pile:
    """Rows laid on a page until it is full."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self._rows: list[_Row] = []
        self._units = self._entities = 0

    def holds(self, rows: Sequence[_Row]) -> bool:
        """Whether all of `rows` still find room on this page."""
        units = sum(row.units + len(row.gap) for row in rows)
        if rows and not self._rows:
            units -= len(rows[0].gap)
        entities = sum(row.entities for row in rows)
        return self._units + units <= MOST_UNITS and self._entities + entities <= MOST_ENTITIES

    def lay(self, row: _Row) -> None:
        """Put `row` below, on a new page where this one is full."""
        if not self.holds((row,)):
            self.turn()
        self._units += row.units + (len(row.gap) if self._rows else 0)
        self._entities += row.entities
        self._rows.append(row)

    def turn(self) -> None:
        """Begin a new page; an empty one is not kept."""
        page = _page(self._rows)
        if page.text.strip():
            self.pages.append(page)
        self._rows, self._units, self._entities = [], 0, 0


def pages(outgoing: Outgoing) -> list[Page]:
    """The messages that say it all, in order; split between paragraphs, else lines, else words."""
    pile = _Pile()
    for paragraph in outgoing.paragraphs:
        block = list(_rows(paragraph))
        # A paragraph that fits on a page of its own is not torn.
        if not pile.holds(block) and _Pile().holds(block):
            pile.turn()
        for row in block:
            pile.lay(row)
    pile.turn()
    return pile.pages


def keyboard(choices: Sequence[Sequence[Choice]]) -> dict[str, Any] | None:
    """Telegram's inline keyboard; None where there is nothing to press."""
    rows = [
        [{"text": whole(choice.label), "callback_data": choice.token} for choice in row]
        for row in choices
        if row
    ]
    return {"inline_keyboard": rows} if rows else None


def whole(text: str) -> str:
    """`text` with halves of surrogate pairs made harmless: no server takes them."""
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def units_of(text: str) -> int:
    """The length as Telegram counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _page(rows: Sequence[_Row]) -> Page:
    html = "".join((row.gap if at else "") + row.html for at, row in enumerate(rows))
    text = "".join((row.gap if at else "") + row.text for at, row in enumerate(rows))
    return Page(html, text, any(row.has_link for row in rows))


def _rows(paragraph: Paragraph) -> Iterator[_Row]:
    gap = "\n\n"
    for at, line in enumerate(_numbered(paragraph)):
        title = paragraph.part is Part.HEAD and at == 0
        for piece in _pieces(_strong(line) if title else line):
            yield _row(gap, piece, slanted=paragraph.part is Part.NOTE)
            gap = "\n"


def _strong(line: Line) -> Line:
    return tuple(Span(span.text, strong=True, link=span.link) for span in line)


def _numbered(paragraph: Paragraph) -> Iterator[Line]:
    lines = paragraph.lines
    if paragraph.number is None:
        yield from lines
        return
    first = lines[0] if lines else ()
    yield (Span(f"{paragraph.number}. ", strong=True), *first)
    yield from lines[1:]


def _row(gap: str, line: Line, *, slanted: bool) -> _Row:
    html = "".join(_html(span) for span in line)
    text = "".join(span.text for span in line)
    marks = sum(span.strong + (span.link is not None) for span in line)
    if slanted and text.strip():
        html, marks = f"<i>{html}</i>", marks + 1
    return _Row(gap, html, text, units_of(text), marks, any(span.link for span in line))


def _html(span: Span) -> str:
    if not span.text:
        return ""
    html = escape(span.text, quote=False)
    if span.strong:
        html = f"<b>{html}</b>"
    if span.link is not None:
        html = f'<a href="{escape(span.link)}">{html}</a>'
    return html


def _pieces(line: Line) -> Iterator[Line]:
    """The line, harmless; in pieces where it alone is longer than a message."""
    piece: list[Span] = []
    units = 0
    for span in line:
        link = span.link if span.link and span.link.startswith(("https://", "http://")) else None
        rest = whole(span.text)
        while units + units_of(rest) > MOST_UNITS:
            cut = _cut(rest, MOST_UNITS - units)
            piece.append(Span(rest[:cut], span.strong, link))
            yield tuple(piece)
            piece, units, rest = [], 0, rest[cut:]
        piece.append(Span(rest, span.strong, link))
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
