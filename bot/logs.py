"""The log: lines for people or JSON for machines, and never a secret in either."""

import json
import logging
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Literal

# Their INFO lines hold whole URLs, and Telegram's URLs hold the token.
TALKATIVE = ("httpx", "httpcore", "aiohttp.access", "aiohttp.client", "apscheduler", "alembic")


class Redacting(logging.Formatter):
    """Formats a record by `inner`, then takes every secret out of the finished text.

    The finished text is what matters: a secret may arrive in a message, its arguments or in the
    text of an exception.
    """

    def __init__(self, inner: logging.Formatter, secrets: Iterable[str]) -> None:
        super().__init__()
        self._inner = inner
        self._secrets = tuple(secret for secret in secrets if secret)

    def format(self, record: logging.LogRecord) -> str:
        """The line, secrets replaced by ***."""
        line = self._inner.format(record)
        for secret in self._secrets:
            line = line.replace(secret, "***")
        return line


class JsonLines(logging.Formatter):
    """One JSON object a record."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as a line of JSON."""
        entry = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            entry["error"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False)


def formatter(form: Literal["text", "json"], secrets: Iterable[str]) -> logging.Formatter:
    """The formatter for a handler of ours."""
    text = logging.Formatter("%(asctime)s %(levelname)-7s %(name)s: %(message)s", "%H:%M:%S")
    return Redacting(JsonLines() if form == "json" else text, secrets)


def start_logging(form: Literal["text", "json"] | None, secrets: Iterable[str] = ()) -> None:
    """Log to standard error: `form`, or text on a terminal and JSON elsewhere."""
    chosen = form or ("text" if sys.stderr.isatty() else "json")
    handler = logging.StreamHandler()
    handler.setFormatter(formatter(chosen, secrets))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
