"""A conversation's memory as text for the database, and back."""

import json
from datetime import date, time
from typing import Any, Literal, cast

from sqlalchemy.engine import Row

from schedule_data.model.memory import Memory
from schedule_data.model.query import DaySpan, Query
from schedule_data.model.text import Language

_SETS = ("regions", "places", "services", "kinds")


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
    )


def language_of(text: str | None) -> Language | None:
    """The language, where it is one that the bot speaks."""
    return cast(Literal["id", "en"], text) if text in ("id", "en") else None
