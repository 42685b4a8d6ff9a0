"""The log: lines for people or JSON for machines."""

import json
import logging
import sys
from datetime import UTC, datetime
from typing import Literal

# INFO lines of some hold whole URLs, and Telegram's URLs hold the token; others say what we say.
TALKATIVE = ("httpx", "httpcore", "aiohttp", "apscheduler", "alembic", "uvicorn")


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
        if record.exc_text is None and record.exc_info:
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            entry["error"] = record.exc_text
        return json.dumps(entry, ensure_ascii=False)


def start_logging(form: Literal["text", "json"] | None) -> None:
    """Log to standard error: `form`, or text on a terminal and JSON elsewhere."""
    chosen = form or ("text" if sys.stderr.isatty() else "json")
    text = logging.Formatter("%(asctime)s %(levelname)-7s %(name)s: %(message)s", "%H:%M:%S")
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines() if chosen == "json" else text)
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)


class OneLine(logging.Formatter):
    """The message alone: a command at the terminal shows no traceback."""

    def format(self, record: logging.LogRecord) -> str:
        """The message."""
        return record.getMessage()


def quiet_logging() -> None:
    """For commands at the terminal: warnings as single lines on standard error."""
    handler = logging.StreamHandler()
    handler.setFormatter(OneLine())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
