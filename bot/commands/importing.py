"""`ptsp import FILE...`: files into the schedule, all or nothing, with a row-by-row report."""

import argparse
from pathlib import Path

from bot.mistake import Mistake
from bot.settings import Settings

EPILOG = """examples:
  ptsp import jadwal-november.xlsx --dry-run
  ptsp import jadwal-november.xlsx

Where one row is refused, nothing of any file is taken. The same file again changes nothing.
All files together are one entry of /audit, which an owner takes back with /undo and its number.
docs/columns.md explains the columns; `ptsp export --template FILE` writes a file to fill in.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.epilog = EPILOG
    parser.add_argument(
        "files",
        metavar="FILE",
        type=Path,
        nargs="+",
        help="a schedule: .csv, .xlsx, .ics or .yaml, by its ending",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="show what would change, and save nothing"
    )


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Read the files, say what they hold, and save them where nothing is refused."""
    from bot.exchanging import import_schedule
    from schedule_data.exchange import report

    files = [(path.name, _content(path)) for path in args.files]
    drafts = import_schedule(settings, files, dry_run=args.dry_run)
    for line in (line for draft in drafts for line in report(draft)):
        print(line)
    if not all(draft.taken for draft in drafts):
        print("nothing was saved")
        return 1
    if args.dry_run:
        print("dry run: nothing was saved")
    elif all(draft.changes_nothing for draft in drafts):
        print("all of it was known already; nothing was changed")
    else:
        print("saved")
    return 0


def _content(path: Path) -> bytes:
    """The file's bytes, one more than is read of a file that is too large."""
    from schedule_data.exchange import FILE_BYTES

    try:
        with path.open("rb") as file:
            return file.read(FILE_BYTES + 1)
    except OSError as error:
        raise Mistake(f"{path} cannot be read: {error.strerror or error}") from None
