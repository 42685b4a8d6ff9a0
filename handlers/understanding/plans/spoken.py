"""A line as phones write down what is said: "dua belas" is 12, "jum at" is Jumat; and "Selasa Rabu
minggu depan" is of that week twice.
"""

import re

from handlers.understanding.plans.patterns import AND, MONTH, TILL, WEEKDAY

_DIGITS = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
    "sembilan": 9,
}  # fmt: skip
_DIGIT = "|".join(_DIGITS)
_TEEN = re.compile(rf"\b({_DIGIT})\s*belas\b", re.IGNORECASE | re.ASCII)
_HOURS = {**_DIGITS, "sepuluh": 10, "sebelas": 11}
_UNTIL = re.compile(
    rf"\b(?P<begin>(?:jam|pukul|pkl)\s+\w+(?:\s+(?:pagi|siang|sore|malam))?\s+{TILL}\s+)"
    rf"(?P<end>{'|'.join(_HOURS)})\b",
    re.IGNORECASE | re.ASCII,
)
"""Only where "jam" is said are the words behind "sampai" an hour, and no count."""
_FRIDAY = re.compile(r"\bjum\s+at\b", re.IGNORECASE)
_BUT = re.compile(
    rf"\b(?:kec|kcl)\b\.?\s+(?=(?:hari\s+)?(?!senen){WEEKDAY}|(?:tgl|tanggal)\b|\d{{1,2}}(?:\s+{MONTH}|/\d"
    rf"|\s*(?:{AND})\s*\d))",
    re.IGNORECASE,
)
"""A district never has the name of a day but "Kec. Senen"."""
_GAP = rf"(?:\s*(?:{AND})\s*|\s+)(?:hari\s+)?"
_OF_A_WEEK = re.compile(
    rf"\b(?P<days>{WEEKDAY}(?:{_GAP}{WEEKDAY}){{0,5}}{_GAP}(?!sab|sat|minggu|mgg){WEEKDAY})"
    r"\s+(?P<week>(?:minggu|pekan)\s+depan|next\s+week)\b",
    re.IGNORECASE,
)
_WEEK_FIRST = re.compile(
    r"(?<!hari )(?<!sabtu )\b(?P<week>(?:minggu|pekan)\s+depan|next\s+week)[\s,:]*"
    r"(?:(?:hari|on)\s+)?"
    rf"(?P<days>{WEEKDAY}(?:{_GAP}{WEEKDAY}){{1,5}})(?!\s*(?:{TILL})\s*{WEEKDAY})",
    re.IGNORECASE,
)
_NAME = re.compile(WEEKDAY, re.IGNORECASE)


def written(line: str) -> str:
    """The line as a person would have written it."""
    line = _TEEN.sub(lambda found: f"{_DIGITS[found[1].lower()] + 10}", line)
    line = _UNTIL.sub(lambda found: f"{found['begin']}{_HOURS[found['end'].lower()]}", line)
    line = _BUT.sub("kecuali ", _FRIDAY.sub("Jumat", line))
    return _WEEK_FIRST.sub(_each, _OF_A_WEEK.sub(_each, line))


def _each(found: re.Match[str]) -> str:
    """Each weekday of the week that is named behind the last of them."""
    return " & ".join(f"{name} {found['week']}" for name in _NAME.findall(found["days"]))
