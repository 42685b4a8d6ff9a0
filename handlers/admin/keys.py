"""Officers' buttons, built: what each is called, and the token that it sends."""

from collections.abc import Iterable

from handlers.admin.officer import Officer
from handlers.admin.tokens import Press, encode, press
from handlers.speech.admin_keys import Button, Buttons, Key
from schedule_data.model.query import DaySpan

PER_PAGE = 6


def key(officer: Officer, kind: Key, verb: str, *args: object) -> Button:
    """A button that is called by its kind."""
    return Button(kind, encode(press(verb, *args), officer.language))


def named(officer: Officer, text: str, verb: str, *args: object) -> Button:
    """A button that is called `text`."""
    return Button(Key.NAMED, encode(press(verb, *args), officer.language), text)


def dated(officer: Officer, days: DaySpan, verb: str, *args: object) -> Button:
    """A button that is called by its day or days."""
    return Button(Key.DAYS, encode(press(verb, *args), officer.language), days=days)


def rows(*groups: Iterable[Button | None]) -> Buttons:
    """Rows of buttons without what is not there; an empty row is left out."""
    full = (tuple(each for each in group if each is not None) for group in groups)
    return tuple(row for row in full if row)


def one_a_row(buttons: Iterable[Button]) -> Buttons:
    """Each button in a row of its own."""
    return tuple((each,) for each in buttons)


def two_a_row(buttons: Iterable[Button]) -> Buttons:
    """Two buttons beside each other."""
    flat = tuple(buttons)
    return tuple(flat[i : i + 2] for i in range(0, len(flat), 2))


def paging(officer: Officer, page: int, pages: int, verb: str, *args: object) -> tuple[Button, ...]:
    """The page before and the page after; the page is the last argument."""
    found = []
    if page > 1:
        found.append(key(officer, Key.PREVIOUS_PAGE, verb, *args, page - 1))
    if page < pages:
        found.append(key(officer, Key.NEXT_PAGE, verb, *args, page + 1))
    return tuple(found)


def token(officer: Officer, verb: str, *args: object) -> str:
    """A token alone, for what a number picks."""
    return encode(Press(verb, tuple(map(str, args))), officer.language)
