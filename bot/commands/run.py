"""`ptsp run`: one process with everything that is configured, until SIGTERM or Ctrl-C."""

import argparse

from bot.settings import Settings

EPILOG = """example:
  PTSP_TELEGRAM_TOKEN=123456:ABC... ptsp run
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments: there are none, all is in the settings."""
    parser.epilog = EPILOG


def run(args: argparse.Namespace, settings: Settings) -> int:  # noqa: ARG001
    """Serve until a signal stops it cleanly."""
    from bot import event_loop
    from bot.logs import start_logging
    from bot.serve import serve
    from bot.wiring import prepare_database

    start_logging(settings.log)
    prepare_database(settings, renew=True)
    event_loop.run(serve(settings))
    return 0
