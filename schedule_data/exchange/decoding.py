"""From a file's bytes to its text, whichever program saved it."""

from schedule_data.exchange.draft import Reason
from schedule_data.exchange.refused import RefusedError


def decode(data: bytes) -> str:
    """The text of `data`: UTF-16 by its mark, else UTF-8, else Windows-1252.

    Raises:
        RefusedError: it is no text in any of them.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: tuple[str, ...] = ("utf-16",)
    elif b"\0" in data:
        raise RefusedError(Reason.ENCODING)
    else:
        encodings = ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise RefusedError(Reason.ENCODING)
