"""What was said before: "kalau besok?" keeps the place, "di jakbar?" the day, "2" picks."""

import re
import unicodedata
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from handlers.leaning import ON_NOTHING, Leaning
from handlers.ports import Memory
from handlers.spans import shifted
from handlers.that_day import of_those
from handlers.understanding.meaning import NOTHING_LEFT_OUT, Understanding
from schedule_data.model.query import DaySpan, Query

REMEMBERED_FOR = timedelta(minutes=30)
_ORDINALS = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5,
    "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9, "sepuluh": 10,
    "pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
}  # fmt: skip
# A number on a key, as an emoji, is the number followed by these two.
_KEYCAP = dict.fromkeys(map(ord, "\ufe0f\u20e3"))
_PICK = re.compile(
    r"(?:(?:yang|yg|pilih|pilihan|nomor|nomer|no|number|option|the)[. ]{0,2}){0,2}"
    r"#?(?P<which>[0-9]{1,3}|[a-z]{3,9})(?: one)?[.)!]{0,3}"
    r"(?: (?:ya|yah|dong|deh|aja|saja|kak|pak|bu|please|pls)){0,2}[.! ]{0,3}"
)

_SOON = 7
_A_DAY = re.compile(r"([1-9]|[12][0-9]|3[01]) ?[?]*")


def remembered(memory: Memory | None, now: datetime) -> Memory | None:
    """The memory if it is young enough for a follow-up. Two messages of a moment may be handled
    in either order, so a memory a little ahead of `now` counts as well.
    """
    if memory is None or abs(now - memory.at) > REMEMBERED_FOR:
        return None
    return memory


def read_pick(text: str) -> int | None:
    """The number in "2", "no. 2", "yang kedua", "the second one"; None where it is no pick."""
    plain = unicodedata.normalize("NFKC", text[:40]).translate(_KEYCAP).casefold()
    plain = " ".join(plain.split())
    form = _PICK.fullmatch(plain)
    if form is None:
        return None
    which = form["which"]
    return int(which) if which.isdigit() else _ORDINALS.get(which)


def read_day(text: str, memory: Memory | None) -> int | None:
    """The day of the month in "19?" behind a question about one day; without the question mark only
    a day soon after that one, since a number picks. None where it is no day.
    """
    form = _A_DAY.fullmatch(text)
    days = None if memory is None or memory.query is None else memory.query.when
    if form is None or days is None or len(days) != 1:
        return None
    day = int(form[1])
    return day if text.endswith("?") or 0 < day - days.start.day <= _SOON else None


def asked(heard: Understanding) -> Query:
    """The question as this message alone puts it, without what is only told beside it."""
    return Query(
        when=heard.when,
        at=heard.at,
        regions=frozenset(heard.regions).difference(heard.beside),
        places=frozenset(heard.places).difference(heard.beside),
        services=frozenset(heard.services),
        kinds=frozenset(heard.kinds),
    )


def complete(
    heard: Understanding, memory: Memory | None, today: date, leaning: Leaning = ON_NOTHING
) -> Query:
    """The question with what it leaves to the one before: a new day keeps the place and service, a
    new place the day and service, a new region the kinds as well, a new service both, a new hour
    everything. A service that is asked for with "where" keeps the day alone, and the others of a
    place not that place; what is only left out ("selain mall") keeps the region, a place left out
    the kinds as well.
    """
    query = asked(heard)
    if not leans(heard, leaning) or memory is None or memory.query is None:
        return query
    before = memory.query
    malls = leaning.malls and "mall" not in heard.but.kinds
    kinds = query.kinds | {"mall"} if malls else query.kinds
    query = replace(query, regions=query.regions | leaning.sides, kinds=kinds)
    anew = (
        leaning.others
        or leaning.anywhere
        or (heard.asks_where and heard.services)
        or heard.foreign_cities
        or heard.unknown_place
        or heard.beside
    )
    keeps_kinds = not (anew or query.places or query.kinds)  # "yang di jaktim" of malls is malls
    keeps_where = keeps_kinds and not query.regions
    keeps_place = keeps_where and heard.but == NOTHING_LEFT_OUT
    when, at = _when(heard, before, today, leaning)
    return Query(
        when,
        at,
        regions=before.regions if keeps_where else query.regions,
        places=before.places if keeps_place else query.places,
        services=query.services or before.services,
        kinds=before.kinds if keeps_kinds and not heard.but.kinds else query.kinds,
        but=before.but if keeps_where else frozenset(),
    )


def leans(heard: Understanding, leaning: Leaning) -> bool:
    """Whether the words are not whole without the question before."""
    return heard.follows_up or leaning != ON_NOTHING


def _when(
    heard: Understanding, before: Query, today: date, leaning: Leaning
) -> tuple[DaySpan | None, time | None]:
    """The days and the hour. Another day or part of the day lets the hour go, another hour keeps
    the days.
    """
    if leaning.days:
        base = before.when or DaySpan.day(today)
        other = shifted(base.end if leaning.days > 0 else base.start, leaning.days)
        return (None if other is None else DaySpan.day(other)), heard.at
    named = heard.when is not None and not heard.day_implied
    if named or heard.asks_when:
        day = of_those(heard.when, before.when) if leaning.that_day else heard.when
        return day, heard.at
    return before.when, heard.at or (None if leaning.again else before.at)
