"""A list headed by a month: "JADWAL BULAN DESEMBER 2019", then "Setiap Senin", "Jumat, 6 & 20"."""

import re

_MONTH = (
    r"jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:et|ch)?|apr(?:il)?|mei|may|jun[ei]?|jul[iy]?"
    r"|agu(?:stus)?|aug(?:ust)?|sep(?:tember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?"
    r"|des(?:ember)?|dec(?:ember)?"
)
_HEADING = re.compile(
    r"\W*(?:(?:jadwal|agenda|kegiatan|schedule|periode|untuk|for|bulan|month|of|ptsp|keliling"
    r"|layanan)\W+)*"
    rf"(?P<month>(?:{_MONTH})(?:\W+(?:19|20)\d\d)?)\W*",
    re.IGNORECASE,
)
_OTHER_MONTH = re.compile(rf"\d\s*/\s*\d|\b(?:{_MONTH})\b|\d{{4}}-\d\d-\d\d", re.IGNORECASE)
_WEEKDAY = (
    r"(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
_WEEK = {
    "sen": 0,
    "sel": 1,
    "rab": 2,
    "kam": 3,
    "jum": 4,
    "sab": 5,
    "min": 6,
    "aha": 6,
    "mon": 0,
    "tue": 1,
    "wed": 2,
    "thu": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
"""Which weekday a name begins."""
_ORDER = r"(?:pertama|kedua|ketiga|keempat|terakhir|ke-?\s?[1-4]|i{1,3}|iv)"
_AGAIN = re.compile(r"\b(?:(?:se)?tiap|every|each)\b", re.IGNORECASE)
_BUT = re.compile(r"\b(?:kecuali|except|selain)\b[^|;]*", re.IGNORECASE)
"""Names a day that is left out, not another month."""
_APART = re.compile(r"\s*(?:&|,|\bdan\b|\band\b)\s*", re.IGNORECASE)
_NTH = re.compile(rf"(?<!\w)(?:hari\s+)?(?={_WEEKDAY}\s+{_ORDER}\b)", re.IGNORECASE)
_NAMED = re.compile(_WEEKDAY, re.IGNORECASE)
_HOURS = re.compile(r"\d[.:]\d\d|\b(?:jam|pkl|pukul)\b|\d\s*[-–]\s*\d|\d\s*[ap]m\b", re.IGNORECASE)
_NUMBERS = re.compile(
    rf"(?<!\w)(?P<lead>(?:hari\s+)?{_WEEKDAY}(?:\s*(?:&|/|,|-|dan|and)\s*{_WEEKDAY})*\s*,?\s*"
    rf"|(?=(?:tgl|tanggal)\b))(?:(?:tgl|tanggal)\.?\s*)?"
    r"(?P<days>\d{1,2}(?:\s*(?:-|–|&|,|dan|and|s\.?/?d\.?)\s*\d{1,2}){0,12})(?!\d|[.:]\d)",
    re.IGNORECASE,
)


def heads_month(line: str) -> str:
    """The month, and its year where it is said, that a heading names alone; "": it is none."""
    found = _HEADING.fullmatch(line.strip())
    return "" if found is None else found["month"]


def in_month(line: str, month: str) -> str:
    """A line of the list with the month said, where it names none; "" is no month."""
    if not month:
        return line
    if _AGAIN.search(line) and not _OTHER_MONTH.search(_BUT.sub("", line)):
        return f"{line} selama {month}"
    if _OTHER_MONTH.search(line):
        return line
    if nth := _NTH.search(line):
        return f"{line[: nth.start()]}setiap {line[nth.end() :]} selama {month}"
    if _NUMBERS.search(line) is None:
        return line
    return _NUMBERS.sub(lambda found: _dated(line, found, month), line)


def _dated(line: str, numbers: re.Match[str], month: str) -> str:
    """The numbers behind a weekday as days of the month; those that are hours stay."""
    if _are_hours(line, numbers):
        return numbers[0]
    weekdays = _NAMED.findall(numbers["lead"])
    hours = _hours_behind(line, numbers, weekdays)
    days = _APART.split(numbers["days"][: hours.start()] if hours else numbers["days"])
    if len(weekdays) == 1 and all(map(str.isdecimal, days)):
        told = ", ".join(f"{weekdays[0]} {day} {month}" for day in days)
    else:
        told = f"tanggal {', '.join(f'{day} {month}' for day in days)}"
    return f"{told}{hours[0] if hours else ''}"


def _hours_behind(line: str, numbers: re.Match[str], weekdays: list[str]) -> re.Match[str] | None:
    """ "Sabtu-Minggu 7-8, 10-21": a last stretch that is longer than the weekdays are the hours."""
    last = re.search(r"\s*,\s*(\d{1,2})\s*[-–]\s*(\d{1,2})$", numbers["days"])
    if last is None or _HOURS.search(line[numbers.end() :]):
        return None
    named = len(weekdays)
    if named > 1 and "-" in numbers["lead"]:
        first, end = (_WEEK[each[:3].casefold()] for each in (weekdays[0], weekdays[-1]))
        named = (end - first) % 7 + 1
    return last if int(last[2]) - int(last[1]) + 1 > named > 0 else None


def _are_hours(line: str, numbers: re.Match[str]) -> bool:
    """ "Senin 9-15": two numbers with a dash are the hours where the line has no others."""
    behind = line[numbers.end() :]
    alone = re.fullmatch(r"\d{1,2}\s*[-–]\s*\d{1,2}", numbers["days"]) is not None
    said = "tgl" in numbers[0].casefold() or "tanggal" in numbers[0].casefold()
    return alone and not said and _HOURS.search(behind) is None
