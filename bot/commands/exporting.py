"""`ptsp export FILE`: the schedule as a file, or an empty one to fill in."""

import argparse
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bot.mistake import Mistake
from bot.settings import Settings

if TYPE_CHECKING:
    from schedule_data.exchange import Form

EPILOG = """examples:
  ptsp export jadwal.xlsx
  ptsp export jadwal.ics
  ptsp export --template isian.csv

A file of that name is replaced. The same schedule always gives the same file.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.epilog = EPILOG
    parser.add_argument(
        "file", metavar="FILE", type=Path, help="what to write: .csv, .xlsx, .ics or .yaml"
    )
    parser.add_argument(
        "--template",
        action="store_true",
        help="write an empty file that explains its columns; opens no database",
    )


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Write the file, whole or not at all."""
    form = _form(args.file)
    if args.template:
        from schedule_data.exchange import write_template

        content = write_template(form)
    else:
        from bot.exchanging import export_schedule

        content = export_schedule(settings, form)
    _write(args.file, content)
    print(f"wrote {args.file}")
    return 0


def _form(path: Path) -> "Form":
    from schedule_data.exchange import Form

    form = Form.of(path.name)
    if form is None:
        raise Mistake(f"{path} does not end in .csv, .xlsx, .ics or .yaml")
    return form


def _write(path: Path, content: bytes) -> None:
    """Write beside the file and then put it in its place, so that it is never half a file."""
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(beside).chmod(0o644)
            Path(beside).replace(path)
        except OSError:
            Path(beside).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise Mistake(f"{path} cannot be written: {error.strerror or error}") from None
