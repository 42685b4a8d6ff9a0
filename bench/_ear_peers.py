"""What other libraries read in the same messages: the days found, and the seconds it took.

Seconds are of the processor, so that a busy machine slows neither side.
"""

import json
import shutil
import subprocess
import time
import warnings
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from bench._ear_corpus import Days, Line

Result = tuple[list[Days], float]


def timed(lines: tuple[Line, ...], read: Callable[[Line], Days]) -> Result:
    """The days that `read` finds in each line, and the seconds for all."""
    read(lines[0])
    start = time.process_time()
    found = [read(line) for line in lines]
    return found, time.process_time() - start


def dateparser(lines: tuple[Line, ...]) -> Result:
    """dateparser's search in both languages, with the settings that suit the question best."""
    from dateparser.search import search_dates

    def read(line: Line) -> Days:
        found = search_dates(
            line.text,
            languages=["id", "en"],
            settings={
                "RELATIVE_BASE": line.now.replace(tzinfo=None),
                "PREFER_DATES_FROM": "future",
                "DATE_ORDER": "DMY",
            },
        )
        return _one(found[0][1]) if found else None

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return timed(lines, read)


def parsedatetime(lines: tuple[Line, ...]) -> Result:
    """parsedatetime's search; it reads English only."""
    import parsedatetime as peer

    calendar = peer.Calendar()

    def read(line: Line) -> Days:
        found = calendar.nlp(line.text, sourceTime=line.now.replace(tzinfo=None))
        return _one(found[0][0]) if found else None

    return timed(lines, read)


def chrono(lines: tuple[Line, ...]) -> Result | None:
    """chrono-node by day-first English; None where node or the package is not found."""
    node = shutil.which("node")
    if node is None:
        return None
    asked = "\n".join(json.dumps({"text": x.text, "now": x.now.isoformat()}) for x in lines)
    script = Path(__file__).with_name("_ear_chrono.cjs")
    done = subprocess.run(
        [node, str(script)], input=asked, capture_output=True, text=True, timeout=300, check=False
    )
    if done.returncode != 0:
        return None
    answer = json.loads(done.stdout)
    days = [_span(found) for found in answer["found"]]
    return days, answer["seconds"]


def _one(moment: datetime) -> Days:
    return moment.date(), moment.date()


def _span(found: list[str] | None) -> Days:
    return found and (date.fromisoformat(found[0]), date.fromisoformat(found[1]))
