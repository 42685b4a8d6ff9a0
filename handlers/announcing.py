"""An owner's line read: "/umumkan Jakarta Timur", the Indonesian words, ---, the English ones."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from handlers.choice import Action, Chosen
from handlers.speech.campaigns import Missing
from handlers.understanding.hearing import hear
from handlers.understanding.language import find_language
from handlers.understanding.names import Names
from handlers.understanding.understand import summed_up
from schedule_data.model.news import Announcement
from schedule_data.model.text import Bilingual, Language
from schedule_data.model.zone import JAKARTA

MOST_CHARACTERS = 1800
"""Of each language, so that both stand in one preview."""
_COMMAND = re.compile(
    r"/(umumkan|announce|kampanye|campaigns)(?:@\w{1,64})?(?:\s+(.*))?", re.DOTALL | re.IGNORECASE
)
_ENGLISH = re.compile(r"^[ \t]*(?:-{3,}|={3,}|EN(?:GLISH)?[ \t]*:)[ \t]*", re.MULTILINE | re.I)
_INDONESIAN = re.compile(r"^\s*(?:ID|INDONESIA|BAHASA INDONESIA)[ \t]*:[ \t]*", re.I)
_AUDIENCE = re.compile(r"\s*([^\n:]{1,80})(?:\n|:)(.*)", re.DOTALL)
_AROUND = frozenset(
    ("semua", "seluruh", "untuk", "ke", "di", "warga", "wilayah", "dan", "all", "for", "to", "in",
     "region", "and", "the", "of", "everyone", "everybody", "jakarta")
)  # fmt: skip
_SOME_DAY = datetime(2019, 11, 14, tzinfo=JAKARTA)  # regions hang on no day
_EVERYONE = frozenset(("semua", "seluruh", "all", "everyone", "everybody"))


class Ordering(StrEnum):
    """What an owner wants; the letters stand in buttons."""

    COMPOSE = "c"
    LIST = "l"
    SEND = "s"
    DISCARD = "d"
    SHOW = "o"
    PAUSE = "p"
    RESUME = "r"
    CANCEL = "x"


_OF_ONE = frozenset(Ordering) - {Ordering.COMPOSE, Ordering.LIST}


@dataclass(frozen=True, slots=True)
class Order:
    """`said` is the whole message, for whoever may not order: then it is read as anybody's."""

    ordering: Ordering
    rest: str = ""
    said: str = ""
    number: int = 0
    page: int = 0
    language: Language | None = None
    replaces: bool = False


def read_order(text: str) -> Order | None:
    """The owner's command that `text` is, or None."""
    form = _COMMAND.fullmatch(text.strip())
    if form is None:
        return None
    word = form[1].lower()
    ordering = Ordering.COMPOSE if word in ("umumkan", "announce") else Ordering.LIST
    language: Language = "id" if word in ("umumkan", "kampanye") else "en"
    return Order(ordering, (form[2] or "").strip(), text, language=language)


def read_order_button(chosen: Chosen) -> Order | None:
    """What a button about campaigns orders; None where it was made up."""
    letter, _, number = chosen.more.partition("-")
    if letter not in set(Ordering) or letter == Ordering.COMPOSE:
        return None
    ordering = Ordering(letter)
    if number.isdecimal() != (ordering in _OF_ONE) or len(number) > 12:
        return None
    return Order(ordering, number=int(number or "0"), page=chosen.page, replaces=True)


def button(ordering: Ordering, number: int | None = None, *, page: int = 0) -> Chosen:
    """The button that orders this."""
    more = ordering.value if number is None else f"{ordering.value}-{number}"
    return Chosen(Action.CAMPAIGN, page=page, more=more)


def read_announcement(text: str, names: Names) -> Announcement | Missing:
    """To whom, and what in both languages; or what is missing."""
    regions, body = _audience(text, names)
    parts = _ENGLISH.split(body, maxsplit=1)
    indonesian = _INDONESIAN.sub("", parts[0]).strip()
    english = parts[1].strip() if len(parts) > 1 else ""
    if not indonesian:
        return Missing.WORDS
    if not english:
        return Missing.ENGLISH
    if max(len(indonesian), len(english)) > MOST_CHARACTERS:
        return Missing.TOO_LONG
    return Announcement(Bilingual(indonesian, english), regions)


def is_in_english(text: str, names: Names) -> bool:
    """Whether the words are English alone: what an Indonesian announcement still lacks."""
    language, shown = find_language(hear(text, names).text)
    return shown and language == "en" and _ENGLISH.search(text) is None


def is_audience(line: str, names: Names) -> bool:
    """Whether the line says to whom, and nothing else."""
    return "\n" not in line and _audience(f"{line}\n.", names)[1] == "."


def _audience(text: str, names: Names) -> tuple[frozenset[str], str]:
    """The regions of the first line, where it holds nothing else, and what stands below it."""
    form = _AUDIENCE.fullmatch(text)
    if form is None:
        return frozenset(), text
    heard = hear(form[1], names)
    words = heard.text
    free = {words.words[i] for i in range(words.size) if not words.taken[i]}
    regions = frozenset(summed_up(heard, _SOME_DAY).regions)
    if not free <= _AROUND or not (regions or free & _EVERYONE):
        return frozenset(), text
    return regions, form[2]
