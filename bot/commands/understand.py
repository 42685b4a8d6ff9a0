"""`ptsp understand`: messages in, their meaning out, as JSON lines. Opens no database."""

import argparse
import json
import sys
from datetime import datetime
from typing import Any

from bot.clock import clock_from, read_moment
from bot.commands.expand import lines
from bot.mistake import Mistake
from bot.settings import Settings
from handlers.understanding.meaning import Understanding
from handlers.understanding.names import Names, compile_names
from handlers.understanding.understand import understand
from schedule_data.model.zone import JAKARTA

EPILOG = """each line of input is an object with id, text and now; the answer stands on the line of
the same number. A line that cannot be read gets its id and an error, and the rest goes on.

examples:
  echo '{"id": 1, "text": "besok di jakbar?", "now": "2019-11-14T09:00:00+07:00"}' | ptsp understand
  ptsp understand --explain "Kamis depan jam 9 di Tebet" --now 2019-11-14T09:00:00+07:00

a file of names is a JSON list of objects or a CSV with a header, of:
  spelling,kind,slug[,detail,exact,ask,only_after]     kind: region, place, service or permit
its names are understood beside those that come with the program.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.add_argument("--names", metavar="FILE", help="further names of places and services")
    parser.add_argument("--explain", metavar="TEXT", help="show how one message is read, and why")
    parser.add_argument("--now", metavar="ISO", help="the moment at which TEXT is said")
    parser.epilog = EPILOG


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Answer every line of standard input, or explain one message."""
    names = _names(args.names)
    if args.explain is not None:
        from handlers.understanding.explain import explain

        print(explain(args.explain, now=_moment(args.now, settings), names=names))
        return 0
    if args.now is not None:
        raise Mistake("--now belongs to --explain; a line of the batch form carries its own now")
    for line in lines(sys.stdin.buffer):
        sys.stdout.write(json.dumps(answer(line, names), ensure_ascii=True) + "\n")
    sys.stdout.flush()
    return 0


def answer(line: bytes, names: Names) -> dict[str, Any]:
    """One line's answer: its `id` with the meaning, or with an `error` that says what is wrong."""
    identity: object = None
    try:
        request = json.loads(line)
        if not isinstance(request, dict):
            raise ValueError("the line is not a JSON object")
        identity = request.get("id")
        text, now = request.get("text"), request.get("now")
        if not isinstance(text, str):
            raise ValueError("text is missing, or is no string")
        if not isinstance(now, str):
            raise ValueError("now is missing, or is no string")
        return {"id": identity, **fields(understand(text, now=_jakarta(now), names=names))}
    except json.JSONDecodeError:
        return {"id": identity, "error": "the line is not JSON"}
    except (ValueError, RecursionError, OverflowError) as refused:
        return {"id": identity, "error": str(refused)}


def fields(meaning: Understanding) -> dict[str, Any]:
    """The batch form of a meaning, without its id."""
    when = meaning.when
    return {
        "intent": meaning.intent.value,
        "when": when and {"start": when.start.isoformat(), "end": when.end.isoformat()},
        "at": meaning.at and meaning.at.strftime("%H:%M"),
        "regions": list(meaning.regions),
        "places": list(meaning.places),
        "services": list(meaning.services),
        "language": meaning.language,
    }


def _jakarta(moment: str) -> datetime:
    return read_moment(moment).astimezone(JAKARTA)


def _moment(text: str | None, settings: Settings) -> datetime:
    if text is None:
        return clock_from(settings.now)()
    try:
        return _jakarta(text)
    except ValueError as error:
        raise Mistake(f"--now: {error}") from None


def _names(path: str | None) -> Names:
    from schedule_data.gazetteer import packaged_names

    if path is None:
        return compile_names(packaged_names())
    from bot.commands.name_file import read_names

    return compile_names((*packaged_names(), *read_names(path)))
