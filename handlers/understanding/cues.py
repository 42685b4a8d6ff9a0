"""The hints in a message: which phrases of vocabulary/asking.py and smalltalk.py stand where."""

from typing import TypeAlias

from handlers.understanding.phrases import every, tree
from handlers.understanding.text import Text
from handlers.understanding.vocabulary.asking import ASKING
from handlers.understanding.vocabulary.smalltalk import SMALLTALK

Cues: TypeAlias = dict[str, list[tuple[int, int]]]
"""For each cue the first and last words of its phrases, in their order."""

_TREE = tree((phrases, cue) for cue, phrases in (ASKING | SMALLTALK).items())


def find_cues(text: Text) -> Cues:
    """All cues of `text`; one word may be part of several."""
    found: Cues = {}
    for i, key in enumerate(text.keys):
        if key in _TREE:
            for cue, last in every(_TREE, text, i).items():
                found.setdefault(cue, []).append((i, last))
    return found
