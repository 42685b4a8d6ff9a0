"""Databases of both kinds for one test each: what the ledger promises holds on either."""

import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

KINDS = ("sqlite", "postgresql")
SERVER = "postgresql://127.0.0.1:5432/test"
WHERE = "PTSP_TEST_POSTGRESQL"
"""Another server's URL, or "none" where there is none."""


def empty_database(kind: str, folder: Path) -> Iterator[str]:
    """The URL of an empty database of that kind, gone after the test."""
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'ptsp.db'}"
    else:
        yield from _on_a_server()


def _on_a_server() -> Iterator[str]:
    server = os.environ.get(WHERE, SERVER)
    if server == "none":
        pytest.skip(f"there is no PostgreSQL ({WHERE}=none)")
    psycopg = pytest.importorskip("psycopg", reason="no PostgreSQL driver is installed")
    try:
        connection = psycopg.connect(server, autocommit=True, connect_timeout=2)
    except psycopg.OperationalError:
        _missed(f"no PostgreSQL answers at {server}")
    name = f"ptsp_test_{uuid.uuid4().hex[:12]}"
    connection.execute(f"CREATE DATABASE {name}")
    try:
        yield f"{server.rpartition('/')[0]}/{name}"
    finally:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
        connection.close()


def _missed(why: str) -> None:
    """At a desk a reason to skip; where changes are let in, half of the promises untested."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{why}; say {WHERE}=none where there is none")
    pytest.skip(why)
