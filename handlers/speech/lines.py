"""Small builders of paragraphs: a line of plain text, of strong text, a link."""

from handlers.message import Line, Paragraph, Part, Span


def plain(text: str) -> Line:
    """A line of one plain stretch; no line where there is nothing to say."""
    return (Span(text),) if text else ()


def strong(text: str, rest: str = "") -> Line:
    """A line that begins in strong letters."""
    return (Span(text, strong=True), Span(rest)) if rest else (Span(text, strong=True),)


def linked(before: str, label: str, link: str) -> Line:
    """Words, then a link on `label`."""
    return (Span(f"{before} "), Span(label, link=link)) if before else (Span(label, link=link),)


def paragraph(part: Part, *lines: Line | None, number: int | None = None) -> Paragraph:
    """A paragraph of the lines that are there."""
    return Paragraph(tuple(line for line in lines if line), part, number)


def note(text: str) -> Paragraph:
    """A remark of one line."""
    return paragraph(Part.NOTE, plain(text))
