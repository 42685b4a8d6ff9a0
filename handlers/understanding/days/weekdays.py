"""Days of the week: Kamis, hari Minggu, next Thursday, Jumat lalu, setiap Senin, malam Minggu."""

from handlers.understanding.days import reckoned
from handlers.understanding.days.weeks import EVE, shift_after, shift_before
from handlers.understanding.mention import Apart, Daily, Weekday
from handlers.understanding.reader import Found, Reader
from handlers.understanding.text import DASH, GLUED, LOOSE, SLASH, SOFT, SPACE, SPACED_DASH, Text
from handlers.understanding.vocabulary.nothing import SUBJECTS

_DAY_WORDS = frozenset(("weekday", "weekday_short", "minggu", "senen", "relative"))
_AFTER_SHORT = frozenset(("this", "next", "last", "part", "tgl"))
_JOINED = frozenset((DASH, SPACED_DASH, SLASH))
_ENGLISH_SHORT = frozenset(("mon", "wed", "sat", "sun"))
_JOINED_FIGURES = frozenset((DASH, SLASH, ".", ":", GLUED))
_UNITS = frozenset(("hari", "week", "minggu", "bulan", "tahun", "jam", "num", "belas", "puluh"))
_LATER = {"week": 7, "fortnight": 14}
"""Right behind an English weekday: "Friday week"."""
_LINKS = frozenset(("to", "and", "or"))


def _start(text: Text, i: int) -> tuple[int, bool, bool]:
    """Where the phrase of the weekday at word `i` begins; whether "every" and whether "malam"."""
    first, every, eve = i, False, False
    while text.gaps[first] in SOFT and not text.taken[first - 1]:
        tag = text.tags[first - 1]
        if tag == "every":
            every = True
        elif tag == "part" and text.words[first - 1] in EVE and first == i:
            eve = True
        elif tag not in ("hari", "the"):
            break
        first -= 1
    return first, every, eve


def weekday(text: Text, i: int) -> Found | None:
    """A weekday with the words that belong to it."""
    day = text.values[i]
    first, every, eve = _start(text, i)
    if eve:
        day = (day - 1) % 7
    if "num" in text.at and (found := reckoned.counted(text, i, day)):
        return found
    if text.tags[i] == "weekdays":
        return first, i, Weekday(day, every=True)
    counted = text.tags[i - 1] in ("num", "edge") and text.gaps[i] in SOFT
    counted = counted and not text.taken[i - 1]  # the 3 of "MKG 3 Minggu" counts no weeks
    if text.tags[i] == "minggu" and first == i and counted:
        return None
    if found := _weeks_on(text, i, first, day):
        return found
    if found := _shifted(text, i, first, day):
        return found
    if not every and not eve and (number := _number(text, i)) is not None:
        return first, i + 1, Weekday(day, number=number)
    return first, i, Weekday(day, every=every)


def _weeks_on(text: Text, i: int, first: int, day: int) -> Found | None:
    """ "Friday week", "the Friday after next"."""
    later = _LATER.get(text.words[i + 1])
    if later and text.gaps[i + 1] == SPACE and not _shows_week(text, i):
        return first, i + 1, Apart(Weekday(day), later)
    after_next = text.words[i + 1 : i + 3] == ["after", "next"]
    if after_next and text.tags[i + 3] not in _DAY_WORDS:
        return first, i + 2, Weekday(day, week=2)
    return None


def _shows_week(text: Text, i: int) -> bool:
    """Whether "week" behind the weekday goes on to a week of its own: "Friday week 2"."""
    before = text.tags[i - 1] in ("this", "next", "last", "every", "coming")
    return before or text.tags[i + 2] in ("num", "this", "next", "after")


def _number(text: Text, i: int) -> int | None:
    """The 21 of "Kamis 21", which has no other sign of a day."""
    after = i + 1
    free = text.tags[after] == "num" and text.gaps[after] == SPACE and not text.taken[after]
    if not free or not 1 <= text.values[after] <= 31 or text.gaps[after + 1] in _JOINED_FIGURES:
        return None
    return None if text.tags[after + 1] in _UNITS else text.values[after]


