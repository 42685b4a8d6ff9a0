"""The lines of a caption made plain, and what each is: part of an event, of all, or chatter."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from handlers.admin.caption_closed import is_none, read_shut, shut
from handlers.admin.caption_cuts import Line, cut, parts
from handlers.admin.caption_days import days_together
from handlers.admin.caption_month import heads_month, in_month
from handlers.admin.caption_paragraph import paragraph
from handlers.admin.caption_prose import is_prose
from handlers.admin.caption_told import Kind, Told, dated
from handlers.admin.filling import says_something
from handlers.understanding.plans import LONGEST, Plan, PlanProblem
from handlers.understanding.plans.words import VENUES

MOST_LINES = 200
_PINNED = re.compile(
    r"^\s*[📍📌🏬🏢]|^\W*(?:tempat|lokasi|venue|location|place)\s*:\s*(?=\w)", re.IGNORECASE
)
_LABEL = re.compile(r"^\W*(?:tempat|lokasi|venue|location|place)\s*:\s*", re.IGNORECASE)
_AND = re.compile(r"\b(perizinan|izin)\s+(\w+)\s*(?:&|dan)\s+(\w+)", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*[()]\s*")
_ASIDE = re.compile(r"\([^)]*\)")
_PROGRAMME = re.compile(
    r"ptsp\s+(?:goes\s+to\s+mall(?:\s+(?:on\s+the\s+weekend|akhir\s+pekan))?|keliling|jemput\s+bola)",
    re.IGNORECASE,
)
_PTSP = re.compile(r"\bptsp\b|^\W*(?:info|jadwal|agenda|kabar)\b", re.IGNORECASE)
_AT = re.compile(r"\b(?:di|at)\b", re.IGNORECASE)
_HEADING = re.compile(
    r"^([^\d:]*\b(?:ptsp|lokasi|titik|mal|malls?|places|venues|locations)\b[^\d:]*):\s+(?=\S.*\d)",
    re.IGNORECASE,
)
_OFF = re.compile(
    r"\b(?:dibatalkan|batal|ditunda|ditiadakan|diundur|dipindah(?:kan)?"
    r"|pindah\s+(?:ke|tempat|lokasi|jam|hari)|(?:diubah|berubah)\s+(?:ke|menjadi|jadi)"
    r"|semula|cancell?ed|postponed|rescheduled|moved to|called off)\b",
    re.IGNORECASE,
)
_NOWADAYS = re.compile(r"\b(?:sekarang|skrg|kini|now)\b", re.IGNORECASE)
_SALUTE = re.compile(
    r"^\W*(?:forward(?:ed)?\W+)?(?:bapak|ibu|yth|kepada|dear|halo|hai|hi|hello|mohon|selamat"
    r"|assalam\w*)\b",
    re.IGNORECASE,
)
_PROPER = re.compile(r"\b(?:di|ke|at|in)\s+[A-Z]")
_COUNTS = frozenset(
    ["dua", "tiga", "empat", "lima", "beberapa", "berbagai", "sejumlah", "seluruh", "semua",
     "two", "three", "four", "five", "several", "many", "all"]
)  # fmt: skip
_DASH = ("-", "–", "—")
"""Alone under a day: nothing is held."""
_MONTH = 28
_LONGEST_NAME = 8
"""More words than a place and its area have."""
_LONGEST_STRANGE = 5


def told_lines(text: str, read: Callable[[str], Sequence[Plan]]) -> Iterator[Told]:
    """The lines that say something of an event. `read` reads one line."""
    programme = _PROGRAMME.search(text)
    if programme is not None:
        yield Told("", Plan(title=_title(programme[0])), Kind.LOOSE)
    month = ""
    for raw in days_together(text.splitlines()[:MOST_LINES]):
        month = heads_month(raw) or month
        if is_prose(raw):
            yield from paragraph(raw, read, partial(_line, month=month, read=read))
        else:
            yield from _line(raw, month=month, read=read)


def _line(raw: str, *, month: str, read: Callable[[str], Sequence[Plan]]) -> Iterator[Told]:
    if raw.strip() in _DASH:
        yield Told(raw.strip(), Plan(), Kind.CLOSED)
        return
    if is_none(raw) and not _is_filled(read(cut(raw[:LONGEST]).text or ".")[0]):
        return
    for part in (in_month(each, month) for each in parts(raw)):
        line = cut(part[:LONGEST])
        if line.text:
            yield from _one(line, read)
        if rest := part[LONGEST:].strip():
            yield Told(rest, Plan(), Kind.LEFT)


def _is_filled(plan: Plan) -> bool:
    return bool(plan.opens or plan.places or plan.place_words or plan.unread or plan.title)


def _one(line: Line, read: Callable[[str], Sequence[Plan]]) -> Iterator[Told]:
    if _OFF.search(line.text):
        yield Told(line.text, read(line.text)[0], Kind.OFF)
        return
    closed = read_shut(line.text, read) if shut(line.text) else None
    if closed is not None:
        yield from closed
        return
    heading = _HEADING.match(line.text)
    if heading is not None:
        yield from _one(replace(line, text=heading[1]), read)
        line = replace(line, text=line.text[heading.end() :])
    for plan in _read(line, read):
        told = _told(line.text, _once_more(line.text, plan, read))
        yield from _beside(line, told) if line.aside else told


def _beside(line: Line, told: Iterator[Told]) -> Iterator[Told]:
    """Behind "Info:" or "Syarat:" a sitting has its place and its day or hours; nothing else there
    is of an event, and what looks like it is shown to the officer.
    """
    for each in told:
        plan = each.plan
        placed = bool(plan.places or plan.place_words)
        if placed and each.kind is Kind.PART and (dated(plan) or plan.opens is not None):
            yield each
        elif plan.last_intake or plan.quota:
            yield replace(each, plan=replace(plan, services=()), kind=Kind.LOOSE)
        elif placed or each.kind in (Kind.SPAN, Kind.PART):
            yield Told(line.raw, Plan(), Kind.LEFT)


def _read(line: Line, read: Callable[[str], Sequence[Plan]]) -> Sequence[Plan]:
    """What the line says; behind a pin or "Lokasi:" stands a place, also one that is new."""
    words = _AND.sub(r"\1 \2, \1 \3", _BRACKETS.sub(", ", line.text))
    plans = read(words)
    if not _PINNED.match(line.raw) or any(plan.places or plan.place_words for plan in plans):
        return plans
    return read(f"di {_LABEL.sub('', words)}")


def _once_more(line: str, plan: Plan, read: Callable[[str], Sequence[Plan]]) -> Plan:
    """ "10.00-21.00 (hari terakhir s.d. 18.00)": what is said aside is left out where it is odd."""
    if plan.problem is not PlanProblem.TWO_HOURS or "(" not in line:
        return plan
    return read(_ASIDE.sub(" ", line))[0]


def _told(line: str, plan: Plan) -> Iterator[Told]:
    strange = (*plan.unread, plan.title) if plan.title else plan.unread
    plan = replace(plan, title="", unread=strange, place_words=_place_words(plan))
    on_a_day, placed = dated(plan), bool(plan.places or plan.place_words)
    if _chatter(line, plan):
        if on_a_day and not placed and _vague(line, plan) and not _NOWADAYS.search(line):
            yield Told(line, plan, Kind.SPAN)
        elif (on_a_day and not (_NOWADAYS.search(line) or line.endswith("?"))) or (
            placed and _PROPER.search(line)
        ):
            yield Told(line, Plan(), Kind.LEFT)
        plan = Plan(
            services=plan.services,
            quota=plan.quota,
            last_intake=plan.last_intake,
            regions=plan.regions if len(plan.regions) == 1 else (),
        )
        on_a_day = placed = False
    if not (says_something(plan) or placed or plan.regions):
        if _may_name(line, plan):
            yield Told(line, Plan(unread=plan.unread), Kind.WORDS)
        return
    if on_a_day and not placed and _vague(line, plan):
        yield Told(line, plan, Kind.SPAN)
    elif on_a_day or placed or plan.opens is not None or plan.problem is PlanProblem.SEVERAL:
        yield Told(line, plan, Kind.PART)
    else:
        yield Told(line, plan, Kind.LOOSE)


def _may_name(line: str, plan: Plan) -> bool:
    """Whether words that nobody could read may be a place's name."""
    short = len(line.split()) <= _LONGEST_STRANGE and not line.endswith((":", "!", "?"))
    return short and bool(plan.unread) and not re.search(r"\d", line)


