"""Hours with both ends: "10.00-21.00", "jam 9 sampai 3 sore", "9am to 3pm", "10.00 - selesai"."""

from collections.abc import Iterator
from datetime import time
from typing import NamedTuple

from handlers.understanding.hours import settle_hour
from handlers.understanding.text import COLON, DASH, DOT, SOFT, SPACED_DASH, Text

_OPENERS = frozenset(("jam", "at", "from", "wib"))
_OPENING_WORDS = frozenset(("buka", "open", "opens", "waktu", "mulai", "hours", "between"))
_END_WORDS = frozenset(("selesai", "slesai", "finish", "habis", "tutup", "close"))
_DATED = frozenset(("month", "month_short", "year"))
_DAYS = frozenset(("weekday", "weekdays", "minggu", "relative", "senen"))
_ELSEWHERE = _DATED | _DAYS | {"every", "weekend", "weekday_short"}
_BOUNDS = frozenset(("from", "to"))
_BOUNDING = frozenset(
    ["mulai", "sejak", "per", "since", "starting", "start", "sampai", "hingga", "until", "till",
     "kecuali", "selain", "except", "tanggal", "tgl"]
)  # fmt: skip
_PAGI, _SORE = 1, 3
_NOON = 12
_FAR = 1000
"""Further from anything than a line is long."""


class HourRange(NamedTuple):
    """Words `first` to `last` name hours from `opens` to `closes` (None: until it is over)."""

    first: int
    last: int
    opens: time
    closes: time | None


class _Clock(NamedTuple):
    last: int
    hour: int
    minute: int
    part: int | None
    written: bool
    sure: bool


def find_hour_ranges(text: Text) -> Iterator[HourRange]:
    """The ranges of hours in `text`; their words are used up."""
    i, before = 0, -_FAR
    while i < text.size:
        goes_on = i - 1 == before or (i - 2 == before and text.tags[i - 1] == "and")
        found = _range_at(text, i, goes_on=goes_on, again=before >= 0)
        if found is None:
            i += 1
            continue
        text.take(found.first, found.last)
        yield found
        before = found.last
        i = before + 1


def _range_at(
    text: Text, i: int, *, goes_on: bool = False, again: bool = False
) -> HourRange | None:
    """The range at word `i`; `goes_on`: another stands right before it ("9-12 dan 13-15"), `again`:
    somewhere before ("Selasa 9-12, Kamis 13-15").
    """
    start = _clock(text, i)
    if start is None or (text.gaps[i] in (DOT, COLON, DASH) and text.words[i - 1].isdigit()):
        return None
    after = _link(text, start.last)
    if after is None:
        return None
    first, said = _openers(text, i)
    if text.words[after] in _END_WORDS and (start.sure or said):
        opens = _settled(start, None)
        return None if opens is None else HourRange(first, after, opens, None)
    j = after + (text.tags[after] in ("jam", "at"))
    end = _clock(text, j)
    said = said or (goes_on and end is not None and text.tags[end.last + 1] not in _DATED)
    if end is None or not (
        start.sure or end.sure or said or j > after or _bare(text, i, end.last, again)
    ):
        return None
    opens, closes = _both(start, end)
    if opens is None or closes is None:
        return None
    return HourRange(first, end.last, opens, closes)


def _bare(text: Text, i: int, last: int, again: bool) -> bool:
    """ "setiap Kamis 9-15", "besok 9-12", "22 Nov 9 s/d 12": two numbers that can be no days, stand
    right behind a day, or have their day elsewhere in the line.
    """
    start, end = text.values[i], text.values[last]
    # The 3 of "MKG 3" is no part of a date.
    before, after = "" if text.taken[i - 1] else text.tags[i - 1], text.tags[last + 1]
    whole_date = before == "year" or (before in _DATED and text.tags[i - 2] == "num")
    if after in _DATED or text.words[i - 1] in _BOUNDING:
        return False
    if _leads_to_dates(text, before) and not whole_date:
        return False
    joined, rising = text.tags[last - 1] == "to", 6 <= start < end <= 22
    if joined and 7 <= start < _NOON and 1 <= end <= 6:
        return before not in _BOUNDS
    if not rising or not (joined or last == i + 1):
        return False
    named = whole_date or _named_elsewhere(text, i)
    if joined:
        return named
    beside_day = before in _DAYS or whole_date
    if before in _BOUNDS:
        return False
    return (start <= _NOON and (end > _NOON or beside_day or named)) or (again and beside_day)


