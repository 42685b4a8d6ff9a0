"""Model values as JSON and back, by their fields: for the audit, and for small lists in a row."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

Plain = Any
"""What JSON has."""


def encoded(value: object) -> Plain:
    """`value` as JSON has it; fields that hold their default are left out."""
    if is_dataclass(value) and not isinstance(value, type):
        return {
            each.name: encoded(getattr(value, each.name))
            for each in fields(value)
            if getattr(value, each.name) != each.default
        }
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, frozenset):
        return sorted(encoded(each) for each in value)
    if isinstance(value, (tuple, list)):
        return [encoded(each) for each in value]
    return value


def decoded(kind: Any, plain: Plain) -> Any:
    """The value of type `kind` that was encoded. A field that an older version did not know has its
    default, one that this version does not know is passed over.

    Raises:
        ValueError, TypeError, KeyError: it is no such value.
    """
    return _decoder(kind)(plain)


@cache
def _decoder(kind: Any) -> Callable[[Plain], Any]:
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _optional(next(each for each in inner if each is not NoneType))
    if origin in (tuple, frozenset):
        make, each = origin, _decoder(inner[0])
        return lambda plain: make(each(one) for one in plain)
    if is_dataclass(kind) and isinstance(kind, type):
        return _of_class(kind)
    if kind in (date, datetime, time):
        read: Callable[[Plain], Any] = kind.fromisoformat
        return read
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    return lambda plain: plain


def _optional(kind: Any) -> Callable[[Plain], Any]:
    inner = _decoder(kind)
    return lambda plain: None if plain is None else inner(plain)


def _of_class(kind: type) -> Callable[[Plain], Any]:
    hints = get_type_hints(kind)
    readers = {each.name: _decoder(hints[each.name]) for each in fields(kind)}

    def read(plain: Plain) -> Any:
        return kind(**{name: readers[name](one) for name, one in plain.items() if name in readers})

    return read
