"""Lines as officers type them on a phone: each saves the event that was meant, or says what is odd.

The corpora `officers_*.jsonl` name only what a line settles; `must_ask` is what it must not let
pass in silence.
"""

import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from schedule_data.agenda import Agenda
from schedule_data.model.query import DaySpan, Query

CORPORA = sorted(Path(__file__).parent.glob("officers_*.jsonl"))
LINES = [
    json.loads(line)
    for corpus in CORPORA
    for line in corpus.read_text(encoding="utf-8").splitlines()
]
SAVE = ("Simpan", "Save")
FOR_EVER = timedelta(days=430)
SHOWN = 5


def told(event, venue, sittings):
    """The facts of a saved event that a line may name."""
    days = sorted({sitting.day for sitting in sittings})
    first = sittings[0]
    return {
        "venue": {venue.slug, letters(venue.name)},
        "region": venue.region,
        "room": letters(event.room),
        "services": sorted(event.services or ()),
        "opens": clock(first.opens),
        "closes": clock(first.closes),
        "first_day": str(days[0]),
        "dates": [str(day) for day in days[:SHOWN]],
        "last_day": str(days[-1]) if days[-1] - days[0] < FOR_EVER else None,
        "break": [[clock(pause.starts), clock(pause.ends)] for pause in first.pauses],
        "last_intake": clock(event.last_intake),
        "quota": event.quota,
        "note": letters(event.note),
    }


def clock(at):
    return None if at is None else at.strftime("%H:%M")


def letters(words):
    """Words without case and punctuation."""
    return " ".join(re.findall(r"[a-z0-9]+", (words or "").lower()))


def agrees(fact, found, wanted):
    if fact == "venue":
        return wanted in found or any(name.startswith(letters(wanted)) for name in found)
    if fact == "break":
        return wanted is None or wanted in found
    return found == (letters(wanted) if fact in ("room", "note") else wanted)


@pytest.mark.parametrize("line", LINES, ids=[line["id"] for line in LINES])
def test_a_line_is_the_event_that_was_meant(empty_office, line):
    officer, wanted = empty_office.editor, dict(line["expect"])
    officer.types(line["text"], at=line["now"][:16])
    save = next((label for label in officer.labels if label in SAVE), None)
    doubt = wanted.pop("must_ask", "either is right")
    if doubt is None:
        assert save, f"asked needlessly: {officer.text}"
    elif doubt != "either is right":
        assert save is None or "⚠" in officer.text
        return
    if save is None:
        return
    officer.presses(save)
    snapshot = empty_office.desk.now_there
    (event,) = snapshot.events.values()
    today = date.fromisoformat(line["now"][:10])
    span = DaySpan(today, today + timedelta(days=800))
    sittings = Agenda(snapshot).between(Query(when=span))
    found = told(event, snapshot.venues[event.venue], sittings)
    wrong = {fact: (found[fact], want) for fact, want in wanted.items()
             if not agrees(fact, found[fact], want)}  # fmt: skip
    assert not wrong
