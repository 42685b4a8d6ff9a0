"""New places in one line: "Senin Kel. Cideng, Selasa Kel. Gambir", "RPTRA A dan RPTRA B".

A kelurahan behind a comma is the address of what stands before it, but in a list of its own kind.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from handlers.understanding.mention import Mention, Named, Nothing
from handlers.understanding.names import Names
from handlers.understanding.plans.hours import find_hour_ranges
from handlers.understanding.plans.named import venues
from handlers.understanding.plans.pieces import MONTHS, WEEKDAYS
from handlers.understanding.plans.words import ROOMS, WHERE
from handlers.understanding.text import AMPERSAND, COMMA, SOFT, STOP, Text
from schedule_data.model.name import NameKind

_KINDS = (
    "kel kelurahan", "kec kecamatan", "mal mall plaza plasa itc", "rptra", "tpu", "pasar",
    "rusun rusunawa",
    "rsud rsu rs puskesmas klinik", "stasiun terminal halte", "masjid gereja vihara",
    "taman lapangan gor hutan", "kantor", "sman smpn sdn smkn sma smk", "rw",
)  # fmt: skip
_HEADS = {word: kind for kind, words in enumerate(_KINDS) for word in words.split()}
"""Words with which the name of a place begins, by the kind of it."""
_AREAS = frozenset((0, 1))
_LINKS = frozenset(("dan", "and", "serta", "sedangkan", "lalu", "kemudian", "then", "while"))
_DAYS = frozenset((*WEEKDAYS, *MONTHS, "minggu", "relative", "year", "tgl", "hari", "jam", "every"))
_WHY = "a place that the schedule does not know"


def find_places(text: Text, names: Sequence[Mention]) -> list[Mention]:
    """The places in order, known and new, where new ones stand in the line; `names` are its names,
    and what they and the hours use up is taken.
    """
    known = [name for name in sorted(names) if venues((name,))]
    new = list(_new(text, known, {name.first for name in names if _is_district(name)}))
    if not new:
        return []
    places = sorted((*known, *new))
    linked = any(_linked(text, one, other) for one, other in pairwise(places))
    found: list[Mention] = []
    for place in places:
        if not found or _is_another(text, found[-1], place, linked=linked):
            found.append(place)
    return found if any(place in new for place in found) else []


def holds_several(line: str, names: Names) -> bool:
    """Whether the line names more places than one, of which the schedule does not know one."""
    text = Text(headed(line, names))
    names.speller.spell(text)
    found = list(names.find(text))
    list(find_hour_ranges(text))
    return len(find_places(text, found)) > 1


def headed(line: str, names: Names) -> str:
    """ "Kelurahan Kapuk, Cengkareng Barat, Duri Kosambi" with the word before each of them."""
    text = Text(line)
    names.speller.spell(text)
    areas = {name.first: name.last for name in names.find(text) if _is_district(name)}
    for i in range(text.size - 1, -1, -1):
        if _HEADS.get(text.words[i]) in _AREAS and i + 1 in areas:
            for first in reversed(_listed(text, areas, areas[i + 1])):
                at, _ = text.place(first, first)
                line = f"{line[:at]}{text.typed(i, i)} {line[at:]}"
    return line


def _listed(text: Text, areas: dict[int, int], last: int) -> list[int]:
    """Where the areas of a list go on behind word `last`; one behind a comma is where it lies."""
    found: list[int] = []
    linked = False
    while True:
        first = last + 1
        link = text.words[first] in _LINKS or text.gaps[first] == AMPERSAND
        first += text.words[first] in _LINKS
        if first not in areas or not (link or text.gaps[first] == COMMA):
            return found if linked or len(found) > 1 else []
        linked = linked or link
        found.append(first)
        last = areas[first]


def _is_district(name: Mention) -> bool:
    known = name.known
    named = known.names[0] if isinstance(known, Named) else None
    return named is not None and named.kind is NameKind.REGION and named.detail is not None


def _new(text: Text, known: Sequence[Mention], districts: set[int]) -> Iterator[Mention]:
    held = {i for name in known for i in range(name.first, name.last + 1)}
    i = 0
    while i < text.size:
        area = _HEADS.get(text.words[i]) in _AREAS and i + 1 not in districts  # "kec. libur"
        last = _ends(text, i) if i not in held and not area and _begins(text, i) else i
        if last > i and last not in held:
            yield Mention(i, last, "place", Nothing(), _WHY)
        i = last + 1


def _begins(text: Text, i: int) -> bool:
    """Whether the name of a place begins with word `i`: nothing of the same phrase leads to it."""
    if text.words[i] not in _HEADS or text.gaps[i + 1] not in SOFT:
        return False
    before = text.words[i - 1]
    led = before in _LINKS or before in WHERE or text.tags[i - 1] in _DAYS or before.isdigit()
    return i == 0 or led or text.gaps[i] not in SOFT


def _ends(text: Text, i: int) -> int:
    """The last word of the name that begins with word `i`; that word itself: it is none."""
    last = i
    while last + 1 < text.size and text.gaps[last + 1] in SOFT and not _ends_name(text, last + 1):
        last += 1
    return last


def _ends_name(text: Text, i: int) -> bool:
    word, tag = text.words[i], text.tags[i]
    return word in _LINKS or word in ROOMS or word in WHERE or tag in _DAYS or word.isdigit()


def _is_another(text: Text, before: Mention, place: Mention, *, linked: bool) -> bool:
    """Whether the place is another than the one before it, and not where that lies; `linked`: it
    is one of a list that ends with "dan".
    """
    if _linked(text, before, place):
        return True
    if any(_tells_when(text, i) for i in range(before.last + 1, place.first)):
        return True
    kind, other = (_HEADS.get(text.words[each.first]) for each in (before, place))
    both = venues((before,)), venues((place,))
    if all(both):
        return both[0] != both[1]
    return not any(both) and (kind == other or (linked and other not in _AREAS))


def _linked(text: Text, before: Mention, place: Mention) -> bool:
    """Whether "dan", "&" or the end of a sentence stands between the two."""
    if text.gaps[place.first] in (AMPERSAND, STOP):
        return True
    return any(text.words[i] in _LINKS for i in range(before.last + 1, place.first))


def _tells_when(text: Text, i: int) -> bool:
    return text.tags[i] in _DAYS or text.words[i].isdigit()
