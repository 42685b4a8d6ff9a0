"""Databases of both kinds, and a store that is open while a test runs."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bench._reminding import store_of
from schedule_data.store import Store
from tests.databases import KINDS, empty_database


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'ptsp.db'}"


@pytest.fixture(params=KINDS)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database, of each kind."""
    yield from empty_database(request.param, tmp_path)


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    """An open database of each kind, with the first schedule."""
    async with store_of(database) as opened:
        yield opened
