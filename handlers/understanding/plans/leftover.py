"""What is left of an officer's line when days, hours and services are read: title, place, room."""

from dataclasses import dataclass, field

from handlers.understanding.mention import Mention
from handlers.understanding.plans.stretches import (
    AREA,
    FREE,
    PLACE,
    SERVICE,
    TOLD,
    Run,
    kinds_of,
    runs_of,
    says_nothing,
    trimmed,
)
from handlers.understanding.plans.tidying import plain, tidy, written_out
from handlers.understanding.plans.words import (
    GLUE,
    NOTE_LABELS,
    OFFICES,
    RESTS,
    ROOMS,
    STREETS,
    VENUES,
)
from handlers.understanding.text import SPACE, Text

_TITLE_SHOWN = frozenset(("ptsp", "layanan", "pelayanan", "goes", "jemput", "keliling", "service"))
_FLOORS = frozenset(("lantai", "floor", "level"))
_LONGEST_TITLE = 80
_SHOPS = frozenset(("mall", "mal", "plaza", "plasa", "stasiun", "terminal", "rsud", "rptra"))
_PROPER = frozenset(("monas", "tmii", "ancol"))
"""Words of VENUES that name one place alone."""
_REGIONS = frozenset(("jakbar", "jaksel", "jaktim", "jakut", "jakpus"))
_SIDES = frozenset(
    ("barat", "selatan", "timur", "utara", "pusat", "west", "south", "east", "north", "central")
)


@dataclass(slots=True)
class Leftover:
    """The parts as typed, in a tidy spelling; empty where the line has none."""

    title: str = ""
    place: str = ""
    area: str = ""
    address: str | None = None
    room: str | None = None
    note: str = ""
    noted: list[range] = field(default_factory=list)
    """The words of the note: what is named in it is no service or region of the event."""
    unread: list[str] = field(default_factory=list)
    unled: tuple[int, int] | None = None
    """First and last word of what looks like a place though no "di" leads to it."""


def read_leftover(
    text: Text, names: list[Mention], ignored: list[Mention], told: list[Mention]
) -> Leftover:
    """What the words that no reader used up are, and where the unknown place is named."""
    kinds = kinds_of(text, names, ignored)
    for mention in told:
        kinds[mention.first : mention.last + 1] = [TOLD] * (mention.last + 1 - mention.first)
    known = PLACE in kinds
    left = Leftover()
    for run in runs_of(text, kinds):
        if run.note:
            _note(text, run, left)
        else:
            _assign(text, run, kinds, left, known=known)
    if left.unled is not None:
        _place_without_di(text, kinds, left, *left.unled)
    return left


def _note(text: Text, run: Run, left: Leftover) -> None:
    """ "bawa KTP asli", "catatan bawa KTP": what citizens are to know, as typed."""
    label, last = text.words[run.first] in NOTE_LABELS and run.last > run.first, run.last
    while last > run.first + label and says_nothing(text, last):  # the "mulai" of days behind it
        last -= 1
    told = plain(text.typed(run.first + label, last))
    left.note = f"{left.note}, {told}" if left.note else told
    left.noted.append(range(run.first, run.last + 1))


def _like_a_place(words: list[str], kinds: list[str]) -> bool:
    """ "RSUD Tarakan", "Blok M Plaza", "UI Salemba" look like places, even without "di"."""
    if not _TITLE_SHOWN.isdisjoint(words) or SERVICE in kinds[:-1]:
        return False
    if len(words) == 1 and words[0] not in _PROPER:
        return False
    if AREA in kinds:
        return FREE in kinds or not VENUES.isdisjoint(words)
    return words[0] in VENUES or words[-1] in VENUES


def _place_without_di(text: Text, kinds: list[str], left: Leftover, first: int, last: int) -> None:
    """Words that look like a place are one where no "di" leads to another; else a title."""
    if left.place:
        left.title = left.title or tidy(text.typed(first, last))[:_LONGEST_TITLE]
        return
    _place_and_room(text, first, _without_region(text, kinds, first, last), left)


def _without_region(text: Text, kinds: list[str], first: int, last: int) -> int:
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


