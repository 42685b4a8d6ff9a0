"""Statements that a sender runs hundreds of times a second, given to the driver itself: SQLAlchemy
takes several times as long over each as the database does.
"""

import json
import re
from datetime import datetime
from functools import cache
from typing import Any, TypeAlias

from sqlalchemy import Connection, Dialect
from sqlalchemy.exc import DBAPIError

from schedule_data.store.tables import Moment

Value: TypeAlias = str | int | datetime | list[int] | None
_LIST = re.compile(r"IN :(\w+)")
_NAME = re.compile(r":(\w+)")


class Quick:
    """One statement, with `:name` for a value and `IN :name` for a list of numbers."""

    def __init__(self, text: str) -> None:
        self._for_sqlite = _LIST.sub(r"IN (SELECT value FROM json_each(:\1))", text)
        self._for_server = _NAME.sub(r"%(\1)s", _LIST.sub(r"= ANY(:\1)", text))

    def run(self, connection: Connection, **values: Value) -> Any:
        """The driver's cursor, to be read to its end. Raises what SQLAlchemy raises."""
        dialect = connection.dialect
        sqlite = dialect.name == "sqlite"
        text = self._for_sqlite if sqlite else self._for_server
        given = {name: _given(value, dialect, sqlite) for name, value in values.items()}
        cursor = connection.connection.cursor()
        try:
            cursor.execute(text, given)
        except Exception as problem:
            driver = dialect.loaded_dbapi
            told = DBAPIError.instance(
                text, None, problem, driver.Error, hide_parameters=True, dialect=dialect
            )
            raise told from problem
        return cursor


def _given(value: Value, dialect: Dialect, sqlite: bool) -> Any:
    if isinstance(value, datetime):
        return _moments(dialect)(value)
    return json.dumps(value) if sqlite and isinstance(value, list) else value


@cache
def _moments(dialect: Dialect) -> Any:
    return Moment().dialect_impl(dialect).bind_processor(dialect) or (lambda value: value)
