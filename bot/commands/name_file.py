"""A file of names for `ptsp understand --names`: a JSON list of objects, or a CSV with a header."""

import csv
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from bot.mistake import Mistake
from schedule_data.model.name import Name, NameKind

_TRUE = ("1", "yes", "true")
_KINDS = ", ".join(NameKind)


def read_names(path: str) -> tuple[Name, ...]:
    """The names in the file at `path`.

    Raises:
        Mistake: the file cannot be read, or a row in it; the line says which and why.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise Mistake(f"{path}: {reason}") from None
    rows = (
        _json(path, text) if text.lstrip()[:1] in ("[", "{") else csv.DictReader(text.splitlines())
    )
    return tuple(_name(path, number, row) for number, row in enumerate(rows, 1))


def _json(path: str, text: str) -> Iterable[Any]:
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError):
        raise Mistake(f"{path}: it is not JSON") from None
    if not isinstance(rows, list):
        raise Mistake(f"{path}: a JSON list is wanted")
    return rows


def _name(path: str, number: int, row: Any) -> Name:
    where = f"{path}, name {number}"
    if not isinstance(row, Mapping):
        raise Mistake(f"{where}: an object with spelling, kind and slug is wanted")
    spelling, kind, slug = (str(row.get(key) or "").strip() for key in ("spelling", "kind", "slug"))
    if not spelling or not slug:
        raise Mistake(f"{where}: spelling and slug are wanted")
    if kind not in set(NameKind):
        raise Mistake(f"{where}: kind is {kind!r}; wanted is one of {_KINDS}")
    return Name(
        spelling.lower(),
        NameKind(kind),
        slug,
        exact=_flag(row.get("exact")),
        detail=str(row.get("detail") or "") or None,
        ask=_flag(row.get("ask")),
        only_after=_words(row.get("only_after")),
    )


def _flag(value: object) -> bool:
    return value is True or str(value or "").strip().lower() in _TRUE


def _words(value: object) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else tuple(str(value or "").split())
