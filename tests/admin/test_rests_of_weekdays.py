"""The rest of some weekdays alone: it is kept beside the daily one, and never opens the desk."""

from datetime import time

import pytest

from schedule_data.model.circumstance import Pause

FRIDAY = Pause(time(11, 30), time(13), frozenset({4}))
NOON = Pause(time(12), time(13))
NOW = "2019-11-20T09:00"


def saved(officer, line):
    officer.types(line, at=NOW)
    officer.presses("Simpan")
    return at_bella_terra(officer)


def at_bella_terra(officer):
    events = officer.desk.now_there.events.values()
    return next(event for event in events if event.venue == "bella-terra")


@pytest.mark.parametrize(
    "line",
    [
        "jumat 11.30-13.00 istirahat",
        "tiap jumat istirahat 11.30-13",
        "istirahat jumat 11.30-13",
        "istirahat tiap Jumat 11.30-13.00",
    ],
)
def test_the_rest_of_fridays_leaves_the_events_days_as_they_are(office, line):
    before = at_bella_terra(office.editor)
    event = saved(office.editor, f"/ubah bella terra {line}")
    assert (event.pauses, event.recurrence) == ((FRIDAY,), before.recurrence)


def test_both_rests_of_a_line_are_kept(office):
    event = saved(office.editor, "/ubah bella terra istirahat 12-13, jumat 11.30-13.00")
    assert event.pauses == (NOON, FRIDAY)
    assert event.overrides == ()


def test_the_rest_of_fridays_is_added_to_the_daily_one(office):
    saved(office.editor, "/ubah bella terra istirahat 12-13")
    event = saved(office.editor, "/ubah bella terra istirahat jumat 11.30-13")
    assert event.pauses == (NOON, FRIDAY)


def test_a_preview_shows_the_rest_of_fridays_though_the_next_day_is_none(empty_office):
    officer = empty_office.editor
    officer.types(
        "/tambah Bella Terra setiap hari kerja 10-16 istirahat 12-13, jumat 11.30-13", at=NOW
    )
    assert "Jumat 11.30–13.00" in officer.text
