"""Where a room begins within an officer's words, and what is a place's own name all the same."""

from handlers.understanding.plans.words import ROOMS, VENUES

_SHOPS = frozenset(("mall", "mal", "plaza", "plasa", "stasiun", "terminal", "rsud", "rptra"))
_OF_NAMES = frozenset(
    ("plaza", "blok", "area", "hall", "gedung", "menara", "tower", "balai", "main")
)
"""Words of rooms that end or join a place's own name: "Blok M Plaza", "Mall Area 51"."""
_COUNTED = frozenset(("hall", "gedung", "menara", "tower", "gate"))
"""Those of them that only a letter or a number makes a room again: "Gedung M", "Hall 3"."""
_BUILDINGS = frozenset(
    ("balai", "gedung", "menara", "tower", "blok", "plaza", "pendopo", "hall", "main")
)
"""Words of rooms with which the name of a place may begin: "Balai Kota", "Menara 165"."""


def is_room(words: list[str], *, placed: bool) -> bool:
    """ "lantai 2" at once; "depan lobi" within more words only where a place is named."""
    return words[0] in ROOMS or (placed and any(word in ROOMS for word in words))


def room_at(words: list[str]) -> int | None:
    """Where the room begins behind the name of the place; None: nowhere."""
    rooms = (i for i, word in enumerate(words) if i and word in ROOMS)
    return next((i for i in rooms if not own_name(words, i)), None)


def behind_room(words: list[str]) -> int:
    """Where the place begins behind its room: "atrium | Mal Taman Anggrek"; 0: at once."""
    if words[0] not in ROOMS or words[0] in VENUES or own_name(words, 0):
        return 0
    return next((i for i, word in enumerate(words) if i and word in _SHOPS), 0)


def own_name(words: list[str], at: int) -> bool:
    """Whether the word of a room at `at` is one of the place's own name."""
    return words[at] in _OF_NAMES and not (at and is_counted(words, at))


def is_counted(words: list[str], at: int) -> bool:
    """ "Gedung M", "blok 7": a part of a place, which nobody finds by that name alone. A
    "blok" with a letter is known by it: "Pasar Tanah Abang Blok A".
    """
    code = words[at + 1 : at + 2]
    ends = at + 2 >= len(words) or words[at + 2] in ROOMS
    if not code or not ends:
        return False
    number = code[0].isdigit()
    return (words[at] == "blok" and number) or (
        words[at] in _COUNTED and (number or len(code[0]) == 1)
    )


def is_building(words: list[str]) -> bool:
    """Whether the words may be a building that is a place by itself: "Balai Warga", "Menara 165",
    but not "Gedung B" or "gedung parkir".
    """
    if words[0] not in _BUILDINGS or len(words) < 2:
        return False
    lone = is_counted(words, 0) and len(words[1]) < _LONG_NUMBER
    return not lone and words[1] not in ROOMS


_LONG_NUMBER = 3
"""So many digits are a name, not a number of a building: "Menara 165"."""
