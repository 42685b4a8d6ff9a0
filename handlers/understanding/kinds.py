"""Kinds of places that are asked for as such: "di TPU aja", "any park on Thursday?"."""

from collections.abc import Container

from handlers.understanding.lexicon import KIND
from handlers.understanding.text import SOFT, Text
from handlers.understanding.vocabulary.kinds import (
    AFTER,
    AND,
    AT,
    BEFORE,
    EACH,
    GENERIC,
    KINDS,
    LEFT_OUT,
    LEFT_OUT_RIGHT_BEFORE,
    SMALL,
    WHICH,
)

_KIND_OF = {word: kind for kind, words in KINDS.items() for word in words.split()}


def find_kinds(
    text: Text, services: tuple[str, ...], *, within: Container[int] = ()
) -> tuple[str, ...]:
    """The kinds that the message asks for; "makam" in "izin makam" is a service, and no kind, nor
    are words `within` a place's name.
    """
    if not text.begins & KIND:
        return ()
    found = {
        _KIND_OF[key]
        for i, key in enumerate(text.keys)
        if key in _KIND_OF
        and not (text.taken[i] or i in within)
        and _asked_for(text, i, _KIND_OF[key])
    }
    return tuple(sorted(found - ({"cemetery"} if "makam" in services else set())))


def kinds_left_out(text: Text) -> tuple[str, ...]:
    """The kinds that are named to be excepted: "bukan di mall", "anywhere but a park"."""
    return tuple(
        sorted(
            {
                _KIND_OF[key]
                for i, key in enumerate(text.keys)
                if key in _KIND_OF and not text.taken[i] and _is_left_out(text, i)
            }
        )
    )


def _is_left_out(text: Text, i: int) -> bool:
    if not LEFT_OUT.isdisjoint(text.words[max(i - 2, 0) : i]):
        return True
    j = i - 1
    while j > 0 and text.words[j] in SMALL and text.gaps[j + 1] in SOFT:
        j -= 1
    if j < 0 or text.gaps[j + 1] not in SOFT:
        return False
    if text.words[j] in AND and j > 0:  # "kecuali di mall dan taman"
        return text.keys[j - 1] in _KIND_OF and _is_left_out(text, j - 1)
    return text.words[j] in LEFT_OUT_RIGHT_BEFORE


def _asked_for(text: Text, i: int, kind: str) -> bool:
    before, after = text.words[i - 1], text.words[i + 1]
    if _is_left_out(text, i):
        return False
    if after in AFTER and text.gaps[i + 1] in SOFT:
        return True
    soft = text.gaps[i] in SOFT
    if after in WHICH and text.gaps[i + 1] in SOFT:  # "di mall mana" is any place, "taman mana" not
        return kind not in GENERIC or not (soft and before in AT)
    if soft and before in EACH:
        return True
    return kind not in GENERIC and before in BEFORE and soft
