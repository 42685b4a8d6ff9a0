"""Hours and minutes as they are typed, and the parts of the day that tell which hour is meant."""

from collections.abc import Container, Iterable
from datetime import time

from handlers.understanding.mention import Mention
from handlers.understanding.text import (
    COLON,
    COMMA,
    DASH,
    DOT,
    GLUED,
    SLASH,
    SOFT,
    SPACE,
    SPACED_DASH,
    Text,
)

_PAGI, _SIANG, AFTERNOON, _MALAM, _SUBUH, PM = 1, 2, 3, 4, 5, 6
_HOURS_OF = {_PAGI: (0, 12), _SIANG: (9, 16), AFTERNOON: (12, 19), _MALAM: (17, 24)}
TONIGHT = frozenset(("tonight", "tonite", "2nite", "2night"))
_BESIDE_PART = frozenset(
    ("relative", "later_today", "weekday", "weekday_short", "minggu", "hari", "this", "the", "on",
     "dalam", "num", "month", "month_short", "tgl", "next", "jam", "at", "to", "wib", "year")
)  # fmt: skip
_BESIDE_HOUR = frozenset(("sekitar", "kira", "around", "buta", "banget", "bgt", "sekali", "very"))
"""Between a part of the day and its hour: "pagi buta jam 5"."""
_ACROSS = frozenset((GLUED, SPACE, COMMA, COLON, DASH, SPACED_DASH))


def settle_hour(hour: int, part: int | None, *, as_written: bool = False) -> int | None:
    """The hour of the day (0 to 23) that `hour` means in a part of the day; None: none.

    Without a part 7 to 12 stay as written and 1 to 6 are in the afternoon (understanding.md);
    "07" and "02" are `as_written`.
    """
    if hour > 24 or (hour == 24 and part is not None):
        return None
    if hour > 12 or hour == 0:
        return hour % 24
    if part is None:
        return hour if as_written or hour >= 7 else hour + 12
    if part in (_PAGI, _SUBUH):
        return hour % 12
    if part == _SIANG:
        return hour if hour >= 9 else hour + 12
    if part in (AFTERNOON, PM):
        return hour % 12 + 12
    return hour % 12 if hour in (12, 1, 2, 3, 4) else hour + 12


class Hour:
    """A clock time while it is read: where it ends, hour and minute, and how sure the hour is."""

    __slots__ = ("as_written", "end", "hour", "minute", "part")

    def __init__(self, end: int, hour: int, minute: int, *, as_written: bool) -> None:
        self.end, self.hour, self.minute, self.as_written = end, hour, minute, as_written
        self.part: int | None = None

    def settled(self) -> time | None:
        """The time of day that it is, or None where there is no such hour."""
        hour = settle_hour(self.hour, self.part, as_written=self.as_written)
        return None if hour is None else time(hour, self.minute)


def digits(text: Text, i: int) -> Hour | None:
    """Hour and minute as numbers from word `i` on: "7", "7.30", "14:00"."""
    if text.tags[i] != "num" or text.taken[i] or text.values[i] > 24:
        return None
    word = text.words[i]
    reading = Hour(i, text.values[i], 0, as_written=len(word) == 2 and word[0] == "0")
    minutes = text.words[i + 1]
    joined = text.gaps[i + 1] in (COLON, DOT) and not text.taken[i + 1]
    if joined and len(minutes) == 2 and minutes.isdigit() and int(minutes) < 60:
        reading.end, reading.minute = i + 1, int(minutes)
    return reading


def spoken(text: Text, i: int) -> Hour | None:
    """As `_digits`, with "setengah 8", "9 lewat 15" and "5 kurang seperempat" too."""
    written = text.words[i] == "1" and text.gaps[i + 1] == SLASH and text.words[i + 1] == "2"
    if text.tags[i] == "half" or (written and text.tags[i + 2] == "num"):
        hour = digits(text, i + 1 + written) if text.values[i] == written else None
        if hour is None or not 1 <= hour.hour <= 12 or hour.minute:
            return None
        return Hour(hour.end, (hour.hour - 2) % 12 + 1, 30, as_written=False)
    reading = digits(text, i)
    if reading is None or reading.minute:
        return reading
    step = text.tags[reading.end + 1]
    if step in ("past", "less") and text.tags[reading.end + 2] in ("num", "quarter"):
        minutes = text.values[reading.end + 2]
        if 0 < minutes < 60:
            shift(reading, minutes if step == "past" else -minutes)
            reading.end += 2
    return reading


def shift(reading: Hour, minutes: int) -> None:
    """Add minutes, or take them away."""
    total = reading.hour * 60 + minutes
    reading.hour, reading.minute = total // 60 % 24 or 12, total % 60


