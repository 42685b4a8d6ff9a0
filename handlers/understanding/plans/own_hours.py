"""Hours of a single day beside those of all: "22-24 Nov 10-15, tgl 23 tutup jam 12", "Fridays until
11". They are cut out of the line before anybody can take them for hours or days of all.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time

from handlers.understanding import clock_times
from handlers.understanding.directions import find_directions
from handlers.understanding.hours import digits, meridiem
from handlers.understanding.mention import Clock
from handlers.understanding.names import Names
from handlers.understanding.plans.day_words import begins_bounds, days_at, days_before, is_day
from handlers.understanding.plans.extent import anchors
from handlers.understanding.plans.hours import find_hour_ranges
from handlers.understanding.plans.pieces import is_eve
from handlers.understanding.plans.times import is_rest
from handlers.understanding.plans.words import ROOMS
from handlers.understanding.text import COLON, COMMA, DASH, SOFT, SPACED_DASH, STOP, Text

_SIGN = re.compile(r"\d|\bnoon\b|\bmidday\b|\btengah hari\b", re.IGNORECASE)
_ENDS = frozenset(
    ["tutup", "tutupnya", "close", "closes", "closing", "selesai", "selesainya", "berakhir",
     "ends", "end", "bubar", "pulang", "finish", "finishes", "ditutup"]
)  # fmt: skip
_BEGINS = frozenset(
    ["mulai", "mulainya", "dibuka", "dimulai", "buka", "bukanya", "open", "opens", "start",
     "starts", "starting", "from", "dari"]
)  # fmt: skip
_ONLY = frozenset(
    ["hanya", "cuma", "cuman", "only", "just", "saja", "aja", "akan", "jam", "jamnya", "pukul",
     "pkl", "at", "is", "it", "we", "will", "dengan", "baru", "udah", "sudah", "sdh", "nya", "itu",
     "diperpanjang", "extended"]
)  # fmt: skip
"""Words beside those that change nothing."""
_LINKS = frozenset(("and", "or"))
_OF_ONE = frozenset(
    ["khusus", "khususnya", "kecuali", "untuk", "pada", "for", "only", "but", "sedangkan", "kalau",
     "kalo", "except", "namun", "tapi", "tetapi", "on", "hari", "the", "di", "lalu", "serta"]
)  # fmt: skip
"""Words that lead to the day, or join it to what is told before."""
_BUT = frozenset(("kecuali", "except", "but"))
_ACROSS = frozenset((*SOFT, COMMA, COLON, DASH, SPACED_DASH))
_FAR = 3


@dataclass(frozen=True, slots=True)
class OwnHours:
    """`days` have hours of their own, both as typed; neither end: nobody can say which. `begin` and
    `end` are where the stretch lies in the line.
    """

    days: str
    typed: str
    begin: int
    end: int
    opens: time | None = None
    closes: time | None = None


@dataclass(frozen=True, slots=True)
class _Clock:
    """Words `first` to `last` tell one clock time or both; `whole`: a range of hours."""

    first: int
    last: int
    opens: time | None
    closes: time | None
    whole: bool = False


def split_own_hours(line: str, names: Names, *, whole: bool) -> tuple[str, tuple[OwnHours, ...]]:
    """The line without the hours of single days, and those; `whole`: also those with both ends."""
    if _SIGN.search(line) is None:
        return line, ()
    text = Text(line)
    names.speller.spell(text)
    find_directions(text, names.find(text))
    found: list[tuple[int, int, OwnHours]] = []
    floor = 0
    for clock in list(_clocks(text)):
        own = _own(text, clock, floor) if floor and (whole or not clock.whole) else None
        if own is not None:
            found.append(own)
        floor = max(clock.last, own[1] if own else 0) + 1
    if not found or not _days_elsewhere(text, found):
        return line, ()
    for _, _, each in reversed(found):
        line = f"{line[: each.begin]} {line[each.end :]}"
    return line, tuple(each for _, _, each in found)


def _clocks(text: Text) -> list[_Clock]:
    """All hours in their order, without those of rests."""
    ranges = list(find_hour_ranges(text))
    found = [
        _Clock(each.first, each.last, each.opens, each.closes, whole=True)
        for each in ranges
        if not is_rest(text, each)
    ]
    found += [
        _Clock(mention.first, mention.last, mention.known.at, None)
        for mention in clock_times.READERS.read(text)
        if isinstance(mention.known, Clock) and mention.known.at is not None
    ]
    found += _bare_ends(text)
    return sorted(found, key=lambda each: each.first)


def _bare_ends(text: Text) -> Iterator[_Clock]:
    """The 12 of "tgl 23 sampai 12" and "Friday closes at 11", which no month makes a day."""
    for i in range(1, text.size):
        leads = text.tags[i - 1] == "to" or text.words[i - 1] in (_ENDS | _BEGINS)
        if not leads or text.tags[i] != "num" or text.taken[i] or text.gaps[i] not in SOFT:
            continue
        hour = digits(text, i)
        day = text.tags[i - 2] == "num" and text.values[i - 2] < text.values[i]
        if hour is None or day or _more_of_a_day(text, hour.end + 1):
            continue
        last, hour.part = meridiem(text, hour.end)
        if (at := hour.settled()) is not None:
            text.take(i, last)
            yield _Clock(i, last, at, None)


def _more_of_a_day(text: Text, i: int) -> bool:
    """Whether the number before word `i` is a day: "sampai 12 Des", "until 12/12", "12 x"."""
    if text.gaps[i] not in SOFT:
        return text.gaps[i] not in (STOP, COMMA)
    return text.tags[i] in ("month", "month_short", "num", "ordinal", "hari", "week", "bulan",
                            "tahun", "year")  # fmt: skip


def _own(text: Text, clock: _Clock, floor: int) -> tuple[int, int, OwnHours] | None:
    """The days that those hours are of, with them; None: they are no single day's."""
    verb, role, known = _verb(text, clock.first, floor)
    found = _days_of(text, clock, verb, floor, role if known else "")
    if found is None:
        return None
    first, last, days = found
    if begins_bounds(text, days[0]) or text.words[last + 1] in ROOMS:
        return None
    if is_eve(text, first - 1):  # "malam Minggu sampai 22.00": whose evening is meant, and of what
        first, known = first - 1, False
    last += text.words[last + 1] in _ONLY
    begins = _led(text, first, floor)
    linked = any(text.tags[i] in _LINKS for i in range(begins, first))
    if not known and (linked or clock.whole):
        return None
    opens, closes = _ends_of(clock, role) if known else (None, None)
    told = text.typed(*days), text.typed(first, last)
    return begins, last, OwnHours(*told, *text.place(begins, last), opens, closes)


