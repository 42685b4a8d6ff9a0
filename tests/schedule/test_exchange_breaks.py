"""Breaks in a file, as officers write them, and facts that a file does not speak of."""

from datetime import date, time

import pytest

from schedule_data.exchange import read_schedule
from schedule_data.exchange.break_cells import read_breaks, write_breaks
from schedule_data.exchange.refused import RefusedError
from schedule_data.model import Event, Override, Pause
from schedule_data.model.desk import Edit
from schedule_data.snapshot import packaged_snapshot

NOON = Pause(time(12), time(13))
FRIDAY = Pause(time(11, 30), time(13), frozenset({4}))


@pytest.mark.parametrize(
    ("text", "breaks"),
    [
        ("12.00-13.00", (NOON,)),
        ("12.00 s.d. 13.00; Jumat 11.30-13.00", (NOON, FRIDAY)),
        ("Jum'at pukul 11:30-13:00", (FRIDAY,)),
        ("Senin, Selasa dan Rabu 12-13", (Pause(time(12), time(13), frozenset({0, 1, 2})),)),
        ("", ()),
    ],
)
def test_breaks_are_read_as_they_are_written(text, breaks):
    assert read_breaks(text) == breaks
    assert read_breaks(write_breaks(breaks)) == breaks


@pytest.mark.parametrize(
    "text", ["siang", "12.00", "13.00-12.00", "Rebo lalu 12.00-13.00", "99-98"]
)
def test_what_is_no_break_is_refused(text):
    with pytest.raises(RefusedError):
        read_breaks(text)


def test_a_file_of_hours_alone_leaves_the_other_facts_as_they_are():
    event = Event(
        "e", "PTSP", "mkg-3", date(2026, 1, 5), opens=time(9), closes=time(15), pauses=(NOON,),
        last_intake=time(14), quota=0, note="bawa KTP",
        overrides=(Override(date(2026, 1, 9), added=True),),
    )  # fmt: skip
    known = packaged_snapshot().changed([Edit(None, event)])
    draft = read_schedule("jam.csv", b"uid,opens,closes\ne,10.00,16.00\n", known)
    (changed,) = draft.events
    assert (changed.event.opens, changed.event.closes) == (time(10), time(16))
    for name in ("pauses", "last_intake", "quota", "note", "overrides"):
        assert getattr(changed.event, name) == getattr(event, name)
