"""Two numbers alone that are hours, since other words tell the day: "setiap Kamis 9-15"."""

from handlers.understanding.hours import TONIGHT
from handlers.understanding.lexicon import FEAST_TREE
from handlers.understanding.phrases import longest
from handlers.understanding.plans.numbered import ends_numbered
from handlers.understanding.plans.pieces import ALONE, WEEKDAY_WORD, WEEKDAYS, WORK
from handlers.understanding.plans.words import ORDINALS, RESTS
from handlers.understanding.text import COLON, COMMA, DASH, DOT, SLASH, SOFT, Text

DATED = frozenset(("month", "month_short", "year"))
_ONLY_DAYS = frozenset(("tgl", "ordinal", "edge"))
"""Words behind which two numbers are days: "tgl 10-12"."""
_RESTS = RESTS - {"closed", "tutup"}
"""Words behind which two numbers are hours whatever else is told: "istirahat 12-13"."""
_BOUNDING = frozenset(
    ["mulai", "sejak", "per", "since", "starting", "start", "sampai", "hingga", "until", "till",
     "kecuali", "selain", "except"]
)  # fmt: skip
"""Words behind which two numbers are the day that a series begins, ends or leaves out."""
_AGAIN = frozenset(("every", "weekdays"))
_TELLS_DAYS = _AGAIN | {
    "weekday", "minggu", "senen", "weekday_short", "relative", "weekend", "month", "month_short",
    "year", "ordinal", "tgl", "week", "bulan",
}  # fmt: skip
"""Tags of words of which one at least tells a day."""
_NOON, _LAST_HOUR = 12, 22
_MONTH_NAMES = frozenset(("month", "month_short"))
_LONGEST_MONTH = 31
_OF = frozenset(("ordinal", "the", "bulan", "on"))
"""Tags of words that stand between a day and its month: "6th of December"."""
_FAR = 3
_IN_A_DATE = frozenset((*SOFT, DASH, SLASH, DOT))


def is_bare(text: Text, i: int, last: int) -> bool:
    """ "setiap Kamis 9-15", "besok 9-12", "22 Nov 9-12", "tiap bulan di Blok M 9-12": two numbers
    that can be hours, where the days are told by other words. Behind a whole date or beside "besok"
    they are no other date or year, even where they run backwards ("15 Nov 15-9", "besok 10-9").
    """
    start, end = text.values[i], text.values[last]
    if (last != i + 1 and text.tags[last - 1] != "to") or text.gaps[last + 1] == SLASH:
        return False
    before, after = text.tags[i - 1], text.tags[last + 1]
    if _behind_a_part(text, i) and max(start, end) <= _NOON and after not in DATED:
        return True
    whole = _whole_date(text, i - 1)
    forward = 6 <= start < end <= _LAST_HOUR or (7 <= start <= _NOON and 1 <= end <= 6)
    forward = forward or (text.words[i - 1] == "from" and 1 <= start < end <= 6)  # "from 1 to 4"
    if not (forward or _only_hours(text, i, last, whole=whole)):
        return False
    bounds = text.words[i - 1] in _BOUNDING
    if (
        before == "ordinal"
        and text.tags[i - 2] == "num"
        and "ordinal"
        not in (
            after,
            text.tags[i + 1],
        )
    ):
        whole = True  # "every month on the 5th 9-12"
    if after in DATED or bounds or (before in _ONLY_DAYS and not whole):
        return False
    if before in DATED and not whole:
        return _comes_again(text)
    return text.words[i - 1] in _RESTS or _day_elsewhere(text, i, last)


def _behind_a_part(text: Text, i: int) -> bool:
    """ "sore ini 3-5", "besok siang 1-3", "tonight 7-9": a part of the day leads to the numbers."""
    j = i - 1 - (text.tags[i - 1] == "this")
    if any(text.gaps[n] not in (*SOFT, COMMA, COLON) for n in range(j + 1, i + 1)):
        return False
    return text.tags[j] == "part" or text.words[j] in TONIGHT


def _only_hours(text: Text, i: int, last: int, *, whole: bool) -> bool:
    """Whether two numbers that do not run as hours do are no date either, beside a named day."""
    start, end = text.values[i], text.values[last]
    told = _today(text, i - 2) or "relative" in (text.tags[i - 1], text.tags[last + 1])
    if start != end and told:
        return True
    if text.tags[i - 1] in WEEKDAYS | {"minggu"} and 7 <= end < start <= _NOON:
        return True  # "Sabtu 10-9": until 21.00
    return whole and 6 <= end <= start <= _LAST_HOUR


def _whole_date(text: Text, i: int) -> bool:
    """Whether a date that has its day and its month ends with word `i`: "22 Nov", "Nov 30th",
    "Kamis kedua Desember".
    """
    if text.tags[i] == "ordinal":
        return text.tags[i - 2] in DATED
    if text.tags[i] == "year" or text.words[i - 1] in ORDINALS or ends_numbered(text, i):
        return True
    if _english_list(text, i):
        return True
    j = i - 1
    while j >= i - _FAR and text.tags[j] in _OF and text.gaps[j + 1] in _IN_A_DATE:
        j -= 1
    mine = text.tags[j] == "num" and not text.taken[j]  # the 3 of "MKG 3 Dec 6-8" is the mall's
    return mine and text.gaps[j + 1] in _IN_A_DATE


def _english_list(text: Text, i: int) -> bool:
    """Whether word `i` ends days behind their month: "Dec 7", "Dec 7 and 8", "Dec 6, 7, 8"."""
    last = i
    while text.tags[i] == "num" and not text.taken[i] and text.values[i] <= _LONGEST_MONTH:
        i -= 1 + (text.tags[i - 1] in ("and", "to"))
        if text.tags[i] in _MONTH_NAMES:
            return last > i and (text.tags[i - 1] != "num" or text.gaps[i] not in _IN_A_DATE)
    return False


def _comes_again(text: Text) -> bool:
    return any(tag in _AGAIN for tag in text.tags[: text.size])


def _day_elsewhere(text: Text, i: int, last: int) -> bool:
    """Whether other words than `i` to `last` tell a day."""
    others = (j for j in range(text.size) if not i <= j <= last)
    return any(text.tags[j] in _TELLS_DAYS or _tells_day(text, j) for j in others)


def _tells_day(text: Text, i: int) -> bool:
    """Whether word `i` is the month of "23/11", or begins "hari ini"."""
    slashed = text.gaps[i] == SLASH and text.tags[i] == text.tags[i - 1] == "num"
    again = text.words[i] in ALONE or text.words[i] in WEEKDAY_WORD or text.words[i] in WORK
    return slashed or again or _today(text, i) or longest(FEAST_TREE, text, i) is not None


def _today(text: Text, i: int) -> bool:
    return text.tags[i] == "hari" and text.words[i + 1] == "ini"
