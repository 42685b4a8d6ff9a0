"""Frozen values as JSON and back: how a draft is written down."""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
_KIND = "~"
"""The key under which a value's kind stands."""
_WRITTEN: tuple[tuple[type, Callable[[Any], Any]], ...] = (
    (datetime, datetime.fromisoformat),
    (date, date.fromisoformat),
    (time, time.fromisoformat),
)


def dumps(value: object) -> str:
    """`value`, a dataclass of plain parts, as text."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def loads(kind: type[T], text: str) -> T:
    """The value of type `kind` that `dumps` wrote.

    Raises:
        ValueError: the text is no such value, or one of an older form.
    """
    try:
        value = _read(kind, json.loads(text))
    except (TypeError, KeyError, AttributeError) as fault:
        raise ValueError(f"not a {kind.__name__}: {fault}") from fault
    if not isinstance(value, kind):
        raise ValueError(f"not a {kind.__name__}")
    return value


def _plain(value: object) -> Any:
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        told = {
            field.name: _plain(getattr(value, field.name))
            for field in fields(value)
            if getattr(value, field.name) != field.default
        }
        return told | {_KIND: type(value).__name__}
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(map(_plain, value))
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value


def _read(kind: Any, data: Any) -> Any:
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _one_of(get_args(kind), data)
    if origin is tuple:
        return tuple(_read(get_args(kind)[0], each) for each in data)
    if origin is frozenset:
        return frozenset(_read(get_args(kind)[0], each) for each in data)
    if is_dataclass(kind) and isinstance(kind, type):
        hints = _hints(kind)
        return kind(
            **{name: _read(hints[name], each) for name, each in data.items() if name != _KIND}
        )
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(data)
    return next((read(data) for known, read in _WRITTEN if kind is known), data)


def _one_of(kinds: tuple[Any, ...], data: Any) -> Any:
    """The value of a union: nothing, or the kind that was written down with it."""
    if data is None and NoneType in kinds:
        return None
    named = data.get(_KIND) if isinstance(data, dict) else None
    some = [kind for kind in kinds if kind is not NoneType]
    return _read(next((kind for kind in some if kind.__name__ == named), some[0]), data)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
