"""`ptsp ask "TEXT"`: one answer on standard output."""

import argparse
import asyncio
from datetime import datetime

from bot.commands import asking
from bot.mistake import Mistake
from bot.settings import Settings
from handlers.message import Incoming, Words
from schedule_data.model.text import Language

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
    from bot.wiring import prepare_database

    if not args.text.strip():
        raise Mistake('the question is empty; try: ptsp ask "PTSP hari ini di mana?"')
    clock, language = asking.clock_of(args, settings), asking.language_of(args)
    prepare_database(settings)
    print(asyncio.run(_answer(Words(args.text), settings, clock(), language)))
    return 0


async def _answer(
    words: Words, settings: Settings, now: datetime, language: Language | None
) -> str:
    from bot.channels.terminal.render import render
    from bot.wiring import open_house

    async with open_house(settings, language=language, remembers=False) as house:
        answers = await house.turn(Incoming("terminal", "ask", words, now))
    return "\n\n".join(render(answer) for answer in answers)
