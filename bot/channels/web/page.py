"""The page and the files that it is made of, read once and ready to be sent."""

import hashlib
import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from bot.channels.web.labels import PageLabels
from handlers.message import Language

_KINDS: Final = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
_PLACEHOLDER: Final = re.compile(r"\{\{(\w+)\}\}")
# Who reads these reads Indonesian more easily than English.
_NEAR_INDONESIAN: Final = frozenset({"id", "in", "ms", "jv", "su", "bew", "min", "ban", "mad"})


@dataclass(frozen=True, slots=True)
class File:
    """A file's bytes, what they are, and a tag that changes with them."""

    body: bytes
    kind: str
    tag: str


@dataclass(frozen=True, slots=True)
class Assets:
    """The page's scripts, styles and pictures; `version` is part of their address, as they are
    cached for a year.
    """

    version: str
    files: Mapping[str, File]


def load_assets() -> Assets:
    """All that the page needs but itself, from the package."""
    found: dict[str, File] = {}
    for item in sorted(
        files("bot.channels.web").joinpath("static").iterdir(), key=lambda i: i.name
    ):
        kind = _KINDS.get(item.name[item.name.rfind(".") :])
        if kind is not None:
            body = item.read_bytes()
            found[item.name] = File(body, kind, _digest(body))
    version = _digest("".join(f"{name} {file.tag} " for name, file in found.items()).encode())
    return Assets(version, found)


def load_page(version: str, language: Language, labels: Mapping[Language, PageLabels]) -> File:
    """The page in `language`, with the words of all languages for its switch."""
    template = files("bot.channels.web").joinpath("static/page.html").read_text("utf-8")
    own = labels[language]
    raw = {f"{name}_words": words.as_json() for name, words in labels.items()}

    def fill(match: re.Match[str]) -> str:
        name = match[1]
        if name in raw:
            return raw[name]
        if name == "version":
            return version
        if name == "language":
            return language
        if name.startswith("is_"):
            return "true" if name == f"is_{language}" else "false"
        return html.escape(str(getattr(own, name)))

    body = _PLACEHOLDER.sub(fill, template).encode()
    return File(body, "text/html; charset=utf-8", _digest(body))


def preferred_language(asked: str | None, accept: str | None) -> Language:
    """`asked` (the address's ?lang=) where it is one of ours, else the better one by the browser's
    Accept-Language: English for who reads no Indonesian, Indonesian where nothing is said.
    """
    if asked == "en":
        return "en"
    if asked == "id" or not accept:
        return "id"
    wanted = sorted(_wishes(accept), key=lambda wish: wish[1], reverse=True)
    for tag, weight in wanted:
        if weight > 0 and (tag in _NEAR_INDONESIAN or tag == "*"):
            return "id"
        if weight > 0 and tag == "en":
            return "en"
    return "en" if wanted else "id"


def _wishes(accept: str) -> list[tuple[str, float]]:
    wishes = []
    for part in accept.split(",")[:20]:
        tag, _, weight = part.partition(";")
        matched = re.fullmatch(r"\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*", weight, re.ASCII)
        if tag.strip():
            wishes.append(
                (tag.strip().lower().partition("-")[0], float(matched[1]) if matched else 1.0)
            )
    return wishes


def _digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()[:16]
