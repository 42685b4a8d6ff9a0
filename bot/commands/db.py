"""`ptsp db upgrade` and `ptsp db backup FILE`: the database's schema, and a consistent copy."""

import argparse
from pathlib import Path

from bot.mistake import Mistake
from bot.settings import Settings

EPILOG = """examples:
  ptsp db upgrade
  ptsp db backup ptsp-2026-11-24.db
"""

# By how the database was found.
DONE = {
    "absent": "created the database and loaded the first schedule",
    "old": "brought the database up to date",
    "head": "the database was up to date already",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.epilog = EPILOG
    steps = parser.add_subparsers(dest="step", metavar="STEP", required=True)
    steps.add_parser("upgrade", help="create the database or bring its schema up to date")
    backup = steps.add_parser("backup", help="write a consistent copy, also while ptsp runs")
    backup.add_argument("file", metavar="FILE", type=Path, help="the copy; it must not exist yet")


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Upgrade or copy, and say what was done."""
    from bot.wiring import backup_database, prepare_database

    if args.step == "upgrade":
        print(DONE[prepare_database(settings, renew=True)])
        return 0
    if not args.file.parent.is_dir():
        raise Mistake(f"there is no folder {args.file.parent} to write to")
    backup_database(settings, args.file)
    print(f"wrote {args.file}")
    return 0
