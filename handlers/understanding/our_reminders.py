"""Which words for reminders ask for one of ours: not "langganan koran", not "remind your staff"."""

from handlers.understanding.cues import BRIEF, NEAR, Cues
from handlers.understanding.text import Text
from handlers.understanding.vocabulary.wishes import (
    NOUNS,
    OTHER_PEOPLE,
    OTHER_TASKS,
    OTHER_THINGS,
    WISHING,
)

_SOON_BEHIND = 3


def our_reminders(text: Text, cues: Cues) -> Cues:
    """The cues, less what only sounds like a wish for one: "langganan koran", "remind them"."""
    ours = [place for place in cues["subscribe"] if _is_ours(text, *place)]
    others = {cue: places for cue, places in cues.items() if cue != "subscribe"}
    return others | {"subscribe": ours} if ours else others


def _is_ours(text: Text, first: int, last: int) -> bool:
    around = (text.words[first - 1], text.words[last + 1])
    if text.words[first] == "subscribed" or (
        around[0] in ("the", "ur") and text.words[first - 2] == "for"
    ):
        return False  # "I subscribed last week", "thanks for the reminder"
    if not OTHER_TASKS.isdisjoint(text.words[last + 1 : last + 1 + _SOON_BEHIND]):
        return False
    if text.words[first] in NOUNS or text.keys[first] in NOUNS:
        if not OTHER_THINGS.isdisjoint(around):
            return False
        near = text.words[max(first - NEAR, 0) : last + 1 + NEAR]
        return text.size <= BRIEF or not WISHING.isdisjoint(near)
    return first < last or around[1] not in OTHER_PEOPLE  # "remind me the day before"
