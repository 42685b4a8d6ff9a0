"""What a text of the schedule may hold, and how a spreadsheet is kept from running it."""

import re

from schedule_data.exchange.draft import Reason
from schedule_data.exchange.refused import RefusedError

_NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile(r"\r\n?")
_RUNS = re.compile(r"'*[=+\-@\t\r\n#|%]")
_KEPT = re.compile(r"'+[=+\-@\t\r\n#|%]")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?(?:e[+-]?[0-9]+)?", re.ASCII | re.I)


def clean(text: str, longest: int) -> str:
    """`text` as it is kept: no blanks around it, lines end in a line feed, tabs are blanks.

    Raises:
        RefusedError: it is too long or holds characters that are no text.
    """
    if len(text) > longest:
        raise RefusedError(Reason.TOO_LONG, str(longest))
    text = _LINE_END.sub("\n", text).replace("\t", " ")
    if _NO_TEXT.search(text):
        raise RefusedError(Reason.CONTROL_CHARACTER)
    return text.strip()


def writable(text: str) -> str:
    """`text` with nothing in it that `clean` refuses, however it came into the schedule."""
    return _NO_TEXT.sub(" ", _LINE_END.sub("\n", text).replace("\t", " ")).strip()


def disarm(text: str) -> str:
    """`text` such that no spreadsheet takes it for a formula; `rearm` gives it back.

    An apostrophe goes before a first character that may begin a formula (= + - @ and blanks), or
    that this form gives a meaning (#); numbers stay.
    """
    if _RUNS.match(text) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def rearm(text: str) -> str:
    """The text that was disarmed."""
    return text[1:] if _KEPT.match(text) else text
