"""Clock times as people say them: "jam 7 malam", "pukul 14.00", "setengah 8", "half past 3", "9-11am"."""

from datetime import time

from handlers.understanding.mention import Clock
from handlers.understanding.reader import Found, Reader
from handlers.understanding.text import COLON, DASH, DOT, GLUED, SOFT, SPACE, SPACED_DASH, Text
from handlers.understanding.vocabulary.nothing import AFTER_A_NUMBER

_PAGI, _SIANG, _SORE, _MALAM, _SUBUH = 1, 2, 3, 4, 5
_BESIDE_PART = frozenset(
    ("relative", "later_today", "weekday", "weekday_short", "minggu", "hari", "this", "the", "on",
     "dalam", "num", "month", "month_short", "tgl", "next", "jam", "at", "to", "wib", "year")
)  # fmt: skip
_ACROSS = frozenset((GLUED, SPACE, ",", DASH, SPACED_DASH))
_DATE_WORDS = frozenset(("tgl", "month", "month_short"))


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
    if part == _SORE:
        return hour % 12 + 12
    return hour % 12 if hour in (12, 1, 2, 3, 4) else hour + 12


class _Reading:
    """A clock time while it is read: where it ends, hour and minute, and how sure the hour is."""

    __slots__ = ("as_written", "end", "hour", "minute", "part")

    def __init__(self, end: int, hour: int, minute: int, *, as_written: bool) -> None:
        self.end, self.hour, self.minute, self.as_written = end, hour, minute, as_written
        self.part: int | None = None

    def settled(self) -> time | None:
        hour = settle_hour(self.hour, self.part, as_written=self.as_written)
        return None if hour is None else time(hour, self.minute)


def _digits(text: Text, i: int) -> _Reading | None:
    """Hour and minute as numbers from word `i` on: "7", "7.30", "14:00"."""
    if text.tags[i] != "num" or text.taken[i] or text.values[i] > 24:
        return None
    word = text.words[i]
    reading = _Reading(i, text.values[i], 0, as_written=len(word) == 2 and word[0] == "0")
    nxt = text.words[i + 1]
    if text.gaps[i + 1] in (COLON, DOT) and len(nxt) == 2 and nxt.isdigit() and int(nxt) < 60:
        if not text.taken[i + 1]:
            reading.end, reading.minute = i + 1, int(nxt)
    return reading


def _spoken(text: Text, i: int) -> _Reading | None:
    """As `_digits`, with "setengah 8", "9 lewat 15" and "5 kurang seperempat" too."""
    if text.tags[i] == "half":
        hour = _digits(text, i + 1) if text.values[i] == 0 else None
        if hour is None or not 1 <= hour.hour <= 12 or hour.minute:
            return None
        return _Reading(hour.end, (hour.hour - 2) % 12 + 1, 30, as_written=False)
    reading = _digits(text, i)
    if reading is None or reading.minute:
        return reading
    step = text.tags[reading.end + 1]
    if step in ("past", "less") and text.tags[reading.end + 2] in ("num", "quarter"):
        minutes = text.values[reading.end + 2]
        if 0 < minutes < 60:
            _shift(reading, minutes if step == "past" else -minutes)
            reading.end += 2
    return reading


def _shift(reading: _Reading, minutes: int) -> None:
    total = reading.hour * 60 + minutes
    reading.hour, reading.minute = total // 60 % 24 or 12, total % 60


def _end_of_range(text: Text, end: int) -> _Reading | None:
    """The second time of "jam 9-11", "10.00 s.d. 21.00", if one follows word `end`."""
    i = end + 1
    if text.gaps[i] in (DASH, SPACED_DASH):
        i += text.tags[i] in ("jam", "at")
        return _spoken(text, i)
    if text.tags[i] == "to":
        i += 1 + (text.tags[i + 1] in ("jam", "at"))
        i += text.words[i] == "dengan"
        i += text.tags[i] in ("jam", "at")
        return _spoken(text, i)
    return None


def _meridiem(text: Text, end: int) -> tuple[int, int | None]:
    """Past "o'clock", "wib", "am" or a part of the day behind word `end`: the new end, the part."""
    part: int | None = None
    while text.gaps[end + 1] in SOFT and not text.taken[end + 1]:
        tag = text.tags[end + 1]
        if tag == "ampm":
            part = _PAGI if text.values[end + 1] == 0 else 6
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


def _apply(reading: _Reading, part: int | None) -> None:
    if part == 6:  # pm
        reading.part = _SORE
    else:
        reading.part = part


def _part_nearby(text: Text, first: int, last: int) -> int | None:
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
        if text.tags[i] not in _BESIDE_PART and text.words[i] not in ("sekitar", "kira", "around"):
            break
    return None


def _part_at(text: Text, i: int) -> int | None:
    if text.tags[i] == "part" and not text.taken[i]:
        return text.values[i]
    return _MALAM if text.words[i] in ("tonight", "tonite", "2nite", "2night") else None


