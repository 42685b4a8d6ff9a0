"""A PostgreSQL database for a test alone, where a server answers."""

import os
import uuid
from collections.abc import Iterator

import pytest


def server_database() -> Iterator[str]:
    """The URL of an empty one, dropped after the test; skips with the reason where none can be
    had. PTSP_TEST_POSTGRESQL is the URL of a database from which others can be made.
    """
    psycopg = pytest.importorskip("psycopg", reason="no PostgreSQL driver is installed")
    server = os.environ.get("PTSP_TEST_POSTGRESQL", "postgresql://127.0.0.1:5432/test")
    try:
        connection = psycopg.connect(server, autocommit=True, connect_timeout=2)
    except psycopg.OperationalError:
        pytest.skip(f"no PostgreSQL answers at {server.rpartition('@')[2]}")
    name = f"ptsp_test_{uuid.uuid4().hex[:12]}"
    connection.execute(f"CREATE DATABASE {name}")
    try:
        yield f"{server.rpartition('/')[0]}/{name}"
    finally:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
        connection.close()
