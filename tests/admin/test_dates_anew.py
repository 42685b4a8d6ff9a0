"""Dates in the place of others, and a day that is moved under the word for calling off."""

from datetime import date

import pytest

from tests.admin.conftest import Office

BANTENG, AEON = "lapangan-banteng-2019", "aeon-jgc-2019"


def saved(office: Office, line: str, uid: str):
    officer = office.editor
    officer.types(line)
    officer.saves()
    return office.desk.now_there.events[uid]


@pytest.mark.parametrize(
    "words",
    ["22-24 nov jadi 23-25 nov", "tgl 22-24 menjadi tgl 23-25", "22/11 - 24/11 jadi 23/11 - 25/11",
     "22-24 nov pindah ke 23-25 nov", "22 s/d 24 nov diganti jadi 23 s/d 25 nov"],
)  # fmt: skip
def test_a_span_in_the_place_of_another_is_the_span_that_there_is(office, words):
    event = saved(office, f"/ubah aeon jgc {words}", AEON)
    assert (event.first_day, event.last_day) == (date(2019, 11, 23), date(2019, 11, 25))
    assert not event.overrides


@pytest.mark.parametrize(
    "line",
    ["/ubah lapangan banteng 28 nov jadi 29 nov",
     "/ubah lapangan banteng tanggal 28 jadi tanggal 29 november",
     "/batal lapangan banteng 28 nov pindah ke 29 nov",
     "/batal lapangan banteng tanggal 28 nov, diganti tanggal 29 nov"],
)  # fmt: skip
def test_one_day_in_the_place_of_another_moves_that_day_alone(office, line):
    event = saved(office, line, BANTENG)
    (moved,) = event.overrides
    assert (moved.recurrence_id, moved.day) == (date(2019, 11, 28), date(2019, 11, 29))


def test_hours_that_become_others_are_no_dates(office):
    event = saved(office, "/ubah aeon jgc jam 10-21 jadi 10-20", AEON)
    assert event.closes.hour == 20
    assert event.first_day == date(2019, 11, 22)


@pytest.mark.parametrize("line", ["/tutup blok m square 25 nov 26 nov krn rapat"])
def test_a_second_day_is_no_year(office, line):
    assert "25–26 November 2019" in office.editor.types(line)
