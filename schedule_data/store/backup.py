"""A consistent copy of the database while the bot is running."""

import sqlite3
from contextlib import closing
from pathlib import Path

from schedule_data.store.engine import BUSY_MS
from schedule_data.store.errors import StoreError
from schedule_data.store.url import sqlite_path


def backup(url: str, target: Path) -> None:
    """Write a whole copy of the database to the new file `target`.

    Raises:
        StoreError: there is no database, it is a server's, `target` exists, or the disk refuses.
    """
    source = sqlite_path(url)
    if source is None:
        raise StoreError("this copies SQLite databases; for PostgreSQL use pg_dump")
    if not source.exists():
        raise StoreError(f"there is no database {source} to copy")
    if target.exists():
        raise StoreError(f"{target} exists already: name a new file")
    unfinished = target.with_name(f"{target.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(source, timeout=BUSY_MS / 1000)) as connection:
            connection.execute("VACUUM INTO ?", (str(unfinished),))
        unfinished.replace(target)
    except (sqlite3.Error, OSError) as problem:
        unfinished.unlink(missing_ok=True)
        raise StoreError(f"the copy could not be written: {problem}") from problem
