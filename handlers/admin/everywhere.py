"""What an officer orders for all places at once: "semua mall di Jakbar ..."."""

import re
from dataclasses import dataclass

_ALL = re.compile(
    r"(?:semua(?:nya)?|seluruh(?:nya)?|all|every)\b\s*(?:acara|jadwal|tempat|lokasi|layanan|events?|places?)?\s*",
    re.I,
)
_KINDS = {
    "mall": "mall", "mal": "mall", "taman": "park", "tpu": "cemetery", "makam": "cemetery",
    "pasar": "market", "mall-mall": "mall", "malls": "mall", "parks": "park", "markets": "market",
}  # fmt: skip
EXCEPT = re.compile(r"\b(?:kecuali|selain|except|but not)\b", re.IGNORECASE)
"""Behind it stands what is not meant."""
_MARKS = ",.:;"


def kinds_in(words: str) -> frozenset[str]:
    """The kinds of places that the words name."""
    told = (word.strip(_MARKS) for word in words.casefold().split())
    return frozenset(_KINDS[word] for word in told if word in _KINDS)


@dataclass(frozen=True, slots=True)
class Everywhere:
    """`rest` is what `line` says behind "semua", `kinds` the kinds of places that it names."""

    line: str
    rest: str
    kinds: frozenset[str]


def everywhere(line: str) -> Everywhere | None:
    """What a line says of all places; None: it is about one."""
    begins = _ALL.match(line)
    if begins is None:
        return None
    rest = line[begins.end() :]
    kept = (word for word in rest.split() if word.casefold().strip(_MARKS) not in _KINDS)
    return Everywhere(line, " ".join(kept), kinds_in(rest))
