"""How long or how often: "selama 3 bulan", "for two weeks", "10 kali", "8 times"."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from handlers.understanding.text import SOFT, Text

_LEADS = frozenset(("selama", "for", "slama"))
_BEHIND = frozenset(("mulai", "sejak", "starting", "from"))
"""Words behind a length that need no "selama": "3 hari mulai 6 Des"."""
_EACH_UNIT = frozenset(("seminggu", "sepekan", "sebulan", "sehari", "setahun", "weekly", "monthly"))
"""Behind "1x" it says how often: "1x seminggu"."""
_TIMES = frozenset(("kali", "times", "x", "pertemuan", "sesi", "occurrences"))
_DAYS = {"hari": 1, "week": 7, "minggu": 7}
_MONTHS = {"bulan": 1, "tahun": 12}
_MOST = 999


@dataclass(frozen=True, slots=True)
class Length:
    """So many days and months from the first day on, or so many times."""

    days: int = 0
    months: int = 0
    count: int | None = None

    def end(self, first: date) -> date | None:
        """The last day, where the length is one of days."""
        if not (self.days or self.months):
            return None
        try:
            index = first.year * 12 + first.month - 1 + self.months
            year, month = divmod(index, 12)
            day = min(first.day, monthrange(year, month + 1)[1])
            return date(year, month + 1, day) + timedelta(self.days - 1)
        except (ValueError, OverflowError):
            return None


def read_length(text: Text) -> Length:
    """The length that `text` names; its words are used up."""
    for i in range(text.size):
        if text.taken[i] or text.tags[i] != "num" or text.gaps[i + 1] not in SOFT:
            if text.words[i] in _LEADS and text.tags[i + 1] == "one_unit":
                text.take(i, i + 1)
                days = text.values[i + 1]
                return Length(months=days // 30) if days >= 30 else Length(days=days)
            continue
        number, unit = text.values[i], text.tags[i + 1]
        if text.words[i + 1] in _TIMES and text.words[i + 2] in _EACH_UNIT:
            text.take(i, i + 2)  # how often, and not how many in all
            continue
        if text.words[i + 1] in _TIMES and 1 <= number <= _MOST and not text.taken[i + 1]:
            text.take(i - (text.words[i - 1] == "sebanyak"), i + 1)
            return Length(count=number)
        led = text.words[i - 1] in _LEADS
        again = text.tags[i - 1] == "every"  # "tiap 2 minggu mulai 28 Nov"
        if (led or (text.words[i + 2] in _BEHIND and not again)) and 1 <= number <= _MOST:
            if unit in _DAYS:
                text.take(i - led, i + 1)
                return Length(days=number * _DAYS[unit])
            if unit in _MONTHS:
                text.take(i - led, i + 1)
                return Length(months=number * _MONTHS[unit])
    return Length()
