"""An answer as the page's script reads it. No markup leaves here: the page sets text as text."""

from base64 import b64encode
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from handlers.message import Attachment, Choice, Outgoing, Paragraph, Pin, Span


def render(messages: Sequence[Outgoing], at: datetime) -> list[dict[str, Any]]:
    """The messages in order, each with `at`, the calendar's moment at which they were true."""
    return [_message(message, at) for message in messages]


def _message(message: Outgoing, at: datetime) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "at": at.isoformat(timespec="seconds"),
        "language": message.language,
        "replaces": message.replaces,
        "paragraphs": [_paragraph(paragraph) for paragraph in message.paragraphs],
        "choices": [[_choice(choice) for choice in row] for row in message.choices],
        "pin": None if message.pin is None else _pin(message.pin),
    }
    if message.attachment is not None:
        fields["attachment"] = _attachment(message.attachment)
    if message.locate is not None:
        fields["locate"] = message.locate
    return fields


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    return {
        "part": paragraph.part.value,
        "number": paragraph.number,
        "lines": [[_span(span) for span in line] for line in paragraph.lines],
    }


def _span(span: Span) -> dict[str, Any]:
    """Only what is not the default, as most stretches are plain; only https may be followed."""
    fields: dict[str, Any] = {"text": span.text}
    if span.strong:
        fields["strong"] = True
    if span.link is not None and span.link.startswith("https://"):
        fields["link"] = span.link
    return fields


def _choice(choice: Choice) -> dict[str, Any]:
    return {"label": choice.label, "token": choice.token, "number": choice.number}


def _attachment(file: Attachment) -> dict[str, str]:
    data = b64encode(file.data).decode("ascii")
    return {"name": file.name, "media_type": file.media_type, "data": data}


def _pin(pin: Pin) -> dict[str, Any]:
    return {
        "latitude": pin.latitude,
        "longitude": pin.longitude,
        "title": pin.title,
        "address": pin.address,
    }