def _shifted(text: Text, i: int, first: int, day: int) -> Found | None:
    """ "Kamis depan", "Kamis ini", "Kamis lalu", "next Thursday", "Kamis kemarin"."""
    if after := shift_after(text, i):
        return first, after[1], _of_week(day, after[0], text.words[after[1]])
    before = shift_before(text, first) if first > 0 else None
    if before is None or _is_today(text, first - 1):
        return None
    word = text.words[first - 1]
    if text.tags[first - 2] == "this" and text.tags[first - 1] == "coming":
        before = (0, first - 2)
    return before[1], i, _of_week(day, before[0], word)


def _is_today(text: Text, i: int) -> bool:
    """Whether word `i` is the "ini" of "hari ini": "hari ini Rabu kan?"."""
    return text.words[i] == "ini" and text.tags[i - 1] == "hari"


def _of_week(day: int, shift: int, word: str) -> Weekday:
    if shift < 0:
        return Weekday(day, past=True)
    if shift == 0 or word in ("coming", "upcoming", "mendatang", "datang", "dtg"):
        return Weekday(day, nearest=True)
    return Weekday(day, week=shift)


def short(text: Text, i: int) -> Found | None:
    """ "sab-min", "hari sel", "on Sat": short forms where their neighbours are words about days."""
    shown = _english_short(text, i) if text.words[i] in _ENGLISH_SHORT else _local_short(text, i)
    return weekday(text, i) if shown or _listed(text, i) else None


def _listed(text: Text, i: int) -> bool:
    """Whether a dash, a slash or a word joins another weekday to the one at word `i`."""
    tags, gaps = text.tags, text.gaps
    if gaps[i + 1] in _JOINED and tags[i + 1] in _DAY_WORDS:
        return True
    if gaps[i] in _JOINED and tags[i - 1] in _DAY_WORDS:
        return True
    if tags[i - 1] in _LINKS and tags[i - 2] in _DAY_WORDS:
        return True
    return tags[i + 1] in _LINKS and tags[i + 2] in _DAY_WORDS


def _local_short(text: Text, i: int) -> bool:
    """ "hari sel", "sab pagi", "kam 21/11"; but "min" is the admin: "minggu depan min?"."""
    if text.tags[i - 1] == "hari" and text.gaps[i] in SOFT:
        return True
    if text.words[i] == "min" or text.gaps[i + 1] not in LOOSE:
        return False
    return _dated(text, i) or text.tags[i + 1] in _AFTER_SHORT


def _dated(text: Text, i: int) -> bool:
    """Whether a date stands right behind word `i`: "1 Dec", "21/11"."""
    if text.tags[i + 1] != "num":
        return False
    return text.tags[i + 2] in ("month", "month_short") or text.gaps[i + 2] in _JOINED


def _english_short(text: Text, i: int) -> bool:
    """ "sat", "open sun?", "to Sun 1 Dec"; but not "I sat", "the sun", "we wed"."""
    if _dated(text, i):
        return True
    return text.words[i - 1] not in SUBJECTS and text.words[i - 1] not in ("the", "a", "to")


def saturday_night(text: Text, i: int) -> Found | None:
    """ "malming": malam Minggu in one word."""
    if found := _shifted(text, i, i, text.values[i]):
        return found
    return i, i, Weekday(text.values[i])


def daily(text: Text, i: int) -> Found | None:
    """ "setiap hari", "every day": no day in particular."""
    return (i, i + 1, Daily()) if text.tags[i + 1] == "hari" else None


READERS: tuple[Reader, ...] = (
    Reader("weekday", "weekday", weekday, "a day of the week"),
    Reader("weekday", "senen", weekday, "Senen that is no place is Monday"),
    Reader("weekday", "minggu", weekday, "minggu that is no week is Sunday"),
    Reader("weekday", "weekdays", weekday, "an English plural means every such day"),
    Reader("weekday", "malming", saturday_night, "malam Minggu is Saturday's"),
    Reader("weekday", "weekday_short", short, "a short form counts only among words about days"),
    Reader("daily", "every", daily, "every day is a slot, and no day to look for"),
)
