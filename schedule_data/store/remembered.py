"""A conversation's memory as text for the database, and back."""

import json
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any, Literal, cast

from sqlalchemy.engine import Row

from schedule_data.model.memory import Memory
from schedule_data.model.query import DaySpan, Query
from schedule_data.model.slot import Slot
from schedule_data.model.subscription import Subscription
from schedule_data.model.text import Language

_SETS = ("regions", "places", "services", "kinds", "but")


def query_to_text(query: Query) -> str:
    """`query` as JSON; what is empty is left out."""
    known: dict[str, Any] = {
        name: sorted(getattr(query, name)) for name in _SETS if getattr(query, name)
    }
    if query.when is not None:
        known["when"] = [query.when.start.isoformat(), query.when.end.isoformat()]
    if query.at is not None:
        known["at"] = query.at.isoformat("minutes")
    return json.dumps(known, separators=(",", ":"))


def query_from_text(text: str) -> Query | None:
    """The query of that JSON; None where an older version wrote what this one cannot read."""
    try:
        known = json.loads(text)
        when = known.get("when")
        return Query(
            when=DaySpan(*(date.fromisoformat(day) for day in when)) if when else None,
            at=time.fromisoformat(known["at"]) if "at" in known else None,
            **{name: frozenset(known.get(name, ())) for name in _SETS},
        )
    except (ValueError, TypeError, AttributeError):
        return None


def memory_values(memory: Memory) -> dict[str, Any]:
    """The columns of a memory."""
    return {
        "at": memory.at,
        "query": query_to_text(memory.query) if memory.query is not None else None,
        "language": memory.language,
        "offered": json.dumps(memory.offered) if memory.offered else None,
        "stopped": _stopped_to_text(memory.stopped) if memory.stopped else None,
    }


def memory_of(row: Row[Any]) -> Memory | None:
    """The memory of a row; None where it holds a chosen language alone."""
    if row.at is None:
        return None
    return Memory(
        at=row.at,
        query=query_from_text(row.query) if row.query else None,
        language=language_of(row.language),
        offered=tuple(json.loads(row.offered)) if row.offered else (),
        stopped=_stopped_from_text(row.stopped) if row.stopped else (),
    )


def _stopped_to_text(stopped: Sequence[Subscription]) -> str:
    return json.dumps(
        [
            [
                each.channel,
                each.address,
                query_to_text(each.query),
                str(each.slot),
                each.language,
                each.silent,
                each.when_empty,
                each.paused,
                each.since.isoformat() if each.since else None,
            ]
            for each in stopped
        ]
    )


def _stopped_from_text(text: str) -> tuple[Subscription, ...]:
    """What can be taken back; nothing where an older version wrote what cannot be read."""
    try:
        return tuple(
            Subscription(
                channel,
                address,
                query,
                Slot.parse(slot),
                language,
                silent,
                when_empty,
                paused,
                datetime.fromisoformat(since) if since else None,
            )
            for channel, address, asked, slot, language, silent, when_empty, paused, since in (
                json.loads(text)
            )
            if (query := query_from_text(asked)) is not None
        )
    except (ValueError, TypeError):
        return ()


def language_of(text: str | None) -> Language | None:
    """The language, where it is one that the bot speaks."""
    return cast(Literal["id", "en"], text) if text in ("id", "en") else None
