"""A file of subscriptions: CSV as spreadsheets write it, read row by row and distrusted."""

import csv
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from bot.subscriber_row import Words, cells_of, subscription_of
from schedule_data.model.query import Query
from schedule_data.model.subscription import Subscription
from schedule_data.model.text import Language
from schedule_data.snapshot import Snapshot

COLUMNS = ("channel", "address", "language", "regions", "services", "places", "slot")
MORE_COLUMNS = ("kinds", "silent", "when_empty", "paused")
LARGEST_BYTES = 256 * 2**20
MOST_PROBLEMS = 1000


@dataclass(slots=True)
class Found:
    """What a file holds; with any problem none of it is to be taken. A problem begins with the
    number of its line.
    """

    subscriptions: list[Subscription] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def read(path: Path, snapshot: Snapshot) -> Found:
    """Read the file. Raises OSError where it cannot be opened."""
    if path.stat().st_size > LARGEST_BYTES:
        return Found(problems=["1: the file is larger than 256 MiB"])
    found = Found()
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            _read(file, snapshot, found)
    except UnicodeDecodeError:
        found.problems.append("1: this is not UTF-8 text")
    return found


async def write(everybody: AsyncIterator[Subscription], file: TextIO) -> int:
    """Write all of them; how many there were."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow((*COLUMNS, *MORE_COLUMNS))
    count = 0
    async for each in everybody:
        writer.writerow(cells_of(each))
        count += 1
    return count


def _read(file: TextIO, snapshot: Snapshot, found: Found) -> None:
    rows = csv.reader(file, strict=True)
    header = [name.strip().lower() for name in next(rows, [])]
    problem = _header_problem(header)
    if problem:
        found.problems.append(f"1: {problem}")
        return
    words, before = Words(snapshot), _Before()
    try:
        for cells in rows:
            if not any(cells):
                continue
            try:
                if len(cells) > len(header):
                    raise ValueError("there are more cells than columns")
                each = subscription_of(dict(zip(header, cells, strict=False)), words)
                if before.new(each, rows.line_num):
                    found.subscriptions.append(each)
            except ValueError as wrong:
                found.problems.append(f"{rows.line_num}: {wrong}")
            if len(found.problems) >= MOST_PROBLEMS:
                return
    except csv.Error as error:
        found.problems.append(f"{rows.line_num}: this is no CSV: {error}")


def _header_problem(header: list[str]) -> str:
    missing = [name for name in COLUMNS if name not in header]
    if missing:
        return f"the first line must name the columns; missing: {', '.join(missing)}"
    strange = [name for name in header if name not in (*COLUMNS, *MORE_COLUMNS)]
    if strange:
        return f"there is no column {strange[0][:40]!a}"
    return "a column is named twice" if len(set(header)) != len(header) else ""


class _Before:
    """The rows so far, to find what contradicts them."""

    def __init__(self) -> None:
        self._languages: dict[tuple[str, str], tuple[Language, int]] = {}
        self._rows: dict[tuple[str, str, str, Query], tuple[Subscription, int]] = {}

    def new(self, each: Subscription, line: int) -> bool:
        """Whether nothing before said the same. Raises ValueError for a contradiction."""
        who = (each.channel, each.address)
        language, first = self._languages.setdefault(who, (each.language, line))
        if language != each.language:
            raise ValueError(f"language: line {first} says {language} for the same person")
        same, first = self._rows.setdefault((*who, str(each.slot), each.query), (each, line))
        if same != each:
            raise ValueError(f"line {first} says otherwise for the same person and question")
        return first == line
