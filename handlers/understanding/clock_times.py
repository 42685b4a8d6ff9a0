"""Clock times as people say them: "jam 7 malam", "pukul 14.00", "setengah 8", "9-11am"."""

from datetime import time

from handlers.understanding.hours import (
    AFTERNOON,
    PM,
    Hour,
    digits,
    meridiem,
    part_nearby,
    shift,
    spoken,
)
from handlers.understanding.mention import Clock
from handlers.understanding.reader import Found, Reader, Readers
from handlers.understanding.text import COLON, DASH, DOT, GLUED, SOFT, SPACE, SPACED_DASH, Text
from handlers.understanding.vocabulary.nothing import AFTER_A_NUMBER

_SHOWING = frozenset(("ampm", "part", "wib", "oclock", "to", "and"))
"""Behind a bare number: it may be an hour. Else only what is joined to it shows that it is."""
_DATE_WORDS = frozenset(("tgl", "month", "month_short"))


def _end_of_range(text: Text, first: int, end: int) -> Hour | None:
    """The second time of "jam 9-11", "10.00 s.d. 21.00", if one follows word `end`."""
    i = end + 1
    if text.tags[i] == "and" and text.tags[first - 1] == "between":
        return spoken(text, i + 1 + (text.tags[i + 1] in ("jam", "at")))
    if text.gaps[i] in (DASH, SPACED_DASH):
        i += text.tags[i] in ("jam", "at")
        return spoken(text, i)
    if text.tags[i] == "to":
        i += 1 + (text.tags[i + 1] in ("jam", "at"))
        i += text.words[i] == "dengan"
        i += text.tags[i] in ("jam", "at")
        return spoken(text, i)
    return None


def _finish(text: Text, first: int, reading: Hour) -> Found | None:
    """Take in what follows the start: the end of a range, the part of the day."""
    end, reading.part = meridiem(text, reading.end)
    second = _end_of_range(text, first, end)
    if second is not None:
        end, second.part = meridiem(text, second.end)
        if reading.part is None and not _noon_between(reading, second):
            reading.part = second.part
    if reading.part is None:
        reading.part = part_nearby(text, first, end)
    at = reading.settled()
    return None if at is None else (first, end, Clock(at))


def _noon_between(first: Hour, second: Hour) -> bool:
    """Whether "10-2pm" begins in the morning: the part of the day is that of its end alone."""
    return second.part in (AFTERNOON, PM) and second.hour < first.hour < 12


def after_jam(text: Text, i: int) -> Found | None:
    """ "jam 7", "pukul 14.00", "jam setengah 8"."""
    start = i + 1
    if text.words[start] in ("sekitar", "kira", "kirakira", "sktr") or text.tags[start] == "jam":
        start += 1
    if text.tags[start] == "noon":
        return None
    if text.gaps[start] not in (GLUED, SPACE, DOT, COLON, DASH):
        return None
    reading = spoken(text, start)
    return None if reading is None else _finish(text, i, reading)


def after_at(text: Text, i: int) -> Found | None:
    """ "at 7", "at 5.30pm", "around 3"."""
    if text.gaps[i + 1] not in SOFT:
        return None
    reading = spoken(text, i + 1)
    if reading is None or text.words[reading.end + 1] in AFTER_A_NUMBER:
        return None
    return _finish(text, i, reading)


def bare(text: Text, i: int) -> Found | None:
    """A number that shows by itself to be a time: "3pm", "7 malam", "14:00", "7 o'clock"."""
    if text.gaps[i + 1] in SOFT and not (text.tags[i + 1] in _SHOWING or text.words[i + 1] == "in"):
        return None
    reading = digits(text, i)
    if reading is None:
        return None
    end, _ = meridiem(text, reading.end)
    if reading.end == i and _is_day_number(text, i, reading, end):
        return None
    if end == reading.end and not (_written(text, i, reading) or _range_shows(text, i, reading)):
        return None
    return _finish(text, i, reading)


def _is_day_number(text: Text, i: int, reading: Hour, end: int) -> bool:
    """Whether the part of the day behind a number is that of a day: "tgl 17 pagi", "17 malam"."""
    if text.tags[i + 1] in ("ampm", "oclock"):
        return False
    if text.tags[i - 1] in _DATE_WORDS and text.gaps[i] in SOFT:
        return True
    return end > reading.end and text.tags[end] == "part" and reading.hour > 12


def _written(text: Text, i: int, reading: Hour) -> bool:
    """Whether "14:00" or "14.00" stands for itself: a colon, or two even pairs of digits."""
    if reading.end == i or (
        text.gaps[reading.end + 1] in (DOT, COLON) and text.words[reading.end + 1].isdigit()
    ):
        return False
    if text.gaps[i] in (DOT, COLON) and text.words[i - 1].isdigit():
        return False
    if text.gaps[i + 1] == COLON:
        return True
    even = len(text.words[i]) == 2 or text.tags[i - 1] == "part"  # "pagi 8.30"
    return even and reading.minute % 5 == 0 and reading.hour < 24


def _range_shows(text: Text, i: int, reading: Hour) -> bool:
    """ "9-11am", "9 to 11 am": the second time shows that the first is one."""
    second = _end_of_range(text, i, reading.end)
    if second is None:
        return False
    end, part = meridiem(text, second.end)
    return end > second.end and part is not None and text.tags[second.end + 1] == "ampm"


def half_past(text: Text, i: int) -> Found | None:
    """ "half past 3", and "setengah 8" without "jam"."""
    if text.values[i] == 1:
        past = text.words[i + 1] == "past"
        if not past and text.tags[i - 1] != "at":
            return None
        reading = digits(text, i + 1 + past)  # "at half seven" is half past it
        if reading is None:
            return None
        reading.minute = 30
        return _finish(text, i, reading)
    reading = spoken(text, i)
    if reading is None or text.words[reading.end + 1] in AFTER_A_NUMBER:
        return None
    return _finish(text, i, reading)


def quarter(text: Text, i: int) -> Found | None:
    """ "quarter past 9", "quarter to 5"."""
    step = text.words[i + 1]
    reading = digits(text, i + 2) if step in ("past", "to") else None
    if reading is None or reading.minute:
        return None
    shift(reading, 15 if step == "past" else -15)
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


READERS = Readers(
    (
        Reader(
            "clock",
            "half",
            half_past,
            "half of an hour, before the hour that it names is read alone",
        ),
        Reader("clock", "quarter", quarter, "a quarter before or after an hour"),
        Reader("clock", "jam", after_jam, "an hour behind jam or pukul"),
        Reader("clock", "at", after_at, "an hour behind at"),
        Reader("clock", "noon", noon, "noon and midnight have a name"),
        Reader("clock", "midnight", noon, "noon and midnight have a name"),
        Reader("clock", "middle", middle, "tengah hari is noon"),
        Reader("clock", "num", bare, "a number with am, pm, a part of the day or minutes"),
    )
)
