"""How an error is shown in a log: its kind and where it happened. What it says is left out, because
it may repeat what a citizen said, or who said it.
"""

import sqlite3
import traceback
from collections.abc import Iterator


def discreet(error: BaseException) -> str:
    """The error and what led to it, the first cause first, without their messages."""
    told = []
    for each in reversed(list(_chain(error))):
        frames = "".join(traceback.format_tb(each.__traceback__))
        told.append(f"Traceback (most recent call last):\n{frames}{_named(each)}")
    return "\n\nwhich led to:\n\n".join(told)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        hidden = None if error.__suppress_context__ else error.__context__
        error = error.__cause__ or hidden


def _named(error: BaseException) -> str:
    """The kind of the error; with its message where the machine wrote it, who knows no citizen."""
    kind = type(error)
    name = (
        kind.__qualname__
        if kind.__module__ == "builtins"
        else f"{kind.__module__}.{kind.__qualname__}"
    )
    if isinstance(error, OSError) and error.strerror:
        return f"{name}: {error.strerror}"
    if isinstance(error, sqlite3.OperationalError):
        return f"{name}: {error}"
    return name
