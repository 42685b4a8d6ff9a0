"""What the words of a phrase about coming again name: weekdays, numbers, units, "kedua"."""

from dataclasses import dataclass, field

from handlers.understanding.plans.words import ORDINALS
from handlers.understanding.text import AMPERSAND, COMMA, DASH, SLASH, SOFT, SPACED_DASH, Text

WEEKDAYS = frozenset(("weekday", "weekdays", "senen", "weekday_short"))
UNITS = {"hari": "DAILY", "week": "WEEKLY", "bulan": "MONTHLY", "tahun": "YEARLY"}
ALONE = {
    "harian": "DAILY", "daily": "DAILY", "mingguan": "WEEKLY", "weekly": "WEEKLY",
    "bulanan": "MONTHLY", "monthly": "MONTHLY", "tahunan": "YEARLY", "yearly": "YEARLY",
    "annually": "YEARLY", "biweekly": "WEEKLY", "fortnightly": "WEEKLY",
}  # fmt: skip
WORK = frozenset(("kerja", "working", "business", "work"))
WEEKDAY_WORD = frozenset(("weekday", "weekdays"))
MONTHS = frozenset(("month", "month_short"))
_LAST_DAYS = frozenset(("akhir", "end", "ujung", "penghujung"))
"""Of a month they are its last day; any other part of it ("awal bulan") has no day of its own."""
_TWICE = frozenset(("biweekly", "fortnightly"))
_FORTNIGHT = 14
_SATURDAY = 5
_ONE_UNIT = {1: "DAILY", 7: "WEEKLY", _FORTNIGHT: "WEEKLY", 30: "MONTHLY", 365: "YEARLY"}
_RANGES = frozenset((DASH, SPACED_DASH))
NIGHT = 4
"""The value of "malam" among the parts of the day."""


@dataclass(slots=True)
class Pieces:
    """What the words of one phrase name."""

    weekdays: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    ordinals: list[int] = field(default_factory=list)
    unit: str | None = None
    interval: int = 1
    month: int | None = None
    work: bool = False
    weekend: bool = False
    month_end: bool = False
    vague: bool = False
    week_of_month: bool = False
    span: bool = False
    of_month: bool = False


def gathered(text: Text, first: int, last: int) -> Pieces:
    """What the words `first` to `last` name."""
    pieces, i = Pieces(), first
    others = sum(text.tags[j] in WEEKDAYS for j in range(first, last + 1))
    while i <= last:
        i = _take(text, i, pieces, others)
    return pieces


def is_eve(text: Text, i: int) -> bool:
    """Whether word `i` makes an evening before of the weekday behind it: "malam Minggu"."""
    if text.tags[i] != "part" or text.values[i] != NIGHT or text.words[i] == "night":
        return False
    return text.gaps[i + 1] in SOFT and text.tags[i + 1] in ("weekday", "minggu", "senen")


def _take(text: Text, i: int, pieces: Pieces, others: int) -> int:
    """Note what word `i` names; the place of the next word."""
    tag, word = text.tags[i], text.words[i]
    if word in ALONE:
        pieces.unit, pieces.interval = ALONE[word], 2 if word in _TWICE else pieces.interval
    elif word in WEEKDAY_WORD or word in WORK:
        pieces.work = True
    elif tag == "weekend" or _is_weekend(text, i):
        pieces.weekend = True
        return i + (1 if tag == "weekend" else 2)
    elif tag in WEEKDAYS or tag == "minggu":
        _weekday(text, i, pieces, others)
    elif word in ("other", "selang"):
        pieces.interval = 2
    elif tag in UNITS or tag in ("one_unit", "edge"):
        return _unit_of(text, i, pieces)
    else:
        return _numbered(text, i, pieces)
    return i + 1


def _unit_of(text: Text, i: int, pieces: Pieces) -> int:
    """ "bulan", "seminggu", "akhir bulan"."""
    tag, value = text.tags[i], text.values[i]
    if tag == "edge":
        return _edge(text, i, pieces)
    if tag == "one_unit":
        pieces.unit = _ONE_UNIT[value]
        pieces.interval = 2 if value == _FORTNIGHT else pieces.interval
    else:
        _unit(text, i, pieces)
    return i + 1


def _edge(text: Text, i: int, pieces: Pieces) -> int:
    """ "akhir bulan" is a day; "awal bulan", "awal pekan" are none."""
    j = i + 1
    while text.words[j] in ("of", "the"):
        j += 1
    if text.tags[j] not in UNITS and text.tags[j] != "minggu":
        return i + 1
    ends = text.words[i] in _LAST_DAYS and text.tags[j] == "bulan"
    pieces.month_end, pieces.vague = ends, not ends
    pieces.unit = UNITS.get(text.tags[j], "WEEKLY")
    return j + 1


