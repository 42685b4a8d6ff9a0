"""The lines of a pasted text: cleaned of a poster's ornaments, each with the facts in it."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from handlers.admin.filling import says_something
from handlers.understanding.plans import Plan

Read = Callable[[str], Plan]

MOST_LINES = 200
_KEYCAP = re.compile("[0-9#*]\ufe0f?\u20e3")
_BULLET = re.compile(r"^\s*(?:[-*•·▪◦‣>–—✓]+(?=\s|\w)|\d{1,3}[.)](?!\d))\s*")
_HASHTAG = re.compile(r"(?:^|\s)[#@]\w+")
_PLACE = re.compile(r"(?:tempat|lokasi|alamat|venue|place|location)\s*:\s*", re.I)
_DAY = re.compile(r"(?:hari\s*(?:[/,&]|dan)?\s*(?:tanggal|tgl)?|tanggal|tgl|date|day)\s*:\s*", re.I)
_CLOCK = re.compile(r"(?:waktu|jam|pukul|time)\s*:\s*", re.I)
_CONTACT = re.compile(
    r"(?:info(?:rmasi)?|narahubung|kontak|contact|hubungi|cp|wa|whatsapp|call center|ig|instagram|"
    r"www|https?)\b",
    re.I,
)
_DAYNAME = r"(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)"
_DAYS = re.compile(rf"({_DAYNAME})\s*(?:s\.?\s?/?d\.?|sampai|hingga)\s*({_DAYNAME})", re.I)
_AND = re.compile(r"\b(perizinan|izin)\s+(\w+)\s*(?:&|dan)\s+(\w+)", re.I)
_PIN = "📍"
_DRAWN = {"So", "Sk", "Cn", "Cf", "Mn", "Co", "Cs"}
"""Unicode's categories of emoji and of what joins them."""
_DAY_AND_PLACE: dict[str, Any] = {
    **dict.fromkeys(("first_day", "last_day", "repeat", "on_holidays", "day_doubt")),
    **dict.fromkeys(("places", "days", "but_not"), ()),
    **dict.fromkeys(("place_words", "area_words"), ""),
}
_BLANK = " \t*_~"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds facts: which they are, and whether it was one of a list."""

    text: str
    plan: Plan
    place: bool
    day: bool
    listed: bool

    def has(self, fact: str) -> bool:
        """Whether the line says that."""
        match fact:
            case "place":
                return self.place
            case "day":
                return self.day
            case "clock":
                return bool(self.plan.opens or self.plan.closes)
            case _:
                return bool(self.plan.services)


def lines_of(text: str, read: Read) -> list[Line]:
    """The lines of a text; blank ones, and whom to call, are passed over."""
    found = [_line(raw, read) for raw in text.splitlines()[:MOST_LINES]]
    lines = [line for line in found if line is not None]
    if not any(line.listed and line.place for line in lines):
        return lines
    # Among listed places, one that the schedule does not know is a place too.
    return [_as_place(line, read) if line.listed else line for line in lines]


def _line(raw: str, read: Read) -> Line | None:
    bare = _plain(raw)
    line = _BULLET.sub("", bare).strip(_BLANK)
    found = _read(line, read, listed=line != bare, pinned=_PIN in raw) if line else None
    if found is None or (_CONTACT.match(line) and not (found.place or found.day)):
        return None
    return found


def _read(line: str, read: Read, *, listed: bool, pinned: bool) -> Line:
    line = _CLOCK.sub("pukul ", _DAY.sub("", line, count=1), count=1)
    line = _AND.sub(r"\1 \2, \1 \3", _DAYS.sub(r"\1 - \2", line))
    named = _PLACE.match(line)
    if named is None and not pinned:
        return _judged(line, read(line), listed=listed)
    line = line[named.end() :] if named else line
    found = _judged(line, read(line), listed=True)
    return found if found.plan.places or not line else _at(line, read)


def _plain(raw: str) -> str:
    """The line without emoji, hashtags, marks of bold type and brackets."""
    keyed = _KEYCAP.sub(" • ", raw).replace("(", ", ").replace(")", "")
    plain = "".join(each for each in keyed if unicodedata.category(each) not in _DRAWN)
    return _HASHTAG.sub(" ", plain).strip(_BLANK)


def _at(line: str, read: Read) -> Line:
    """A line that names a place, known or not."""
    return _judged(f"di {line}", read(f"di {line}"), listed=True)


def _judged(line: str, plan: Plan, *, listed: bool) -> Line:
    dated = bool(plan.first_day or plan.days or plan.repeat or plan.day_doubt)
    # "Sekarang", "pekan ini" in a greeting are no day of an event.
    said = plan.repeat or plan.places or any(each.isdecimal() for each in line)
    day = bool(dated and said)
    place = bool(plan.places or (plan.place_words and (listed or day)))
    return Line(line, plan, place, day, listed)


def _as_place(line: Line, read: Read) -> Line:
    if line.place or line.day or says_more(line):
        return line
    return _at(line.text, read)


def says_more(line: Line) -> bool:
    """Whether it says hours, services, a room and the like."""
    return says_something(replace(line.plan, **_DAY_AND_PLACE))
