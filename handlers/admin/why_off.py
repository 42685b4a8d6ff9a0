"""Answers to "why is it called off?" that citizens must not read as the reason."""

import re

_BACK = frozenset(("kembali", "balik", "mundur", "back", "go back"))
_UNTOLD = frozenset(
    ("-", "ga tau", "gak tau", "gatau", "ga tahu", "gak tahu", "tidak tahu", "nggak tau",
     "kurang tau", "lewati", "lewat", "skip", "tidak ada", "ga ada", "gak ada", "tanpa alasan",
     "no reason", "none", "don't know", "dont know")
)  # fmt: skip
_PUTS_RIGHT = re.compile(
    r"^\s*(?:(?:eh|ehh|salah|ralat|maaf|sori|sorry|oops|no wait|wait|bukan|maksud(?:nya|ku)?"
    r"|maksud saya|harusnya|i mean)\b[\s,.]*)+",
    re.IGNORECASE,
)


def goes_back(text: str) -> bool:
    """Whether the words ask for the question before."""
    return _plain(text) in _BACK


def is_untold(text: str) -> bool:
    """Whether they say that there is no reason to tell."""
    return _plain(text) in _UNTOLD


def put_right(text: str) -> str | None:
    """What was meant, where they take something back ("lusa" of "eh salah, lusa"); None: why."""
    found = _PUTS_RIGHT.match(text)
    return text[found.end() :].strip() if found else None


def _plain(text: str) -> str:
    return " ".join(text[:60].casefold().split()).strip(" .!,") or text.strip()
