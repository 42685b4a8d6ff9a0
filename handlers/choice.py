"""What a button does, and the short token that carries it there and back.

A token says all that the button means, so it works after a restart, in a forwarded message and a
year later. It is 1 to 64 characters of ASCII: `1` (this form), a letter for the language, one for
the action, the page, then days, hour, the known regions and services, other names as hashes, and
what an action says more.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2b

from schedule_data.agenda import Agenda
from schedule_data.model.query import DaySpan, Query
from schedule_data.model.text import Language

MOST_BYTES = 64
EVERYTHING = Query()
"""The question that leaves all open."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_HASH = 6
_MOST_NAMES = 5
_MOST_PAGES = 36**3 - 1
_MANY = "*"
_LANGUAGES: dict[str, Language] = {"i": "id", "e": "en"}
_LETTERS = {language: letter for letter, language in _LANGUAGES.items()}
_FORM = re.compile(
    r"1(?P<language>[ie])(?P<action>[a-z])(?P<page>[0-9a-z]{0,3})"
    r"(?:\.(?P<when>[0-9a-z]{0,5}(?:-[0-9a-z]{1,5})?))?(?:\.(?P<at>[0-9a-z]{0,3}))?"
    r"(?:\.(?P<mask>[0-9a-z]{0,3}))?(?:\.(?P<names>\*|[0-9a-z]{0,35}))?(?:\.(?P<more>[0-9a-z-]{0,24}))?"
)
# One bit each; the order is part of every button ever sent, so it only grows at its end.
_KNOWN = (
    ("r", "jakarta-pusat"),
    ("r", "jakarta-utara"),
    ("r", "jakarta-barat"),
    ("r", "jakarta-selatan"),
    ("r", "jakarta-timur"),
    ("r", "kepulauan-seribu"),
    ("s", "usaha"),
    ("s", "bangunan"),
    ("s", "tata-ruang"),
    ("s", "praktik"),
    ("s", "makam"),
)


class Action(StrEnum):
    """What a button asks for. TODAY, TOMORROW, WEEKEND and NOW are those of the moment it is
    pressed at.
    """

    FIND = "f"
    TODAY = "t"
    TOMORROW = "b"
    WEEKEND = "e"
    NOW = "n"
    PLACE = "p"
    MAP = "m"
    REGIONS = "r"
    PERMIT = "i"
    LANGUAGE = "l"
    HELP = "h"
    REMIND = "k"
    KEPT = "s"
    CAMPAIGN = "c"


