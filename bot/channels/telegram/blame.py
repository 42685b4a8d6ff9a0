"""What a log says of a failed call: the kind of the error and a code. Never the server's own words,
which may repeat what a citizen said, who said it, or the address that was asked.
"""

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.channels.telegram.request import NotSent, Unanswered
from schedule_data.model.errors import LedgerError

# BadRequest is a NetworkError by the library's descent, so a code goes with the kind itself.
_CODES: dict[type[Exception], int] = {
    BadRequest: 400,
    ChatMigrated: 400,
    InvalidToken: 401,
    Forbidden: 403,
    Conflict: 409,
    RetryAfter: 429,
}
# Why Telegram refuses, in words of ours that its own are searched for.
_REASONS = (
    "parse entities",
    "message is too long",
    "message is not modified",
    "chat not found",
    "user is deactivated",
    "blocked by the user",
    "kicked",
    "not enough rights",
    "have no rights",
    "topic_closed",
    "query is too old",
    "terminated by other",
)


def brief(error: BaseException) -> str:
    """An error in one line of a log."""
    kind = type(error).__name__
    if isinstance(error, LedgerError):
        return f"{kind}: {error}"
    if not isinstance(error, TelegramError):
        return kind
    if isinstance(error.__cause__, NotSent | Unanswered):
        return f"{kind} ({error.__cause__})"  # the name of the connection's own error
    code = _CODES.get(type(error))
    said = error.message.lower()
    reason = next((each for each in _REASONS if each in said), "")
    return kind + (f" ({code})" if code else "") + (f": {reason}" if reason else "")