def _assign(text: Text, run: Run, kinds: list[str], left: Leftover, *, known: bool) -> None:
    first, last = trimmed(text, run)
    if last < first:
        return
    words = text.words[first : last + 1]
    typed = tidy(text.typed(first, last))
    only_area = all(kinds[i] == AREA or text.words[i] in GLUE for i in range(first, last + 1))
    only_service = not _free(text, kinds, first, last)
    if words[0] in STREETS and not left.address:
        left.address = typed
    elif (
        run.led and not known and not left.place and (not only_area or not VENUES.isdisjoint(words))
    ):
        end = _before_services(kinds, first, last)
        _place_and_room(text, first, _without_region(text, kinds, first, end), left)
    elif not only_area and _is_room(words, placed=known or bool(left.place) or run.led):
        _with_room(text, first, last, left, kinds)
    elif run.led and only_area and not known and not left.place:
        left.area = left.area or typed
    elif not known and left.unled is None and _like_a_place(words, kinds[first : last + 1]):
        left.unled = first, last
    elif not left.title and run.free and not only_area and _may_be_title(run, words, left):
        left.title = tidy(text.typed(_title_start(text, run, first), last))[:_LONGEST_TITLE]
    elif words[-1] in RESTS and len(words) == 1:
        return
    elif not only_area and not only_service:
        _not_read(text, first, last, kinds, left)


def _not_read(text: Text, first: int, last: int, kinds: list[str], left: Leftover) -> None:
    """Keep what was not read, without the names around it, which were."""
    free = _free(text, kinds, first, last)
    left.unread.append(plain(text.typed(free[0], free[-1])))


def _free(text: Text, kinds: list[str], first: int, last: int) -> list[int]:
    """The words that are neither part of a name nor between two: "NIB dan PBG" has none."""
    words = range(first, last + 1)
    return [i for i in words if kinds[i] == FREE and not says_nothing(text, i)]


def _before_services(kinds: list[str], first: int, last: int) -> int:
    """The last word before the services that follow a place or a room without a comma."""
    return next((i - 1 for i in range(first + 1, last + 1) if kinds[i] == SERVICE), last)


def _title_start(text: Text, run: Run, first: int) -> int:
    """ "Layanan IMB di ..." is a title; "Layanan: IMB" is none."""
    kept = first > run.first and text.words[first - 1] in _TITLE_SHOWN
    return first - 1 if kept and text.gaps[first] == SPACE else first


def _may_be_title(run: Run, words: list[str], left: Leftover) -> bool:
    if not _TITLE_SHOWN.isdisjoint(words):
        return True
    return run.first <= 1 and not run.led and not left.place


def _is_room(words: list[str], *, placed: bool) -> bool:
    """ "lantai 2" at once; "depan lobi" within more words only where a place is named."""
    return words[0] in ROOMS or (placed and _room_at(words) is not None)


def _room_at(words: list[str]) -> int | None:
    return next((i for i, word in enumerate(words) if word in ROOMS), None)


def _place_and_room(text: Text, first: int, last: int, left: Leftover) -> None:
    """ "Taman Menteng lantai dasar": the place up to the room's first word, then the room."""
    words = text.words[first : last + 1]
    if name := _behind_room(words):
        left.room = left.room or written_out(text.typed(first, first + name - 1))
        left.place = written_out(text.typed(first + name, last))
        return
    rooms = (i for i, word in enumerate(words) if i and word in ROOMS)
    at = next((i for i in rooms if not _own_name(words, i)), None)
    end = last if at is None else first + at - 1
    left.place = written_out(text.typed(first, end))
    if at is not None:
        left.room = left.room or written_out(text.typed(first + at, last))


def _behind_room(words: list[str]) -> int:
    """Where the place begins behind its room: "atrium | Mal Taman Anggrek"; 0: at once."""
    if words[0] not in ROOMS or words[0] in VENUES or _own_name(words, 0):
        return 0
    return next((i for i, word in enumerate(words) if i and word in _SHOPS), 0)


def _own_name(words: list[str], at: int) -> bool:
    """ "Blok M Plaza", "Mall Area 51": a word of rooms that ends or joins the place's own name."""
    return words[at] in (
        "plaza",
        "blok",
        "area",
        "hall",
        "gedung",
        "menara",
        "tower",
        "balai",
        "main",
    )


def _with_room(text: Text, first: int, last: int, left: Leftover, kinds: list[str]) -> None:
    at = first + (_room_at(text.words[first : last + 1]) or 0)
    room = written_out(text.typed(at, _before_services(kinds, at, last)))
    left.room = _joined(left.room, room) if left.room else room
    if at > first and not left.title:
        end = at - 1
        while end >= first and says_nothing(text, end):
            end -= 1
        if end >= first and any(kinds[i] == FREE for i in range(first, end + 1)):
            left.title = tidy(text.typed(first, end))[:_LONGEST_TITLE]


def _joined(room: str, more: str) -> str:
    """ "Lantai" and "UG" are one; "Lantai 2" and "depan lobi" are two."""
    return f"{room} {more}" if room.split()[-1].casefold() in _FLOORS else f"{room}, {more}"
