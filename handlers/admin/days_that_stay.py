"""Days that an order says stay as they are ("sabtu batal, minggu tetap"), and the day on which a
place is open again.
"""

import re
from datetime import timedelta

from handlers.admin.finding import split_reason
from handlers.admin.officer import Officer
from handlers.admin.words import Duty
from handlers.understanding.plans import read_plan
from handlers.understanding.plans.patterns import MONTH_NAME, WEEKDAY

A_DAY = (
    rf"(?:(?:hari|tgl|tanggal|on)\s+)?(?:{WEEKDAY}|\d{{1,2}}(?:\s+{MONTH_NAME})?"
    r"|besok|lusa|tomorrow|sisanya|lainnya|yang\s+lain|the\s+rest|others?)"
)
_STAYS = (
    r"(?:te?tap|ttp|tetep|masih\s+(?:ada|buka|jalan)|(?:is\s+|are\s+)?still\s+(?:open|on|held)"
    r"|stays?|remains?)\b"
)
_AGAIN = r"(?:(?:di)?buka\s+(?:lagi|kembali)|(?:open|reopen)s?(?:\s+again)?)"
_BREAK = r"\s*(?:[,;\n]|\.\s)\s*(?:(?:tapi|tp|but|dan|and)\s+)?|\s+(?:tapi|tp|but)\s+"
_DAYS = rf"{A_DAY}(?:\s*(?:,|&|dan|and|\s)\s*{A_DAY}){{0,6}}"
_OFF = r"(?:batal\w*|dibatalkan|libur|tutup|cancel\w*|closed?|off)"
_KEPT_FIRST = re.compile(
    rf"(?:^|\s)(?:yang\s+)?{_DAYS}\s+{_STAYS}[^,;\n]{{0,40}}?(?:{_BREAK}|\s)(?:yang\s+)?"
    rf"(?=(?:{_OFF}\s+)?{_DAYS}(?!\s+{_STAYS})|{_OFF}\b)",
    re.IGNORECASE,
)
""" "Jumat dan minggu tetap, sabtu batal": what is said first stays, what follows is ordered."""
_REST = r"[^,;\n]*?(?=$|[,;\n]|\s+(?:karena|krn|sebab|akibat|because|due)\b)"
_KEPT = re.compile(rf"(?:{_BREAK})(?:yang\s+)?{_DAYS}\s+{_STAYS}{_REST}", re.IGNORECASE)
_KEPT_CLOSELY = re.compile(rf"\s+{A_DAY}\s+{_STAYS}{_REST}", re.IGNORECASE)
_BACK = re.compile(
    rf"(?:{_BREAK})(?:{_AGAIN}\s+{A_DAY}|{A_DAY}\s+{_AGAIN})\b[^,;\n]*", re.IGNORECASE
)
_MOST = 7
_STAYING = re.compile(rf"\b{_STAYS}", re.IGNORECASE)
_SO = re.compile(rf"\s*\b{_STAYS}.*", re.IGNORECASE | re.DOTALL)
_ONE_DAY = timedelta(days=1)


def without_kept(duty: Duty, line: str) -> tuple[str, str]:
    """The line without what stays ("sabtu saja, minggu tetap buka"), and what that is."""
    stays: list[str] = []
    while len(stays) < _MOST and (found := _first_kept(duty, line)) is not None:
        stays.append(found[0].strip(" ,;.\n"))
        line = f"{line[: found.start()]} {line[found.end() :]}".strip()
    return line, ", ".join(stays)


def _first_kept(duty: Duty, line: str) -> re.Match[str] | None:
    if duty not in (Duty.CALL_OFF, Duty.CLOSE, Duty.EDIT) or not _STAYING.search(line):
        return None
    first = None if duty is Duty.EDIT else _KEPT_FIRST.search(line)
    found = first or _KEPT.search(line)
    return _KEPT_CLOSELY.search(line) if found is None and duty is Duty.CALL_OFF else found


def but_for(line: str, kept: str) -> str:
    """The line with what stays behind "kecuali", and before the reason."""
    said, reason = split_reason(line)
    days = ", ".join(_SO.sub("", each) for each in kept.split(", "))
    return f"{said} kecuali {days}" + (f" karena {reason}" if reason else "")


def until_back(officer: Officer, line: str) -> str:
    """ "2 Des, buka lagi 5 Des" is until the fourth."""
    found = _BACK.search(line)
    if found is None:
        return line
    rest = line[: found.start()] + line[found.end() :]
    plan = read_plan(split_reason(rest)[0], now=officer.now, names=officer.names)
    back = read_plan(found[0].strip(" ,;.\n"), now=officer.now, names=officer.names).first_day
    if plan.first_day is None or plan.days or back is None or back <= plan.first_day:
        return line
    last = back - _ONE_DAY
    if last == plan.first_day or (plan.last_day or plan.first_day) > plan.first_day:
        return rest
    return f"{line[: found.start()]} sampai {last:%d/%m/%Y}{line[found.end() :]}"
