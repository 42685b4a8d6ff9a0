"""Keeps a token out of every log line, whoever writes it: the Bot API has it in each address."""

import logging
import threading
import traceback
from typing import Any
from urllib.parse import quote

from bot.discretion import discreet

MASK = "[token]"
# A shorter half would mask harmless words; BotFather's have 35 characters.
SHORTEST = 8
# They print addresses, or what people wrote, below this level.
TALKATIVE = ("httpx", "httpcore", "aiohttp", "telegram")


class Redactor(logging.Filter):
    """Masks secrets in log records. Also a filter, for a handler that adds fields of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._secrets: tuple[str, ...] = ()

    def hide(self, token: str) -> None:
        """Mask `token` from now on, and the half of it that is the secret."""
        secret = token.partition(":")[2]
        forms = {token, quote(token, safe=""), secret if len(secret) >= SHORTEST else token}
        # The longest first, so that no half is left standing.
        known = forms.union(self._secrets) - {""}
        self._secrets = tuple(sorted(known, key=len, reverse=True))

    def clean(self, text: str) -> str:
        """`text` without any secret."""
        for secret in self._secrets:
            if secret in text:
                text = text.replace(secret, MASK)
        return text

    def filter(self, record: logging.LogRecord) -> bool:
        """Mask the record in place; it always passes."""
        self._clean_message(record)
        self._clean_error(record)
        if record.stack_info:
            record.stack_info = self.clean(record.stack_info)
        for name, value in list(record.__dict__.items()):
            if isinstance(value, str) and name not in ("msg", "exc_text", "stack_info"):
                record.__dict__[name] = self.clean(value)
        return True

    def _clean_message(self, record: logging.LogRecord) -> None:
        try:
            message = record.getMessage()
        except (TypeError, ValueError):
            # A line that cannot be formatted is reported by the handler, with its parts.
            message = f"{record.msg!r} {record.args!r}"
        masked = self.clean(message)
        if masked != message:
            record.msg, record.args = masked, None

    def _clean_error(self, record: logging.LogRecord) -> None:
        if record.exc_info and record.exc_info[0] is not None and not record.exc_text:
            text = "".join(traceback.format_exception(*record.exc_info))
            error = record.exc_info[1]
            if error is not None and self.clean(text) != text:
                # The text is what handlers print; the error itself would be printed unmasked.
                record.exc_text, record.exc_info = self.clean(discreet(error)), None
        if record.exc_text:
            record.exc_text = self.clean(record.exc_text)


_redactor = Redactor()
_installing = threading.Lock()
_installed = False


def hide_token(token: str) -> Redactor:
    """From now on no log record of this process holds `token`. Returns the one redactor, to be
    added as a filter to a handler whose records get fields after they are made.
    """
    global _installed
    with _installing:
        _redactor.hide(token)
        if not _installed:
            _install(_redactor)
            _installed = True
    return _redactor


def _install(redactor: Redactor) -> None:
    """In the record factory, because filters of a logger are not asked for its children."""
    make = logging.getLogRecordFactory()

    def made(*args: Any, **kwargs: Any) -> logging.LogRecord:
        record = make(*args, **kwargs)
        redactor.filter(record)
        return record

    logging.setLogRecordFactory(made)
    for name in TALKATIVE:
        logger = logging.getLogger(name)
        logger.setLevel(max(logger.level, logging.WARNING))
