"""An officer's line names an event by a word or two: two may be called so, and what is told of it
is no part of the name.
"""

from dataclasses import replace
from datetime import date, time

import pytest

from handlers.admin import finding
from schedule_data.model.desk import Edit

TWO = "/tambah PTSP di AEON Mall Tanjung Barat, 26-27 Nov 10-20, Jakarta Selatan"


@pytest.fixture
def officer(office):
    """There are two malls that are called AEON."""
    person = office.editor
    person.types(TWO)
    person.presses("Simpan")
    return person


@pytest.mark.parametrize(
    "told",
    [
        "tambah layanan makam",
        "hapus SIUP",
        "layanan SIUP",
        "layanan: IMB",
        "jam 9-15",
        "pindah ke Blok M Square",
        "libur 22 Nov",
        "tutup 23 Nov",
        "tambah 30 Nov",
        "lantai 2",
        "kuota 30",
    ],
)
def test_where_two_events_are_called_so_it_is_asked_which_whatever_is_told_of_it(officer, told):
    assert "Acara yang mana?" in officer.types(f"/ubah aeon {told}")
    assert "Jakarta Garden City" in officer.text


def test_what_was_told_is_done_to_the_event_that_is_picked(officer, office):
    officer.types("/ubah aeon pindah ke Blok M Square")
    told = officer.types("tanjung barat")
    assert "AEON Mall Tanjung Barat → Blok M Square" in told
    officer.presses("Simpan")
    assert sum(event.venue == "blok-m-square" for event in office.events) == 2


def test_a_place_that_two_are_called_by_is_confirmed_only_once_it_is_said_which(officer, office):
    told = officer.types("/konfirmasi aeon")
    assert "Tidak ada hasil" not in told
    officer.presses("Tanjung Barat")
    confirmed = {e.venue for e in office.events if e.confirmed_on == date(2019, 11, 14)}
    assert confirmed == {"aeon-mall-tanjung-barat"}


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("/ubah blok m lantai 3", "• Ruang: Lantai 3"),
        ("/ubah blok m di lantai dasar dekat eskalator", "• Ruang: Lantai Dasar Dekat Eskalator"),
        ("/ubah blok m jam 10-16", "• Jam: 10.00–16.00"),
        ("/ubah blok m tambah IMB", "• Layanan: bangunan"),
        ("/ubah blok m libur 22 Nov", "kecuali Jumat, 22 November 2019"),
        ("/ubah blok m square libur tgl 22 dan 25 nov", "kecuali 22 dan 25 November 2019"),
    ],
)
def test_the_name_of_the_event_is_no_part_of_what_is_told_of_it(office, line, shown):
    told = office.editor.types(line)
    assert shown in told
    assert "Tempat baru" not in told
    assert "• Tempat" not in told


@pytest.fixture
def served(office):
    """Business permits are all that Blok M Square serves."""
    event = office.desk.now_there.events["blok-m-square-2019"]
    with_one = replace(event, services=frozenset({"usaha"}), opens=time(9))
    office.desk.now_there = office.desk.now_there.changed([Edit(event, with_one)])
    return office


def test_the_last_service_of_an_event_is_taken_away_with_the_usual_preview(served):
    officer = served.editor
    told = officer.types("/ubah blok m square hapus SIUP")
    assert "• Layanan: usaha → –" in told
    assert "Layanan belum dirinci" in told
    officer.presses("Simpan")
    assert served.desk.now_there.events["blok-m-square-2019"].services == frozenset()


def test_the_last_service_is_taken_away_under_a_preview_too(served):
    officer = served.editor
    officer.types("/ubah blok m square jam 9-12")
    assert "Layanan belum dirinci" in officer.types("hapus SIUP")


def test_the_last_service_is_taken_away_from_a_day_on(served):
    officer = served.editor
    told = officer.types("/ubah blok m square hapus SIUP mulai 1 Des")
    assert "mulai Minggu, 1 Desember 2019" in told
    assert "• Layanan: usaha → –" in told


def test_a_service_that_is_not_served_cannot_be_taken_away_and_it_is_said(served):
    assert "tidak punya layanan itu" in served.editor.types("/ubah blok m square hapus IMB")


@pytest.mark.parametrize("words", ["di ", "pindah ke ", "x di ", "aeon di "])
def test_a_line_that_goes_on_and_on_is_not_read_anew_for_each_of_its_words(
    office, monkeypatch, words
):
    read = []
    of_old = finding.read_plan

    def counted(*told, **more):
        read.append(told)
        return of_old(*told, **more)

    monkeypatch.setattr(finding, "read_plan", counted)
    office.editor.types("/ubah " + words * 300)
    assert len(read) < 60
