"""Whether words that no reader used up look like a place, and where its own name ends."""

from handlers.understanding.plans.rooms import is_building, is_counted, room_at
from handlers.understanding.plans.stretches import AREA, FREE, SERVICE
from handlers.understanding.plans.words import OFFICES, ROOMS, VENUES
from handlers.understanding.text import Text

TITLE_SHOWN = frozenset(("ptsp", "layanan", "pelayanan", "goes", "jemput", "keliling", "service"))
"""Words that a title shows, and no name of a place."""
_PROPER = frozenset(("monas", "tmii", "ancol", "gbk", "jiexpo", "smesco"))
"""Words of VENUES that name one place alone."""
_REGIONS = frozenset(("jakbar", "jaksel", "jaktim", "jakut", "jakpus"))
_SIDES = frozenset(
    ("barat", "selatan", "timur", "utara", "pusat", "west", "south", "east", "north", "central")
)


def like_a_place(words: list[str], kinds: list[str]) -> bool:
    """ "RSUD Tarakan", "Blok M Plaza lt 5", "UI Salemba", "Balai Kota" look like places without
    "di"; "Gedung B", "lantai 2" and "Blok M lt 5" do not.
    """
    end = room_at(words) or len(words)
    words, kinds = words[:end], kinds[:end]
    building = is_building(words)
    if not building and (is_counted(words, 0) or words[0] in ROOMS - VENUES):
        return False
    if not TITLE_SHOWN.isdisjoint(words) or SERVICE in kinds[:-1]:
        return False
    if len(words) == 1 and words[0] not in _PROPER:
        return False
    if AREA in kinds:
        return FREE in kinds or not VENUES.isdisjoint(words)
    return words[0] in VENUES or words[-1] in VENUES


def without_region(text: Text, kinds: list[str], first: int, last: int) -> int:
    """The place's last word before a region's name: "Masjid Istiqlal | jakpus", "RPTRA Kalideres |
    Jakarta Barat"; "Cengkareng Barat" is a name of its own.
    """
    words = text.words
    if kinds[last] != AREA or words[first] in OFFICES:
        return last
    if words[last] in _REGIONS:
        end = last - 1
    elif words[last] in _SIDES and "jakarta" in words[last - 1 : last]:
        end = last - 2
    else:
        return last
    return end if end > first else last
