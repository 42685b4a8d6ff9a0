"""Outgoing -> lines for a terminal: places and choices carry the number that picks them."""

import textwrap
from collections.abc import Iterator

from handlers.message import Attachment, Choice, Line, Outgoing, Paragraph, Span

BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


def render(outgoing: Outgoing, *, styled: bool = False, width: int = 100) -> str:
    """The answer as text, wrapped at `width`; `styled` adds ANSI bold."""
    blocks = ["\n".join(_paragraph(p, styled, width)) for p in outgoing.paragraphs]
    if outgoing.pin is not None:
        pin = outgoing.pin
        blocks.append(f"{pin.title}\n{pin.address}\n{pin.latitude}, {pin.longitude}")
    if outgoing.attachment is not None:
        blocks.append(_attached(outgoing.attachment))
    if outgoing.choices:
        blocks.append("\n".join(_choices(outgoing.choices, width)))
    return "\n\n".join(blocks)


def _attached(file: Attachment) -> str:
    """A file's name and, where it is text, all of it: a terminal has nowhere to put it."""
    readable = file.media_type.startswith("text/") or file.media_type == "application/json"
    text = file.data.decode("utf-8", "replace").rstrip() if readable else f"{len(file.data)} B"
    return f"{file.name}\n{text}"


def _paragraph(paragraph: Paragraph, styled: bool, width: int) -> Iterator[str]:
    mark = f"{paragraph.number}. " if paragraph.number is not None else ""
    for index, line in enumerate(paragraph.lines):
        lead = mark if index == 0 else " " * len(mark)
        yield from _wrap(_line(line, styled), lead, " " * len(mark), width)


def _line(line: Line, styled: bool) -> str:
    return "".join(_span(span, styled) for span in line)


def _span(span: Span, styled: bool) -> str:
    text = f"{BOLD}{span.text}{PLAIN}" if styled and span.strong else span.text
    return f"{text} ({span.link})" if span.link and span.link != span.text else text


def _choices(rows: tuple[tuple[Choice, ...], ...], width: int) -> Iterator[str]:
    for row in rows:
        cells = [f"[{c.number}] {c.label}" if c.number is not None else c.label for c in row]
        yield from _wrap("   ".join(cells), "", "", width)


def _wrap(text: str, lead: str, indent: str, width: int) -> list[str]:
    return textwrap.wrap(
        text,
        width,
        initial_indent=lead,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [lead.rstrip()]
