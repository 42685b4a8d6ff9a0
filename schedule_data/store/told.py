"""What people were told of the coming sittings, so that a change is noticed once, by whomever."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, delete, select

from schedule_data.changing import Seen, SittingId, Told
from schedule_data.store.news_text import sitting_of, sitting_values
from schedule_data.store.reminder_tables import ToldSittingRow
from schedule_data.store.upsert import insert_or_update


def told_sittings(connection: Connection) -> dict[SittingId, Told]:
    """All of them."""
    rows = connection.execute(select(ToldSittingRow.__table__)).all()
    return {(row.event, row.recurrence_id): _told_of(row) for row in rows}


def write_told(connection: Connection, renewed: Mapping[SittingId, Told | None]) -> None:
    """Remember these; None: forget it."""
    gone = [key for key, told in renewed.items() if told is None]
    for event, recurrence_id in gone:
        connection.execute(
            delete(ToldSittingRow).where(
                ToldSittingRow.event == event, ToldSittingRow.recurrence_id == recurrence_id
            )
        )
    rows = [_values(key, told) for key, told in renewed.items() if told is not None]
    if rows:
        statement = insert_or_update(
            connection.dialect.name, ToldSittingRow, "told", "day", "seen", "seen_at"
        )
        connection.execute(statement, rows)


def _values(key: tuple[str, date], told: Told) -> dict[str, Any]:
    return {
        "event": key[0],
        "recurrence_id": key[1],
        "told": _told_text(told),
        "day": told.occurrence.day,
        "seen": None if told.seen is None else _seen_text(told.seen),
        "seen_at": told.seen_at,
    }


def _told_of(row: Any) -> Told:
    known = json.loads(row.told)
    seen = None if row.seen is None else _seen_of(json.loads(row.seen))
    # What an older version wrote does not say how it was told before.
    earlier = tuple(map(sitting_of, known.get("earlier", ())))
    return Told(sitting_of(known), known["held"], seen, row.seen_at, earlier)


def _told_text(told: Told) -> str:
    known = {**sitting_values(told.occurrence), "held": told.held}
    if told.earlier:
        known["earlier"] = [sitting_values(each) for each in told.earlier]
    return _text(known)


def _seen_text(seen: Seen) -> str:
    sitting = None if seen.occurrence is None else sitting_values(seen.occurrence)
    return _text({"sitting": sitting, "reason": seen.reason})


def _seen_of(known: dict[str, Any]) -> Seen:
    sitting = known["sitting"]
    return Seen(None if sitting is None else sitting_of(sitting), known["reason"])


def _text(known: dict[str, Any]) -> str:
    return json.dumps(known, ensure_ascii=False, separators=(",", ":"))
