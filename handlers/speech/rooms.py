"""Rooms in an English answer: "ground floor (Lantai Dasar)". What officers wrote is kept as it is,
and stays beside the translation, because that is what stands on the sign.
"""

import re
from functools import lru_cache

from schedule_data.model.text import Language

_KEPT = 4096
_PIECES = re.compile(r"( ?[,;·/] ?| [-–] )")
_FLOOR = re.compile(r"(?:lantai|lantei|lt)\.? *(\w{1,8})\b *", re.IGNORECASE)
_FLOORS = {
    "dasar": "ground floor",
    "bawah": "lower floor",
    "atas": "upper floor",
    "ground": "ground floor",
    "basement": "basement",
    "satu": "floor 1",
    "dua": "floor 2",
    "tiga": "floor 3",
}
_NUMBERED = re.compile(r"\d{1,2}[a-z]?|[ul]?g|gf|b\d|[ivx]{1,4}", re.IGNORECASE)
_BESIDE = (
    ("near", r"(?:di )?dekat(?: dengan)?"),
    ("in front of", r"(?:di )?depan"),
    ("next to", r"(?:di )?(?:samping|sebelah)"),
    ("behind", r"(?:di )?belakang"),
    ("opposite", r"(?:di )?seberang"),
    ("inside", r"(?:di )?dalam"),
)
_POSITIONS = tuple(
    (english, re.compile(rf"{words} +(?=\S)", re.IGNORECASE)) for english, words in _BESIDE
)
_THINGS = {
    "lobi": "lobby",
    "lobby": "lobby",
    "atrium": "atrium",
    "aula": "hall",
    "eskalator": "escalator",
    "lift": "lift",
    "tangga": "stairs",
    "pintu masuk": "entrance",
    "pintu": "door",
    "parkiran": "car park",
    "area parkir": "car park",
    "tempat parkir": "car park",
    "halaman": "courtyard",
    "teras": "terrace",
    "tenda": "tent",
    "taman": "garden",
    "kantin": "canteen",
    "kasir": "cashier",
    "musala": "prayer room",
    "musola": "prayer room",
    "mushola": "prayer room",
    "musholla": "prayer room",
    "toilet": "toilet",
    "ruang serbaguna": "function room",
    "ruang tunggu": "waiting room",
    "ruang rapat": "meeting room",
    "kantor pengelola": "management office",
}
_WHICH = {
    "utama": "main",
    "utara": "north",
    "selatan": "south",
    "timur": "east",
    "barat": "west",
    "tengah": "central",
    "depan": "front",
    "belakang": "back",
}


def beside_name(words: str | None, language: Language) -> str:
    """The room as it stands behind a place's name: " · ground floor (Lantai Dasar)", or nothing."""
    return f" · {with_sign(words, language)}" if words else ""


def with_sign(words: str, language: Language) -> str:
    """The room in the person's language, and in brackets what stands on the sign."""
    said = alone(words, language)
    return words if said == words else f"{said} ({words})"


def alone(words: str, language: Language) -> str:
    """The room in the person's language; as it was written where a word of it is not known."""
    return words if language == "id" else _in_english(words)


@lru_cache(_KEPT)
def _in_english(words: str) -> str:
    """Each part between commas by itself."""
    parts = _PIECES.split(words)
    said = "".join(part if at % 2 else _part(part) for at, part in enumerate(parts))
    return words if said.casefold() == words.casefold() else said


def _part(words: str) -> str:
    """ "Lantai 2 dekat eskalator": a floor, and what it is near."""
    floor, rest = _floor(words)
    if not rest:
        return floor or words
    if floor is not None:
        behind = _position(rest) or _thing(rest)
        return words if behind is None else f"{floor}, {behind}"
    return _position(words) or _thing(words) or words


def _floor(words: str) -> tuple[str | None, str]:
    found = _FLOOR.match(words)
    if found is None:
        return None, words
    which = found[1].casefold()
    named = _FLOORS.get(which) or (
        f"floor {found[1]}" if _NUMBERED.fullmatch(which) is not None else None
    )
    return (None, words) if named is None else (named, words[found.end() :])


def _position(words: str) -> str | None:
    """ "Depan lobi utara"; what it is near may be a shop, whose name is kept."""
    for english, known in _POSITIONS:
        found = known.match(words)
        if found is not None:
            what = words[found.end() :]
            return f"{english} {_the(what) or what}"
    return None


def _the(words: str) -> str | None:
    said = _thing(words)
    return None if said is None else f"the {said}"


def _thing(words: str) -> str | None:
    """ "Lobi utama": a thing, and which of several."""
    plain = " ".join(words.casefold().split())
    if plain in _THINGS:
        return _THINGS[plain]
    what, _, which = plain.rpartition(" ")
    if what in _THINGS and (which in _WHICH or which.isdigit()):
        thing = _THINGS[what]
        return f"{thing} {which}" if which.isdigit() else f"{_WHICH[which]} {thing}"
    return None
