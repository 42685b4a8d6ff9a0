"""What we say -> Telegram's HTML: every value escaped, and nothing longer than a message may be."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from bot.channels.telegram.measure import MOST_UNITS, pieces, units_of, whole
from handlers.message import Choice, Line, Outgoing, Paragraph, Part, Span

# The formatted stretches that Telegram keeps of one message.
MOST_ENTITIES = 100
MOST_BUTTONS = 100
WIDEST_ROW = 8

_MARKUP = re.compile("[&<>]")


@dataclass(frozen=True, slots=True)
class Page:
    """One message: as HTML, and the same words bare."""

    html: str
    text: str
    has_link: bool


@dataclass(slots=True)
class _Row:
    """A line made ready. `gap` is what stands between it and the line before; `units` has both."""

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
        units, entities = self._units, self._entities
        for row in rows:
            units += row.units
            entities += row.entities
        if rows and not self._rows:
            units -= len(rows[0].gap)
        return units <= MOST_UNITS and entities <= MOST_ENTITIES

    def lay(self, rows: Sequence[_Row]) -> None:
        """Put `rows` below what lies there."""
        for row in rows:
            self._units += row.units if self._rows else row.units - len(row.gap)
            self._entities += row.entities
            self._rows.append(row)

    def turn(self) -> None:
        """Begin a new page; an empty one is not kept."""
        if self._rows:
            self._rows[0].gap = ""
        text = "".join([row.gap + row.text for row in self._rows])
        if text.strip():
            html = "".join([row.gap + row.html for row in self._rows])
            linked = any(row.has_link for row in self._rows)
            self.pages.append(Page(html, text, linked))
        self._rows, self._units, self._entities = [], 0, 0


def pages(outgoing: Outgoing) -> list[Page]:
    """The messages that say it all, in order; split between paragraphs, else lines, else words."""
    pile = _Pile()
    for paragraph in outgoing.paragraphs:
        block = _rows(paragraph)
        if pile.holds(block):
            pile.lay(block)
        elif _Pile().holds(block):
            # A paragraph that fits on a page of its own is not torn.
            pile.turn()
            pile.lay(block)
        else:
            for row in block:
                if not pile.holds((row,)):
                    pile.turn()
                pile.lay((row,))
    pile.turn()
    return pile.pages


def keyboard(choices: Sequence[Sequence[Choice]]) -> dict[str, Any] | None:
    """Telegram's inline keyboard; None where there is nothing to press. Long rows are folded."""
    room = MOST_BUTTONS
    rows: list[list[dict[str, str]]] = []
    for row in choices:
        buttons = [
            {"text": whole(choice.label), "callback_data": choice.token}
            for choice in row[:room]
            if choice.label.strip()
        ]
        room -= len(buttons)
        rows += [buttons[at : at + WIDEST_ROW] for at in range(0, len(buttons), WIDEST_ROW)]
    return {"inline_keyboard": rows} if rows else None


def locating(outgoing: Outgoing) -> dict[str, Any] | None:
    """The keyboard that asks where a person is: a button that shares it, else the choices as words
    to send, since a message has room for one keyboard. Telegram has it in private chats alone.
    """
    if outgoing.locate is None:
        return None
    words = [[{"text": whole(choice.label)} for choice in row] for row in outgoing.choices]
    return {
        "keyboard": [[{"text": outgoing.locate, "request_location": True}], *words],
        "resize_keyboard": True,
        "one_time_keyboard": True,
    }


def _rows(paragraph: Paragraph) -> list[_Row]:
    rows: list[_Row] = []
    lines = paragraph.lines
    if paragraph.number is not None:
        first = lines[0] if lines else ()
        lines = ((Span(f"{paragraph.number}. ", strong=True), *first), *lines[1:])
    title, slanted = paragraph.part is Part.HEAD, paragraph.part is Part.NOTE
    for line in lines:
        length = sum([len(span.text) for span in line])
        # No character counts as more than two units, so a short line needs no closer look.
        for piece in (line,) if length * 2 <= MOST_UNITS else pieces(line):
            gap = "\n" if rows else "\n\n"
            rows.append(_row(gap, piece, title=title and not rows, slanted=slanted))
    return rows


def _row(gap: str, line: Line, *, title: bool, slanted: bool) -> _Row:
    html = text = ""
    marks = 0
    linked = False
    for span in line:
        words = span.text if span.text.isascii() else whole(span.text)
        if not words:
            continue
        text += words
        shown = escape(words, quote=False) if _MARKUP.search(words) else words
        if span.strong or title:
            shown, marks = f"<b>{shown}</b>", marks + 1
        if span.link is not None and span.link.startswith(("https://", "http://")):
            shown, marks = f'<a href="{escape(whole(span.link))}">{shown}</a>', marks + 1
            linked = True
        html += shown
    if marks > 1:
        html = html.replace("</b><b>", "")
    if slanted and text:
        html, marks = f"<i>{html}</i>", marks + 1
    return _Row(gap, html, text, units_of(text) + len(gap), marks, linked)
