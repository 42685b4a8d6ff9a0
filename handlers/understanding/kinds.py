"""Kinds of places that are asked for as such: "di TPU aja", "any park on Thursday?"."""

from collections.abc import Container

from handlers.understanding.lexicon import KIND
from handlers.understanding.text import AMPERSAND, COMMA, SLASH, SOFT, STOP, Text
from handlers.understanding.vocabulary.kinds import (
    AFTER,
    ALL_OF,
    ARTICLES,
    AT,
    BARE,
    BEFORE,
    BETWEEN,
    COURTESY,
    DECLINED,
    EACH,
    GENERIC,
    KINDS,
    LEFT_OUT,
    LEFT_OUT_RIGHT_BEFORE,
    LISTING,
    NO_PLACE,
    OTHERWISE,
    SMALL,
    WHICH,
)

_KIND_OF = {word: kind for kind, words in KINDS.items() for word in words.split()}
_LIST_GAPS = frozenset((AMPERSAND, COMMA, SLASH))
_FEW = 8
"""In a message of so many words even a bare "mall" or "TPU" says what is wanted."""


def find_kinds(
    text: Text, services: tuple[str, ...], *, placed: bool, within: Container[int] = ()
) -> tuple[str, ...]:
    """The kinds that the message asks for; "makam" in "izin makam" is a service, and no kind, nor
    are words `within` a place's name. Where a place is named (`placed`) a bare "mall" tells of it.
    """
    bare = text.size <= _FEW and not placed
    found = {
        kind
        for i in text.at.get(KIND, ())
        if not (text.taken[i] or i in within)
        and _asked_for(text, i, kind := _KIND_OF[text.keys[i]], bare=bare)
    }
    return tuple(sorted(found - ({"cemetery"} if "makam" in services else set())))


def kinds_left_out(text: Text) -> tuple[str, ...]:
    """The kinds that are named to be excepted: "bukan di mall", "anywhere but a park"."""
    return tuple(
        sorted(
            {
                _KIND_OF[text.keys[i]]
                for i in text.at.get(KIND, ())
                if not text.taken[i] and _is_left_out(text, i)
            }
        )
    )


def _is_left_out(text: Text, i: int) -> bool:
    """Whether a word for "but not" stands before it, or before the kind that it is listed with."""
    first = i - 1 if text.words[i - 1] in ARTICLES else i  # "not in a mall"
    before = text.words[max(first - 2, 0) : first]
    if not LEFT_OUT.isdisjoint(before) or _right_behind(text, i):
        return True
    if "but" in before and not ALL_OF.isdisjoint(text.words[max(i - 4, 0) : i]):
        return True
    if _declined_behind(text, i):
        return True
    listed = _listed_with(text, i)
    return listed >= 0 and text.keys[listed] in _KIND_OF and _is_left_out(text, listed)


def _declined_behind(text: Text, i: int) -> bool:
    """ "Yang di mall jangan", "mall ga mau": a "don't" behind the kind ends its clause."""
    if text.gaps[i + 1] not in SOFT:
        return False
    after = text.words[i + 1]
    if after in DECLINED:
        return ends_clause(text, i + 2)
    return f"{after} {text.words[i + 2]}" in DECLINED and ends_clause(text, i + 3)


def ends_clause(text: Text, i: int) -> bool:
    """Whether nothing but courtesy stands from word `i` to the end of its clause, and it asks
    nothing.
    """
    while text.words[i] in COURTESY and text.gaps[i] in SOFT:
        i += 1
    if i >= text.size:
        return not text.source.endswith("?")
    return text.gaps[i] in (STOP, COMMA)


def _right_behind(text: Text, i: int) -> bool:
    """Whether nothing but small words part it from one: "ga usah yang di mall"."""
    j = i - 1
    while j > 0 and text.words[j] in SMALL and text.gaps[j + 1] in SOFT:
        j -= 1
    return j >= 0 and text.gaps[j + 1] in SOFT and text.words[j] in LEFT_OUT_RIGHT_BEFORE


def _listed_with(text: Text, i: int) -> int:
    """The word that the kind is listed with, -1 where it stands by itself: "bukan di mall, di
    taman aja" lists none.
    """
    listed = i - 1
    while listed > 0 and text.words[listed] in BETWEEN:
        listed -= 1
    if listed < i - 1:
        return listed if not LISTING.isdisjoint(text.words[listed + 1 : i]) else -1
    return listed if text.gaps[i] in _LIST_GAPS and text.words[i + 1] not in AFTER else -1


def _asked_for(text: Text, i: int, kind: str, *, bare: bool) -> bool:
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
    if kind not in GENERIC and before in BEFORE and soft:
        return True
    return bare and kind in BARE and _stands_for_itself(text, i)


def _stands_for_itself(text: Text, i: int) -> bool:
    """Whether the word is neither part of a name or a phrase ("goes to mall", "pasar pagi") nor a
    verb ("can I park").
    """
    if text.gaps[i] in SOFT and text.words[i - 1] in OTHERWISE:
        return False
    return text.gaps[i + 1] not in SOFT or f"{text.words[i]} {text.words[i + 1]}" not in NO_PLACE