def _numbered(text: Text, i: int, pieces: Pieces) -> int:
    """ "kedua", "5", a month's name, or the "sampai" of a span."""
    tag = text.tags[i]
    if (nth := ordinal(text, i)) is not None:
        pieces.ordinals.append(nth[0])
        return nth[1] + 1
    if tag == "num":
        return _number(text, i, pieces)
    if tag in MONTHS:
        pieces.month = text.values[i]
    elif tag == "to":
        pieces.span = True
    return i + 1


def _is_weekend(text: Text, i: int) -> bool:
    return text.words[i] == "akhir" and text.tags[i + 1] in ("week", "minggu")


def _weekday(text: Text, i: int, pieces: Pieces, others: int) -> None:
    if text.tags[i] == "minggu" and _is_week(text, i, others):
        counted = ordinal(text, i + 1) is not None and bool(others)
        if counted:
            pieces.week_of_month = True
        else:
            pieces.unit = "WEEKLY"
        return
    before = text.gaps[i] in _RANGES and pieces.weekdays
    day = (text.values[i] - is_eve(text, i - 1)) % 7
    if (pieces.span or before) and pieces.weekdays:
        start = pieces.weekdays[-1]
        pieces.weekdays.extend((start + n) % 7 for n in range(1, (day - start) % 7 + 1))
        pieces.span = False
    else:
        pieces.weekdays.append(day)


def _is_week(text: Text, i: int, others: int) -> bool:
    """Whether "minggu" is a week here: behind a number, or beside another day of the week."""
    before, after = text.tags[i - 1], text.tags[i + 1]
    if is_eve(text, i - 1):
        return False
    if before == "num" or text.words[i - 1] in ("other", "selang") or text.words[i + 1] == "sekali":
        return True
    if not others or before == "hari" or _after_saturday(text, i):
        return False
    if before in WEEKDAYS and text.values[i - 1] == _SATURDAY and ordinal(text, i + 1) is None:
        return False  # "tiap Sabtu Minggu"
    linked = before in ("and", "or", "to") or after in ("and", "or", "to")
    listed = text.gaps[i] in (AMPERSAND, SLASH, *_RANGES)
    return not linked and not listed and text.gaps[i + 1] not in (AMPERSAND, COMMA, *_RANGES)


def _after_saturday(text: Text, i: int) -> bool:
    """ "tiap Sabtu Minggu" is the weekend; "Sabtu minggu kedua" is not."""
    saturday = text.tags[i - 1] == "weekday" and text.values[i - 1] == _SATURDAY
    return saturday and text.gaps[i] in SOFT and ordinal(text, i + 1) is None


def _unit(text: Text, i: int, pieces: Pieces) -> None:
    tag = text.tags[i]
    if tag == "hari" and (text.words[i + 1] in WORK or text.words[i - 1] in WORK):
        return
    behind = "" if text.taken[i + 1] else text.tags[i + 1]
    if tag == "hari" and (behind in WEEKDAYS or behind in ("minggu", "num")):
        return
    if tag == "hari" and (ordinal(text, i + 1) or ordinal(text, i - 1)):
        pieces.month_end = text.words[i + 1] == "terakhir" or text.words[i - 1] == "last"
        return
    if tag == "hari" and text.tags[i - 1] not in ("every", "num", "ordinal") and pieces.unit:
        return
    pieces.unit = UNITS[tag]
    pieces.of_month = pieces.of_month or tag == "bulan"


def ordinal(text: Text, i: int) -> tuple[int, int] | None:
    """Which one, and the last word of saying it: "kedua", "ke-2", "2nd", "second", "terakhir"."""
    word, tag = text.words[i], text.tags[i]
    if word in ORDINALS:
        return ORDINALS[word], i
    if tag == "ordinal_word":
        return text.values[i], i
    if tag == "num" and text.tags[i + 1] == "ordinal":
        return text.values[i], i + 1
    if word == "ke" and text.tags[i + 1] == "num":
        return text.values[i + 1], i + 1
    return None


def _number(text: Text, i: int, pieces: Pieces) -> int:
    value, after = text.values[i], text.tags[i + 1]
    if after in UNITS or after == "minggu" or text.words[i + 1] in ALONE:
        pieces.interval = value
    elif (
        (text.gaps[i] in _RANGES or pieces.span)
        and pieces.numbers
        and pieces.numbers[-1] < value <= 31
    ):
        pieces.numbers.extend(range(pieces.numbers[-1] + 1, value + 1))
        pieces.span = False
    else:
        pieces.numbers.append(value)
    return i + 1
