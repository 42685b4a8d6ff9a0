"""Everyday words for a change, brought to those that are read: "tutup lebih cepat jam 12" is
"sampai jam 12".
"""

import re
from collections.abc import Callable
from datetime import time

from schedule_data.model.event import Event, Occurrence

_HOUR = r"\d{1,2}(?:[.:]\d\d)?"
_SPAN = rf"{_HOUR}\s*[-–]\s*{_HOUR}"
_AT = r"(?:(?:jam|pukul|pkl?|at|hours?)\b\.?\s*)"
_BECOMES = (
    r"(?:jadi|jd|jdi|menjadi|dijadikan|di(?:ubah|ganti)(?:\s+(?:jadi|ke))?|ke|to|becomes?|->|→)"
)
_DAY = (
    r"(?:hari\s+)?(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_OFF = r"(?:libur|tutup|off|closed|ditiadakan|tiada|(?:tidak|gak|ga|nggak) (?:ada|buka))"


def _am_to_pm(found: re.Match[str]) -> str:
    opens, closes = int(found["from"]), int(found["to"])
    closes += 12 if closes <= opens and closes <= 12 else 0
    return f"jam {opens}-{closes}" if closes < 24 and opens < closes else found[0]


_TABLE: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(words, re.IGNORECASE), meant)
    for words, meant in (
        # from these hours to those: the first are the old ones
        (rf"\b{_AT}?{_SPAN}\s*{_BECOMES}\s*{_AT}?(?={_SPAN})", "jam "),
        (rf"\b{_AT}?{_SPAN}\s*{_BECOMES}\s*(?={_DAY}\b)", ""),
        (
            r"\bfrom\s+(?P<from>\d{1,2})\s+to\s+(?P<to>\d{1,2})(?=\s*$|\s+(?:on|because)\b)",
            _am_to_pm,
        ),
        # one end of the hours
        (rf"\btutup(?:nya)?\s+(?:lebih\s+)?(?:cepat|awal|dini)\s*{_AT}?(?=\d)", "sampai jam "),
        (rf"\bclos(?:es?|ed|ing)\s+early\s*{_AT}?(?=\d)", "closes at "),
        (
            rf"\bbuka(?:nya)?\s+(?:lebih\s+)?(?:siang|telat|lambat|awal|pagi)\s*{_AT}(?=\d)",
            "mulai jam ",
        ),
        # days
        (r"\bdiperpanjang\b", "perpanjang"),
        (r"\bextend(?:ed)?\s+(?:to|until|till)\b", "until"),
        # its name
        (
            r"\b(?:di)?(?:ganti|ubah)(?:kan)?\s+(?:nama|judul)(?:nya)?\b(?:\s*(?:jadi|menjadi|ke)\b)?",
            "judul",
        ),
        (r"\brename(?:d)?(?:\s+to)?\b", "title"),
    )
)
_SHIFTED = re.compile(
    r"\b(?P<way>(?:di)?(?:mundur|maju|undur)(?:kan|in)?)\s+(?P<count>\d+|se|setengah\s+)\s*"
    r"(?P<unit>jam|menit)\b",
    re.IGNORECASE,
)
_CLOSED_THEN = re.compile(
    rf"\s*\b{_OFF}\s*(?=$|\b(?:karena|krn|sebab|akibat|because|due)\b)", re.IGNORECASE
)
_CLOSED_FOR = re.compile(rf"\s*\b{_OFF}\s+(?:selama|sepanjang|during|throughout)\s+", re.IGNORECASE)
_WHY = re.compile(r"\b(?:karena|krn|sebab|akibat|because|due)\b", re.IGNORECASE)


def plainly(line: str) -> str:
    """The line in the words that are read."""
    for words, meant in _TABLE:
        line = words.sub(meant, line)
    return line


def closed_then(line: str) -> str | None:
    """ "25 nov libur krn banjir", "libur selama Desember" as what calls days off; None: it says no
    such thing.
    """
    found = _CLOSED_THEN.search(line) or _CLOSED_FOR.search(line)
    if found is None or _WHY.search(line, 0, found.start()):  # "krn mall tutup" is why
        return None
    rest = f"{line[: found.start()]} {line[found.end() :]}".strip()
    off = found[0].split()[0]
    return rest if _WHY.search(rest) else f"{rest} karena {off}"


def shifts(line: str) -> bool:
    """Whether the hours go on or back by some time: "mundur 1 jam"."""
    return _SHIFTED.search(line) is not None


def with_hours_shifted(line: str, held: Event | Occurrence) -> str:
    """ "Mundur 1 jam" as the hours that it means; without them where none are known."""
    found = _SHIFTED.search(line)
    if found is None:
        return line
    hours = (_shifted(each, found) for each in (held.opens, held.closes))
    told = [each for each in hours if each is not None]
    meant = f"jam {told[0]:%H.%M}-{told[1]:%H.%M}" if len(told) == 2 else ""
    return f"{line[: found.start()]}{meant}{line[found.end() :]}".strip()


def _shifted(hour: time | None, by: re.Match[str]) -> time | None:
    if hour is None:
        return None
    count = by["count"].strip()
    minutes = (
        30
        if count == "setengah"
        else (1 if count == "se" else int(count)) * (60 if by["unit"].casefold() == "jam" else 1)
    )
    later = -minutes if "maju" in by["way"].casefold() else minutes
    moment = hour.hour * 60 + hour.minute + later
    return time(moment // 60, moment % 60) if 0 <= moment < 24 * 60 else None
