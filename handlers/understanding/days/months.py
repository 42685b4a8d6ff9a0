"""Whole months: bulan ini, next month, November 2019; and "awal bulan", which is no span."""

from handlers.understanding.days.dates import year_after
from handlers.understanding.days.weeks import REST, shift_after, shift_before
from handlers.understanding.mention import Month, Vague
from handlers.understanding.reader import Found, Reader
from handlers.understanding.text import DASH, SOFT, SPACED_DASH, Text

_NAMES = frozenset(("month", "month_short"))
_SHOWS_MONTH = frozenset(
    ("in", "during", "for", "of", "bulan", "bln", "this", "next", "last", "until", "since", "from",
     "to", "sampai", "hingga", "dari", "by")
)  # fmt: skip
_EDGE_LINKS = frozenset(("of", "the", "di"))


def _shift_of(text: Text, i: int) -> tuple[int, int, int | None]:
    """First word, last word and modifier of the month phrase around word `i`."""
    if after := shift_after(text, i):
        return i, after[1], after[0]
    if before := shift_before(text, i):
        return before[1], i, before[0]
    return i, i, None


def _unnamed(text: Text, i: int) -> tuple[int, int, Month] | None:
    """ "bulan ini", "next month", "the rest of the month"."""
    if text.words[max(i - 3, 0) : i] == REST:
        return i - 3, i, Month(shift=0)
    first, last, shift = _shift_of(text, i)
    if shift is None or (text.tags[first - 1] == "num" and not text.taken[first - 1]):
        return None
    return first, last, Month(shift=shift)


def _named(text: Text, i: int) -> tuple[int, int, Month]:
    """ "November", "bulan November 2019", "November tahun depan", "Desember lalu"."""
    number = text.values[i]
    first = i - 1 if text.words[i - 1] in ("bulan", "bln") and not text.taken[i - 1] else i
    end, year, year_shift = year_after(text, i)
    if end > i:
        return first, end, Month(number, year=year, year_shift=year_shift)
    start, last, shift = _shift_of(text, i)
    if shift in (-1, 1):
        return min(first, start), last, Month(number, shift=shift)
    return min(first, start), last, Month(number)


def unnamed(text: Text, i: int) -> Found | None:
    """This month, the next or the last."""
    if text.tags[i + 1] == "num" and 1 <= text.values[i + 1] <= 12 and text.keys[i] == "bulan":
        end, year, shift = year_after(text, i + 1)
        after = text.tags[end + 1]
        if text.gaps[i + 1] in SOFT and after not in (
            "again",
            "ke",
            "kedepan",
            "hari",
            "week",
            "minggu",
        ):
            return i, end, Month(text.values[i + 1], year=year, year_shift=shift)
    return _unnamed(text, i)


def named(text: Text, i: int) -> Found | None:
    """A month by its name."""
    return _named(text, i)


def joined(text: Text, i: int) -> Found | None:
    """ "bulandepan" in one word."""
    return i, i, Month(shift=text.values[i])


def short(text: Text, i: int) -> Found | None:
    """A month's short name, or one that is another word too, where its neighbours show it."""
    before, after = text.words[i - 1], text.tags[i + 1]
    shown = before in _SHOWS_MONTH or after in ("year", "this", "next", "tahun")
    joined = text.gaps[i + 1] in (DASH, SPACED_DASH) and after in _NAMES
    joined = joined or (text.gaps[i] in (DASH, SPACED_DASH) and text.tags[i - 1] in _NAMES)
    return _named(text, i) if shown or joined else None


def edge(text: Text, i: int) -> Found | None:
    """ "awal bulan", "akhir November", "early next month", "end of the month", "mid-Dec"."""
    j = i + 1
    while text.words[j] in _EDGE_LINKS:
        j += 1
    first = i - 1 if text.tags[i - 1] in ("the", "on") else i
    word = text.keys[i]
    if text.tags[j] in _NAMES:
        _, last, month = _named(text, j)
        return first, last, Vague(month, word)
    if text.tags[j] in _SHIFT and text.tags[j + 1] == "tahun":
        year = Month(_MONTH_OF.get(word, 12), year_shift=_SHIFT[text.tags[j]])
        return first, j + 1, Vague(year, word)
    if text.tags[j] in _SHIFT and text.tags[j + 1] == "bulan":
        return first, j + 1, Vague(Month(shift=_SHIFT[text.tags[j]]), word)
    if text.tags[j] == "bulan":
        _, last, shift = _shift_of(text, j)
        return first, last, Vague(Month(shift=shift), word)
    if text.tags[j] == "tahun":
        after = shift_after(text, j)
        year = Month(_MONTH_OF.get(word, 12), year_shift=after[0] if after else None)
        return first, after[1] if after else j, Vague(year, word)
    return None


_MONTH_OF = {
    **dict.fromkeys(("awal", "early", "beginning", "start"), 1),
    **dict.fromkeys(("tengah", "pertengahan", "mid", "middle"), 6),
}
"""In which month the part of a year lies; its end in the last."""
_SHIFT = {"this": 0, "next": 1, "last": -1}


VAGUE_READERS: tuple[Reader, ...] = (
    Reader("vague", "edge", edge, "the beginning or end of a month has no first and last day"),
    Reader("vague", "middle", edge, "the middle of a month has no first and last day"),
)


def whole_year(text: Text, i: int) -> Found | None:
    """ "tahun depan", "next year": too long to be a span that anyone asks for; its first month
    may be what is meant.
    """
    first, last, shift = _shift_of(text, i)
    if shift is None:
        return None
    month = Month(1, year_shift=shift) if shift > 0 else Month(12, year_shift=shift)
    return first, last, Vague(month if shift else Month(shift=0), "")


READERS: tuple[Reader, ...] = (
    Reader("month", "bulan", unnamed, "a month told from this one, or by its number"),
    Reader("month", "month", named, "a month's name without a day is the whole month"),
    Reader("month", "month_short", short, "a short name counts where its neighbours show a month"),
    Reader("month", "this_month", joined, "a month and its modifier in one word"),
    Reader("vague", "tahun", whole_year, "a year is no span to look through"),
)
