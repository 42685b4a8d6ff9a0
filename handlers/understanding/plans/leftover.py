"""What is left of an officer's line when days, hours and services are read: title, place, room."""

from dataclasses import dataclass, field

from handlers.understanding.mention import Mention, Named
from handlers.understanding.plans.tidying import plain, tidy, written_out
from handlers.understanding.plans.words import (
    GLUE,
    LABELS,
    OFFICES,
    RESTS,
    ROOMS,
    STREETS,
    VENUES,
    WHERE,
)
from handlers.understanding.text import COMMA, SPACE, SPACED_DASH, STOP, Text
from schedule_data.model.name import NameKind

_ENDS = frozenset((STOP, COMMA, SPACED_DASH))
_TITLE_SHOWN = frozenset(("ptsp", "layanan", "pelayanan", "goes", "jemput", "keliling", "service"))
_FREE, _PLACE, _AREA, _SERVICE, _TOLD = "free", "place", "area", "service", "told"
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
    unread: list[str] = field(default_factory=list)
    unled: tuple[int, int] | None = None
    """First and last word of what looks like a place though no "di" leads to it."""


@dataclass(slots=True)
class _Run:
    """Words `first` to `last` that stand together; what they are of, and whether "di" leads."""

    first: int
    last: int
    led: bool
    free: bool


def read_leftover(
    text: Text, names: list[Mention], ignored: list[Mention], told: list[Mention]
) -> Leftover:
    """What the words that no reader used up are, and where the unknown place is named."""
    kinds = _kinds(text, names, ignored)
    for mention in told:
        kinds[mention.first : mention.last + 1] = [_TOLD] * (mention.last + 1 - mention.first)
    known = _PLACE in kinds
    left = Leftover()
    for run in _runs(text, kinds):
        _assign(text, run, kinds, left, known=known)
    if left.unled is not None:
        _place_without_di(text, kinds, left, *left.unled)
    return left


def _like_a_place(words: list[str], kinds: list[str]) -> bool:
    """ "RSUD Tarakan", "Blok M Plaza", "UI Salemba" look like places, even without "di"."""
    if not _TITLE_SHOWN.isdisjoint(words) or _SERVICE in kinds[:-1]:
        return False
    if len(words) == 1 and words[0] not in _PROPER:
        return False
    if _AREA in kinds:
        return _FREE in kinds or not VENUES.isdisjoint(words)
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
    if kinds[last] != _AREA or words[first] in OFFICES:
        return last
    if words[last] in _REGIONS:
        end = last - 1
    elif words[last] in _SIDES and "jakarta" in words[last - 1 : last]:
        end = last - 2
    else:
        return last
    return end if end > first else last


def _kinds(text: Text, names: list[Mention], ignored: list[Mention]) -> list[str]:
    """What each word is of: free, a place, an area or a service; "" where it is used up."""
    kinds = ["" if text.taken[i] else _FREE for i in range(text.size)]
    for mention in ignored:
        for i in range(mention.first, mention.last + 1):
            kinds[i] = _FREE
    for mention in names:
        for i in range(mention.first, mention.last + 1):
            kinds[i] = _kind(mention)
    return kinds


def _kind(mention: Mention) -> str:
    known = mention.known
    if not isinstance(known, Named):
        return _FREE
    if known.names[0].kind is NameKind.PLACE and not known.unsure:
        return _PLACE
    return _AREA if known.names[0].kind in (NameKind.REGION, NameKind.PLACE) else _SERVICE


def _runs(text: Text, kinds: list[str]) -> list[_Run]:
    """Stretches of words that are no day, hour or known place, cut at commas and at "di"."""
    runs: list[_Run] = []
    led = False
    for i, kind in enumerate(kinds):
        if kind in ("", _PLACE):
            led = False
            continue
        word = text.words[i]
        if kind == _FREE and word in WHERE and not _title_word(text, i):
            led = True
            runs.append(_Run(i + 1, i, led, free=False))
            continue
        joined = runs and runs[-1].last == i - 1 and not (i and text.gaps[i] in _ENDS)
        starts_room = (
            kind == _FREE and word in ROOMS and bool(runs) and led and not _is_name(text, i)
        )
        if not joined or (starts_room and runs[-1].last >= runs[-1].first):
            runs.append(
                _Run(i, i, led and not starts_room and _after_lead(text, i), free=kind == _FREE)
            )
        else:
            runs[-1].last = i
            runs[-1].free = runs[-1].free or kind == _FREE
    return [run for run in runs if run.last >= run.first]


def _title_word(text: Text, i: int) -> bool:
    """ "tempat" is no announcement in "bukan tempat biasa": only with ":" or a name behind it."""
    return text.words[i] in ("tempat", "place", "venue", "location", "lokasi") and text.gaps[
        i + 1
    ] not in (":",)


def _after_lead(text: Text, i: int) -> bool:
    return i > 0 and text.words[i - 1] in WHERE


def _is_name(text: Text, i: int) -> bool:
    """ "Balai Kota", "Gedung Joang", "Hall" right behind "di" are the place itself."""
    return text.words[i - 1] in WHERE


def _assign(text: Text, run: _Run, kinds: list[str], left: Leftover, *, known: bool) -> None:
    first, last = _trimmed(text, run)
    if last < first:
        return
    words = text.words[first : last + 1]
    typed = tidy(text.typed(first, last))
    only_area = all(kinds[i] == _AREA or text.words[i] in GLUE for i in range(first, last + 1))
    only_service = all(kind != _FREE for kind in kinds[first : last + 1])
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
        left.unread.append(plain(text.typed(first, last)))


def _before_services(kinds: list[str], first: int, last: int) -> int:
    """The last word before the services that follow a place or a room without a comma."""
    return next((i - 1 for i in range(first + 1, last + 1) if kinds[i] == _SERVICE), last)


def _title_start(text: Text, run: _Run, first: int) -> int:
    """ "Layanan IMB di ..." is a title; "Layanan: IMB" is none."""
    kept = first > run.first and text.words[first - 1] in _TITLE_SHOWN
    return first - 1 if kept and text.gaps[first] == SPACE else first


def _may_be_title(run: _Run, words: list[str], left: Leftover) -> bool:
    if not _TITLE_SHOWN.isdisjoint(words):
        return True
    return run.first <= 1 and not run.led and not left.place


def _trimmed(text: Text, run: _Run) -> tuple[int, int]:
    first, last = run.first, run.last
    while first <= last and _says_nothing(text, first):
        first += 1
    while last >= first and _says_nothing(text, last):
        last -= 1
    return first, last


def _says_nothing(text: Text, i: int) -> bool:
    return text.words[i] in GLUE or text.words[i] in LABELS


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
    at = next((i for i, word in enumerate(words) if i and word in ROOMS), None)
    if at is not None and _own_name(words, at):
        at = None
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
    left.room = f"{left.room}, {room}" if left.room else room
    if at > first and not left.title:
        end = at - 1
        while end >= first and _says_nothing(text, end):
            end -= 1
        if end >= first and any(kinds[i] == _FREE for i in range(first, end + 1)):
            left.title = tidy(text.typed(first, end))[:_LONGEST_TITLE]
