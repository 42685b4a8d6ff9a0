"""/closevenue from a day on: until when is asked, and one day is never taken for all."""

from datetime import date

import pytest

NOW = "2019-11-20T09:00"


def closure(office):
    (found,) = office.desk.now_there.closures.values()
    return found


@pytest.mark.parametrize(
    ("answer", "end"),
    [
        ("sampai 30 nov", date(2019, 11, 30)),
        ("30 Nov", date(2019, 11, 30)),
        ("seminggu", date(2019, 12, 1)),
        ("3 hari", date(2019, 11, 27)),
        ("sampai pemberitahuan lebih lanjut", date(2020, 11, 23)),
    ],
)
def test_until_when_it_is_closed_is_asked(office, answer, end):
    officer = office.editor
    assert "sampai kapan?" in officer.types(
        "/tutup blok m square mulai 25 nov krn renovasi", at=NOW
    )
    officer.types(answer)
    officer.sends_token(officer.buttons[0][1])
    found = closure(office)
    assert (found.days.start, found.days.end) == (date(2019, 11, 25), end)
    assert found.reason is not None
    assert found.reason.startswith("renovasi")


@pytest.mark.parametrize(
    ("button", "end"),
    [("1 Desember", date(2019, 12, 1)), ("24 Desember", date(2019, 12, 24))],
)
def test_a_week_and_a_month_are_one_tap(office, button, end):
    officer = office.editor
    officer.types("/tutup blok m square mulai 25 nov krn renovasi", at=NOW)
    officer.presses(button)
    officer.sends_token(officer.buttons[0][1])
    assert closure(office).days.end == end


@pytest.mark.parametrize(
    "line",
    [
        "/tutup blok m square mulai 25 nov sampai pemberitahuan lebih lanjut",
        "/closevenue blok m square from 25 Nov until further notice",
    ],
)
def test_no_end_is_a_year_that_is_told_and_citizens_read_that_nobody_knows(office, line):
    officer = office.editor
    assert "2020" in officer.types(line, at=NOW)
    officer.sends_token(officer.buttons[0][1])
    told = office.person("99", now=NOW).types("PTSP blok m square 27 nov?")
    assert "sampai pemberitahuan lebih lanjut" in told


def test_all_places_are_closed_only_until_a_day_that_is_told(office):
    officer = office.editor
    officer.types("/tutup semua mulai besok krn banjir", at=NOW)
    assert not officer.buttons
