"""Days of a month in words: "17 November", "15 s.d. 17 Nov", "Nov 17th", "tgl 5", "the 17th"."""

from collections.abc import Callable

from handlers.understanding.days.numbers import Numbers, day_number, forward, with_openers
from handlers.understanding.days.numeric import is_bare_pair
from handlers.understanding.days.weeks import shift_after
from handlers.understanding.mention import Date, Day
from handlers.understanding.reader import Found, Reader
from handlers.understanding.text import COMMA, DASH, DOT, GLUED, SLASH, SOFT, SPACE, Text

_BESIDE_MONTH = frozenset((GLUED, SPACE, DASH, DOT, SLASH))
_LONGEST_NUMBERS = 12
_ORDINAL_OF_ELSE = """
floor time street avenue ave place one ones person anniversary child block house level party gate
hand class option thing step try attempt question
"""
_MONTHS = ("month", "month_short")
_FIRST_DAYS, _LAST_DAYS = 7, 24
_NOT_ORDINAL = frozenset(_ORDINAL_OF_ELSE.split())
"""Behind an ordinal: it numbers one of these, not a day."""


def year_after(text: Text, end: int) -> tuple[int, int | None, int | None]:
    """The year behind word `end`: the new end, the year, or its distance ("tahun depan")."""
    i = end + 1
    if text.gaps[i] not in (GLUED, SPACE, COMMA, DASH, SLASH, DOT) or text.taken[i]:
        return end, None, None
    if text.tags[i] == "tahun":
        if text.tags[i + 1] == "year":
            return i + 1, text.values[i + 1], None
        shift = {"this": 0, "next": 1, "last": -1}.get(text.tags[i + 1])
        return (i + 1, None, shift) if shift is not None else (end, None, None)
    if text.tags[i] == "year":
        return i, text.values[i], None
    if text.tags[i] in ("next", "this") and text.words[i + 1] == "year":
        return i + 1, None, text.values[i]
    return _short_year(text, end, i)


def _short_year(text: Text, end: int, i: int) -> tuple[int, int | None, int | None]:
    """ "17 Nov 19", "17-Nov-19", where nothing else can be meant."""
    plain = text.tags[i] == "num" and len(text.words[i]) == 2 and 15 <= text.values[i] <= 60
    lonely = text.gaps[i + 1] not in (DOT, GLUED, ":") and text.tags[i + 1] not in (
        "part",
        "ampm",
        "hari",
    )
    hours = text.gaps[i] == SPACE and is_bare_pair(text, i)  # "22 Nov 15-18"
    if (
        plain
        and lonely
        and not (hours or _is_of_next_month(text, i))
        and text.gaps[i] in (SPACE, DASH, GLUED)
    ):
        return i, 2000 + text.values[i], None
    return end, None, None


def _is_of_next_month(text: Text, i: int) -> bool:
    """ "25 Nov 26 Nov", "22-24 Nov 23-25 Nov": the number is a day before another month."""
    if text.tags[i + 1] in _MONTHS and text.gaps[i + 1] in SOFT:
        return True
    if text.gaps[i + 1] == DASH and text.tags[i + 1] == "num":
        return text.tags[i + 2] in _MONTHS
    return text.tags[i + 1] == "and" and _goes_on(text, i)


def _goes_on(text: Text, i: int) -> bool:
    """ "24 Des 26 dan 27 Des": days of one month that rise; "17 Nov 19 dan 24 Nov 19" has years."""
    days = [text.values[k] for k in (i - 2, i, i + 2) if text.tags[k] == "num"]
    same = text.tags[i + 3] in _MONTHS and text.values[i + 3] == text.values[i - 1]
    rises = len(days) == 3 and days[0] < days[1] < days[2]
    return same and rises and text.values[i + 4] != text.values[i]


def _maker(month: int, year: int | None, year_shift: int | None) -> Callable[[int], Day]:
    return lambda day: Date(day, month, year, None, year_shift)


def _over_its_end(
    last: int, make: Callable[[int], Day], earlier: Callable[[int], Day]
) -> Callable[[int], Day]:
    """ "29, 30, 1 Des": the last days of a month, named before its first ones, are of the month
    before.
    """
    if last > _FIRST_DAYS:
        return make
    return lambda day: earlier(day) if day >= _LAST_DAYS else make(day)


def _month_before(text: Text, month_at: int, year: int | None) -> tuple[int, int | None]:
    month = text.values[month_at]
    if month > 1:
        return month - 1, year
    return 12, None if year is None else year - 1


