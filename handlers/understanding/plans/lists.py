"""Lists of days under one month, each said with it: "7-8 & 14-15 Des" is "7-8 Des & 14-15 Des", and
"Sabtu Minggu 7, 8, 14, 15 Des" tells each weekday beside its day.
"""

import re
from itertools import cycle, pairwise

from handlers.understanding.plans.patterns import AND, MONTH, TILL, WEEKDAY

_DAY = r"\d{1,2}(?![\d.:/])"
_SPAN = rf"{_DAY}\s*{TILL}\s*{_DAY}"
_OF = rf"\s+(?P<month>{MONTH}\b\.?(?:\s+\d{{4}})?)"
_SPANS = re.compile(
    rf"(?<![\w.:/-])(?P<items>{_SPAN}(?:\s*{AND}\s*(?:{_SPAN}|{_DAY}))+){_OF}", re.IGNORECASE
)
_CALLED = re.compile(
    rf"\b(?P<names>(?:hari\s+)?{WEEKDAY}(?:(?:\s*{AND}\s*|\s+)(?:hari\s+)?{WEEKDAY}){{1,6}})"
    rf"\s*,?\s*(?:(?:tgl|tanggal)\b\.?\s*)?(?P<items>{_DAY}(?:\s*{AND}\s*{_DAY})+){_OF}",
    re.IGNORECASE,
)
_CALLED_DAY = rf"{WEEKDAY}\s*,?\s*{_DAY}\s+{MONTH}\b\.?(?:\s+\d{{4}})?"
_AFTER_ANOTHER = re.compile(rf"({_CALLED_DAY})\s*,\s*(?={_CALLED_DAY})", re.IGNORECASE)
"""Between them a comma would make the second weekday the first one's: "7 Des, Minggu"."""
_NAME = re.compile(WEEKDAY, re.IGNORECASE)
_ITEM = re.compile(rf"{_SPAN}|{_DAY}", re.IGNORECASE)
_HOURS = re.compile(
    r"\d[.:]\d\d|\b(?:jam|pukul|pkl|pk)\b|\d\s*[ap]m\b|\d\s*[-–]\s*\d", re.IGNORECASE
)
_DAY_BEFORE = re.compile(rf"{WEEKDAY}\s*,?\s*$", re.IGNORECASE)
_HOURS_FOLLOW = re.compile(
    rf"(?:\b(?:jam|pukul|pkl|pk|at|from)\.?|\d\s+{MONTH}\.?(?:\s+\d{{4}})?,?"
    rf"|\b(?:tiap|setiap|every|hari|on)\s+{WEEKDAY},?)\s*$",
    re.IGNORECASE,
)
"""Behind these two numbers are hours: "jam 10-15 dan 17-20 Des", "22 Nov 10-15 dan 23 Nov"."""


def spelled_out(line: str) -> str:
    """The line with its month beside each of the days that it is of."""
    line = _CALLED.sub(_paired, _SPANS.sub(_distributed, line))
    return _AFTER_ANOTHER.sub(r"\1 & ", line)


def _distributed(found: re.Match[str]) -> str:
    """The list unchanged where it does not rise, or where its first span may be hours."""
    numbers = [int(number) for number in re.findall(r"\d+", found["items"])]
    if any(after <= before for before, after in pairwise(numbers)):
        return found[0]
    before, behind = found.string[: found.start()], found.string[found.end() :]
    second = _ITEM.findall(found["items"])[1]
    alone = second.isdigit() and ("," in found["items"] or _DAY_BEFORE.search(before))
    unsure = "," in found["items"] and not _HOURS.search(f"{before};{behind}")
    if alone or unsure or _HOURS_FOLLOW.search(before):
        return found[0]
    return _ITEM.sub(lambda item: f"{item[0]} {found['month']}", found["items"])


def _paired(found: re.Match[str]) -> str:
    """ "Sabtu 7 Des, Minggu 8 Des"; the days alone where their number is not that of the names."""
    names, days = _NAME.findall(found["names"]), re.findall(r"\d+", found["items"])
    if len(days) % len(names):
        return f"{found['items']} {found['month']}"
    pairs = zip(cycle(names), days, strict=False)
    return " & ".join(f"{name} {day} {found['month']}" for name, day in pairs)
