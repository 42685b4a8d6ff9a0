"""How far long work has come, on one line of the terminal; silent where nobody watches."""

import sys
import time
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import TextIO, TypeVar

EVERY_S = 0.2

Item = TypeVar("Item")


class Progress:
    """ "1,234 of 5,000 sent · 25/s", rewritten in place. `total` 0: it is not known."""

    def __init__(self, verb: str, total: int = 0, stream: TextIO | None = None) -> None:
        self.total = total
        self._verb = verb
        self._stream = sys.stderr if stream is None else stream
        self._done = 0
        self._began = self._shown = time.monotonic()

    def count(self, step: object = None) -> None:  # noqa: ARG002 - whatever it was, it is done
        """One more is done."""
        self._done += 1
        now = time.monotonic()
        if now - self._shown >= EVERY_S and self._stream.isatty():
            self._shown = now
            rate = self._done / (now - self._began)
            of = f" of {self.total:,}" if self.total else ""
            self._stream.write(f"\r{self._done:,}{of} {self._verb} · {rate:.0f}/s\x1b[K")
            self._stream.flush()

    def through(self, items: Iterable[Item]) -> Iterator[Item]:
        """`items`, each counted as it is asked for."""
        for each in items:
            self.count()
            yield each

    def __enter__(self) -> "Progress":
        self._began = self._shown = time.monotonic()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._stream.isatty():
            self._stream.write("\r\x1b[K")
            self._stream.flush()
