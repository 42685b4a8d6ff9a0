"""`ptsp subscribers import FILE` and `export`: subscriptions as CSV, in and out."""

import argparse
import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.commands.progress import Progress
from bot.mistake import Mistake
from bot.settings import Settings

EPILOG = """columns: channel,address,language,regions,services,places,slot and, as one likes,
kinds,silent,when_empty,paused,left_out. Lists inside a cell are separated by ";", an empty cell
means all; left_out are places that are never meant, an empty cell there means none.
A slot is one like "fri 16:00", "daily 07:00" or "before 18:00". All of a file is taken, or none of
it; the same file again changes nothing.

examples:
  ptsp subscribers import people.csv
  ptsp subscribers export people.csv
  ptsp subscribers export > people.csv
"""
MOST_TOLD = 50


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.epilog = EPILOG
    ways = parser.add_subparsers(dest="way", metavar="WAY", required=True)
    take = ways.add_parser("import", help="take all of a file, or nothing and say why")
    take.add_argument("file", metavar="FILE", type=Path)
    give = ways.add_parser("export", help="write all subscriptions")
    give.add_argument("file", metavar="FILE", type=Path, nargs="?", help="else standard output")


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Import or export, and say what was done."""
    from bot.wiring import prepare_database

    prepare_database(settings)
    if args.way == "import":
        return asyncio.run(_import(args.file, settings))
    return asyncio.run(_export(args.file, settings))


async def _import(path: Path, settings: Settings) -> int:
    from bot.subscriber_file import ChangedMeanwhileError, read
    from bot.wiring import open_house
    from schedule_data.model.errors import LedgerError

    async with open_house(settings) as house:
        snapshot = await house.store.snapshot()
        try:
            with Progress("rows read") as looked:
                found = read(path, snapshot, looked.count)
        except OSError as error:
            raise Mistake(f"{path}: {error.strerror}") from None
        if found.problems:
            raise _nothing_taken(path, found.problems)
        try:
            with Progress("saved", found.count) as saved:
                wanted = saved.through(found.subscriptions())
                changed = await house.store.reminders.subscriptions.save(wanted)
        except ChangedMeanwhileError as error:
            raise Mistake(f"nothing was taken, {path} changed meanwhile: {error}", 1) from None
        except LedgerError as error:
            raise Mistake(f"nothing was taken: {error}", 1) from None
    print(f"{changed.added} added, {changed.changed} changed, {changed.same} as they were")
    return 0


def _nothing_taken(path: Path, problems: Sequence[str]) -> Mistake:
    for problem in problems[:MOST_TOLD]:
        print(f"{path}:{problem}", file=sys.stderr)
    more = len(problems) - MOST_TOLD
    tail = f" ({more} of them not shown)" if more > 0 else ""
    return Mistake(f"nothing was taken: {len(problems)} problems{tail}", 1)


async def _export(path: Path | None, settings: Settings) -> int:
    from bot.subscriber_file import write
    from bot.wiring import open_house

    async with open_house(settings) as house:
        everybody = house.store.reminders.subscriptions.all()
        if path is None:
            await write(everybody, sys.stdout)
            return 0
        unfinished = path.with_name(f"{path.name}.unfinished")
        try:
            with (
                Progress("written") as progress,
                unfinished.open("w", encoding="utf-8", newline="") as file,
            ):
                count = await write(everybody, file, progress.count)
            unfinished.replace(path)
        except OSError as error:
            unfinished.unlink(missing_ok=True)
            raise Mistake(f"{path}: {error.strerror}", 1) from None
    print(f"wrote {count} subscriptions to {path}")
    return 0
