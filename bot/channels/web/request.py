"""What the page posts: read strictly, so that nothing half understood reaches the counter."""

import json
import math
import re
from base64 import b64decode
from dataclasses import dataclass
from typing import Any, Final

from bot.channels.web.refusal import RefusedError
from handlers.message import Content, Language, Pressed, SharedFile, SharedLocation, Words

MAX_BODY: Final = 16 * 1024
MAX_TEXT: Final = 4096
MAX_FILE: Final = 2 * 1024 * 1024
MAX_FILE_BODY: Final = MAX_FILE * 4 // 3 + 4096
"""A file comes as base64 in the same JSON; only a body that is announced as one may be so long."""
_LONGEST_NAME: Final = 120

_SESSION = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_TOKEN = re.compile(r"[\x20-\x7e]{1,64}")
_UNSAYABLE = re.compile(r"[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Question:
    """One message of one browser: its session, what it says, the page's language, and whether the
    person has just switched to that.
    """

    session: str
    content: Content
    language: Language | None
    switched: bool


def read_question(body: bytes) -> Question:
    """The question in `body` (UTF-8 JSON), or `RefusedError` with the field that is wrong."""
    fields = _object(_parse(body), "the body", {"session", "content", "language", "switched"})
    language = _language(fields.get("language"))
    try:
        return Question(
            _session(fields.get("session")),
            _content(fields.get("content")),
            language,
            _switched(fields.get("switched", False), language),
        )
    except RefusedError as refused:
        refused.language = language
        raise


def _session(value: Any) -> str:
    if not isinstance(value, str) or not _SESSION.fullmatch(value):
        raise RefusedError("malformed", "session must be a lower-case UUID of version 4")
    return value


def _parse(body: bytes) -> Any:
    try:
        return json.loads(
            body.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_constant
        )
    except (ValueError, RecursionError) as error:
        raise RefusedError("malformed", "the body must be JSON in UTF-8") from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise ValueError("a name is there twice")
    return fields


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def _object(value: Any, name: str, known: set[str]) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise RefusedError("malformed", f"{name} must be an object")
    if not value.keys() <= known:
        raise RefusedError("malformed", f"{name} may hold only {', '.join(sorted(known))}")
    return value


def _content(value: Any) -> Content:
    fields = _object(value, "content", {"text", "token", "location", "file"})
    if len(fields) != 1:
        raise RefusedError("malformed", "content must hold one of text, token, location, file")
    if "text" in fields:
        return _words(fields["text"])
    if "token" in fields:
        return _pressed(fields["token"])
    if "file" in fields:
        return _file(fields["file"])
    return _location(fields["location"])


def _file(value: Any) -> SharedFile:
    fields = _object(value, "file", {"name", "data"})
    name, data = fields.get("name"), fields.get("data")
    if not isinstance(name, str) or not 0 < len(name.strip()) <= _LONGEST_NAME:
        raise RefusedError("malformed", f"name must have 1 to {_LONGEST_NAME} characters")
    try:
        content = b64decode(data if isinstance(data, str) else b"*", validate=True)
    except ValueError as error:
        raise RefusedError("malformed", "data must be base64") from error
    if len(content) > MAX_FILE:
        raise RefusedError("too_large", f"a file may have {MAX_FILE} bytes")
    return SharedFile(_UNSAYABLE.sub("\N{REPLACEMENT CHARACTER}", name), content)


def _words(text: Any) -> Words:
    if not isinstance(text, str) or not text.strip():
        raise RefusedError("malformed", "text must be a string that says something")
    if len(text) > MAX_TEXT:
        raise RefusedError("too_long", f"text may have {MAX_TEXT} characters, not {len(text)}")
    return Words(_UNSAYABLE.sub("\N{REPLACEMENT CHARACTER}", text))


def _pressed(token: Any) -> Pressed:
    if not isinstance(token, str) or not _TOKEN.fullmatch(token):
        raise RefusedError("malformed", "token must be 1 to 64 printable ASCII characters")
    return Pressed(token)


def _location(value: Any) -> SharedLocation:
    fields = _object(value, "location", {"latitude", "longitude"})
    return SharedLocation(_degrees(fields, "latitude", 90), _degrees(fields, "longitude", 180))


def _degrees(fields: dict[str, Any], name: str, most: int) -> float:
    value = fields.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise RefusedError("malformed", f"{name} must be a number")
    if not -most <= value <= most or not math.isfinite(value):
        raise RefusedError("malformed", f"{name} must be between -{most} and {most}")
    return float(value)


def _language(value: Any) -> Language | None:
    if value is None:
        return None
    if value == "id":
        return "id"
    if value == "en":
        return "en"
    raise RefusedError("malformed", "language must be id or en")


def _switched(value: Any, language: Language | None) -> bool:
    if not isinstance(value, bool) or (value and language is None):
        raise RefusedError("malformed", "switched must be true or false, and true with a language")
    return value
