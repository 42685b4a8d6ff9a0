"""What is left of an officer's line when days, hours and services are read: title, place, room."""

from dataclasses import dataclass, field

from handlers.understanding.mention import Mention
from handlers.understanding.plans.bare_services import find_bare_services
from handlers.understanding.plans.rooms import (
    behind_room,
    is_building,
    is_room,
    room_at,
)
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
from handlers.understanding.plans.tidying import closed, plain, tidy, written_out
from handlers.understanding.plans.unknown_places import (
    TITLE_SHOWN,
    like_a_place,
    without_region,
)
from handlers.understanding.plans.words import (
    DISTRICTS,
    GLUE,
    NOTE_LABELS,
    RESTS,
    ROOMS,
    STREETS,
    VENUES,
)
from handlers.understanding.text import SPACE, Text

_FLOORS = frozenset(("lantai", "floor", "level"))
_LONGEST_TITLE = 80


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
    """What the words that no reader used up are, and where the unknown place is named; services
    that only they tell are added to `names`.
    """
    kinds = kinds_of(text, names, ignored)
    for mention in told:
        kinds[mention.first : mention.last + 1] = [TOLD] * (mention.last + 1 - mention.first)
    for mention in find_bare_services(text, kinds):
        names.append(mention)
        kinds[mention.first : mention.last + 1] = [SERVICE] * (mention.last + 1 - mention.first)
    known = PLACE in kinds
    left = Leftover()
    for run in runs_of(text, kinds):
        if run.note:
            _note(text, run, left)
        else:
            _assign(text, run, kinds, left, known=known)
    if left.unled is not None:
        _place_without_di(text, kinds, left, *left.unled)
    left.room = closed(left.room)
    return left


def _note(text: Text, run: Run, left: Leftover) -> None:
    """ "bawa KTP asli", "catatan bawa KTP": what citizens are to know, as typed."""
    label, last = text.words[run.first] in NOTE_LABELS and run.last > run.first, run.last
    while last > run.first + label and says_nothing(text, last):  # the "mulai" of days behind it
        last -= 1
    told = plain(text.typed(run.first + label, last))
    left.note = f"{left.note}, {told}" if left.note else told
    left.noted.append(range(run.first, run.last + 1))


def _place_without_di(text: Text, kinds: list[str], left: Leftover, first: int, last: int) -> None:
    """Words that look like a place are one where no "di" leads to another; else a title."""
    if left.place:
        left.title = left.title or tidy(text.typed(first, last))[:_LONGEST_TITLE]
        return
    _place_and_room(text, kinds, first, without_region(text, kinds, first, last), left)


def _assign(text: Text, run: Run, kinds: list[str], left: Leftover, *, known: bool) -> None:
    first, last = trimmed(text, run)
    if last < first:
        return
    last = last if known else _before_street(text, first, last, left)
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
        _place_and_room(text, kinds, first, without_region(text, kinds, first, end), left)
    elif not known and _takes_a_place(text, first, last, kinds, left):
        left.unled = first, last
    elif not only_area and is_room(words, placed=known or bool(left.place) or run.led):
        _with_room(text, first, last, left, kinds)
    elif run.led and only_area and not known and not left.place:
        left.area = left.area or typed
    elif not left.title and run.free and not only_area and _may_be_title(run, words, left):
        _title_and_room(text, _title_start(text, run, first), last, left)
    elif words[-1] in RESTS and len(words) == 1:
        return
    elif not only_area and not only_service:
        _not_read(text, first, last, kinds, left)


def _before_street(text: Text, first: int, last: int, left: Leftover) -> int:
    """ "Pasar Grogol | jl. Muwardi": the place's last word; the street is its address."""
    streets = (i for i in range(first + 1, last + 1) if text.words[i] in STREETS)
    street = next(streets, None)
    if street is None or left.address:
        return last
    left.address = tidy(text.typed(street, last))
    return street - 1


