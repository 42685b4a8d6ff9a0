"""Columns as the driver has them, read once for each different value: a hundred thousand events
share a few thousand days, hours and names.
"""

import json
from collections.abc import Callable
from datetime import date, time
from typing import Any, TypeVar, cast

from sqlalchemy import String, type_coerce
from sqlalchemy.sql.elements import ColumnElement

from schedule_data.model.circumstance import Pause
from schedule_data.store.coding import decoded
from schedule_data.store.tables import Base

T = TypeVar("T")


def raw_columns(table: type[Base]) -> list[ColumnElement[Any]]:
    """All columns of a table, past SQLAlchemy's own readers: SQLite gives days, hours and lists as
    text, a server as what they are.
    """
    return [type_coerce(column, String) for column in table.__table__.columns]


class Memo(dict[Any, Any]):
    """What each different raw value means."""

    def __init__(self, read: Callable[[Any], object]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, raw: Any) -> Any:
        value = self[raw] = None if raw is None else self._read(raw)
        return value


def day(raw: Any) -> date:
    """A day."""
    return raw if isinstance(raw, date) else date.fromisoformat(raw)


def clock(raw: Any) -> time:
    """An hour of the day."""
    return raw if isinstance(raw, time) else time.fromisoformat(raw)


def listed(raw: Any) -> list[Any]:
    """A JSON list."""
    return cast(list[Any], json.loads(raw) if isinstance(raw, str) else raw)


def pauses(raw: str) -> tuple[Pause, ...]:
    """Pauses from their JSON text."""
    return cast(tuple[Pause, ...], decoded(tuple[Pause, ...], json.loads(raw)))


def by_text(raw: Any) -> Any:
    """A key for a memo: lists as a server gives them cannot be one."""
    return raw if isinstance(raw, str) else json.dumps(raw)
