"""An officer's line with its days said so that each word can be read alone: "Senin & Rabu 2-18 Des"
is "Senin & Rabu mulai 2 Des sampai 18 Des", "hari Minggu tutup" is "kecuali Minggu".
"""

import re

from handlers.understanding.plans.in_full import in_full
from handlers.understanding.plans.lists import spelled_out
from handlers.understanding.plans.patterns import MONTH, TILL, WEEKDAY
from handlers.understanding.plans.shut import with_exceptions
from handlers.understanding.plans.spoken import written
from handlers.understanding.plans.within_months import within_months
from handlers.understanding.plans.within_spans import within_spans
from handlers.understanding.plans.wrappings import unwrapped

_OF_A_MONTH = rf"\d{{1,2}}(?:\s+{MONTH}\b\.?(?:\s+\d{{4}})?|/\d{{1,2}}(?:/\d{{2,4}})?)"
_PAIRS = re.compile(
    rf"\b({WEEKDAY})\s*(?:{TILL}|&|dan|and)\s*({WEEKDAY})\s*,?\s*\(?"
    rf"({_OF_A_MONTH})\s*((?:{TILL}|&|dan|and))\s*({_OF_A_MONTH})",
    re.IGNORECASE,
)
_FLOOR = re.compile(
    r"\b(?:(\d{1,2})(?:st|nd|rd|th)|([LU]?G|B\d|\d{1,2}[A-Z]?))\s+(?:floor|fl)\b", re.IGNORECASE
)
"""The floor's name before the word: "3rd floor", "UG floor"."""
_SUNDAY = re.compile(rf"\bmin\b\.?(?=\s*,?\s*{_OF_A_MONTH})", re.IGNORECASE)
_OFF_COLON = re.compile(r"(?<=\d)\s*:\s+(?=\d)")


def prepared(line: str) -> str:
    """ "Sabtu-Minggu, 30 Nov - 1 Des": each weekday beside its date. "23/11: 10.00-21.00": a colon
    that stands off from what follows is no clock's. "Min 24/11": a Sunday.
    """
    line = spelled_out(in_full(written(unwrapped(line))))
    line = _SUNDAY.sub("Minggu", _OFF_COLON.sub(", ", line))
    line = _FLOOR.sub(lambda found: f"floor {found[1] or found[2]}", with_exceptions(line))
    return _PAIRS.sub(r"\1 \3 \4 \2 \5", within_months(within_spans(line)))
