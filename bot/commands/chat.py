"""`ptsp chat`: the conversation in this terminal."""

import argparse
import asyncio

from bot.clock import Clock
from bot.commands import asking
from bot.settings import Settings
from schedule_data.model.text import Language

EPILOG = """Type a question, or the number of a place or choice. Ctrl-D or `exit` ends it. Officers
are served here too, once `ptsp admin add terminal:local` has made you one.

example:
  ptsp chat --now 2019-11-14T09:00:00+07:00
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    asking.add_arguments(parser)
    parser.epilog = EPILOG


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Talk until the input ends."""
    from bot.wiring import prepare_database

    prepare_database(settings)
    asyncio.run(_chat(settings, asking.clock_of(args, settings), asking.language_of(args)))
    return 0


async def _chat(settings: Settings, clock: Clock, language: Language | None) -> None:
    from bot.channels.terminal.channel import TerminalChannel
    from bot.wiring import open_house, serve_officers

    async with open_house(settings, language=language) as house:
        serve_officers(house)
        await TerminalChannel(clock).run(house.answer)
