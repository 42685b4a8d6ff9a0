"""What is kept of a person, told short, with all of it as a file."""

import json
from collections.abc import Iterator

from handlers.message import Attachment, Paragraph, Part
from handlers.speech.kept import DataTold
from handlers.speech.lines import paragraph, plain
from handlers.speech.tongue import Tongue


def told(reply: DataTold, t: Tongue) -> Iterator[Paragraph]:
    """How much it is; the rest stands in the file."""
    kept, sent = (_length(reply.data.get(name)) for name in ("subscriptions", "messages_sent"))
    yield paragraph(
        Part.TEXT,
        plain(t.say("All that is kept of you is in the file.")),
        plain(t.count("{count} reminder is kept.", "{count} reminders are kept.", kept)),
        plain(
            t.count(
                "{count} message was sent to you in the last 90 days.",
                "{count} messages were sent to you in the last 90 days.",
                sent,
            )
        ),
    )


def file(reply: DataTold) -> Attachment:
    """All of it as JSON."""
    text = json.dumps(reply.data, ensure_ascii=False, indent=2)
    return Attachment("ptsp-data.json", "application/json", f"{text}\n".encode())


def _length(value: object) -> int:
    return len(value) if isinstance(value, list) else 0
