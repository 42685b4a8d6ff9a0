"""Writes schedule_data/seed/holidays.json: what the locked PyPI `holidays` says of Jakarta's days.

`make holidays` after each new version in the lock; a test tells when it was forgotten.
"""

import json
from importlib.metadata import version
from pathlib import Path

from schedule_data.day_kinds import CATEGORIES, names_by_library

TARGET = Path(__file__).parent.parent / "schedule_data/seed/holidays.json"
YEARS = range(2015, 2033)


def table() -> str:
    """The file's text: one line for each year and category, so that a change reads well."""
    lines = [
        f'"{year} {category}": {json.dumps(_days(year, category), ensure_ascii=False)}'
        for year in YEARS
        for category in CATEGORIES
    ]
    head = f'{{\n"version": "{version("holidays")}",\n"names": {{\n'
    return head + ",\n".join(lines) + "\n}\n}\n"


def _days(year: int, category: str) -> dict[str, str]:
    names = names_by_library(year, category)
    return {day.isoformat(): names[day] for day in sorted(names)}


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8")
