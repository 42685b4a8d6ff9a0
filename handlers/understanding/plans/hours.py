"""Hours with both ends: "10.00-21.00", "jam 9 sampai 3 sore", "9am to 3pm", "10.00 - selesai"."""

from collections.abc import Iterator
from datetime import time
from typing import NamedTuple

from handlers.understanding.hours import AFTERNOON, PM, part_nearby, settle_hour
from handlers.understanding.plans.bare_hours import DATED, is_bare
from handlers.understanding.plans.pieces import NIGHT, is_eve
from handlers.understanding.text import COLON, DASH, DOT, SOFT, SPACED_DASH, Text

_OPENERS = frozenset(("jam", "at", "from", "wib"))
_OPENING_WORDS = frozenset(("buka", "open", "opens", "waktu", "mulai", "hours", "between"))
_END_WORDS = frozenset(("selesai", "slesai", "finish", "habis", "tutup", "close"))
_QUARTERS = frozenset(("00", "15", "30", "45"))
_PAGI = 1
_NOON = 12
_FIRST = 6
"""The earliest hour of a morning that is told without "pagi"."""
_EVENINGS = frozenset((NIGHT, PM))
_MIDNIGHT, _LAST_MINUTE = time(0), time(23, 59)
""" "18-24": the day's last minute, so that it does not seem to close before it opens."""
_FLOORS = frozenset(("lantai", "lt", "lantei", "floor", "level"))
_LONGEST_EVENING = 3
"""So many hours "7-9 malam" lasts at most; "10-9 malam" is the whole day."""


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
    i, before = 0, -2
    while i < text.size:
        goes_on = i - 1 == before or (i - 2 == before and text.tags[i - 1] == "and")
        found = _range_at(text, i, goes_on=goes_on)
        if found is None:
            i += 1
            continue
        text.take(found.first, found.last)
        yield found
        before = found.last
        i = before + 1


def _range_at(text: Text, i: int, *, goes_on: bool = False) -> HourRange | None:
    """The range at word `i`; `goes_on`: another stands right before it ("9-12 dan 13-15")."""
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
    said = said or (goes_on and end is not None and text.tags[end.last + 1] not in DATED)
    if end is None:
        return None
    if not (start.sure or end.sure or said or j > after or is_bare(text, i, end.last)):
        return None
    led = j > after or after > start.last + 1
    if first == i and not start.sure and start.hour > max(end.hour, _NOON) and led:
        return None  # "23 sampai jam 12": a day
    opens, closes = _both(*_in_part(start, end, part_nearby(text, first, end.last)))
    if opens is None or closes is None:
        return None
    if closes == _MIDNIGHT and end.part is None:
        closes = _LAST_MINUTE
    return HourRange(first, end.last, opens, closes)


def _clock(text: Text, i: int) -> _Clock | None:
    """A clock time from word `i` on: its minutes, "am", a part of the day, "WIB"."""
    if text.tags[i] == "half":
        return _half(text, i)
    if text.words[i] == "noon" and not text.taken[i]:
        return _Clock(i, _NOON, 0, None, written=True, sure=True)
    if _four_digits(text, i):
        return _Clock(
            i, int(text.words[i][:2]), int(text.words[i][2:]), None, written=True, sure=True
        )
    if text.tags[i] != "num" or text.taken[i] or _is_floor(text, i):
        return None
    word, hour, minute, last = text.words[i], text.values[i], 0, i
    if hour > 24 or (word.isdigit() and len(word) > 2):
        return None
    nxt = text.words[i + 1]
    shown = text.gaps[i + 1] in (DOT, COLON) and len(nxt) == 2 and nxt.isdigit() and int(nxt) < 60
    if shown:
        minute, last = int(nxt), i + 1
    last, part = _part(text, last)
    if not word.isdigit() and part is None and text.tags[i - 1] not in ("jam", "at", "half"):
        return None  # "dua sampai tiga" may count anything
    return _Clock(last, hour, minute, part, word[0] == "0" or shown, shown or last > i)


