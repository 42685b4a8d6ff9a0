"""Databases of both kinds, and a store that is open while a test runs."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bench._reminding import store_of
from schedule_data.store import Store
from tests.servers import server_database


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'ptsp.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, url: str) -> Iterator[str]:
    """The URL of an empty database, of each kind."""
    if request.param == "sqlite":
        yield url
    else:
        yield from server_database()


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    """An open database of each kind, with the first schedule."""
    async with store_of(database) as opened:
        yield opened
