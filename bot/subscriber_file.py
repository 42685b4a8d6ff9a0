"""A file of subscriptions: CSV as spreadsheets write it, read row by row and distrusted."""

import csv
import hashlib
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from bot.subscriber_row import Words, cells_of, subscription_of
from schedule_data.model.subscription import Subscription
from schedule_data.snapshot import Snapshot

COLUMNS = ("channel", "address", "language", "regions", "services", "places", "slot")
MORE_COLUMNS = ("kinds", "silent", "when_empty", "paused", "left_out")
LARGEST_BYTES = 256 * 2**20
MOST_PROBLEMS = 1000


class ChangedMeanwhileError(Exception):
    """The file is another than the one that was looked through."""


@dataclass(slots=True)
class Found:
    """What a file holds; with any problem none of it is to be taken. A problem begins with the
    number of its line. `repeated` are the lines that say what one before has said; `digest` stands
    for the whole text.
    """

    path: Path
    snapshot: Snapshot
    count: int = 0
    problems: list[str] = field(default_factory=list)
    repeated: set[int] = field(default_factory=set)
    digest: bytes = b""

    def subscriptions(self) -> Iterator[Subscription]:
        """All of them, read from the file once more: so a large one is never held in memory. None
        is to be kept before the last has come.

        Raises:
            ChangedMeanwhileError: it says something else by now.
        """
        try:
            with _open(self.path) as file:
                lines = _Lines(file)
                for line, each in _rows(lines, self.snapshot):
                    if isinstance(each, str):
                        raise ChangedMeanwhileError(f"{line}: {each}")
                    if line not in self.repeated:
                        yield each
        except (OSError, UnicodeDecodeError) as error:
            raise ChangedMeanwhileError(str(error)) from None
        if lines.digest != self.digest:
            raise ChangedMeanwhileError("it says something else now")


def read(path: Path, snapshot: Snapshot, counted: Callable[[], None] = lambda: None) -> Found:
    """Look through it; `counted` hears of each row. Raises OSError where it cannot be opened."""
    found, before = Found(path, snapshot), _Before()
    if path.stat().st_size > LARGEST_BYTES:
        found.problems.append("1: the file is larger than 256 MiB")
        return found
    try:
        with _open(path) as file:
            lines = _Lines(file)
            for line, each in _rows(lines, snapshot):
                before.note(found, line, each)
                counted()
                if len(found.problems) >= MOST_PROBLEMS:
                    break
            found.digest = lines.digest
    except UnicodeDecodeError:
        found.problems.append("1: this is not UTF-8 text")
    return found


async def write(
    everybody: AsyncIterator[Subscription],
    file: TextIO,
    counted: Callable[[], None] = lambda: None,
) -> int:
    """Write all of them; how many there were."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow((*COLUMNS, *MORE_COLUMNS))
    count = 0
    async for each in everybody:
        writer.writerow(cells_of(each))
        count += 1
        counted()
    return count


def _open(path: Path) -> TextIO:
    return path.open(encoding="utf-8-sig", newline="")


class _Lines:
    """The lines of a file, and a digest of those that were read."""

    def __init__(self, file: TextIO) -> None:
        self._file, self._hash = file, hashlib.blake2b(digest_size=16)

    def __iter__(self) -> Iterator[str]:
        for line in self._file:
            self._hash.update(line.encode("utf-8", "surrogatepass"))
            yield line

    @property
    def digest(self) -> bytes:
        """Of all that was read so far."""
        return self._hash.digest()


def _rows(lines: _Lines, snapshot: Snapshot) -> Iterator[tuple[int, Subscription | str]]:
    """The number of each line and its subscription, or what is wrong with it."""
    rows = csv.reader(lines, strict=True)
    try:
        header = [name.strip().lower() for name in next(rows, [])]
        problem = _header_problem(header)
        if problem:
            yield 1, problem
            return
        words = Words(snapshot)
        for cells in rows:
            if any(cells):
                yield rows.line_num, _row(header, cells, words)
    except csv.Error as error:
        yield rows.line_num, f"this is no CSV: {error}"


def _row(header: list[str], cells: list[str], words: Words) -> Subscription | str:
    if len(cells) > len(header):
        return "there are more cells than columns"
    try:
        return subscription_of(dict(zip(header, cells, strict=False)), words)
    except ValueError as wrong:
        return str(wrong)


def _header_problem(header: list[str]) -> str:
    missing = [name for name in COLUMNS if name not in header]
    if missing:
        return f"the first line must name the columns; missing: {', '.join(missing)}"
    strange = [name for name in header if name not in (*COLUMNS, *MORE_COLUMNS)]
    if strange:
        return f"there is no column {strange[0][:40]!a}"
    return "a column is named twice" if len(set(header)) != len(header) else ""


class _Before:
    """The rows so far, to find what contradicts them: of each only a number that stands for what
    it says, and its line. Half a million of them are some 100 MiB.
    """

    def __init__(self) -> None:
        self._people: dict[int, tuple[str, int]] = {}
        self._questions: dict[int, tuple[int, int]] = {}

    def note(self, found: Found, line: int, each: Subscription | str) -> None:
        """Count the row, or say what is wrong with it."""
        if isinstance(each, str):
            found.problems.append(f"{line}: {each}")
            return
        language, first = self._people.setdefault(
            hash((each.channel, each.address)), (each.language, line)
        )
        if language != each.language:
            found.problems.append(
                f"{line}: language: line {first} says {language} for the same person"
            )
            return
        wishes = each.silent + 2 * each.when_empty + 4 * each.paused
        question = hash((each.channel, each.address, each.slot, each.query))
        same, first = self._questions.setdefault(question, (wishes, line))
        if same != wishes:
            found.problems.append(
                f"{line}: line {first} says otherwise for the same person and question"
            )
        elif first == line:
            found.count += 1
        else:
            found.repeated.add(line)