def _takes_a_place(text: Text, first: int, last: int, kinds: list[str], left: Leftover) -> bool:
    """Whether the words look like a place, and none that looks more like one was read before: the
    "Gedung Serbaguna" before "RPTRA Kalijodo" is a room of it.
    """
    words = text.words[first : last + 1]
    if not like_a_place(words, kinds[first : last + 1]):
        return False
    building = is_building(words)
    if left.unled is None:
        return not (building and left.place)
    before = text.words[left.unled[0] : left.unled[1] + 1]
    if building or not is_building(before):
        return False
    left.room = left.room or written_out(text.typed(*left.unled))
    return True


def _title_and_room(text: Text, first: int, last: int, left: Leftover) -> None:
    """ "Lotte Avenue lt. LG": what may be a place's name without its room."""
    words = text.words[first : last + 1]
    at = room_at(words) if TITLE_SHOWN.isdisjoint(words) else None
    end = last if at is None else first + at - 1
    left.title = tidy(text.typed(first, end))[:_LONGEST_TITLE]
    if at is not None:
        left.room = left.room or written_out(text.typed(first + at, last))


def _not_read(text: Text, first: int, last: int, kinds: list[str], left: Leftover) -> None:
    """Keep what was not read, without the names around it, which were."""
    free = _free(text, kinds, first, last)
    left.unread.append(plain(text.typed(free[0], free[-1])))


def _free(text: Text, kinds: list[str], first: int, last: int) -> list[int]:
    """The words that are neither part of a name nor between two: "NIB dan PBG" has none."""
    words = range(first, last + 1)
    return [
        i
        for i in words
        if kinds[i] == FREE
        and not says_nothing(text, i)
        and not (text.words[i] in DISTRICTS and kinds[i + 1 : i + 2] == [AREA])
    ]


def _before_services(kinds: list[str], first: int, last: int) -> int:
    """The last word before the services that follow a place or a room without a comma."""
    return next((i - 1 for i in range(first + 1, last + 1) if kinds[i] == SERVICE), last)


def _title_start(text: Text, run: Run, first: int) -> int:
    """ "Layanan IMB di ..." is a title; "Layanan: IMB" is none."""
    kept = first > run.first and text.words[first - 1] in TITLE_SHOWN
    return first - 1 if kept and text.gaps[first] == SPACE else first


def _may_be_title(run: Run, words: list[str], left: Leftover) -> bool:
    if not TITLE_SHOWN.isdisjoint(words):
        return True
    return run.first <= 1 and not run.led and not left.place


def _place_and_room(text: Text, kinds: list[str], first: int, last: int, left: Leftover) -> None:
    """ "Taman Menteng lantai dasar": the place up to the room's first word, then the room."""
    words = text.words[first : last + 1]
    if name := behind_room(words):
        left.room = left.room or written_out(text.typed(first, first + name - 1))
        left.place = written_out(text.typed(first + name, last))
        return
    at = room_at(words)
    end = last if at is None else first + at - 1
    left.place = written_out(text.typed(first, end))
    if at is not None:
        end = _without_area(text, kinds, first + at, last)
        left.room = left.room or written_out(text.typed(first + at, end))


def _without_area(text: Text, kinds: list[str], first: int, last: int) -> int:
    """The room's last word, without where it lies: "lantai 2 | Pademangan", but "Aula Tebet"."""
    end = last
    while end > first and kinds[end] == AREA:
        end -= 1
    return last if end == first or text.words[end] in ROOMS else end


def _with_room(text: Text, first: int, last: int, left: Leftover, kinds: list[str]) -> None:
    words = text.words[first : last + 1]
    at = first + next((i for i, word in enumerate(words) if word in ROOMS), 0)
    end = _without_area(text, kinds, at, _before_services(kinds, at, last))
    room = written_out(text.typed(at, end))
    left.room = _joined(left.room, room) if left.room else room
    if at > first and not left.title:
        end = at - 1
        while end >= first and says_nothing(text, end):
            end -= 1
        if end >= first and any(kinds[i] == FREE for i in range(first, end + 1)):
            left.title = tidy(text.typed(first, end))[:_LONGEST_TITLE]


def _joined(room: str, more: str) -> str:
    """ "Lantai" and "UG" are one; "Lantai 2" and "depan lobi" are two."""
    begun = room.split()[-1].casefold() in _FLOORS or more.casefold() in _FLOORS
    return f"{room} {more}" if begun else f"{room}, {more}"
