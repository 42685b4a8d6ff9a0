"""A caption's line that says when PTSP is not there: "Bella Terra libur 26 Nov", "Rabu: tidak ada".

Such a day is never a sitting. What stands beside it in the line and is held is read as ever.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from handlers.admin.caption_told import Kind, Told, dated, days_of, less
from handlers.understanding.plans import Plan
from handlers.understanding.plans.repeating import BYDAY

Read = Callable[[str], Sequence[Plan]]
PICTURES = "❌⛔🚫✖"
"""Pictures that strike out the line they stand in."""
SIGN = " tutup "
"""The word for such a picture."""
_NOT = r"(?:tidak|tdk|tak|gak|ga|gk|nggak|ngga|enggak)"
_KEPT = (
    r"(?:hari|saat|kecuali|selain|termasuk|selama|walau(?:pun)?|meski(?:pun)?|masa|musim|bukan|tanpa"
    r"|tidak|except|pendaftaran|registrasi|loket|istirahat)"
)
"""What before "libur" or "tutup" speaks of something else than a day off."""
_WHAT = (
    r"(?:layanan|pelayanan|ptsp|kegiatan|jadwal|acara|agenda|petugas|mobil|keliling|sesi|services?"
    r"|sementara|di|pada|tgl|tanggal|hari|utk|untuk|dulu|ya)\b"
)
_SHUT = re.compile(
    r"\b(?:(?:di|me(?:n)?)?(?:tutup|liburkan)|libur)\b(?!\s*(?:jam|pukul|pkl)?\.?\s*\d\d?[.:]\d\d)"
    r"(?!\s*(?:jam|pukul|pkl|pendaftaran|registrasi|lebih|istirahat|makan)\b)"
    r"|\bclosed\b(?!\s+(?:for\s+lunch|at)\b)|\b(?:di|me)tiadakan\b|\bmeniadakan\b|\bunavailable\b"
    r"|(?<!kick )(?<!kick-)(?<!%)(?<!% )\boff\b(?!\s+to\b|-)"
    r"|(?<!masih )(?<!slot )(?<!kuota )(?<!kursi )\b(?:kosong|nihil)\b"
    rf"|\b{_NOT}\s+(?:ber)?(?:operasi|buka|dibuka|tersedia|melayani|hadir|diadakan|digelar|membuka)\b"
    rf"|\b{_NOT}\s+ada\b(?=\W*$|\W*\d|\s+{_WHAT})"
    rf"|^\W*{_NOT}\s+ada\b(?!\s+(?:biaya|pungutan|antre|antri|calo|istirahat|batas|kuota|parkir))"
    r"|\b(?:there\s+is\s+)?no\s+(?:\w+\s+)?(?:services?|counter|sitting|session|visit|schedule)\b"
    r"|\b(?:not|n't|cannot)\s+(?:be\s+)?(?:open|available|operat\w+|in\s+service|serv\w+|there)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(rf"\b{_KEPT}\s+(?:hari\s+)?$", re.IGNORECASE)
_HELD = re.compile(r"\b(?:(?:tetap|masih|akan)\s+)?(?:buka|hadir|melayani|open)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"\s*[,;()]\s*|\.\s+")
_NONE = re.compile(r"\w\W*[:|\t=]\s*-{1,3}(?:\s*[|\t]\s*-{1,3})*\W*$")
_DASHES = str.maketrans("–—−", "---")


def is_none(raw: str) -> bool:
    """Whether a dash stands where the place would: "Selasa 26/11: -"."""
    return _NONE.search(raw.strip(" \n*_").translate(_DASHES)) is not None


def shut(line: str) -> bool:
    """Whether any words of the line say that PTSP is not there."""
    return any(_sign(clause) for clause in _CLAUSE.split(line))


def read_shut(line: str, read: Read) -> Iterator[Told] | None:
    """What the line tells of closed days and of others; None: it tells of no closed one."""
    whole = read(line)[0]
    if whole.on_holidays is not None:
        return None
    if whole.opens is None:
        return _all_shut(line, _without(line, read))
    return _partly(line, whole, read)


def _all_shut(line: str, plan: Plan) -> Iterator[Told]:
    """The line has no hours: all of its days are closed."""
    day = plan.first_day is not None or bool(plan.days)
    placed = bool(plan.places or plan.place_words)
    if (day and plan.repeat is None) or not (placed or dated(plan) or plan.or_else):
        yield Told(line, plan, Kind.CLOSED)
    else:
        yield Told(line, Plan(), Kind.LEFT)


def _partly(line: str, whole: Plan, read: Read) -> Iterator[Told] | None:
    """Some hours are told: the clause that names a closed day is set apart from the others."""
    clauses = _CLAUSE.split(line)
    closed = [each for each in clauses if _sign(each) and days_of(_without(each, read))]
    if not closed or whole.repeat is not None:
        return None
    plans = [_without(each, read) for each in closed]
    if any(plan.opens is not None for plan in plans):
        struck = not whole.services
        return iter((Told(line, whole, Kind.OFF),)) if struck else None
    rest = ", ".join(each for each in clauses if each and each not in closed)
    return _apart(closed, plans, rest, read)


def _apart(closed: Sequence[str], plans: Sequence[Plan], rest: str, read: Read) -> Iterator[Told]:
    """The closed clauses that name a place, and what the rest of the line tells."""
    anywhere = [plan for plan in plans if not (plan.places or plan.place_words)]
    held = [less(plan, set(_gone(anywhere, plan))) for plan in read(rest)]
    places = next((plan.places for plan in plans if plan.places), ())
    for clause, plan in zip(closed, plans, strict=True):
        if plan.places or plan.place_words:
            yield Told(clause, plan, Kind.CLOSED)
    for plan in held:
        placed = plan.places or plan.place_words
        yield Told(rest, plan if placed else replace(plan, places=places), Kind.PART)


def _gone(closed: Sequence[Plan], held: Plan) -> Iterator[date]:
    """The days of `closed`; a weekday alone is that of the days that are held."""
    for plan in closed:
        if plan.or_else:
            weekdays = plan.or_else[0].rrule.partition("BYDAY=")[2].split(",")
            yield from (day for day in days_of(held) if BYDAY[day.weekday()] in weekdays)
        else:
            yield from days_of(plan)


def _without(line: str, read: Read) -> Plan:
    """The line read without its word for closed."""
    return read(" ".join(_SHUT.sub(" ", line).split()) or ".")[0]


def _sign(clause: str) -> bool:
    """Whether the clause is of a closed day, and not of holidays, hours or a desk that closes."""
    found = _SHUT.search(clause)
    if found is None or _OTHER.search(clause[: found.start()][-40:]):
        return False
    return _HELD.search(_SHUT.sub(" ", clause)) is None
