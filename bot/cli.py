"""`ptsp`: finds the command that was named and runs it; a mistake is one line and exit 2."""

import argparse
import gc
import importlib
import io
import logging
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from bot.logs import quiet_logging
from bot.mistake import Mistake
from bot.settings import environment, read_settings

# name -> one line for `ptsp --help`; the command itself is bot/commands/<name>.py, imported only
# when it is called, so that each starts as fast as what it needs.
COMMANDS = {
    "run": "start everything that is configured: web chat, Telegram",
    "ask": "print the answer to one question",
    "chat": "hold the conversation in this terminal",
    "understand": "print what messages mean, as JSON lines",
    "expand": "print the days of recurrence rules, as JSON lines",
    "import": "take a schedule in: .csv, .xlsx, .ics or .yaml, all or nothing",
    "export": "write the schedule as a file: .csv, .xlsx, .ics or .yaml",
    "admin": "say who may change the schedule",
    "remind": "send the reminders that are due, once",
    "subscribers": "take subscriptions in from a CSV file, or write them out",
    "db": "bring the database up to date, or copy it while it runs",
    "doctor": "check settings, database, token and clock, and say what to do",
}

# What is imported stays, so looking for garbage among it every 700 objects, as Python would, is a
# tenth of a cold start for nothing.
OBJECTS_BEFORE_COLLECTING = 20_000

# `import` is a word of Python's, so its file has another name.
FILES = {"import": "importing", "export": "exporting"}

EPILOG = """examples:
  ptsp run
  ptsp ask "besok jaksel ada ptsp ga?"
  ptsp ask "where is PTSP this weekend?" --now 2019-11-14T09:00:00+07:00
"""


class Parser(argparse.ArgumentParser):
    """An argument parser that tells a mistake in one line."""

    def error(self, message: str) -> NoReturn:
        """Print what was wrong and where help is; exit 2."""
        self.exit(2, f"{self.prog}: {message} (see `{self.prog} --help`)\n")


def build_parser(chosen: str | None) -> argparse.ArgumentParser:
    """The parser of `ptsp`; only the `chosen` command's own arguments are loaded."""
    parser = Parser(
        prog="ptsp",
        description="Tells where PTSP, Jakarta's one-stop licence desk, is on a day.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, summary in COMMANDS.items():
        command = commands.add_parser(
            name,
            help=summary,
            description=summary[0].upper() + summary[1:] + ".",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        if name == chosen:
            module = importlib.import_module(f"bot.commands.{FILES.get(name, name)}")
            module.configure(command)
            command.set_defaults(run=module.run)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run `ptsp` with `argv`; returns the exit status."""
    gc.set_threshold(OBJECTS_BEFORE_COLLECTING)
    _say_what_the_terminal_can()
    words = list(sys.argv[1:] if argv is None else argv)
    chosen = next((word for word in words if not word.startswith("-")), None)
    args = build_parser(chosen).parse_args(words)
    try:
        quiet_logging()
        status: int = args.run(args, read_settings(environment()))
        sys.stdout.flush()
    except Mistake as mistake:
        print(f"ptsp {args.command}: {mistake}", file=sys.stderr)
        return mistake.status
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader went away (`ptsp ask ... | head`): nothing is left to say, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        logging.getLogger("ptsp").debug("the command failed", exc_info=True)
        kind = type(error).__name__
        print(f"ptsp {args.command}: it failed: {kind}: {_one_line(error)}", file=sys.stderr)
        return 1
    return status


def _say_what_the_terminal_can() -> None:
    """A terminal of another alphabet than UTF-8 gets "?" for "–" and not an error for an answer."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:300]
