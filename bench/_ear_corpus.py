"""The corpus of messages as values, for the ear's benchmark."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "tests" / "understanding" / "corpus"
Days = tuple[date, date] | None


@dataclass(frozen=True, slots=True)
class Line:
    """One labelled message."""

    text: str
    now: datetime
    wanted: dict[str, Any]

    @property
    def days(self) -> Days:
        when = self.wanted["when"]
        return when and (date.fromisoformat(when["start"]), date.fromisoformat(when["end"]))


def corpus() -> tuple[Line, ...]:
    """Every line of every file."""
    return tuple(_lines())


def _lines() -> Iterator[Line]:
    for file in sorted(FOLDER.glob("*.jsonl")):
        for row in file.read_text(encoding="utf-8").splitlines():
            if row.strip():
                wanted = json.loads(row)
                yield Line(wanted["text"], datetime.fromisoformat(wanted["now"]), wanted)