def _is_floor(text: Text, i: int) -> bool:
    """ "lt 3 sampai jam 15": the number of a floor."""
    return text.words[i - 1] in _FLOORS and text.gaps[i] in SOFT


def _four_digits(text: Text, i: int) -> bool:
    """Whether word `i` is an end of "0900-1500": no year is written beside another like that."""
    return any(
        text.gaps[max(at, i)] in (DASH, SPACED_DASH) and _as_hour(text, i) and _as_hour(text, at)
        for at in (i - 1, i + 1)
    ) and not text.words[i].startswith("20")


def _as_hour(text: Text, i: int) -> bool:
    word = text.words[i] if 0 <= i < text.size and not text.taken[i] else ""
    return len(word) == 4 and word.isdigit() and word[:2] <= "24" and word[2:] in _QUARTERS


def _half(text: Text, i: int) -> _Clock | None:
    """ "setengah sembilan" is 08:30."""
    whole = _clock(text, i + 1)
    if whole is None or whole.minute or not 1 <= whole.hour <= _NOON:
        return None
    return whole._replace(hour=whole.hour - 1 or _NOON, minute=30, written=False, sure=True)


def _part(text: Text, last: int) -> tuple[int, int | None]:
    """The last word of a clock time, and the part of the day behind it: "pagi", "am", "WIB"."""
    part = None
    while text.gaps[last + 1] in SOFT and not text.taken[last + 1]:
        tag = text.tags[last + 1]
        if tag == "ampm":
            part = _PAGI if text.values[last + 1] == 0 else PM
        elif is_eve(text, last + 1) and text.tags[last + 3] not in ("num", "tgl"):
            return last, part or NIGHT  # "jam 7-9 malam Minggu": the day's word as well
        elif tag == "part" and part is None:
            part = text.values[last + 1]
        elif tag not in ("wib", "oclock"):
            break
        last += 1
    return last, part


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


def _in_part(start: _Clock, end: _Clock, part: int | None) -> tuple[_Clock, _Clock]:
    """Both ends in the part of the day that is told beside them: "Sabtu malam jam 7-9"."""
    if part is None or start.part or end.part or start.written or start.hour > _NOON:
        return start, end
    late = part in (NIGHT, AFTERNOON) and end.hour < _NOON and not end.written
    return start._replace(part=part), end._replace(part=part) if late else end


def _both(start: _Clock, end: _Clock) -> tuple[time | None, time | None]:
    """Opening and closing: an end that would come first is in the afternoon ("9 - 3", "1-3pm")."""
    opens, closes = _settled(start, None), _settled(end, None)
    if opens is None or closes is None:
        return None, None
    if start.part is None and start.hour < end.hour:
        opens = _shared(start, end, closes) or opens
    backwards = start.part is None and start.hour > _NOON and 6 < end.hour < _NOON
    if closes <= opens and backwards:  # "15-9": turned about, or until 21.00? As written, and told.
        return opens, closes
    if closes == _MIDNIGHT:
        return opens, closes
    if (closes <= opens and end.part is None and closes.hour < _NOON and not end.written) or (
        closes <= opens and end.part is None and 0 < closes.hour < 8 and opens.hour < _NOON
    ):
        closes = closes.replace(hour=closes.hour + _NOON)
    return opens, closes


def _shared(start: _Clock, end: _Clock, closes: time) -> time | None:
    """The opening where the closing tells the part of the day of both: "1-4 siang", "7-9 malam",
    and "jam 6-10", which closes by noon; None: the opening stands for itself.
    """
    if end.part is None:
        dawn = start.hour == _FIRST and end.hour <= _NOON
        return time(_FIRST, start.minute) if dawn else None
    evening = end.part in _EVENINGS and end.hour < _NOON
    short = end.hour - start.hour <= _LONGEST_EVENING
    if start.hour > _FIRST and not (evening and short):
        return None
    hour = settle_hour(start.hour, end.part, as_written=start.written)
    shared = None if hour is None else time(hour, start.minute)
    return shared if shared is not None and shared < closes else None
