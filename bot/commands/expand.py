"""`ptsp expand`: recurrences in, days out, as JSON lines. Opens no database."""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from math import isfinite
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from bot.settings import Settings

LONGEST_LINE = 1_000_000
LONGEST_WINDOW_YEARS = 400
"""After so many years the calendar's days of the week come round: no rule holds more than that."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


class RequestRefusedError(ValueError):
    """The line asks for something that has no answer; the message is one line."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Say what the command does; it takes no options."""
    parser.description = (
        "Reads recurrences as JSON lines on standard input and writes the days of each, in order."
    )
    parser.epilog = (
        'example: echo \'{"id": "r1", "dtstart": "2019-11-07", "rrule": "FREQ=WEEKLY;BYDAY=TH", '
        '"window": ["2019-11-01", "2019-11-30"]}\' | ptsp expand'
    )


def run(args: argparse.Namespace, settings: "Settings") -> int:  # noqa: ARG001
    """Answer every line of standard input."""
    for line in lines(sys.stdin.buffer):
        sys.stdout.write(json.dumps(expand(line), ensure_ascii=True) + "\n")
    sys.stdout.flush()
    return 0


def lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of `stream` that are not blank; of one that is too long only the beginning."""
    while line := stream.readline(LONGEST_LINE + 1):
        rest = line
        while not rest.endswith(b"\n") and len(rest) > LONGEST_LINE:
            rest = stream.readline(LONGEST_LINE + 1)
        if line.strip():
            yield line


def expand(line: bytes) -> dict[str, Any]:
    """One line's answer: its `id` with `dates`, or with an `error` that says what is wrong."""
    identity: object = None
    try:
        request = _parsed(line)
        identity = _plain(request.get("id"))
        return {"id": identity, "dates": _dates(request)}
    except ValueError as refused:
        return {"id": identity, "error": str(refused)}


def _parsed(line: bytes) -> dict[str, Any]:
    if len(line) > LONGEST_LINE:
        raise RequestRefusedError(f"the line is longer than {LONGEST_LINE} bytes")
    try:
        request = json.loads(line)
    except (ValueError, RecursionError):
        raise RequestRefusedError("the line is not JSON") from None
    if not isinstance(request, dict):
        raise RequestRefusedError("the line is not a JSON object")
    return request


def _plain(identity: object) -> object:
    if isinstance(identity, float) and not isfinite(identity):
        raise RequestRefusedError("id is no number that JSON has")
    if identity is None or isinstance(identity, (str, bool, int, float)):
        return identity
    raise RequestRefusedError("id is neither text nor a number")


def _dates(request: dict[str, Any]) -> list[str]:
    from schedule_data.circumstances import ordinary
    from schedule_data.model.event import Event, HolidayPolicy, Occurrence, Recurrence
    from schedule_data.resolver import resolve
    from schedule_data.series import series_of

    first, last = _window(request)
    recurrence = Recurrence(
        rrule=_rrule(request),
        rdates=_days(request, "rdate"),
        exdates=_days(request, "exdate"),
        working_days=_flag(request, "working_days"),
    )
    start = _day(request.get("dtstart"), "dtstart")
    event = Event(
        uid="",
        summary="",
        venue="",
        first_day=start,
        recurrence=recurrence,
        on_holidays=HolidayPolicy.OPEN,
    )
    series = series_of(event, {"": ""})
    sittings = resolve(series, first.toordinal(), last.toordinal(), ordinary())
    return [each.day.isoformat() for each in sittings if isinstance(each, Occurrence)]


def _window(request: dict[str, Any]) -> tuple[date, date]:
    window = request.get("window")
    if not isinstance(window, list) or len(window) != 2:
        raise RequestRefusedError("window is wanted: the first and the last day, as a list of two")
    first, last = _day(window[0], "window"), _day(window[1], "window")
    if last < first:
        raise RequestRefusedError(f"window ends ({last}) before it starts ({first})")
    if last.year - first.year > LONGEST_WINDOW_YEARS:
        raise RequestRefusedError(f"window is longer than {LONGEST_WINDOW_YEARS} years")
    return first, last


def _rrule(request: dict[str, Any]) -> str | None:
    rrule = request.get("rrule")
    if rrule is None or isinstance(rrule, str):
        return rrule
    raise RequestRefusedError("rrule is not text")


def _flag(request: dict[str, Any], name: str) -> bool:
    value = request.get(name)
    if value is None or isinstance(value, bool):
        return bool(value)
    raise RequestRefusedError(f"{name} is neither true nor false")


def _days(request: dict[str, Any], name: str) -> tuple[date, ...]:
    value = request.get(name)
    if value is None:
        return ()
    if not isinstance(value, list):
        raise RequestRefusedError(f"{name} is not a list of days")
    return tuple(_day(each, name) for each in value)


def _day(value: object, name: str) -> date:
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise RequestRefusedError(f"{name}: no calendar has the day {value}") from None
    shown = str(value)[:40] if isinstance(value, (str, int, float)) else "something else"
    raise RequestRefusedError(f"{name} wants a day such as 2019-11-07, not {shown!r}")
