"""Rooms that become others, words that are no room, buildings beside the known one, midnight."""

import pytest

NOW = "2019-11-20T09:00"


@pytest.mark.parametrize(
    "line",
    [
        "lt dasar jadi lt 2",
        "lantai dasar ke lantai 2",
        "pindah dari lt dasar ke lt 2",
        "lt. dasar menjadi lantai 2",
        "dari lantai dasar pindah ke lantai 2",
    ],
)
def test_of_a_room_that_becomes_another_only_the_new_one_is_kept(office, line):
    officer = office.editor
    officer.types(f"/ubah aeon {line}", at=NOW)
    officer.presses("Simpan")
    events = officer.desk.now_there.events.values()
    assert next(e.room for e in events if e.venue == "aeon-jgc") == "Lantai 2"


def test_days_typed_for_the_room_are_no_room(empty_office):
    officer = empty_office.editor
    officer.types("/tambah", at=NOW)
    officer.types("Blok M Square")
    assert "Tidak terbaca" in officer.types("Sabtu ini sama minggu")
    assert "Hari" in officer.types("lantai 2")


def test_an_event_that_moves_is_no_new_one(office):
    officer = office.editor
    said = officer.types("/tambah Blok M Square pindah ke Bella Terra 25 Nov 9-15", at=NOW)
    assert said.startswith("Ubah PTSP Goes To Mall Blok M Square, Senin, 25 November 2019?")


@pytest.mark.parametrize("place", ["MKG 2", "MKG 5", "mkg 5", "mkg5"])
def test_another_building_than_the_known_one_is_a_new_place(empty_office, place):
    officer = empty_office.editor
    officer.types(f"/tambah {place} 25 Nov 9-15", at=NOW)
    officer.presses("Jakarta Utara")
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert officer.desk.now_there.venues[event.venue].name == place.upper()
    assert event.summary != place


@pytest.mark.parametrize("line", ["mkg 3 25 Nov 9-15", "mkg 25 Nov 9-15", "MKG 2 Des 9-15"])
def test_the_known_building_and_a_date_behind_its_name_stay_what_they_are(empty_office, line):
    officer = empty_office.editor
    officer.types(f"/tambah {line}", at=NOW)
    officer.presses("Simpan")
    assert [event.venue for event in empty_office.events] == ["mkg-3"]


@pytest.mark.parametrize(
    "line",
    [
        "/tambah bella terra besok jam 10 malam sampai 6 pagi",
        "/tambah bella terra besok 22.00-06.00",
        "/ubah bella terra 25 Nov jam 10 malam sampai 6 pagi",
    ],
)
def test_hours_that_close_before_they_open_cannot_be_saved(office, line):
    officer = office.editor
    assert "Jam tutup sebelum jam buka" in officer.types(line, at=NOW)
    assert not {"Simpan", "Save"} & set(officer.labels)


@pytest.mark.parametrize("hours", ["18-24", "18.00-24.00", "18.00-00.00", "jam 18 sampai 24"])
def test_midnight_is_the_end_of_the_day(empty_office, hours):
    officer = empty_office.editor
    officer.types(f"/tambah bella terra besok {hours}", at=NOW)
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert (f"{event.opens:%H.%M}", f"{event.closes:%H.%M}") == ("18.00", "23.59")


def test_the_number_of_a_floor_is_no_hour(empty_office):
    officer = empty_office.editor
    officer.types("/tambah Blok M Square 25 nov lt 3 smpe jam 15", at=NOW)
    officer.presses("Simpan")
    (event,) = empty_office.events
    assert (event.room, event.opens, f"{event.closes:%H.%M}") == ("Lantai 3", None, "15.00")
