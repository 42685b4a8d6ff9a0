"""`ptsp doctor`: checks everything that a running bot needs and says what to do about the rest."""

import argparse
import asyncio

from bot.settings import Settings

EPILOG = """Exits with 0 where all is well and with 1 where something is wrong. No secret is shown.

example:
  ptsp doctor
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments: there are none, all is in the settings."""
    parser.epilog = EPILOG


def run(args: argparse.Namespace, settings: Settings) -> int:  # noqa: ARG001
    """Print one line a check."""
    from bot.checkup import checkup

    healthy = True
    for finding in asyncio.run(checkup(settings)):
        print(finding.line())
        healthy = healthy and finding.well
    return 0 if healthy else 1