def _leads_to_dates(text: Text, before: str) -> bool:
    """Whether the word before makes days of a month of the numbers: "tiap bulan 9-12", but not "2nd
    Tuesday of every month 9-12".
    """
    if before == "bulan":
        return "weekday" not in text.tags
    return before in ("tgl", "month", "month_short", "num", "hari")


def _named_elsewhere(text: Text, i: int) -> bool:
    """Whether the line has its day elsewhere: then "9-12" is no ninth of December."""
    return any(text.tags[j] in _ELSEWHERE and not text.taken[j] for j in range(text.size) if j != i)


def _clock(text: Text, i: int) -> _Clock | None:
    """A clock time from word `i` on: its minutes, "am", a part of the day, "WIB"."""
    if text.tags[i] != "num" or text.taken[i] or not text.words[i].isdigit():
        return None
    word, hour, minute, last = text.words[i], text.values[i], 0, i
    if hour > 24 or len(word) > 2:
        return None
    nxt = text.words[i + 1]
    shown = text.gaps[i + 1] in (DOT, COLON) and len(nxt) == 2 and nxt.isdigit() and int(nxt) < 60
    if shown:
        minute, last = int(nxt), i + 1
    part, sure = None, shown
    while text.gaps[last + 1] in SOFT and not text.taken[last + 1]:
        tag = text.tags[last + 1]
        if tag == "ampm":
            part = _PAGI if text.values[last + 1] == 0 else _SORE
        elif tag == "part" and part is None:
            part = text.values[last + 1]
        elif tag not in ("wib", "oclock"):
            break
        sure, last = True, last + 1
    return _Clock(last, hour, minute, part, word[0] == "0" or shown, sure)


def _link(text: Text, last: int) -> int | None:
    """The word behind a dash, "sampai" or "to" that follows word `last`."""
    i = last + 1
    if text.gaps[i] in (DASH, SPACED_DASH):
        return i
    if text.tags[i] != "to" or text.taken[i]:
        return None
    return i + 2 if text.words[i + 1] in ("dengan", "dgn") else i + 1


def _openers(text: Text, i: int) -> tuple[int, bool]:
    """Where "pukul", "dari jam" before word `i` begin; whether an hour is announced by them."""
    said = False
    while i and not text.taken[i - 1] and text.gaps[i] in (*SOFT, COLON):
        if text.tags[i - 1] not in _OPENERS and text.words[i - 1] not in _OPENING_WORDS:
            break
        said = said or text.tags[i - 1] in ("jam", "at")
        i -= 1
    return i, said


def _settled(clock: _Clock, part: int | None) -> time | None:
    hour = settle_hour(clock.hour, clock.part or part, as_written=clock.written)
    return None if hour is None else time(hour, clock.minute)


def _both(start: _Clock, end: _Clock) -> tuple[time | None, time | None]:
    """Opening and closing: an end that would come first is in the afternoon ("9 - 3", "1-3pm")."""
    opens, closes = _settled(start, None), _settled(end, None)
    if opens is None or closes is None:
        return None, None
    if end.part is not None and start.part is None and start.hour < _NOON:
        same = settle_hour(start.hour, end.part, as_written=start.written)
        if same is not None and time(same, start.minute) < closes and start.hour < end.hour:
            opens = time(same, start.minute) if end.part != _PAGI and start.hour < 7 else opens
    if (closes <= opens and end.part is None and closes.hour < _NOON and not end.written) or (
        closes <= opens and end.part is None and 0 < closes.hour < 8 and opens.hour < _NOON
    ):
        closes = closes.replace(hour=closes.hour + _NOON)
    return opens, closes
