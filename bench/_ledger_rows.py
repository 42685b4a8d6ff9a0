"""The peer of the ledger: each sitting of two years as a row of SQLite, ready-made and indexed."""

import json
import sqlite3
from collections.abc import Iterable

from schedule_data.model import Occurrence

_COLUMNS = "uid, recurrence_id, day, venue, region, summary, room, opens, closes, services"
ON_A_DAY = f"SELECT {_COLUMNS} FROM sitting WHERE region = ? AND day = ?"
NEXT_AT = f"SELECT {_COLUMNS} FROM sitting WHERE venue = ? AND day >= ? ORDER BY day LIMIT 5"


def ready_made(sittings: Iterable[Occurrence]) -> sqlite3.Connection:
    """All of them in memory, with an index for each of the two questions."""
    rows = sqlite3.connect(":memory:")
    rows.execute(f"CREATE TABLE sitting ({_COLUMNS})")
    rows.executemany(
        "INSERT INTO sitting VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", map(_values, sittings)
    )
    rows.execute("CREATE INDEX by_region ON sitting (region, day)")
    rows.execute("CREATE INDEX by_venue ON sitting (venue, day)")
    rows.execute("ANALYZE")
    return rows


def _values(each: Occurrence) -> tuple[str | None, ...]:
    return (
        each.uid,
        each.recurrence_id.isoformat(),
        each.day.isoformat(),
        each.venue,
        each.region,
        each.summary,
        each.room,
        each.opens.isoformat("minutes") if each.opens else None,
        each.closes.isoformat("minutes") if each.closes else None,
        json.dumps(sorted(each.services)),
    )