def _finish(text: Text, first: int, reading: _Reading) -> Found | None:
    """Take in what follows the start: the end of a range, the part of the day."""
    end, part = _meridiem(text, reading.end)
    second = _end_of_range(text, end)
    if second is not None:
        second_end, second_part = _meridiem(text, second.end)
        if part is None and second_part is not None:
            part = second_part
            if second.hour < reading.hour <= 12 and reading.hour != 12:
                part = None if part in (_SORE, 6) else part
        end = second_end
    _apply(reading, part)
    if part is None:
        _apply(reading, _part_nearby(text, first, end))
    at = reading.settled()
    return None if at is None else (first, end, Clock(at))


def after_jam(text: Text, i: int) -> Found | None:
    """ "jam 7", "pukul 14.00", "jam setengah 8"."""
    start = i + 1
    if text.words[start] in ("sekitar", "kira", "kirakira", "sktr") or text.tags[start] == "jam":
        start += 1
    if text.tags[start] == "noon":
        return None
    if text.gaps[start] not in (GLUED, SPACE, DOT, COLON, DASH):
        return None
    reading = _spoken(text, start)
    return None if reading is None else _finish(text, i, reading)


def after_at(text: Text, i: int) -> Found | None:
    """ "at 7", "at 5.30pm", "around 3"."""
    if text.gaps[i + 1] not in SOFT:
        return None
    reading = _spoken(text, i + 1)
    if reading is None or text.words[reading.end + 1] in AFTER_A_NUMBER:
        return None
    return _finish(text, i, reading)


def bare(text: Text, i: int) -> Found | None:
    """A number that shows by itself to be a time: "3pm", "7 malam", "14:00", "9-11am", "7 o'clock"."""
    reading = _digits(text, i)
    if reading is None:
        return None
    end, part = _meridiem(text, reading.end)
    if text.tags[i - 1] in _DATE_WORDS and text.gaps[i] in SOFT and reading.end == i:
        if text.tags[i + 1] not in ("ampm", "oclock"):
            return None
    if end == reading.end and not (_written(text, i, reading) or _range_shows(text, reading)):
        return None
    if end > reading.end and part is not None and text.tags[end] == "part" and reading.hour > 12:
        if reading.end == i:
            return None
    return _finish(text, i, reading)


def _written(text: Text, i: int, reading: _Reading) -> bool:
    """Whether "14:00" or "14.00" stands for itself: with a colon, or as two even pairs of digits."""
    if reading.end == i or (
        text.gaps[reading.end + 1] in (DOT, COLON) and text.words[reading.end + 1].isdigit()
    ):
        return False
    if text.gaps[i] in (DOT, COLON) and text.words[i - 1].isdigit():
        return False
    if text.gaps[i + 1] == COLON:
        return True
    return len(text.words[i]) == 2 and reading.minute % 5 == 0 and reading.hour < 24


def _range_shows(text: Text, reading: _Reading) -> bool:
    """ "9-11am", "9 to 11 am": the second time shows that the first is one."""
    second = _end_of_range(text, reading.end)
    if second is None:
        return False
    end, part = _meridiem(text, second.end)
    return end > second.end and part is not None and text.tags[second.end + 1] == "ampm"


def half_past(text: Text, i: int) -> Found | None:
    """ "half past 3", and "setengah 8" without "jam"."""
    if text.values[i] == 1:
        if text.words[i + 1] != "past":
            return None
        reading = _digits(text, i + 2)
        if reading is None:
            return None
        reading.minute = 30
        return _finish(text, i, reading)
    reading = _spoken(text, i)
    if reading is None or text.words[reading.end + 1] in AFTER_A_NUMBER:
        return None
    return _finish(text, i, reading)


def quarter(text: Text, i: int) -> Found | None:
    """ "quarter past 9", "quarter to 5"."""
    step = text.words[i + 1]
    reading = _digits(text, i + 2) if step in ("past", "to") else None
    if reading is None or reading.minute:
        return None
    _shift(reading, 15 if step == "past" else -15)
    first = i - 1 if text.tags[i - 1] == "a" else i
    return _finish(text, first, reading)


def noon(text: Text, i: int) -> Found | None:
    """ "noon", "at midnight"."""
    first = i
    if text.tags[i - 1] in ("num", "at", "jam") and text.gaps[i] in SOFT and not text.taken[i - 1]:
        first = i - 1
    return first, i, Clock(time(text.values[i]))


def middle(text: Text, i: int) -> Found | None:
    """ "tengah hari", "tengah malam"."""
    after = text.words[i + 1]
    if after in ("hari", "hr"):
        return i, i + 1, Clock(time(12))
    return (i, i + 1, Clock(time(0))) if after in ("malam", "malem", "mlm") else None


READERS: tuple[Reader, ...] = (
    Reader(
        "clock", "half", half_past, "half of an hour, before the hour that it names is read alone"
    ),
    Reader("clock", "quarter", quarter, "a quarter before or after an hour"),
    Reader("clock", "jam", after_jam, "an hour behind jam or pukul"),
    Reader("clock", "at", after_at, "an hour behind at"),
    Reader("clock", "noon", noon, "noon and midnight have a name"),
    Reader("clock", "midnight", noon, "noon and midnight have a name"),
    Reader("clock", "middle", middle, "tengah hari is noon"),
    Reader("clock", "num", bare, "a number with am, pm, a part of the day or minutes"),
)
