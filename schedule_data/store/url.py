"""Database URLs as people write them, made ready for SQLAlchemy's async and sync engines."""

from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from schedule_data.store.errors import StoreError

_ASYNC = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+psycopg"}
_SYNC = {"sqlite": "sqlite+pysqlite", "postgresql": "postgresql+psycopg"}


def async_url(url: str) -> URL:
    """`url` with the driver that an event loop can wait for."""
    return _with_driver(url, _ASYNC)


def sync_url(url: str) -> URL:
    """`url` with the driver for work that is done before an event loop starts."""
    return _with_driver(url, _SYNC)


def sqlite_path(url: str) -> Path | None:
    """The file of an SQLite URL, None for a server's."""
    parsed = async_url(url)
    return Path(parsed.database or "") if parsed.get_backend_name() == "sqlite" else None


def _with_driver(url: str, drivers: dict[str, str]) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StoreError(
            "the database URL cannot be read: write sqlite:///var/ptsp.db "
            "or postgresql://user:password@host/name"
        ) from None
    name = "postgresql" if parsed.get_backend_name() == "postgres" else parsed.get_backend_name()
    if name not in drivers:
        raise StoreError(f"{name} is not a database of this bot: use sqlite or postgresql")
    if name == "sqlite" and parsed.database in (None, "", ":memory:"):
        raise StoreError("an SQLite database needs a file: sqlite:///var/ptsp.db")
    return parsed.set(drivername=drivers[name])
