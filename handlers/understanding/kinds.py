"""Kinds of places that are asked for as such: "di TPU aja", "any park on Thursday?"."""

from handlers.understanding.lexicon import KIND
from handlers.understanding.text import SOFT, Text
from handlers.understanding.vocabulary.kinds import (
    AFTER,
    BEFORE,
    GENERIC,
    KINDS,
    LEFT_OUT,
    NOT_AFTER,
)

_KIND_OF = {word: kind for kind, words in KINDS.items() for word in words.split()}


def find_kinds(text: Text, services: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds that the message asks for; "makam" in "izin makam" is a service, and no kind."""
    if not text.begins & KIND:
        return ()
    found = {
        _KIND_OF[key]
        for i, key in enumerate(text.keys)
        if key in _KIND_OF and not text.taken[i] and _asked_for(text, i, _KIND_OF[key])
    }
    return tuple(sorted(found - ({"cemetery"} if "makam" in services else set())))


def _asked_for(text: Text, i: int, kind: str) -> bool:
    before, after = text.words[i - 1], text.words[i + 1]
    if before in LEFT_OUT or text.words[i - 2] in LEFT_OUT:
        return False
    if after in AFTER and text.gaps[i + 1] in SOFT:
        return True
    if kind in GENERIC or after in NOT_AFTER:
        return False
    return before in BEFORE and text.gaps[i] in SOFT