def _place_words(plan: Plan) -> str:
    """ "di 3 mal" counts places, "di mall" is of a kind; neither names one."""
    words = plan.place_words.lower().split()
    counted = bool(words[:1]) and (words[0].isdigit() or words[0] in _COUNTS)
    unnamed = counted or (bool(words) and set(words) <= VENUES)
    return "" if unnamed else plan.place_words


def _chatter(line: str, plan: Plan) -> bool:
    """ "Sekarang urus izin nggak perlu jauh-jauh!", "Kami hadir di lokasi berikut:" tell of no
    place or day, whatever their words look like.
    """
    if plan.places or re.search(r"\d", line):
        return False
    if line.endswith("?"):
        return True
    if plan.repeat is not None:
        return False
    heading = _PTSP.search(line) and not _AT.search(line)
    called = bool(_SALUTE.match(line)) or line.endswith((":", "!"))
    return bool(heading) or called or len(line.split()) > _LONGEST_NAME


def _vague(line: str, plan: Plan) -> bool:
    """Whether the days are those of a heading: a whole month, "akhir pekan", "minggu ini"."""
    if plan.repeat is not None or plan.day_doubt is not None:
        return False
    first, last = plan.first_day, plan.last_day
    whole = first is not None and last is not None and (last - first).days + 1 >= _MONTH
    return whole or (not plan.or_else and not re.search(r"\d", line))


def _title(programme: str) -> str:
    words = {"ptsp": "PTSP", "on": "on", "the": "the"}
    return " ".join(words.get(word, word.capitalize()) for word in programme.lower().split())
