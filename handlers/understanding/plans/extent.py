"""How far the words around "setiap" belong to what comes again; dates beside it are left alone."""

from handlers.understanding.plans.pieces import (
    ALONE,
    MONTHS,
    UNITS,
    WEEKDAY_WORD,
    WEEKDAYS,
    WORK,
    is_eve,
)
from handlers.understanding.plans.words import ORDINALS
from handlers.understanding.text import AMPERSAND, COMMA, DASH, SLASH, SOFT, SPACED_DASH, Text

_LINKS = frozenset(("and", "or", "the", "on", "hari", "dalam", "to", "tgl", "of"))
_LINK_WORDS = frozenset(("of", "pada", "di", "in", "each", "ke", "date", "per"))
_ACROSS = frozenset((*SOFT, COMMA, AMPERSAND, SLASH, DASH, SPACED_DASH))


def anchors(text: Text, i: int) -> bool:
    """Whether word `i` shows by itself that something comes again."""
    word, tag = text.words[i], text.tags[i]
    if tag in ("every", "weekdays") or word in ALONE or word in ("sekali", "saban", "once"):
        return True
    if word in WEEKDAY_WORD or _of_the_month(text, i):
        return True
    return tag == "hari" and (text.words[i + 1] in WORK or text.words[i - 1] in WORK)


def _of_the_month(text: Text, i: int) -> bool:
    """ "2nd Thursday of the month" says so without "every"."""
    return text.tags[i] == "bulan" and text.words[i - 2 : i] == ["of", "the"]


def _belongs(text: Text, i: int) -> bool:
    """Whether word `i` can be part of a phrase about coming again."""
    if not 0 <= i < text.size or text.taken[i]:
        return False
    word, tag = text.words[i], text.tags[i]
    return (
        tag in WEEKDAYS
        or tag in ("minggu", "every", "week", "bulan", "tahun", "weekend", "ordinal_word")
        or tag in ("ordinal", "num", "edge", "one_unit", "last", "a", "tgl", "hari", "ke")
        or tag in _LINKS
        or tag in MONTHS
        or word in ORDINALS
        or word in _LINK_WORDS
        or word in WORK
        or word in WEEKDAY_WORD
        or word in ALONE
        or word in ("sekali", "once", "other", "selang", "saban")
        or is_eve(text, i)
    )


def extent(text: Text, anchor: int) -> tuple[int, int]:
    """The first and last word of the phrase around `anchor`."""
    first = last = anchor
    while text.gaps[last + 1] in _ACROSS and _belongs(text, last + 1):
        if text.tags[last + 1] == "num" and not _counts(text, last + 1):
            break
        last += 1
    while text.gaps[first] in _ACROSS and _belongs(text, first - 1):
        if not _leads_on(text, first - 1):
            break
        first -= 1
    last = _cut_at_date(text, anchor, last)
    while last > anchor and _dangling(text, last, end=True):
        last -= 1
    while first < anchor and _dangling(text, first, end=False):
        first += 1
    return first, last


def _leads_on(text: Text, i: int) -> bool:
    """Whether a word before "setiap" belongs to it: no end of another span, no month of a date."""
    if text.tags[i] in MONTHS:
        return text.tags[i + 1] == "every" and text.tags[i + 2] == "tahun"
    if text.tags[i] in ("bulan", "tahun") and text.tags[i - 2 : i] == ["to", "edge"]:
        return False  # "sampai akhir tahun tiap Sabtu"
    return text.tags[i] != "to" or _joins_alike(text, i)


def _counts(text: Text, i: int) -> bool:
    """Whether the number is one of a phrase: "tiap 2 minggu", "tanggal 5 dan 20", "ke-2", "5th"."""
    before, after = text.tags[i - 1], text.tags[i + 1]
    if after in (*UNITS, "minggu", "ordinal") or text.words[i + 1] in ALONE:
        return True
    if before in ("tgl", "num", "ke", "the", "every", "ordinal") or after in MONTHS:
        return True
    return before in ("and", "or", "to") and text.tags[i - 2] in ("num", "ordinal")


def _cut_at_date(text: Text, anchor: int, last: int) -> int:
    """ "setiap Kamis sampai 31 Des", "tiap Senin 9 Des": a date, and what leads to it, is left."""
    for i in range(anchor + 1, last + 1):
        if text.tags[i] == "to" and not _joins_alike(text, i):
            return i - 1
        if text.tags[i] in MONTHS and not _yearly(text, anchor, i):
            first = i
            while first > anchor + 1 and _of_date(text, first - 1):
                first -= 1
            return first - 1
        if text.words[i] in ("in", "dalam", "di") and text.tags[i + 1] != "bulan":
            return i - 1
    return last


def _yearly(text: Text, anchor: int, month: int) -> bool:
    """ "setiap 17 Agustus", "setiap tanggal 5 Desember": nothing but a date behind "setiap"."""
    between = range(anchor + 1, month)
    return bool(between) and all(
        text.tags[j] in ("num", "tgl", "ordinal", "the", "hari") for j in between
    )


def _of_date(text: Text, i: int) -> bool:
    return text.tags[i] in ("num", "tgl", "ordinal", "and", "from", "the", "on", "bulan")


def _joins_alike(text: Text, i: int) -> bool:
    before, j = text.tags[i - 1], i + 1
    if text.tags[j] in ("hari", "dengan") or text.words[j] == "dengan":
        j += 1
    after = text.tags[j]
    if text.tags[j + 1] == "num" and text.tags[j + 2] in MONTHS:
        return False  # "setiap Kamis sampai hari Jumat 20 Desember"
    days = WEEKDAYS | {"minggu"}
    numbers = before == after == "num" and text.tags[i + 2] not in MONTHS
    return (before in days and after in days) or numbers


def _dangling(text: Text, i: int, *, end: bool) -> bool:
    """Whether the word at the edge of the phrase only leads on to something outside of it."""
    tag, word = text.tags[i], text.words[i]
    if tag in ("and", "or", "to", "on", "dalam", "ke", "a", "tgl") or word in _LINK_WORDS:
        return end or tag != "tgl"
    if end:
        return tag == "the" or (tag in MONTHS and text.tags[i - 1] != "num") or tag == "edge"
    if tag == "num":
        after = text.tags[i + 1]
        return after not in (*UNITS, "minggu", "ordinal") and text.words[i + 1] != "mingguan"
    return tag in MONTHS or tag in ("ordinal", "bulan") or word in ("of",)