def meridiem(text: Text, end: int) -> tuple[int, int | None]:
    """Past "o'clock", "wib", "am" or a part of the day behind word `end`: the new end, the part."""
    part: int | None = None
    if text.words[end + 1 : end + 3] == ["in", "the"] and text.tags[end + 3] == "part":
        return end + 3, text.values[end + 3]  # "8 in the morning"
    while text.gaps[end + 1] in SOFT and not text.taken[end + 1]:
        tag = text.tags[end + 1]
        if tag == "ampm":
            part = _PAGI if text.values[end + 1] == 0 else PM
        elif tag == "part":
            if part is not None or _is_eve(text, end + 1):
                break
            part = text.values[end + 1]
        elif tag not in ("wib", "oclock"):
            break
        end += 1
    return end, part


def _is_eve(text: Text, i: int) -> bool:
    """Whether "malam" at word `i` makes an evening before with the weekday behind it."""
    if text.values[i] != _MALAM or text.tags[i + 1] not in ("weekday", "minggu", "senen"):
        return False
    return text.gaps[i + 1] in SOFT and text.words[i] != "night"


def part_nearby(text: Text, first: int, last: int) -> int | None:
    """The part of the day told a little before or after: "besok pagi jam 6", "at 7 tonight"."""
    for i in range(last + 1, last + 5):
        if i >= text.size or text.gaps[i] not in _ACROSS:
            break
        if (part := _part_at(text, i)) is not None:
            return part
        if text.tags[i] not in _BESIDE_PART:
            break
    for i in range(first - 1, first - 7, -1):
        if i < 0 or text.gaps[i + 1] not in _ACROSS:
            break
        if (part := _part_at(text, i)) is not None:
            return part
        if text.tags[i] not in _BESIDE_PART and text.words[i] not in _BESIDE_HOUR:
            break
    return None


def _part_at(text: Text, i: int) -> int | None:
    if text.tags[i] == "part" and not text.taken[i]:
        return text.values[i]
    return _MALAM if text.words[i] in TONIGHT else None


def part_named(text: Text, first: int, last: int) -> int | None:
    """The part of the day that words `first` to `last` name: "nanti malam", "tonight"."""
    for i in range(first, last + 1):
        if text.tags[i] == "part":
            return text.values[i]
        if text.words[i] in TONIGHT:
            return _MALAM
    return None


_EVENING = time(18)
LATE = {
    "night": time(19),
    "evening": _EVENING,
    "ashar": time(15, 30),
    "jumatan": time(13),
    "afternoon": time(12, 30),
    "lunch": time(12),
}
"""The hours from which the cues of that name count, latest first: "abis isya", "pulang kerja",
"habis jumatan", "jam istirahat".
"""
_OPENS = frozenset(("buka", "bukanya", "open", "opens", "until", "till"))
_IN_THE = frozenset(("in", "into"))
_BEGINS = {AFTERNOON: time(15), _MALAM: _EVENING}


def late_hour(text: Text, days: Iterable[Mention], cues: Container[str]) -> time | None:
    """From what hour on, where a part of the day is named, with one of `days`: "Jumat malam",
    "nanti sore", "Sunday evening", or what is open until then. A greeting ("malam kak, besok?")
    belongs to none, and "pagi sampai malam" is the whole day.
    """
    for cue, hour in LATE.items():
        if cue in cues:
            # "Jam istirahatnya jam berapa" is answered by all hours.
            return None if cue == "lunch" and "what_hour" in cues else hour
    if ("part" in text.at or "edge" in text.at) and _until_late(text):
        return _EVENING
    if "part" not in text.at and ("relative" not in text.at or TONIGHT.isdisjoint(text.words)):
        return None
    for day in days:
        last = day.last + 1 if text.gaps[day.last + 1] in SOFT else day.last
        if "evening" in text.words[day.first : last + 1]:
            return _EVENING
        part = part_named(text, day.first, last)
        if part in _BEGINS:
            return _BEGINS[part]
    return None


def _until_late(text: Text) -> bool:
    """ "Buka sampe malem", "yang malam hari", "open late", "in the evening"."""
    for i in text.at.get("part", ()):
        if text.gaps[i] in SOFT and (text.values[i] == _MALAM or text.words[i] == "evening"):
            before = text.tags[i - 1]
            if before == "to" and text.tags[i - 2] != "part":
                return True
            if text.words[i - 1] in _OPENS or text.tags[i + 1] == "hari":
                return True
            if before == "the" and text.words[i - 2] in _IN_THE:
                return True
    return "edge" in text.at and any(
        text.words[i] == "late" and text.words[i - 1] in _OPENS for i in text.at["edge"]
    )


def is_in_part(hour: int, part: int) -> bool:
    """Whether it may be called that part of the day at `hour`."""
    begins, ends = _HOURS_OF.get(part, (0, 24))
    return begins <= hour < ends