def _numbers_before(text: Text, month_at: int) -> Numbers | None:
    """The longest list of day numbers that ends right before the month's name."""
    last = month_at - 1
    if text.words[last] in ("of", "bulan", "bln") and text.gaps[month_at] in SOFT:
        last -= 1
    elif text.gaps[month_at] not in _BESIDE_MONTH:
        return None
    best = None
    for i in range(last, max(last - _LONGEST_NUMBERS, -1), -1):
        if text.taken[i]:
            break
        if text.tags[i] in ("num", "ordinal_word"):
            found = forward(text, i)
            if found is not None and found.last == last:
                best = found
    return best


def month_name(text: Text, i: int) -> Found | None:
    """A month's name with day numbers before it, or, in English order, behind it."""
    before = _numbers_before(text, i)
    if before is not None:
        end, year, shift = year_after(text, i)
        if end == i and len(before.days) == 1 and (passed := _passed(text, i)):
            past = Date(before.days[0], text.values[i], past=True)
            return with_openers(text, before.first), passed, past
        make = _maker(text.values[i], year, shift)
        if not before.span:
            make = _over_its_end(
                before.days[-1], make, _maker(*_month_before(text, i, year), shift)
            )
        return with_openers(text, before.first), end, before.as_days(make)
    start = i + 1
    while text.tags[start] in ("tgl", "the") and text.gaps[start] in SOFT:
        start += 1
    if text.gaps[start] not in _BESIDE_MONTH or text.gaps[i + 1] == DOT:
        return None
    behind = forward(text, start)
    if behind is None or behind.days[0] > 39 or _is_clock(text, behind):
        return None
    behind = _not_into_next_date(text, behind)
    end, year, shift = year_after(text, behind.last)
    return i, end, behind.as_days(_maker(text.values[i], year, shift))


def _is_clock(text: Text, numbers: Numbers) -> bool:
    return text.tags[numbers.last + 1] in ("ampm", "oclock") and text.gaps[numbers.last + 1] in SOFT


def _not_into_next_date(text: Text, numbers: Numbers) -> Numbers:
    """ "Nov 30 - 2 Dec": the second number belongs to the next month."""
    if len(numbers.days) > 1 and text.tags[numbers.last + 1] in _MONTHS:
        one = day_number(text, numbers.first)
        return Numbers(
            numbers.first, one[1] if one else numbers.first, numbers.days[:1], span=False
        )
    return numbers


def after_tanggal(text: Text, i: int) -> Found | None:
    """ "tgl 17", "tanggal 15 sampai 17", "tgl 2-10", and "tanggal 17 bulan 12"."""
    if text.gaps[i + 1] not in (GLUED, SPACE, DOT, ":", DASH):
        return None
    numbers = forward(text, i + 1)
    if numbers is None:
        return None
    first, last = with_openers(text, i), numbers.last
    if text.words[last + 1] in ("bulan", "bln") and text.tags[last + 2] == "num":
        month = text.values[last + 2]
        if 1 <= month <= 12:
            end, year, shift = year_after(text, last + 2)
            return first, end, numbers.as_days(_maker(month, year, shift))
    if len(numbers.days) == 1 and (passed := _passed(text, last)):
        return first, passed, Date(numbers.days[0], past=True)
    if numbers.hyphen and len(numbers.days) == 2 and _reads_as_month(*numbers.days):
        return first, last, Date(numbers.days[0], numbers.days[1])
    return first, last, numbers.as_days(Date)


def _passed(text: Text, last: int) -> int:
    """Where "kemarin", "lalu", "yang lalu" behind the date end, or 0."""
    after = shift_after(text, last)
    return after[1] if after is not None and after[0] < 0 else 0


def _reads_as_month(day: int, month: int) -> bool:
    """ "tgl 17-11" is a day and its month: as a span it would run for weeks into the next month."""
    return month <= 12 and day > month and day - month < 20


def the_ordinal(text: Text, i: int) -> Found | None:
    """ "the 17th", "15th to 17th"; not "the 17th floor"."""
    ordinal = text.tags[i] == "ordinal_word" or text.tags[i + 1] == "ordinal"
    spoken = text.tags[i - 1] == "the" and text.words[i - 2] in ("on", "until", "by", "from")
    if not ordinal and not spoken:
        return None
    if text.tags[i] == "ordinal_word" and not spoken:
        return None
    numbers = forward(text, i)
    if numbers is None or text.words[numbers.last + 1] in _NOT_ORDINAL or max(numbers.days) > 39:
        return None
    return with_openers(text, i), numbers.last, numbers.as_days(Date)


READERS: tuple[Reader, ...] = (
    Reader("date", "month", month_name, "numbers beside a month's name are its days"),
    Reader("date", "month_short", month_name, "numbers beside a month's short name are its days"),
    Reader("date", "tgl", after_tanggal, "a number behind tanggal is a day of the month"),
    Reader("date", "num", the_ordinal, "an English ordinal is a day of the month"),
    Reader("date", "ordinal_word", the_ordinal, "an English ordinal is a day of the month"),
)
