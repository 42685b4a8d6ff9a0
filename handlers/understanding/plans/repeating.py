"""How an event comes again, in words: "setiap Kamis", "tiap hari kerja", "every 2nd Tuesday".

The words around "setiap" are gathered as far as they can belong to it, then read together.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from handlers.understanding.plans.plan import Repeat
from handlers.understanding.plans.words import ORDINALS
from handlers.understanding.text import AMPERSAND, COMMA, DASH, SLASH, SOFT, SPACED_DASH, STOP, Text

BYDAY = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WORKING = Repeat("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", working_days=True)
_WEEKDAYS = frozenset(("weekday", "weekdays", "senen", "weekday_short"))
_LINKS = frozenset(("and", "or", "the", "on", "hari", "dalam", "to", "tgl", "of"))
_LINK_WORDS = frozenset(("of", "pada", "di", "in", "each", "ke", "date", "per"))
_UNITS = {"hari": "DAILY", "week": "WEEKLY", "bulan": "MONTHLY", "tahun": "YEARLY"}
_ALONE = {
    "harian": "DAILY", "daily": "DAILY", "mingguan": "WEEKLY", "weekly": "WEEKLY",
    "bulanan": "MONTHLY", "monthly": "MONTHLY", "tahunan": "YEARLY", "yearly": "YEARLY",
    "annually": "YEARLY", "biweekly": "WEEKLY", "fortnightly": "WEEKLY",
}  # fmt: skip
_TWICE = frozenset(("biweekly", "fortnightly"))
_WORK = frozenset(("kerja", "working", "business", "work"))
_WEEKDAY_WORD = frozenset(("weekday", "weekdays"))
_MONTHS = frozenset(("month", "month_short"))
_SUNDAY = 6
_MOST_INTERVAL = 52
_RANGES = frozenset((DASH, SPACED_DASH))
_ACROSS = frozenset((*SOFT, COMMA, AMPERSAND, SLASH, DASH, SPACED_DASH))


@dataclass(slots=True)
class Found:
    """Words `first` to `last` say `repeat`; `or_else` are other ways to take them.

    `bare`: weekdays that only look as if they came again ("Senin-Jumat", with no "setiap").
    """

    first: int
    last: int
    repeat: Repeat
    or_else: tuple[Repeat, ...] = ()
    weekdays: tuple[int, ...] = ()


@dataclass(slots=True)
class _Pieces:
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
    week_of_month: bool = False
    span: bool = False
    other: bool = False
    of_month: bool = False


def find_repeat(text: Text) -> Found | None:
    """The repeat that `text` tells; its words are used up."""
    for i in range(text.size):
        if text.taken[i] or not _anchors(text, i):
            continue
        first, last = _extent(text, i)
        found = _read(text, first, last)
        if found is not None:
            text.take(first, last)
            return found
    return None


def _anchors(text: Text, i: int) -> bool:
    word, tag = text.words[i], text.tags[i]
    if tag in ("every", "weekdays") or word in _ALONE or word in ("sekali", "saban", "once"):
        return True
    if word in _WEEKDAY_WORD:
        return True
    return tag == "hari" and (text.words[i + 1] in _WORK or text.words[i - 1] in _WORK)


def _belongs(text: Text, i: int) -> bool:
    """Whether word `i` can be part of a phrase about coming again."""
    if not 0 <= i < text.size or text.taken[i]:
        return False
    word, tag = text.words[i], text.tags[i]
    return (
        tag in _WEEKDAYS
        or tag in ("minggu", "every", "week", "bulan", "tahun", "weekend", "ordinal_word")
        or tag in ("ordinal", "num", "edge", "one_unit", "last", "a", "tgl", "hari", "ke")
        or tag in _LINKS
        or tag in _MONTHS
        or word in ORDINALS
        or word in _LINK_WORDS
        or word in _WORK
        or word in _WEEKDAY_WORD
        or word in _ALONE
        or word in ("sekali", "once", "other", "selang", "saban")
    )


def _extent(text: Text, anchor: int) -> tuple[int, int]:
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
    if text.tags[i] in _MONTHS:
        return text.tags[i + 1] == "every" and text.tags[i + 2] == "tahun"
    return text.tags[i] != "to" or _joins_alike(text, i)


def _counts(text: Text, i: int) -> bool:
    """Whether the number is one of a phrase: "tiap 2 minggu", "tanggal 5 dan 20", "ke-2", "5th"."""
    before, after = text.tags[i - 1], text.tags[i + 1]
    if after in (*_UNITS, "minggu", "ordinal") or text.words[i + 1] in _ALONE:
        return True
    if before in ("tgl", "num", "ke", "the", "every", "ordinal") or after in _MONTHS:
        return True
    return before in ("and", "or", "to") and text.tags[i - 2] in ("num", "ordinal")


def _cut_at_date(text: Text, anchor: int, last: int) -> int:
    """ "setiap Kamis sampai 31 Des", "tiap Senin 9 Des": a date, and what leads to it, is left."""
    for i in range(anchor + 1, last + 1):
        if text.tags[i] == "to" and not _joins_alike(text, i):
            return i - 1
        if text.tags[i] in _MONTHS and not _yearly(text, anchor, i):
            while i > anchor + 1 and _of_date(text, i - 1):
                i -= 1
            return i - 1
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
    before, after = text.tags[i - 1], text.tags[i + 1]
    if after in ("hari", "dengan") or text.words[i + 1] == "dengan":
        after = text.tags[i + 2]
    days = _WEEKDAYS | {"minggu"}
    numbers = before == after == "num" and text.tags[i + 2] not in _MONTHS
    return (before in days and after in days) or numbers


def _dangling(text: Text, i: int, *, end: bool) -> bool:
    """Whether the word at the edge of the phrase only leads on to something outside of it."""
    tag, word = text.tags[i], text.words[i]
    if tag in ("and", "or", "to", "on", "dalam", "ke", "a", "tgl") or word in _LINK_WORDS:
        return end or tag != "tgl"
    if end:
        return tag == "the" or (tag in _MONTHS and text.tags[i - 1] != "num") or tag == "edge"
    if tag == "num":
        after = text.tags[i + 1]
        return after not in (*_UNITS, "minggu", "ordinal") and text.words[i + 1] != "mingguan"
    return tag in _MONTHS or tag in ("ordinal", "bulan") or word in ("of",)


def _read(text: Text, first: int, last: int) -> Found | None:
    pieces = _gathered(text, first, last)
    repeat, or_else = _as_repeat(pieces)
    if repeat is None or pieces.interval > _MOST_INTERVAL:
        return None
    return Found(first, last, repeat, or_else, tuple(sorted(set(pieces.weekdays))))


def _gathered(text: Text, first: int, last: int) -> _Pieces:
    pieces, i = _Pieces(), first
    others = sum(text.tags[j] in _WEEKDAYS for j in range(first, last + 1))
    while i <= last:
        i = _take(text, i, last, pieces, others)
    return pieces


def _take(text: Text, i: int, last: int, pieces: _Pieces, others: int) -> int:
    """Note what word `i` names; the place of the next word."""
    tag, word, value = text.tags[i], text.words[i], text.values[i]
    if word in _ALONE:
        pieces.unit, pieces.interval = _ALONE[word], 2 if word in _TWICE else pieces.interval
    elif word in _WEEKDAY_WORD or word in _WORK:
        pieces.work = True
    elif tag == "weekend" or _is_weekend(text, i):
        pieces.weekend = True
        return i + (1 if tag == "weekend" else 2)
    elif tag == "edge" and text.tags[i + 1] in ("bulan", "the", "of"):
        pieces.month_end, pieces.unit = True, "MONTHLY"
        return i + 2
    elif tag in _WEEKDAYS or tag == "minggu":
        _weekday(text, i, pieces, others)
    elif tag == "one_unit":
        pieces.unit = {1: "DAILY", 7: "WEEKLY", 14: "WEEKLY", 30: "MONTHLY", 365: "YEARLY"}[value]
        pieces.interval = 2 if value == 14 else pieces.interval
    elif tag in _UNITS:
        _unit(text, i, pieces)
    elif tag in _MONTHS:
        pieces.month = value
    elif word in ("other", "selang"):
        pieces.other, pieces.interval = True, 2
    elif (nth := _ordinal(text, i)) is not None:
        pieces.ordinals.append(nth[0])
        return nth[1] + 1
    elif tag == "num":
        return _number(text, i, pieces)
    elif tag == "to":
        pieces.span = True
    return i + 1


def _is_weekend(text: Text, i: int) -> bool:
    return text.words[i] == "akhir" and text.tags[i + 1] in ("week", "minggu")


def _weekday(text: Text, i: int, pieces: _Pieces, others: int) -> None:
    if text.tags[i] == "minggu" and _is_week(text, i, others):
        counted = _ordinal(text, i + 1) is not None and bool(others)
        if counted:
            pieces.week_of_month = True
        else:
            pieces.unit = "WEEKLY"
        return
    before = text.gaps[i] in _RANGES and pieces.weekdays
    day = text.values[i]
    if (pieces.span or before) and pieces.weekdays:
        start = pieces.weekdays[-1]
        pieces.weekdays.extend((start + n) % 7 for n in range(1, (day - start) % 7 + 1))
        pieces.span = False
    else:
        pieces.weekdays.append(day)


def _is_week(text: Text, i: int, others: int) -> bool:
    """Whether "minggu" is a week here: behind a number, or beside another day of the week."""
    before, after = text.tags[i - 1], text.tags[i + 1]
    if before == "num" or text.words[i - 1] in ("other", "selang") or text.words[i + 1] == "sekali":
        return True
    if not others or before == "hari":
        return False
    linked = before in ("and", "or", "to") or after in ("and", "or", "to")
    return not linked and text.gaps[i] not in _RANGES and text.gaps[i + 1] not in (COMMA, *_RANGES)


def _unit(text: Text, i: int, pieces: _Pieces) -> None:
    tag = text.tags[i]
    if tag == "hari" and (text.words[i + 1] in _WORK or text.words[i - 1] in _WORK):
        return
    behind = text.tags[i + 1]
    if tag == "hari" and (behind in _WEEKDAYS or behind in ("minggu", "num")):
        return
    if tag == "hari" and (_ordinal(text, i + 1) or _ordinal(text, i - 1)):
        pieces.month_end = text.words[i + 1] == "terakhir" or text.words[i - 1] == "last"
        return
    if tag == "hari" and text.tags[i - 1] not in ("every", "num", "ordinal") and pieces.unit:
        return
    pieces.unit = _UNITS[tag]
    pieces.of_month = pieces.of_month or tag == "bulan"


def _ordinal(text: Text, i: int) -> tuple[int, int] | None:
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


def _number(text: Text, i: int, pieces: _Pieces) -> int:
    value, after = text.values[i], text.tags[i + 1]
    if after in _UNITS or after == "minggu" or text.words[i + 1] in _ALONE:
        pieces.interval = value
    elif text.gaps[i] in _RANGES and pieces.numbers and pieces.numbers[-1] < value <= 31:
        pieces.numbers.extend(range(pieces.numbers[-1] + 1, value + 1))
    else:
        pieces.numbers.append(value)
    return i + 1


def _as_repeat(pieces: _Pieces) -> tuple[Repeat | None, tuple[Repeat, ...]]:
    if pieces.interval < 1 or any(not 1 <= number <= 31 for number in pieces.numbers):
        return None, ()
    if pieces.work:
        return _working(pieces), ()
    if pieces.weekend:
        pieces.weekdays.extend((5, _SUNDAY))
    if pieces.weekdays:
        return _of_weekdays(pieces)
    if pieces.month_end:
        return Repeat(_rule("MONTHLY", pieces, "BYMONTHDAY=-1")), ()
    if pieces.numbers or pieces.ordinals:
        return _of_month_days(pieces), ()
    return (Repeat(_rule(pieces.unit, pieces)), ()) if pieces.unit else (None, ())


def _working(pieces: _Pieces) -> Repeat:
    if pieces.ordinals and pieces.unit == "MONTHLY":
        nth = ",".join(map(str, pieces.ordinals))
        return Repeat(_rule("MONTHLY", pieces, f"BYDAY=MO,TU,WE,TH,FR;BYSETPOS={nth}"))
    if pieces.weekdays:
        return Repeat(f"FREQ=WEEKLY;BYDAY={_days(pieces)}", working_days=True)
    return WORKING


def _of_weekdays(pieces: _Pieces) -> tuple[Repeat | None, tuple[Repeat, ...]]:
    days = _days(pieces)
    weekly = Repeat(_rule("WEEKLY", pieces, f"BYDAY={days}"))
    monthly = pieces.unit == "MONTHLY" or pieces.of_month
    if pieces.ordinals:
        nth = [n for n in pieces.ordinals if n == -1 or 1 <= n <= 5]
        if not nth:
            return None, ()
        numbered = ",".join(f"{n}{day}" for n in nth for day in days.split(","))
        repeat = Repeat(_rule("MONTHLY", pieces, f"BYDAY={numbered}"))
        if monthly or pieces.week_of_month or nth[0] < 2:
            return repeat, ()
        return repeat, (Repeat(f"FREQ=WEEKLY;INTERVAL={nth[0]};BYDAY={days}"),)
    if monthly:
        first = ",".join(f"1{day}" for day in days.split(","))
        return Repeat(_rule("MONTHLY", pieces, f"BYDAY={first}")), (
            Repeat(f"FREQ=WEEKLY;BYDAY={days}"),
        )
    return weekly, ()


def _of_month_days(pieces: _Pieces) -> Repeat | None:
    days = sorted({*pieces.numbers, *pieces.ordinals})
    if any(day != -1 and not 1 <= day <= 31 for day in days):
        return None
    by = f"BYMONTHDAY={','.join(map(str, days))}"
    if pieces.month is not None:
        return Repeat(f"FREQ=YEARLY;BYMONTH={pieces.month};{by}")
    return Repeat(_rule("MONTHLY", pieces, by))


def _rule(frequency: str | None, pieces: _Pieces, by: str = "") -> str:
    parts = [f"FREQ={frequency}"]
    if pieces.interval > 1:
        parts.append(f"INTERVAL={pieces.interval}")
    return ";".join((*parts, by) if by else parts)


def _days(pieces: _Pieces) -> str:
    return ",".join(BYDAY[day] for day in sorted(set(pieces.weekdays)))


def without(repeat: Repeat, weekdays: frozenset[int]) -> Repeat:
    """The same without some weekdays: "setiap hari kecuali Minggu"."""
    if not weekdays:
        return repeat
    parts = dict(part.split("=", 1) for part in repeat.rrule.split(";"))
    wanted = parts.get("BYDAY", ",".join(BYDAY)).split(",")
    if parts["FREQ"] not in ("DAILY", "WEEKLY") or "INTERVAL" in parts:
        return repeat
    left = [day for day in wanted if BYDAY.index(day) not in weekdays]
    return Repeat(f"FREQ=WEEKLY;BYDAY={','.join(left)}", repeat.working_days) if left else repeat


def bare_weekdays(days: tuple[int, ...]) -> Iterator[Repeat]:
    """What "Senin dan Rabu" with no "setiap" may mean too."""
    if days:
        yield Repeat(f"FREQ=WEEKLY;BYDAY={','.join(BYDAY[day] for day in sorted(set(days)))}")
