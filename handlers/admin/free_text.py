"""A title or a note at the end of an officer's line: all behind the word is its text."""

import re
from dataclasses import dataclass, replace

from handlers.admin.adding import LONGEST_TEXT
from handlers.admin.sheet import Sheet

_FREE_TEXT = re.compile(
    r"\b(?P<part>judul|title|catatan|note)\b\s*:?\s+(?P<text>\S.*)", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class FreeText:
    """`head` is what stands before it, `line` that text as it was typed with its word."""

    head: str
    line: str
    text: str
    titled: bool

    def on(self, sheet: Sheet) -> Sheet:
        """The sheet with that text."""
        if self.titled:
            return replace(sheet, title=self.text)
        return replace(sheet, note=self.text)


def free_text(line: str) -> FreeText | None:
    """ "mkg judul PTSP Akhir Pekan"; None: it holds neither a title nor a note."""
    found = _FREE_TEXT.search(line)
    if found is None:
        return None
    told = " ".join(found["text"].split())[:LONGEST_TEXT]
    head = line[: found.start()].strip(" ,;")
    return FreeText(head, found[0], told, found["part"].casefold() in ("judul", "title"))
