"""`ptsp ask "TEXT"`: one answer on standard output."""

import argparse
import asyncio
import sys

from bot.commands import asking
from bot.mistake import Mistake
from bot.settings import Settings

EPILOG = """example:
  ptsp ask "PTSP hari ini di mana?" --now 2019-11-14T09:00:00+07:00
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.add_argument("text", metavar="TEXT", help="the question, as you would type it in a chat")
    asking.add_arguments(parser)
    parser.epilog = EPILOG


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Print the answer; nothing is remembered of the question."""
    if not args.text.strip():
        raise Mistake('the question is empty; try: ptsp ask "PTSP hari ini di mana?"')
    clock, language = asking.clock_of(args, settings), asking.language_of(args)
    print(asyncio.run(_answer(args.text, settings, clock(), language)), file=sys.stdout)
    return 0
