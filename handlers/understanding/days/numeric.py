"""Days in figures: 17/11, 17-11-2019, 2019-11-17, 15-17/11, 15/11-17/11, tgl 17.11."""

from handlers.understanding.days.numbers import with_openers
from handlers.understanding.mention import Date, Day, Range
from handlers.understanding.reader import Found, Reader
from handlers.understanding.text import DASH, DOT, SLASH, SOFT, SPACED_DASH, Text

_SEPARATORS = frozenset((DASH, SLASH, DOT, SPACED_DASH))
DASHES = frozenset((DASH, SPACED_DASH))
_LAST_DAY = 39
"""A higher number before a month is not even a mistaken day."""
_LAST_HOUR = 24
_LONGEST = 6
_NAMED_BEFORE = frozenset(("tgl", "month", "month_short"))
_NO_DATE_BEFORE = frozenset(
    ("month", "month_short", "hari", "minggu", "week", "bulan", "tahun", "weekday_short")
)
"""Behind two figures: the month's name, or a unit of which they are an amount ("2-3 hari")."""
_WORDS_AFTER_DATE = """
ada adakah ptsp buka mana dimana dmn dmana where is are will can any anything untuk buat utk
gimana gmn ya dong kak min pak bu bisa apa apakah jadwal schedule for open mau saya aku please pls
ga gak nggak tutup lokasi kalau kalo kemana masih oke ok aja saja bang mas mbak tolong near
dekat deket
"""
_AFTER_DATE = frozenset(_WORDS_AFTER_DATE.split())


def _chain(text: Text, i: int) -> tuple[list[int], list[str], list[str]]:
    """The figures joined from word `i` on, as numbers, as typed, and what joins them."""
    numbers, words, joins = [text.values[i]], [text.words[i]], []
    j = i
    while text.gaps[j + 1] in _SEPARATORS and len(numbers) <= _LONGEST:
        if text.tags[j + 1] not in ("num", "year") or text.taken[j + 1]:
            break
        j += 1
        joins.append(text.gaps[j])
        numbers.append(text.values[j])
        words.append(text.words[j])
    return numbers, words, joins


def _date(numbers: list[int], words: list[str], joins: list[str]) -> Date | None:
    """One day of two or three figures; None where they are none."""
    if len(numbers) == 3 and joins[0] == joins[1]:
        if len(words[0]) == 4:
            return Date(numbers[2], numbers[1], numbers[0])
        if len(words[2]) == 4 or (
            numbers[0] <= _LAST_DAY and numbers[1] <= 12 and len(words[2]) == 2
        ):
            year = numbers[2] if len(words[2]) == 4 else 2000 + numbers[2]
            return Date(numbers[0], numbers[1], year)
        return None
    if len(numbers) != 2 or joins[0] not in (SLASH, DASH) or len(words[0]) > 2 or len(words[1]) > 2:
        return None
    return (
        Date(numbers[0], numbers[1]) if 1 <= numbers[1] <= 12 and numbers[0] <= _LAST_DAY else None
    )


def _span(numbers: list[int], words: list[str], joins: list[str]) -> Day | None:
    """Two days in one run of figures: "15-17/11", "15/11-17/11/2019"."""
    for cut in range(1, len(numbers)):
        if joins[cut - 1] not in (DASH, SPACED_DASH):
            continue
        last = _date(numbers[cut:], words[cut:], joins[cut:])
        if last is None:
            continue
        if cut == 1 and len(words[0]) <= 2 and joins[cut] == SLASH:
            return Range(Date(numbers[0], last.month, last.year), last)
        first = _date(numbers[:cut], words[:cut], joins[: cut - 1])
        if first is not None and (SLASH in joins[: cut - 1] or joins[cut - 1] == SPACED_DASH):
            return Range(first, last)
    return None


def figures(text: Text, i: int) -> Found | None:
    """A date or a span of dates in figures."""
    if text.gaps[i + 1] not in _SEPARATORS:
        return None
    numbers, words, joins = _chain(text, i)
    for size in range(len(numbers), 1, -1):
        part = (numbers[:size], words[:size], joins[: size - 1])
        day = _span(*part) or _date(*part)
        if size == 2 and day is None and joins[0] == SLASH and text.tags[i - 1] == "tgl":
            day = _mistaken(numbers)
        if size == 2 and joins[0] == DASH and text.tags[i - 1] in _NAMED_BEFORE:
            continue  # "tgl 2-10", "Dec 1-3": the reader behind "tanggal" tells a span from a month
        if day is not None and _whole(text, i, size):
            return with_openers(text, i), i + size - 1, day
    return _dotted(text, i, numbers, joins)


def is_bare_pair(text: Text, i: int) -> bool:
    """Whether two figures from word `i` on stand alone: "9-12", day and month or hours."""
    if text.gaps[i + 1] not in DASHES or text.tags[i + 1] != "num":
        return False
    if max(text.values[i : i + 2]) > _LAST_HOUR or not text.words[i].isdigit():
        return False
    longer = text.gaps[i] in _SEPARATORS and text.tags[i - 1] in ("num", "year")
    announced = text.tags[i - 1] == "tgl" or text.gaps[i + 2] in _SEPARATORS
    return not longer and not announced and _whole(text, i, 2)


def _mistaken(numbers: list[int]) -> Date | None:
    """Behind "tanggal" two figures with a stroke are a date, also where no calendar has it."""
    return Date(numbers[0], numbers[1]) if max(numbers[:2]) <= _LAST_DAY else None


def _whole(text: Text, i: int, size: int) -> bool:
    """Whether what follows does not go on as a longer number, or as days of a named month."""
    after = i + size
    if text.gaps[after] in (SLASH, DASH, DOT) and text.words[after].isdigit():
        return False
    if size > 2 or text.gaps[after] not in SOFT:
        return True
    if text.tags[after] in _NO_DATE_BEFORE:
        return False
    if text.tags[after] == "jam" and text.tags[after + 1] not in ("num", "half"):
        return False  # "2-3 jam" is an amount, "17-11 jam 3" a day
    counts = text.gaps[i + 1] == DASH and text.values[i] < text.values[i + 1]
    return not counts or _goes_on(text, after)


def _goes_on(text: Text, after: int) -> bool:
    """Whether a word behind "5-12" goes on with the sentence, rather than names what is counted."""
    return after >= text.size or text.tags[after] != "" or text.words[after] in _AFTER_DATE


def _dotted(text: Text, i: int, numbers: list[int], joins: list[str]) -> Found | None:
    """ "tgl 17.11": two figures and a dot are a date only behind "tanggal"."""
    if len(numbers) != 2 or joins != [DOT] or text.tags[i - 1] != "tgl":
        return None
    if not 1 <= numbers[1] <= 12 or numbers[0] > _LAST_DAY:
        return None
    return with_openers(text, i), i + 1, Date(numbers[0], numbers[1])


READERS: tuple[Reader, ...] = (
    Reader("figures", "year", figures, "figures with year, month and day"),
    Reader("figures", "num", figures, "day and month in figures, the day first"),
)
