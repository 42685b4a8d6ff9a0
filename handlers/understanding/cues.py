"""The hints in a message: which phrases of vocabulary/asking.py and smalltalk.py stand where."""

from typing import TypeAlias

from handlers.understanding.lexicon import CUE
from handlers.understanding.phrases import ALONE, every
from handlers.understanding.text import Text

Cues: TypeAlias = dict[str, list[tuple[int, int]]]
"""For each cue the first and last words of its phrases, in their order."""
Places: TypeAlias = list[tuple[int, int]]
"""First and last words of stretches of the text."""
MOST_PLACES = 64
"""Who says a thing more often says no more with it; to look at all would only take time."""
NEAR = 4
"""So many words off a word still belongs to another."""
BRIEF = 15
"""In a message of so many words every word is about the same thing."""


def find_cues(text: Text) -> Cues:
    """All cues of `text`; one word may be part of several."""
    found: Cues = {}
    entries, keys = text.entries, text.keys
    for i in text.at.get(CUE, ()):
        tree = entries[i].cues
        if tree is None:
            continue
        if keys[i + 1] in tree:
            for cue, last in every(tree, text, i).items():
                found.setdefault(cue, []).append((i, last))
        else:
            for cue in tree.get(ALONE, ()):
                found.setdefault(cue, []).append((i, i))
    if text.size > MOST_PLACES:
        return {cue: places[:MOST_PLACES] for cue, places in found.items()}
    return found


def near(cues: Cues, one: str, other: str, reach: int = NEAR) -> bool:
    """Whether a phrase of cue `one` stands near one of cue `other`."""
    if one not in cues or other not in cues:
        return False
    return any(
        -reach <= first - last_other <= reach or -reach <= last - first_other <= reach
        for first, last in cues[one]
        for first_other, last_other in cues[other]
        if (first, last) != (first_other, last_other)
    )
