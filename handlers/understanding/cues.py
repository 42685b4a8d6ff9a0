"""The hints in a message: which phrases of vocabulary/asking.py and smalltalk.py stand where."""

from typing import TypeAlias

from handlers.understanding.phrases import every
from handlers.understanding.text import Text

Cues: TypeAlias = dict[str, list[tuple[int, int]]]
"""For each cue the first and last words of its phrases, in their order."""


def find_cues(text: Text) -> Cues:
    """All cues of `text`; one word may be part of several."""
    found: Cues = {}
    for i, entry in enumerate(text.entries):
        if entry.cues is not None:
            for cue, last in every(entry.cues, text, i).items():
                if cue in found:
                    found[cue].append((i, last))
                else:
                    found[cue] = [(i, last)]
    return found