def _days_of(
    text: Text, clock: _Clock, verb: int, floor: int, role: str
) -> tuple[int, int, tuple[int, int]] | None:
    """First and last word of the days with their hours, and those of the days: right before the
    hours, or right behind where the words for one end (`role`) lead to them.
    """
    first = days_before(text, verb, floor)
    if first is not None:
        first = _not_left_out(text, first, verb)
        return first, clock.last, (first, verb - 1)
    behind = _days_behind(text, clock.last) if role and not clock.whole else None
    return None if behind is None else (verb, behind[1], behind)


def _not_left_out(text: Text, first: int, end: int) -> int:
    """ "kecuali Rabu, | Jumat sampai 11": the days behind the last comma of those left out."""
    if text.words[first - 1] not in _BUT:
        return first
    return max((i for i in range(first, end) if text.gaps[i] == COMMA and i > first), default=first)


def _ends_of(clock: _Clock, role: str) -> tuple[time | None, time | None]:
    """Opening and closing; neither where the words do not tell which it is."""
    if clock.whole:
        return clock.opens, clock.closes
    return (clock.opens, None) if role == "opens" else (None, clock.opens if role else None)


def _verb(text: Text, i: int, floor: int) -> tuple[int, str, bool]:
    """Where the words right before the hours begin, which end they tell, and whether each of them
    is known: "pendaftaran terakhir" is of no end.
    """
    role, at = "", i
    while at > floor and text.gaps[at] in _ACROSS and not is_day(text, at - 1):
        word = text.words[at - 1]
        if word in _ENDS or text.tags[at - 1] == "to":
            role = role or "closes"
        elif word in _BEGINS:
            role = role or "opens"
        elif word not in _ONLY and text.tags[at - 1] not in ("jam", "at", "part"):
            break
        at -= 1
    far = at
    while far > max(floor, at - _FAR) and not is_day(text, far - 1) and not text.taken[far - 1]:
        if text.gaps[far] not in SOFT:
            break
        far -= 1
    unknown = far < at and is_day(text, far - 1) and text.gaps[far] in SOFT
    return (far, role, False) if unknown else (at, role, True)


def _days_behind(text: Text, last: int) -> tuple[int, int] | None:
    """The days right behind: "tutup jam 11 khusus Jumat", with nothing that goes on from them."""
    i = last + 1
    while text.gaps[i] in SOFT and text.words[i] in _OF_ONE and not is_day(text, i):
        i += 1
    found = days_at(text, i) if text.gaps[i] in SOFT else None
    if found is None or (found[1] + 1 < text.size and text.gaps[found[1] + 1] in SOFT):
        return None
    return found


def _led(text: Text, first: int, floor: int) -> int:
    """Where "khusus", "kecuali", "dan untuk" before the days begin."""
    while first > floor and not text.taken[first - 1] and text.gaps[first] in _ACROSS:
        if text.words[first - 1] not in _OF_ONE and text.tags[first - 1] not in _LINKS:
            break
        first -= 1
    return first


def _days_elsewhere(text: Text, found: Sequence[tuple[int, int, OwnHours]]) -> bool:
    """Whether other days are told before the first of them."""
    before = range(found[0][0])
    return any(is_day(text, i) or anchors(text, i) for i in before)
