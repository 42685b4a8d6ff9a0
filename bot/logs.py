"""The log: lines for people or JSON for machines."""

import json
import logging
import sys
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Literal, TypeAlias

from bot.discretion import discreet

# INFO lines of some hold whole URLs, and Telegram's URLs hold the token; others say what we say.
TALKATIVE = ("httpx", "httpcore", "aiohttp", "apscheduler", "alembic", "uvicorn")


Failure: TypeAlias = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)


class Discreet(logging.Formatter):
    """A formatter that tells of an error where it happened, and not what it says."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as text."""
        _forget_words(record)
        return super().format(record)

    def formatException(self, ei: Failure) -> str:  # noqa: N802 - the library's name
        """The error without its message."""
        return "" if ei[1] is None else discreet(ei[1])


def _forget_words(record: logging.LogRecord) -> None:
    """Another handler may have left the error's whole text in the record, for all to use."""
    if record.exc_info:
        record.exc_text = None


class JsonLines(Discreet):
    """One JSON object a record."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as a line of JSON."""
        entry = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        _forget_words(record)
        if record.exc_info:
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            entry["error"] = record.exc_text
        return json.dumps(entry, ensure_ascii=False)


def start_logging(form: Literal["text", "json"] | None) -> None:
    """Log to standard error: `form`, or text on a terminal and JSON elsewhere."""
    chosen = form or ("text" if sys.stderr.isatty() else "json")
    text = Discreet("%(asctime)s %(levelname)-7s %(name)s: %(message)s", "%H:%M:%S")
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines() if chosen == "json" else text)
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)


def tell_of_failed_task(_loop: object, context: dict[str, Any]) -> None:
    """For an event loop: its own handler would print the task with its error's message."""
    logging.getLogger("ptsp").error("%s", context.get("message"), exc_info=context.get("exception"))


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
