"""Databases of both kinds, and a store that is open while a test runs."""

import os
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bench._reminding import store_of
from schedule_data.store import Store


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'ptsp.db'}"


def _server_database() -> Iterator[str]:
    """A PostgreSQL database of the test's own, dropped after it."""
    psycopg = pytest.importorskip("psycopg", reason="no PostgreSQL driver is installed")
    server = os.environ.get("PTSP_TEST_POSTGRESQL", "postgresql://127.0.0.1:5432/test")
    try:
        connection = psycopg.connect(server, autocommit=True, connect_timeout=2)
    except psycopg.OperationalError:
        pytest.skip(f"no PostgreSQL answers at {server}")
    name = f"ptsp_reminders_{uuid.uuid4().hex[:12]}"
    connection.execute(f"CREATE DATABASE {name}")
    try:
        yield f"{server.rpartition('/')[0]}/{name}"
    finally:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
        connection.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, url: str) -> Iterator[str]:
    """The URL of an empty database, of each kind."""
    if request.param == "sqlite":
        yield url
    else:
        yield from _server_database()


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    """An open database of each kind, with the first schedule."""
    async with store_of(database) as opened:
        yield opened
