"""A pasted text cut into the events that it tells of: a poster's caption, a list, both together."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import takewhile
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
_GREETING = re.compile(
    r"(?:h[ae]i|hall?o|hello|hi|yuk|ayo|selamat|assala|dear|warga|sobat|sob|kabar)\b", re.I
)
_PIN = "📍"
_DRAWN = {"So", "Sk", "Cn", "Cf", "Mn", "Co", "Cs"}
"""Unicode's categories of emoji and of what joins them."""
_DAY_AND_PLACE: dict[str, Any] = {
    **dict.fromkeys(("first_day", "last_day", "repeat", "on_holidays", "day_doubt")),
    **dict.fromkeys(("places", "days", "but_not"), ()),
    **dict.fromkeys(("place_words", "area_words"), ""),
}
_BLANK = " \t*_~"
_FACTS = ("place", "day", "clock", "services")


@dataclass(frozen=True, slots=True)
class Unit:
    """What is said of one event: its words, and what they mean."""

    text: str
    plan: Plan


@dataclass(frozen=True, slots=True)
class _Line:
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


@dataclass(slots=True)
class _Block:
    """The lines of one event."""

    lines: list[_Line] = field(default_factory=list)

    def has(self, fact: str) -> bool:
        return any(line.has(fact) for line in self.lines)

    def before(self, fact: str) -> list[_Line]:
        """The lines above the first that says `fact`."""
        at = next((n for n, line in enumerate(self.lines) if line.has(fact)), len(self.lines))
        return self.lines[:at]


def units(text: str, read: Read) -> Iterator[Unit]:
    """The events of a text. A line with a day and a place stands for one; lines that say one each
    are joined; what is said once, above all or below all, holds for all. Talk is passed over.
    """
    lines = _lines(text, read)
    facts = [line for line in lines if line.place or line.day or _says_more(line)]
    blocks = _shared(_blocks(facts))
    if not any(block.has("place") and block.has("day") for block in blocks):
        yield from _whole(lines, read)
        return
    title = _title(lines)
    for block in blocks:
        words = "\n".join(line.text for line in block.lines)
        plan = read(words)
        own = plan.title if len(block.lines) == 1 and block.lines[0].place else ""
        yield Unit(" / ".join(words.split("\n")), replace(plan, title=own or title))


def _whole(lines: list[_Line], read: Read) -> Iterator[Unit]:
    """All of it as one: so it is told what is missing."""
    words = [line.text for line in lines]
    if words:
        yield Unit(" / ".join(words), read("\n".join(words)))


def _lines(text: str, read: Read) -> list[_Line]:
    found = [_line(raw, read) for raw in text.splitlines()[:MOST_LINES]]
    lines = [line for line in found if line is not None]
    if not any(line.listed and line.place for line in lines):
        return lines
    # Among listed places, one that the schedule does not know is a place too.
    return [_as_place(line, read) if line.listed else line for line in lines]


def _line(raw: str, read: Read) -> _Line | None:
    bare = _plain(raw)
    line = _BULLET.sub("", bare).strip(_BLANK)
    if not line or _CONTACT.match(line):
        return None
    listed = line != bare
    line = _CLOCK.sub("pukul ", _DAY.sub("", line, count=1), count=1)
    line = _AND.sub(r"\1 \2, \1 \3", _DAYS.sub(r"\1 - \2", line))
    named = _PLACE.match(line)
    if named is None and _PIN not in raw:
        return _judged(line, read(line), listed=listed)
    line = line[named.end() :] if named else line
    found = _judged(line, read(line), listed=True)
    return found if found.plan.places or not line else _at(line, read)


def _plain(raw: str) -> str:
    """The line without emoji, hashtags, marks of bold type and brackets."""
    keyed = _KEYCAP.sub(" • ", raw).replace("(", ", ").replace(")", "")
    plain = "".join(each for each in keyed if unicodedata.category(each) not in _DRAWN)
    return _HASHTAG.sub(" ", plain).strip(_BLANK)


def _at(line: str, read: Read) -> _Line:
    """A line that names a place, known or not."""
    return _judged(f"di {line}", read(f"di {line}"), listed=True)


def _judged(line: str, plan: Plan, *, listed: bool) -> _Line:
    dated = bool(plan.first_day or plan.days or plan.repeat or plan.day_doubt)
    # "Sekarang", "pekan ini" in a greeting are no day of an event.
    said = plan.repeat or plan.places or any(each.isdecimal() for each in line)
    day = bool(dated and said)
    place = bool(plan.places or (plan.place_words and (listed or day)))
    return _Line(line, plan, place, day, listed)


def _as_place(line: _Line, read: Read) -> _Line:
    if line.place or line.day or _says_more(line):
        return line
    return _at(line.text, read)


def _says_more(line: _Line) -> bool:
    """Whether it says hours, services, a room and the like."""
    return says_something(replace(line.plan, **_DAY_AND_PLACE))


def _blocks(facts: list[_Line]) -> list[_Block]:
    """Lines together as long as they say different things; the first thing said leads."""
    leads = next((each for line in facts for each in ("place", "day") if line.has(each)), "place")
    other = "day" if leads == "place" else "place"
    blocks = [_Block()]
    for line in facts:
        block = blocks[-1]
        if line.has(leads) and block.has(leads) and not _same_place(line, block):
            blocks.append(_Block())
        elif line.has(other) and block.has(other) and not _same_place(line, block):
            blocks.append(_Block(block.before(other)))
        blocks[-1].lines.append(line)
    return blocks


def _same_place(line: _Line, block: _Block) -> bool:
    """Whether the line only names again where the block is."""
    named = {slug for each in block.lines for slug in each.plan.places}
    return not line.day and bool(line.plan.places) and set(line.plan.places) <= named


def _shared(blocks: list[_Block]) -> list[_Block]:
    """What only the first says above all of its own, or only the last, below, holds for all."""
    if len(blocks) < 2:
        return blocks
    above = [*blocks[0].before("place"), *blocks[0].before("day")]
    head = [line for line in dict.fromkeys(above) if above.count(line) == 2]
    for fact in _FACTS[1:]:
        *others, last = blocks
        if last.has(fact) and not any(block.has(fact) for block in others):
            head += [line for line in last.lines if line.has(fact) and not line.place]
    for block in blocks:
        block.lines += [
            line
            for line in head
            if line not in block.lines
            and not any(line.has(fact) and block.has(fact) for fact in _FACTS)
        ]
    return blocks


def _title(lines: list[_Line]) -> str:
    """The heading: the first line above all facts that greets nobody."""
    above = takewhile(lambda line: not (line.place or line.day or _says_more(line)), lines)
    heads = (line.plan.title for line in above if not _GREETING.match(line.text))
    return next((title for title in heads if title), "")
