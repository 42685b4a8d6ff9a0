"""A reminder that is only declined beside a question: "gak usah subscribe, cuma mau tau besok"."""

from handlers.understanding.choosing import clauses
from handlers.understanding.cues import NEAR, Cues
from handlers.understanding.text import COMMA, STOP, Text
from handlers.understanding.vocabulary.wishes import (
    ANY_MORE,
    DECLINING,
    ENDING_VERBS,
    INSTEAD,
    OWN_WISHES,
)

_QUESTIONS = ("where", "when", "open", "now")


def without_declined(text: Text, cues: Cues, *, named: bool) -> Cues:
    """The cues, less those of a reminder that is not wanted, where a question is asked beside it.

    "Gak usah langganan lagi" and "stop, besok di mana?" end what was wished for before.
    """
    if DECLINING.isdisjoint(text.words) or not ANY_MORE.isdisjoint(text.words):
        return cues
    if not ENDING_VERBS.isdisjoint(text.words):
        return cues
    wished = [*cues.get("subscribe", ()), *cues.get("unsubscribe", ())]
    if not all(_is_declined(text, *place) for place in wished):
        return cues
    # "Just tell me" stands on the other side.
    declined = wished + [place for place in cues.get("tell", ()) if _is_declined(text, *place)]
    if declined and _asks_beside(text, cues, declined, named=named):
        return {cue: found for cue, found in cues.items() if cue not in _OF_REMINDERS}
    return cues


_OF_REMINDERS = frozenset(("subscribe", "unsubscribe", "tell"))


def _is_declined(text: Text, first: int, last: int) -> bool:
    """Whether a "don't" stands in the phrase, or right before it in its clause."""
    for i in range(last, max(first - NEAR, 0) - 1, -1):
        if text.words[i] in DECLINING:
            return True
        if i <= first and text.gaps[i] in (STOP, COMMA):
            return False
    return False


def _asks_beside(text: Text, cues: Cues, declined: list[tuple[int, int]], *, named: bool) -> bool:
    """Whether another clause asks for a place or a time, or "cuma", "just" leads to one. Who only
    says "don't send" may mean all that comes: there it must be told what is wanted in its place.
    """
    at = max(last for _, last in declined)
    if not INSTEAD.isdisjoint(text.words[at + 1 :]):
        return named or any(cue in cues for cue in _QUESTIONS)
    if not (named and all(text.keys[first] in OWN_WISHES for first, _ in declined)):
        return False
    numbers = clauses(text, cues)
    asked = [first for cue in (*_QUESTIONS, "asks") for first, _ in cues.get(cue, ())]
    if text.source.endswith("?"):
        asked.append(text.size - 1)
    own = {numbers[first] for first, _ in declined}
    return any(numbers[first] not in own for first in asked)
