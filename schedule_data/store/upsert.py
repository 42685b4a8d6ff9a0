"""INSERT ... ON CONFLICT, which SQLite and PostgreSQL share and SQLAlchemy keeps in two places.
Each statement is made once: to make one takes longer than the database takes over it.
"""

from functools import cache
from typing import Any

from schedule_data.store.tables import Base


@cache
def insert_or_skip(dialect: str, table: type[Base]) -> Any:
    """Insert; a row whose key is there already is passed over."""
    return _insert(dialect, table).on_conflict_do_nothing()


@cache
def insert_or_update(dialect: str, table: type[Base], *changed: str) -> Any:
    """Insert; where the primary key is there already, set the columns `changed`."""
    statement = _insert(dialect, table)
    keys = [column.name for column in table.__table__.primary_key]
    return statement.on_conflict_do_update(
        index_elements=keys, set_={name: statement.excluded[name] for name in changed}
    )


@cache
def insert_or_count(dialect: str, table: type[Base], unique: str, counter: str) -> Any:
    """Insert; where a row of the same `unique` is there already, raise its `counter` by one."""
    column = table.__table__.columns[counter]
    return _insert(dialect, table).on_conflict_do_update(
        index_elements=[unique], set_={counter: column + 1}
    )


def _insert(dialect: str, table: type[Base]) -> Any:
    # Each is imported where it is used: to start is quicker with one of them.
    if dialect == "sqlite":
        from sqlalchemy.dialects import sqlite

        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql

    return postgresql.insert(table)
