"""What an officer's button does, as a token of 1 to 64 bytes of ASCII: "ai.ev.0k3f9a.2"."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from handlers.choice import MOST_BYTES, short
from schedule_data.model.text import Language

T = TypeVar("T")
_FORM = re.compile(
    r"a(?P<language>[ie])\.(?P<verb>[a-z]{1,12})(?P<args>(?:\.[A-Za-z0-9_-]{0,40})*)"
)
_LANGUAGES: dict[str, Language] = {"i": "id", "e": "en"}


@dataclass(frozen=True, slots=True)
class Press:
    """A verb of the desk and what it is about. Things are named by hashes (`mark`), days by ISO."""

    verb: str
    args: tuple[str, ...] = ()

    def arg(self, index: int) -> str:
        """The argument at `index`; "" where there is none."""
        return self.args[index] if index < len(self.args) else ""

    def page(self, index: int) -> int:
        """The argument as a page, counted from 1."""
        text = self.arg(index)
        return max(1, int(text)) if text.isdecimal() and len(text) < 6 else 1

    def day(self, index: int) -> date | None:
        """The argument as a day."""
        try:
            return date.fromisoformat(self.arg(index))
        except ValueError:
            return None


def press(verb: str, *args: object) -> Press:
    """A press of `verb` about `args`."""
    return Press(verb, tuple(map(str, args)))


def encode(pressed: Press, language: Language) -> str:
    """The token of a button shown in `language`.

    Raises:
        ValueError: it would be longer than a token may be.
    """
    token = ".".join((f"a{language[0]}", pressed.verb, *pressed.args))
    if len(token) > MOST_BYTES or _FORM.fullmatch(token) is None:
        raise ValueError(f"no token: {token}")
    return token


def decode(token: str) -> tuple[Press, Language] | None:
    """What a token means; None where it is none of the desk's."""
    form = _FORM.fullmatch(token) if len(token) <= MOST_BYTES else None
    if form is None:
        return None
    args = tuple(form["args"].split(".")[1:])
    return Press(form["verb"], args), _LANGUAGES[form["language"]]


def mark(kind: str, key: str) -> str:
    """Six letters and digits that stand for a thing of the schedule in a token."""
    return short(kind, key)


def marked(kind: str, wanted: str, things: Mapping[str, T] | Iterable[str]) -> str | None:
    """The key among `things` that `wanted` stands for; None where it is gone."""
    return next((key for key in things if short(kind, key) == wanted), None)