_ACTIONS = frozenset(Action)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The meaning of a button. `detail` is a permit's code or the language to speak.

    `like_before`: the question named more places than a token holds, and what it named is to be
    taken from the conversation's last question. `more`: what an action about subscriptions,
    campaigns or a permit's terms says beside, in small letters, digits and dashes.
    """

    action: Action
    query: Query = EVERYTHING
    page: int = 0
    detail: str | None = None
    like_before: bool = False
    more: str = ""


@lru_cache(maxsize=16384)
def encode(chosen: Chosen, language: Language) -> str:
    """The token of a button that was shown in `language`. The same buttons are shown again and
    again, so their tokens are kept.
    """
    query = chosen.query
    named = sorted(_named(query, chosen.detail))
    mask = sum(1 << _KNOWN.index(name) for name in named if name in _KNOWN)
    others = [kind + short(kind, slug) for kind, slug in named if (kind, slug) not in _KNOWN]
    fields = (
        "1" + _LETTERS[language] + chosen.action + _number(min(max(chosen.page, 0), _MOST_PAGES)),
        "" if query.when is None else _days(query.when),
        # One more than the minute, because nothing stands for no hour at all.
        "" if query.at is None else _number(query.at.hour * 60 + query.at.minute + 1),
        _number(mask),
        _MANY if chosen.like_before or len(others) > _MOST_NAMES else "".join(others),
        chosen.more,
    )
    return ".".join(fields).rstrip(".")


def decode(token: str, agenda: Agenda) -> tuple[Chosen, Language] | None:
    """What `token` means in today's schedule; None where it is no button of ours, or its place,
    service or permit is no longer in the schedule.
    """
    form = _FORM.fullmatch(token)
    if form is None or form["action"] not in _ACTIONS:
        return None
    try:
        when, at = _read_days(form["when"] or ""), _read_time(form["at"] or "")
        mask = int(form["mask"] or "0", 36)
        many = form["names"] == _MANY
        named = [*_read_mask(mask), *_read_names("" if many else form["names"] or "", agenda)]
    except (ValueError, OverflowError, LookupError):
        return None
    query = Query(
        when=when,
        at=at,
        regions=_slugs(named, "r"),
        places=_slugs(named, "p"),
        services=_slugs(named, "s"),
        kinds=_slugs(named, "k"),
        but=_slugs(named, "x"),
    )
    detail = next((slug for kind, slug in named if kind in "cl"), None)
    action, page = Action(form["action"]), int(form["page"] or "0", 36)
    chosen = Chosen(action, query, page, detail, many, form["more"] or "")
    return chosen, _LANGUAGES[form["language"]]


@lru_cache(maxsize=16384)
def action_of(token: str) -> Action | None:
    """What a token asks for, whatever the schedule holds; None where it is no button of ours."""
    form = _FORM.fullmatch(token)
    return Action(form["action"]) if form and form["action"] in _ACTIONS else None


@lru_cache(maxsize=65536)
def short(kind: str, slug: str) -> str:
    """Six letters and digits that stand for a name; the same in every process and every year."""
    digest = int.from_bytes(blake2b(f"{kind}:{slug}".encode(), digest_size=8).digest(), "big")
    return _number(digest % 36**_HASH).rjust(_HASH, "0")


def _named(query: Query, detail: str | None) -> Iterator[tuple[str, str]]:
    for kind, slugs in (
        ("r", query.regions),
        ("p", query.places),
        ("s", query.services),
        ("k", query.kinds),
        ("x", query.but),
    ):
        yield from ((kind, slug) for slug in slugs)
    if detail is not None:
        yield ("l" if detail in _LETTERS else "c", detail)


def _slugs(named: Iterable[tuple[str, str]], kind: str) -> frozenset[str]:
    return frozenset(slug for its_kind, slug in named if its_kind == kind)


def _number(value: int) -> str:
    digits = ""
    while value:
        value, digit = divmod(value, 36)
        digits = _DIGITS[digit] + digits
    return digits


def _days(span: DaySpan) -> str:
    start = _number(span.start.toordinal())
    return start if span.start == span.end else f"{start}-{_number(len(span) - 1)}"


def _read_days(field: str) -> DaySpan | None:
    if not field:
        return None
    first, _, more = field.partition("-")
    start = date.fromordinal(int(first, 36))
    return DaySpan(start, start + timedelta(days=int(more or "0", 36)))


def _read_time(field: str) -> time | None:
    if not field:
        return None
    hour, minute = divmod(int(field, 36) - 1, 60)
    return time(hour, minute)


def _read_mask(mask: int) -> Iterator[tuple[str, str]]:
    if mask >> len(_KNOWN):
        raise ValueError("a bit that stands for nothing")
    return (name for bit, name in enumerate(_KNOWN) if mask >> bit & 1)


def _read_names(field: str, agenda: Agenda) -> Iterator[tuple[str, str]]:
    if len(field) % (_HASH + 1):
        raise ValueError("a name was cut")
    for start in range(0, len(field), _HASH + 1):
        kind, wanted = field[start], field[start + 1 : start + 1 + _HASH]
        found = next((slug for slug in _all(kind, agenda) if short(kind, slug) == wanted), None)
        if found is None:
            raise LookupError(wanted)
        yield kind, found


def _all(kind: str, agenda: Agenda) -> Iterable[str]:
    match kind:
        case "r":
            return agenda.regions
        case "p" | "x":
            return agenda.venues
        case "s":
            return agenda.services
        case "k":
            return {venue.kind for venue in agenda.venues.values()}
        case "c":
            return (p.code for service in agenda.services.values() for p in service.permits)
        case "l":
            return _LETTERS
        case _:
            raise LookupError(kind)
