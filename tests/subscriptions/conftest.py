"""The ledger that subscriptions are kept in: a database of each kind."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bench._reminding import store_of
from schedule_data.store import Store
from tests.databases import KINDS, empty_database
from tests.subscriptions.town import Town


@pytest.fixture(params=KINDS)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database, of each kind."""
    yield from empty_database(request.param, tmp_path)


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    async with store_of(database) as opened:
        yield opened


@pytest.fixture
async def town(store: Store) -> Town:
    return Town(store)
