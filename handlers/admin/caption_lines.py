"""The lines of a caption made plain, and what each is: part of an event, of all, or chatter."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from handlers.admin.filling import says_something
from handlers.understanding.plans import Plan, PlanProblem
from handlers.understanding.plans.words import VENUES

MOST_LINES = 200
_BULLET = re.compile(r"^\s*(?:[-*•·▪◦‣–—]+|\d{1,3}[.)](?!\d))\s+")
_SIGNS = re.compile(r"[^\w\s.,:;/&()'\"+@#*?!%°-]|[=_*~|→]+|-{3,}")
_KEYCAP = re.compile("[0-9#*]\ufe0f?\u20e3")
_PINNED = re.compile(
    r"^\s*[📍📌🏬🏢]|^\W*(?:tempat|lokasi|venue|location|place)\s*:\s*(?=\w)", re.IGNORECASE
)
_LABEL = re.compile(r"^\W*(?:tempat|lokasi|venue|location|place)\s*:\s*", re.IGNORECASE)
_AND = re.compile(r"\b(perizinan|izin)\s+(\w+)\s*(?:&|dan)\s+(\w+)", re.IGNORECASE)
_DASHES = str.maketrans("–—−", "---")
_HASHTAG = re.compile(r"(?:^|\s)[#@]\w+")
_CONTACT = re.compile(
    r"^(?:wa|hp|cp|telp|tlp|telepon|hub|hubungi|narahubung|kontak|contact|call|info|email|e-mail"
    r"|pengaduan|hotline|whatsapp|instagram|ig|website|web)\b[^,\d]{0,20}[:.(+@\d]"
    r"|^(?:syarat|bawa|tanya ptsp)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:\+?62|0)\d[\d\s-]{6,}\d|\b1500[\s-]?164\b|\(0\d{2,3}\)\s*\d{4,}")
_WEB = re.compile(r"\S+@\S+|\b(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.go\.id\S*")
_DATELINE = re.compile(r"^.{0,40}?\b\d{1,2}\s+\w+\s+\d{4}\)?\s*[-–—]\s+(?=\w)")
_PRESS = re.compile(
    r"^(?:siaran pers|press release|pengumuman)\b|\bno(?:mor)?\.?\s*\d+/", re.IGNORECASE
)
_CLOSED = re.compile(
    r"^(?:tutup|libur|closed|tidak (?:ada|buka)|off|ditiadakan)\b\s*:?\s*", re.IGNORECASE
)
_NOT = re.compile(r"\((?:bukan|not)\b[^)]*\)", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*[()]\s*")
_ASIDE = re.compile(r"\([^)]*\)")
_PROGRAMME = re.compile(
    r"ptsp\s+(?:goes\s+to\s+mall(?:\s+(?:on\s+the\s+weekend|akhir\s+pekan))?|keliling|jemput\s+bola)",
    re.IGNORECASE,
)
_PTSP = re.compile(r"\bptsp\b", re.IGNORECASE)
_AT = re.compile(r"\b(?:di|at)\b", re.IGNORECASE)
_MONTH = 28
_LONGEST_NAME = 8
"""More words than a place and its area have."""


class Kind(StrEnum):
    """What a line of a caption is to the event that it stands in."""

    PART = "part"
    LOOSE = "loose"
    SPAN = "span"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Told:
    """One line as it is shown, what it says, and what it is."""

    text: str
    plan: Plan
    kind: Kind


def told_lines(text: str, read: Callable[[str], Sequence[Plan]]) -> Iterator[Told]:
    """The lines that say something of an event. `read` reads one line."""
    programme = _PROGRAMME.search(text)
    if programme is not None:
        yield Told("", Plan(title=_title(programme[0])), Kind.LOOSE)
    for raw in text.splitlines()[:MOST_LINES]:
        line = plain(raw)
        if not line:
            continue
        closed = _CLOSED.match(line)
        if closed is not None:
            yield from _closed(line, line[closed.end() :], read)
            continue
        for plan in _read(line, raw, read):
            yield from _told(line, _once_more(line, plan, read))


def _read(line: str, raw: str, read: Callable[[str], Sequence[Plan]]) -> Sequence[Plan]:
    """What the line says; behind a pin or "Lokasi:" stands a place, also one that is new."""
    words = _AND.sub(r"\1 \2, \1 \3", _BRACKETS.sub(", ", line))
    plans = read(words)
    if not _PINNED.match(raw) or any(plan.places or plan.place_words for plan in plans):
        return plans
    return read(f"di {_LABEL.sub('', words)}")


def plain(raw: str) -> str:
    """A line without pictures, bullets, tags, numbers to call and dates of its issue; "" where
    nothing of an event can stand in it.
    """
    line = _KEYCAP.sub("- ", raw.translate(_DASHES))
    line = _HASHTAG.sub(" ", _WEB.sub(" ", _NOT.sub(" ", line)))
    line = _SIGNS.sub(lambda found: ", " if found[0][0] in "|~→" else " ", line)
    line = _DATELINE.sub("", _BULLET.sub("", line)).strip(" ,-")
    contact = _CONTACT.match(line) or _PRESS.search(line)
    if contact or _NUMBER.search(line):
        return ""
    return " ".join(line.split())


def _closed(line: str, rest: str, read: Callable[[str], Sequence[Plan]]) -> Iterator[Told]:
    plan = read(rest)[0] if rest else Plan()
    if plan.first_day is not None or plan.days:
        yield Told(line, plan, Kind.CLOSED)


def _once_more(line: str, plan: Plan, read: Callable[[str], Sequence[Plan]]) -> Plan:
    """ "10.00-21.00 (hari terakhir s.d. 18.00)": what is said aside is left out where it is odd."""
    if plan.problem is not PlanProblem.TWO_HOURS or "(" not in line:
        return plan
    return read(_ASIDE.sub(" ", line))[0]


def _told(line: str, plan: Plan) -> Iterator[Told]:
    strange = (*plan.unread, plan.title) if plan.title else plan.unread
    plan = replace(plan, title="", unread=strange, place_words=_place_words(plan))
    if _chatter(line, plan):
        plan = Plan(services=plan.services, quota=plan.quota, last_intake=plan.last_intake)
    placed = bool(plan.places or plan.place_words)
    if not (says_something(plan) or placed):
        return
    dated = plan.first_day is not None or plan.repeat is not None or plan.days or plan.day_doubt
    if dated and not placed and _vague(line, plan):
        yield Told(line, plan, Kind.SPAN)
    elif dated or placed or plan.opens is not None or plan.problem is PlanProblem.SEVERAL:
        yield Told(line, plan, Kind.PART)
    else:
        yield Told(line, plan, Kind.LOOSE)


def _place_words(plan: Plan) -> str:
    """ "di 3 mal" counts places, "di mall" is of a kind; neither names one."""
    words = plan.place_words.lower().split()
    unnamed = words[:1] and (words[0].isdigit() or set(words) <= VENUES)
    return "" if unnamed else plan.place_words


def _chatter(line: str, plan: Plan) -> bool:
    """ "Sekarang urus izin nggak perlu jauh-jauh!", "Kami hadir di lokasi berikut:" tell of no
    place or day, whatever their words look like.
    """
    if plan.places or plan.repeat is not None or re.search(r"\d", line):
        return False
    heading = _PTSP.search(line) and not _AT.search(line)
    return bool(heading) or line.endswith((":", "!")) or len(line.split()) > _LONGEST_NAME


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
