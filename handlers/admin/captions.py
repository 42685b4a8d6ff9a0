"""A pasted text cut into the events that it tells of: a poster's caption, a list, both together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import takewhile

from handlers.admin.caption_lines import Line, Read, lines_of, says_more
from handlers.understanding.plans import Plan

_GREETING = re.compile(
    r"(?:h[ae]i|hall?o|hello|hi|yuk|ayo|selamat|assala|dear|warga|sobat|sob|kabar)\b", re.I
)
_FACTS = ("place", "day", "clock", "services")


@dataclass(frozen=True, slots=True)
class Unit:
    """What is said of one event: its words, and what they mean."""

    text: str
    plan: Plan


@dataclass(slots=True)
class _Block:
    """The lines of one event."""

    lines: list[Line] = field(default_factory=list)

    def has(self, fact: str) -> bool:
        return any(line.has(fact) for line in self.lines)

    def before(self, fact: str) -> list[Line]:
        """The lines above the first that says `fact`."""
        at = next((n for n, line in enumerate(self.lines) if line.has(fact)), len(self.lines))
        return self.lines[:at]


def units(text: str, read: Read) -> Iterator[Unit]:
    """The events of a text. A line with a day and a place stands for one; lines that say one each
    are joined; what is said once, above all or below all, holds for all. Talk is passed over.
    """
    lines = lines_of(text, read)
    facts = [line for line in lines if line.place or line.day or says_more(line)]
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


def _whole(lines: list[Line], read: Read) -> Iterator[Unit]:
    """All of it as one: so it is told what is missing."""
    words = [line.text for line in lines]
    if words:
        yield Unit(" / ".join(words), read("\n".join(words)))


def _blocks(facts: list[Line]) -> list[_Block]:
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


def _same_place(line: Line, block: _Block) -> bool:
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


def _title(lines: list[Line]) -> str:
    """The heading: the first line above all facts that greets nobody."""
    above = takewhile(lambda line: not (line.place or line.day or says_more(line)), lines)
    heads = (line.plan.title for line in above if not _GREETING.match(line.text))
    return next((title for title in heads if title), "")
