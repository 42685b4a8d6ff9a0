"""The arguments that every command that answers shares: `--now` and `--lang`."""

import argparse

from bot.clock import Clock, clock_from, frozen_clock, read_moment
from bot.mistake import Mistake
from bot.settings import Settings
from schedule_data.model.text import Language


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add `--now` and `--lang`."""
    parser.add_argument(
        "--now", metavar="ISO", help="answer as at this moment, e.g. 2019-11-14T09:00:00+07:00"
    )
    parser.add_argument(
        "--lang", choices=("id", "en"), help="answer in this language (else the question's)"
    )


def clock_of(args: argparse.Namespace, settings: Settings) -> Clock:
    """The clock that the command goes by: `--now` stands still, PTSP_NOW runs on.

    Raises:
        Mistake: `--now` is no moment.
    """
    if args.now is None:
        return clock_from(settings.now)
    try:
        return frozen_clock(read_moment(args.now))
    except ValueError as error:
        raise Mistake(f"--now: {error}") from None


def language_of(args: argparse.Namespace) -> Language | None:
    """The language of `--lang`, or None."""
    if args.lang == "en":
        return "en"
    return "id" if args.lang else None
