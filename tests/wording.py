"""What no answer may say: raw dates, colons with nothing behind, the other language."""

import re
from collections.abc import Iterator
from functools import cache

from locales import LANGUAGES, catalog

# A file's name has its date so that files sort; people read no other.
_RAW_DATE = re.compile(r"(?<![\w-])\d{4}-\d{2}-\d{2}\b")
_RAW_VALUE = re.compile(r"\bNone\b|[{}]|“”|\(\)|:  |· ·|: ·| \.(?:\s|$)|\s,")
# Help ends with a line for whoever would rather speak the other language.
_ON_PURPOSE = ("You can ask in English too", "Bisa juga dalam bahasa Indonesia")
_WORD = re.compile(r"[\w’-]+")
_LISTED = re.compile(r"\s*(?:[•/]|\d+\.|https?:)")


def faults(text: str, language: str | None = None) -> list[str]:
    """Each fault in its line; with `language` also what is said in the other one."""
    lines = [line for line in text.splitlines() if line.strip()]
    found = [f"{wrong}: {line!r}" for line in lines for wrong in _in_line(line)]
    for line, behind in zip(lines, (*lines[1:], ""), strict=True):
        if line.endswith(":") and not _LISTED.match(behind):
            found.append(f"nothing behind the colon: {line!r}")
    return found + ([] if language is None else list(_foreign(text, language)))


def _in_line(line: str) -> Iterator[str]:
    if _RAW_DATE.search(line):
        yield "a raw date"
    if _RAW_VALUE.search(line):
        yield "a raw value"
    if "  " in line.strip():
        yield "two spaces"


def _foreign(text: str, language: str) -> Iterator[str]:
    for line in text.splitlines():
        told = "" if line.startswith(_ON_PURPOSE) else f" {_words(line)} "
        for piece in _pieces_of_the_other(language):
            if f" {piece} " in told:
                yield f"not in {language}: {piece!r}: {line!r}"


@cache
def _pieces_of_the_other(language: str) -> frozenset[str]:
    """What only the other language's sentences hold. Places, titles and reasons are Indonesian in
    both, so three Indonesian words in a row are wanted to know an Indonesian sentence.
    """
    (other,) = set(LANGUAGES) - {language}
    least = 1 if other == "en" else 3
    own = " | ".join(_pieces(language))
    return frozenset(
        piece
        for piece in _pieces(other)
        if len(piece.split()) >= least
        and len(piece) > 4
        and not re.search(rf"\b{re.escape(piece)}\b", own)
    )


@cache
def _pieces(language: str) -> frozenset[str]:
    """The sentences of a language, cut where a value stands, without punctuation."""
    told = catalog(language)._catalog.values()  # type: ignore[attr-defined]
    return frozenset(
        _words(piece)
        for sentence in told
        for piece in re.split(r"\{\w*\}|[“”\n:;.,·?!/]", sentence)
        if piece.strip()
    )


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text))
