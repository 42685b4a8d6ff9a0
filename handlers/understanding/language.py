"""Which language to answer in: that of the question's grammar."""

from typing import Any

from handlers.understanding.text import Text
from schedule_data.model.text import Language


def find_language(text: Text) -> tuple[Language, bool]:
    """The language, and whether the words showed one. Each word counts once; a tie is id."""
    weights = [entry.weight for entry in set(_entries(text))]
    return ("en" if sum(weights) < 0 else "id"), any(weights)


def _entries(text: Text) -> list[Any]:
    """What is known of the words; "PTSP Goes To Mall" is a name, and of no language."""
    if "goes" not in text.words:
        return text.entries
    at = text.words.index("goes")
    named = text.words[at + 1] == "to" and text.words[at + 2] in ("mall", "mal")
    return [*text.entries[:at], *text.entries[at + 2 :]] if named else text.entries
